#pragma once

#include <cstdint>

#include "operations/act.hpp"
#include "storage/records/purse.hpp"

namespace yibao::operations {

/// Looks at what of a card's logs is held, in the order of the card's own counting, and books what
/// can be booked: a log that came may be the one that others waited for. Returns how many.
std::int64_t examine_logs(storage::UnitOfWork& unit, const Act& act, std::int64_t card);

/// Pays a log out of these; the rest of its amount is put in suspense.
void pay_log(storage::UnitOfWork& unit, const Act& act, const storage::OfflineLog& log,
             Money from_account);

}  // namespace yibao::operations
