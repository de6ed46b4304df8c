#pragma once

#include <cstdint>
#include <vector>

#include "forms/persons.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

/// 待遇暂停与未参保月份 of a person until today, the newest first: where benefits are paused, where no
/// basic insurance was held between the first one and today (of the dead, the death), and months in
/// service for which no wage counts, of base years with published limits. What is owed for them is not
/// known here: contributions are not in these books.
std::vector<forms::GapRow> gaps_of(storage::Reader& reader, const Act& act, std::int64_t person);

}  // namespace yibao::operations
