#pragma once

#include "forms/trail.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

/// The trail, newest first, of what the actor's organisation and those below it did.
Result<forms::ListTrail::Output> list_trail(storage::Reader& reader, const Act& act,
                                            const forms::ListTrail::Input& input);

}  // namespace yibao::operations
