#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yibao {

/// A share of something, in parts per million: 85 % is 850,000 ppm. May be negative or above one
/// while it is being computed; a policy's final rates are checked to lie in 0..100 %.
class Rate {
public:
    constexpr Rate() = default;  // nothing

    static constexpr Rate percent(std::int64_t n) { return Rate(n * 10'000); }
    static constexpr Rate ppm(std::int64_t n) { return Rate(n); }
    static constexpr Rate whole() { return Rate(1'000'000); }

    constexpr std::int64_t ppm() const { return ppm_; }
    /// "85%", "12.5%": as many decimals as needed, at most four.
    std::string text() const;

    friend constexpr auto operator<=>(Rate, Rate) = default;
    friend constexpr Rate operator+(Rate a, Rate b) { return Rate(a.ppm_ + b.ppm_); }
    friend constexpr Rate operator-(Rate a, Rate b) { return Rate(a.ppm_ - b.ppm_); }

private:
    explicit constexpr Rate(std::int64_t ppm) : ppm_(ppm) {}

    std::int64_t ppm_ = 0;
};

/// What becomes of the part below the last kept unit. No default: wherever a remainder can appear,
/// it is named. Ties and directions go by absolute value, so that a reversal mirrors its original.
enum class Rounding { half_up, down, up };

/// An amount in whole fen. The only money there is: no floating point, no implicit conversion;
/// overflow throws std::overflow_error.
class Money {
public:
    constexpr Money() = default;  // zero

    static constexpr Money fen(std::int64_t n) { return Money(n); }
    static Money yuan(std::int64_t n);

    /// Reads "1234", "1234.5", "-0.05"; more than two decimals, separators or blanks: nothing.
    static std::optional<Money> parse(std::string_view text);

    constexpr std::int64_t fen() const { return fen_; }
    std::string text() const;  // always two decimals: "-0.05"

    friend constexpr auto operator<=>(Money, Money) = default;

    friend constexpr Money operator+(Money a, Money b) {
        std::int64_t sum = 0;
        if (__builtin_add_overflow(a.fen_, b.fen_, &sum)) overflow();
        return Money(sum);
    }
    friend constexpr Money operator-(Money a, Money b) {
        std::int64_t difference = 0;
        if (__builtin_sub_overflow(a.fen_, b.fen_, &difference)) overflow();
        return Money(difference);
    }
    friend constexpr Money operator-(Money a) { return Money{} - a; }
    constexpr Money& operator+=(Money other) { return *this = *this + other; }
    constexpr Money& operator-=(Money other) { return *this = *this - other; }

    /// The `rate` share of this amount.
    Money share(Rate rate, Rounding rounding) const;

private:
    explicit constexpr Money(std::int64_t fen) : fen_(fen) {}
    [[noreturn]] static void overflow();

    std::int64_t fen_ = 0;
};

/// Price times quantity as a bill has it: `price_micro` in millionths of a yuan, `count_e4` in ten
/// thousandths of a unit, rounded half up to the fen. Throws on overflow.
Money charge(std::int64_t price_micro, std::int64_t count_e4);

/// Reads a plain decimal into an integer scaled by 10^scale: ("1.5", 4) is 15000. Nothing on more
/// decimals than `scale` (trailing zeros beyond it are harmless), blanks, exponents or overflow.
std::optional<std::int64_t> parse_scaled(std::string_view text, int scale);

/// The reverse, without superfluous zeros: (15000, 4) is "1.5".
std::string scaled_text(std::int64_t value, int scale);

}  // namespace yibao
