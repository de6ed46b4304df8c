// Wage bases: the limits of a base year, and what employers declare that they pay.

#include <fmt/format.h>

#include <algorithm>

#include "console/test_people.hpp"
#include "storage/records/declaration.hpp"
#include "storage/records/wage.hpp"

namespace yibao::console {
namespace {

using storage::WageBase;

class WagesTest : public PeopleTest {
protected:
    WagesTest() {
        write([&](UnitOfWork& unit) {
            unit.insert(storage::Employer{.id = other,
                                          .name = "乙公司",
                                          .uscc = "91110000802100433B",
                                          .area = "990102",
                                          .kind = "10",
                                          .state = "1"});
            for (const auto& [code, number] :
                 {std::pair{"emp", employer}, std::pair{"emp2", other}})
                unit.insert(storage::Organisation{.code = code,
                                                  .name = code,
                                                  .kind = "employer",
                                                  .parent = "centre",
                                                  .employer = number});
        });
        reload();
        add("room", "employer_clerk", "emp");
        add("other.room", "employer_clerk", "emp2");
        add("county.clerk", "clerk", "county");
    }
    static constexpr std::int64_t other = 7002;

    static std::string limits(const std::string& average, int year = 2026,
                              const std::string& more = "") {
        return fmt::format(R"({{"start":"{0}-01-01","end":"{0}-12-31","average":{1},)"
                           R"("floor_percent":60,"ceiling_percent":300,"unit":"yuan",)"
                           R"("basis":"示医保发〔{0}〕1号"{2}}})",
                           year, average, more);
    }
    void publish(const std::string& average) { done("POST", "/wage-limits", limits(average)); }

