#include "operations/printing/words.hpp"

#include <fmt/format.h>

namespace yibao::operations {

std::string grouped(Money amount) {
    std::string text = amount.text();
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = text.find('.'); at > first + 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

std::string in_words(Day day) {
    return fmt::format("{}年{}月{}日", day.year(), day.month(), day.day());
}

std::string title_in(const wire::Dictionary& list, std::string_view code) {
    wire::Code found{"", code};
    for (const wire::Code& one : list.codes) {
        const bool extended = list.local_subcodes && code.starts_with(one.value);
        if ((code == one.value || extended) && one.value.size() > found.value.size()) found = one;
    }
    return std::string(found.title);
}

}  // namespace yibao::operations
