#pragma once

#include "forms/family.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"

namespace yibao::operations {

// Both refuse person.unknown, also of an owner out of the actor's scope. What is linked counts at the
// next settlement from its first day on.

/// Refuses person.dead, family.consent, family.start (more than a year away), family.relative (nobody
/// of this name and number, or dead), family.self, family.owner (no employee's insurance then, so no
/// account), family.insured (the relative is not insured then), family.exists.
Result<Subject> link_family(storage::UnitOfWork& unit, const Act& act,
                            const forms::LinkFamily::Input& input);

/// From that day on, but not before it is carried out. Refuses family.unknown, family.since (before
/// the link begins, after it ends, or more than a year away).
Result<Subject> end_family(storage::UnitOfWork& unit, const Act& act,
                           const forms::EndFamily::Input& input);

}  // namespace yibao::operations
