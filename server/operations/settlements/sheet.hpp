#pragma once

#include "forms/settlements.hpp"
#include "operations/act.hpp"
#include "storage/records/settlement.hpp"

namespace yibao::operations {

/// Everything about one settlement, out of what was stored when it was decided. Refuses
/// settlement.unknown.
Result<forms::SettlementSheet> get_settlement(storage::Reader& reader, const Act& act,
                                              const forms::SettlementKey& input);

/// The same of a settlement that the actor may see.
forms::SettlementSheet settlement_sheet(storage::Reader& reader, const Act& act,
                                        const storage::Settlement& record);

}  // namespace yibao::operations
