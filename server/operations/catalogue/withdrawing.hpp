#pragma once

#include "forms/catalogue.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"

namespace yibao::operations {

// A version of an item that has not begun is taken back: no bill was settled by it. The version that it
// was to take the place of goes on until the day that was decided for that one itself.

/// Refuses edition.scope (not of the whole area), item.unknown (no such version), item.begun, item.later
/// (another version follows: that one first).
Result<Subject> withdraw_item(storage::UnitOfWork& unit, const Act& act,
                              const forms::WithdrawItem::Input& input);
/// The version that is taken back, and the one that goes on in its place, if there is one. Refuses the
/// same.
Result<forms::CompareItems::Output> compare_withdrawal(storage::Reader& reader, const Act& act,
                                                       const forms::WithdrawItem::Input& input);

}  // namespace yibao::operations
