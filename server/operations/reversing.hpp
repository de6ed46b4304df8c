#pragma once

#include <cstdint>

#include "operations/settling.hpp"

namespace yibao::operations {

/// A settlement of the sender's that stands. Refuses settlement.unknown and settlement.reversed.
Result<storage::Settlement> standing_settlement(storage::Reader& reader, const Call& call,
                                                std::int64_t settlement);

/// Who asked for a reversal: a message of an institution, or nobody's where the agency does it.
struct Asking {
    Moment now;
    std::string msgid{};
};

/// Undoes a settlement that stands (ensure), whoever asks. Refuses settlement.later and store.busy
/// like reverse().
Result<Booked> take_back(storage::UnitOfWork& unit, storage::Settlement original,
                         const Asking& asking);

/// Undoes a settlement: a settlement of kind -1 with everything negated, never recalculated. The
/// person's accumulators and account, the batches and the visit are as they were before it. Refuses
/// what standing_settlement refuses; settlement.later, naming what must be undone first; and
/// store.busy where the message does not say whose account helped to pay.
Result<Booked> reverse(storage::UnitOfWork& unit, const Call& call, std::int64_t settlement);

/// The homes that a reversal touches: the person's, and that of the family account; those of
/// `person_no` where there is no such settlement.
storage::Buckets reversal_homes(storage::Reader& reader, std::optional<std::int64_t> settlement,
                                const std::string& person_no);

}  // namespace yibao::operations
