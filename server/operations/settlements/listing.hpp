#pragma once

#include "forms/settlements.hpp"
#include "operations/act.hpp"
#include "storage/records/settlement.hpp"

namespace yibao::operations {

/// Of the actor's scope, the newest first. What lies outside is left out; a person, an institution
/// or a settlement outside answers nothing.
Result<forms::ListSettlements::Output> list_settlements(storage::Reader& reader, const Act& act,
                                                        const forms::ListSettlements::Input& input);

/// The settlements and reversals of one person, whom the actor sees.
forms::ListSettlements::Output settlements_of(storage::Reader& reader, const Act& act,
                                              std::int64_t person, const forms::PageAsked& asked);

/// A settlement that the actor sees. Refuses settlement.unknown.
Result<storage::Settlement> seen_settlement(storage::Reader& reader, const Act& act,
                                            const std::string& id);

forms::SettlementRow settlement_row(storage::Reader& reader, const Act& act,
                                    const storage::Settlement& record);

}  // namespace yibao::operations
