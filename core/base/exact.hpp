#pragma once

#include <compare>
#include <cstdint>

#include "base/money.hpp"

namespace yibao {

/// A quantity on its way through a policy, before it is rounded: a decimal number with eight
/// decimals below its unit (the fen, the ppm, or one ten-thousandth of a plain number). Policies that
/// carry unrounded amounts between layers (for instance a pool cap solved backwards, 北京) need ten
/// decimals of a yuan; this has them. No floating point; overflow throws.
class Exact {
public:
    __extension__ typedef __int128 Wide;
    static constexpr std::int64_t scale = 100'000'000;

    constexpr Exact() = default;  // zero
    constexpr Exact(Money money) : value_(static_cast<Wide>(money.fen()) * scale) {}
    constexpr Exact(Rate rate) : value_(static_cast<Wide>(rate.ppm()) * scale) {}
    static constexpr Exact units(std::int64_t n) { return Exact(static_cast<Wide>(n) * scale); }

    /// Whole units; what is below is cut off (use round() to round).
    constexpr std::int64_t whole() const {
        // up to some 900 million yuan 64 bits are enough, where a division costs a tenth
        if (value_ == static_cast<std::int64_t>(value_))
            return static_cast<std::int64_t>(value_) / scale;
        const Wide units = value_ / scale;
        if (units != static_cast<std::int64_t>(units)) overflow();
        return static_cast<std::int64_t>(units);
    }

    /// Rounds to a multiple of `step` units (1 = fen, 10 = jiao, 100 = yuan). A value within 1e-5
    /// units of a tie counts as the tie, so that 1/0.97 x 0.97 rounds as 1 does.
    Exact round(Rounding rounding, std::int64_t step = 1) const;

    /// The amount rounded half up to the fen, for people to read and to compare.
    Money money() const { return Money::fen(round(Rounding::half_up).whole()); }

    /// this x numerator / denominator, kept to eight decimals, nearest.
    Exact times(Exact factor, std::int64_t unit) const;
    Exact over(Exact divisor, std::int64_t unit) const;
    Exact share(Rate rate) const { return times(rate, 1'000'000); }

    friend constexpr bool operator==(Exact a, Exact b) { return a.value_ == b.value_; }
    friend constexpr std::strong_ordering operator<=>(Exact a, Exact b) {
        return a.value_ < b.value_   ? std::strong_ordering::less
               : a.value_ > b.value_ ? std::strong_ordering::greater
                                     : std::strong_ordering::equal;
    }
    friend constexpr Exact operator+(Exact a, Exact b) {
        if (__builtin_add_overflow(a.value_, b.value_, &a.value_)) overflow();
        return a;
    }
    friend constexpr Exact operator-(Exact a, Exact b) {
        if (__builtin_sub_overflow(a.value_, b.value_, &a.value_)) overflow();
        return a;
    }
    Exact& operator+=(Exact other) { return *this = *this + other; }
    Exact& operator-=(Exact other) { return *this = *this - other; }

private:
    explicit constexpr Exact(Wide value) : value_(value) {}
    [[noreturn]] static void overflow();
    static Wide nearest(Wide product, Wide divisor);
    static Exact times_whole(std::int64_t a, std::int64_t b, std::int64_t unit);
    Exact times_wide(Exact factor, std::int64_t unit) const;

    Wide value_ = 0;
};

}  // namespace yibao
