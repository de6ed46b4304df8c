#pragma once

#include <map>
#include <string>
#include <string_view>

#include "policy/lookup.hpp"
#include "policy/policy.hpp"

// The sections of a policy document, each compiled by one function. Inside of core/policy only.

namespace yibao::policy {

struct Context {
    Scope& scope;
    Problems& problems;
    std::map<std::string, const Node*> band_tables;    // parameters whose leaves are bands
    std::map<std::string, std::string> basis_of_name;  // of parameters: their own 依据
    const std::vector<std::string>& amendments;        // 依据 by amendment
};

void compile_scope(const Node& document, Policy& policy, Problems& problems);  // 适用
void compile_dimensions(const Node& node, std::vector<Dimension>& into, Problems& problems);
void declare_inputs(const Node& node, Scope& scope, Problems& problems);
void compile_input_defaults(const Node& node, Scope& scope, Problems& problems);
void declare_accumulators(const Node& node, Scope& scope, Problems& problems);
void compile_accumulator_feeds(const Node& node, Context& context);
void compile_parameters(const Node& node, Context& context);
/// A table by what stages make may stand among the parameters: it is compiled where it is used. What
/// no stage used is compiled here, to be checked.
void compile_waiting_parameters(Context& context);

/// Tells the scope the names that the sections will make, and those of later amendments, so that who
/// uses one too early is told so.
void announce_names(const Node& rules, Scope& scope);
void announce_later(const Node& amendment, Scope& scope);

Condition compile_condition(const Node& node, Context& context);
/// 当 of a bill line: besides the case's dimensions also 目录类别, 费用类别, 项目, 单价.
LineTest compile_line_test(const Node& node, Context& context);

/// Refuses what is not a rate, and a written rate (alone or in a table) outside of 0 to 100 %.
void check_rate(const Node& node, const Formula& rate, Context& context);

/// [{自: 0元, 比例: 85%}, …]; refuses gaps and overlaps. The bounds are of this type.
std::vector<Band> compile_bands(const Node& node, Type type, Context& context);

/// [{当: …, 加: 5个百分点}, {乘: 50%}, {不低于: 200元}], applied in this order. One item alone needs
/// no list.
std::vector<Adjustment> compile_adjustments(const Node& node, Type type, Context& context);

/// {上限: …, 已用: …}, or the limit alone.
Cap compile_cap(const Node& node, Context& context);

void compile_line_rules(const Node& node, Context& context);
void compile_sums(const Node& node, Context& context);
void compile_stage(const std::string& name, const Node& node, Context& context);

/// Finds the payments whose base reaches beyond the scope (先行自付, 超限价, 全自费), and compiles for
/// them, and for the amounts on the way to them, what of it lies in scope.
void compile_parts_in_scope(Plan& plan);

/// 四舍五入到分, 舍去到元, 四舍五入到百元, 进位到整数, 四舍五入到两位小数 …; decimals are those of a yuan, of a share (0.35
/// is 35 %), of a number. Nothing for 不取整.
std::optional<RoundingRule> parse_rounding(const Node& node, Type type, Problems& problems);

/// The names of what a stage makes: N支付, N标准 and the like.
std::vector<std::string> names_of_stage(const std::string& name, const Node& stage);

/// The node's 当, or always.
Condition condition_of(const Node& node, Context& context);

/// Which payer was meant, and all that there are.
std::string payer_remedy(std::string_view word);

/// 依据 of a part: its own, else that of the amendment that last touched it.
std::string basis_of(const Node& node, const Context& context);

}  // namespace yibao::policy
