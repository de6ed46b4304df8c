#include "access/function.hpp"

#include <algorithm>

namespace yibao::access {

std::string text_of(const Functions& set) {
    std::string text;
    for (const Code<Function>& one : functions)
        if (set.holds(one.value)) (text += text.empty() ? "" : " ") += one.code;
    return text;
}

Functions functions_of(std::string_view text) {
    Functions set;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        if (const auto found = from_code<Function>(word)) set.insert(*found);
    }
    return set;
}

}  // namespace yibao::access
