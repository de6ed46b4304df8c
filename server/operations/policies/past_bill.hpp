#pragma once

#include <optional>

#include "operations/settling.hpp"
#include "settlement/accumulation.hpp"

namespace yibao::operations {

/// A bill that was settled, with what it was decided from.
struct PastBill {
    storage::Settlement record;
    Bill bill;
    settlement::Accumulation accumulated;  // before it
    Money account;                         // that it could use; zero if it used none
    Money family;                          // no more than it took

    settlement::Means means() const { return {account, family, &accumulated}; }
};

/// Put together again out of what is on record. Nothing where that cannot be done: a stay that was
/// settled in parts, or facts that are refused today (an enrolment was corrected since). Whether it
/// is the same bill still is for the caller to find out, by deciding it again.
std::optional<PastBill> past_bill(storage::Reader& reader, const Agency& agency,
                                  storage::Settlement record);

}  // namespace yibao::operations
