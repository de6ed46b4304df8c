#include <algorithm>

#include "policy/section.hpp"

// What a case consists of: dimensions, inputs, accumulators.

namespace yibao::policy {

void compile_dimensions(const Node& node, std::vector<Dimension>& into, Problems& problems) {
    for (const auto& [name, value] : node.keys) {
        Dimension dimension{.name = name, .values = {}, .several = {}, .otherwise = {}};
        const Node* values = value.is_map() ? value.find("取值") : &value;
        if (value.is_map()) check_keys(value, {"取值", "缺省", "多重", "说明"}, problems);
        if (values == nullptr || !values->is_list() || values->items.empty()) {
            complain(problems, value, "维度“" + name + "”没有取值", name + ": [甲, 乙]");
            continue;
        }
        for (const Node& item : values->items) {
            const auto& known = dimension.values;
            if (std::find(known.begin(), known.end(), item.text) != known.end())
                complain(problems, item, "取值“" + item.text + "”写了两次", "只写一次");
            if (!may_be_stored(item.text))
                complain(problems, item, "“" + item.text + "”不能作取值，有不能存进账里的符号",
                         "取值里不要有半角引号、反斜杠、竖线、加号和控制字符；引号用「」");
            dimension.values.push_back(item.text);
        }
        if (dimension.values.size() > 64)
            complain(problems, value, "维度“" + name + "”多于 64 个取值", "合并类别");
        if (const Node* otherwise = value.find("缺省")) {
            const auto& known = dimension.values;
            const auto found = std::find(known.begin(), known.end(), otherwise->text);
            if (found == known.end())
                complain(problems, *otherwise, "缺省值不在取值里", "");
            else
                dimension.otherwise = static_cast<std::uint16_t>(found - known.begin());
        }
        if (const Node* several = value.find("多重")) {
            using Several = Dimension::Several;
            if (several->text == "取先")
                dimension.several = Several::first;
            else if (several->text == "取优")
                dimension.several = Several::best;
            else if (several->text == "并用")
                dimension.several = Several::all;
            else
                complain(problems, *several, "多重“" + several->text + "”", "取先、取优 或 并用");
        }
        into.push_back(std::move(dimension));
    }
    if (into.size() > most_dimensions)
        complain(problems, node, "维度多于 " + std::to_string(most_dimensions) + " 个", "合并维度");
}

namespace {

std::optional<Type> unit_type(const Node& node, Problems& problems) {
    if (node.text == "元") return Type::money;
    if (node.text == "%" || node.text == "比例") return Type::rate;
    if (parse_quantity("1" + node.text)) return parse_quantity("1" + node.text)->type;
    complain(problems, node, "不认识的单位“" + node.text + "”", "元、%、次、岁、天、个月、个 …");
    return std::nullopt;
}

}  // namespace

void declare_inputs(const Node& node, Scope& scope, Problems& problems) {
    for (const auto& [name, value] : node.keys) {
        const Node* unit = value.is_map() ? value.find("单位") : &value;
        if (value.is_map()) check_keys(value, {"单位", "缺省", "说明"}, problems);
        if (unit == nullptr) {
            complain(problems, value, "输入“" + name + "”缺单位", "单位: 元");
            continue;
        }
        const auto type = unit_type(*unit, problems);
        if (!type) {
            scope.broken(name);
            continue;
        }
        Input input{.name = name,
                    .slot = scope.quantity(name, *type, value, problems),
                    .type = *type,
                    .otherwise = {},
                    .required = !value.is_map() || value.find("缺省") == nullptr};
        scope.plan().inputs.push_back(std::move(input));
    }
}

void compile_input_defaults(const Node& node, Scope& scope, Problems& problems) {
    for (Input& input : scope.plan().inputs)
        if (const Node* value = node.find(input.name); value != nullptr && !input.required)
            input.otherwise = compile_typed(*value->find("缺省"), input.type, scope, problems);
}

namespace {

std::optional<Period> period_named(std::string_view text) {
    if (text == "年度") return Period::year;
    if (text == "半年") return Period::half_year;
    if (text == "季度") return Period::quarter;
    if (text == "月") return Period::month;
    if (text == "周") return Period::week;
    if (text == "日") return Period::day;
    if (text == "本次住院") return Period::stay;
    if (text == "本次住院本年度") return Period::stay_in_year;
    if (text == "长期") return Period::lifetime;
    return std::nullopt;
}

/// 分列: by what the accumulator is kept apart. Of several identities the best is known only after
/// each was tried, and which accumulators count must be known before.
void keep_apart(const Node& by, Accumulator& accumulator, const Scope& scope, Problems& problems) {
    const Plan& plan = scope.plan();
    for (const Node& item : by.is_list() ? by.items : std::vector<Node>{by}) {
        const auto d = plan.dimension_named(item.text);
        if (item.text == "医疗机构")
            accumulator.by_institution = true;
        else if (!d)
            complain(problems, item, "分列“" + item.text + "”不是维度", "维度名，或 医疗机构");
        else if (plan.dimensions[*d].several == Dimension::Several::best)
            complain(problems, item,
                     "不能按“" + item.text + "”分列：它是 取优，试算之后才知道取哪一个",
                     "维度改用 取先；或每个取值各写一个累计，写 当: {" + item.text + ": " +
                         plan.dimensions[*d].values.front() + "}，当 用的是取定的那一个");
        else
            accumulator.by.push_back(*d);
    }
}

}  // namespace

void declare_accumulators(const Node& node, Scope& scope, Problems& problems) {
    for (const auto& [name, value] : node.keys) {
        check_keys(value, {"周期", "加", "当", "分列", "单位", "说明", "依据"}, problems);
        const Node* period = value.find("周期");
        const auto length = period == nullptr ? std::nullopt : period_named(period->text);
        if (!length)
            complain(problems, value, "累计“" + name + "”的周期不明",
                     "周期: 年度、半年、季度、月、周、日、本次住院、本次住院本年度 或 长期");
        const Node* feed = value.find("加");
        if (feed == nullptr) complain(problems, value, "累计“" + name + "”缺“加”", "加: 统筹支付");
        const Node* unit = value.find("单位");
        Type type = Type::money;
        if (unit != nullptr)
            type = unit_type(*unit, problems).value_or(type);
        else if (feed != nullptr)
            if (const auto literal = parse_quantity(feed->text)) type = literal->type;
        // without its unit nobody knows what is counted
        if (feed != nullptr && unit == nullptr && is_bare_number(feed->text)) {
            complain(problems, *feed, "“" + feed->text + "”缺少单位",
                     "次数写 " + feed->text + "次，金额写 " + feed->text + "元");
            scope.broken(name);
            continue;
        }
        Accumulator accumulator{.name = name,
                                .slot = scope.quantity(name, type, value, problems),
                                .type = type,
                                .period = length.value_or(Period::year),
                                .by = {},
                                .by_institution = false,
                                .feed = {},
                                .when = {}};
        if (const Node* by = value.find("分列")) keep_apart(*by, accumulator, scope, problems);
        scope.plan().accumulators.push_back(std::move(accumulator));
    }
}

void compile_accumulator_feeds(const Node& node, Context& context) {
    for (Accumulator& accumulator : context.scope.plan().accumulators) {
        const Node* value = node.find(accumulator.name);
        if (value == nullptr) continue;
        if (const Node* feed = value->find("加"))
            accumulator.feed =
                compile_typed(*feed, accumulator.type, context.scope, context.problems);
        accumulator.when = condition_of(*value, context);
    }
}

}  // namespace yibao::policy
