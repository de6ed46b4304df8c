#include "wire/reference.hpp"

#include <algorithm>

#include "wire/envelope.hpp"
#include "wire/messages.hpp"

namespace yibao::wire {

namespace {

std::string length_text(const Field& field) {
    if (field.scalar->wire_type == "数值型") {
        const std::string digits = std::to_string(field.limit);
        if (field.scalar->scale == 0) return digits;
        return digits + "," + std::to_string(field.scalar->scale);
    }
    return field.scalar->wire_type == "字符型" ? std::to_string(field.limit) : "";
}

std::string code_text(const Field& field) {
    if (field.code_list.empty()) return "";
    return field.codes == nullptr
               ? std::string(field.code_list)
               : "[" + std::string(field.code_list) + "](#" + std::string(field.code_list) + ")";
}

void add_fields(std::span<const Field> fields, std::string& out) {
    out += "| 名称 | 含义 | 类型 | 长度 | 必填 | 代码 |\n|---|---|---|---|---|---|\n";
    for (const Field& field : fields) {
        out += "| " + std::string(field.name) + " | " + std::string(field.title) + " | " +
               std::string(field.scalar->wire_type) + " | " + length_text(field) + " | " +
               (field.required ? "是" : "") + " | " + code_text(field) + " |\n";
    }
    out += '\n';
}

void add_node(const Node& node, const std::string& around, std::string& out) {
    const std::string path = node.name.empty() ? around : around + "." + std::string(node.name);
    out += "`" + path + "` " + std::string(node.title) +
           (node.shape == Node::Shape::many ? "（多行" : "（单行") +
           (node.required ? "" : "，可缺省") + "）\n\n";
    add_fields(node.fields, out);
    for (const Node& inner : node.nodes) add_node(inner, path, out);
}

void add_direction(std::span<const Node> nodes, const std::string& name, const std::string& title,
                   std::string& out) {
    out += "### " + title + "\n\n";
    if (nodes.empty()) out += "无，`" + name + "` 为 null。\n\n";
    for (const Node& node : nodes) add_node(node, name, out);
}

void add_dictionary(const Dictionary& dictionary, std::string& out) {
    out += "### " + std::string(dictionary.name) + "\n\n";
    if (dictionary.local_subcodes) out += "各地可在下列代码之后加位细分，如 11 之下的 1101。\n\n";
    out += "| 代码 | 含义 |\n|---|---|\n";
    for (const Code& code : dictionary.codes)
        out += "| " + std::string(code.value) + " | " + std::string(code.title) + " |\n";
    out += '\n';
}

}  // namespace

std::string reference() {
    std::string out =
        "# 接口参考\n\n"
        "本页由报文声明生成：`yibao interface docs > docs/interface/reference.md`。"
        "怎样连接、签名、重发，见 [README.md](README.md)。\n\n"
        "长度以字符计；数值型的“16,2”指共16位、其中小数2位。"
        "“必填”一栏，入参指不可缺省，出参指必有值。"
        "数据项在报文中的先后不限；有多处不合要求时，按表中次序答复第一处。\n\n"
        "## 报文信封\n\n每个请求都有下列数据项，各交易的内容在 `input` 之内。\n\n";
    add_fields(fields_of<Envelope>, out);
    for (const Description& message : descriptions()) {
        out += "## " + std::string(message.infno) + " " + std::string(message.title) + "\n\n";
        add_direction(message.input, "input", "入参", out);
        add_direction(message.output, "output", "出参", out);
    }
    out += "## 代码\n\n本平台核对下列代码；其他代码项各地不一，原样收存。\n\n";
    for (const Dictionary& dictionary : dictionaries) add_dictionary(dictionary, out);
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
}

}  // namespace yibao::wire
