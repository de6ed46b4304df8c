#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/exact.hpp"

namespace yibao::policy {

/// The three kinds of quantity that a policy computes with. Their units in an Exact: the fen, the ppm,
/// and the ten-thousandth. 百分点 is a rate.
enum class Type { money, rate, number };

/// How many units of an Exact make one yuan, one whole (100 %), one of a plain number.
constexpr std::int64_t units_of(Type type) {
    return type == Type::money ? 100 : type == Type::rate ? 1'000'000 : 10'000;
}

std::string_view type_name(Type type);  // 金额, 比例, 数

struct Quantity {
    Type type = Type::number;
    Exact value;

    bool operator==(const Quantity&) const = default;
};

/// Reads a number with its unit: 800元, 10万元, 85%, 5个百分点, 0.6倍, 3次, 45岁, 98天, 3.5个月, 2个;
/// 不限 is an amount above every bill, for a table of limits in which some have none.
/// Nothing without a unit: "800" alone is not a quantity, because nobody should have to guess.
std::optional<Quantity> parse_quantity(std::string_view text);

/// Whether a name or a dimension's value may be part of an accumulator's key as it is stored:
/// "310:年度支付|2025|三级+转诊". No quotation mark, backslash, bar, plus or control character.
bool may_be_stored(std::string_view name);

/// True for a bare number, to be able to say "the unit is missing".
bool is_bare_number(std::string_view text);

/// What to write instead of a bare number, or of a number with a unit that there is none of:
/// 比例写 85%; 写明单位，如 800元 ….
std::string missing_unit_remedy(std::string_view text);

/// True for a number with a strange unit, or written in characters: 200千元, 二十万元, 5个点, 七折.
bool looks_like_quantity(std::string_view text);

/// "1300.00元", "85%", "3".
std::string quantity_text(const Quantity& quantity);

}  // namespace yibao::policy
