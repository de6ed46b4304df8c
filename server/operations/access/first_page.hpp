#pragma once

#include "forms/desk.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

/// What waits for the actor, and the agency in figures. Only of what is in memory: it is asked by
/// everybody who signs in.
Result<forms::FindDesk::Output> find_desk(storage::Reader& reader, const Act& act,
                                          const forms::Nothing& input);

}  // namespace yibao::operations
