#include "enrolment/wage_base.hpp"

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace yibao::enrolment {
namespace {

constexpr std::int64_t ours = 7001;

WageLimits limits_of_2026() {
    return {.year = {Day::of(2026, 1, 1), Day::of(2026, 12, 31)}, .average = Money::fen(823'456)};
}

/// Approved when it began.
DeclaredWage from(Day since, Money wage) { return {since, since, wage}; }

Enrolment hired(Day from, Day to = Period::no_end, std::int64_t employer = ours,
                PersonType type = PersonType::in_service) {
    Enrolment enrolment;
    enrolment.employer = employer;
    enrolment.period = {from, to};
    enrolment.person_type = type;
    return enrolment;
}

TEST(WageLimits, floor_and_ceiling_are_shares_of_the_average) {
    WageLimits limits = limits_of_2026();
    EXPECT_EQ(floor_of(limits).text(), "4941.00");     // 4940.736
    EXPECT_EQ(ceiling_of(limits).text(), "24704.00");  // 24703.68
    limits.unit = WageUnit::jiao;
    EXPECT_EQ(floor_of(limits).text(), "4940.70");
    limits.unit = WageUnit::fen;
    EXPECT_EQ(floor_of(limits).text(), "4940.74");
    EXPECT_EQ(ceiling_of(limits).text(), "24703.68");
    EXPECT_EQ(rounded(Money::fen(50), WageUnit::yuan), Money::yuan(1));
    EXPECT_EQ(rounded(Money::fen(49), WageUnit::yuan), Money{});
}

TEST(WageLimits, what_makes_no_sense_is_refused) {
    const auto refused = [](const auto& change) {
        WageLimits limits = limits_of_2026();
        change(limits);
        const auto refusal = check_wage_limits(limits);
        return refusal ? refusal->code : "";
    };
    EXPECT_EQ(refused([](WageLimits&) {}), "");
    EXPECT_EQ(refused([](WageLimits& one) { one.year.to = Day::of(2027, 6, 30); }), "");
    EXPECT_EQ(refused([](WageLimits& one) { one.year.to = Day::of(2027, 7, 31); }),
              "wage_limit.period");
    EXPECT_EQ(refused([](WageLimits& one) { one.year.to = Day::of(2026, 12, 30); }),
              "wage_limit.period");
    EXPECT_EQ(refused([](WageLimits& one) { one.year.to = Day::of(2025, 12, 31); }),
              "wage_limit.period");
    EXPECT_EQ(refused([](WageLimits& one) { one.year.from = Day::of(2026, 1, 2); }),
              "wage_limit.period");
    EXPECT_EQ(refused([](WageLimits& one) { one.average = Money{}; }), "wage_limit.average");
    EXPECT_EQ(refused([](WageLimits& one) { one.floor = Rate{}; }), "wage_limit.rates");
    EXPECT_EQ(refused([](WageLimits& one) { one.ceiling = one.floor; }), "wage_limit.rates");
    EXPECT_EQ(refused([](WageLimits& one) { one.ceiling = Rate::percent(1001); }),
              "wage_limit.rates");
}

TEST(WageBase, what_counts_lies_between_the_limits) {
    const WageLimits limits = limits_of_2026();
    EXPECT_EQ(counted_wage(Money::fen(494'099), limits),
              (CountedWage{Money::yuan(4941), WageStanding::raised}));
    EXPECT_EQ(counted_wage(Money::yuan(4941), limits),
              (CountedWage{Money::yuan(4941), WageStanding::as_declared}));
    EXPECT_EQ(counted_wage(Money::fen(800'050), limits),
              (CountedWage{Money::yuan(8001), WageStanding::as_declared}));
    EXPECT_EQ(counted_wage(Money::yuan(24'704), limits).standing, WageStanding::as_declared);
    EXPECT_EQ(counted_wage(Money::fen(2'470'401), limits),
              (CountedWage{Money::yuan(24'704), WageStanding::capped}));
}

TEST(WageBase, employment_is_service_at_this_employer_without_a_gap) {
    const std::vector<Enrolment> history{
        hired(Day::of(2026, 3, 1), Day::of(2026, 5, 31)),
        hired(Day::of(2025, 1, 1), Day::of(2026, 2, 28)),
        hired(Day::of(2026, 7, 15), Day::of(2026, 9, 30)),
        hired(Day::of(2026, 6, 1), Day::of(2026, 7, 14), 7002),
        hired(Day::of(2026, 10, 1), Period::no_end, ours, PersonType::retired),
        hired(Day::of(2026, 12, 1), Day::of(2026, 11, 30)),  // never came into effect
    };
    EXPECT_EQ(employments(history, ours),
              (std::vector<Period>{{Day::of(2025, 1, 1), Day::of(2026, 5, 31)},
                                   {Day::of(2026, 7, 15), Day::of(2026, 9, 30)}}));
    EXPECT_EQ(employments(history, 7003), std::vector<Period>{});
}

TEST(WageBase, a_wage_ends_with_the_employment_and_gives_way_to_a_later_one) {
    const std::vector<Period> employed{{Day::of(2025, 1, 1), Day::of(2026, 5, 31)},
                                       {Day::of(2026, 7, 15), Period::no_end}};
    const std::vector<DeclaredWage> wages{from(Day::of(2026, 1, 1), Money::yuan(5000)),
                                          from(Day::of(2026, 3, 1), Money::yuan(6000))};
    EXPECT_EQ(counts_during(wages, 0, employed),
              (Period{Day::of(2026, 1, 1), Day::of(2026, 2, 28)}));
    EXPECT_EQ(counts_during(wages, 1, employed),
              (Period{Day::of(2026, 3, 1), Day::of(2026, 5, 31)}));
    EXPECT_EQ(wage_on(wages, employed, Day::of(2026, 2, 28)), 0U);
    EXPECT_EQ(wage_on(wages, employed, Day::of(2026, 5, 31)), 1U);
    EXPECT_FALSE(wage_on(wages, employed, Day::of(2026, 7, 15)));  // came back: a new one is due
    EXPECT_FALSE(wage_on(wages, employed, Day::of(2025, 12, 31)));
    // A correction from the same day leaves nothing of what it corrects.
    const std::vector<DeclaredWage> corrected{from(Day::of(2026, 1, 1), Money::yuan(5000)),
                                              from(Day::of(2026, 1, 1), Money::yuan(5500))};
    EXPECT_FALSE(counts_during(corrected, 0, employed));
    EXPECT_EQ(wage_on(corrected, employed, Day::of(2026, 4, 1)), 1U);
}

TEST(WageBase, one_approved_ahead_does_not_wait_for_who_comes_back) {
    const Day ahead = Day::of(2026, 12, 1);
    const std::vector<DeclaredWage> wages{{ahead, Day::of(2026, 11, 22), Money::yuan(5000)}};
    const std::vector<Period> stayed{{Day::of(2026, 11, 1)}};
    EXPECT_EQ(wage_on(wages, stayed, ahead), 0U);
    const std::vector<Period> back{{Day::of(2026, 11, 1), Day::of(2026, 11, 24)}, {ahead}};
    EXPECT_FALSE(wage_on(wages, back, ahead));
    EXPECT_EQ(employment_of(wages[0], back), nullptr);
}

TEST(WageBase, months_begin_and_end) {
    EXPECT_EQ(first_of_month(Day::of(2024, 2, 29)), Day::of(2024, 2, 1));
    EXPECT_EQ(last_of_month(Day::of(2024, 2, 1)), Day::of(2024, 2, 29));
    EXPECT_EQ(last_of_month(Day::of(2026, 12, 5)), Day::of(2026, 12, 31));
}

RC_GTEST_PROP(WageBaseProperty, a_base_keeps_the_limits_and_the_order_of_the_wages,
              (std::uint32_t one, std::uint32_t other, std::uint16_t average, std::uint8_t unit)) {
    WageLimits limits = limits_of_2026();
    limits.average = Money::yuan(average + 1);
    limits.unit = static_cast<WageUnit>(unit % 3);
    const Money less = Money::fen(std::min(one, other));
    const Money more = Money::fen(std::max(one, other));
    const CountedWage low = counted_wage(less, limits);
    const CountedWage high = counted_wage(more, limits);
    RC_ASSERT(floor_of(limits) <= low.base && high.base <= ceiling_of(limits));
    RC_ASSERT(low.base <= high.base);
    RC_ASSERT(counted_wage(low.base, limits).base == low.base);
    if (low.standing == WageStanding::as_declared)
        RC_ASSERT(low.base == rounded(less, limits.unit));
}

RC_GTEST_PROP(WageBaseProperty, one_wage_counts_a_day_and_none_outside_the_employment,
              (std::vector<std::uint8_t> begins, std::uint8_t first, std::uint8_t days)) {
    const Day origin = Day::of(2026, 1, 1);
    const std::vector<Period> employed{{origin.plus(first), origin.plus(first + days)}};
    std::vector<DeclaredWage> wages;
    for (const std::uint8_t begin : begins)
        wages.push_back(from(origin.plus(begin), Money::yuan(1)));
    for (int n = 0; n < 520; ++n) {
        const Day day = origin.plus(n);
        std::size_t counting = 0;
        std::size_t newest = wages.size();  // none
        for (std::size_t at = 0; at < wages.size(); ++at) {
            const auto counted = counts_during(wages, at, employed);
            if (counted && counted->contains(day)) ++counting;
            if (employed[0].contains(wages[at].since) && wages[at].since <= day) newest = at;
        }
        RC_ASSERT(counting <= 1U);
        if (!employed[0].contains(day)) newest = wages.size();
        RC_ASSERT(wage_on(wages, employed, day).value_or(wages.size()) == newest);
    }
}

}  // namespace
}  // namespace yibao::enrolment
