#pragma once

#include "forms/desk.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

/// What waits for the actor, and the agency in figures. Of what is in memory or asked by an
/// index: it is for everybody who signs in.
Result<forms::FindDesk::Output> find_desk(storage::Reader& reader, const Act& act,
                                          const forms::Nothing& input);

}  // namespace yibao::operations
