// Settlements and insured persons at the agency's desk and in the person's own room, over bills that
// hospitals really sent.

#include <gtest/gtest.h>

#include "console/test_settlement_desk.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/settlement.hpp"

namespace yibao::console {
namespace {

TEST_F(SettlementDesk, lists_by_person_institution_day_and_number) {
    const std::string first = bought(Agent::employee);
    const std::string second = bought(Agent::chronic, "100");
    Browser clerk = as("clerk");
    EXPECT_EQ(rows(clerk.send("GET", "/settlements")), 2U);
    EXPECT_EQ(clerk.send("GET", "/settlements").text("settlement_id"), second);
    EXPECT_EQ(clerk.send("GET", "/settlements?person=99010001").text("settlement_id"), first);
    EXPECT_EQ(rows(clerk.send("GET", "/settlements?person=99010001")), 1U);
    EXPECT_EQ(rows(clerk.send("GET", "/settlements?settlement_id=" + first)), 1U);
    EXPECT_EQ(rows(clerk.send("GET", "/settlements?institution=P99010000001")), 2U);
    EXPECT_EQ(rows(clerk.send("GET", "/settlements?institution=H99010000001")), 0U);
    const std::string today = agency.now.day().text();
    const std::string before = agency.now.day().plus(-1).text();
    EXPECT_EQ(rows(clerk.send("GET", "/settlements?from=" + today + "&to=" + today)), 2U);
    EXPECT_EQ(rows(clerk.send("GET", "/settlements?to=" + before)), 0U);
    EXPECT_EQ(clerk.send("GET", "/settlements?from=" + today + "&to=" + before).code(),
              "settlement.days");
}

TEST_F(SettlementDesk, turns_the_pages_of_days_and_of_a_person) {
    for (int i = 0; i < 5; ++i) bought(Agent::chronic, "10");
    Browser clerk = as("clerk");
    for (const std::string from : {"/settlements?size=2", "/settlements?person=99010003&size=2"}) {
        std::size_t seen = 0;
        int pages = 0;
        for (std::string after; pages < 5; ++pages) {
            const Said said = clerk.send("GET", from + (after.empty() ? "" : "&after=" + after));
            seen += rows(said);
            after = said.text("next");
            if (after == "null") break;
        }
        EXPECT_EQ(seen, 5U) << from;
        EXPECT_EQ(pages, 2) << from;
    }
}

TEST_F(SettlementDesk, finds_the_few_of_a_small_clinic_behind_very_many_of_others) {
    const std::string mine = bought(Agent::employee);
    constexpr int others = 10'050;  // more than one question walks over
    write([&](UnitOfWork& unit) {
        auto other = *unit.get<storage::Settlement>(std::stoll(mine));
        other.institution = hospital();
        for (int i = 0; i < others; ++i) {
            other.id = unit.next_id(storage::bucket_in(other.id));
            unit.append(other);
        }
    });
    for (const Said& said : {as("institution_clerk", "clinic").send("GET", "/settlements"),
                             as("clerk").send("GET", "/settlements?institution=P99010000001")}) {
        EXPECT_EQ(rows(said), 1U);
        EXPECT_EQ(said.text("settlement_id"), mine);
        EXPECT_EQ(said.text("next"), "null");
    }
    EXPECT_EQ(rows(as("institution_clerk", "hospital").send("GET", "/settlements?size=20")), 20U);

    // Who sees none of them is told each time that there are more to look through.
    Browser other = as("clerk", "other");
    const Said first = other.send("GET", "/settlements");
    EXPECT_EQ(rows(first), 0U);
    ASSERT_NE(first.text("next"), "null");
    const Said last = other.send("GET", "/settlements?after=" + first.text("next"));
    EXPECT_EQ(rows(last), 0U);
    EXPECT_EQ(last.text("next"), "null");
}

TEST_F(SettlementDesk, shows_how_a_settlement_came_about_and_where_it_is_booked) {
    const std::string id = bought(Agent::employee, "250");
    const Said said = as("clerk").send("GET", "/settlements/" + id);
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_EQ(said.text("person_name"), "试*");
    EXPECT_EQ(said.body.find(Agent::certificate_of(Agent::employee)), std::string::npos);
    for (const char* const part :
         {R"("stage":"起付线")", R"("stage":"统筹","payer":"统筹基金","basis":"第三条")",
          R"("arithmetic":"50.00×60%=30.00")",
          R"("kind":"fund","title":"职工门诊统筹基金","amount":30)",
          R"("kind":"account","title":"个人账户","amount":220)", R"("name":"项目A")",
          R"("account":"fund:310102:990100","title":"职工门诊统筹基金","amount":-30)",
          R"("title":"应付定点机构：平安药店","amount":250)",
          R"("title":"个人账户（人员编号 99010001）")", "试医保发〔2019〕1号",
          "先由您自己负担 200.00 元", "您不需要再付现金"})
        EXPECT_NE(said.body.find(part), std::string::npos) << part << "\n" << said.body;
}

TEST_F(SettlementDesk, each_sees_the_settlements_of_its_scope_only) {
    const std::string id = bought(Agent::employee);
    const std::string path = "/settlements/" + id;
    const auto sees = [&](Browser browser) {
        const std::size_t listed = rows(browser.send("GET", "/settlements"));
        const Said one = browser.send("GET", path);
        EXPECT_EQ(one.status == 200 ? "" : one.code(), listed == 1 ? "" : "settlement.unknown");
        EXPECT_EQ(rows(browser.send("GET", "/settlements?person=99010001")), listed);
        EXPECT_EQ(rows(browser.send("GET", "/settlements?settlement_id=" + id)), listed);
        return listed == 1;
    };
    EXPECT_TRUE(sees(as("auditor")));
    EXPECT_TRUE(sees(as("clerk", "county")));
    EXPECT_FALSE(sees(as("clerk", "other")));
    EXPECT_TRUE(sees(as("institution_clerk", "clinic")));
    EXPECT_FALSE(sees(as("institution_clerk", "hospital")));
    EXPECT_FALSE(sees(as("viewer", "firm")));  // an employer, whatever its roles say
    EXPECT_EQ(as("clerk").send("GET", "/settlements/12345").code(), "settlement.unknown");
    EXPECT_EQ(as("reviewer", "other").send("POST", path + "/reverse", reason()).code(),
              "settlement.unknown");
}

TEST_F(SettlementDesk, reverses_from_the_newest_back_and_says_who_and_why) {
    const auto before = agency.state(Agent::employee);
    const std::string first = bought(Agent::employee);
    const std::string second = bought(Agent::employee, "50");
    Browser reviewer = as("reviewer");
    const auto reverse = [&](const std::string& id, const std::string& body) {
        return reviewer.send("POST", "/settlements/" + id + "/reverse", body);
    };
    EXPECT_EQ(reverse(first, R"({"reason":" "})").code(), "settlement.reason");
    const Said refused = reverse(first, reason());
    EXPECT_EQ(refused.code(), "settlement.later");
    EXPECT_NE(refused.body.find(second), std::string::npos) << refused.body;
    const Said done = reverse(second, reason());
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(done.text("state"), "reversal");
    EXPECT_EQ(reverse(second, reason()).code(), "settlement.reversed");
    EXPECT_EQ(reverse(done.text("settlement_id"), reason()).code(), "settlement.kind");
    ASSERT_EQ(reverse(first, reason()).status, 200);
    const auto after = agency.state(Agent::employee);
    EXPECT_EQ(after.balance, before.balance);
    EXPECT_EQ(after.accumulators, before.accumulators);
    EXPECT_EQ(after.last_settlement, before.last_settlement);
    agency.expect_sound();

    // What was taken back stays in the person's list, with what took it back.
    const Said list = reviewer.send("GET", "/settlements?person=99010001");
    EXPECT_EQ(rows(list), 4U);
    EXPECT_EQ(count(list, R"("state":"reversed")"), 2U);
    const Said trail = as("auditor").send("GET", "/trail?subject_kind=settlement&subject=" + first);
    EXPECT_EQ(trail.text("username"), "reviewer.centre");
    EXPECT_EQ(trail.text("act"), "reverse_settlement");
    EXPECT_NE(trail.body.find("重复收费"), std::string::npos) << trail.body;
}

TEST_F(SettlementDesk, gives_a_family_account_its_money_back) {
    const std::string id = bought(Agent::relative, "250", {{"acct_used_flag", "2"}});
    EXPECT_EQ(agency.state(Agent::employee).balance, Money::yuan(780));
    Browser reviewer = as("reviewer");
    const Said benefits = reviewer.send("GET", "/persons/99010001/benefits");
    EXPECT_NE(benefits.body.find(R"("amount":-220)"), std::string::npos) << benefits.body;
    EXPECT_EQ(reviewer.send("POST", "/settlements/" + id + "/reverse", reason()).status, 200);
    EXPECT_EQ(agency.state(Agent::employee).balance, Money::yuan(1000));
    agency.expect_sound();
}

TEST_F(SettlementDesk, finds_a_person_by_number_certificate_or_card) {
    Browser clerk = as("clerk");
    const auto find = [](Browser& browser, const std::string& text) {
        return browser.send("POST", "/persons/find", fmt::format(R"({{"text":"{}"}})", text));
    };
    const std::string certificate = Agent::certificate_of(Agent::chronic);
    for (const std::string& text :
         {std::string("99010003"), certificate, std::string("CARD99010003")}) {
        const Said said = find(clerk, text);
        EXPECT_EQ(said.text("person"), "99010003") << text;
        EXPECT_EQ(said.body.find(certificate), std::string::npos);
    }
    EXPECT_EQ(find(clerk, "试3").text("total"), "0");  // no name is looked for
    Browser other = as("clerk", "other");
    EXPECT_EQ(find(other, certificate).text("total"), "0");
    EXPECT_EQ(other.send("GET", "/persons/99010003").code(), "person.unknown");
    EXPECT_EQ(other.send("GET", "/persons/99010003/benefits").code(), "person.unknown");
    EXPECT_EQ(clerk.send("GET", "/persons/1").code(), "person.unknown");
    // Who reads settlements, but no persons, does not learn of somebody by a number.
    const Said refused = as("policy_officer").send("GET", "/persons/99010003/benefits");
    EXPECT_EQ(refused.text("message"), "没有“参保人员查询”权限，请联系安全管理员");
}

TEST_F(SettlementDesk, shows_what_a_person_has_used_of_the_limits) {
    agency.now = clock_now();
    bought(Agent::employee, "250");
    Browser clerk = as("clerk");
    const Said sheet = clerk.send("GET", "/persons/99010001");
    ASSERT_EQ(sheet.status, 200) << sheet.body;
    EXPECT_EQ(sheet.text("name"), "试*");
    EXPECT_NE(sheet.body.find(R"("insurance":"310")"), std::string::npos);
    EXPECT_EQ(count(sheet, R"("valid_until")"), 2U);  // a card, and a credential that has expired
    const Said benefits = clerk.send("GET", "/persons/99010001/benefits");
    ASSERT_EQ(benefits.status, 200) << benefits.body;
    EXPECT_EQ(benefits.text("balance"), "780");
    EXPECT_NE(benefits.body.find(R"("direction":"gives")"), std::string::npos);
    EXPECT_NE(benefits.body.find(R"("amount":-220,"balance":780)"), std::string::npos)
        << benefits.body;
    EXPECT_EQ(count(benefits, R"("visit_id")"), 1U);
    const std::string year = std::to_string(agency.now.day().year());
    for (const std::string& part :
         {R"("name":"年度支付","period":")" + std::string("2025"), std::string(R"("used":"30")")})
        EXPECT_NE(benefits.body.find(part), std::string::npos) << part << benefits.body;
    // Of this year nothing counts yet; the limits stand there all the same.
    EXPECT_NE(benefits.body.find(R"("name":"年度支付","period":")" + year), std::string::npos);
    EXPECT_NE(benefits.body.find(R"("limit":"1000")"), std::string::npos);
}

TEST_F(SettlementDesk, an_employer_sees_its_people_but_not_their_illnesses) {
    write([&](UnitOfWork& unit) {
        auto enrolment = unit.find<storage::Enrolment>(Agent::chronic).front();
        enrolment.employer = 7;
        unit.update(enrolment);
    });
    bought(Agent::chronic);
    Browser firm = as("viewer", "firm");
    EXPECT_EQ(firm.send("GET", "/persons/99010003").status, 200);
    EXPECT_EQ(firm.send("GET", "/persons/99010003/benefits").code(), "person.unknown");
    EXPECT_EQ(rows(firm.send("GET", "/settlements?person=99010003")), 0U);
    EXPECT_EQ(firm.send("GET", "/persons/99010001").code(), "person.unknown");
}

TEST_F(SettlementDesk, reveals_only_for_a_reason_that_is_on_record) {
    Browser clerk = as("clerk");
    const std::string path = "/persons/99010001/reveal";
    EXPECT_EQ(clerk.send("POST", path, R"({"reason":"  "})").code(), "person.reason");
    const Said shown = clerk.send("POST", path, R"({"reason":"核对证件"})");
    EXPECT_EQ(shown.text("certificate"), Agent::certificate_of(Agent::employee));
    EXPECT_EQ(shown.text("name"), Agent::name_of(Agent::employee));
    Browser auditor = as("auditor");
    const Said trail = auditor.send("GET", "/trail?subject_kind=person&subject=99010001");
    EXPECT_EQ(trail.text("act"), "reveal_person");
    EXPECT_NE(trail.body.find("核对证件"), std::string::npos);
    EXPECT_EQ(trail.body.find(Agent::certificate_of(Agent::employee)), std::string::npos);
    EXPECT_EQ(auditor.send("POST", path, R"({"reason":"看看"})").code(), "access.denied");
    EXPECT_EQ(as("clerk", "other").send("POST", path, R"({"reason":"看看"})").code(),
              "person.unknown");
}

TEST_F(SettlementDesk, the_search_box_answers_what_the_asker_may_see) {
    const std::string id = bought(Agent::employee);
    const auto search = [](Browser browser, const std::string& text) {
        return browser.send("POST", "/search", fmt::format(R"({{"text":"{}"}})", text));
    };
    const std::string certificate = Agent::certificate_of(Agent::employee);
    EXPECT_EQ(search(as("clerk"), certificate).text("kind"), "person");
    EXPECT_EQ(search(as("auditor"), id).text("kind"), "settlement");
    EXPECT_EQ(search(as("auditor", "county"), "平安").text("id"), Agent::pharmacy);
    EXPECT_EQ(search(as("clerk", "other"), certificate).text("rows"), "[]");
    EXPECT_EQ(search(as("clerk", "other"), "平安").text("rows"), "[]");
    EXPECT_EQ(search(as("institution_clerk", "hospital"), id).text("rows"), "[]");
    EXPECT_EQ(search(as("institution_clerk", "hospital"), "平安").text("rows"), "[]");
    EXPECT_EQ(search(as("insured", "people", Agent::chronic), id).text("rows"), "[]");
    EXPECT_EQ(search(as("administrator"), certificate).text("rows"), "[]");
}

TEST_F(SettlementDesk, the_own_room_shows_the_own_record_only) {
    const std::string mine = bought(Agent::employee);
    const std::string other = bought(Agent::chronic);
    Browser insured = as("insured", "people", Agent::employee);
    EXPECT_EQ(insured.send("GET", "/own/record").text("person"), "99010001");
    const std::string helped = bought(Agent::relative, "250", {{"acct_used_flag", "2"}});
    const Said benefits = insured.send("GET", "/own/benefits");
    EXPECT_EQ(benefits.text("balance"), "560");
    EXPECT_NE(benefits.body.find(fmt::format(R"("settlement_id":"{}")", mine)), std::string::npos);
    EXPECT_EQ(benefits.body.find(helped), std::string::npos)
        << "a relative's bill is the relative's: it is told, but not opened";
    EXPECT_EQ(count(benefits, R"("kind":"settlement")"), 2U) << benefits.body;
    const Said list = insured.send("GET", "/own/settlements");
    EXPECT_EQ(rows(list), 1U);
    EXPECT_EQ(list.text("settlement_id"), mine);
    const Said one = insured.send("GET", "/own/settlements/" + mine);
    EXPECT_NE(one.body.find("您的个人账户支付 220.00 元"), std::string::npos) << one.body;
    EXPECT_EQ(insured.send("GET", "/own/settlements/" + other).code(), "settlement.unknown");
    EXPECT_EQ(insured.send("GET", "/settlements/" + mine).code(), "access.denied");
    EXPECT_EQ(insured.send("GET", "/persons/99010003").code(), "access.denied");
    EXPECT_EQ(as("insured").send("GET", "/own/record").code(), "own.none");
}

}  // namespace
}  // namespace yibao::console
