#include "wire/field.hpp"

#include <algorithm>

#include "base/ensure.hpp"

namespace yibao::wire {

namespace {

constexpr std::size_t most_fields = 96;  // of one row; the longest declared has 62

/// A fault with the way to it, gathered from the inside out.
struct Finding {
    Fault fault;
    const Field* field;  // nullptr: the node itself
    std::string path;    // data.psn_no
    std::string rows;    // 第3行

    void under(const Node& node, std::optional<std::size_t> row) {
        if (!node.name.empty()) {
            path = path.empty() ? std::string(node.name) : std::string(node.name) + "." + path;
        }
        if (row) rows = "第" + std::to_string(*row + 1) + (rows.empty() ? "行" : "行的") + rows;
    }
};

using Found = std::optional<Finding>;

bool same_ignoring_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

bool is_absent(const Value* value) {
    if (value == nullptr || value->kind == Value::Kind::null) return true;
    if (value->kind != Value::Kind::string) return false;
    return value->text.empty() || same_ignoring_case(value->text, "null");
}

/// The values of a row, each at the place of its field. Senders mostly keep the declared order, so
/// the field after the last one found is tried first.
struct Bound {
    std::array<const Value*, most_fields> values;
    const Field* duplicate = nullptr;
};

void bind(std::span<const Field> fields, const Value& object, Bound& bound) {
    ensure(fields.size() <= most_fields, "a row has no more fields than are provided for");
    std::fill_n(bound.values.begin(), fields.size(), nullptr);
    std::size_t expected = 0;
    for (const Value* key = object.begin(); key != object.end(); key = key->next()->next()) {
        std::size_t at = expected;
        if (at >= fields.size() || fields[at].name != key->text) {
            for (at = 0; at < fields.size() && fields[at].name != key->text;) ++at;
            if (at == fields.size()) continue;
        }
        if (bound.values[at] != nullptr) bound.duplicate = &fields[at];
        bound.values[at] = key->next();
        expected = at + 1;
    }
}

Found find_in_fields(std::span<const Field> fields, const Value& object, void* row) {
    Bound bound;
    bind(fields, object, bound);
    const auto finding = [](Fault fault, const Field& field) {
        return Finding{fault, &field, std::string(field.name), ""};
    };
    if (bound.duplicate != nullptr) return finding(Fault::duplicate, *bound.duplicate);
    for (std::size_t at = 0; at < fields.size(); ++at) {
        const Field& field = fields[at];
        const Value* const value = bound.values[at];
        if (is_absent(value)) {
            if (field.required) return finding(Fault::required, field);
            continue;
        }
        const Fault fault = field.scalar->read(*value, field, field.locate(row));
        if (fault != Fault::none) return finding(fault, field);
    }
    return std::nullopt;
}

Found find_in_nodes(std::span<const Node> nodes, const Value& object, void* target);

Found find_in_row(const Node& node, const Value& source, void* row) {
    if (source.kind != Value::Kind::object) return Finding{Fault::type, nullptr, "", ""};
    if (auto found = find_in_fields(node.fields, source, row)) return found;
    return find_in_nodes(node.nodes, source, row);
}

Found find_in_rows(const Node& node, const Value& source, void* target) {
    if (source.kind != Value::Kind::array) {  // a single row needs no list around it
        auto found = find_in_row(node, source, node.append(target));
        if (found) found->under(node, 0);
        return found;
    }
    // Room for a common bill at once; not for what a hostile list of empty rows would claim.
    constexpr std::size_t common_rows = 256;
    std::size_t count = 0;
    for (const Value* item = source.begin(); item != source.end(); item = item->next()) ++count;
    node.reserve(target, std::min(count, common_rows));
    std::size_t row = 0;
    for (const Value* item = source.begin(); item != source.end(); item = item->next(), ++row) {
        if (auto found = find_in_row(node, *item, node.append(target))) {
            found->under(node, row);
            return found;
        }
    }
    return std::nullopt;
}

/// The member of that node, its name written in any case.
const Value* member_of(const Node& node, const Value& object, bool& twice) {
    if (node.name.empty()) return &object;
    const Value* found = nullptr;
    for (const Value* key = object.begin(); key != object.end(); key = key->next()->next()) {
        if (!same_ignoring_case(key->text, node.name)) continue;
        twice = found != nullptr;
        found = key->next();
    }
    return found;
}

bool is_empty(const Node& node, const Value* source) {
    if (is_absent(source)) return true;
    return node.shape == Node::Shape::many && source->kind == Value::Kind::array &&
           source->span == 1;
}

Found find_in_nodes(std::span<const Node> nodes, const Value& object, void* target) {
    for (const Node& node : nodes) {
        bool twice = false;
        const Value* const source = member_of(node, object, twice);
        Found found;
        if (twice) {
            found = Finding{Fault::duplicate, nullptr, "", ""};
        } else if (is_empty(node, source)) {
            if (node.required) found = Finding{Fault::required, nullptr, "", ""};
        } else if (node.shape == Node::Shape::many) {
            if (auto inside = find_in_rows(node, *source, target)) return inside;
        } else {
            found = find_in_row(node, *source, node.locate(target));
        }
        if (found) {
            found->under(node, std::nullopt);
            if (found->field == nullptr && found->rows.empty()) found->rows = node.title;
            return found;
        }
    }
    return std::nullopt;
}

std::string limit_text(const Field& field) {
    if (field.scalar->scale == 0) return std::to_string(field.limit) + "位整数";
    const auto whole = field.limit - static_cast<std::uint32_t>(field.scalar->scale);
    return "整数" + std::to_string(whole) + "位、小数" + std::to_string(field.scalar->scale) + "位";
}

Refusal refusal_of(const Finding& finding) {
    const Field* const field = finding.field;
    std::string text = finding.rows;
    if (field != nullptr) text += field->title;
    text += "（" + finding.path + "）";
    const bool number = field != nullptr && field->scalar->wire_type == "数值型";
    switch (finding.fault) {
        case Fault::duplicate:
            return {"wire.duplicate", text + "出现不止一次"};
        case Fault::required:
            return {"wire.required", text + "必填"};
        case Fault::type:
            if (field == nullptr) return {"wire.type", text + "应为对象"};
            return {"wire.type", text + (number ? "应为数值" : "应为字符串")};
        case Fault::length:
            return {"wire.length", text + "超长，最长" + std::to_string(field->limit) + "个字符"};
        case Fault::precision:
            return {"wire.precision", text + "超出范围，最多" + limit_text(*field)};
        case Fault::negative:
            return {"wire.negative", text + "不能为负数"};
        case Fault::date:
            return {
                "wire.date",
                text + "不是有效的日期，格式为" +
                    (field->scalar->wire_type == "日期型" ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss")};
        case Fault::code:
            return {"wire.code", text + "不在字典" + std::string(field->code_list) + "之内"};
        case Fault::none:
            break;
    }
    ensure(false, "a finding has a fault");
    return {};
}

std::optional<Refusal> refusal_of(const Found& found) {
    if (!found) return std::nullopt;
    return refusal_of(*found);
}

}  // namespace

std::optional<Refusal> read_fields(std::span<const Field> fields, const Value& source, void* row) {
    if (source.kind != Value::Kind::object) return Refusal{"wire.type", "报文应为JSON对象"};
    return refusal_of(find_in_fields(fields, source, row));
}

std::optional<Refusal> read_nodes(std::span<const Node> nodes, const Value& source, void* target) {
    if (nodes.empty()) return std::nullopt;
    if (is_absent(&source)) return Refusal{"wire.required", "输入（input）必填"};
    if (source.kind != Value::Kind::object) return Refusal{"wire.type", "输入（input）应为对象"};
    return refusal_of(find_in_nodes(nodes, source, target));
}

std::optional<Refusal> read_object(std::span<const Field> fields, std::span<const Node> nodes,
                                   const Value& source, void* target) {
    if (auto refusal = read_fields(fields, source, target)) return refusal;
    return refusal_of(find_in_nodes(nodes, source, target));
}

namespace {

void write_row(const Node& node, void* row, Empty empty, std::string& out);

void write_node(const Node& node, void* around, Empty empty, std::string& out) {
    if (node.shape == Node::Shape::one) {
        write_row(node, node.locate(around), empty, out);
        return;
    }
    out += '[';
    const std::size_t count = node.count(around);
    for (std::size_t at = 0; at < count; ++at) {
        if (at != 0) out += ',';
        write_row(node, node.at(around, at), empty, out);
    }
    out += ']';
}

void write_members(std::span<const Node> nodes, void* around, Empty empty, std::string& out,
                   bool first) {
    for (const Node& node : nodes) {
        const bool many = node.shape == Node::Shape::many;
        if (empty == Empty::left_out && many && node.count(around) == 0) continue;
        if (!first) out += ',';
        first = false;
        out += '"';
        out += node.name;
        out += "\":";
        write_node(node, around, empty, out);
    }
}

void write_row(const Node& node, void* row, Empty empty, std::string& out) {
    char separator = '{';
    for (const Field& field : node.fields) {
        const std::size_t before = out.size();
        out += separator;
        out += '"';
        out += field.name;
        out += "\":";
        const std::size_t at = out.size();
        field.scalar->write(field.locate(row), out);
        const std::string_view value = std::string_view(out).substr(at);
        if (empty == Empty::left_out && (value == "null" || value == "\"\"" || value == "0"))
            out.resize(before);
        else
            separator = ',';
    }
    if (separator == '{') out += '{';
    write_members(node.nodes, row, empty, out, separator == '{');
    out += '}';
}

}  // namespace

void write_object(std::span<const Field> fields, std::span<const Node> nodes, const void* source,
                  Empty empty, std::string& out) {
    Node whole{};
    whole.fields = fields;
    whole.nodes = nodes;
    write_row(whole, const_cast<void*>(source), empty, out);
}

void write_nodes(std::span<const Node> nodes, const void* source, Empty empty, std::string& out) {
    // Members are located for reading and writing by the same functions, hence not const; nothing
    // below changes what it is given.
    void* const around = const_cast<void*>(source);
    if (nodes.empty()) {
        out += "null";
    } else if (nodes.front().name.empty()) {
        write_node(nodes.front(), around, empty, out);
    } else {
        out += '{';
        write_members(nodes, around, empty, out, true);
        out += '}';
    }
}

}  // namespace yibao::wire
