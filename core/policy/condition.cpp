#include <algorithm>

#include "policy/section.hpp"

namespace yibao::policy {

namespace {

constexpr std::string_view negation = "非";

/// The words of a value: a scalar (several may share it: 低保、特困), or a list.
std::vector<const Node*> values_of(const Node& node) {
    std::vector<const Node*> values;
    if (node.is_list())
        for (const Node& item : node.items) values.push_back(&item);
    else
        values.push_back(&node);
    return values;
}

Condition::DimensionTest dimension_test(const Node& node, std::uint16_t index,
                                        const Dimension& dimension, Problems& problems) {
    Condition::DimensionTest test{.dimension = index, .values = 0, .negated = false};
    for (const Node* value : values_of(node)) {
        std::string word = value->text;
        const auto position = [&] {
            return std::find(dimension.values.begin(), dimension.values.end(), word);
        };
        if (position() == dimension.values.end() && word.starts_with(negation)) {
            word.erase(0, negation.size());
            test.negated = true;
        }
        if (position() == dimension.values.end()) {
            complain(problems, *value, "“" + value->text + "”不是“" + dimension.name + "”的取值",
                     "取值有：" + joined(dimension.values));
            continue;
        }
        test.values |= 1ULL << (position() - dimension.values.begin());
    }
    return test;
}

template <class Names>
std::uint32_t mask_of(const Node& node, const Names& names, Problems& problems) {
    std::uint32_t mask = 0;
    for (const Node* value : values_of(node)) {
        const auto found = std::find(names.begin(), names.end(), value->text);
        if (found == names.end())
            complain(problems, *value, "“" + value->text + "”不是已知的类别",
                     "可用：" + joined({names.begin(), names.end()}));
        else
            mask |= 1U << (found - names.begin());
    }
    return mask;
}

void test_one(const std::string& key, const Node& value, Condition& condition, Context& context) {
    const Plan& plan = context.scope.plan();
    if (key == "任一") {
        for (const Node& item : value.items)
            condition.any.push_back(compile_condition(item, context));
        if (condition.any.empty())
            complain(context.problems, value, "任一 后应是一列条件", "[{…}, {…}]");
        return;
    }
    if (const auto dimension = plan.dimension_named(key)) {
        condition.dimensions.push_back(
            dimension_test(value, *dimension, plan.dimensions[*dimension], context.problems));
        return;
    }
    const Meaning* meaning = context.scope.find(key);
    if (meaning != nullptr && !std::holds_alternative<Slot>(*meaning))
        return complain(
            context.problems, value, "条件的键不能是参数“" + key + "”",
            "键写维度、输入、累计或前面环节的量；参数写在范围里，如 {符合范围: 超过" + key + "}");
    if (meaning == nullptr) {
        if (key == "或" || key == "或者")
            return complain(context.problems, value,
                            "条件里的“" + key + "”不是维度，也不是已有的量",
                            "是不是“任一”？任一: [{…}, {…}]");
        if (context.scope.explain_stranger(key, value, key, context.problems)) return;
        const std::string near = context.scope.nearest(key);
        complain(context.problems, value, "条件里的“" + key + "”不是维度，也不是已有的量",
                 near.empty() ? "先在 维度 或 输入 里写明" : "是不是“" + near + "”？");
        return;
    }
    Condition::RangeTest test{.slot = std::get<Slot>(*meaning), .any = {}};
    for (const Node* item : values_of(value)) {
        const std::size_t before = context.problems.size();
        auto range = parse_range(*item, item->text, context.scope, context.problems);
        if (!range) {
            if (context.problems.size() == before)
                complain(context.problems, *item, "“" + item->text + "”不是一段范围",
                         range_remedy(item->text));
            continue;
        }
        const Type type = range->low.empty() ? range->high.type : range->low.type;
        if (type != plan.slot_types[test.slot])
            complain(context.problems, *item, "“" + item->text + "”的单位与“" + key + "”不同",
                     "“" + key + "”是" + std::string(type_name(plan.slot_types[test.slot])));
        test.any.push_back(*std::move(range));
    }
    condition.ranges.push_back(std::move(test));
}

std::string condition_text(const Node& node) {
    std::string text;
    for (const auto& [key, value] : node.keys) {
        text += (text.empty() ? "" : "，") + key + " ";
        std::string words = value.text;
        for (const Node& item : value.items) words += (words.empty() ? "" : "或") + item.text;
        text += words;
    }
    return text;
}

}  // namespace

Condition compile_condition(const Node& node, Context& context) {
    Condition condition;
    if (!node.is_map()) {
        complain(context.problems, node, "条件应写成 {维度: 取值}",
                 "如 {医院等级: 三级, 年龄: 满70岁}");
        return condition;
    }
    for (const auto& [key, value] : node.keys) test_one(key, value, condition, context);
    condition.text = condition_text(node);
    return condition;
}

Condition condition_of(const Node& node, Context& context) {
    const Node* when = node.find("当");
    return when == nullptr ? Condition{} : compile_condition(*when, context);
}

LineTest compile_line_test(const Node& node, Context& context) {
    LineTest test;
    if (!node.is_map()) {
        complain(context.problems, node, "条件应写成 {目录类别: 乙类}", "");
        return test;
    }
    for (const auto& [key, value] : node.keys) {
        if (key == "目录类别") {
            test.classes =
                static_cast<std::uint8_t>(mask_of(value, item_classes, context.problems));
        } else if (key == "费用类别") {
            test.charges = mask_of(value, charge_types, context.problems);
        } else if (key == "项目") {
            for (const Node* item : values_of(value)) test.items.push_back(item->text);
            std::sort(test.items.begin(), test.items.end());
        } else if (key == "单价") {
            const std::size_t before = context.problems.size();
            test.price = parse_range(value, value.text, context.scope, context.problems);
            if (!test.price && context.problems.size() == before)
                complain(context.problems, value, "单价应是一段金额", "如 满200元");
        } else {
            const auto& own = context.scope.plan().line_dimensions;
            const auto found =
                std::find_if(own.begin(), own.end(), [&](const auto& d) { return d.name == key; });
            if (found != own.end())
                test.dimensions.push_back(
                    dimension_test(value, static_cast<std::uint16_t>(found - own.begin()), *found,
                                   context.problems));
            else
                test_one(key, value, test.when, context);
        }
    }
    return test;
}

}  // namespace yibao::policy
