#include "wire/decimal.hpp"

#include <array>
#include <charconv>

namespace yibao::wire {

std::string without_exponent(std::string_view text) {
    constexpr int farthest = 32;  // more places than any declared number has
    const auto mark = text.find_first_of("eE");
    if (mark == std::string_view::npos) return std::string(text);
    std::string_view power = text.substr(mark + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    int places = 0;
    const auto read = std::from_chars(power.data(), power.data() + power.size(), places);
    const bool whole = read.ec == std::errc() && read.ptr == power.data() + power.size();
    if (!whole || places < -farthest || places > farthest) return std::string(text);

    std::string digits(text.substr(0, mark));
    const std::string sign = digits.starts_with('-') ? "-" : "";
    digits.erase(0, sign.size());
    auto point = digits.find('.');
    if (point == std::string::npos) {
        point = digits.size();
    } else {
        digits.erase(point, 1);
    }
    auto target = static_cast<int>(point) + places;
    if (target <= 0) {
        digits.insert(0, static_cast<std::size_t>(1 - target), '0');
        target = 1;
    }
    const auto at = static_cast<std::size_t>(target);
    if (digits.size() < at) digits.append(at - digits.size(), '0');
    if (digits.size() > at) digits.insert(at, 1, '.');
    return sign + digits;
}

void append_decimal(std::string& out, std::int64_t value, int scale) {
    // Sign first, then the magnitude, or -0.05 would become 0.-5.
    const std::uint64_t magnitude =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    std::uint64_t unit = 1;
    for (int i = 0; i < scale; ++i) unit *= 10;
    std::uint64_t rest = magnitude % unit;

    std::array<char, 24> digits{};
    char* const end = digits.data() + digits.size();
    if (value < 0) out += '-';
    out.append(digits.data(), std::to_chars(digits.data(), end, magnitude / unit).ptr);
    if (rest == 0) return;
    out += '.';
    for (unit /= 10; rest != 0; unit /= 10) {
        out += static_cast<char>('0' + rest / unit);
        rest %= unit;
    }
}

}  // namespace yibao::wire
