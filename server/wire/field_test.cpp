#include "wire/field.hpp"

#include <gtest/gtest.h>

#include "wire/messages/charge_query.hpp"
#include "wire/messages/outpatient_settlement.hpp"
#include "wire/messages/person_query.hpp"
#include "wire/messages/pharmacy_settlement.hpp"
#include "wire/messages/reversal.hpp"

namespace yibao::wire {
namespace {

const std::string purchase_text = R"({"druginfo":{"psn_no":"1","mdtrt_cert_type":"02",
"mdtrt_cert_no":"1","begntime":"2024-02-29 08:30:00","medfee_sumamt":45.20,"insutype":"310",
"acct_used_flag":"1","med_type":"41"},"drugdetail":[{"feedetl_sn":"1","rx_circ_flag":"0",
"fee_ocur_time":"2024-02-29 08:30:00","med_list_codg":"X","medins_list_codg":"X",
"det_item_fee_sumamt":45.20,"cnt":2,"pric":22.6}]})";

/// The purchase with one text replaced by another.
std::string purchase_with(const std::string& before, const std::string& after) {
    std::string text = purchase_text;
    const auto at = text.find(before);
    EXPECT_NE(at, std::string::npos) << before;
    return text.replace(at, before.size(), after);
}

template <class Part>
Result<Part> read_text(const std::string& text) {
    const auto json = Json::parse(text);
    if (!json) return json.refusal();
    return read<Part>((*json).root());
}

PharmacySettlement::Input accepted_purchase(const std::string& text) {
    auto input = read_text<PharmacySettlement::Input>(text);
    EXPECT_TRUE(input) << input.refusal().message;
    return *std::move(input);
}

Refusal refused_purchase(const std::string& text) {
    const auto input = read_text<PharmacySettlement::Input>(text);
    EXPECT_FALSE(input);
    return input ? Refusal{} : input.refusal();
}

