#pragma once

#include "forms/black_lists.hpp"
#include "operations/act.hpp"
#include "storage/store.hpp"

namespace yibao::operations {

/// What an institution without a line has to refuse (离线黑名单): whom the black lists name, with the
/// cards in use of those people, and the cards that were stopped. With a version what changed after it,
/// with what the black lists block now, which comes each time. Read before the lane of the trail is
/// taken: it may be long. Refuses black_list.version: older than a year, or of the future.
Result<forms::TakeBlocked::Output> blocked_since(storage::Store& store, const Act& act,
                                                 const forms::TakeBlocked::Input& input);

/// Hands it out, which is on record: full card numbers leave. Refuses as above.
Result<forms::TakeBlocked::Output> take_blocked(storage::UnitOfWork& unit, const Act& act,
                                                const forms::TakeBlocked::Input& input,
                                                const Result<forms::TakeBlocked::Output>& list);

}  // namespace yibao::operations