    static std::string row(const std::string& number, const std::string& wage,
                           const std::string& since = "") {
        return fmt::format(R"({{"number":"{}","wage":{}{}}})", number, wage,
                           since.empty() ? "" : fmt::format(R"(,"since":"{}")", since));
    }
    static std::string rows(const std::string& list, int year = 2026) {
        return fmt::format(R"({{"year":{},"rows":[{}]}})", year, list);
    }
    Said declared(const std::string& list) {
        return signed_in("room").send("POST", path, rows(list));
    }
    Said reviewed(const Said& declared, const std::string& decision = R"("approve")") {
        return signed_in("reviewer")
            .send("POST", "/declarations/" + declared.text("declaration") + "/review",
                  R"({"decision":)" + decision + "}");
    }
    /// Declared by the room, approved by the centre.
    void settled(const std::string& list) {
        const Said said = declared(list);
        ASSERT_EQ(said.status, 200) << said.body;
        const Said approved = reviewed(said);
        ASSERT_EQ(approved.status, 200) << approved.body;
    }
    std::vector<WageBase> wages(std::int64_t of = employer) {
        return store_->read([&](storage::Reader& reader) { return reader.find<WageBase>(of); });
    }
    Said of_person(const std::string& person, const std::string& who = "clerk") {
        return signed_in(who).send("GET", "/persons/" + person + "/wage-bases");
    }
    void leave(const std::string& person, const std::string& since) {
        done(
            "POST", "/persons/" + person + "/enrolment-events",
            R"({"insurance":"310","start":"2026-11-01","event":"leave","since":")" + since + "\"}");
    }
    const std::string path = "/employers/7001/wage-bases";
};

TEST_F(WagesTest, limits_are_entered_and_reviewed_by_two_and_corrected_by_a_further_row) {
    Browser clerk = signed_in("clerk");
    const Said entered = clerk.send("POST", "/wage-limits", limits("8000"));
    ASSERT_EQ(entered.status, 200) << entered.body;
    EXPECT_EQ(clerk.send("GET", "/wage-limits").text("rows"), "[]");
    EXPECT_EQ(reviewed(entered).status, 200);
    const Said listed = signed_in("room").send("GET", "/wage-limits");
    EXPECT_EQ(listed.text("year"), "2026") << listed.body;
    EXPECT_EQ(listed.text("floor"), "4800");
    EXPECT_EQ(listed.text("ceiling"), "24000");
    EXPECT_EQ(listed.text("in_force"), "1");
    publish("8100");
    const Said both = clerk.send("GET", "/wage-limits");
    EXPECT_EQ(both.text("total"), "2");
    EXPECT_EQ(both.text("floor"), "4860");  // the newest first
    EXPECT_NE(both.body.find(R"("in_force":"0")"), std::string::npos);
}

TEST_F(WagesTest, limits_are_refused_where_they_make_no_sense_or_are_not_ones_own) {
    publish("8000");
    Browser clerk = signed_in("clerk");
    const auto code = [&](const std::string& body) {
        return clerk.send("POST", "/wage-limits", body).code();
    };
    EXPECT_EQ(code(limits("0", 2027)), "wage_limit.average");
    EXPECT_EQ(code(limits("8000", 2036)), "wage_limit.period");
    const auto period = [](const std::string& start, const std::string& end) {
        return fmt::format(R"({{"start":"{}","end":"{}","average":8000,"floor_percent":60,)"
                           R"("ceiling_percent":300,"unit":"yuan","basis":"示"}})",
                           start, end);
    };
    EXPECT_EQ(code(period("2025-07-01", "2026-06-30")), "wage_limit.period");  // meets 2026
    EXPECT_EQ(code(period("2027-01-02", "2027-12-31")), "wage_limit.period");
    EXPECT_EQ(code(period("2027-01-01", "2027-12-30")), "wage_limit.period");
    EXPECT_EQ(code(R"({"start":"2027-01-01","end":"2027-12-31","average":8000,)"
                   R"("floor_percent":0,"ceiling_percent":300,"unit":"fen","basis":"示"})"),
              "wage_limit.rates");
    EXPECT_EQ(code(period("2027-01-01", "2027-12-31")), "");
    EXPECT_EQ(code(limits("8200", 2027)), "wage_limit.waiting");  // two would compete
    EXPECT_EQ(signed_in("county.clerk").send("POST", "/wage-limits", limits("9000")).code(),
              "wage_limit.area");
    EXPECT_EQ(signed_in("room").send("POST", "/wage-limits", limits("9000")).code(),
              "access.denied");
}

TEST_F(WagesTest, the_months_of_a_year_are_mended_until_a_wage_was_approved_under_them) {
    const auto until = [](const std::string& end) {
        return fmt::format(
            R"({{"start":"2026-01-01","end":"{}","average":8000,)"
            R"("floor_percent":60,"ceiling_percent":300,"unit":"jiao","basis":"示"}})",
            end);
    };
    done("POST", "/wage-limits", until("2026-06-30"));
    done("POST", "/wage-limits", until("2026-12-31"));
    const std::string one = registered("测一", card(1));
    settled(row(one, "9000.49"));
    EXPECT_EQ(of_person(one).text("counted"), "9000.5");
    EXPECT_EQ(signed_in("clerk").send("POST", "/wage-limits", until("2026-11-30")).code(),
              "wage_limit.period");
}

TEST_F(WagesTest, nothing_is_declared_before_the_limits_of_the_year) {
    const std::string one = registered("测一", card(1));
    const Said refused = declared(row(one, "6000"));
    EXPECT_EQ(refused.code(), "wage_limit.none");
    EXPECT_EQ(refused.text("message"),
              "2026年度的缴费基数上下限还没有公布：请医保经办机构先在“基数上下限”登记并复核，"
              "再申报缴费基数");
    EXPECT_EQ(signed_in("room").send("POST", path + "/check", rows(row(one, "6000"))).code(),
              "wage_limit.none");
    EXPECT_EQ(signed_in("room").send("GET", path).code(), "wage_limit.none");
}

TEST_F(WagesTest, what_is_declared_counts_between_the_limits_once_it_is_approved) {
    publish("8000");
    const std::string low = registered("测一", card(1));
    registered("测二", card(3));  // named by the certificate below
    const std::string high = registered("测三", card(5));
    const std::string none = registered("测四", card(7));
    const Said said = declared(row(low, "3000") + "," + row(card(3), "9000.49") + "," +
                               row(high, "30000", "2026-12-15"));
    ASSERT_EQ(said.status, 200) << said.body;
    Browser room = signed_in("room");
    EXPECT_EQ(room.send("GET", path + "?standing=missing").text("total"), "4");
    const Said weighed =
        signed_in("reviewer")
            .send("GET", "/declarations/" + said.text("declaration") + "/wage-bases");
    EXPECT_EQ(weighed.text("total"), "3") << weighed.body;
    EXPECT_NE(weighed.body.find(R"("declared":3000,"counted":4800,"standing":"raised")"),
              std::string::npos)
        << weighed.body;
    EXPECT_EQ(weighed.body.find("测一"), std::string::npos);  // masked
    EXPECT_EQ(weighed.body.find(card(3)), std::string::npos);
    ASSERT_EQ(reviewed(said).status, 200);

    const auto standing = [&](const std::string& wanted) {
        return room.send("GET", path + "?standing=" + wanted);
    };
    EXPECT_EQ(standing("raised").text("person"), low);
    EXPECT_EQ(standing("raised").text("counted"), "4800");
    EXPECT_EQ(standing("raised").text("since"), "2026-11-01");  // the day of the hiring
    EXPECT_EQ(standing("declared").text("declared"), "9000.49");
    EXPECT_EQ(standing("declared").text("counted"), "9000");
    EXPECT_EQ(standing("missing").text("total"), "2");  // the highest counts from December on
    now_ = *Moment::parse("2026-12-01 09:00:00");
    room = signed_in("room");
    EXPECT_EQ(standing("capped").text("person"), high);
    EXPECT_EQ(standing("capped").text("counted"), "24000");
    EXPECT_EQ(standing("missing").text("person"), none);
    EXPECT_EQ(room.send("GET", path).text("total"), "4");
    const Said second = room.send("GET", path + "?page=2&size=3");
    EXPECT_EQ(second.text("total"), "4");
    EXPECT_NE(second.text("person"), "");

    const auto told = trail();
    EXPECT_TRUE(std::ranges::any_of(told, [&](const auto& entry) {
        return entry.subject_kind == "person" && entry.subject == low &&
               entry.act == "review_declaration";
    }));
}

TEST_F(WagesTest, who_is_waiting_is_not_declared_again_whoever_approves_first) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    const std::string two = registered("测二", card(3));
    const Said first = declared(row(one, "6000"));
    ASSERT_EQ(first.status, 200);
    EXPECT_EQ(declared(row(one, "6000")).code(), "declaration.exists");
    // By another number of the same person, among others, and from the centre too.
    const Said again = declared(row(two, "7000") + "," + row(card(1), "8000"));
    EXPECT_EQ(again.code(), "wage.waiting");
    EXPECT_NE(again.body.find("第2行"), std::string::npos) << again.body;
    EXPECT_NE(again.body.find(first.text("declaration")), std::string::npos);
    EXPECT_EQ(signed_in("clerk").send("POST", path, rows(row(one, "8000"))).code(), "wage.waiting");
    EXPECT_EQ(signed_in("room").send("POST", path + "/check", rows(row(one, "8000"))).text("code"),
              "wage.waiting");
    ASSERT_EQ(reviewed(first).status, 200);
    const Said second = declared(row(one, "8000"));
    ASSERT_EQ(second.status, 200) << second.body;
    ASSERT_EQ(reviewed(second).status, 200);
    EXPECT_EQ(signed_in("room").send("GET", path + "?standing=declared").text("declared"), "8000");
    // One that is withdrawn, or returned, does not wait.
    const Said third = declared(row(one, "8500"));
    EXPECT_EQ(signed_in("room")
                  .send("POST", "/declarations/" + third.text("declaration") + "/withdraw", "{}")
                  .status,
              200);
    const Said fourth = declared(row(one, "8600"));
    EXPECT_EQ(reviewed(fourth, R"("refuse","note":"与工资表不符")").status, 200);
    EXPECT_EQ(declared(row(one, "8700")).status, 200);
}

