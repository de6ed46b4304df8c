#include "access/password.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace yibao::access {

namespace {

// What attackers try first. Beginnings: "Password123!" falls with "password".
constexpr std::array<std::string_view, 16> common{
    "password", "qwerty", "abc123", "123456", "admin",  "letmein", "welcome", "iloveyou",
    "yibao",    "woaini", "1qaz",   "aa1234", "a1b2c3", "zaq1",    "test",    "p@ssw0rd",
};

std::string lower(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return small;
}

int kinds_in(std::string_view password) {
    bool small = false;
    bool capital = false;
    bool digit = false;
    bool other = false;
    for (const char c : password) {
        if (c >= 'a' && c <= 'z')
            small = true;
        else if (c >= 'A' && c <= 'Z')
            capital = true;
        else if (c >= '0' && c <= '9')
            digit = true;
        else
            other = true;
    }
    return int{small} + int{capital} + int{digit} + int{other};
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

std::optional<Refusal> weakness(std::string_view password, std::string_view username,
                                const SignInRules& rules) {
    if (characters(password) < static_cast<std::size_t>(rules.least_length))
        return Refusal{"password.short", fmt::format("密码至少 {} 位", rules.least_length)};
    if (kinds_in(password) < rules.kinds)
        return Refusal{
            "password.simple",
            fmt::format("密码须含大写字母、小写字母、数字、符号中的 {} 种", rules.kinds)};
    const std::string small = lower(password);
    if (username.size() >= 3 && small.find(lower(username)) != std::string::npos)
        return Refusal{"password.name", "密码不能包含用户名"};
    for (const std::string_view one : common)
        if (small.starts_with(one))
            return Refusal{"password.common", "密码过于常见，请换一个不易猜到的"};
    return std::nullopt;
}

void Attempts::fail(Moment now, const SignInRules& rules) {
    if (locked_until && !locked(now)) *this = {};
    if (++failed >= rules.attempts) locked_until = now + std::chrono::minutes(rules.lock_minutes);
}

bool expired(Moment set, Moment now, const SignInRules& rules) {
    return rules.password_days > 0 && set + std::chrono::days(rules.password_days) <= now;
}

bool lapsed(Moment set, Moment now, const SignInRules& rules) {
    return set + std::chrono::days(rules.first_days) <= now;
}

}  // namespace yibao::access
