#pragma once

#include "operations/call.hpp"
#include "storage/unit_of_work.hpp"
#include "wire/messages/charge_query.hpp"
#include "wire/messages/settlement_query.hpp"

namespace yibao::operations {

// What an institution may ask of its own settlements. Both refuse settlement.unknown,
// settlement.other_person and settlement.other_visit.

/// 5203: a settlement or a reversal as it stands.
Result<wire::SettlementQuery::Output> query_settlement(storage::Reader& reader, const Call& call,
                                                       const wire::SettlementQuery::Input& input);

/// 5204: its lines. Refuses settlement.reversed: the lines of a bill that was taken back are
/// unsettled again, or gone with the purchase.
Result<wire::ChargeQuery::Output> query_charges(storage::Reader& reader, const Call& call,
                                                const wire::ChargeQuery::Input& input);

}  // namespace yibao::operations
