#pragma once

#include <optional>
#include <string>
#include <vector>

#include "adjudication/claim.hpp"
#include "base/result.hpp"

namespace yibao::adjudication {

/// The quantities of a case while a plan runs, and the evaluation of formulas, tables and conditions
/// over them. A fact that is needed and missing does not stop the arithmetic; it is kept as the
/// refusal and the outcome is discarded.
class Case {
public:
    /// `quantities` is the storage to use, so that it can be kept from claim to claim.
    Case(const policy::Plan& plan, const Claim& claim, std::vector<Exact>& quantities);

    const policy::Plan& plan() const { return plan_; }
    const std::optional<Refusal>& refusal() const { return refusal_; }

    Exact get(policy::Slot slot) const { return quantities_[slot]; }
    void set(policy::Slot slot, Exact value) { quantities_[slot] = value; }
    bool is_given(policy::Slot slot) const { return has_given_ && given_[slot]; }

    Exact value(const policy::Formula& formula);
    Exact value_or(const policy::Formula& formula, Exact otherwise) {
        return formula.empty() ? otherwise : value(formula);
    }
    bool holds(const policy::Condition& condition);
    bool within(const policy::Range& range, Exact value);
    /// The leaf for this case; -1 (and a refusal) if there is none.
    int leaf(const policy::Lookup& lookup, const std::string& name);
    /// The amount after those adjustments whose condition holds, in their order.
    Exact adjusted(const std::vector<policy::Adjustment>& adjustments, Exact amount);
    void refuse(std::string code, std::string message);
    Exact operand(const policy::Op& op);  // the value of a slot, a constant or a table

private:
    bool fill_inputs();
    Exact table_value(const policy::Table& table);
    std::size_t cell_of(const policy::Axis& axis) const;

    const policy::Plan& plan_;
    const Claim& claim_;
    std::vector<Exact>& quantities_;
    std::array<std::uint64_t, policy::most_dimensions> dimensions_{};
    std::vector<char> missing_;  // by slot: inputs that the case does not say
    std::vector<char> given_;
    // Formulas are evaluated on one stack, because a table's value may be a formula itself.
    std::array<Exact, 48> stack_;
    std::size_t top_ = 0;
    bool has_given_ = false;
    bool has_missing_ = false;
    std::optional<Refusal> refusal_;
};

}  // namespace yibao::adjudication
