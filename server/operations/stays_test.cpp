#include "operations/stays.hpp"

#include <gtest/gtest.h>

#include "operations/test_agency.hpp"
#include "operations/test_messages.hpp"

namespace yibao::operations {
namespace {

using Agent = TestAgency;

constexpr std::int64_t person = Agent::employee;

/// A stay from admission to its last bill.
struct Course {
    const char* institution;
    std::string from;
    std::string to;
    std::string way = "1";
};

class Stays : public testing::Test {
protected:
    Said done(const std::string& institution, const std::string& infno, const std::string& input) {
        Said said = agency->say(institution, infno, input);
        EXPECT_TRUE(said.accepted()) << infno << " " << said.body;
        return said;
    }
    std::string admitted(const Course& course) {
        return done(course.institution, "2401",
                    admission(person, {{"begntime", course.from + " 09:00:00"}}))
            .at("output.result.mdtrt_id");
    }
    void charge(const Course& course, const std::string& visit, const Line& line) {
        done(course.institution, "2301", charges(person, visit, "", {line}));
    }
    /// What the last bill of a thousand yuan took as deductible.
    std::string deductible(const Course& course) {
        const std::string visit = admitted(course);
        charge(course, visit, {"1", "A", "1000", 1, course.from});
        done(
            course.institution, "2402",
            leave(person, visit, {{"endtime", course.to + " 10:00:00"}, {"dscg_way", course.way}}));
        return done(course.institution, "2304", settlement_request(person, visit, "1000"))
            .at("output.setlinfo.act_pay_dedc");
    }
    std::int64_t accumulated(std::string_view name) {
        const auto all = ledger::parse_amounts(agency->state(person).accumulators);
        for (const auto& one : *all)
            if (one.name.find(name) != std::string::npos) return one.amount.fen();
        return 0;
    }

