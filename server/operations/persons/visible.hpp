#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "operations/act.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/settlement.hpp"

namespace yibao::operations {

/// The enrolment by which a person belongs to an area and an employer on a day: the basic one that
/// is open then, else the one that ends last; nothing where there never was one.
std::optional<storage::Enrolment> belonging(const std::vector<storage::Enrolment>& enrolments,
                                            Day day);

/// Whether the actor's scope has this person.
bool sees_person(storage::Reader& reader, const Act& act, std::int64_t person);

/// Whether the actor may read what a person was treated for: those of the agency who see the person,
/// and the person. An employer sees its people, but not their illnesses.
bool sees_care(storage::Reader& reader, const Act& act, std::int64_t person);

/// A settlement is its person's and its institution's: who sees either sees it.
bool sees_settlement(storage::Reader& reader, const Act& act, const storage::Settlement& one);

}  // namespace yibao::operations
