#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/ensure.hpp"

namespace yibao {

/// One value of a national code list: what the wire carries, and what a person reads.
template <class E>
struct Code {
    E value;
    std::string_view code;
    std::string_view title;  // Chinese
};

/// An enum has a code list if `code_list(E{})`, declared beside it, gives all its codes. Several
/// codes may stand for one value (regional variants): the first is the one that we write.
template <class E>
concept Coded = requires(E value) {
    std::span<const Code<E>>(code_list(value));
};

/// The value that the wire's `code` stands for; nothing if the list does not know it.
template <Coded E>
constexpr std::optional<E> from_code(std::string_view code) {
    for (const Code<E>& entry : code_list(E{}))
        if (entry.code == code) return entry.value;
    return std::nullopt;
}

template <Coded E>
constexpr const Code<E>& code_entry(E value) {
    for (const Code<E>& entry : code_list(value))
        if (entry.value == value) return entry;
    ensure(false, "every value stands in its code list");
    return code_list(value).front();
}

/// What the wire carries for `value`.
template <Coded E>
constexpr std::string_view code_of(E value) {
    return code_entry(value).code;
}

/// What a person reads for `value`.
template <Coded E>
constexpr std::string_view title_of(E value) {
    return code_entry(value).title;
}

}  // namespace yibao
