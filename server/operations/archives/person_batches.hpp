#pragma once

#include "forms/enrolling.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"
#include "operations/progress.hpp"

namespace yibao::operations {

// People who are known, out of a file: what persons.hpp does to one of them, to many at once. All or
// none; the refusal names the row. Who may be named is whom the actor may name alone.

/// Refuses batch.size (none, or more than 500), batch.twice (somebody in the same insurance), person.unknown, and
/// of a row what enrol_person refuses.
Result<Subject> enrol_persons(storage::UnitOfWork& unit, const Act& act,
                              const forms::EnrolPersons::Input& input, Progress& progress);
/// The same of what change_enrolment refuses; enrolment.none: not in this insurance on that day.
Result<Subject> change_enrolments(storage::UnitOfWork& unit, const Act& act,
                                  const forms::ChangeEnrolments::Input& input, Progress& progress);

/// What of a batch would be refused, one fault a row. They carry the rows out in a unit of work that is
/// not to be kept, so that a row is seen as it will be after those before it.
Result<forms::CheckEnrolments::Output> check_enrolments(storage::UnitOfWork& unit, const Act& act,
                                                        const forms::EnrolPersons::Input& input,
                                                        Progress& progress);
Result<forms::CheckEnrolmentEvents::Output> check_enrolment_events(
    storage::UnitOfWork& unit, const Act& act, const forms::ChangeEnrolments::Input& input,
    Progress& progress);

}  // namespace yibao::operations
