#include <fmt/format.h>

#include <algorithm>
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

/// The whole file, part by part.
class File {
public:
    std::string text() {
        out_ =
            "// Written by `yibao api typescript` from the server's declarations. Not to be "
            "edited.\n\nimport type { Operation } from './metadata';\n\n";
        add_codes();
        for (const Route& route : routes()) {
            add_type(input_of(route), route.input);
            add_type(output_of(route), route.output);
        }
        for (const Route& route : routes()) add_operation(route);
        return std::move(out_);
    }

private:
    static std::string input_of(const Route& route) { return pascal(route.act) + "Input"; }
    static std::string output_of(const Route& route) {
        const std::string_view type = route.output.type;
        const bool own = type == "Output" || type == "ListOf" || type == "Nothing";
        return own ? pascal(route.act) + "Output" : std::string(type);
    }

    void add_codes() {
        std::set<std::string_view> listed;
        out_ += "export const codes = {\n";
        const auto list = [&](std::string_view name, const auto& codes, const auto& value_of) {
            if (!listed.insert(name).second) return;
            out_ += fmt::format("  {}: [\n", name);
            for (const auto& code : codes)
                out_ += fmt::format("    {{ value: {}, title: {} }},\n", in_quotes(value_of(code)),
                                    in_quotes(code.title));
            out_ += "  ],\n";
        };
        for (const Route& route : routes())
            for (const forms::Shape& shape : {route.input, route.output})
                each_field(shape.fields, shape.nodes, [&](const Field& field) {
                    if (field.codes != nullptr)
                        list(field.code_list, field.codes->codes,
                             [](const wire::Code& code) { return code.value; });
                });
        list("function", access::functions,
             [](const Code<access::Function>& code) { return code.code; });
        out_ += "} as const;\n\n";
    }

    template <class Visit>
    static void each_field(std::span<const Field> fields, std::span<const Node> nodes,
                           const Visit& visit) {
        for (const Field& field : fields) visit(field);
        for (const Node& node : nodes) each_field(node.fields, node.nodes, visit);
    }

    /// An interface, and before it those of the rows inside; each once.
    void add_type(const std::string& name, const forms::Shape& shape) {
        for (const Node& node : shape.nodes)
            add_type(std::string(node.type), {node.type, node.fields, node.nodes});
        if (!types_.insert(name).second) return;
        if (shape.fields.empty() && shape.nodes.empty()) {
            out_ += fmt::format("export type {} = Record<string, never>;\n\n", name);
            return;
        }
        out_ += fmt::format("export interface {} {{\n", name);
        for (const Field& field : shape.fields)
            out_ += fmt::format("  {}{}: {}{};\n", field.name, field.required ? "" : "?",
                                is_number(field) ? "number" : "string",
                                field.required ? "" : " | null");
        for (const Node& node : shape.nodes)
            out_ += fmt::format("  {}{}: {}{};\n", node.name, node.required ? "" : "?", node.type,
                                node.shape == Node::Shape::many ? "[]" : "");
        out_ += "}\n\n";
    }

    void add_operation(const Route& route) {
        const auto& function = route.to.function;
        out_ += fmt::format("export const {}: Operation<{}, {}> = {{\n", route.act, input_of(route),
                            output_of(route));
        out_ += fmt::format("  name: {}, method: {}, path: {},\n", in_quotes(route.act),
                            in_quotes(name_of(route.to.method)),
                            in_quotes("/api/v1" + std::string(route.to.path)));
        out_ += fmt::format("  function: {}, title: {},\n",
                            in_quotes(function ? code_of(*function) : std::string_view()),
                            in_quotes(route.title));
        add_fields("input", route.input.fields, route.input.nodes, 2);
        add_fields("output", route.output.fields, route.output.nodes, 2);
        out_ += "};\n\n";
        if (&route == &routes().back()) out_.pop_back();
    }

    void add_fields(std::string_view name, std::span<const Field> fields,
                    std::span<const Node> nodes, int indent) {
        const std::string in(static_cast<std::size_t>(indent), ' ');
        if (fields.empty() && nodes.empty()) {
            out_ += fmt::format("{}{}: [],\n", in, name);
            return;
        }
        out_ += fmt::format("{}{}: [\n", in, name);
        for (const Field& field : fields) add_field(field, in + "  ");
        for (const Node& node : nodes) {
            out_ += fmt::format("{}  {{\n{}    name: {}, title: {}, type: '{}',{}\n", in, in,
                                in_quotes(node.name), in_quotes(node.title),
                                node.shape == Node::Shape::many ? "rows" : "row",
                                node.required ? " required: true," : "");
            add_fields("fields", node.fields, node.nodes, indent + 4);
            out_ += in + "  },\n";
        }
        out_ += in + "],\n";
    }

    void add_field(const Field& field, const std::string& in) {
        out_ += fmt::format("{}{{ name: {}, title: {}, type: '{}'", in, in_quotes(field.name),
                            in_quotes(field.title), kind_of(field));
        const bool limited = field.scalar->wire_type == "字符型" || is_number(field);
        if (limited) out_ += fmt::format(", limit: {}", field.limit);
        if (field.required) out_ += ", required: true";
        if (field.negative) out_ += ", negative: true";
        if (field.codes != nullptr) out_ += fmt::format(", codes: codes.{}", field.code_list);
        out_ += " },\n";
    }

    std::string out_;
    std::set<std::string> types_;
};

}  // namespace

std::string typescript() { return File().text(); }

}  // namespace yibao::console