TEST_F(WagesTest, the_employer_does_not_review_its_own) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    add("boss", "reviewer", "emp");
    const Said first = declared(row(one, "6000"));
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(signed_in("boss")
                  .send("POST", "/declarations/" + first.text("declaration") + "/review",
                        R"({"decision":"approve"})")
                  .code(),
              "declaration.agency");
    EXPECT_TRUE(wages().empty());
}

TEST_F(WagesTest, of_two_that_slipped_in_together_neither_is_approved) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    const Said first = declared(row(one, "6000"));
    ASSERT_EQ(reviewed(first, R"("refuse","note":"重报")").status, 200);
    const Said second = declared(row(one, "7000"));
    ASSERT_EQ(second.status, 200);
    write([&](UnitOfWork& unit) {  // as if both had been checked before either was kept
        auto raced = *unit.get<storage::Declaration>(std::stoll(first.text("declaration")));
        raced.state = "waiting";
        unit.update(std::move(raced));
    });
    EXPECT_EQ(reviewed(second).code(), "wage.waiting");
    EXPECT_EQ(reviewed(first).code(), "wage.waiting");
    EXPECT_EQ(reviewed(first, R"("refuse","note":"以后一份为准")").status, 200);
    EXPECT_EQ(reviewed(second).status, 200);
    ASSERT_EQ(wages().size(), 1U);
    EXPECT_EQ(wages()[0].wage, Money::yuan(7000));
}

