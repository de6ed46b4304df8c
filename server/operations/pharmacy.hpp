#pragma once

#include "operations/settling.hpp"
#include "wire/messages/pharmacy_settlement.hpp"

namespace yibao::operations {

/// 2101: refuses what 2102 would refuse; books nothing.
Result<wire::PharmacyTrial::Output> try_purchase(storage::Reader& reader, const Call& call,
                                                 const wire::PharmacyTrial::Input& input);

/// 2102: a purchase at a pharmacy, lines and settlement in one call.
Result<Made<wire::PharmacySettlement::Output>> settle_purchase(
    storage::UnitOfWork& unit, const Call& call, const wire::PharmacySettlement::Input& input);

}  // namespace yibao::operations
