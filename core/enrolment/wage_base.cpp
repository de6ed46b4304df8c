#include "enrolment/wage_base.hpp"

#include <algorithm>

namespace yibao::enrolment {

namespace {

constexpr int most_months = 18;

int months_in(const Period& year) {
    return (year.to.year() - year.from.year()) * 12 + year.to.month() - year.from.month() + 1;
}

std::int64_t fen_in(WageUnit unit) {
    if (unit == WageUnit::fen) return 1;
    return unit == WageUnit::jiao ? 10 : 100;
}

}  // namespace

std::optional<Refusal> check_wage_limits(const WageLimits& limits) {
    const Period& year = limits.year;
    if (year.from != first_of_month(year.from))
        return Refusal{"wage_limit.period", "缴费年度应自某月1日（start）起"};
    if (year.to != last_of_month(year.to) || year.to < year.from || months_in(year) > most_months)
        return Refusal{"wage_limit.period", "缴费年度应至某月末日（end）止，不超过18个月"};
    if (limits.average <= Money{} || Money::yuan(1'000'000) < limits.average)
        return Refusal{"wage_limit.average",
                       "月平均工资（average）应大于0，不超过1000000元；请核对是否误填了年平均工资"};
    if (limits.floor <= Rate{})
        return Refusal{"wage_limit.rates", "下限比例（floor_percent）应大于0"};
    if (limits.ceiling <= limits.floor)
        return Refusal{"wage_limit.rates", "上限比例（ceiling_percent）应大于下限比例"};
    if (Rate::percent(1000) < limits.ceiling)
        return Refusal{"wage_limit.rates", "上限比例（ceiling_percent）不能超过平均工资的10倍"};
    return std::nullopt;
}

Money rounded(Money amount, WageUnit unit) {
    const std::int64_t size = fen_in(unit);
    return Money::fen((amount.fen() + size / 2) / size * size);
}

Money floor_of(const WageLimits& limits) {
    return rounded(limits.average.share(limits.floor, Rounding::half_up), limits.unit);
}

Money ceiling_of(const WageLimits& limits) {
    return rounded(limits.average.share(limits.ceiling, Rounding::half_up), limits.unit);
}

CountedWage counted_wage(Money declared, const WageLimits& limits) {
    const Money floor = floor_of(limits);
    const Money ceiling = ceiling_of(limits);
    if (declared < floor) return {floor, WageStanding::raised};
    if (ceiling < declared) return {ceiling, WageStanding::capped};
    return {rounded(declared, limits.unit), WageStanding::as_declared};
}

Day first_of_month(Day day) { return Day::of(day.year(), day.month(), 1); }

Day last_of_month(Day day) {
    const bool december = day.month() == 12;
    return Day::of(december ? day.year() + 1 : day.year(), december ? 1 : day.month() + 1, 1)
        .plus(-1);
}

std::vector<Period> employments(std::span<const Enrolment> enrolments, std::int64_t employer) {
    std::vector<Period> stretches;
    for (const Enrolment& one : enrolments) {
        const bool in_service = one.person_type == PersonType::in_service ||
                                one.person_type == PersonType::migrant_worker;
        if (one.employer == employer && one.insurance == Insurance::employee && in_service &&
            one.period.from <= one.period.to)
            stretches.push_back(one.period);
    }
    std::ranges::sort(stretches, {}, &Period::from);
    std::vector<Period> joined;
    for (const Period& one : stretches) {
        if (!joined.empty() && one.from <= joined.back().to.plus(1))
            joined.back().to = std::max(joined.back().to, one.to);
        else
            joined.push_back(one);
    }
    return joined;
}

const Period* employment_of(const DeclaredWage& wage, std::span<const Period> employments) {
    const auto found = std::ranges::find_if(employments, [&](const Period& one) {
        return one.contains(wage.since) && one.contains(wage.employed);
    });
    return found == employments.end() ? nullptr : &*found;
}

std::optional<Period> counts_during(std::span<const DeclaredWage> wages, std::size_t at,
                                    std::span<const Period> employments) {
    const Period* const employment = employment_of(wages[at], employments);
    if (employment == nullptr) return std::nullopt;
    Period counted{wages[at].since, employment->to};
    for (const DeclaredWage& later : wages.subspan(at + 1))
        if (employment_of(later, employments) == employment)
            counted.to = std::min(counted.to, later.since.plus(-1));
    if (counted.to < counted.from) return std::nullopt;
    return counted;
}

std::optional<std::size_t> wage_on(std::span<const DeclaredWage> wages,
                                   std::span<const Period> employments, Day day) {
    for (std::size_t at = wages.size(); at-- > 0;) {
        const auto counted = counts_during(wages, at, employments);
        if (counted && counted->contains(day)) return at;
    }
    return std::nullopt;
}

}  // namespace yibao::enrolment
