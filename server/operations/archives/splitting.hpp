#pragma once

#include "forms/employer_splits.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"

namespace yibao::operations {

// 单位分立. An employer outside of the actor's scope is refused as employer.unknown.

/// Refuses batch.size, and as check_employees tells, with the row.
Result<forms::MatchEmployees::Output> match_employees(storage::Reader& reader, const Act& act,
                                                      const forms::MatchEmployees::Input& input);
/// Faults: employee.unknown (insured by this employer neither today nor from a later day on),
/// batch.twice.
Result<forms::CheckEmployees::Output> check_employees(storage::Reader& reader, const Act& act,
                                                      const forms::MatchEmployees::Input& input);

/// From that day on the people's insurances through this employer are through the other one, in its
/// area; the days before stay as they were. Refuses employer.state (not active), employer.black_listed,
/// employer.since (more than a year away, or before either came into its state), employer.into (none, or
/// both an old and a new one; not another active one in scope), what register_employer refuses of a new
/// one, employer.people (nobody chosen, or nobody there), and of each row employee.unknown, batch.twice.
Result<Subject> split_employer(storage::UnitOfWork& unit, const Act& act,
                               const forms::SplitEmployer::Input& input);

}  // namespace yibao::operations