TEST_F(WagesTest, a_wage_does_not_outlive_the_employment) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    settled(row(one, "6000"));
    EXPECT_EQ(of_person(one).text("state"), "current");
    EXPECT_EQ(of_person(one).text("until"), "2026-12-31");
    leave(one, "2026-11-25");
    EXPECT_EQ(of_person(one).text("until"), "2026-11-24");
    now_ = *Moment::parse("2026-12-01 09:00:00");
    EXPECT_EQ(of_person(one).text("state"), "over");
    EXPECT_EQ(signed_in("room").send("GET", path).text("rows"), "[]");
    // Who left can still be corrected for the time before, but not from a month without a day here.
    EXPECT_EQ(declared(row(one, "6500", "2026-12-01")).code(), "wage.since");
    // Back again, and elsewhere: nobody takes the wage along.
    done("POST", "/persons/" + one + "/enrolments",
         R"({"insurance":"310","person_type":"11","area":"990101","employer":"7001",)"
         R"("start":"2026-12-01"})");
    EXPECT_EQ(signed_in("room").send("GET", path).text("standing"), "missing");
    settled(row(one, "7000"));
    EXPECT_EQ(signed_in("room").send("GET", path).text("declared"), "7000");
    EXPECT_EQ(of_person(one).text("total"), "2");
    EXPECT_EQ(of_person(one, "other.clerk").code(), "person.unknown");
}

TEST_F(WagesTest, who_is_handed_over_needs_a_new_wage_there) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    settled(row(one, "6000"));
    done("POST", "/employers/7001/state",
         R"({"state":"5","since":"2026-12-01","merged_into":"7002"})");
    now_ = *Moment::parse("2026-12-01 09:00:00");
    Browser there = signed_in("other.room");
    EXPECT_EQ(there.send("GET", "/employers/7002/wage-bases").text("standing"), "missing");
    EXPECT_EQ(of_person(one, "other.room").text("rows"), "[]");  // what others declared is theirs
    EXPECT_EQ(of_person(one).text("declared"), "6000");
    EXPECT_EQ(declared(row(one, "6000")).code(), "employer.ended");
}

TEST_F(WagesTest, a_corrected_limit_changes_what_counts_and_keeps_what_was) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    settled(row(one, "4810"));
    EXPECT_EQ(of_person(one).text("standing"), "declared");
    publish("8100");
    EXPECT_EQ(of_person(one).text("standing"), "raised");
    EXPECT_EQ(of_person(one).text("counted"), "4860");
    EXPECT_EQ(of_person(one).text("declared"), "4810");
    EXPECT_EQ(signed_in("room").send("GET", path).text("counted"), "4860");
    EXPECT_EQ(signed_in("clerk").send("GET", "/wage-limits").text("total"), "2");
}

TEST_F(WagesTest, a_later_wage_counts_from_its_month_and_the_earlier_until_then) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    settled(row(one, "6000"));
    settled(row(one, "7000", "2026-12-20"));
    const Said both = of_person(one);
    EXPECT_NE(both.body.find(R"("since":"2026-12-01","until":"2026-12-31","declared":7000)"),
              std::string::npos)
        << both.body;
    EXPECT_NE(both.body.find(R"("since":"2026-11-01","until":"2026-11-30","declared":6000)"),
              std::string::npos);
    EXPECT_EQ(both.text("state"), "coming");
    settled(row(one, "6100"));
    EXPECT_NE(of_person(one).body.find(R"("state":"replaced")"), std::string::npos);
}

