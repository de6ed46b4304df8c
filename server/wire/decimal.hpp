#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/money.hpp"

namespace yibao::wire {

/// An exact decimal of the wire: `scaled` is its value in units of 10^-Scale.
template <int Scale>
struct Decimal {
    static constexpr int scale = Scale;

    std::int64_t scaled = 0;

    friend constexpr auto operator<=>(Decimal, Decimal) = default;
};

using Quantity = Decimal<4>;  // how many, in ten thousandths; charge() takes `scaled` as it is
using Price = Decimal<6>;     // per unit, in millionths of a yuan; charge() takes it as it is
using Age = Decimal<1>;       // years, in tenths
using Days = Decimal<2>;      // a course of medicine, in hundredths of a day
using Ordinal = Decimal<0>;   // a plain count or position

/// A decimal with an exponent, "1.25E7", written out, "12500000"; any other text as it stands.
/// Java writes doubles from ten million on this way, so whole amounts do arrive like that.
std::string without_exponent(std::string_view text);

/// Appends a scaled integer as a JSON number without superfluous zeros: (450, 2) is 4.5.
void append_decimal(std::string& out, std::int64_t value, int scale);

}  // namespace yibao::wire