    std::unique_ptr<TestAgency> agency = std::make_unique<TestAgency>();
};

TEST_F(Stays, AreOneStayWithTheStayThatTheyWereTransferredFrom) {
    EXPECT_EQ(deductible({Agent::hospital, "2025-05-01", "2025-05-05", "2"}), "500");
    EXPECT_EQ(deductible({Agent::other_hospital, "2025-05-08", "2025-05-12", "2"}), "0");
    EXPECT_EQ(deductible({Agent::hospital, "2025-05-12", "2025-05-14"}), "0");
    EXPECT_EQ(deductible({Agent::other_hospital, "2025-05-15", "2025-05-16", "2"}), "500");
    agency->expect_sound();
}

TEST_F(Stays, AreNotOneWithAStayInTheSameHospitalOrTooLongBefore) {
    EXPECT_EQ(deductible({Agent::hospital, "2025-05-01", "2025-05-05", "2"}), "500");
    EXPECT_EQ(deductible({Agent::hospital, "2025-05-06", "2025-05-07", "2"}), "500");
    EXPECT_EQ(deductible({Agent::other_hospital, "2025-05-11", "2025-05-12"}), "500");
}

TEST_F(Stays, FollowByTransferWithinTheDaysThatTheAgencySets) {
    agency = std::make_unique<TestAgency>(
        std::vector{storage::Setting{std::string(transfer_days_setting), "0"}});
    EXPECT_EQ(deductible({Agent::hospital, "2025-05-01", "2025-05-05", "3"}), "500");
    EXPECT_EQ(deductible({Agent::other_hospital, "2025-05-06", "2025-05-07", "3"}), "500");
    EXPECT_EQ(deductible({Agent::hospital, "2025-05-07", "2025-05-08"}), "0");
    for (const char* wrong : {"-1", "31", "三", "1.5"})
        EXPECT_THROW(
            TestAgency(std::vector{storage::Setting{std::string(transfer_days_setting), wrong}}),
            SettingError)
            << wrong;
}

TEST_F(Stays, GoByTheUsualRulesWhereTheAgencySetsNone) {
    for (const LocalRule& rule : local_rules()) {
        LocalRules set;
        EXPECT_TRUE(rule.take(std::string(rule.usual), set)) << rule.setting;
        EXPECT_EQ(set, LocalRules()) << rule.setting;
    }
}

TEST_F(Stays, ShareTheirDaysOutAmongTheirBills) {
    const Course course{Agent::hospital, "2025-05-01", "2025-05-31"};
    const std::string visit = admitted(course);
    std::vector<Said> bills;
    const auto settle = [&](const std::string& day, const std::string& interim) {
        charge(course, visit, {std::to_string(bills.size()), "A", "100", 1, day});
        bills.push_back(
            done(course.institution, "2304",
                 settlement_request(person, visit, "100", {{"mid_setl_flag", interim}})));
        return bills.back().at("output.setlinfo.setl_id");
    };
    const auto days = [&] { return accumulated("年度住院天数") / 10'000; };
    settle("2025-05-01", "1");
    EXPECT_EQ(days(), 1);  // a day begun is a day
    settle("2025-05-11", "1");
    EXPECT_EQ(days(), 10);
    settle("2025-05-11", "1");
    EXPECT_EQ(days(), 10);
    done(course.institution, "2402", leave(person, visit, {{"endtime", "2025-05-31 10:00:00"}}));
    const std::string last = settle("2025-05-20", "0");
    EXPECT_EQ(days(), 30);
    const auto key = [&](const std::string& bill) {
        return keys({{"setl_id", bill}, {"mdtrt_id", visit}, {"psn_no", std::to_string(person)}});
    };
    const Said first =
        done(course.institution, "5203", key(bills[1].at("output.setlinfo.setl_id")));
    EXPECT_EQ(first.at("output.setlinfo.enddate"), "2025-05-11");
    done(course.institution, "2305", key(last));
    EXPECT_EQ(days(), 10);
    agency->expect_sound();
}

TEST_F(Stays, LeavePharmaciesToAccountsAndCash) {
    const Course course{Agent::hospital, "2025-06-01", "2025-06-09"};
    admitted(course);
    const auto buy = [&](const std::string& infno, const std::string& med_type) {
        return agency
            ->say(Agent::pharmacy, infno,
                  purchase(person, {{"1", "A", "500"}}, {{"med_type", med_type}}))
            .code();
    };
    for (const char* infno : {"2101", "2102"}) EXPECT_EQ(buy(infno, "41"), "visit.in_hospital");
    const Said poor = agency->say(Agent::pharmacy, "2102",
                                  purchase(person, {{"1", "C", "20"}}, {{"acct_used_flag", "1"}}));
    EXPECT_TRUE(poor.accepted()) << poor.body;
    EXPECT_EQ(poor.at("output.setlinfo.fund_pay_sumamt"), "0");
}

TEST_F(Stays, AllowTheOutpatientCareThatTheAgencyNames) {
    const auto during = [&](const std::string& rule, const std::string& med_type) {
        agency = std::make_unique<TestAgency>(
            std::vector{storage::Setting{std::string(during_stay_setting), rule}});
        admitted({Agent::hospital, "2025-06-01", ""});
        const std::string visit =
            done(Agent::other_hospital, "2201", registration(person)).at("output.data.mdtrt_id");
        done(Agent::other_hospital, "2204", charges(person, visit, "B1", {{"1"}}));
        return agency
            ->say(Agent::other_hospital, "2207",
                  settlement_request(person, visit, "100", {{"med_type", med_type}}))
            .code();
    };
    EXPECT_EQ(during("none", "11"), "visit.in_hospital");
    EXPECT_EQ(during("13", "11"), "visit.in_hospital");
    EXPECT_EQ(during("13", "13"), "");
    EXPECT_EQ(during("13 11", "11"), "");
    EXPECT_THROW(during("13,11", "11"), SettingError);
}

TEST_F(Stays, MayHaveExaminationsOfDaysBeforeWhereTheAgencySaysSo) {
    agency = std::make_unique<TestAgency>(
        std::vector{storage::Setting{std::string(pre_admission_days_setting), "3"}});
    const Course course{Agent::hospital, "2025-06-05", "2025-06-09"};
    const std::string visit = admitted(course);
    charge(course, visit, {"1", "A", "100", 1, "2025-06-02"});
    EXPECT_EQ(agency
                  ->say(course.institution, "2301",
                        charges(person, visit, "", {{"2", "A", "100", 1, "2025-06-01"}}))
                  .code(),
              "bill.outside_visit");
    done(course.institution, "2402", leave(person, visit));
    charge(course, visit, {"3", "A", "100", 1, "2025-06-09"});
    // A return may be booked when the patient has left.
    charge(course, visit, {"4", "A", "100", 1, "2025-06-10", "3"});
    done(course.institution, "2304", settlement_request(person, visit, "100"));
}

}  // namespace
}  // namespace yibao::operations
