#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yibao {

/// A calendar day, as days since 1970-01-01.
class Day {
public:
    constexpr Day() = default;

    /// Reads "2024-02-29" only; a day that does not exist, such as 2024-02-30, is nothing. Years
    /// 1800 to 2999.
    static std::optional<Day> parse(std::string_view text);
    static constexpr Day number(std::int32_t days) { return Day(days); }
    static Day of(int year, int month, int day);  // must exist

    constexpr std::int32_t number() const { return days_; }
    int year() const;
    int month() const;  // 1..12
    int day() const;    // 1..31
    std::string text() const;

    constexpr Day plus(std::int32_t days) const { return Day(days_ + days); }
    friend constexpr std::int32_t operator-(Day a, Day b) { return a.days_ - b.days_; }
    friend constexpr auto operator<=>(Day, Day) = default;

private:
    explicit constexpr Day(std::int32_t days) : days_(days) {}

    std::int32_t days_ = 0;
};

/// Completed years of age on `today`.
int age_on(Day birth, Day today);

/// A moment of civil time in China (UTC+8), as milliseconds since 1970-01-01 00:00 civil time.
class Moment {
public:
    constexpr Moment() = default;

    /// Reads "2024-02-29 08:30:00", or a bare day, which is its midnight.
    static std::optional<Moment> parse(std::string_view text);
    static constexpr Moment milliseconds(std::int64_t n) { return Moment(n); }
    static constexpr Moment at(Day day) { return Moment(day.number() * 86'400'000LL); }
    static constexpr Moment of_unix(std::int64_t unix_ms) { return Moment(unix_ms + 28'800'000); }

    constexpr std::int64_t milliseconds() const { return ms_; }
    constexpr std::int64_t unix_seconds() const { return (ms_ - 28'800'000) / 1000; }
    Day day() const;
    std::string text() const;   // "2024-02-29 08:30:00"
    std::string stamp() const;  // "20240229083000123", yyyyMMddHHmmssSSS

    friend constexpr Moment operator+(Moment moment, std::chrono::milliseconds later) {
        return Moment(moment.ms_ + later.count());
    }
    friend constexpr std::chrono::milliseconds operator-(Moment one, Moment other) {
        return std::chrono::milliseconds(one.ms_ - other.ms_);
    }
    friend constexpr auto operator<=>(Moment, Moment) = default;

private:
    explicit constexpr Moment(std::int64_t ms) : ms_(ms) {}

    std::int64_t ms_ = 0;
};

}  // namespace yibao
