#include "policy/literal.hpp"

#include <rapidcheck/gtest.h>

using namespace yibao;
using namespace yibao::policy;

namespace {

Exact yuan(std::int64_t n) { return Exact::units(n * units_of(Type::money)); }
Exact ones(std::int64_t n) { return Exact::units(n * units_of(Type::number)); }
Exact ppm(std::int64_t n) { return Exact::units(n); }

}  // namespace

TEST(Literal, ReadsAmounts) {
    EXPECT_EQ(parse_quantity("800元"), (Quantity{Type::money, yuan(800)}));
    EXPECT_EQ(parse_quantity("10万元"), (Quantity{Type::money, yuan(100'000)}));
    EXPECT_EQ(parse_quantity("1.5亿元"), (Quantity{Type::money, yuan(150'000'000)}));
    EXPECT_EQ(parse_quantity("100,000 元"), (Quantity{Type::money, yuan(100'000)}));
    EXPECT_EQ(parse_quantity("0.01元"), (Quantity{Type::money, Exact::units(1)}));
}

TEST(Literal, ReadsRatesAndCounts) {
    EXPECT_EQ(parse_quantity("85%"), (Quantity{Type::rate, ppm(850'000)}));
    EXPECT_EQ(parse_quantity("8.55％"), (Quantity{Type::rate, ppm(85'500)}));
    EXPECT_EQ(parse_quantity("5个百分点"), (Quantity{Type::rate, ppm(50'000)}));
    EXPECT_EQ(parse_quantity("0.6倍"), (Quantity{Type::rate, ppm(600'000)}));
    EXPECT_EQ(parse_quantity("3次"), (Quantity{Type::number, ones(3)}));
    EXPECT_EQ(parse_quantity("45岁"), (Quantity{Type::number, ones(45)}));
    EXPECT_EQ(parse_quantity("3.5个月"), (Quantity{Type::number, Exact::units(35'000)}));
}

TEST(Literal, ReadsNothingWithoutAUnit) {
    for (const char* text : {"800", "", "元", "八百元", "8 00元x", "1.2.3元"})
        EXPECT_FALSE(parse_quantity(text)) << text;
    EXPECT_TRUE(is_bare_number("800"));
    EXPECT_FALSE(is_bare_number("800元"));
}

TEST(Literal, UnlimitedStaysUnlimitedWhenSomethingWasUsed) {
    const auto none = parse_quantity("不限");
    ASSERT_TRUE(none);
    EXPECT_EQ(none->type, Type::money);
    EXPECT_EQ(quantity_text({Type::money, none->value - yuan(123'456)}), "不限");
    EXPECT_GT(none->value, yuan(1'000'000'000'000));
    // and bears being multiplied by a rate
    EXPECT_EQ(none->value.times(Rate::percent(50), 1'000'000).times(ppm(2'000'000), 1'000'000),
              none->value);
}

TEST(Literal, ShowsAmountsThatAreNotWholeFen) {
    EXPECT_EQ(quantity_text({Type::money, yuan(1300)}), "1300.00元");
    EXPECT_EQ(quantity_text({Type::money, Exact(Money::fen(100)).over(Exact::units(3), 1)}),
              "0.33333元");
}

RC_GTEST_PROP(Literal, TheTextOfAnAmountReadsBack, (std::int32_t fen)) {
    const Quantity amount{Type::money, Money::fen(fen)};
    RC_ASSERT(parse_quantity(quantity_text(amount)) == amount);
}

RC_GTEST_PROP(Literal, TheTextOfARateReadsBack, ()) {
    const Quantity rate{Type::rate, Exact::units(*rc::gen::inRange(0, 1'000'001))};
    RC_ASSERT(parse_quantity(quantity_text(rate)) == rate);
}

RC_GTEST_PROP(Literal, TheTextOfANumberReadsBackWithAUnit, ()) {
    const Quantity number{Type::number, Exact::units(*rc::gen::inRange(0, 10'000'000))};
    RC_ASSERT(parse_quantity(quantity_text(number) + "次") == number);
}
