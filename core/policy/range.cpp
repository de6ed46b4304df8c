#include <algorithm>
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
// What begins with another stands before it: 大于等于 before 大于.
constexpr std::array prefixes{
    Prefix{"不超过", false, true},  Prefix{"不满", false, false},    Prefix{"不足", false, false},
    Prefix{"未满", false, false},   Prefix{"未超过", false, true},   Prefix{"至多", false, true},
    Prefix{"大于等于", true, true}, Prefix{"小于等于", false, true}, Prefix{"不大于", false, true},
    Prefix{"不小于", true, true},   Prefix{"不低于", true, true},    Prefix{"不高于", false, true},
    Prefix{"不少于", true, true},   Prefix{"不多于", false, true},   Prefix{"大于", true, false},
    Prefix{"小于", false, false},   Prefix{"高于", true, false},     Prefix{"低于", false, false},
    Prefix{"超过", true, false},    Prefix{"至少", true, true},      Prefix{"满", true, true},
    Prefix{"自", true, true},       Prefix{"至", false, true},
};
struct Suffix {
    std::string_view word;
    bool low;
    bool included;
};
constexpr std::array suffixes{
    Suffix{"及以上", true, true}, Suffix{"及以下", false, true}, Suffix{"及以后", true, true},
    Suffix{"以上", true, true},   Suffix{"以下", false, true},   Suffix{"以内", false, true},
    Suffix{"起", true, true},
};

const Suffix* suffix_at(std::string_view text) {
    for (const Suffix& suffix : suffixes)
        if (text.starts_with(suffix.word)) return &suffix;
    return nullptr;
}

/// 45岁以上60岁以下: where the first bound ends, after its suffix; npos if there is only one bound.
std::size_t end_of_suffixed(std::string_view text) {
    for (std::size_t at = 1; at < text.size(); ++at) {
        const Suffix* suffix = suffix_at(text.substr(at));
        if (suffix == nullptr || !parse_quantity(text.substr(0, at))) continue;
        const std::size_t end = at + suffix->word.size();
        return end < text.size() ? end : std::string_view::npos;
    }
    return std::string_view::npos;
}

/// 第一次 to 第十次 as 1次 to 10次; 第2次 as 2次. Anything else stays.
std::string counted(std::string_view text) {
    static constexpr std::array numerals{"一", "二", "三", "四", "五",
                                         "六", "七", "八", "九", "十"};
    constexpr std::string_view ordinal = "第";
    if (!text.starts_with(ordinal)) return std::string(text);
    text.remove_prefix(ordinal.size());
    for (std::size_t i = 0; i < numerals.size(); ++i) {
        const std::string_view numeral = numerals[i];
        if (text.starts_with(numeral) && text.substr(numeral.size()).starts_with("次"))
            return std::to_string(i + 1) + std::string(text.substr(numeral.size()));
    }
    return std::string(text);
}

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

std::optional<Range> parse_range(const Node& node, std::string_view written, Scope& scope,
                                 Problems& problems) {
    Range range;
    const auto exactly = [&](std::string_view quantity) {
        range.low = bound(node, quantity, scope, problems);
        range.high = range.low;
        range.low_included = range.high_included = true;
        return range;
    };
    if (written == "首次") return exactly("1次");
    if (written == "再次") return parse_range(node, "2次起", scope, problems);
    const std::string ordinary = counted(written);
    const std::string_view text = ordinary;
    if (const auto plain = parse_quantity(text)) return exactly(text);

    std::string_view rest = text;
    bool some = false;
    while (!rest.empty()) {
        const Prefix* prefix = prefix_of(rest);
        if (prefix != nullptr) rest.remove_prefix(prefix->word.size());
        const std::size_t end = std::min(next_prefix(rest, scope), end_of_suffixed(rest));
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

std::string range_remedy(std::string_view text) {
    for (const char* sign : {">=", "<=", "≥", "≤", ">", "<", "＞", "＜", "="})
        if (text.find(sign) != std::string_view::npos)
            return "不用符号：含这个数写 满60岁、不超过60岁，不含写 超过60岁、不满60岁";
    for (const char* dash : {"-", "~", "～", "—", "－"})
        if (text.find(dash) != std::string_view::npos)
            return "两端写清：1岁至60岁（都含），或 满1岁不满60岁";
    return "如 首次、再次、3次起、不满45岁、满45岁不满60岁、超过1万元、不超过3万元";
}

}  // namespace yibao::policy
