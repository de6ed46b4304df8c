#include "base/day.hpp"

#include <fmt/format.h>

#include <chrono>

#include "base/ensure.hpp"

namespace yibao {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day civil(Day day) { return sys_days(std::chrono::days(day.number())); }

year_month_day civil(int year, int month, int day) {
    return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
            std::chrono::day(static_cast<unsigned>(day))};
}

Day number(const year_month_day& date) {
    return Day::number(static_cast<std::int32_t>(sys_days(date).time_since_epoch().count()));
}

/// `count` digits of `text` from `at`; nothing if there is anything else.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (text.size() < at + count) return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

constexpr std::int64_t day_ms = 86'400'000;

}  // namespace

std::optional<Day> Day::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = digits(text, 0, 4);
    const auto m = digits(text, 5, 2);
    const auto d = digits(text, 8, 2);
    if (!y || !m || !d || *y < 1800 || *y > 2999) return std::nullopt;
    const year_month_day date = civil(*y, *m, *d);
    if (!date.ok()) return std::nullopt;
    return yibao::number(date);
}

Day Day::of(int year, int month, int day) {
    const year_month_day date = civil(year, month, day);
    ensure(date.ok(), "the day exists");
    return yibao::number(date);
}

int Day::year() const { return int(civil(*this).year()); }
int Day::month() const { return static_cast<int>(unsigned(civil(*this).month())); }
int Day::day() const { return static_cast<int>(unsigned(civil(*this).day())); }

std::string Day::text() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }

int age_on(Day birth, Day today) {
    const bool had_birthday = today.month() > birth.month() ||
                              (today.month() == birth.month() && today.day() >= birth.day());
    return today.year() - birth.year() - (had_birthday ? 0 : 1);
}

std::optional<Moment> Moment::parse(std::string_view text) {
    const auto date = Day::parse(text.substr(0, 10));
    if (!date) return std::nullopt;
    if (text.size() == 10) return at(*date);
    if (text.size() != 19 || text[10] != ' ' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto h = digits(text, 11, 2);
    const auto m = digits(text, 14, 2);
    const auto s = digits(text, 17, 2);
    if (!h || !m || !s || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
    return Moment(at(*date).ms_ + ((*h * 60LL + *m) * 60 + *s) * 1000);
}

Day Moment::day() const {
    const std::int64_t floor = ms_ >= 0 ? ms_ / day_ms : (ms_ - day_ms + 1) / day_ms;
    return Day::number(static_cast<std::int32_t>(floor));
}

std::string Moment::text() const {
    const std::int64_t second = (ms_ - at(day()).ms_) / 1000;
    return fmt::format("{} {:02}:{:02}:{:02}", day().text(), second / 3600, second / 60 % 60,
                       second % 60);
}

std::string Moment::stamp() const {
    const Day today = day();
    const std::int64_t rest = ms_ - at(today).ms_;
    return fmt::format("{:04}{:02}{:02}{:02}{:02}{:02}{:03}", today.year(), today.month(),
                       today.day(), rest / 3'600'000, rest / 60'000 % 60, rest / 1000 % 60,
                       rest % 1000);
}

}  // namespace yibao