TEST_F(WagesTest, the_review_is_told_what_a_correction_replaces) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    settled(row(one, "6000"));
    settled(row(one, "7000", "2026-12-01"));
    Browser room = signed_in("room");
    const auto weighed = [&](const std::string& list) {
        return room.send("POST", path + "/weigh", rows(list));
    };
    EXPECT_EQ(weighed(row(one, "6100")).text("replaces"), "1");
    EXPECT_EQ(weighed(row(one, "6100")).text("before"), "6000");
    EXPECT_EQ(weighed(row(one, "7100", "2026-12-01")).text("replaces"), "0");
    EXPECT_EQ(weighed(row(one, "7100", "2026-12-01")).text("before"), "7000");
}

TEST_F(WagesTest, a_wage_ahead_is_void_where_somebody_leaves_and_stays_so_on_return) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    settled(row(one, "7000", "2026-12-01"));
    leave(one, "2026-11-25");
    EXPECT_EQ(of_person(one).text("state"), "void");
    EXPECT_EQ(of_person(one).text("until"), "null");
    done("POST", "/persons/" + one + "/enrolments",
         R"({"insurance":"310","person_type":"11","area":"990101","employer":"7001",)"
         R"("start":"2026-12-01"})");
    now_ = *Moment::parse("2026-12-02 09:00:00");
    EXPECT_EQ(of_person(one).text("state"), "void");
    EXPECT_EQ(signed_in("room").send("GET", path).text("standing"), "missing");
}

TEST_F(WagesTest, a_pause_does_not_end_a_wage_and_a_death_does) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    settled(row(one, "7000"));
    const auto event = [&](const std::string& start, const std::string& what,
                           const std::string& since) {
        done("POST", "/persons/" + one + "/enrolment-events",
             fmt::format(R"({{"insurance":"310","start":"{}","event":"{}","since":"{}"}})", start,
                         what, since));
    };
    event("2026-11-01", "suspend", "2026-11-10");
    EXPECT_EQ(of_person(one).text("until"), "2026-12-31");
    event("2026-11-01", "resume", "2026-11-20");
    EXPECT_EQ(of_person(one).text("until"), "2026-12-31");
    done("POST", "/persons/" + one + "/death", R"({"death":"2026-11-21"})");
    EXPECT_EQ(of_person(one).text("until"), "2026-11-21");
}

TEST_F(WagesTest, what_is_over_is_corrected_by_the_agency_alone) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    done("POST", "/employers/7001/state",
         R"({"state":"5","since":"2026-12-01","merged_into":"7002"})");
    settled(row(one, "6000"));  // still works here
    now_ = *Moment::parse("2026-12-01 09:00:00");
    Browser room = signed_in("room");
    for (const char* what : {"", "/check", "/weigh"})
        EXPECT_EQ(room.send("POST", path + what, rows(row(one, "6500"))).code(), "employer.ended");
    now_ = *Moment::parse("2027-01-05 09:00:00");
    EXPECT_EQ(signed_in("other.room")
                  .send("POST", "/employers/7002/wage-bases", rows(row(one, "6500")))
                  .code(),
              "wage.year");
    done("POST", path, rows(row(one, "6500")));
    EXPECT_EQ(of_person(one).text("declared"), "6500");
    EXPECT_EQ(of_person(one).text("until"), "2026-11-30");
    EXPECT_EQ(of_person(one).text("state"), "over");
}

TEST_F(WagesTest, nobody_looks_into_another_countys_employers) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    const Said waiting = declared(row(one, "6000"));
    Browser other_county = signed_in("other.clerk");
    EXPECT_EQ(other_county.send("GET", path).code(), "employer.unknown");
    for (const char* what : {"", "/check", "/weigh"})
        EXPECT_EQ(other_county.send("POST", path + what, rows(row(one, "6500"))).code(),
                  "employer.unknown");
    const std::string wages = "/declarations/" + waiting.text("declaration") + "/wage-bases";
    EXPECT_EQ(signed_in("other.room").send("GET", wages).code(), "declaration.unknown");
    EXPECT_EQ(signed_in("room").send("GET", wages).text("declared"), "6000");
    const Said limits_waiting = signed_in("clerk").send("POST", "/wage-limits", limits("8100"));
    EXPECT_EQ(
        signed_in("reviewer")
            .send("GET", "/declarations/" + limits_waiting.text("declaration") + "/wage-bases")
            .code(),
        "declaration.unknown");
    // After a move to their county they see what is declared there.
    ASSERT_EQ(reviewed(waiting).status, 200);
    done("POST", "/employers/7001/split",
         fmt::format(R"({{"into":"7002","since":"2026-12-01","rows":[{{"person":"{}"}}]}})", one));
    EXPECT_EQ(of_person(one).text("until"), "2026-11-30");
    now_ = *Moment::parse("2026-12-01 09:00:00");
    EXPECT_EQ(of_person(one, "other.clerk").text("rows"), "[]");
}

