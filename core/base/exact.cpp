#include "base/exact.hpp"

#include <stdexcept>

#include "base/ensure.hpp"

namespace yibao {

Exact::Wide Exact::nearest(Wide product, Wide divisor) {
    // Almost every bill fits 64 bits here, where a division costs a tenth.
    if (product == static_cast<std::int64_t>(product)) {
        const auto narrow = static_cast<std::int64_t>(product);
        const auto by = static_cast<std::int64_t>(divisor);
        if (by == divisor) {
            const std::int64_t quotient = narrow / by;
            const std::int64_t rest = narrow % by;
            const std::int64_t twice = (rest < 0 ? -rest : rest);
            if (twice < by - twice) return quotient;
            return quotient + (narrow < 0 ? -1 : 1);
        }
    }
    const Wide rest = product % divisor;
    const Wide quotient = product / divisor;
    const Wide distance = rest < 0 ? -rest : rest;
    if (distance * 2 < divisor) return quotient;
    return quotient + (product < 0 ? -1 : 1);
}

Exact Exact::round(Rounding rounding, std::int64_t step) const {
    const Wide unit = static_cast<Wide>(scale) * step;
    const Wide magnitude = value_ < 0 ? -value_ : value_;
    const Wide rest = magnitude % unit;
    if (rest == 0) return *this;
    constexpr Wide noise = scale / 100'000;
    const bool carry = rounding == Rounding::half_up ? (rest + noise) * 2 >= unit
                       : rounding == Rounding::up    ? rest > noise
                                                     : unit - rest <= noise;
    const Wide rounded = magnitude - rest + (carry ? unit : 0);
    return Exact(value_ < 0 ? -rounded : rounded);
}

Exact Exact::times(Exact factor, std::int64_t unit) const {
    Wide product = 0;
    const Wide by_unit = static_cast<Wide>(unit) * scale;
    if (!__builtin_mul_overflow(value_, factor.value_, &product))
        return Exact(nearest(product, by_unit));
    // Too wide at once: whole units first, then what is below them.
    Wide high = 0;
    const Wide whole = factor.value_ / scale;
    const Wide rest = factor.value_ % scale;
    if (__builtin_mul_overflow(value_, whole, &high))
        throw std::overflow_error("quantity out of range");
    return Exact(nearest(high, unit) + nearest(value_ / scale * rest, unit));
}

Exact Exact::over(Exact divisor, std::int64_t unit) const {
    ensure(divisor.value_ != 0, "the divisor is not zero");
    const bool negative = (value_ < 0) != (divisor.value_ < 0);
    const Wide above = value_ < 0 ? -value_ : value_;
    const Wide below = divisor.value_ < 0 ? -divisor.value_ : divisor.value_;
    Wide product = 0;
    if (__builtin_mul_overflow(above, static_cast<Wide>(unit) * scale, &product))
        throw std::overflow_error("quantity out of range");
    const Wide quotient = nearest(product, below);
    return Exact(negative ? -quotient : quotient);
}

}  // namespace yibao
