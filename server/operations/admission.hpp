#pragma once

#include "operations/call.hpp"
#include "storage/unit_of_work.hpp"
#include "wire/messages/admission.hpp"
#include "wire/messages/discharge.hpp"

namespace yibao::operations {

// Stays in hospital, from admission to discharge. All refuse what own_visit refuses.

/// 2401: the stay gets its id. Refuses institution.kind (a pharmacy), what is wrong with the
/// person, what was shown, or the entitlement; visit.future; visit.in_hospital, naming where the
/// person lies; visit.diagnosis_unknown, visit.operation_unknown.
Result<Made<wire::Admission::Output>> admit(storage::UnitOfWork& unit, const Call& call,
                                            const wire::Admission::Input& input);

/// 2403: what was sent replaces what was known; a diagnosis replaces the one of its order number,
/// or comes in addition. Refuses visit.settled; after an interim settlement also another kind of
/// care or day of admission (visit.med_type_fixed, visit.begin_fixed).
Result<Made<wire::Nothing>> change_admission(storage::UnitOfWork& unit, const Call& call,
                                             const wire::AdmissionChange::Input& input);

/// 2404. Refuses visit.settled, visit.charged, visit.discharged.
Result<Made<wire::Nothing>> cancel_admission(storage::UnitOfWork& unit, const Call& call,
                                             const wire::StayKey& stay);

/// 2402. Refuses visit.discharged, visit.settled, visit.future, visit.end_before_begin,
/// visit.diagnosis_unknown, visit.operation_unknown.
Result<Made<wire::Nothing>> discharge(storage::UnitOfWork& unit, const Call& call,
                                      const wire::Discharge::Input& input);

/// 2405: the stay goes on. Refuses visit.settled (the final settlement must be undone first),
/// visit.not_discharged, visit.in_hospital (the person has been admitted elsewhere since).
Result<Made<wire::Nothing>> cancel_discharge(storage::UnitOfWork& unit, const Call& call,
                                             const wire::StayKey& stay);

}  // namespace yibao::operations
