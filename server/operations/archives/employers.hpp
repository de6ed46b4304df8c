#pragma once

#include "forms/employers.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"
#include "operations/progress.hpp"
#include "storage/records/enrolment.hpp"

namespace yibao::operations {

// The archive of employers (参保单位).

Result<forms::ListEmployers::Output> list_employers(storage::Reader& reader, const Act& act,
                                                    const forms::ListEmployers::Input& input);
/// Refuses employer.unknown, also for what lies outside of the actor's scope.
Result<forms::GetEmployer::Output> get_employer(storage::Reader& reader, const Act& act,
                                                const forms::GetEmployer::Input& input);

/// Refuses employer.unknown.
Result<forms::ListEmployees::Output> list_employees(storage::Reader& reader, const Act& act,
                                                    const forms::ListEmployees::Input& input);

/// Refuses credit_code.… as enrolment::check_credit_code; employer.exists (the code is registered);
/// employer.area (not an area of the actor's); employer.phone.
Result<Subject> register_employer(storage::UnitOfWork& unit, const Act& act,
                                  const forms::RegisterEmployer::Input& input);

/// All or none; the refusal names the row. Refuses batch.size (none, or more than 500), and of a row
/// what register_employer refuses.
Result<Subject> register_employers(storage::UnitOfWork& unit, const Act& act,
                                   const forms::RegisterEmployers::Input& input,
                                   Progress& progress);
/// What register_employers would refuse, row by row, and batch.twice. Refuses batch.size.
Result<forms::CheckEmployers::Output> check_employers(storage::Reader& reader, const Act& act,
                                                      const forms::CheckEmployers::Input& input,
                                                      Progress& progress);

/// The same as register_employer, and employer.unknown, employer.ended. What comes back masked was not
/// changed. A new name is its people's at once; a new area is theirs from input.area_since (today where
/// nothing is said), the past stays as it was. Refuses employer.state (suspended, and another area),
/// employer.area_since (ahead, more than a year ago, before the state's day, or of the same area).
Result<Subject> change_employer(storage::UnitOfWork& unit, const Act& act,
                                const forms::ChangeEmployer::Input& input);

/// Suspending pauses its people from that day on, also who begins later, resuming ends that; bankruptcy
/// and cancellation need an employer without people on that day or later; merging moves them to the
/// other one from that day on.
/// Refuses employer.unknown, employer.state (no way from the one to the other), employer.since
/// (more than a year away), employer.merged_into, employer.people, employer.black_listed.
Result<Subject> change_employer_state(storage::UnitOfWork& unit, const Act& act,
                                      const forms::ChangeEmployerState::Input& input);

/// Nothing where it lies outside of the actor's scope.
std::optional<storage::Employer> seen_employer(storage::Reader& reader, const Act& act,
                                               const std::string& number);

struct NewEmployer {
    const forms::EmployerEntry& entry;
    Day since;
};
/// Refuses as register_employer; the unit of work has to hold bucket_of_employer of its code.
Result<storage::Employer> add_employer(storage::UnitOfWork& unit, const Act& act,
                                       const NewEmployer& wanted);

/// As lists and the trail show it, masked.
forms::EmployerRow row_of(const Agency& agency, const storage::Employer& record);

/// The bucket that an employer with this code is given its number in.
std::int32_t bucket_of_employer(std::string_view uscc);

/// Where an employer's sealed contacts belong to.
std::string employer_context(std::int64_t employer);

}  // namespace yibao::operations
