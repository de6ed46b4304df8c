#pragma once

#include "forms/staff.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"

namespace yibao::operations {

// Departments and medical staff of a designated institution. All refuse institution.unknown, also for one
// outside of the actor's scope.

Result<forms::ListDepartments::Output> list_departments(storage::Reader& reader, const Act& act,
                                                        const forms::ListDepartments::Input& input);

/// All or none; the refusal names the row. Refuses batch.size (none, or more than 2000), batch.twice,
/// department.end (before the start), department.standard_code (not of the national list).
Result<Subject> enter_departments(storage::UnitOfWork& unit, const Act& act,
                                  const forms::EnterDepartments::Input& input);
Result<forms::CheckDepartments::Output> check_departments(
    storage::Reader& reader, const Act& act, const forms::EnterDepartments::Input& input);

Result<forms::ListStaff::Output> list_staff(storage::Reader& reader, const Act& act,
                                            const forms::ListStaff::Input& input);

/// A row with the code and the first day of a known one changes it; one with a later first day ends that
/// one the day before. Refuses as above, and staff.end, staff.start (at work from a later day already),
/// staff.department (not on the list of departments), staff.practice_no (other than 6 to 30 letters and
/// digits, or somebody else's here).
Result<Subject> enter_staff(storage::UnitOfWork& unit, const Act& act,
                            const forms::EnterStaff::Input& input);
Result<forms::CheckStaff::Output> check_staff(storage::Reader& reader, const Act& act,
                                              const forms::EnterStaff::Input& input);

}  // namespace yibao::operations
