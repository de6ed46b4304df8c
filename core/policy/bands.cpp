#include <algorithm>
#include <array>

#include "policy/section.hpp"

// What the payments of a policy are measured with: rates, bands, rounding.

namespace yibao::policy {

void check_rate(const Node& node, const Formula& rate, Context& context) {
    if (rate.empty()) return;
    if (rate.type != Type::rate) return complain(context.problems, node, "这里要比例", "如 85%");
    const auto check = [&](const Formula& formula) {
        const auto value = constant_value(formula, context.scope.plan());
        if (value && (*value < Exact{} || *value > Exact{Rate::whole()}))
            complain(context.problems, node,
                     "比例 " + quantity_text({Type::rate, *value}) + " 不在 0% 与 100% 之间",
                     "比例最多 100%");
    };
    check(rate);
    for (const Op& op : rate.ops)
        if (op.code == Op::Code::table && rate.ops.size() == 1)
            for (const Formula& value : context.scope.plan().tables[op.operand].values)
                check(value);
}

namespace {

/// One band: {自: 0元, 比例: 85%}, or with a rate for each value of a dimension:
/// {自: 0元, 在职: 85%, 退休: 90%}. 超过 instead of 自 leaves the bound itself to the band below.
Band compile_band(const Node& item, const Node& from, Type type, Context& context) {
    Band band{compile_typed(from, type, context.scope, context.problems), {}};
    band.above = item.find("自") == nullptr;
    if (const Node* rate = item.find("比例")) {
        check_keys(item, {"自", "超过", "至", "比例"}, context.problems);
        band.rate = compile_amount(*rate, context.scope, context.problems);
    } else {
        Node table = item;
        std::erase_if(table.keys, [](const auto& key) {
            return key.first == "自" || key.first == "超过" || key.first == "至";
        });
        if (table.keys.empty())
            complain(context.problems, item, "这一段缺“比例”", "{自: 0元, 比例: 85%}");
        else
            band.rate = compile_amount(table, context.scope, context.problems);
    }
    check_rate(item, band.rate, context);
    return band;
}

/// Only lower bounds are needed, so gaps and overlaps cannot be written; who also writes 至 has it
/// held against the next band. Bounds that depend on the case cannot be compared here.
void check_bounds(const Node& list, const std::vector<Band>& bands, Type type, Context& context) {
    const auto constant = [&](const Formula& formula) {
        return constant_value(formula, context.scope.plan());
    };
    const std::string zero = type == Type::money ? "0元" : type == Type::rate ? "0%" : "0次";
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const Node& item = list.items[i];
        const auto from = constant(bands[i].from);
        if (from && i == 0 && *from > Exact{})
            complain(context.problems, item,
                     "第一段自 " + bands[i].from.parts.front().text + " 起，之前有缺口",
                     "自 " + zero + " 起；不支付的一段写 0%");
        const bool last = i + 1 == bands.size();
        const auto next = last ? std::nullopt : constant(bands[i + 1].from);
        if (from && next && *next <= *from)
            complain(context.problems, list.items[i + 1], "这一段的“自”不高于上一段", "逐段升高");
        const Node* to = item.find("至");
        if (to == nullptr || to->text == "不限") continue;
        const auto end = constant(compile_typed(*to, type, context.scope, context.problems));
        if (last)
            complain(context.problems, *to, "最后一段有上界，之上有缺口",
                     "去掉“至”，或再写一段 {自: " + to->text + ", 比例: 0%}");
        else if (end && next && *end != *next)
            complain(context.problems, list.items[i + 1],
                     *next > *end ? "与上一段的“至”之间有缺口" : "与上一段的“至”重叠",
                     "自 " + quantity_text({type, *end}));
    }
}

}  // namespace

std::vector<Band> compile_bands(const Node& node, Type type, Context& context) {
    std::vector<Band> bands;
    if (!node.is_list() || node.items.empty()) {
        complain(context.problems, node, "分段应是一列 {自: …, 比例: …}", "至少一段");
        return bands;
    }
    for (const Node& item : node.items) {
        const Node* from = item.find("自");
        const Node* above = item.find("超过");
        if ((from == nullptr) == (above == nullptr)) {
            complain(context.problems, item,
                     from == nullptr ? "这一段缺“自”" : "“自”和“超过”只写一个",
                     "{自: 0元, 比例: 85%}；不含界本身的写 {超过: 1万元, 比例: 85%}");
            return {};
        }
        bands.push_back(compile_band(item, from == nullptr ? *above : *from, type, context));
    }
    check_bounds(node, bands, type, context);
    return bands;
}

namespace {

/// How many units a place is for the type; nothing if the type has no such place.
std::optional<std::int64_t> place_named(std::string_view text, Type type) {
    struct Place {
        std::string_view word;
        std::int64_t of_one;  // so many of it make one yuan, one whole share, one of a number
    };
    static constexpr std::array places{Place{"到整数", 1}, Place{"到一位小数", 10},
                                       Place{"到两位小数", 100}, Place{"到三位小数", 1'000},
                                       Place{"到四位小数", 10'000}};
    const auto says = [&](std::string_view word) { return text.find(word) != text.npos; };
    if (type == Type::money) {
        if (says("到分")) return 1;
        if (says("到角")) return 10;
        if (says("到元")) return 100;
        if (says("到十元")) return 1'000;
        if (says("到百元")) return 10'000;
    }
    for (const Place& place : places)
        if (says(place.word) && units_of(type) % place.of_one == 0)
            return units_of(type) / place.of_one;
    return std::nullopt;
}

}  // namespace

std::optional<RoundingRule> parse_rounding(const Node& node, Type type, Problems& problems) {
    const std::string& text = node.text;
    const auto says = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    if (text == "不取整") return std::nullopt;
    RoundingRule rule;
    if (says("四舍五入"))
        rule.direction = Rounding::half_up;
    else if (says("舍去"))
        rule.direction = Rounding::down;
    else if (says("进位"))
        rule.direction = Rounding::up;
    else
        complain(problems, node, "取整“" + text + "”没有写方式",
                 "四舍五入、舍去 或 进位，如 四舍五入到分");
    if (const auto step = place_named(text, type))
        rule.step = *step;
    else
        complain(problems, node, "取整“" + text + "”没有写到哪一位",
                 type == Type::money
                     ? "到分、到角、到元、到十元 或 到百元"
                     : "到整数、到一位小数、到两位小数 …（比例按 0.35 这样的小数）");
    rule.each_band = !says("合计");
    return rule;
}

}  // namespace yibao::policy
