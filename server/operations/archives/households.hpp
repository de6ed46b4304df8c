#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "forms/households.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"
#include "storage/records/enrolment.hpp"

namespace yibao::operations {

// Households of residents. All refuse household.unknown and person.unknown, also for what is out of the
// actor's scope: a household is of its area, a person of where it is insured.

Result<forms::FindHousehold::Output> find_household(storage::Reader& reader, const Act& act,
                                                    const forms::PersonKey& input);
Result<forms::HouseholdSheet> get_household(storage::Reader& reader, const Act& act,
                                            const forms::HouseholdKey& input);

/// Refuses household.area (not an area of the actor's), household.member (the head belongs to another
/// one), person.dead.
Result<Subject> register_household(storage::UnitOfWork& unit, const Act& act,
                                   const forms::RegisterHousehold::Input& input);

// What changes a household refuses household.dissolved, too.

/// Refuses household.relation (a second head), household.head_dead (nobody to be related to),
/// household.member, person.dead.
Result<Subject> add_member(storage::UnitOfWork& unit, const Act& act,
                           const forms::AddMember::Input& input);

/// Refuses household.head (the head cannot leave: another becomes it before, or the household is
/// dissolved), household.member (belongs to no such).
Result<Subject> remove_member(storage::UnitOfWork& unit, const Act& act,
                              const forms::RemoveMember::Input& input);

/// Refuses household.member (the new head is none), household.head (is the head already),
/// household.since (to come, or before the head of now became it), person.dead.
Result<Subject> change_head(storage::UnitOfWork& unit, const Act& act,
                            const forms::ChangeHead::Input& input);

/// All leave it today, the head as well.
Result<Subject> dissolve_household(storage::UnitOfWork& unit, const Act& act,
                                   const forms::DissolveHousehold::Input& input);

// For whoever works with households.

/// One of the actor's areas that lasts. Refuses household.unknown, household.dissolved.
Result<storage::Household> open_household(storage::Reader& reader, const Act& act,
                                          const std::string& number);
/// Who belongs to it now.
std::vector<storage::HouseholdMember> members_of(storage::Reader& reader, std::int64_t household);
/// The household that somebody belongs to now.
std::optional<storage::HouseholdMember> membership_of(storage::Reader& reader, std::int64_t person);
Subject household_subject(storage::Reader& reader, const Act& act, const storage::Household& one,
                          bool is_new = false);

}  // namespace yibao::operations
