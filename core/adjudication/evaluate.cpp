#include "adjudication/evaluate.hpp"

#include <algorithm>
#include <bit>

#include "base/ensure.hpp"

namespace yibao::adjudication {

using policy::Axis;
using policy::Condition;
using policy::Dimension;
using policy::Formula;
using policy::Op;
using policy::Slot;

Case::Case(const policy::Plan& plan, const Claim& claim, std::vector<Exact>& quantities)
    : plan_(plan), claim_(claim), quantities_(quantities) {
    ensure(claim.dimensions.size() == plan.dimensions.size(), "the claim fits the plan");
    ensure(claim.inputs.size() == plan.inputs.size(), "the claim fits the plan");
    ensure(claim.accumulators.size() == plan.accumulators.size(), "the claim fits the plan");
    quantities_.assign(plan.slot_names.size(), Exact{});
    std::ranges::copy(claim.dimensions, dimensions_.begin());
    for (std::size_t d = 0; d < plan.dimensions.size(); ++d) {
        std::uint64_t& values = dimensions_[d];
        const Dimension& dimension = plan.dimensions[d];
        if (values == 0 && dimension.otherwise) values = 1ULL << *dimension.otherwise;
        if (std::popcount(values) < 2 || dimension.several == Dimension::Several::all) continue;
        if (dimension.several == Dimension::Several::refused)
            refuse("policy.several", "“" + dimension.name + "”只能有一个取值");
        values &= ~values + 1;  // 取先: the lowest, which is the first written
    }
    for (std::size_t a = 0; a < plan.accumulators.size(); ++a)
        set(plan.accumulators[a].slot, claim.accumulators[a]);
    set(policy::account_balance, claim.account_balance);
    set(policy::family_balance, claim.family_balance);
    if (!claim.given.empty()) {
        has_given_ = true;
        given_.assign(plan.slot_names.size(), 0);
        for (const auto& [slot, value] : claim.given) {
            given_[slot] = 1;
            set(slot, value);
        }
    }
    fill_inputs();
}

bool Case::fill_inputs() {
    for (std::size_t i = 0; i < plan_.inputs.size(); ++i) {
        const policy::Input& input = plan_.inputs[i];
        if (claim_.inputs[i]) {
            set(input.slot, *claim_.inputs[i]);
        } else if (!input.required) {
            set(input.slot, value(input.otherwise));
        } else {
            if (!has_missing_) missing_.assign(plan_.slot_names.size(), 0);
            has_missing_ = true;
            missing_[input.slot] = 1;
        }
    }
    return !has_missing_;
}

void Case::refuse(std::string code, std::string message) {
    if (!refusal_) refusal_ = Refusal{std::move(code), std::move(message)};
}

Exact Case::operand(const Op& op) {
    switch (op.code) {
        case Op::Code::constant:
            return plan_.constants[op.operand];
        case Op::Code::table:
            return table_value(plan_.tables[op.operand]);
        default:
            if (has_missing_ && missing_[op.operand])
                refuse("policy.missing", "缺少“" + plan_.slot_names[op.operand] + "”，不能计算");
            return quantities_[op.operand];
    }
}

namespace {

void apply(const Op& op, Exact& left, Exact right) {
    switch (op.code) {
        case Op::Code::add:
            left += right;
            break;
        case Op::Code::subtract:
            left -= right;
            break;
        case Op::Code::multiply:
            left = left.times(right, op.unit);
            break;
        case Op::Code::divide:
            // nothing divided by nothing is nothing: a share of an empty bill
            left = right == Exact{} ? Exact{} : left.over(right, op.unit);
            break;
        case Op::Code::minimum:
            left = std::min(left, right);
            break;
        case Op::Code::maximum:
            left = std::max(left, right);
            break;
        default:
            break;
    }
}

}  // namespace

Exact Case::value(const Formula& formula) {
    if (formula.ops.size() == 1) return operand(formula.ops.front());
    const std::size_t bottom = top_;
    for (const Op& op : formula.ops) {
        if (op.code <= Op::Code::table) {
            const Exact pushed = operand(op);
            ensure(top_ < stack_.size(), "a formula is not that deep");
            stack_[top_++] = pushed;
        } else if (op.code == Op::Code::round) {
            stack_[top_ - 1] = stack_[top_ - 1].round(Rounding::half_up, op.unit);
        } else {
            const Exact right = stack_[--top_];
            apply(op, stack_[top_ - 1], right);
        }
    }
    if (top_ == bottom) return Exact{};
    return stack_[--top_];
}

bool Case::within(const policy::Range& range, Exact value_in_question) {
    if (!range.low.empty()) {
        const Exact low = value(range.low);
        if (value_in_question < low || (value_in_question == low && !range.low_included))
            return false;
    }
    if (!range.high.empty()) {
        const Exact high = value(range.high);
        if (value_in_question > high || (value_in_question == high && !range.high_included))
            return false;
    }
    return true;
}

bool Case::holds(const Condition& condition) {
    for (const auto& test : condition.dimensions) {
        const bool has = (dimensions_[test.dimension] & test.values) != 0;
        if (has == test.negated) return false;
    }
    for (const auto& test : condition.ranges) {
        const Exact quantity = operand({Op::Code::slot, test.slot});
        const bool some = std::any_of(test.any.begin(), test.any.end(),
                                      [&](const auto& range) { return within(range, quantity); });
        if (!some) return false;
    }
    if (condition.any.empty()) return true;
    return std::any_of(condition.any.begin(), condition.any.end(),
                       [&](const Condition& one) { return holds(one); });
}

std::size_t Case::cell_of(const Axis& axis) const {
    if (axis.by_quantity) {
        const Exact quantity = quantities_[axis.index];
        std::size_t cell = 0;
        while (cell + 1 < axis.from.size() && axis.from[cell + 1] <= quantity) ++cell;
        return cell;
    }
    const std::uint64_t values = dimensions_[axis.index];
    if (values == 0) return static_cast<std::size_t>(axis.cells) - 1;  // the absent fact
    return static_cast<std::size_t>(std::countr_zero(values));
}

int Case::leaf(const policy::Lookup& lookup, const std::string& name) {
    std::size_t cell = 0;
    for (const Axis& axis : lookup.axes) {
        if (axis.by_quantity && has_missing_) operand({Op::Code::slot, axis.index});
        cell = cell * axis.cells + cell_of(axis);
    }
    const int found = lookup.leaves[cell];
    if (found < 0) {
        std::string facts;
        for (const Axis& axis : lookup.axes) {
            if (axis.by_quantity || dimensions_[axis.index] != 0) continue;
            facts += (facts.empty() ? "" : "、") + plan_.dimensions[axis.index].name;
        }
        refuse("policy.missing",
               (name.empty() ? "" : "“" + name + "”：") + "缺少“" + facts + "”，不能计算");
    }
    return found;
}

Exact Case::table_value(const policy::Table& table) {
    using Several = policy::Lookup::Several;
    if (table.lookup.several == Several::first) {
        const int found = leaf(table.lookup, table.name);
        return found < 0 ? Exact{} : value(table.values[static_cast<std::size_t>(found)]);
    }
    // 合计 or 最高 over the values that hold together (several diseases): one after the other
    const auto many =
        std::find_if(table.lookup.axes.begin(), table.lookup.axes.end(), [&](const Axis& axis) {
            return !axis.by_quantity && std::popcount(dimensions_[axis.index]) > 1;
        });
    if (many == table.lookup.axes.end()) {
        const int found = leaf(table.lookup, table.name);
        return found < 0 ? Exact{} : value(table.values[static_cast<std::size_t>(found)]);
    }
    const std::uint64_t all = dimensions_[many->index];
    Exact result;
    for (std::uint64_t left = all; left != 0; left &= left - 1) {
        dimensions_[many->index] = left & (~left + 1);
        const int found = leaf(table.lookup, table.name);
        const Exact one =
            found < 0 ? Exact{} : value(table.values[static_cast<std::size_t>(found)]);
        result = table.lookup.several == Several::sum ? result + one : std::max(result, one);
    }
    dimensions_[many->index] = all;
    return result;
}

Exact Case::adjusted(const std::vector<policy::Adjustment>& adjustments, Exact amount) {
    using Kind = policy::Adjustment::Kind;
    for (const auto& adjustment : adjustments) {
        if (!holds(adjustment.when)) continue;
        const Exact by = value(adjustment.amount);
        const std::int64_t unit = policy::units_of(adjustment.amount.type);
        const Exact whole = Rate::whole();
        switch (adjustment.kind) {
            case Kind::add:
                amount += by;
                break;
            case Kind::subtract:
                amount -= by;
                break;
            case Kind::times:
                amount = amount.times(by, unit);
                break;
            case Kind::times_self:
                amount = whole - (whole - amount).times(by, unit);
                break;
            case Kind::set:
                amount = by;
                break;
            case Kind::at_least:
                amount = std::max(amount, by);
                break;
            case Kind::at_most:
                amount = std::min(amount, by);
                break;
        }
    }
    return amount;
}

}  // namespace yibao::adjudication
