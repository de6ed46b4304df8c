#include "wire/decimal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yibao::wire {
namespace {

std::string text_of(std::int64_t value, int scale) {
    std::string out;
    append_decimal(out, value, scale);
    return out;
}

TEST(Decimal, IsWrittenWithoutSuperfluousZeros) {
    EXPECT_EQ(text_of(0, 2), "0");
    EXPECT_EQ(text_of(450, 2), "4.5");
    EXPECT_EQ(text_of(-5, 2), "-0.05");
    EXPECT_EQ(text_of(12'050'000, 6), "12.05");
    EXPECT_EQ(text_of(7, 0), "7");
    EXPECT_EQ(text_of(INT64_MIN, 2), "-92233720368547758.08");
}

RC_GTEST_PROP(Decimal, WrittenIsReadBack, (std::int64_t value)) {
    const int scale = *rc::gen::inRange(0, 7);
    const std::int64_t bounded = value / 1000;  // what a message can hold
    RC_ASSERT(parse_scaled(text_of(bounded, scale), scale) == bounded);
}

TEST(Decimal, ExponentsAreWrittenOut) {
    EXPECT_EQ(without_exponent("12.50"), "12.50");
    EXPECT_EQ(without_exponent("1.25E7"), "12500000");
    EXPECT_EQ(without_exponent("-1.234567895E9"), "-1234567895");
    EXPECT_EQ(without_exponent("1.2345e+2"), "123.45");
    EXPECT_EQ(without_exponent("5e-2"), "0.05");
    EXPECT_EQ(without_exponent("1e999"), "1e999");
    EXPECT_EQ(without_exponent("e"), "e");
}

}  // namespace
}  // namespace yibao::wire
