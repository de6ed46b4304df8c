#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "enrolment/wage_base.hpp"
#include "operations/act.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/wage.hpp"

namespace yibao::operations {

/// An employer's people who are in service, were or will be, and their wages in one base year.
struct Payroll {
    storage::Employer employer;
    std::int64_t year = 0;
    enrolment::WageLimits limits;
    std::map<std::int64_t, std::vector<enrolment::Period>> employments;  // by person, of any year
    std::map<std::int64_t, std::vector<storage::WageBase>> wages;        // in the order of approval

    /// Nothing where there are none.
    const std::vector<enrolment::Period>& employments_of(std::int64_t person) const;
    /// Nothing where there are none.
    const std::vector<storage::WageBase>& wages_of(std::int64_t person) const;
    /// What is declared for somebody on a day; null where nothing is.
    const storage::WageBase* wage_of(std::int64_t person, Day day) const;
};

/// Refuses employer.unknown, also for what lies outside of the actor's scope; wage_limit.none.
Result<Payroll> payroll_of(storage::Reader& reader, const Act& act, const std::string& employer,
                           std::int64_t year);

/// In the words of the rules, in the same order.
std::vector<enrolment::DeclaredWage> declared_wages(const std::vector<storage::WageBase>& wages);

}  // namespace yibao::operations
