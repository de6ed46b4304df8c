#include "forms/form.hpp"

#include <algorithm>
#include <string>

#include "base/ensure.hpp"
#include "enrolment/certificate.hpp"

namespace yibao::forms {

namespace {

/// The text of a field in its row; null where there is none.
std::string* text_in(const wire::Field& field, void* row) {
    void* const member = field.locate(row);
    if (field.scalar == &wire::scalar<std::string>) return static_cast<std::string*>(member);
    ensure(field.scalar == &wire::scalar<std::optional<std::string>>, "personal data are texts");
    auto& text = *static_cast<std::optional<std::string>*>(member);
    return text ? &*text : nullptr;
}

std::string mask(wire::Personal what, const std::string& text) {
    switch (what) {
        case wire::Personal::name:
            return enrolment::mask_name(text);
        case wire::Personal::phone:
            return enrolment::mask_phone(text);
        case wire::Personal::certificate:
        case wire::Personal::account:
            return enrolment::mask_certificate(text);
        case wire::Personal::none:
            break;
    }
    return text;
}

}  // namespace

std::optional<Refusal> read_shape(const Shape& shape, const wire::Value& source, void* target) {
    if (source.kind != wire::Value::Kind::object)
        return Refusal{"form.object", "请求内容应为JSON对象"};
    for (const wire::Value* key = source.begin(); key != source.end(); key = key->next()->next()) {
        const std::string_view name = key->text;
        if (std::ranges::find(shape.fields, name, &wire::Field::name) != shape.fields.end() ||
            std::ranges::find(shape.nodes, name, &wire::Node::name) != shape.nodes.end())
            continue;
        return Refusal{"form.unknown", "没有这一项（" + std::string(name.substr(0, 60)) + "）"};
    }
    return wire::read_object(shape.fields, shape.nodes, source, target);
}

std::string_view field_in(std::string_view message) {
    const auto open = message.find("（");
    if (open == std::string_view::npos) return {};
    const std::string_view name = message.substr(open + 3);
    const auto end = name.find("）");
    const bool plain =
        end != std::string_view::npos && std::ranges::all_of(name.substr(0, end), [](char c) {
            return (c >= 'a' && c <= 'z') || c == '_' || c == '.' || (c >= '0' && c <= '9');
        });
    return plain ? name.substr(0, end) : std::string_view();
}

void mask_shape(const Shape& shape, void* part) {
    for (const wire::Field& field : shape.fields) {
        if (field.holds == wire::Personal::none) continue;
        if (std::string* const text = text_in(field, part)) *text = mask(field.holds, *text);
    }
    for (const wire::Node& node : shape.nodes) {
        const Shape inside{node.type, node.fields, node.nodes};
        if (node.shape == wire::Node::Shape::one) {
            mask_shape(inside, node.locate(part));
            continue;
        }
        for (std::size_t i = 0; i < node.count(part); ++i) mask_shape(inside, node.at(part, i));
    }
}

void restore_shape(const Shape& shape, void* part, const void* on_record, const void* shown) {
    for (const wire::Field& field : shape.fields) {
        if (field.holds == wire::Personal::none) continue;
        std::string* const text = text_in(field, part);
        const std::string* const masked = text_in(field, const_cast<void*>(shown));
        if (text != nullptr && masked != nullptr && *text == *masked)
            *text = *text_in(field, const_cast<void*>(on_record));
    }
}

std::size_t PageAsked::rows() const {
    return static_cast<std::size_t>(
        std::clamp(size ? size->scaled : usual_size, std::int64_t{1}, most_rows));
}

std::size_t PageAsked::first() const {
    const auto number = std::max(page ? page->scaled : 1, std::int64_t{1});
    return static_cast<std::size_t>(number - 1) * rows();
}

}  // namespace yibao::forms
