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

}  // namespace

void compile_parameters(const Node& node, Context& context) {
    for (const auto& [name, value] : node.keys) {
        if (const Node* own = value.find("依据"); own != nullptr && own->is_scalar())
            context.basis_of_name[name] = own->text;
        if (holds_bands(value)) {
            context.band_tables[name] = &value;
        } else if (const Node* single = value.find("值")) {
            check_keys(value, {"值", "依据", "说明"}, context.problems);
            context.scope.parameter(name,
                                    compile_expression(*single, context.scope, context.problems),
                                    value, context.problems);
        } else if (value.is_map()) {
            const auto index = compile_table(value, name, context.scope, context.problems);
            if (index) context.scope.table(name, *index, value, context.problems);
        } else {
            Formula formula = compile_expression(value, context.scope, context.problems);
            if (!formula.empty())
                context.scope.parameter(name, std::move(formula), value, context.problems);
        }
    }
}

}  // namespace yibao::policy
