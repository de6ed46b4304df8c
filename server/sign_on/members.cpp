#include "sign_on/members.hpp"

#include <charconv>

namespace yibao::sign_on {

using wire::Value;

const Value* member(const Value& object, std::string_view name) {
    if (object.kind != Value::Kind::object) return nullptr;
    const Value* found = nullptr;
    for (const Value* key = object.begin(); key != object.end(); key = key->next()->next())
        if (key->text == name) found = key->next();
    return found;
}

std::string text_in(const Value& object, std::string_view name) {
    const Value* const value = member(object, name);
    return value != nullptr && value->kind == Value::Kind::string ? std::string(value->text) : "";
}

std::vector<std::string> texts_in(const Value& object, std::string_view name) {
    std::vector<std::string> texts;
    const Value* const value = member(object, name);
    if (value == nullptr) return texts;
    if (value->kind == Value::Kind::string) texts.emplace_back(value->text);
    if (value->kind == Value::Kind::array)
        for (const Value* one = value->begin(); one != value->end(); one = one->next())
            if (one->kind == Value::Kind::string) texts.emplace_back(one->text);
    return texts;
}

std::optional<std::int64_t> seconds_in(const Value& object, std::string_view name) {
    const Value* const value = member(object, name);
    if (value == nullptr || value->kind != Value::Kind::number) return std::nullopt;
    double seconds = 0;
    const char* const end = value->text.data() + value->text.size();
    const auto [rest, error] = std::from_chars(value->text.data(), end, seconds);
    constexpr double farthest = 1e12;
    if (error != std::errc{} || rest != end || seconds < 0 || seconds > farthest)
        return std::nullopt;
    return static_cast<std::int64_t>(seconds);
}

bool is_true(const Value& object, std::string_view name) {
    const Value* const value = member(object, name);
    return value != nullptr && value->kind == Value::Kind::boolean && value->text == "true";
}

}  // namespace yibao::sign_on
