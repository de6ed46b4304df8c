#pragma once

#include <vector>

#include "operations/call.hpp"
#include "storage/unit_of_work.hpp"
#include "wire/messages/charge_upload.hpp"
#include "wire/messages/outpatient_registration.hpp"
#include "wire/messages/outpatient_settlement.hpp"
#include "wire/messages/outpatient_visit.hpp"

namespace yibao::operations {

/// 2201: the visit gets its id. Refuses a person without entitlement on that day.
Result<Made<wire::OutpatientRegistration::Output>> register_outpatient(
    storage::UnitOfWork& unit, const Call& call, const wire::OutpatientRegistration::Input& input);

/// 2202. Refuses a visit with lines or settled bills.
Result<Made<wire::Nothing>> cancel_registration(storage::UnitOfWork& unit, const Call& call,
                                                const wire::OutpatientRegistrationCancel::Input&);

/// 2203, 2203A: what the patient had. Diagnoses must be in the national list.
Result<Made<wire::Nothing>> record_visit(storage::UnitOfWork& unit, const Call& call,
                                         const wire::OutpatientVisitInfo& info,
                                         const std::vector<wire::Diagnosis>& diagnoses);

/// 2204: keeps the lines, and answers how the catalogue divides them.
Result<Made<wire::OutpatientCharges::Output>> upload_charges(
    storage::UnitOfWork& unit, const Call& call, const wire::OutpatientCharges::Input& input);

/// 2205: batch 0000 is all that is not settled.
Result<Made<wire::Nothing>> cancel_charges(storage::UnitOfWork& unit, const Call& call,
                                           const wire::OutpatientChargesCancel::Input& input);

/// 2206, 2206A.
Result<wire::OutpatientTrial::Output> try_outpatient(storage::Reader& reader, const Call& call,
                                                     const wire::OutpatientTrial::Input& input);

/// 2207, 2207A.
Result<Made<wire::OutpatientSettlement::Output>> settle_outpatient(
    storage::UnitOfWork& unit, const Call& call, const wire::OutpatientSettlement::Input& input);

}  // namespace yibao::operations
