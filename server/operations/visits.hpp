#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operations/call.hpp"
#include "operations/stored.hpp"
#include "storage/records/visit.hpp"
#include "storage/unit_of_work.hpp"
#include "wire/messages/diagnosis.hpp"

namespace yibao::operations {

// What outpatient visits and stays have in common.

/// States of a visit.
inline constexpr std::string_view visit_open = "open";
inline constexpr std::string_view visit_discharged = "discharged";
inline constexpr std::string_view visit_settled = "settled";
inline constexpr std::string_view visit_cancelled = "cancelled";

/// The institution's own visit of that person. Refuses visit.unknown, visit.other_person and
/// visit.cancelled.
Result<storage::Visit> own_visit(storage::Reader& reader, const Call& call,
                                 const std::string& visit_id, const std::string& person_no);

/// The lines of the batches that hold (not cancelled), settled or not.
struct HeldBatch {
    storage::ChargeBatch record;
    std::vector<StoredLine> lines;
};
std::vector<HeldBatch> held_batches(storage::Reader& reader, std::int64_t visit);

/// Diagnoses as a visit keeps them: those that were taken back are left out. Refuses
/// visit.diagnosis_unknown.
Result<std::string> diagnoses_text(const Agency& agency,
                                   const std::vector<wire::Diagnosis>& diagnoses);

}  // namespace yibao::operations
