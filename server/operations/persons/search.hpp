#pragma once

#include "forms/search.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

/// Each kind only for who has the function to read it, and only what the actor's scope has.
Result<forms::Search::Output> search(storage::Reader& reader, const Act& act,
                                     const forms::Search::Input& input);

}  // namespace yibao::operations
