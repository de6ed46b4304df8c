#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "operations/call.hpp"
#include "storage/records/visit.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::operations {

// What a stay has to do with the person's other stays, and with the bills of it that are settled.

/// Stays that follow one another by transfer (转院): the patient left one hospital on advice
/// (离院方式 2, 3) and was admitted in another within the days that the area allows.
struct Transfers {
    std::int64_t first_settled = 0;  // that visit of them; the stay itself if it is the first
    Money deductible;                // that the standing bills of the others took
};

/// The transfers to and from a stay, as far as the other stays have been settled; in whatever order
/// they were.
Transfers transfers_of(storage::Reader& reader, const Call& call, const storage::Visit& stay);

/// What its accumulators call a stay, by the year in which it was registered: "2026住院912…".
std::string stay_name(std::int64_t visit);

/// Until when the stay has been settled; nothing: no bill of it stands.
std::optional<Day> settled_until(storage::Reader& reader, const storage::Visit& stay);

}  // namespace yibao::operations
