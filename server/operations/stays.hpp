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

/// An outpatient bill or a purchase, as far as it matters to whoever lies in hospital.
struct OutsideCare {
    std::int64_t person = 0;
    catalogue::MedType type{};
    Moment begin;
    Day last;  // charge
};

/// Refuses visit.in_hospital, naming the hospital: the care falls into a stay that goes on, whose
/// bill has to carry it (住院期间). What the agency's rules allow during a stay is let pass.
std::optional<Refusal> check_not_in_bed(storage::Reader& reader, const Call& call,
                                        const OutsideCare& care);

/// Refuses bill.outside_visit: a charge from before the visit, or from after a stay has ended. The
/// agency's rules may let a stay have examinations of some days before it.
std::optional<Refusal> check_charge_day(const Call& call, const storage::Visit& visit,
                                        std::string_view line_no, Day day);

}  // namespace yibao::operations
