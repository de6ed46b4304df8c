#pragma once

#include <string>
#include <vector>

#include "adjudication/claim.hpp"
#include "base/day.hpp"
#include "policy/policy.hpp"

namespace yibao::adjudication {

/// When and where a claim happens; decides which version applies and which accumulators count.
struct Occasion {
    Day admission;  // of an outpatient visit: the day of the visit
    Day discharge;  // of an outpatient visit or an interim settlement: the day of the last charge
    Day charge;
    Day settlement;
    std::string stay;         // tells one stay from another: "2026住院77", by the year it began
    std::string institution;  // 医疗机构

    static Occasion on(Day day) { return {day, day, day, day, {}, {}}; }
    Day date(policy::DateOf which) const;
};

/// The first day of the benefit year that `day` lies in.
Day year_start(const policy::Plan& plan, Day day);

/// Under which name an accumulator is kept: its own, the period, and the values that it is kept apart
/// by: "年度统筹支付|2025", "住院次数|2025|三级". Two claims with the same key share the accumulator.
std::string accumulator_key(const policy::Policy& policy, const policy::Plan& plan,
                            const policy::Accumulator& accumulator, const Occasion& occasion,
                            const std::vector<std::uint64_t>& dimensions);

}  // namespace yibao::adjudication
