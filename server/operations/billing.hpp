#pragma once

#include <optional>
#include <vector>

#include "operations/answering.hpp"
#include "operations/settling.hpp"
#include "operations/visits.hpp"
#include "wire/messages/settlement_request.hpp"

namespace yibao::operations {

// From uploaded lines to a bill: what 2204, 2206, 2207 and their inpatient kin have in common.

/// The facts of a visit, by its own kind of care and disease.
Result<settlement::Care> care_of_visit(const Call& call, const Insured& insured,
                                       const storage::Visit& visit);

/// When the care happens. An outpatient visit, and a stay that goes on, end for now with the last
/// charge.
adjudication::Occasion occasion_of(const Call& call, const storage::Visit& visit, Day charged);

/// What only a stay has: its place in the benefit year, and the hospitals before it. A policy that
/// asks for 转院前起付线 nets what they took; for others all of them are one stay.
void place_stay(storage::Reader& reader, const Call& call, Bill& bill);

/// How the catalogue divides lines, under the policy that would settle them today. A line that
/// returns another is divided as on the day of that one, in `days` at its place, with its amounts
/// negative. Refuses what entitlement, pricing and deciding refuse.
Result<std::vector<wire::ChargeResult>> divide(storage::Reader& reader, const Call& call,
                                               const storage::Visit& visit,
                                               const std::vector<wire::Charge>& charges,
                                               const std::vector<Day>& days);

/// A bill out of batches that are not settled yet.
struct OpenBill {
    Bill bill;
    std::vector<HeldBatch> batches;
    bool closing = false;  // settles a stay to its end
};

/// Of an outpatient visit: the batch that the request names. Of a stay: all that is unsettled.
/// Refuses, in this order: the visit, the person, what was shown, the state of the stay, the kind
/// of care, entitlement, the lines (bill.empty, returns, bill.outside_visit), bill.total, the items;
/// of an outpatient visit visit.in_hospital.
Result<OpenBill> open_bill(storage::Reader& reader, const Call& call,
                           const wire::SettlementRequest& request, VisitKind kind);

/// 预结算: decides the bill that the request means.
Result<Answer> try_bill(storage::Reader& reader, const Call& call,
                        const wire::SettlementRequest& request, VisitKind kind);

/// Decides and books it; the batches and the visit are settled.
Result<Made<Answer>> settle_bill(storage::UnitOfWork& unit, const Call& call,
                                 const wire::SettlementRequest& request, VisitKind kind);

}  // namespace yibao::operations
