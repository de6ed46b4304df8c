#pragma once

#include "operations/call.hpp"
#include "operations/visits.hpp"
#include "storage/store.hpp"
#include "wire/messages/inpatient_settlement.hpp"
#include "wire/messages/reversal.hpp"
#include "wire/messages/settlement_cancel.hpp"

namespace yibao::operations {

// 2103, 2208 and 2305 take back a settlement whose answer arrived; 2601 takes back what a message
// did whose answer was lost. All refuse what reverse() refuses. The answer of a cancellation is a
// settlement of its own, with its own id and time and the msgid of the cancelling call; the
// original keeps its id.

/// The three also refuse settlement.other_person, settlement.other_visit and settlement.kind (the
/// transaction of another sort of visit).
Result<Made<wire::SettlementCancel::Output>> cancel_purchase(storage::UnitOfWork& unit,
                                                             const Call& call,
                                                             const wire::SettlementCancel::Input&);
Result<Made<wire::SettlementCancel::Output>> cancel_outpatient(
    storage::UnitOfWork& unit, const Call& call, const wire::SettlementCancel::Input&);
Result<Made<wire::InpatientSettlementCancel::Output>> cancel_inpatient(
    storage::UnitOfWork& unit, const Call& call, const wire::SettlementCancel::Input&);

/// 2601 of 2102, 2207, 2304 (with their A forms) and 2401. Refuses reversal.transaction,
/// reversal.unknown, reversal.other_person, and for an admission what 2404 refuses. The original
/// message sent again is refused from then on (message.reversed).
Result<Made<wire::Nothing>> reverse_message(storage::UnitOfWork& unit, const Call& call,
                                            const wire::Reversal::Input& input);

storage::Buckets cancel_homes(storage::Store& store, const Call& call,
                              const wire::SettlementCancel::Input& input);
storage::Buckets reverse_message_homes(storage::Store& store, const Call& call,
                                       const wire::Reversal::Input& input);

}  // namespace yibao::operations
