#include "base/money.hpp"

#include <charconv>
#include <stdexcept>

namespace yibao {

namespace {

__extension__ typedef __int128 Wide;  // an amount times a rate does not fit 64 bits

std::int64_t narrow(Wide value) {
    if (value > INT64_MAX || value < INT64_MIN) throw std::overflow_error("amount out of range");
    return static_cast<std::int64_t>(value);
}

Wide divide(Wide product, Wide whole, Rounding rounding) {
    const Wide remainder = product % whole;
    const Wide quotient = product / whole;
    const Wide distance = remainder < 0 ? -remainder : remainder;
    const bool carry = rounding == Rounding::up        ? distance > 0
                       : rounding == Rounding::half_up ? distance * 2 >= whole
                                                       : false;
    if (!carry) return quotient;
    return quotient + (product < 0 ? -1 : 1);
}

bool all_digits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

void Money::overflow() { throw std::overflow_error("amount out of range"); }

Money Money::yuan(std::int64_t n) {
    std::int64_t fen = 0;
    if (__builtin_mul_overflow(n, 100, &fen)) overflow();
    return Money(fen);
}

std::optional<std::int64_t> parse_scaled(std::string_view text, int scale) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);

    const auto point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    std::string_view rest = point == std::string_view::npos ? "" : text.substr(point + 1);
    if (whole.empty() || !all_digits(whole) || !all_digits(rest)) return std::nullopt;
    if (point != std::string_view::npos && rest.empty()) return std::nullopt;
    while (rest.size() > static_cast<std::size_t>(scale) && rest.ends_with('0'))
        rest.remove_suffix(1);
    if (rest.size() > static_cast<std::size_t>(scale)) return std::nullopt;

    std::int64_t value = 0;
    const auto digit = [&value](char c) {
        return !__builtin_mul_overflow(value, 10, &value) &&
               !__builtin_add_overflow(value, c - '0', &value);
    };
    for (const char c : whole)
        if (!digit(c)) return std::nullopt;
    for (int i = 0; i < scale; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (!digit(at < rest.size() ? rest[at] : '0')) return std::nullopt;
    }
    return negative ? -value : value;
}

std::string scaled_text(std::int64_t value, int scale) {
    // Sign first, then the magnitude, or -0.05 would become 0.-5.
    const std::uint64_t magnitude =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    std::string digits = std::to_string(magnitude);
    const auto decimals = static_cast<std::size_t>(scale);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    std::string rest = digits.substr(digits.size() - decimals);
    while (rest.ends_with('0')) rest.pop_back();
    std::string text = digits.substr(0, digits.size() - decimals);
    if (!rest.empty()) text += "." + rest;
    return value < 0 ? "-" + text : text;
}

std::string Rate::text() const { return scaled_text(ppm_, 4) + "%"; }

std::optional<Money> Money::parse(std::string_view text) {
    if (const auto point = text.find('.');
        point != std::string_view::npos && text.size() - point > 3)
        return std::nullopt;
    const auto fen = parse_scaled(text, 2);
    if (!fen) return std::nullopt;
    return Money(*fen);
}

std::string Money::text() const {
    std::string text = scaled_text(fen_, 2);
    const auto point = text.find('.');
    if (point == std::string::npos) return text + ".00";
    text.resize(point + 3, '0');
    return text;
}

Money Money::share(Rate rate, Rounding rounding) const {
    const Wide product = static_cast<Wide>(fen_) * rate.ppm();
    return Money(narrow(divide(product, 1'000'000, rounding)));
}

Money charge(std::int64_t price_micro, std::int64_t count_e4) {
    // micro-yuan x 1e-4 = 1e-10 yuan = 1e-8 fen
    const Wide product = static_cast<Wide>(price_micro) * count_e4;
    return Money::fen(narrow(divide(product, 100'000'000, Rounding::half_up)));
}

}  // namespace yibao
