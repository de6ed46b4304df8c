#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "enrolment/wage_base.hpp"
#include "forms/wages.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"
#include "storage/records/wage.hpp"

namespace yibao::operations {

// 缴费基数上下限 of the agency's pooling area. The newest of a year counts for all bases of that year,
// whenever they were declared: bases are reckoned when they are read.

Result<forms::ListWageLimits::Output> list_wage_limits(storage::Reader& reader, const Act& act,
                                                       const forms::Nothing&);

/// Refuses wage_limit.area (the actor is not of the whole pooling area); what
/// enrolment::check_wage_limits refuses; wage_limit.period: too far away, one that meets another year, or
/// the correction of a period under which wages were approved already; wage_limit.waiting: another
/// publication of that year waits.
Result<Subject> publish_wage_limits(storage::UnitOfWork& unit, const Act& act,
                                    const forms::WageLimitEntry& input);

/// In force for a base year. Refuses wage_limit.none, saying what is to be done.
Result<enrolment::WageLimits> limits_of(storage::Reader& reader, const Act& act, std::int64_t year);

/// The base year that a day lies in; that of the calendar where none is published.
std::int64_t wage_year_of(storage::Reader& reader, const Act& act, Day day);

}  // namespace yibao::operations
