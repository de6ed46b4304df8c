#include "policy/section.hpp"

// What changes a rate, a standard or a result, and what limits it.

namespace yibao::policy {

namespace {

std::optional<Adjustment::Kind> adjustment_kind(std::string_view key) {
    using Kind = Adjustment::Kind;
    if (key == "加") return Kind::add;
    if (key == "减") return Kind::subtract;
    if (key == "乘") return Kind::times;
    if (key == "自付乘") return Kind::times_self;
    if (key == "改为") return Kind::set;
    if (key == "不低于") return Kind::at_least;
    if (key == "不高于") return Kind::at_most;
    return std::nullopt;
}

/// Five percent more of an amount is a factor; a factor is a rate.
std::string remedy_of_type(const std::string& key, const Node& value, const Formula& amount,
                           const Context& context) {
    const auto constant = constant_value(amount, context.scope.plan());
    if (amount.type != Type::rate || !constant || (key != "加" && key != "减"))
        return key == "乘" || key == "自付乘" ? "如 " + key + ": 60%" : "如 " + key + ": 100元";
    const Exact whole = Rate::whole();
    return "金额加减一个比例，写成 乘: " +
           quantity_text({Type::rate, key == "加" ? whole + *constant : whole - *constant}) +
           (value.text.find("点") == std::string::npos ? "" : "；百分点只加在比例上");
}

}  // namespace

std::vector<Adjustment> compile_adjustments(const Node& node, Type type, Context& context) {
    std::vector<Adjustment> adjustments;
    const auto one = [&](const Node& item) {
        check_keys(item, {"当", "加", "减", "乘", "自付乘", "改为", "不低于", "不高于", "依据"},
                   context.problems);
        const Condition when = condition_of(item, context);
        bool some = false;
        for (const auto& [key, value] : item.keys) {
            const auto kind = adjustment_kind(key);
            if (!kind) continue;
            const bool factor =
                *kind == Adjustment::Kind::times || *kind == Adjustment::Kind::times_self;
            if (value.text.starts_with("-") && (key == "加" || key == "减")) {
                some = true;
                complain(context.problems, value, "“" + key + ": " + value.text + "”是负数",
                         std::string(key == "加" ? "减" : "加") + ": " + value.text.substr(1));
                continue;
            }
            Formula amount = compile_amount(value, context.scope, context.problems);
            const Type wanted = factor ? Type::rate : type;
            if (!amount.empty() && amount.type != wanted &&
                !(factor && amount.type == Type::number))
                complain(context.problems, value,
                         "这里要" + std::string(type_name(wanted)) + "，写的是" +
                             std::string(type_name(amount.type)),
                         remedy_of_type(key, value, amount, context));
            if (!factor && type == Type::rate && amount.type == type)
                check_rate(value, amount, context);
            if (*kind == Adjustment::Kind::times_self && type != Type::rate)
                complain(context.problems, value, "自付乘 只用于比例", "用 乘");
            adjustments.push_back({when, *kind, std::move(amount)});
            some = true;
        }
        if (!some) complain(context.problems, item, "调整里没有写怎么调", "加、减、乘、改为 …");
    };
    if (node.is_list())
        for (const Node& item : node.items) one(item);
    else
        one(node);
    return adjustments;
}

Cap compile_cap(const Node& node, Context& context) {
    Cap cap;
    if (!node.is_map()) {
        cap.limit = compile_typed(node, Type::money, context.scope, context.problems);
        return cap;
    }
    check_keys(node, {"上限", "已用", "依据"}, context.problems);
    if (const Node* limit = node.find("上限"))
        cap.limit = compile_amount(*limit, context.scope, context.problems);
    else
        complain(context.problems, node, "限额缺“上限”", "{上限: 20万元, 已用: 年度统筹支付}");
    if (const Node* used = node.find("已用"))
        cap.used = compile_typed(*used, Type::money, context.scope, context.problems);
    if (!cap.limit.empty() && cap.limit.type != Type::money)
        complain(context.problems, node, "上限应是金额", "");
    return cap;
}

}  // namespace yibao::policy
