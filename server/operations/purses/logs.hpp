#pragma once

#include "forms/purses.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

// What was spent off line, as institutions report it: what follows from what is known is booked, the
// rest is held for somebody else's decision. See docs/decisions/0011-card-purse.md.

/// Books all, or refuses: batch.size, and naming the row institution.unknown (also outside the actor's
/// scope), card.number, purse.time (in the future), purse.sum (before less the amount is not after),
/// batch.twice, purse.counter (the card has that number with something else).
Result<forms::ImportLogs::Output> import_logs(storage::UnitOfWork& unit, const Act& act,
                                              const forms::ImportLogs::Input& input);
/// What of it would be refused, one fault a row.
Result<forms::CheckLogs::Output> check_logs(storage::Reader& reader, const Act& act,
                                            const forms::ImportLogs::Input& input);

/// Of the institutions and people of the actor's scope, the newest first.
Result<forms::ListLogs::Output> list_logs(storage::Reader& reader, const Act& act,
                                          const forms::ListLogs::Input& input);

/// Paid: out of the purse, then the personal account; what both lack stays in suspense. Refuses
/// log.unknown, purse.done, purse.own (brought in by the actor), purse.reason.
Result<forms::OfflineLogRow> decide_log(storage::UnitOfWork& unit, const Act& act,
                                        const forms::DecideLog::Input& input);

}  // namespace yibao::operations
