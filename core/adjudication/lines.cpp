#include "adjudication/lines.hpp"

#include <algorithm>

namespace yibao::adjudication {

using policy::LineRule;
using policy::LineTest;

namespace {

/// Millionths of a yuan as the fen with its decimals.
Exact price_of(const Line& line) {
    return Exact::units(line.price_micro).over(Exact::units(10'000), 1);
}

bool matches(Case& current, const LineTest& test, const Line& line) {
    if ((test.classes >> line.item_class & 1U) == 0) return false;
    if ((test.charges >> line.charge_type & 1U) == 0) return false;
    if (!test.items.empty() && !std::binary_search(test.items.begin(), test.items.end(), line.item))
        return false;
    for (const auto& dimension : test.dimensions) {
        std::uint64_t values = line.dimensions[dimension.dimension];
        const auto& declared = current.plan().line_dimensions[dimension.dimension];
        if (values == 0 && declared.otherwise) values = 1ULL << *declared.otherwise;
        const bool has = (values & dimension.values) != 0;
        if (has == dimension.negated) return false;
    }
    if (test.price && !current.within(*test.price, price_of(line))) return false;
    return test.when.always() || current.holds(test.when);
}

/// A price ceiling in millionths of a yuan. 不限 would not fit, and is none.
std::int64_t micro_of(Exact limit) {
    constexpr std::int64_t most = 9'000'000'000'000'000'000;
    const Exact micro = std::max(limit, Exact{}).times(Exact::units(10'000), 1);
    return micro > Exact::units(most) ? -1 : micro.whole();
}

struct Terms {
    bool full_self_pay;
    Exact share;               // ppm
    std::int64_t limit_micro;  // -1: none
};

/// For each property the first rule that matches and says something decides; the catalogue decides
/// where no rule does: 甲类 nothing first, 乙类 the item's own share, 丙类 all of it.
Terms terms_of(Case& current, const Line& line) {
    if (current.plan().unit_price != policy::no_slot)
        current.set(current.plan().unit_price, price_of(line));
    Terms terms{line.full_self_pay || line.item_class == 2, {}, line.limit_micro};
    if (line.item_class == 1) terms.share = line.catalogue_share;
    bool full_said = line.full_self_pay;
    bool share_said = false;
    bool limit_said = false;
    for (const LineRule& rule : current.plan().line_rules) {
        if (!matches(current, rule.test, line)) continue;
        if (!full_said && rule.full_self_pay) {
            terms.full_self_pay = *rule.full_self_pay;
            full_said = true;
        }
        if (!share_said && (rule.by_catalogue || !rule.first_self_pay.empty())) {
            const Exact share = rule.by_catalogue ? Exact(line.catalogue_share)
                                                  : current.value(rule.first_self_pay);
            terms.share = std::clamp(share, Exact{}, Exact{Rate::whole()});
            share_said = true;
        }
        if (!limit_said && !rule.limit.empty()) {
            terms.limit_micro = micro_of(current.value(rule.limit));
            limit_said = true;
        }
    }
    return terms;
}

}  // namespace

void classify_lines(Case& current, const Claim& claim, Outcome& outcome) {
    const Exact whole = Rate::whole();
    Exact running;    // first self-pay so far, not rounded
    Exact given_out;  // and what the lines got of it
    for (const Line& line : claim.lines) {
        const Terms terms = terms_of(current, line);
        LineOutcome parts;
        parts.limit_micro = terms.limit_micro;
        parts.full_self_pay = line.beyond;
        Money rest = line.amount - line.beyond;
        if (terms.full_self_pay || terms.share >= whole) {
            parts.full_self_pay = line.amount;
            parts.share = Rate::whole();
            rest = Money{};
        } else {
            if (terms.limit_micro >= 0 && line.price_micro > terms.limit_micro) {
                const Money allowed =
                    std::min(rest, charge(terms.limit_micro, line.count_e4 - line.beyond_e4));
                parts.over_limit = rest - allowed;
                rest = allowed;
            }
            parts.share = Rate::ppm(terms.share.whole());
            const Exact first = Exact(rest).times(terms.share, 1'000'000);
            parts.first_unrounded = first;
            if (current.plan().round_lines) {
                parts.first_self_pay = first.money();
            } else {
                // only the sum is rounded: each line gets what the sum has grown by
                running += first;
                parts.first_self_pay = std::min(rest, (Exact(running.money()) - given_out).money());
                given_out += parts.first_self_pay;
            }
            parts.in_scope = rest - parts.first_self_pay;
        }
        outcome.total += line.amount;
        outcome.full_self_pay += parts.full_self_pay;
        outcome.over_limit += parts.over_limit;
        outcome.first_self_pay += parts.first_self_pay;
        outcome.in_scope += parts.in_scope;
        outcome.lines.push_back(parts);
    }
}

namespace {

Money part_of(const Line& line, const LineOutcome& parts, policy::LinePart part) {
    switch (part) {
        case policy::LinePart::amount:
            return line.amount;
        case policy::LinePart::full_self_pay:
            return parts.full_self_pay;
        case policy::LinePart::over_limit:
            return parts.over_limit;
        case policy::LinePart::first_self_pay:
            return parts.first_self_pay;
        case policy::LinePart::in_scope:
            return parts.in_scope;
    }
    return {};
}

}  // namespace

void sum_lines(Case& current, const Claim& claim, const Outcome& outcome) {
    for (const policy::LineSum& sum : current.plan().sums) {
        if (current.is_given(sum.slot)) continue;
        Money total;
        Exact unrounded;  // first self-pay of these lines,
        Money given;      // and what they were given of it
        for (std::size_t i = 0; i < claim.lines.size(); ++i) {
            if (!matches(current, sum.test, claim.lines[i])) continue;
            const LineOutcome& parts = outcome.lines[i];
            total += part_of(claim.lines[i], parts, sum.part);
            unrounded += parts.first_unrounded;
            given += parts.first_self_pay;
        }
        // The line that a fen of rounding falls on depends on the order; a sum over lines must not.
        if (!current.plan().round_lines) {
            const Money late = unrounded.money() - given;
            if (sum.part == policy::LinePart::first_self_pay) total += late;
            if (sum.part == policy::LinePart::in_scope) total -= late;
        }
        current.set(sum.slot, total);
    }
}

void take_given_parts(const Case& current, Outcome& outcome) {
    const auto part = [&](policy::Known slot) { return current.get(slot).money(); };
    outcome.full_self_pay = part(policy::full_self_pay);
    outcome.over_limit = part(policy::over_limit);
    outcome.first_self_pay = part(policy::first_self_pay);
    outcome.in_scope = part(policy::in_scope);
    const Money parts =
        outcome.full_self_pay + outcome.over_limit + outcome.first_self_pay + outcome.in_scope;
    if (!current.is_given(policy::total)) {
        outcome.total = parts;
        outcome.total_known = parts > Money{};
        return;
    }
    outcome.total = part(policy::total);
    const Money open = std::max(Money{}, outcome.total - parts);
    if (current.is_given(policy::in_scope))
        outcome.full_self_pay += open;
    else
        outcome.in_scope += open;
}

}  // namespace yibao::adjudication
