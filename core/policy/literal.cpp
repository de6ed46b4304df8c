#include "policy/literal.hpp"

#include <algorithm>
#include <array>

#include "base/money.hpp"

namespace yibao::policy {

namespace {

struct Unit {
    std::string_view name;
    Type type;
    std::int64_t times;  // what one of it is, in the type's yuan, ppm/10'000, or ones
};

// Longer names first: 万元 before 元, 个百分点 before 个.
constexpr std::array units{
    Unit{"亿元", Type::money, 100'000'000},
    Unit{"万元", Type::money, 10'000},
    Unit{"元", Type::money, 1},
    Unit{"个百分点", Type::rate, 1},
    Unit{"百分点", Type::rate, 1},
    Unit{"%", Type::rate, 1},
    Unit{"％", Type::rate, 1},
    Unit{"倍", Type::rate, 100},
    Unit{"个月", Type::number, 1},
    Unit{"次", Type::number, 1},
    Unit{"岁", Type::number, 1},
    Unit{"天", Type::number, 1},
    Unit{"日", Type::number, 1},
    Unit{"年", Type::number, 1},
    Unit{"月", Type::number, 1},
    Unit{"个", Type::number, 1},
    Unit{"人", Type::number, 1},
    Unit{"胎", Type::number, 1},
    Unit{"种", Type::number, 1},
    Unit{"周", Type::number, 1},
};

constexpr std::string_view unlimited_word = "不限";
// Ten trillion yuan: above every fund, and far enough below overflow to be multiplied by a rate.
constexpr Exact unlimited = Exact::units(1'000'000'000'000'000);
constexpr Exact unlimited_less_use = Exact::units(500'000'000'000'000);

}  // namespace

std::string_view type_name(Type type) {
    return type == Type::money ? "金额" : type == Type::rate ? "比例" : "数";
}

std::optional<Quantity> parse_quantity(std::string_view text) {
    if (text == unlimited_word) return Quantity{Type::money, unlimited};
    for (const Unit& unit : units) {
        if (!text.ends_with(unit.name)) continue;
        std::string digits(text.substr(0, text.size() - unit.name.size()));
        while (digits.ends_with(' ')) digits.pop_back();
        std::erase(digits, ',');
        const auto value = parse_scaled(digits, 8);
        if (!value) return std::nullopt;
        // value is in 1e-8 of the unit named; an Exact keeps 1e-8 of a fen, ppm or ten-thousandth.
        const std::int64_t per_unit =
            unit.type == Type::rate ? 10'000 * unit.times : units_of(unit.type) * unit.times;
        const Exact ones = Exact::units(*value);
        return Quantity{unit.type, ones.times(Exact::units(per_unit), Exact::scale)};
    }
    return std::nullopt;
}

bool may_be_stored(std::string_view name) {
    return std::none_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == '\x7f' || c == '"' || c == '\\' ||
               c == '|' || c == '+';
    });
}

bool is_bare_number(std::string_view text) { return parse_scaled(text, 8).has_value(); }

namespace {

/// A number in characters, or several of them, with what follows: 二十万元, 七折.
constexpr std::array numerals{"一", "二", "两", "三", "四", "五",
                              "六", "七", "八", "九", "十", "半"};

bool starts_with_numeral(std::string_view text) {
    return std::any_of(numerals.begin(), numerals.end(),
                       [&](std::string_view numeral) { return text.starts_with(numeral); });
}

bool starts_with_digit(std::string_view text) {
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

}  // namespace

std::string missing_unit_remedy(std::string_view text) {
    const std::string word(text);
    if (is_bare_number(text)) {
        const std::int64_t millionths = parse_scaled(text, 8).value_or(0) / 100;
        // a share as a decimal, which no one means in yuan
        if (millionths > 0 && millionths < 1'000'000)
            return "比例写 " + scaled_text(millionths, 4) + "%，系数写 " + word + "倍";
        return "写明单位，如 " + word + "元、" + word + "次、" + word + "天；比例写 85%";
    }
    if (text.ends_with("个点") || text.ends_with("点"))
        return "是不是“" + word.substr(0, word.find("点") - (text.ends_with("个点") ? 3 : 0)) +
               "个百分点”？";
    if (text.ends_with("折")) return "折扣写比例，如七折写 70%";
    if (starts_with_numeral(text)) return "数用阿拉伯数字，如 20万元";
    return "金额用 元、万元、亿元；比例用 %、个百分点、倍；数用 次、岁、天、个月、个 等";
}

bool looks_like_quantity(std::string_view text) {
    if (starts_with_digit(text)) return true;
    if (!starts_with_numeral(text)) return false;
    static constexpr std::array endings{"元", "折", "成", "点", "%", "次", "岁", "天"};
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return text.ends_with(ending); });
}

std::string quantity_text(const Quantity& quantity) {
    switch (quantity.type) {
        case Type::money: {
            // what is left of 不限 after something was used is still 不限
            if (quantity.value > unlimited_less_use) return std::string(unlimited_word);
            const Exact fen = quantity.value.round(Rounding::half_up);
            if (fen == quantity.value) return Money::fen(fen.whole()).text() + "元";
            const Exact fine = quantity.value.times(Exact::units(1000), 1);
            return scaled_text(fine.round(Rounding::half_up).whole(), 5) + "元";
        }
        case Type::rate:
            return scaled_text(quantity.value.round(Rounding::half_up).whole(), 4) + "%";
        case Type::number:
            return scaled_text(quantity.value.round(Rounding::half_up).whole(), 4);
    }
    return {};
}

}  // namespace yibao::policy
