#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "base/day.hpp"
#include "base/ensure.hpp"
#include "base/money.hpp"
#include "storage/blob.hpp"
#include "storage/packed.hpp"

namespace yibao::storage {

/// One column of one row on its way in or out. Views last only as long as what they look at: the
/// record on the way in, the database's row on the way out.
using Value = std::variant<std::monostate, std::int64_t, std::string_view>;

/// How a column is stored. Money is fen, Day is days since 1970-01-01, Moment is milliseconds of
/// civil time since then, Rate is ppm, bool is 0 or 1.
enum class ColumnType { integer, text, blob };

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_plain_column =
    std::is_same_v<T, std::int64_t> || std::is_same_v<T, std::int32_t> || std::is_same_v<T, bool> ||
    std::is_same_v<T, Money> || std::is_same_v<T, Day> || std::is_same_v<T, Moment> ||
    std::is_same_v<T, Rate> || std::is_same_v<T, std::string> || std::is_same_v<T, Blob> ||
    std::is_same_v<T, Packed>;

template <class T>
struct Plain {
    using type = T;
};
template <class T>
struct Plain<std::optional<T>> {
    using type = T;
};

/// What a member of a record may be: one of the types above, or an optional of it.
template <class T>
concept ColumnValue = is_plain_column<typename Plain<T>::type>;

template <class T>
constexpr ColumnType column_type() {
    using P = typename Plain<T>::type;
    if (std::is_same_v<P, std::string>) return ColumnType::text;
    const bool bytes = std::is_same_v<P, Blob> || std::is_same_v<P, Packed>;
    return bytes ? ColumnType::blob : ColumnType::integer;
}

/// What the values of a column mean, for whoever shows a table without knowing its record.
enum class Content { number, yes_no, money, day, moment, rate, text, bytes, packed };

template <class T>
constexpr Content content_of() {
    using P = typename Plain<T>::type;
    if (std::is_same_v<P, bool>) return Content::yes_no;
    if (std::is_same_v<P, Money>) return Content::money;
    if (std::is_same_v<P, Day>) return Content::day;
    if (std::is_same_v<P, Moment>) return Content::moment;
    if (std::is_same_v<P, Rate>) return Content::rate;
    if (std::is_same_v<P, std::string>) return Content::text;
    if (std::is_same_v<P, Blob>) return Content::bytes;
    return std::is_same_v<P, Packed> ? Content::packed : Content::number;
}

// How each type goes in and out. To add a type, add a pair here and a line to the concept.

inline Value to_value(std::int64_t value) { return value; }
inline Value to_value(std::int32_t value) { return std::int64_t{value}; }
inline Value to_value(bool value) { return std::int64_t{value ? 1 : 0}; }
inline Value to_value(Money value) { return value.fen(); }
inline Value to_value(Day value) { return std::int64_t{value.number()}; }
inline Value to_value(Moment value) { return value.milliseconds(); }
inline Value to_value(Rate value) { return value.ppm(); }
inline Value to_value(std::string_view value) { return value; }
inline Value to_value(const std::string& value) { return std::string_view(value); }
inline Value to_value(const Blob& value) { return std::string_view(value.bytes); }
inline Value to_value(const Packed& value) { return std::string_view(value.bytes()); }
template <class T>
Value to_value(const std::optional<T>& value) {
    return value ? to_value(*value) : Value{};
}

inline std::int64_t integer_of(const Value& value) {
    const auto* found = std::get_if<std::int64_t>(&value);
    ensure(found != nullptr, "the column holds an integer");
    return *found;
}
inline std::string_view bytes_of(const Value& value) {
    const auto* found = std::get_if<std::string_view>(&value);
    ensure(found != nullptr, "the column holds text or bytes");
    return *found;
}

inline void from_value(const Value& value, std::int64_t& into) { into = integer_of(value); }
inline void from_value(const Value& value, std::int32_t& into) {
    into = static_cast<std::int32_t>(integer_of(value));
}
inline void from_value(const Value& value, bool& into) { into = integer_of(value) != 0; }
inline void from_value(const Value& value, Money& into) { into = Money::fen(integer_of(value)); }
inline void from_value(const Value& value, Day& into) {
    into = Day::number(static_cast<std::int32_t>(integer_of(value)));
}
inline void from_value(const Value& value, Moment& into) {
    into = Moment::milliseconds(integer_of(value));
}
inline void from_value(const Value& value, Rate& into) { into = Rate::ppm(integer_of(value)); }
inline void from_value(const Value& value, std::string& into) { into = bytes_of(value); }
inline void from_value(const Value& value, Blob& into) { into.bytes = bytes_of(value); }
inline void from_value(const Value& value, Packed& into) {
    into = Packed::from_bytes(std::string(bytes_of(value)));
}
template <class T>
void from_value(const Value& value, std::optional<T>& into) {
    if (std::holds_alternative<std::monostate>(value))
        into.reset();
    else
        from_value(value, into.emplace());
}

/// How a value is passed to get and find: a text as a view, everything else as it is.
template <class T>
using Argument = std::conditional_t<std::is_same_v<typename Plain<T>::type, std::string>,
                                    std::string_view, typename Plain<T>::type>;

/// Bytes that compare as the values do, column by column; distinct values have distinct bytes.
std::string ordered_bytes(std::span<const Value> values);

}  // namespace yibao::storage
