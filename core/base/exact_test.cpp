#include "base/exact.hpp"

#include <rapidcheck/gtest.h>

using namespace yibao;

TEST(Exact, KeepsWhatACapSolvedBackwardsLeaves) {
    // 北京: what is left of the pool, 55651.01 yuan, at 97 % covers 57372.17525773 yuan.
    const Exact covered = Exact(Money::fen(5565101)).over(Rate::percent(97), 1'000'000);
    EXPECT_EQ(covered.money(), Money::fen(5737218));
    const Exact excess = Exact(Money::fen(12441181)) - covered;
    EXPECT_EQ(excess.share(Rate::percent(80)).money(), Money::fen(5363171));
}

TEST(Exact, RoundsTiesThatADivisionBlurred) {
    const Exact third = Exact(Money::fen(1)).over(Exact::units(3), 1);
    EXPECT_EQ((third + third + third).round(Rounding::down), Exact(Money::fen(1)));
    const Exact half = Exact(Money::fen(1)).over(Exact::units(2), 1);
    EXPECT_EQ(half.round(Rounding::half_up), Exact(Money::fen(1)));
    EXPECT_EQ(half.round(Rounding::down), Exact());
    EXPECT_EQ(Exact(Money::fen(149)).round(Rounding::half_up, 100), Exact(Money::fen(100)));
    EXPECT_EQ(Exact(Money::fen(101)).round(Rounding::up, 100), Exact(Money::fen(200)));
}

RC_GTEST_PROP(Exact, ShareAgreesWithMoney, (std::int32_t fen)) {
    const auto rate = Rate::ppm(*rc::gen::inRange(0, 1'000'001));
    RC_ASSERT(Exact(Money::fen(fen)).share(rate).money() ==
              Money::fen(fen).share(rate, Rounding::half_up));
}

RC_GTEST_PROP(Exact, DividingUndoesMultiplying, (std::int32_t fen)) {
    const auto rate = Rate::ppm(*rc::gen::inRange(1, 1'000'001));
    const Exact amount = Money::fen(fen);
    RC_ASSERT(amount.over(rate, 1'000'000).times(rate, 1'000'000).money() == Money::fen(fen));
}
