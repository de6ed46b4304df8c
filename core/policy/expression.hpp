#pragma once

#include <map>
#include <set>
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

/// A name that is not known yet where it stands.
struct Coming {
    std::string what;   // who makes it, and when
    std::string right;  // what to do about it; empty for what depends on the place
};

/// The names known at a place of the policy, and the plan under construction.
class Scope {
public:
    explicit Scope(Plan& plan) : plan_(plan) {}

    Plan& plan() { return plan_; }
    const Plan& plan() const { return plan_; }
    /// Makes a new quantity; refuses a name that is taken.
    Slot quantity(const std::string& name, Type type, const Node& where, Problems& problems);
    /// A quantity that no expression can name.
    Slot unnamed(Type type);
    void table(const std::string& name, std::uint16_t index, const Node& where, Problems& problems);
    void parameter(const std::string& name, Formula formula, const Node& where, Problems& problems);
    const Meaning* find(const std::string& name) const;
    int line_of(const std::string& name) const;  // 0 for a name that every policy has
    std::string nearest(std::string_view name) const;

    /// Says beforehand what will make the name.
    void announce(const std::string& name, Coming coming);
    bool is_announced(const std::string& name) const { return coming_.contains(name); }
    /// From here on the stages are compiled, in their order.
    void begin_stages() { in_stages_ = true; }
    /// What the name stands for was refused; who uses it is not told again.
    void broken(const std::string& name);
    /// A table by quantities that only stages make; it is compiled where it is first used.
    void wait(const std::string& name, const Node& table) { waiting_.emplace(name, &table); }
    const Node* waiting(const std::string& name);  // once
    std::vector<std::string> still_waiting() const;
    /// True if it is known why the name is not: complains then, or keeps silent where the reason was
    /// told before.
    bool explain_stranger(const std::string& name, const Node& where, std::string_view text,
                          Problems& problems) const;
    /// A name for some lines of the policy only; a name that is taken stays.
    Slot lend(const std::string& name, Type type);
    void take_back(const std::string& name) { names_.erase(name); }

    /// Whether the slot was made by a stage of this name pattern is not asked; only its type.
    Type type_of(const Meaning& meaning) const;

private:
    bool free_name(const std::string& name, const Node& where, Problems& problems);

    Plan& plan_;
    std::map<std::string, Meaning, std::less<>> names_;
    std::map<std::string, int> lines_;  // where a name was given
    std::map<std::string, Coming> coming_;
    std::set<std::string> broken_;
    std::map<std::string, const Node*> waiting_;
    bool in_stages_ = false;
};

/// Compiles the text of `node`, such as "符合范围 - 起付线" or "取小(甲类费用, 20000元)". Operators
/// ＋－×÷ and + - * /, parentheses, 取小, 取大, 取整到元 (and the like); quantities with units; names of `scope`.
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
