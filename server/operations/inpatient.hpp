#pragma once

#include "operations/call.hpp"
#include "storage/unit_of_work.hpp"
#include "wire/messages/charge_upload.hpp"
#include "wire/messages/inpatient_settlement.hpp"

namespace yibao::operations {

/// 2301: keeps the lines of a stay as one batch under the message's id, and answers how the
/// catalogue divides them. A line with a negative quantity returns an earlier one. Refuses
/// visit.settled, bill.empty, bill.mixed, bill.line_duplicate, bill.future, bill.sign,
/// bill.return_unknown, bill.return_settled, bill.return_excess, and what divide refuses.
Result<Made<wire::InpatientCharges::Output>> upload_stay_charges(
    storage::UnitOfWork& unit, const Call& call, const wire::InpatientCharges::Input& input);

/// 2302: line 0000 is all that is not settled. Refuses bill.settled, bill.line_returned (a line
/// whose return stays), bill.line_unknown.
Result<Made<wire::Nothing>> cancel_stay_charges(storage::UnitOfWork& unit, const Call& call,
                                                const wire::InpatientChargesCancel::Input& input);

/// 2303, 2303A.
Result<wire::InpatientTrial::Output> try_inpatient(storage::Reader& reader, const Call& call,
                                                   const wire::InpatientTrial::Input& input);

/// 2304, 2304A: with mid_setl_flag 1 the stay goes on and may be settled so several times; else
/// the patient must have been discharged.
Result<Made<wire::InpatientSettlement::Output>> settle_inpatient(
    storage::UnitOfWork& unit, const Call& call, const wire::InpatientSettlement::Input& input);

}  // namespace yibao::operations
