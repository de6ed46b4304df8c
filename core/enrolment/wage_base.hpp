#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/code_list.hpp"
#include "base/day.hpp"
#include "base/money.hpp"
#include "base/result.hpp"
#include "enrolment/person.hpp"

namespace yibao::enrolment {

// 缴费基数: the monthly wage that contributions are reckoned from. The employer declares what it pays;
// what counts lies between a floor and a ceiling that the area publishes for each base year.

/// 尾数处理: what floor, ceiling and bases are rounded to, half up. Areas differ.
enum class WageUnit : std::uint8_t { fen, jiao, yuan };

inline constexpr std::array<Code<WageUnit>, 3> wage_units{{
    {WageUnit::fen, "fen", "分"},
    {WageUnit::jiao, "jiao", "角"},
    {WageUnit::yuan, "yuan", "元"},
}};
constexpr std::span<const Code<WageUnit>> code_list(WageUnit) { return wage_units; }

/// 缴费基数上下限 of one base year. That the floor is 60 % and the ceiling 300 % of last year's average
/// wage is general practice, for pensions by rule; so both are said with each year.
struct WageLimits {
    Period year;    // 缴费年度: from the first day of a month to the last day of one
    Money average;  // 上年度全口径城镇单位就业人员平均工资, a month's
    Rate floor = Rate::percent(60);
    Rate ceiling = Rate::percent(300);
    WageUnit unit = WageUnit::yuan;

    bool operator==(const WageLimits&) const = default;
};

/// Refuses
///   wage_limit.period   not whole months, or more than 18 of them (a year that is moved to another month)
///   wage_limit.average  not above zero, or above a million yuan
///   wage_limit.rates    a floor of nothing, a ceiling not above it, or one above ten times the average
std::optional<Refusal> check_wage_limits(const WageLimits& limits);

/// To the nearest unit, a half upwards; of an amount that is not negative.
Money rounded(Money amount, WageUnit unit);
Money floor_of(const WageLimits& limits);
Money ceiling_of(const WageLimits& limits);

/// How a base came out of what was declared.
enum class WageStanding : std::uint8_t { as_declared, raised, capped };

inline constexpr std::array<Code<WageStanding>, 3> wage_standings{{
    {WageStanding::as_declared, "declared", "按申报"},
    {WageStanding::raised, "raised", "保底"},
    {WageStanding::capped, "capped", "封顶"},
}};
constexpr std::span<const Code<WageStanding>> code_list(WageStanding) { return wage_standings; }

struct CountedWage {
    Money base;
    WageStanding standing = WageStanding::as_declared;

    bool operator==(const CountedWage&) const = default;
};
CountedWage counted_wage(Money declared, const WageLimits& limits);

Day first_of_month(Day day);
Day last_of_month(Day day);

/// When somebody was in service at an employer, in the employees' insurance: stretches by their
/// beginning, joined where one follows another without a day between. A pause does not end one,
/// retirement does.
std::vector<Period> employments(std::span<const Enrolment> enrolments, std::int64_t employer);

/// A wage that was approved. It counts in the employment that it was approved for, and no longer: who
/// comes back, or goes to another employer, needs a new one.
struct DeclaredWage {
    Day since;     // its first day
    Day employed;  // a day of that employment, not after `since`: the approval's, where it is earlier
    Money wage;
};

/// The employment that it counts in; null where its days are of none, or of two.
const Period* employment_of(const DeclaredWage& wage, std::span<const Period> employments);

/// The days on which `wages[at]` counts: from its first to the end of the employment, or to the day
/// before a later one of `wages` begins; nothing where that leaves none. `wages` are those of one base
/// year, in the order of their approval.
std::optional<Period> counts_during(std::span<const DeclaredWage> wages, std::size_t at,
                                    std::span<const Period> employments);

/// Which of them counts on that day: nothing where none does.
std::optional<std::size_t> wage_on(std::span<const DeclaredWage> wages,
                                   std::span<const Period> employments, Day day);

}  // namespace yibao::enrolment
