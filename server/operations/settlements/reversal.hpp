#pragma once

#include "forms/settlements.hpp"
#include "operations/act.hpp"
#include "storage/id.hpp"

namespace yibao::operations {

/// Takes a settlement back for the agency, with the reversal that 2103, 2208 and 2305 run. Refuses
/// settlement.unknown, settlement.kind (it is a reversal itself), settlement.reversed,
/// settlement.reason, settlement.later (naming what has to be taken back first) and store.busy.
Result<forms::SettlementRow> reverse_settlement(storage::UnitOfWork& unit, const Act& act,
                                                const forms::ReverseSettlement::Input& input);

/// Where it is at home, found before its lanes are taken: whose account helped to pay is known only to
/// the store. Refuses settlement.unknown.
Result<storage::Buckets> homes_of_reversal(storage::Reader& reader, const Act& act,
                                           const forms::ReverseSettlement::Input& input);

}  // namespace yibao::operations
