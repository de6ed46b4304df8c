#include "forms/form.hpp"

#include <algorithm>
#include <string>

namespace yibao::forms {

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

std::size_t PageAsked::rows() const {
    return static_cast<std::size_t>(
        std::clamp(size ? size->scaled : usual_size, std::int64_t{1}, most_rows));
}

std::size_t PageAsked::first() const {
    const auto number = std::max(page ? page->scaled : 1, std::int64_t{1});
    return static_cast<std::size_t>(number - 1) * rows();
}

}  // namespace yibao::forms