TEST_F(WagesTest, a_file_has_two_thousand_rows_at_most) {
    publish("8000");
    std::string list = row("1", "6000");
    for (int n = 0; n < 2000; ++n) list += "," + row("1", "6000");
    Browser room = signed_in("room");
    for (const char* what : {"", "/check", "/weigh"})
        EXPECT_EQ(room.send("POST", path + what, rows(list)).code(), "batch.size");
}

TEST_F(WagesTest, an_import_names_what_is_wrong_row_by_row) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    const std::string two = registered("测二", card(3));
    Browser room = signed_in("room");
    const auto fault = [&](const std::string& list) {
        return room.send("POST", path + "/check", rows(list));
    };
    EXPECT_EQ(fault(row(one, "6000") + "," + row(card(3), "7000")).text("rows"), "[]");
    const Said wrong = fault(row(one, "6000") + "," + row(card(9), "7000"));
    EXPECT_EQ(wrong.text("row"), "2") << wrong.body;
    EXPECT_EQ(wrong.text("field"), "number");
    EXPECT_EQ(wrong.text("code"), "wage.person");
    EXPECT_EQ(fault(row(one, "0")).text("code"), "wage.amount");
    EXPECT_EQ(fault(row(one, "1000000.01")).text("code"), "wage.amount");
    EXPECT_EQ(fault(row(one, "6000", "2027-01-01")).text("code"), "wage.since");
    EXPECT_EQ(fault(row(one, "6000", "2026-10-01")).text("code"), "wage.since");
    EXPECT_EQ(fault(row(one, "6000") + "," + row(card(1), "6000")).text("code"), "batch.twice");
    EXPECT_EQ(declared(row(two, "6000") + "," + row(card(9), "7000")).code(), "wage.person");
    EXPECT_TRUE(wages().empty());
    // Another employer's room does not get in.
    EXPECT_EQ(signed_in("other.room").send("POST", path, rows(row(one, "6000"))).code(),
              "employer.unknown");
    EXPECT_EQ(signed_in("other.room").send("GET", path).code(), "employer.unknown");
    const Said weighed = room.send("POST", path + "/weigh", rows(row(one, "99999")));
    EXPECT_EQ(weighed.text("standing"), "capped") << weighed.body;
    EXPECT_EQ(room.send("POST", path, R"({"year":2026,"rows":[]})").code(), "wire.required");
}

TEST_F(WagesTest, who_becomes_a_civil_servant_keeps_the_wage) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    settled(row(one, "6000"));
    const std::string before = of_person(one).body;
    EXPECT_NE(before.find(R"("state":"current")"), std::string::npos) << before;
    done(
        "POST", "/persons/" + one + "/enrolment-events",
        R"({"insurance":"310","start":"2026-11-01","event":"civil_servant","since":"2026-11-15"})");
    EXPECT_EQ(of_person(one).body, before);
}

TEST_F(WagesTest, who_has_retired_has_no_wage_to_declare) {
    publish("8000");
    const std::string one = registered("测一", card(1));
    settled(row(one, "6000"));
    done("POST", "/persons/" + one + "/enrolment-events",
         R"({"insurance":"310","start":"2026-11-01","event":"retire","since":"2026-12-01"})");
    EXPECT_EQ(of_person(one).text("until"), "2026-11-30");
    now_ = *Moment::parse("2027-01-05 09:00:00");
    done("POST", "/wage-limits", limits("8200", 2027));
    EXPECT_EQ(signed_in("room").send("GET", path).text("rows"), "[]");
    EXPECT_EQ(signed_in("room").send("POST", path, rows(row(one, "6000"), 2027)).code(),
              "wage.person");
}

}  // namespace
}  // namespace yibao::console
