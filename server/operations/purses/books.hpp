#pragma once

#include "forms/purses.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

/// What went into the purses, came out, and is in them. The closing amounts are reckoned back from
/// what the purses hold now, the opening ones forward from the first movement: where the two do not
/// meet, `difference` is not nothing. Only for the centre, whose the books are. Refuses
/// purse.scope, purse.period.
Result<forms::GetPurseBooks::Output> get_purse_books(storage::Reader& reader, const Act& act,
                                                     const forms::GetPurseBooks::Input& input);

}  // namespace yibao::operations
