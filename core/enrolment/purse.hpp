#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/code_list.hpp"
#include "base/day.hpp"
#include "base/money.hpp"

namespace yibao::enrolment {

// The purse of a medical card (卡钱包): account money that was moved to the card (圈存), for
// institutions that work without a line. What was spent so comes back as logs, later, out of order.

/// One use of the purse, as the card's chip counted it.
struct Consumption {
    std::int64_t counter = 0;  // 1, 2, 3 … of this card
    Moment at{};
    Money amount;
    Money before;  // on the card
    Money after;
};

/// Why a consumption is not booked by itself but waits for somebody's decision (差异).
enum class LogFault : std::uint8_t {
    gap,        // those before it have not come yet
    chain,      // the card held something else after what came before
    stopped,    // the card was not in use then
    uncovered,  // more than the purse holds
};

inline constexpr std::array<Code<LogFault>, 4> log_faults{{
    {LogFault::gap, "gap", "计数不连续"},
    {LogFault::chain, "chain", "余额不衔接"},
    {LogFault::stopped, "stopped", "卡已停用"},
    {LogFault::uncovered, "uncovered", "超出钱包余额"},
}};
constexpr std::span<const Code<LogFault>> code_list(LogFault) { return log_faults; }

/// What is known of a card when one of its logs is looked at.
struct PurseView {
    std::optional<Consumption> previous;  // the received one with the next lower counter
    Money topped_up;                      // between that one and this
    Money balance;                        // of the purse, in the books
    bool in_use = false;                  // the card, at that time
};

/// Empty: it can be booked.
std::vector<LogFault> faults_in(const Consumption& log, const PurseView& known);

/// Who pays for a consumption that was accepted: the purse, then the personal account, and what both
/// do not hold stays in suspense (挂账). Sums to the amount; none is negative.
struct PurseShare {
    Money purse;
    Money account;
    Money suspense;
};
PurseShare share_of(Money amount, Money purse, Money account);

}  // namespace yibao::enrolment
