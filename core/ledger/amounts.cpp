#include "ledger/amounts.hpp"

#include <algorithm>
#include <charconv>

#include "base/ensure.hpp"

namespace yibao::ledger {

namespace {

bool needs_no_escape(std::string_view name) {
    return std::none_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == '"' || c == '\\';
    });
}

/// Walks over the text; once something unexpected was met, every further step fails.
class Walk {
public:
    explicit Walk(std::string_view text) : rest_(text) {}

    bool expect(std::string_view token) {
        if (!rest_.starts_with(token)) return false;
        rest_.remove_prefix(token.size());
        return true;
    }

    bool pair(NamedAmount& into) {
        if (!expect("[\"")) return false;
        const auto quote = rest_.find('"');
        if (quote == std::string_view::npos) return false;
        into.name = rest_.substr(0, quote);
        rest_.remove_prefix(quote);
        return needs_no_escape(into.name) && expect("\",") && fen(into.amount) && expect("]");
    }

    bool done() const { return rest_.empty(); }

private:
    bool fen(Money& into) {
        std::int64_t number = 0;
        const char* begin = rest_.data();
        const auto [end, error] = std::from_chars(begin, begin + rest_.size(), number);
        if (error != std::errc{}) return false;
        const auto length = static_cast<std::size_t>(end - begin);
        if (std::to_string(number) != rest_.substr(0, length)) return false;
        rest_.remove_prefix(length);
        into = Money::fen(number);
        return true;
    }

    std::string_view rest_;
};

}  // namespace

std::string amounts_text(const std::vector<NamedAmount>& amounts) {
    std::string text = "[";
    for (const NamedAmount& one : amounts) {
        ensure(needs_no_escape(one.name), "a name in a list of amounts needs no escaping");
        if (text.size() > 1) text += ',';
        text += "[\"";
        text += one.name;
        text += "\",";
        text += std::to_string(one.amount.fen());
        text += ']';
    }
    text += ']';
    return text;
}

std::optional<std::vector<NamedAmount>> parse_amounts(std::string_view text) {
    std::vector<NamedAmount> amounts;
    Walk walk(text);
    if (text == "[]") return amounts;
    if (!walk.expect("[")) return std::nullopt;
    do {
        if (!walk.pair(amounts.emplace_back())) return std::nullopt;
    } while (walk.expect(","));
    if (!walk.expect("]") || !walk.done()) return std::nullopt;
    return amounts;
}

Money sum_of(const std::vector<NamedAmount>& amounts) {
    Money sum;
    for (const NamedAmount& one : amounts) sum += one.amount;
    return sum;
}

}  // namespace yibao::ledger
