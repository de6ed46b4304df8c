#include <array>

#include "policy/lookup.hpp"

// How stretches of a quantity are written: 满45岁不满60岁, 超过1万元, 再次.

namespace yibao::policy {

namespace {

struct Prefix {
    std::string_view word;
    bool low;
    bool included;
};
constexpr std::array prefixes{
    Prefix{"不超过", false, true}, Prefix{"不满", false, false}, Prefix{"不足", false, false},
    Prefix{"未超过", false, true}, Prefix{"至多", false, true},  Prefix{"超过", true, false},
    Prefix{"至少", true, true},    Prefix{"满", true, true},     Prefix{"自", true, true},
    Prefix{"至", false, true},
};
struct Suffix {
    std::string_view word;
    bool low;
    bool included;
};
constexpr std::array suffixes{
    Suffix{"及以上", true, true}, Suffix{"及以下", false, true}, Suffix{"以上", true, true},
    Suffix{"以下", false, true},  Suffix{"起", true, true},
};

const Prefix* prefix_of(std::string_view text) {
    for (const Prefix& prefix : prefixes)
        if (text.starts_with(prefix.word)) return &prefix;
    return nullptr;
}

/// Where the next prefix begins after at least one character; npos if there is none. 满, 自 and 至 also
/// stand inside of names (统筹自付): they begin a bound only after a whole quantity or name.
std::size_t next_prefix(std::string_view text, const Scope& scope) {
    std::size_t at = 0;
    for (const std::string_view c : characters(text)) {
        const Prefix* prefix = at > 0 ? prefix_of(text.substr(at)) : nullptr;
        const std::string_view before = text.substr(0, at);
        if (prefix != nullptr && (prefix->word.size() > c.size() || parse_quantity(before) ||
                                  (scope.find(std::string(before)) != nullptr &&
                                   scope.find(std::string(text)) == nullptr)))
            return at;
        at += c.size();
    }
    return std::string_view::npos;
}

Formula bound(const Node& node, std::string_view text, Scope& scope, Problems& problems) {
    return compile_expression(node, text, scope, problems);
}

}  // namespace

std::optional<Range> parse_range(const Node& node, std::string_view text, Scope& scope,
                                 Problems& problems) {
    Range range;
    const auto exactly = [&](std::string_view quantity) {
        range.low = bound(node, quantity, scope, problems);
        range.high = range.low;
        range.low_included = range.high_included = true;
        return range;
    };
    if (text == "首次") return exactly("1次");
    if (text == "再次") return parse_range(node, "2次起", scope, problems);
    if (text.starts_with("第")) text.remove_prefix(std::string_view("第").size());
    if (const auto plain = parse_quantity(text)) return exactly(text);

    std::string_view rest = text;
    bool some = false;
    while (!rest.empty()) {
        const Prefix* prefix = prefix_of(rest);
        if (prefix != nullptr) rest.remove_prefix(prefix->word.size());
        const std::size_t end = next_prefix(rest, scope);
        std::string_view piece = rest.substr(0, end);
        rest = end == std::string_view::npos ? "" : rest.substr(end);

        bool low = prefix != nullptr && prefix->low;
        bool included = prefix == nullptr || prefix->included;
        if (prefix == nullptr) {
            low = true;  // 2次至3次: the first piece is a lower bound
            const Suffix* found = nullptr;
            for (const Suffix& suffix : suffixes)
                if (found == nullptr && piece.ends_with(suffix.word)) found = &suffix;
            if (found != nullptr) {
                piece.remove_suffix(found->word.size());
                low = found->low;
                included = found->included;
            } else if (rest.empty()) {
                return std::nullopt;
            }
        }
        Formula formula = bound(node, piece, scope, problems);
        if (formula.empty()) return std::nullopt;
        (low ? range.low : range.high) = std::move(formula);
        (low ? range.low_included : range.high_included) = included;
        some = true;
    }
    if (!some) return std::nullopt;
    return range;
}

}  // namespace yibao::policy
