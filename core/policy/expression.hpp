#pragma once

#include <map>
#include <string>
#include <variant>

#include "policy/document.hpp"
#include "policy/plan.hpp"

namespace yibao::policy {

/// What a name in an expression may stand for.
struct TableName {
    std::uint16_t index;
};
using Meaning = std::variant<Slot, TableName, Formula>;  // a Formula is a parameter without a key

/// The names known at a place of the policy, and the plan under construction.
class Scope {
public:
    explicit Scope(Plan& plan) : plan_(plan) {}

    Plan& plan() { return plan_; }
    /// Makes a new quantity; refuses a name that is taken.
    Slot quantity(const std::string& name, Type type, const Node& where, Problems& problems);
    /// A quantity that no expression can name.
    Slot unnamed(Type type);
    void table(const std::string& name, std::uint16_t index, const Node& where, Problems& problems);
    void parameter(const std::string& name, Formula formula, const Node& where, Problems& problems);
    const Meaning* find(const std::string& name) const;
    std::string nearest(std::string_view name) const;

    /// Whether the slot was made by a stage of this name pattern is not asked; only its type.
    Type type_of(const Meaning& meaning) const;

private:
    bool free_name(const std::string& name, const Node& where, Problems& problems);

    Plan& plan_;
    std::map<std::string, Meaning, std::less<>> names_;
};

/// Compiles the text of `node`, such as "符合范围 - 起付线" or "取小(甲类费用, 20000元)". Operators
/// ＋－×÷ and + - * /, parentheses, 取小, 取大, 取整到元; quantities with units; names of `scope`.
/// An empty Formula after a problem.
Formula compile_expression(const Node& node, Scope& scope, Problems& problems);
Formula compile_expression(const Node& node, std::string_view text, Scope& scope,
                           Problems& problems);

/// As above, and the result must be of this type.
Formula compile_typed(const Node& node, Type type, Scope& scope, Problems& problems);

Formula constant_formula(const Quantity& quantity, std::string_view text, Plan& plan);

/// The value of a formula without names; nothing otherwise.
std::optional<Exact> constant_value(const Formula& formula, const Plan& plan);

}  // namespace yibao::policy
