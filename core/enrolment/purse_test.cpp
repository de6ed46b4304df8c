#include "enrolment/purse.hpp"

#include <rapidcheck/gtest.h>

namespace yibao::enrolment {
namespace {

using Faults = std::vector<LogFault>;

const Moment noon = *Moment::parse("2026-11-20 12:00:00");

Consumption log(std::int64_t counter, std::int64_t before, std::int64_t amount) {
    return {counter, noon, Money::fen(amount), Money::fen(before), Money::fen(before - amount)};
}

TEST(Purse, what_follows_what_came_before_is_booked) {
    const PurseView fresh{{}, Money::fen(5000), Money::fen(5000), true};
    EXPECT_EQ(faults_in(log(1, 5000, 1200), fresh), Faults{});
    const PurseView used{log(1, 5000, 1200), Money::fen(300), Money::fen(4100), true};
    EXPECT_EQ(faults_in(log(2, 4100, 4100), used), Faults{}) << "the purse may be emptied";
}

TEST(Purse, what_does_not_follow_is_held) {
    const PurseView used{log(1, 5000, 1200), Money{}, Money::fen(3800), true};
    EXPECT_EQ(faults_in(log(3, 3800, 100), used), Faults{LogFault::gap});
    EXPECT_EQ(faults_in(log(2, 3900, 100), used), Faults{LogFault::chain});
    EXPECT_EQ(faults_in(log(2, 3800, 3801), used), Faults{LogFault::uncovered});
    PurseView stopped = used;
    stopped.in_use = false;
    EXPECT_EQ(faults_in(log(2, 3800, 100), stopped), Faults{LogFault::stopped});
    const PurseView never{{}, Money{}, Money{}, true};
    EXPECT_EQ(faults_in(log(2, 0, 100), never), (Faults{LogFault::gap, LogFault::uncovered}));
}

RC_GTEST_PROP(PurseProperty, somebody_pays_every_fen_and_nobody_what_is_not_there,
              (std::uint16_t amount, std::uint16_t purse, std::int16_t account)) {
    const PurseShare share = share_of(Money::fen(amount), Money::fen(purse), Money::fen(account));
    RC_ASSERT(share.purse + share.account + share.suspense == Money::fen(amount));
    RC_ASSERT(share.purse >= Money{} && share.purse <= Money::fen(purse));
    RC_ASSERT(share.account >= Money{});
    RC_ASSERT(share.account == Money{} || share.account <= Money::fen(account));
    RC_ASSERT(share.suspense >= Money{});
    if (share.account > Money{}) RC_ASSERT(share.purse == Money::fen(purse));
    if (share.suspense > Money{} && account > 0) RC_ASSERT(share.account == Money::fen(account));
}

}  // namespace
}  // namespace yibao::enrolment
