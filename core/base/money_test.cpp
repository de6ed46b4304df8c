#include "base/money.hpp"

#include <rapidcheck/gtest.h>

#include <stdexcept>

using namespace yibao;

TEST(Money, ReadsWhatABillMayCarryAndNothingElse) {
    EXPECT_EQ(Money::parse("1234")->fen(), 123400);
    EXPECT_EQ(Money::parse("1234.5")->fen(), 123450);
    EXPECT_EQ(Money::parse("-0.05")->fen(), -5);
    for (const char* wrong :
         {"", "-", ".5", "1.", "1.234", "1,000", " 1", "1e3", "0x1", "１", "99999999999999999999"})
        EXPECT_FALSE(Money::parse(wrong)) << wrong;
}

TEST(Money, WritesTwoDecimalsWithTheSignInFront) {
    EXPECT_EQ(Money::fen(-5).text(), "-0.05");
    EXPECT_EQ(Money::fen(100).text(), "1.00");
    EXPECT_EQ(Money::fen(150).text(), "1.50");
    EXPECT_EQ(Rate::ppm(125'000).text(), "12.5%");
}

TEST(Money, NeverWrapsAround) {
    EXPECT_THROW((void)(Money::fen(INT64_MAX) + Money::fen(1)), std::overflow_error);
    EXPECT_THROW((void)(Money::fen(INT64_MIN) - Money::fen(1)), std::overflow_error);
    EXPECT_THROW((void)Money::yuan(INT64_MAX / 10), std::overflow_error);
    EXPECT_THROW((void)Money::fen(INT64_MAX).share(Rate::percent(200), Rounding::down),
                 std::overflow_error);
    EXPECT_THROW((void)charge(INT64_MAX, INT64_MAX), std::overflow_error);
}

TEST(Money, NamesEveryRounding) {
    EXPECT_EQ(Money::fen(5).share(Rate::percent(50), Rounding::half_up).fen(), 3);
    EXPECT_EQ(Money::fen(5).share(Rate::percent(50), Rounding::down).fen(), 2);
    EXPECT_EQ(Money::fen(1).share(Rate::percent(1), Rounding::up).fen(), 1);
    EXPECT_EQ(Money::fen(-5).share(Rate::percent(50), Rounding::half_up).fen(), -3);
    EXPECT_EQ(charge(12'345'600, 30'000).fen(), 3704);  // 12.3456 yuan x 3
}

RC_GTEST_PROP(Money, TextReadsBackAsItself, (std::int64_t fen)) {
    RC_PRE(fen != INT64_MIN);
    RC_ASSERT(Money::parse(Money::fen(fen).text()) == Money::fen(fen));
}

RC_GTEST_PROP(Money, AReversalMirrorsItsOriginal, (std::int32_t fen, std::int32_t ppm)) {
    for (const auto rounding : {Rounding::half_up, Rounding::down, Rounding::up})
        RC_ASSERT((-Money::fen(fen)).share(Rate::ppm(ppm), rounding) ==
                  -Money::fen(fen).share(Rate::ppm(ppm), rounding));
}
