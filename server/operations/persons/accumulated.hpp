#pragma once

#include <string_view>
#include <vector>

#include "forms/persons.hpp"
#include "operations/agency.hpp"
#include "operations/people.hpp"

namespace yibao::operations {

/// The accumulators of a person, as stored, against the limits that the policies have for this person
/// today; and the limits of the year that nothing counts towards yet.
std::vector<forms::AccumulatorRow> accumulated(const Agency& agency, const Insured& insured,
                                               std::string_view accumulators, Day today);

}  // namespace yibao::operations
