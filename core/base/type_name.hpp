#pragma once

#include <string_view>

namespace yibao {

/// The name of a type as it is declared, without what it stands in: "SessionRow", "ListOf<…>" as
/// "ListOf". For documents that are derived from declarations.
template <class T>
constexpr std::string_view type_name() {
    std::string_view text = __PRETTY_FUNCTION__;
    constexpr std::string_view before = "T = ";
    text.remove_prefix(text.find(before) + before.size());
    text = text.substr(0, text.find_first_of("<;]"));
    const auto last = text.rfind(':');
    return last == std::string_view::npos ? text : text.substr(last + 1);
}

}  // namespace yibao
