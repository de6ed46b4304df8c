#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "console/description.hpp"
#include "console/routes.hpp"
#include "forms/jobs.hpp"
#include "wire/json.hpp"

namespace yibao::console {

namespace {

using wire::Field;
using wire::Node;

std::string in_quotes(std::string_view text) {
    std::string out;
    wire::append_string(out, text);
    return out;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) (out += out.empty() ? "" : ",") += part;
    return out;
}

/// The schema of one value. What is not required may be null.
std::string schema_of(const Field& field) {
    const std::string_view kind = field.scalar->wire_type;
    const bool number = kind == "数值型";
    const std::string_view type =
        !number ? "string" : (field.scalar->scale == 0 ? "integer" : "number");
    std::vector<std::string> parts{field.required ? fmt::format(R"("type":"{}")", type)
                                                  : fmt::format(R"("type":["{}","null"])", type),
                                   fmt::format(R"("description":{})", in_quotes(field.title))};
    if (kind == "日期型") parts.emplace_back(R"("format":"date")");
    if (kind == "日期时间型")
        parts.emplace_back(R"("pattern":"^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$")");
    if (kind == "字符型") parts.push_back(fmt::format(R"("maxLength":{})", field.limit));
    if (number && !field.negative) parts.emplace_back(R"("minimum":0)");
    if (field.codes != nullptr) {
        std::vector<std::string> values;
        for (const wire::Code& code : field.codes->codes) values.push_back(in_quotes(code.value));
        if (!field.required) values.emplace_back("null");
        parts.push_back(fmt::format(R"("enum":[{}])", joined(values)));
    }
    return "{" + joined(parts) + "}";
}

std::string object_of(std::span<const Field> fields, std::span<const Node> nodes,
                      std::string_view but = {});

std::string schema_of(const Node& node) {
    const std::string row = object_of(node.fields, node.nodes);
    return node.shape == Node::Shape::many ? fmt::format(R"({{"type":"array","items":{}}})", row)
                                           : row;
}

/// `but`: a path whose parameters are not members.
std::string object_of(std::span<const Field> fields, std::span<const Node> nodes,
                      std::string_view but) {
    std::vector<std::string> members;
    std::vector<std::string> required;
    const auto add = [&](std::string_view name, const std::string& schema, bool needed) {
        if (but.find(fmt::format("{{{}}}", name)) != std::string_view::npos) return;
        members.push_back(in_quotes(name) + ":" + schema);
        if (needed) required.push_back(in_quotes(name));
    };
    for (const Field& field : fields) add(field.name, schema_of(field), field.required);
    for (const Node& node : nodes) add(node.name, schema_of(node), node.required);
    std::string schema = fmt::format(R"({{"type":"object","properties":{{{}}})", joined(members));
    if (!required.empty()) schema += fmt::format(R"(,"required":[{}])", joined(required));
    return schema + "}";
}

std::string parameters_of(const Route& route) {
    std::vector<std::string> parameters;
    for (const Field& field : route.input.fields) {
        const bool in_path =
            route.to.path.find(fmt::format("{{{}}}", field.name)) != std::string_view::npos;
        if (!in_path && route.to.method != forms::Method::get) continue;
        parameters.push_back(fmt::format(R"({{"name":{},"in":"{}","required":{},"schema":{}}})",
                                         in_quotes(field.name), in_path ? "path" : "query",
                                         in_path || field.required ? "true" : "false",
                                         schema_of(field)));
    }
    if (route.run_watched != nullptr)
        parameters.emplace_back(
            R"({"name":"Prefer","in":"header","required":false,"schema":{"type":"string","enum":["respond-async"]},)"
            R"("description":"不等办完：以 202 和作业编号答复，进度与结果见 /jobs/{job}"})");
    return joined(parameters);
}

std::string content_of(const std::string& schema) {
    return fmt::format(R"("content":{{"application/json":{{"schema":{}}}}})", schema);
}

/// What stands in an answer, by its status.
std::string responses_of(const Route& route) {
    const std::string done =
        route.streams
            ? R"("content":{"text/event-stream":{"schema":{"type":"string","description":"事件 progress 和 end，data 为作业进度（同 get_job 的答复）"}}})"
            : content_of(object_of(route.output.fields, route.output.nodes));
    std::vector<std::string> parts{fmt::format(R"("200":{{"description":"办理结果",{}}})", done)};
    if (route.run_watched != nullptr) {
        constexpr forms::Shape job = forms::shape_of<forms::JobRow>();
        parts.push_back(fmt::format(R"("202":{{"description":"已作为作业受理",{}}})",
                                    content_of(object_of(job.fields, job.nodes))));
    }
    parts.emplace_back(R"("default":{"$ref":"#/components/responses/Refusal"})");
    return joined(parts);
}

/// What somebody has to be allowed who asks.
std::string functions_of(const forms::Route& to) {
    if (!to.function) return "无须登录";
    std::string text =
        fmt::format("功能权限：{}（{}）", title_of(*to.function), code_of(*to.function));
    if (to.also) text += fmt::format("，{}（{}）", title_of(*to.also), code_of(*to.also));
    return text;
}

std::string operation_of(const Route& route) {
    const auto& function = route.to.function;
    std::vector<std::string> parts{
        fmt::format(R"("operationId":{},"summary":{})", in_quotes(route.act),
                    in_quotes(route.title)),
        fmt::format(R"("description":{})", in_quotes(functions_of(route.to))),
        fmt::format(R"("parameters":[{}])", parameters_of(route))};
    if (route.to.method != forms::Method::get)
        parts.push_back(fmt::format(
            R"("requestBody":{{{}}})",
            content_of(object_of(route.input.fields, route.input.nodes, route.to.path))));
    if (!function)
        parts.emplace_back(R"("security":[])");
    else if (route.to.method != forms::Method::get)
        parts.emplace_back(R"("security":[{"session":[],"csrf":[]}])");
    parts.push_back(fmt::format(R"("responses":{{{}}})", responses_of(route)));
    return "{" + joined(parts) + "}";
}

std::string_view verb_of(forms::Method method) {
    constexpr std::array<std::string_view, 4> verbs{"get", "post", "put", "delete"};
    return verbs[static_cast<std::size_t>(method)];
}

constexpr std::string_view components = R"({
"securitySchemes":{
"session":{"type":"apiKey","in":"cookie","name":"yibao_session"},
"csrf":{"type":"apiKey","in":"header","name":"X-Csrf-Token"}},
"responses":{"Refusal":{"description":"没有办理，原因见 message","content":{"application/json":{"schema":{
"type":"object","required":["code","message","request_id"],"properties":{
"code":{"type":"string","description":"稳定的代码"},
"message":{"type":"string","description":"给人看的原因"},
"field":{"type":"string","description":"有关的数据项"},
"request_id":{"type":"string","description":"日志中的请求编号"}}}}}}}})";

}  // namespace

std::string openapi(std::string_view version) {
    std::map<std::string_view, std::vector<std::string>> by_path;
    for (const Route& route : routes())
        by_path[route.to.path].push_back(
            fmt::format("\"{}\":{}", verb_of(route.to.method), operation_of(route)));
    std::vector<std::string> paths;
    for (const auto& [path, operations] : by_path)
        paths.push_back(fmt::format("\n{}:{{{}}}", in_quotes(path), joined(operations)));
    return fmt::format(
        R"({{"openapi":"3.1.0","info":{{"title":"Yibao 经办接口","version":"{}","license":{{"name":"Apache-2.0","identifier":"Apache-2.0"}}}},)"
        "\n"
        R"("servers":[{{"url":"/api/v1"}}],"security":[{{"session":[]}}],)"
        "\n\"paths\":{{{}}},\n\"components\":{}}}\n",
        version, joined(paths), components);
}

}  // namespace yibao::console
