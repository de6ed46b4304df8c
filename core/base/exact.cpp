#include "base/exact.hpp"

#include <stdexcept>

#include "base/ensure.hpp"

namespace yibao {

namespace {

/// Up to some 900 million yuan a value fits 64 bits, where a division costs a tenth.
bool is_narrow(Exact::Wide value) { return value == static_cast<std::int64_t>(value); }

/// How `magnitude`, not negative, is rounded to a multiple of `unit`.
template <class Integer>
inline Integer rounded(Integer magnitude, Integer unit, Rounding rounding) {
    constexpr Integer noise = Exact::scale / 100'000;
    const Integer rest = magnitude % unit;
    if (rest == 0) return magnitude;
    const bool carry = rounding == Rounding::half_up ? (rest + noise) * 2 >= unit
                       : rounding == Rounding::up    ? rest > noise
                                                     : unit - rest <= noise;
    return magnitude - rest + (carry ? unit : 0);
}

}  // namespace

void Exact::overflow() { throw std::overflow_error("quantity out of range"); }

Exact::Wide Exact::nearest(Wide product, Wide divisor) {
    if (is_narrow(product) && is_narrow(divisor)) {
        const auto narrow = static_cast<std::int64_t>(product);
        const auto by = static_cast<std::int64_t>(divisor);
        const std::int64_t quotient = narrow / by;
        const std::int64_t rest = narrow % by;
        const std::int64_t distance = rest < 0 ? -rest : rest;
        if (distance < by - distance) return quotient;
        return quotient + (narrow < 0 ? -1 : 1);
    }
    const Wide rest = product % divisor;
    const Wide quotient = product / divisor;
    const Wide distance = rest < 0 ? -rest : rest;
    if (distance * 2 < divisor) return quotient;
    return quotient + (product < 0 ? -1 : 1);
}

Exact Exact::round(Rounding rounding, std::int64_t step) const {
    const Wide magnitude = value_ < 0 ? -value_ : value_;
    const Wide unit = static_cast<Wide>(scale) * step;
    Wide result = 0;
    if (is_narrow(magnitude) && step == 1)  // the usual case, with a divisor that is constant
        result = rounded<std::int64_t>(static_cast<std::int64_t>(magnitude), scale, rounding);
    else
        result = rounded(magnitude, unit, rounding);
    return Exact(value_ < 0 ? -result : result);
}

Exact Exact::times_whole(std::int64_t a, std::int64_t b, std::int64_t unit) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a, b, &product)) return units(a).times_wide(units(b), unit);
    // exact: eight decimals are below the fen, and a unit has at most six
    return Exact(static_cast<Wide>(product / unit) * scale + product % unit * (scale / unit));
}

Exact Exact::times(Exact factor, std::int64_t unit) const {
    if (is_narrow(value_) && is_narrow(factor.value_) && scale % unit == 0) {
        const auto a = static_cast<std::int64_t>(value_);
        const auto b = static_cast<std::int64_t>(factor.value_);
        if (a % scale == 0 && b % scale == 0) return times_whole(a / scale, b / scale, unit);
    }
    return times_wide(factor, unit);
}

Exact Exact::times_wide(Exact factor, std::int64_t unit) const {
    Wide product = 0;
    const Wide by_unit = static_cast<Wide>(unit) * scale;
    if (!__builtin_mul_overflow(value_, factor.value_, &product))
        return Exact(nearest(product, by_unit));
    // Too wide at once: whole units first, then what is below them.
    Wide high = 0;
    const Wide whole = factor.value_ / scale;
    const Wide rest = factor.value_ % scale;
    if (__builtin_mul_overflow(value_, whole, &high)) overflow();
    return Exact(nearest(high, unit) + nearest(value_ / scale * rest, unit));
}

Exact Exact::over(Exact divisor, std::int64_t unit) const {
    ensure(divisor.value_ != 0, "the divisor is not zero");
    const bool negative = (value_ < 0) != (divisor.value_ < 0);
    const Wide above = value_ < 0 ? -value_ : value_;
    const Wide below = divisor.value_ < 0 ? -divisor.value_ : divisor.value_;
    Wide product = 0;
    if (__builtin_mul_overflow(above, static_cast<Wide>(unit) * scale, &product)) overflow();
    const Wide quotient = nearest(product, below);
    return Exact(negative ? -quotient : quotient);
}

}  // namespace yibao
