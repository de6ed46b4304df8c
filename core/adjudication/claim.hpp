#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/exact.hpp"
#include "base/money.hpp"
#include "policy/plan.hpp"

namespace yibao::adjudication {

inline constexpr std::size_t most_line_dimensions = 4;

/// One line of a bill, with what the catalogue says of its item on the day of the charge.
struct Line {
    std::string_view item;           // 医保目录编码; must outlive the claim
    std::uint8_t item_class = 0;     // 0 甲类, 1 乙类, 2 丙类
    std::uint8_t charge_type = 13;   // position in policy::charge_types
    Money amount;                    // not negative: returns are netted before
    std::int64_t price_micro = 0;    // unit price, millionths of a yuan
    std::int64_t count_e4 = 10'000;  // quantity, ten-thousandths
    Rate catalogue_share;            // first self-pay by the catalogue
    std::int64_t limit_micro = -1;   // price ceiling by the catalogue; -1 is none
    bool full_self_pay = false;      // outside of the scope for this person: restricted use
    Money beyond{};                  // of the amount: outside of the scope in any case,
    std::int64_t beyond_e4 = 0;      // and the quantity that this is
    std::array<std::uint64_t, most_line_dimensions> dimensions{};  // bits by plan.line_dimensions
};

/// What adjudication decides about: the facts on the day, the lines, the accumulators before.
/// Everything is by position in the plan that will decide.
struct Claim {
    std::vector<std::uint64_t> dimensions;     // bits of the values that hold; 0: not known
    std::vector<std::optional<Exact>> inputs;  // by plan.inputs
    std::vector<Exact> accumulators;           // by plan.accumulators
    Money account_balance;                     // what may be used of it; zero to leave it alone
    Money family_balance;
    std::vector<Line> lines;
    /// Quantities that are known without their stage, for a trial: the stage is then not run.
    std::vector<std::pair<policy::Slot, Exact>> given;
    bool without_bill = false;  // a trial from inputs alone: no total, so no cash either

    /// An empty claim that fits the plan.
    static Claim of(const policy::Plan& plan);
};

struct LineOutcome {
    Money full_self_pay;   // 全自费
    Money over_limit;      // 超限价
    Money first_self_pay;  // 先行自付
    Money in_scope;        // 符合范围
    Rate share;            // the first self-pay that was applied; 100 % is full self-pay
    std::int64_t limit_micro = -1;
    Exact first_unrounded;  // 先行自付 before it was rounded
};

/// What one stage did with one band.
struct BandPart {
    std::uint16_t stage;
    Exact amount;
    Rate rate;
    Exact pay;
    Exact self;
};

/// Every fen has a payer: the sum of `paid` and `cash` is the total, and so is that of the four parts.
struct Outcome {
    Money total;
    Money full_self_pay;
    Money over_limit;
    Money first_self_pay;
    Money in_scope;
    std::array<Money, policy::payer_count> paid{};
    Money cash;
    Money allowances;         // paid to the person beside the bill (生育津贴)
    bool total_known = true;  // false in a trial without any bill
    std::vector<LineOutcome> lines;
    std::vector<Exact> quantities;  // by slot, after all stages
    std::vector<bool> ran;          // by stage
    std::vector<BandPart> bands;
    std::vector<Exact> fed;  // by accumulator: what this settlement adds

    Money paid_by(policy::Payer payer) const { return paid[static_cast<std::size_t>(payer)]; }
    Money funds() const;    // all funds, without the hospital and the accounts
    Money patient() const;  // accounts and cash
};

/// One step of a derivation, for people: the rule, its basis, and the arithmetic.
struct Step {
    std::string stage;
    std::string basis;
    std::vector<std::string> lines;
};
using Derivation = std::vector<Step>;

}  // namespace yibao::adjudication
