#include <algorithm>

#include "policy/section.hpp"

namespace yibao::policy {

namespace {

/// A line's unit price has a place among the quantities only if some rule's table asks for it.
bool asks_for(Slot price, const Plan& plan) {
    const auto in = [&](const Formula& formula) {
        return std::any_of(formula.ops.begin(), formula.ops.end(), [&](const Op& op) {
            return op.code == Op::Code::slot && op.operand == price;
        });
    };
    const auto by = [&](const Axis& axis) { return axis.by_quantity && axis.index == price; };
    return std::any_of(
               plan.line_rules.begin(), plan.line_rules.end(),
               [&](const LineRule& rule) { return in(rule.first_self_pay) || in(rule.limit); }) ||
           std::any_of(plan.tables.begin(), plan.tables.end(), [&](const Table& table) {
               return std::any_of(table.lookup.axes.begin(), table.lookup.axes.end(), by) ||
                      std::any_of(table.values.begin(), table.values.end(), in);
           });
}

constexpr const char* price_name = "单价";

}  // namespace

void compile_line_rules(const Node& node, Context& context) {
    const Slot price = node.keys.empty() ? no_slot : context.scope.lend(price_name, Type::money);
    for (const auto& [name, value] : node.keys) {
        check_keys(value, {"当", "全自费", "先行自付", "计入", "限价", "依据", "说明"},
                   context.problems);
        LineRule rule;
        rule.basis = basis_of(value, context);
        if (const Node* when = value.find("当")) rule.test = compile_line_test(*when, context);
        if (const Node* full = value.find("全自费")) {
            if (full->text != "是" && full->text != "否")
                complain(context.problems, *full, "全自费“" + full->text + "”", "是 或 否");
            rule.full_self_pay = full->text == "是";
        }
        const Node* share = value.find("先行自付");
        const Node* counted = value.find("计入");
        if (share != nullptr && counted != nullptr)
            complain(context.problems, value, "先行自付 与 计入 只写一个",
                     "计入 50% 即 先行自付 50%");
        if (share != nullptr && share->text == "目录比例") {
            rule.by_catalogue = true;
        } else if (share != nullptr) {
            rule.first_self_pay = compile_amount(*share, context.scope, context.problems);
        } else if (counted != nullptr) {
            check_rate(*counted, compile_expression(*counted, context.scope, context.problems),
                       context);
            Node complement = *counted;
            complement.text = "100% - (" + counted->text + ")";
            rule.first_self_pay =
                compile_typed(complement, Type::rate, context.scope, context.problems);
        }
        check_rate(share == nullptr ? value : *share, rule.first_self_pay, context);
        if (const Node* limit = value.find("限价"); limit != nullptr && limit->text != "目录限价") {
            rule.limit = compile_amount(*limit, context.scope, context.problems);
            if (!rule.limit.empty() && rule.limit.type != Type::money)
                complain(context.problems, *limit, "限价 应是金额", "");
        }
        context.scope.plan().line_rules.push_back(std::move(rule));
    }
    if (price == no_slot) return;
    context.scope.take_back(price_name);
    if (asks_for(price, context.scope.plan())) context.scope.plan().unit_price = price;
}

void compile_sums(const Node& node, Context& context) {
    for (const auto& [name, value] : node.keys) {
        check_keys(value, {"当", "取", "说明"}, context.problems);
        LineSum sum{.slot = context.scope.quantity(name, Type::money, value, context.problems),
                    .test = {},
                    .part = LinePart::amount};
        if (const Node* when = value.find("当")) sum.test = compile_line_test(*when, context);
        if (const Node* part = value.find("取")) {
            if (part->text == "全自费")
                sum.part = LinePart::full_self_pay;
            else if (part->text == "超限价")
                sum.part = LinePart::over_limit;
            else if (part->text == "先行自付")
                sum.part = LinePart::first_self_pay;
            else if (part->text == "符合范围")
                sum.part = LinePart::in_scope;
            else if (part->text != "金额")
                complain(context.problems, *part, "取“" + part->text + "”",
                         "金额、全自费、超限价、先行自付 或 符合范围");
        }
        context.scope.plan().sums.push_back(std::move(sum));
    }
}

}  // namespace yibao::policy
