// Papers (打印件) on the console: what each says, who gets them, and what the trail tells.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "console/test_settlement_desk.hpp"
#include "documents/test_pdf.hpp"

namespace yibao::console {
namespace {

class Printing : public SettlementDesk {
protected:
    static std::string pdf_of(const Said& said) {
        EXPECT_EQ(said.status, 200) << said.body;
        EXPECT_EQ(said.text("media_type"), "application/pdf");
        return documents::pdf_in(said.text("content"));
    }
    static std::string words_of(const Said& said) { return documents::words_of(pdf_of(said)); }

    static void expect_in(const std::string& words, std::initializer_list<std::string> parts) {
        for (const std::string& part : parts)
            EXPECT_NE(words.find(part), std::string::npos) << part << "\n" << words;
    }

    std::string trail_of(const std::string& kind, const std::string& subject) {
        return as("auditor")
            .send("GET", fmt::format("/trail?subject_kind={}&subject={}", kind, subject))
            .body;
    }
};

std::string statement(const std::string& id) { return "/settlements/" + id + "/print"; }

TEST_F(Printing, a_statement_says_who_what_and_who_pays) {
    const std::string id = bought(Agent::employee, "250");
    Browser clerk = as("clerk");
    const Said said = clerk.send("POST", statement(id), "{}");
    EXPECT_EQ(said.text("file_name"), "结算单_" + id + ".pdf");
    const std::string pdf = pdf_of(said);
    for (const auto& font : documents::fonts_of(pdf)) EXPECT_TRUE(font.embedded) << font.name;
    const std::string words = documents::words_of(pdf);
    expect_in(words,
              {"医疗保险费用结算单", "试*", id, "平安药店", "西药费（1项）", "项目A", "250.00",
               "职工门诊统筹基金", "30.00", "个人账户", "220.00", "起付线", "统筹",
               "患者或家属签字", "打印人试验员", "第1页共1页", "结算后个人账户余额780.00元"});
    EXPECT_EQ(words.find(Agent::certificate_of(Agent::employee)), std::string::npos);
    EXPECT_EQ(words.find(Agent::name_of(Agent::employee)), std::string::npos);
    EXPECT_EQ(words.find("×60%"), std::string::npos);
    EXPECT_EQ(words.find("第三条"), std::string::npos);

    expect_in(words_of(clerk.send("POST", statement(id), R"({"derivation":"1"})")),
              {"50.00×60%=30.00", "第三条", "计算过程"});
}

TEST_F(Printing, a_statement_that_was_taken_back_says_so) {
    const std::string id = bought(Agent::employee);
    Browser reviewer = as("reviewer");
    const Said reversal = reviewer.send("POST", "/settlements/" + id + "/reverse", reason());
    ASSERT_EQ(reversal.status, 200) << reversal.body;
    expect_in(words_of(reviewer.send("POST", statement(id), "{}")), {"结算单已退费"});
    expect_in(words_of(reviewer.send("POST", statement(reversal.text("settlement_id")), "{}")),
              {"结算单退费", "-250.00"});
}

TEST_F(Printing, a_statement_is_for_those_who_see_the_settlement) {
    const std::string id = bought(Agent::employee);
    const auto said = [&](Browser browser) {
        const Said one = browser.send("POST", statement(id), "{}");
        return one.status == 200 ? "printed" : one.code();
    };
    EXPECT_EQ(said(as("auditor")), "printed");
    EXPECT_EQ(said(as("clerk", "county")), "printed");
    EXPECT_EQ(said(as("institution_clerk", "clinic")), "printed");
    EXPECT_EQ(said(as("clerk", "other")), "settlement.unknown");
    EXPECT_EQ(said(as("institution_clerk", "hospital")), "settlement.unknown");
    EXPECT_EQ(said(as("viewer", "firm")), "settlement.unknown");
    EXPECT_EQ(said(as("insured", "people", Agent::employee)), "access.denied");
    EXPECT_EQ(as("clerk").send("POST", statement("12345"), "{}").code(), "settlement.unknown");
}

TEST_F(Printing, insured_people_print_their_own_only) {
    const std::string mine = bought(Agent::employee);
    const std::string other = bought(Agent::chronic);
    Browser insured = as("insured", "people", Agent::employee);
    const std::string words = words_of(insured.send("POST", "/own" + statement(mine), "{}"));
    expect_in(words, {"试*", mine, "打印人本人"});
    EXPECT_EQ(words.find(Agent::certificate_of(Agent::employee)), std::string::npos);
    EXPECT_EQ(insured.send("POST", "/own" + statement(other), "{}").code(), "settlement.unknown");
    const std::string own = words_of(insured.send("POST", "/own/certificate", "{}"));
    expect_in(own, {"医疗保险参保证明", "99010001", "职工基本医疗保险", "打印人本人"});
    EXPECT_EQ(own.find(Agent::certificate_of(Agent::employee)), std::string::npos);
    EXPECT_EQ(insured.send("POST", "/persons/99010003/certificate", "{}").code(), "access.denied");
    EXPECT_EQ(as("insured").send("POST", "/own/certificate", "{}").code(), "own.none");
    EXPECT_EQ(as("insured").send("POST", "/own" + statement(mine), "{}").code(), "own.none");
}

TEST_F(Printing, a_certificate_is_masked_and_of_the_own_area) {
    const std::string path = "/persons/99010001/certificate";
    const std::string words = words_of(as("clerk", "county").send("POST", path, "{}"));
    expect_in(words,
              {"医疗保险参保证明", "试*", "99010001", "职工基本医疗保险", "正常参保", "在职"});
    EXPECT_EQ(words.find(Agent::certificate_of(Agent::employee)), std::string::npos);
    EXPECT_EQ(words.find(Agent::name_of(Agent::employee)), std::string::npos);
    EXPECT_EQ(as("clerk", "other").send("POST", path, "{}").code(), "person.unknown");
    EXPECT_EQ(as("viewer", "firm").send("POST", path, "{}").code(), "person.unknown");
    EXPECT_EQ(as("viewer", "clinic").send("POST", path, "{}").code(), "person.unknown");
    expect_in(words_of(as("clerk").send("POST", "/persons/99010006/certificate", "{}")), {"死亡"});
    expect_in(words_of(as("clerk").send("POST", "/persons/99010008/certificate", "{}")),
              {"没有参保记录"});
}

TEST_F(Printing, the_trail_tells_who_printed_whose_paper) {
    const std::string id = bought(Agent::employee);
    (void)words_of(as("clerk").send("POST", statement(id), "{}"));
    (void)words_of(as("clerk").send("POST", "/persons/99010003/certificate", "{}"));
    (void)words_of(as("insured", "people", Agent::employee).send("POST", "/own/certificate", "{}"));
    (void)as("clerk", "other").send("POST", statement(id), "{}");  // refused, so nothing is told
    const std::string settlement = trail_of("settlement", id);
    expect_in(settlement, {R"("act":"print_settlement")", R"("username":"clerk.centre")"});
    EXPECT_EQ(settlement.find("clerk.other"), std::string::npos);
    expect_in(trail_of("person", "99010003"), {R"("act":"print_certificate")"});
    expect_in(trail_of("person", "99010001"),
              {R"("act":"print_own_certificate")", R"("username":"insured.people")"});
}

std::string cells(const std::string& one, const std::string& other) {
    return fmt::format(R"({{"cells":[{{"text":"{}"}},{{"text":"{}"}}]}})", one, other);
}

std::string list(const std::string& rows) {
    return R"({"title":"结算查询","filters":[{"title":"结算日期起","text":"2026-01-01"}],)"
           R"("columns":[{"title":"定点机构"},{"title":"费用总额","align":"right"}],"rows":[)" +
           rows + "]}";
}

TEST_F(Printing, a_list_holds_what_was_sent_and_no_more_than_fits) {
    Browser clerk = as("clerk");
    const auto print = [&](const std::string& body) {
        return clerk.send("POST", "/lists/print", body);
    };
    const Said said = print(list(cells("平安药店", "1,250.00") + "," + cells("甲医院", "")));
    EXPECT_EQ(said.text("file_name"), "结算查询_" + agency.now.day().text() + ".pdf");
    expect_in(words_of(said), {"结算查询", "结算日期起：2026-01-01", "共2行", "定点机构",
                               "平安药店", "1,250.00", "甲医院", "打印人试验员"});
    EXPECT_EQ(print(list(R"({"cells":[{"text":"一"}]})")).code(), "list.cells");
    std::string many = cells("甲", "1");
    for (int i = 0; i < 2000; ++i) many += "," + cells("甲", "1");
    const Said refused = print(list(many));
    EXPECT_EQ(refused.code(), "list.rows");
    EXPECT_NE(refused.text("message").find("2000 行"), std::string::npos) << refused.body;
    const std::string long_row = cells(std::string(2000, 'x'), "1");
    std::string long_rows = long_row;
    for (int i = 0; i < 520; ++i) long_rows += "," + long_row;
    EXPECT_EQ(print(list(long_rows)).code(), "list.text");
    EXPECT_EQ(print(R"({"title":"空","columns":[],"rows":[]})").code(), "wire.required");
    std::string columns = R"({"title":"甲"})";
    for (int i = 0; i < 16; ++i) columns += R"(,{"title":"甲"})";
    EXPECT_EQ(
        print(R"({"title":"宽","columns":[)" + columns + R"(],"rows":[{"cells":[{}]}]})").code(),
        "list.columns");
}

}  // namespace
}  // namespace yibao::console
