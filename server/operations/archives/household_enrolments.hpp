#pragma once

#include "forms/households.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"
#include "operations/progress.hpp"

namespace yibao::operations {

// The yearly enrolment of residents, by household. Each member is enrolled as the kind of resident of the
// last enrolment, else by age; who has died or is insured then is left out. All refuse household.year
// (neither this year nor the next), and what enrol_person refuses, naming the member.

/// Refuses household.unknown, household.dissolved, household.insured (nobody is left to enrol).
Result<Subject> enrol_household(storage::UnitOfWork& unit, const Act& act,
                                const forms::EnrolHousehold::Input& input);

/// Of many households, or of some of their members: all or none; the refusal names the row. Refuses
/// batch.size (none, or more than 500), household.row (names neither a household nor a member, or both),
/// household.unknown, household.dissolved, household.member (no member of one in the actor's areas),
/// household.insured, batch.twice.
Result<Subject> enrol_households(storage::UnitOfWork& unit, const Act& act,
                                 const forms::EnrolHouseholds::Input& input, Progress& progress);
/// What of a batch would be refused, one fault a row.
Result<forms::CheckHouseholds::Output> check_households(storage::Reader& reader, const Act& act,
                                                        const forms::CheckHouseholds::Input& input,
                                                        Progress& progress);

}  // namespace yibao::operations
