#include <algorithm>

#include "policy/section.hpp"

namespace yibao::policy {

namespace {

/// True if some leaf of the nested maps is a list: then the parameter is a table of bands.
bool holds_bands(const Node& node) {
    if (node.is_list()) return true;
    return std::any_of(node.keys.begin(), node.keys.end(), [](const auto& key) {
        return key.first != "按" && holds_bands(key.second);
    });
}

/// {按: [负担比], 表: …} of a quantity that a stage makes.
bool waits_for_stages(const Node& table, const Scope& scope) {
    const Node* by = table.find("按");
    if (by == nullptr) return false;
    const auto waits = [&](const Node& name) {
        return scope.find(name.text) == nullptr && scope.is_announced(name.text);
    };
    return by->is_scalar() ? waits(*by) : std::any_of(by->items.begin(), by->items.end(), waits);
}

void compile_parameter(const std::string& name, const Node& value, Context& context) {
    Scope& scope = context.scope;
    if (const Node* single = value.find("值")) {
        check_keys(value, {"值", "依据", "说明"}, context.problems);
        Formula formula = compile_expression(*single, scope, context.problems);
        if (!formula.empty()) scope.parameter(name, std::move(formula), value, context.problems);
    } else if (value.is_map()) {
        const auto index = compile_table(value, name, scope, context.problems);
        if (index) scope.table(name, *index, value, context.problems);
    } else {
        Formula formula = compile_expression(value, scope, context.problems);
        if (!formula.empty()) scope.parameter(name, std::move(formula), value, context.problems);
    }
    scope.broken(name);  // unless it came out
}

constexpr const char* of_later = "写在后面";

}  // namespace

void compile_parameters(const Node& node, Context& context) {
    for (const auto& [name, value] : node.keys) {
        if (const Node* own = value.find("依据"); own != nullptr && own->is_scalar())
            context.basis_of_name[name] = own->text;
        if (holds_bands(value))
            context.band_tables[name] = &value;
        else if (value.find("值") == nullptr && waits_for_stages(value, context.scope))
            context.scope.wait(name, value);
        else
            compile_parameter(name, value, context);
    }
}

void compile_waiting_parameters(Context& context) {
    for (const std::string& name : context.scope.still_waiting())
        compile_parameter(name, *context.scope.waiting(name), context);
}

std::vector<std::string> names_of_stage(const std::string& name, const Node& stage) {
    std::vector<std::string> names;
    if (stage.find("付款方") != nullptr)
        for (const char* suffix : {"支付", "自付", "超限", "进入", "应付", "比例"})
            names.push_back(name + suffix);
    else
        names.push_back(name);
    if (stage.find("起付") != nullptr) names.push_back(name + "标准");
    return names;
}

void announce_names(const Node& rules, Scope& scope) {
    if (const Node* stages = rules.find("环节"))
        for (const auto& [name, stage] : stages->keys)
            for (const std::string& made : names_of_stage(name, stage))
                scope.announce(made, {"“" + made + "”由环节“" + name + "”得出，在这里还没有", ""});
    if (const Node* sums = rules.find("汇总"))
        for (const auto& [name, sum] : sums->keys)
            scope.announce(name, {"“" + name + "”是汇总，在这里还没有", ""});
    if (const Node* parameters = rules.find("参数"))
        for (const auto& [name, value] : parameters->keys)
            scope.announce(name, {"参数“" + name + "”" + of_later, "把它移到前面"});
}

void announce_later(const Node& amendment, Scope& scope) {
    const Node* from = amendment.find("生效");
    const auto announce = [&](const std::string& name) {
        scope.announce(name, {(from == nullptr ? "" : from->text) + " 才有“" + name + "”",
                              "在这一节也写明它，或到那一节再用"});
    };
    for (const char* section : {"参数", "汇总", "累计"})
        if (const Node* names = amendment.find(section))
            for (const auto& [name, value] : names->keys) announce(name);
    if (const Node* stages = amendment.find("环节"))
        for (const auto& [name, stage] : stages->keys)
            for (const std::string& made : names_of_stage(name, stage)) announce(made);
}

}  // namespace yibao::policy
