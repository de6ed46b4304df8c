#include "ledger/account.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/ensure.hpp"

namespace yibao::ledger {

namespace {

bool is_part(std::string_view text) {
    return !text.empty() && std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == ':' || c == '"' || c == '\\' ||
               c == '|' || c == '\x7f';
    });
}

std::optional<std::int64_t> parse_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    // One number has one text: "007" would be a second name of the same account.
    if (std::to_string(number) != text) return std::nullopt;
    return number;
}

/// The text after `start`, if `text` starts so.
std::optional<std::string_view> after(std::string_view text, std::string_view start) {
    if (!text.starts_with(start)) return std::nullopt;
    return text.substr(start.size());
}

constexpr std::string_view personal_start = "account:";
constexpr std::string_view purse_start = "purse:";
constexpr std::string_view suspense_start = "suspense:purse:";

}  // namespace

Account Account::fund(std::string_view code, std::string_view area) {
    ensure(is_part(code) && is_part(area), "a fund account needs a fund code and an area");
    return {Kind::fund, "fund:" + std::string(code) + ":" + std::string(area)};
}

Account Account::personal(std::int64_t person) {
    return {Kind::personal, std::string(personal_start) + std::to_string(person)};
}

Account Account::purse(std::int64_t person) {
    return {Kind::purse, std::string(purse_start) + std::to_string(person)};
}

Account Account::suspense(std::int64_t person) {
    return {Kind::suspense, std::string(suspense_start) + std::to_string(person)};
}

Account Account::institution(std::string_view code) {
    ensure(is_part(code), "an institution account needs the institution's code");
    return {Kind::institution, "institution:" + std::string(code)};
}

Account Account::employer(std::int64_t id) {
    return {Kind::employer, "receivable:employer:" + std::to_string(id)};
}

Account Account::household(std::int64_t id) {
    return {Kind::household, "receivable:household:" + std::to_string(id)};
}

Account Account::bank(std::string_view name) {
    ensure(is_part(name), "a bank account needs a name");
    return {Kind::bank, "bank:" + std::string(name)};
}

std::optional<Account> Account::parse(std::string_view text) {
    if (const auto rest = after(text, "fund:")) {
        const auto colon = rest->find(':');
        if (colon == std::string_view::npos) return std::nullopt;
        const auto code = rest->substr(0, colon);
        const auto area = rest->substr(colon + 1);
        if (!is_part(code) || !is_part(area)) return std::nullopt;
        return Account(Kind::fund, std::string(text));
    }
    const auto numbered = [&](std::string_view start, Kind kind) -> std::optional<Account> {
        const auto rest = after(text, start);
        if (!rest || !parse_number(*rest)) return std::nullopt;
        return Account(kind, std::string(text));
    };
    const auto named = [&](std::string_view start, Kind kind) -> std::optional<Account> {
        const auto rest = after(text, start);
        if (!rest || !is_part(*rest)) return std::nullopt;
        return Account(kind, std::string(text));
    };
    if (auto found = numbered(personal_start, Kind::personal)) return found;
    if (auto found = numbered(purse_start, Kind::purse)) return found;
    if (auto found = numbered(suspense_start, Kind::suspense)) return found;
    if (auto found = named("institution:", Kind::institution)) return found;
    if (auto found = numbered("receivable:employer:", Kind::employer)) return found;
    if (auto found = numbered("receivable:household:", Kind::household)) return found;
    return named("bank:", Kind::bank);
}

std::int64_t Account::person() const {
    ensure(kind_ == Kind::personal || kind_ == Kind::purse || kind_ == Kind::suspense,
           "only such an account belongs to a person");
    const auto number = parse_number(std::string_view(text_).substr(text_.rfind(':') + 1));
    ensure(number.has_value(), "a person's account ends with the person's number");
    return *number;
}

}  // namespace yibao::ledger
