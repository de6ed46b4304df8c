#pragma once

#include "forms/black_lists.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"

namespace yibao::operations {

// Who is on a black list, and which cards.

Result<forms::ListBlackList::Output> list_black_list(storage::Reader& reader, const Act& act,
                                                     const forms::ListBlackList::Input& input);

/// From the day of the review at the earliest. Refuses black_list.subject (none, or out of scope),
/// black_list.since (more than 30 days ago or a year away), black_list.until, black_list.exists.
Result<Subject> add_to_black_list(storage::UnitOfWork& unit, const Act& act,
                                  const forms::AddToBlackList::Input& input);

/// From today on. Refuses black_list.unknown, black_list.over.
Result<Subject> lift_from_black_list(storage::UnitOfWork& unit, const Act& act,
                                     const forms::LiftFromBlackList::Input& input);

}  // namespace yibao::operations
