#pragma once

#include "forms/persons.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

/// Refuses person.unknown, also where the actor sees the person but not what concerns the health.
Result<forms::BenefitSheet> get_benefits(storage::Reader& reader, const Act& act,
                                         const forms::PersonKey& input);

// The person's own room; all refuse own.none.
Result<forms::BenefitSheet> get_own_benefits(storage::Reader& reader, const Act& act,
                                             const forms::Nothing&);
Result<forms::ListOwnSettlements::Output> list_own_settlements(
    storage::Reader& reader, const Act& act, const forms::ListOwnSettlements::Input& input);
Result<forms::SettlementSheet> get_own_settlement(storage::Reader& reader, const Act& act,
                                                  const forms::SettlementKey& input);

}  // namespace yibao::operations
