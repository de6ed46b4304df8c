#include "policy/axes.hpp"

#include <algorithm>

#include "base/words.hpp"

namespace yibao::policy {

std::vector<std::string> words_of_key(const std::string& key) {
    std::vector<std::string> result(1);
    for (const std::string_view c : characters(key)) {
        if (c == "、" || c == "," || c == "，")
            result.emplace_back();
        else if (c != " ")
            result.back() += c;
    }
    return result;
}

std::optional<std::size_t> AxisFinder::find(const Node& node, std::size_t depth) {
    if (node.keys.empty()) {
        complain(problems_, node, "空表", "写明各种情形的数");
        return std::nullopt;
    }
    if (depth > 0 && node.find("按") != nullptr) {
        complain(problems_, *node.find("按"), "里层的表不能再写“按”",
                 "在最外层写 按: [甲, 乙]，表 里一层套一层；不分的一支直接写数");
        return std::nullopt;
    }
    if (depth < named_.size()) return named_axis(node, named_[depth]);
    std::vector<std::uint16_t> fitting;
    const auto& dimensions = scope_.plan().dimensions;
    for (std::size_t d = 0; d < dimensions.size(); ++d)
        if (fits(node, dimensions[d])) fitting.push_back(static_cast<std::uint16_t>(d));
    if (fitting.size() == 1) return axis_index(false, fitting.front());
    if (fitting.size() > 1) {
        complain(problems_, node,
                 "看不出按“" + dimensions[fitting[0]].name + "”还是按“" +
                     dimensions[fitting[1]].name + "”分",
                 "用 {按: [" + dimensions[fitting[0]].name + "], 表: …} 写明");
        return std::nullopt;
    }
    return guessed_quantity(node);
}

bool AxisFinder::fits(const Node& node, const Dimension& dimension) const {
    bool some = false;
    for (const auto& [key, value] : node.keys) {
        if (key == otherwise_key) continue;
        for (const std::string& word : words_of_key(key)) {
            const auto& values = dimension.values;
            if (std::find(values.begin(), values.end(), word) == values.end()) return false;
            some = true;
        }
    }
    return some;
}

std::optional<std::size_t> AxisFinder::guessed_quantity(const Node& node) {
    const std::string& key = node.keys.front().first;
    const bool counts = key.ends_with("次") || key.ends_with("次起") || key == "首次";
    const std::string name = counts ? "次序" : key.find("岁") != std::string::npos ? "年龄" : "";
    const Meaning* meaning = name.empty() ? nullptr : scope_.find(name);
    if (meaning != nullptr && std::holds_alternative<Slot>(*meaning))
        return axis_index(true, std::get<Slot>(*meaning));
    if (complain_of_stranger(node)) return std::nullopt;
    std::string values;
    for (const Dimension& dimension : scope_.plan().dimensions)
        values += (values.empty() ? "" : "；") + dimension.name + "：" + joined(dimension.values);
    complain(problems_, node, "看不出“" + key + "”属于哪个维度",
             name.empty() ? "键用维度声明过的取值（" + values + "），或用 按 写明"
                          : "先在 输入 里写明“" + name + "”");
    return std::nullopt;
}

/// Some keys are values of a dimension and one is not: that one is a slip.
bool AxisFinder::complain_of_stranger(const Node& node) {
    for (const Dimension& dimension : scope_.plan().dimensions) {
        const Node* stranger = nullptr;
        std::string name;
        bool some = false;
        for (const auto& [key, value] : node.keys) {
            if (key == otherwise_key) continue;
            for (const std::string& word : words_of_key(key)) {
                const auto& values = dimension.values;
                if (std::find(values.begin(), values.end(), word) != values.end()) {
                    some = true;
                } else {
                    stranger = &value;
                    name = word;
                }
            }
        }
        if (!some || stranger == nullptr) continue;
        complain(problems_, *stranger, "“" + name + "”不是“" + dimension.name + "”的取值",
                 "取值有：" + joined(dimension.values));
        return true;
    }
    return false;
}

std::optional<std::size_t> AxisFinder::named_axis(const Node& node, const std::string& name) {
    if (const auto dimension = scope_.plan().dimension_named(name)) {
        if (fits(node, scope_.plan().dimensions[*dimension])) return axis_index(false, *dimension);
        const auto& values = scope_.plan().dimensions[*dimension].values;
        if (!complain_of_stranger(node))
            complain(problems_, node, "键不是维度“" + name + "”的取值",
                     "取值有：" + joined(values));
        return std::nullopt;
    }
    const Meaning* meaning = scope_.find(name);
    if (meaning != nullptr && std::holds_alternative<Slot>(*meaning))
        return axis_index(true, std::get<Slot>(*meaning));
    if (meaning != nullptr) {
        complain(problems_, node, "按“" + name + "”：它是参数，不是情况里的量",
                 "按维度、输入、累计或环节的量分");
        return std::nullopt;
    }
    if (scope_.explain_stranger(name, node, "按 " + name, problems_)) return refused();
    const std::string near = scope_.nearest(name);
    complain(problems_, node, "按“" + name + "”：没有这个维度或量",
             near.empty() ? "先在 维度 或 输入 里写明" : "是不是“" + near + "”？");
    return std::nullopt;
}

/// Not refused here: the reason was told where the quantity was made.
std::optional<std::size_t> AxisFinder::refused() {
    silent_ = true;
    return std::nullopt;
}

std::size_t AxisFinder::axis_index(bool by_quantity, std::uint16_t index) {
    for (std::size_t i = 0; i < axes_.size(); ++i)
        if (axes_[i].by_quantity == by_quantity && axes_[i].index == index) return i;
    axes_.push_back({.by_quantity = by_quantity, .index = index, .cells = 0, .from = {}});
    return axes_.size() - 1;
}

}  // namespace yibao::policy
