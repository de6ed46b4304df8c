#include <gtest/gtest.h>

#include "operations/test_agency.hpp"
#include "operations/test_messages.hpp"
#include "storage/records/visit.hpp"

namespace yibao::operations {
namespace {

using Agent = TestAgency;

class Flows : public testing::Test {
protected:
    /// Expects acceptance.
    Said done(const std::string& institution, const std::string& infno, const std::string& input) {
        Said said = agency.say(institution, infno, input);
        EXPECT_TRUE(said.accepted()) << infno << ": " << said.body;
        return said;
    }

    std::string registered(std::int64_t person) {
        return done(Agent::hospital, "2201", registration(person)).at("output.data.mdtrt_id");
    }
    std::string admitted(std::int64_t person, const Changes& changes = {}) {
        return done(Agent::hospital, "2401", admission(person, changes))
            .at("output.result.mdtrt_id");
    }
    static std::string key(std::int64_t person, const Said& settled) {
        return keys({{"psn_no", std::to_string(person)},
                     {"setl_id", settled.at("output.setlinfo.setl_id")},
                     {"mdtrt_id", settled.at("output.setlinfo.mdtrt_id")}});
    }
    static void expect_amounts_add_up(const Said& said) {
        const auto info = [&](const char* name) {
            return said.money(std::string("output.setlinfo.") + name);
        };
        EXPECT_EQ(info("medfee_sumamt"), info("fulamt_ownpay_amt") + info("overlmt_selfpay") +
                                             info("preselfpay_amt") + info("inscp_scp_amt"));
        EXPECT_EQ(info("medfee_sumamt"),
                  info("fund_pay_sumamt") + info("psn_part_amt") + info("hosp_part_amt"));
        EXPECT_EQ(info("psn_part_amt"), info("acct_pay") + info("psn_cash_pay"));
        Money rows;
        for (int i = 0; !said.at(fmt::format("output.setldetail.{}.fund_pay_type", i)).empty(); ++i)
            rows += said.money(fmt::format("output.setldetail.{}.fund_payamt", i));
        EXPECT_EQ(rows, info("fund_pay_sumamt") + info("acct_pay") + info("hosp_part_amt"));
    }

