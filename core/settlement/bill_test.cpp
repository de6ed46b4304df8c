#include "settlement/bill.hpp"

#include <gtest/gtest.h>

using namespace yibao;
using namespace yibao::settlement;

namespace {

const Day day = Day::of(2025, 3, 1);

catalogue::Catalogue some_catalogue() {
    catalogue::Catalogue::Builder builder;
    catalogue::Item drug;
    drug.code = "D1";
    drug.name = "示例药";
    drug.item_class = catalogue::ItemClass::b;
    drug.charge_type = catalogue::ChargeType::western_drug;
    drug.first_self_pay = Rate::percent(10);
    drug.limits = catalogue::PriceLimits::same(9'000'000);
    drug.from = Day::of(2025, 1, 1);
    builder.add(drug);
    drug.code = "D2";
    drug.restriction.text = "限住院";
    drug.restriction.inpatient_only = true;
    builder.add(drug);
    auto built = std::move(builder).build();
    return *std::move(built);
}

Charge charge(std::string_view line_no, std::int64_t yuan, std::int64_t count) {
    return {.line_no = line_no,
            .returns = {},
            .code = "D1",
            .amount = Money::yuan(yuan * count),
            .price_micro = yuan * 1'000'000,
            .count_e4 = count * 10'000,
            .day = day};
}

Refusal refusal_of(const Charge& one) {
    const std::vector<Charge> charges{charge("L1", 10, 2), one};
    const auto priced = price(some_catalogue(), charges, {});
    if (priced) return {};
    return priced.refusal();
}

Charge back(std::string_view line_no, std::string_view returns, std::int64_t yuan,
            std::int64_t count) {
    Charge one = charge(line_no, yuan, count);
    one.returns = returns;
    one.amount = -one.amount;
    one.count_e4 = -one.count_e4;
    return one;
}

}  // namespace

TEST(Pricing, TellsWhatTheCatalogueSaysOfALine) {
    const auto catalogue = some_catalogue();
    Charge second = charge("L2", 10, 1);
    second.code = "D2";
    const std::vector<Charge> charges{charge("L1", 10, 2), second};
    const auto priced = price(catalogue, charges, {});
    ASSERT_TRUE(priced) << priced.refusal().message;
    const adjudication::Line& line = priced->front().line;
    EXPECT_EQ(line.item, "D1");
    EXPECT_EQ(line.item_class, 1);
    EXPECT_EQ(policy::charge_types[line.charge_type], "西药费");
    EXPECT_EQ(line.amount, Money::yuan(20));
    EXPECT_EQ(line.catalogue_share, Rate::percent(10));
    EXPECT_EQ(line.limit_micro, 9'000'000);
    EXPECT_FALSE(line.full_self_pay);
    EXPECT_TRUE(priced->back().line.full_self_pay);  // not for outpatients
    EXPECT_EQ(priced->back().standing.code, "catalogue.inpatient_only");
}

TEST(Pricing, RefusesALineAndNamesItsRow) {
    Charge wrong = charge("L2", 10, 2);
    wrong.amount = Money::fen(2011);
    EXPECT_EQ(refusal_of(wrong),
              (Refusal{"bill.amount",
                       "费用明细第2行（L2）：单价乘数量得 20.00 元，与明细金额 20.11 元不符"}));
    wrong.amount = Money::fen(2010);
    EXPECT_EQ(refusal_of(wrong).code, "");

    Charge sign = charge("L2", 10, 2);
    sign.count_e4 = -20'000;
    EXPECT_EQ(refusal_of(sign),
              (Refusal{"bill.sign", "费用明细第2行（L2）：金额与数量的正负不一致"}));

    Charge unknown = charge("L2", 10, 2);
    unknown.code = "X9";
    EXPECT_EQ(
        refusal_of(unknown),
        (Refusal{
            "bill.item_unknown",
            "费用明细第2行（L2）：医保目录编码 X9 在 2025-03-01 不在目录内，请核对编码与对照"}));
    unknown.code = "D1";
    unknown.day = Day::of(2024, 12, 31);  // before the item was listed
    EXPECT_EQ(refusal_of(unknown).code, "bill.item_unknown");
}

TEST(Netting, TakesReturnsFromTheLinesTheyReturn) {
    const std::vector<Charge> charges{back("L3", "L2", 5, 2), charge("L1", 10, 2),
                                      charge("L2", 5, 4), back("L4", "L2", 5, 1)};
    const auto lines = net(charges);
    ASSERT_TRUE(lines) << lines.refusal().message;
    ASSERT_EQ(lines->size(), 2U);
    EXPECT_EQ((*lines)[0].amount, Money::yuan(20));
    EXPECT_EQ((*lines)[1].line_no, "L2");
    EXPECT_EQ((*lines)[1].amount, Money::yuan(5));
    EXPECT_EQ((*lines)[1].count_e4, 10'000);
}

TEST(Netting, DaysOfSupplyGoWithTheQuantity) {
    Charge line = charge("L1", 10, 3);
    line.days = 20;
    const std::vector<Charge> charges{line, back("L2", "L1", 10, 1)};
    EXPECT_EQ(net(charges)->front().days, 14) << "thirteen and a third";
    const std::vector<Charge> all{line, back("L2", "L1", 10, 1), back("L3", "L1", 10, 2)};
    EXPECT_EQ(net(all)->front().days, 0);
}

TEST(Netting, RefusesAReturnOfNothingOrOfTooMuch) {
    const std::vector<Charge> unknown{charge("L1", 10, 2), back("L2", "L9", 10, 1)};
    EXPECT_EQ(net(unknown).refusal(),
              (Refusal{"bill.return_unknown", "费用明细第2行（L2）：退费对应的原明细 L9 不存在"}));
    const std::vector<Charge> twice{charge("L1", 10, 2), back("L2", "L1", 10, 2),
                                    back("L3", "L1", 10, 1)};
    EXPECT_EQ(
        net(twice).refusal(),
        (Refusal{"bill.return_excess", "费用明细第3行（L3）：退费超过原明细 L1 的金额或数量"}));
    const std::vector<Charge> of_a_return{charge("L1", 10, 2), back("L2", "L1", 10, 1),
                                          back("L3", "L2", 10, 1)};
    EXPECT_EQ(net(of_a_return).refusal().code, "bill.return_unknown");
}