TEST(Field, ReadsAPurchase) {
    const auto input = accepted_purchase(purchase_text);
    EXPECT_EQ(input.purchase.total, Money::fen(4520));
    EXPECT_EQ(input.purchase.begins_at.text(), "2024-02-29 08:30:00");
    EXPECT_FALSE(input.purchase.card_serial);
    ASSERT_EQ(input.lines.size(), 1U);
    EXPECT_EQ(input.lines[0].quantity.scaled, 20'000);
    EXPECT_EQ(input.lines[0].price.scaled, 22'600'000);
}

TEST(Field, ToleratesWhatInstitutionsSend) {
    EXPECT_EQ(accepted_purchase(purchase_with("45.20", R"("45.20")")).purchase.total.fen(), 4520);
    EXPECT_EQ(accepted_purchase(purchase_with("45.20", "4.52e1")).purchase.total.fen(), 4520);
    EXPECT_EQ(accepted_purchase(purchase_with(R"("1","mdtrt)", R"(1,"mdtrt)")).purchase.person_no,
              "1");
    EXPECT_EQ(accepted_purchase(purchase_with("2024-02-29 08:30:00", "2024-02-29"))
                  .purchase.begins_at.text(),
              "2024-02-29 00:00:00");
    EXPECT_EQ(accepted_purchase(purchase_with("druginfo", "DrugInfo")).purchase.person_no, "1");
    EXPECT_EQ(accepted_purchase(purchase_with("[{", "{").replace(purchase_text.size() - 4, 2, "}"))
                  .lines.size(),
              1U);
    EXPECT_EQ(
        accepted_purchase(purchase_with(R"("cnt":2)", R"("cnt":2,"unknown":[{}])")).lines[0].total,
        Money::fen(4520));
    for (const char* absent : {R"("")", "null", R"("null")", R"("NULL")"}) {
        const auto input = accepted_purchase(
            purchase_with(R"("cnt":2)", std::string(R"("cnt":2,"prd_days":)") + absent));
        EXPECT_FALSE(input.lines[0].course_days) << absent;
    }
}

TEST(Field, KeepsExtensionsAsText) {
    for (const char* sent :
         {R"({ "a" : [1.50, "中", null] })", R"("{\"a\":[1.50,\"中\",null]}")"}) {
        const auto input = accepted_purchase(purchase_with(
            R"("med_type")", std::string(R"("exp_content":)") + sent + R"(,"med_type")"));
        ASSERT_TRUE(input.purchase.extension);
        EXPECT_EQ(input.purchase.extension->json, R"({"a":[1.50,"中",null]})");
    }
}

TEST(Field, NodesWithinARowAreRead) {
    const auto input = accepted_purchase(purchase_with(
        R"("cnt":2)",
        R"("cnt":2,"durg_trac_info":{"feedetl_sn":"1","drug_trac_codg":"81","trdn_flag":"0"})"));
    ASSERT_EQ(input.lines[0].traces.size(), 1U);
    EXPECT_EQ(input.lines[0].traces[0].trace_code, "81");
}

TEST(Field, LengthsAreCountedInCharacters) {
    const auto name = [](const std::string& text) {
        return purchase_with(R"("med_type")", R"("psn_name":")" + text + R"(","med_type")");
    };
    std::string fifty;
    for (int i = 0; i < 50; ++i) fifty += "张";
    EXPECT_EQ(accepted_purchase(name(fifty)).purchase.person_name, fifty);
    EXPECT_EQ(refused_purchase(name(fifty + "三")),
              (Refusal{"wire.length", "人员姓名（druginfo.psn_name）超长，最长50个字符"}));
}

TEST(Field, RefusalsNameTheFieldAndWhatIsWrong) {
    const auto refusal = [](const char* before, const char* after) {
        return refused_purchase(purchase_with(before, after));
    };
    EXPECT_EQ(refusal(R"("medfee_sumamt":45.20,)", ""),
              (Refusal{"wire.required", "医疗费总额（druginfo.medfee_sumamt）必填"}));
    EXPECT_EQ(refusal("45.20", "45.201").code, "wire.precision");
    EXPECT_EQ(refusal("45.20", "123456789012345").message,
              "医疗费总额（druginfo.medfee_sumamt）超出范围，最多整数14位、小数2位");
    EXPECT_EQ(refusal("45.20", "99999999999999999999999").code, "wire.precision");
    EXPECT_EQ(refusal("45.20", R"("1e99999999999")").code, "wire.type");
    EXPECT_EQ(refusal("45.20", "-45.20"),
              (Refusal{"wire.negative", "医疗费总额（druginfo.medfee_sumamt）不能为负数"}));
    EXPECT_EQ(refusal("45.20", R"("四十五元")"),
              (Refusal{"wire.type", "医疗费总额（druginfo.medfee_sumamt）应为数值"}));
    EXPECT_EQ(refusal("45.20", "true").code, "wire.type");
    EXPECT_EQ(refusal(R"("med_type":"41")", R"("med_type":["41"])").code, "wire.type");
    EXPECT_EQ(refusal("2024-02-29 08:30:00", "2024-02-30").code, "wire.date");
    EXPECT_EQ(refusal(R"("insutype":"310")", R"("insutype":"311")"),
              (Refusal{"wire.code", "险种类型（druginfo.insutype）不在字典insutype之内"}));
    EXPECT_EQ(refusal(R"("insutype")", R"("psn_no":"2","insutype")"),
              (Refusal{"wire.duplicate", "人员编号（druginfo.psn_no）出现不止一次"}));
    EXPECT_EQ(refusal(R"("cnt":2)", R"("cnt":"x")"),
              (Refusal{"wire.type", "第1行数量（drugdetail.cnt）应为数值"}));
    EXPECT_EQ(refusal(R"([{)", R"([7,{)"), (Refusal{"wire.type", "第1行（drugdetail）应为对象"}));
    EXPECT_EQ(refusal(R"("druginfo")", R"("information")"),
              (Refusal{"wire.required", "购药信息（druginfo）必填"}));
    EXPECT_EQ(read_text<Reversal::Input>("null").refusal(),
              (Refusal{"wire.required", "输入（input）必填"}));
}

TEST(Field, TheFirstFaultInDeclaredOrderIsRefused) {
    // Both wrong, and the later field comes first in the text.
    EXPECT_EQ(
        refused_purchase(R"({"drugdetail":[],"druginfo":{"med_type":"x","psn_no":""}})").message,
        "人员编号（druginfo.psn_no）必填");
}

TEST(Field, LocalSubcodesOfMedicalTypesAreKnown) {
    EXPECT_TRUE(dictionary("med_type")->knows("1103"));
    EXPECT_FALSE(dictionary("med_type")->knows("1"));
    EXPECT_FALSE(dictionary("med_type")->knows("11x"));
    EXPECT_FALSE(dictionary("acct_used_flag")->knows("11"));
    EXPECT_EQ(dictionary("naty"), nullptr);
}

TEST(Field, ReturnLinesAreNegative) {
    const auto input = accepted_purchase(purchase_with(R"("det_item_fee_sumamt":45.20,"cnt":2)",
                                                       R"("det_item_fee_sumamt":-45.2,"cnt":-2)"));
    EXPECT_EQ(input.lines[0].total.fen(), -4520);
}

TEST(Field, WritesAmountsAsNumbersAndWhatIsAbsentAsNull) {
    PersonQuery::Output output;
    output.person.person_no = "1";
    output.person.person_name = "张\"三\"";
    output.person.age = {350};
    output.insurances.resize(1);
    output.insurances[0].balance = Money::fen(-5);
    const std::string text = write(output);
    EXPECT_TRUE(text.starts_with(R"({"baseinfo":{"psn_no":"1","psn_cert_type":null,)")) << text;
    EXPECT_NE(text.find(R"("psn_name":"张\"三\"","gend":null)"), std::string::npos) << text;
    EXPECT_NE(text.find(R"("age":35,)"), std::string::npos) << text;
    EXPECT_NE(text.find(R"("insuinfo":[{"balc":-0.05,)"), std::string::npos) << text;
    EXPECT_TRUE(text.ends_with(R"("idetinfo":[]})")) << text;
}

TEST(Field, AnOutputMayBeNothingOrTheListItself) {
    EXPECT_EQ(write(Reversal::Output{}), "null");
    EXPECT_EQ(write(ChargeQuery::Output{}), "[]");
}

TEST(Field, WhatIsWrittenReadsBack) {
    OutpatientSettlementCancel::Output output;
    output.settlement.settled_at = Moment::at(Day::of(2024, 2, 29));
    output.settlement.birth_date = Day::of(1949, 10, 1);
    for (std::string* text : {&output.settlement.settlement_id, &output.settlement.visit_id,
                              &output.settlement.person_no, &output.settlement.person_name,
                              &output.settlement.certificate_no, &output.settlement.gender,
                              &output.settlement.person_type, &output.settlement.civil_servant_flag,
                              &output.settlement.institution_settlement_id})
        *text = "7";
    output.settlement.certificate_type = "01";
    output.settlement.insurance_type = "310";
    output.settlement.medical_type = "11";
    output.settlement.clearing_type = "11";
    output.settlement.total = Money::fen(-452);
    output.settlement.pool_rate = Rate::ppm(851'200);
    output.payments.push_back({"310200", {}, {}, Money::fen(-452), "个人账户", {}});
    const auto back = read_text<OutpatientSettlementCancel::Output>(write(output));
    ASSERT_TRUE(back) << back.refusal().message;
    EXPECT_EQ(write(*back), write(output));
    EXPECT_EQ(back->settlement.total.fen(), -452);
    EXPECT_EQ(back->settlement.pool_rate, Rate::ppm(851'200));
}

}  // namespace
}  // namespace yibao::wire