    TestAgency agency;
};

TEST_F(Flows, PurchaseIsDividedPaidAndTakenBack) {
    auto before = agency.state(Agent::employee);
    const std::vector<Line> lines{{"1", "A", "300"}, {"2", "B", "100"}, {"3", "C", "50"}};
    const Said trial = done(Agent::pharmacy, "2101", purchase(Agent::employee, lines));
    const Said settled = done(Agent::pharmacy, "2102", purchase(Agent::employee, lines));
    // 450 = 50 outside + 10 first + 390 in scope; 390 - 200 = 190, of which 60 % is 114.
    EXPECT_EQ(settled.at("output.setlinfo.fulamt_ownpay_amt"), "50");
    EXPECT_EQ(settled.at("output.setlinfo.preselfpay_amt"), "10");
    EXPECT_EQ(settled.at("output.setlinfo.hifp_pay"), "114");
    EXPECT_EQ(settled.at("output.setlinfo.acct_pay"), "286");
    EXPECT_EQ(settled.at("output.setlinfo.psn_cash_pay"), "50");
    EXPECT_EQ(settled.at("output.setlinfo.balc"), "714");
    EXPECT_EQ(settled.at("output.setlinfo.medins_setl_id"), settled.msgid);
    EXPECT_EQ(settled.at("output.detlcutinfo.1.preselfpay_amt"), "10");
    expect_amounts_add_up(settled);
    EXPECT_EQ(trial.at("output.setlinfo.hifp_pay"), settled.at("output.setlinfo.hifp_pay"));
    EXPECT_EQ(trial.at("output.setlinfo.setl_time"), "null");
    EXPECT_EQ(agency.state(Agent::employee).balance, Money::yuan(714));

    const Said back = done(Agent::pharmacy, "2103", key(Agent::employee, settled));
    EXPECT_EQ(back.at("output.setlinfo.medfee_sumamt"), "-450");
    EXPECT_EQ(back.at("output.setlinfo.balc"), "1000");
    EXPECT_NE(back.at("output.setlinfo.setl_id"), settled.at("output.setlinfo.setl_id"));
    expect_amounts_add_up(back);
    before.last_entry = agency.state(Agent::employee).last_entry;  // the reversal's own
    EXPECT_EQ(agency.state(Agent::employee), before);
    agency.expect_sound();
}

TEST_F(Flows, OutpatientVisitFromRegistrationToSettlement) {
    const std::int64_t person = Agent::employee;
    const std::string visit = registered(person);
    done(Agent::hospital, "2203", outpatient_visit(person, visit));
    const std::vector<Line> lines{{"1", "A", "500"}, {"2", "B", "100"}};
    const Said divided = done(Agent::hospital, "2204", charges(person, visit, "B1", lines));
    EXPECT_EQ(divided.at("output.result.1.preselfpay_amt"), "10");
    EXPECT_EQ(divided.at("output.result.1.selfpay_prop"), "0.1");
    const std::string counts = agency.counts();
    const Said trial = done(Agent::hospital, "2206", settlement_request(person, visit, "600"));
    EXPECT_EQ(agency.counts(), counts) << "a trial writes nothing";
    const Said settled = done(Agent::hospital, "2207", settlement_request(person, visit, "600"));
    EXPECT_EQ(settled.at("output.setlinfo.hifp_pay"), "234");  // (590 - 200) × 60 %
    EXPECT_EQ(trial.at("output.setlinfo.hifp_pay"), "234");
    expect_amounts_add_up(settled);

    const Said query = done(Agent::hospital, "5203", key(person, settled));
    EXPECT_EQ(query.at("output.setlinfo.refd_setl_flag"), "0");
    EXPECT_EQ(query.at("output.setlinfo.hifp_pay"), "234");
    EXPECT_EQ(query.at("output.setlinfo.begndate"), "2025-06-10");
    const Said rows = done(Agent::hospital, "5204", key(person, settled));
    EXPECT_EQ(rows.at("output.0.feedetl_sn"), "1");
    EXPECT_EQ(rows.at("output.1.hilist_name"), "项目B");
    EXPECT_EQ(rows.at("output.1.mdtrt_id"), visit);

    done(Agent::hospital, "2208", key(person, settled));
    EXPECT_EQ(
        done(Agent::hospital, "5203", key(person, settled)).at("output.setlinfo.refd_setl_flag"),
        "1");
    EXPECT_EQ(agency.say(Agent::hospital, "5204", key(person, settled)).code(),
              "settlement.reversed");
    done(Agent::hospital, "2205",
         keys({{"psn_no", std::to_string(person)}, {"mdtrt_id", visit}, {"chrg_bchno", "0000"}}));
    done(Agent::hospital, "2202",
         keys({{"psn_no", std::to_string(person)}, {"mdtrt_id", visit}, {"ipt_otp_no", "M1"}}));
    agency.expect_sound();
}

TEST_F(Flows, SeveralBillsOfOneVisitShareTheYearlyCap) {
    const std::int64_t person = Agent::employee;
    const std::string visit = registered(person);
    Money paid;
    for (int i = 1; i <= 4; ++i) {
        const std::string batch = fmt::format("B{}", i);
        done(Agent::hospital, "2204",
             charges(person, visit, batch, {{fmt::format("{}", i), "A", "600"}}));
        paid += done(Agent::hospital, "2207",
                     settlement_request(person, visit, "600", {{"chrg_bchno", batch}}))
                    .money("output.setlinfo.hifp_pay");
    }
    EXPECT_EQ(paid, Money::yuan(1000));
    EXPECT_EQ(agency.state(person).balance, Money{});
    agency.expect_sound();
}

TEST_F(Flows, ChronicDiseaseIsPaidByItsFiling) {
    const std::int64_t person = Agent::chronic;
    const std::string visit = registered(person);
    done(Agent::hospital, "2203", outpatient_visit(person, visit, {{"med_type", "14"}}));
    done(Agent::hospital, "2204", charges(person, visit, "B1", {{"1", "A", "2000"}}));
    const Said settled = done(Agent::hospital, "2207",
                              settlement_request(person, visit, "2000", {{"med_type", "14"}}));
    EXPECT_EQ(settled.at("output.setlinfo.hifp_pay"), "1500");  // 1,600, but 1,500 a year
    EXPECT_EQ(settled.at("output.setlinfo.clr_type"), "14");
    agency.expect_sound();
}

TEST_F(Flows, LinesShowTheDivisionOfTheSettlement) {
    // On upload the visit is an ordinary one, whose policy lets people pay half of 乙类 first.
    const std::int64_t person = Agent::chronic;
    const std::string visit = registered(person);
    done(Agent::hospital, "2203", outpatient_visit(person, visit, {{"med_type", "13"}}));
    const Said divided =
        done(Agent::hospital, "2204", charges(person, visit, "B1", {{"1", "B", "100"}}));
    EXPECT_EQ(divided.at("output.result.0.preselfpay_amt"), "50");
    done(Agent::hospital, "2203", outpatient_visit(person, visit, {{"med_type", "11"}}));
    const Said settled = done(Agent::hospital, "2207", settlement_request(person, visit, "100"));
    EXPECT_EQ(settled.at("output.setlinfo.preselfpay_amt"), "10");
    const Said rows = done(Agent::hospital, "5204", key(person, settled));
    EXPECT_EQ(rows.at("output.0.preselfpay_amt"), "10");
    EXPECT_EQ(rows.at("output.0.inscp_scp_amt"), "90");
}

TEST_F(Flows, FamilyAccountPaysAndGetsItsMoneyBack) {
    const auto bill = purchase(Agent::relative, {{"1", "A", "250"}}, {{"acct_used_flag", "2"}});
    const Said settled = done(Agent::pharmacy, "2102", bill);
    EXPECT_EQ(settled.at("output.setlinfo.acct_mulaid_pay"), "220");  // 250 - 50 × 60 %
    EXPECT_EQ(settled.at("output.setlinfo.acct_pay"), "220");
    expect_amounts_add_up(settled);
    EXPECT_EQ(agency.state(Agent::employee).balance, Money::yuan(780));
    agency.expect_sound();
    done(Agent::pharmacy, "2103", key(Agent::relative, settled));
    EXPECT_EQ(agency.state(Agent::employee).balance, Money::yuan(1000));
    agency.expect_sound();
}

TEST_F(Flows, StayFromAdmissionToSettlementAndAllTheWayBack) {
    const std::int64_t person = Agent::chronic;
    const std::string visit = admitted(person);
    const auto stay = keys({{"mdtrt_id", visit}, {"psn_no", std::to_string(person)}});
    done(Agent::hospital, "2403",
         admission(person, {{"diag_srt_no", "2"}, {"diag_code", "I10.x00"}}, "adminfo", visit));
    done(Agent::hospital, "2301",
         charges(person, visit, "",
                 {{"1", "A", "3000", 3, "2025-06-02"}, {"2", "B", "1000", 1, "2025-06-03"}}));
    const Said returned =
        done(Agent::hospital, "2301",
             charges(person, visit, "", {{"3", "A", "1000", 1, "2025-06-04", "1"}}));
    EXPECT_EQ(returned.at("output.result.0.inscp_scp_amt"), "-1000");
    done(Agent::hospital, "2402", leave(person, visit));
    const Said trial = done(Agent::hospital, "2303", settlement_request(person, visit, "3000"));
    const Said settled = done(Agent::hospital, "2304", settlement_request(person, visit, "3000"));
    // 3,000 = 100 first + 2,900 in scope; 2,400 × 85 %
    EXPECT_EQ(settled.at("output.setlinfo.hifp_pay"), "2040");
    EXPECT_EQ(settled.at("output.setlinfo.act_pay_dedc"), "500");
    EXPECT_EQ(trial.at("output.setlinfo.hifp_pay"), "2040");
    expect_amounts_add_up(settled);
    EXPECT_EQ(done(Agent::hospital, "5204", key(person, settled)).count("output"), 3U);

    const Said back = done(Agent::hospital, "2305", key(person, settled));
    EXPECT_EQ(back.at("output.setlinfo.hifp_pay"), "-2040");
    EXPECT_EQ(back.at("output.setlinfo.begndate"), "2025-06-01");
    EXPECT_EQ(agency.state(person).accumulators, "[]");
    done(Agent::hospital, "2405", stay);
    done(Agent::hospital, "2302",
         keys({{"feedetl_sn", "2"}, {"mdtrt_id", visit}, {"psn_no", std::to_string(person)}}));
    done(Agent::hospital, "2302",
         keys({{"feedetl_sn", "0000"}, {"mdtrt_id", visit}, {"psn_no", std::to_string(person)}}));
    done(Agent::hospital, "2404", stay);
    agency.expect_sound();
}

TEST_F(Flows, InterimSettlementsTakeTheDeductibleOnce) {
    const std::int64_t person = Agent::chronic;
    const std::string visit = admitted(person);
    const auto interim = [&](const std::string& total) {
        return done(Agent::hospital, "2304",
                    settlement_request(person, visit, total, {{"mid_setl_flag", "1"}}));
    };
    done(Agent::hospital, "2301", charges(person, visit, "", {{"1", "A", "400", 1, "2025-06-02"}}));
    const Said first = interim("400");
    EXPECT_EQ(first.at("output.setlinfo.act_pay_dedc"), "400");
    done(Agent::hospital, "2301",
         charges(person, visit, "", {{"2", "A", "1100", 1, "2025-06-03"}}));
    const Said second = interim("1100");
    EXPECT_EQ(second.at("output.setlinfo.act_pay_dedc"), "100");
    EXPECT_EQ(second.at("output.setlinfo.hifp_pay"), "850");
    EXPECT_EQ(agency.state(person).accumulators.find("住院次数"), std::string::npos);
    EXPECT_EQ(agency.say(Agent::hospital, "2304", settlement_request(person, visit, "0")).code(),
              "visit.not_discharged");
    done(Agent::hospital, "2402", leave(person, visit));
    EXPECT_EQ(agency
                  .say(Agent::hospital, "2304",
                       settlement_request(person, visit, "0", {{"mid_setl_flag", "1"}}))
                  .code(),
              "visit.discharged");
    // Nothing is left, but the stay is closed and counted.
    const Said last = done(Agent::hospital, "2304", settlement_request(person, visit, "0"));
    EXPECT_EQ(last.at("output.setlinfo.medfee_sumamt"), "0");
    EXPECT_NE(agency.state(person).accumulators.find("住院次数"), std::string::npos);
    EXPECT_EQ(agency.say(Agent::hospital, "2304", settlement_request(person, visit, "0")).code(),
              "visit.settled");
    agency.expect_sound();
    EXPECT_EQ(agency.say(Agent::hospital, "2305", key(person, first)).code(), "settlement.later");
    for (const Said& one : {last, second, first}) done(Agent::hospital, "2305", key(person, one));
    EXPECT_EQ(agency.state(person).accumulators, "[]");
    agency.expect_sound();
}

TEST_F(Flows, StayAcrossTheYearIsKnownAsSuch) {
    const std::int64_t person = Agent::chronic;
    const std::string visit = admitted(person, {{"begntime", "2024-12-20 08:00:00"}});
    done(Agent::hospital, "2301",
         charges(person, visit, "",
                 {{"1", "A", "1000", 1, "2024-12-21"}, {"2", "A", "1000", 1, "2025-01-05"}}));
    done(Agent::hospital, "2402", leave(person, visit, {{"endtime", "2025-01-06 10:00:00"}}));
    const Said settled = done(Agent::hospital, "2304", settlement_request(person, visit, "2000"));
    EXPECT_EQ(settled.at("output.setlinfo.act_pay_dedc"), "800");  // the standard for 跨年
    const Said query = done(Agent::hospital, "5203", key(person, settled));
    EXPECT_EQ(query.at("output.setlinfo.year"), "2025");
    EXPECT_EQ(query.at("output.setlinfo.enddate"), "2025-01-06");
}

TEST_F(Flows, StaysAboveTheCapGoOnInTheNextLayer) {
    const std::int64_t person = Agent::chronic;
    const std::string visit = admitted(person);
    done(Agent::hospital, "2301",
         charges(person, visit, "", {{"1", "A", "40500", 1, "2025-06-02"}}));
    done(Agent::hospital, "2402", leave(person, visit));
    const Said settled = done(Agent::hospital, "2304", settlement_request(person, visit, "40500"));
    EXPECT_EQ(settled.at("output.setlinfo.hifp_pay"), "20000");
    EXPECT_EQ(settled.money("output.setlinfo.hifob_pay"), Money::fen(1482353));
    expect_amounts_add_up(settled);
    agency.expect_sound();
}

TEST_F(Flows, ContactOfAStayIsSealed) {
    const std::string visit = admitted(Agent::chronic);
    const auto record = agency.store().read(
        [&](storage::Reader& reader) { return *reader.get<storage::Visit>(*id_of(visit)); });
    EXPECT_EQ(record.detail.find("联系人甲"), std::string::npos);
    EXPECT_EQ(record.detail.find("13900000000"), std::string::npos);
    const std::string opened = agency.vault().open(record.sealed, "visit:" + visit);
    EXPECT_NE(opened.find("联系人甲"), std::string::npos);
    EXPECT_NE(opened.find("13900000000"), std::string::npos);
}

TEST_F(Flows, PersonQueryTellsWhoItIsAndWhatIsInsured) {
    const std::string card = fmt::format("CARD{}", Agent::employee);
    const Said by_card =
        done(Agent::hospital, "1101", keys({{"mdtrt_cert_type", "03"}, {"mdtrt_cert_no", card}}));
    EXPECT_EQ(by_card.at("output.baseinfo.psn_no"), std::to_string(Agent::employee));
    EXPECT_EQ(by_card.at("output.baseinfo.exp_content"), "null");
    EXPECT_EQ(by_card.at("output.insuinfo.0.balc"), "1000");
    EXPECT_EQ(by_card.at("output.insuinfo.0.psn_insu_stas"), "1");
    std::string certificate = Agent::certificate_of(Agent::paused);
    certificate.back() = 'x';
    const Said by_certificate = done(
        Agent::hospital, "1101", keys({{"mdtrt_cert_type", "02"}, {"mdtrt_cert_no", certificate}}));
    EXPECT_EQ(by_certificate.at("output.insuinfo.0.psn_insu_stas"), "2");
    EXPECT_EQ(by_certificate.at("output.insuinfo.0.paus_insu_date"), "2025-01-01");
}

TEST_F(Flows, BenefitCheckAnswersPerFund) {
    const auto ask = [&](std::int64_t person, const std::string& med_type) {
        return done(Agent::hospital, "2001",
                    keys({{"psn_no", std::to_string(person)},
                          {"insutype", "310"},
                          {"fixmedins_code", Agent::hospital},
                          {"med_type", med_type},
                          {"begntime", "2025-06-10 08:00:00"}}));
    };
    const Said stay = ask(Agent::employee, "21");
    EXPECT_EQ(stay.at("output.trtinfo.0.fund_pay_type"), "310100");
    EXPECT_EQ(stay.at("output.trtinfo.0.trt_enjymnt_flag"), "1");
    EXPECT_EQ(stay.at("output.trtinfo.1.fund_pay_type"), "330100");
    const Said chronic = ask(Agent::employee, "14");
    EXPECT_EQ(chronic.at("output.trtinfo.0.trt_chk_type"), "99");
    EXPECT_EQ(chronic.at("output.trtinfo.0.trt_enjymnt_flag"), "0");
    EXPECT_NE(chronic.at("output.trtinfo.0.trt_chk_rslt").find("备案"), std::string::npos);
    EXPECT_EQ(ask(Agent::paused, "11").at("output.trtinfo.0.trt_enjymnt_flag"), "0");
}

TEST_F(Flows, SignInHoldsForTheDay) {
    const Said in = done(Agent::hospital, "9001",
                         R"({"signIn":{"opter_no":"001","mac":"00-00","ip":"10.0.0.1"}})");
    const std::string sign_no = in.at("output.signinoutb.sign_no");
    agency.sign_no = sign_no;
    registered(Agent::employee);
    const auto register_at = [&](const char* institution) {
        return agency.say(institution, "2201", registration(Agent::employee)).code();
    };
    EXPECT_EQ(register_at(Agent::other_hospital), "sign_in.invalid");
    agency.now = *Moment::parse("2025-06-11 00:00:00");
    EXPECT_EQ(register_at(Agent::hospital), "sign_in.invalid");
    agency.now = *Moment::parse("2025-06-10 13:00:00");
    const auto out = R"({"signOut":{"sign_no":")" + sign_no + R"(","opter_no":"001"}})";
    done(Agent::hospital, "9002", out);
    EXPECT_EQ(agency.say(Agent::hospital, "9002", out).code(), "sign_in.invalid");
    EXPECT_EQ(register_at(Agent::hospital), "sign_in.invalid");
    agency.expect_sound();
}

}  // namespace
}  // namespace yibao::operations
