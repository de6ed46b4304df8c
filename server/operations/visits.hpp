#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "operations/call.hpp"
#include "operations/stored.hpp"
#include "storage/records/visit.hpp"
#include "storage/unit_of_work.hpp"
#include "wire/messages/diagnosis.hpp"

namespace yibao::operations {

// What outpatient visits, stays in hospital and purchases have in common.

/// States of a visit. A stay goes open → discharged → settled; an outpatient visit stays open
/// however many bills of it are settled; a purchase is settled from the start.
inline constexpr std::string_view visit_open = "open";
inline constexpr std::string_view visit_discharged = "discharged";
inline constexpr std::string_view visit_settled = "settled";
inline constexpr std::string_view visit_cancelled = "cancelled";

enum class VisitKind { outpatient, stay, purchase };

/// By its kind of care; a purchase has no number at the institution, all others must have one.
VisitKind kind_of(const storage::Visit& visit);

/// The sender's own visit of that person. Refuses, in this order, visit.unknown,
/// visit.other_person, visit.cancelled and visit.kind.
Result<storage::Visit> own_visit(storage::Reader& reader, const Call& call,
                                 const std::string& visit_id, const std::string& person_no,
                                 VisitKind kind);

/// Refuses visit.med_type: not a kind of care that is settled here, or that of another sort: a stay
/// needs an inpatient one, a pharmacy settles few, and a hospital no purchases.
std::optional<Refusal> check_med_type(std::string_view med_type, VisitKind kind);

/// Refuses visit.future: it begins or ends after today.
std::optional<Refusal> check_not_future(const Call& call, Moment at, std::string_view what);

/// The lines of the batches that hold (not cancelled), settled or not, in the order they came.
struct HeldBatch {
    storage::ChargeBatch record;
    std::vector<StoredLine> lines;
};
std::vector<HeldBatch> held_batches(storage::Reader& reader, std::int64_t visit);

/// Diagnoses as they are kept beside other data of a visit.
inline constexpr auto stored_diagnosis_fields =
    wire::optional(wire::join(wire::diagnosis::type, wire::diagnosis::main, wire::diagnosis::what,
                              wire::diagnosis::condition, wire::diagnosis::who));

/// Refuses visit.diagnosis_unknown: a western diagnosis must be in the national list on the day of
/// care.
std::optional<Refusal> check_diagnosis(const Agency& agency, const std::string& code, Day day);
std::optional<Refusal> check_diagnoses(const Agency& agency,
                                       const std::vector<wire::Diagnosis>& diagnoses, Day day);
/// Refuses visit.operation_unknown: so must an operation, where one is named and the agency has the
/// list.
std::optional<Refusal> check_operation(const Agency& agency, const std::optional<std::string>& code,
                                       Day day);

/// The diagnoses of an outpatient visit, packed; those that were taken back are left out.
std::string diagnoses_text(const std::vector<wire::Diagnosis>& diagnoses);

}  // namespace yibao::operations
