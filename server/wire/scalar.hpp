#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.hpp"
#include "base/money.hpp"
#include "wire/decimal.hpp"
#include "wire/json.hpp"

namespace yibao::wire {

struct Field;

/// JSON handed on as text. The specification sends it as a string that holds JSON; some clients
/// send the object itself.
struct Extension {
    std::string json;

    bool operator==(const Extension&) const = default;
};

/// What can be wrong with a single value.
enum class Fault : std::uint8_t {
    none,
    duplicate,
    required,
    type,
    length,
    precision,
    negative,
    date,
    code,
};

/// How values of one C++ type come from and go to the wire.
struct Scalar {
    std::string_view wire_type;  // as in the specification's tables: 字符型 …
    std::uint32_t digits;        // default limit
    int scale;                   // decimals, of numbers
    Fault (*read)(const Value& source, const Field& field, void* member);
    void (*write)(const void* member, std::string& out);
};

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

Fault take(const Value& source, const Field& field, std::string& target);
Fault take(const Value& source, const Field& field, Extension& target);
Fault take(const Value& source, const Field& field, Day& target);
Fault take(const Value& source, const Field& field, Moment& target);
Fault take(const Value& source, const Field& field, Money& target);
Fault take(const Value& source, const Field& field, Rate& target);
Fault take_decimal(const Value& source, const Field& field, int scale, std::int64_t& target);

template <int Scale>
Fault take(const Value& source, const Field& field, Decimal<Scale>& target) {
    return take_decimal(source, field, Scale, target.scaled);
}
template <class T>
Fault take(const Value& source, const Field& field, std::optional<T>& target) {
    return take(source, field, target.emplace());
}

void give(const std::string& value, std::string& out);
void give(const Extension& value, std::string& out);
void give(Day value, std::string& out);
void give(Moment value, std::string& out);
void give(Money value, std::string& out);
void give(Rate value, std::string& out);
template <int Scale>
void give(Decimal<Scale> value, std::string& out) {
    append_decimal(out, value.scaled, Scale);
}
template <class T>
void give(const std::optional<T>& value, std::string& out) {
    if (value) {
        give(*value, out);
    } else {
        out += "null";
    }
}

// Type, default limit, decimals: as the specification has them.
template <class T>
struct Format;
template <>
struct Format<std::string> {
    static constexpr Scalar value{"字符型", 0, 0, nullptr, nullptr};
};
template <>
struct Format<Extension> {
    static constexpr Scalar value{"字符型", 4000, 0, nullptr, nullptr};
};
template <>
struct Format<Day> {
    static constexpr Scalar value{"日期型", 10, 0, nullptr, nullptr};
};
template <>
struct Format<Moment> {
    static constexpr Scalar value{"日期时间型", 19, 0, nullptr, nullptr};
};
template <>
struct Format<Money> {
    static constexpr Scalar value{"数值型", 16, 2, nullptr, nullptr};
};
template <>
struct Format<Rate> {
    static constexpr Scalar value{"数值型", 5, 4, nullptr, nullptr};
};
template <int Scale>
struct Format<Decimal<Scale>> {
    static constexpr Scalar value{"数值型", Scale > 2 ? 16 : 4, Scale, nullptr, nullptr};
};
template <class T>
struct Format<std::optional<T>> : Format<T> {};

template <class T>
inline constexpr Scalar scalar{
    Format<T>::value.wire_type, Format<T>::value.digits, Format<T>::value.scale,
    [](const Value& source, const Field& field, void* member) {
        return take(source, field, *static_cast<T*>(member));
    },
    [](const void* member, std::string& out) { give(*static_cast<const T*>(member), out); }};

}  // namespace yibao::wire
