#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "access/function.hpp"
#include "console/description.hpp"
#include "console/routes.hpp"

namespace yibao::console {

namespace {

using wire::Field;
using wire::Node;

/// sign_in as SignIn.
std::string pascal(std::string_view snake) {
    std::string name;
    bool capital = true;
    for (const char c : snake) {
        if (c != '_') name += capital && c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        capital = c == '_';
    }
    return name;
}

std::string in_quotes(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

bool is_number(const Field& field) { return field.scalar->wire_type == "数值型"; }

std::string_view kind_of(const Field& field) {
    if (field.scalar->wire_type == "日期型") return "day";
    if (field.scalar->wire_type == "日期时间型") return "moment";
    if (!is_number(field)) return "text";
    if (field.scalar->scale == 2) return "money";
    if (field.scalar->scale == wire::Price::scale) return "price";
    return field.scalar->scale == 4 ? "rate" : "number";
}

constexpr std::string_view shared_codes = "shared_codes";
constexpr std::string_view act_titles = "act_titles";

/// The first word of its address.
std::string family_of(const Route& route) {
    std::string word(route.to.path.substr(1, route.to.path.find('/', 1) - 1));
    std::ranges::replace(word, '-', '_');
    return word;
}

/// One file: what stands in it, and what it takes from the others.
struct File {
    std::string types;
    std::string codes;
    std::string operations;
    std::map<std::string, std::set<std::string>> types_of;  // by file
    std::set<std::string> shared;

    std::string text() const {
        std::string out =
            "// Written by `yibao api typescript` from the server's declarations. Not to be "
            "edited.\n\n";
        std::string imports;
        if (!operations.empty()) imports += "import type { Operation } from '../metadata';\n";
        for (const auto& [file, names] : types_of)
            imports +=
                fmt::format("import type {{ {} }} from './{}';\n", fmt::join(names, ", "), file);
        if (!shared.empty())
            imports += fmt::format("import {{ {} }} from './{}';\n", fmt::join(shared, ", "),
                                   shared_codes);
        if (!imports.empty()) out += imports + "\n";
        out += codes + types + operations;
        if (out.ends_with("\n\n")) out.pop_back();
        return out;
    }
};

template <class Visit>
void each_field(std::span<const Field> fields, std::span<const Node> nodes, const Visit& visit) {
    for (const Field& field : fields) visit(field);
    for (const Node& node : nodes) each_field(node.fields, node.nodes, visit);
}

/// The files, filled route by route. A type stands in the family that names it first; a code list
/// in the only family that uses it, or in a file that all share.
class Client {
public:
    Client() {
        for (const Route& route : routes()) {
            const std::string family = family_of(route);
            for (const forms::Shape& shape : {route.input, route.output})
                each_field(shape.fields, shape.nodes, [&](const Field& field) {
                    if (field.codes == nullptr) return;
                    auto& home = lists_.try_emplace(field.code_list, family).first->second;
                    if (home != family) home = shared_codes;
                });
        }
        for (const Route& route : routes()) {
            name_ = family_of(route);
            add_codes(route);
            add_type(input_of(route), route.input);
            add_type(output_of(route), route.output);
            add_operation(route);
        }
        add_functions();
        add_titles();
    }

    std::map<std::string, std::string> texts() const {
        std::map<std::string, std::string> texts;
        std::string& index = texts["index"] = File().text() + "\n";
        for (const auto& [name, file] : files_) {
            index += fmt::format("export * from './{}';\n", name);
            texts[name] = file.text();
        }
        return texts;
    }

private:
    static std::string input_of(const Route& route) { return pascal(route.act) + "Input"; }
    static std::string output_of(const Route& route) {
        const std::string_view type = route.output.type;
        const bool own = type == "Output" || type == "ListOf" || type == "Nothing";
        return own ? pascal(route.act) + "Output" : std::string(type);
    }

    void add_codes(const Route& route) {
        for (const forms::Shape& shape : {route.input, route.output})
            each_field(shape.fields, shape.nodes, [&](const Field& field) {
                if (field.codes == nullptr || !listed_.insert(field.code_list).second) return;
                add_list(lists_.at(field.code_list), field.code_list, field.codes->codes,
                         [](const wire::Code& code) { return code.value; });
            });
    }

    /// What roles are made of, whether or not a form has a field for it.
    void add_functions() {
        if (listed_.insert("function").second)
            add_list("functions", "function", access::functions,
                     [](const Code<access::Function>& code) { return code.code; });
    }

    void add_list(std::string_view file, std::string_view list, const auto& codes,
                  const auto& value_of) {
        std::string& out = files_[std::string(file)].codes;
        out += fmt::format("export const {}_codes = [\n", list);
        for (const auto& code : codes)
            out += fmt::format("  {{ value: {}, title: {} }},\n", in_quotes(value_of(code)),
                               in_quotes(code.title));
        out += "] as const;\n\n";
    }

    /// What each act is called, for those who need no more of all the forms.
    void add_titles() {
        std::string& out = files_[std::string(act_titles)].codes;
        out += fmt::format("export const {}: Readonly<Record<string, string>> = {{\n", act_titles);
        for (const Route& route : routes())
            out += fmt::format("  {}: {},\n", route.act, in_quotes(route.title));
        out += "};\n\n// What leaves an entry in the trail.\nexport const recorded_acts = [\n";
        for (const Route& route : routes())
            if (route.writes) out += fmt::format("  {},\n", in_quotes(route.act));
        out += "] as const;\n\n";
    }

    /// An interface, and before it those of the rows inside; each once.
    void add_type(const std::string& type, const forms::Shape& shape) {
        const auto [home, is_new] = types_.try_emplace(type, name_);
        if (home->second != name_) file().types_of[home->second].insert(type);
        if (!is_new) return;
        for (const Node& node : shape.nodes)
            add_type(std::string(node.type), {node.type, node.fields, node.nodes});
        std::string& out = file().types;
        if (shape.fields.empty() && shape.nodes.empty()) {
            out += fmt::format("export type {} = Record<string, never>;\n\n", type);
            return;
        }
        out += fmt::format("export interface {} {{\n", type);
        for (const Field& field : shape.fields)
            out += fmt::format("  {}{}: {}{};\n", field.name, field.required ? "" : "?",
                               is_number(field) ? "number" : "string",
                               field.required ? "" : " | null");
        for (const Node& node : shape.nodes)
            out += fmt::format("  {}{}: {}{};\n", node.name, node.required ? "" : "?", node.type,
                               node.shape == Node::Shape::many ? "[]" : "");
        out += "}\n\n";
    }

    void add_operation(const Route& route) {
        const auto& function = route.to.function;
        std::string& out = file().operations;
        out += fmt::format("export const {}: Operation<{}, {}> = {{\n", route.act, input_of(route),
                           output_of(route));
        out += fmt::format("  name: {}, method: {}, path: {},\n", in_quotes(route.act),
                           in_quotes(name_of(route.to.method)),
                           in_quotes("/api/v1" + std::string(route.to.path)));
        out += fmt::format("  function: {}, title: {},\n",
                           in_quotes(function ? code_of(*function) : std::string_view()),
                           in_quotes(route.title));
        add_fields("input", route.input.fields, route.input.nodes, 2);
        add_fields("output", route.output.fields, route.output.nodes, 2);
        out += "};\n\n";
    }

    void add_fields(std::string_view name, std::span<const Field> fields,
                    std::span<const Node> nodes, int indent) {
        const std::string in(static_cast<std::size_t>(indent), ' ');
        std::string& out = file().operations;
        if (fields.empty() && nodes.empty()) {
            out += fmt::format("{}{}: [],\n", in, name);
            return;
        }
        out += fmt::format("{}{}: [\n", in, name);
        for (const Field& field : fields) add_field(field, in + "  ");
        for (const Node& node : nodes) {
            out += fmt::format("{}  {{\n{}    name: {}, title: {}, type: '{}',{}\n", in, in,
                               in_quotes(node.name), in_quotes(node.title),
                               node.shape == Node::Shape::many ? "rows" : "row",
                               node.required ? " required: true," : "");
            add_fields("fields", node.fields, node.nodes, indent + 4);
            out += in + "  },\n";
        }
        out += in + "],\n";
    }

    void add_field(const Field& field, const std::string& in) {
        std::string& out = file().operations;
        out += fmt::format("{}{{ name: {}, title: {}, type: '{}'", in, in_quotes(field.name),
                           in_quotes(field.title), kind_of(field));
        const bool limited = field.scalar->wire_type == "字符型" || is_number(field);
        if (limited) out += fmt::format(", limit: {}", field.limit);
        if (field.required) out += ", required: true";
        if (field.negative) out += ", negative: true";
        if (field.codes != nullptr) {
            const std::string list = std::string(field.code_list) + "_codes";
            if (lists_.at(field.code_list) == shared_codes) file().shared.insert(list);
            out += fmt::format(", codes: {}", list);
        }
        out += " },\n";
    }

    File& file() { return files_[name_]; }

    std::string name_;  // of the family that is being written
    std::map<std::string, File> files_;
    std::map<std::string, std::string> types_;       // the family that each stands in
    std::map<std::string_view, std::string> lists_;  // the file that each stands in
    std::set<std::string_view> listed_;
};

}  // namespace

std::map<std::string, std::string> typescript() { return Client().texts(); }

}  // namespace yibao::console
