#include "operations/handlers.hpp"

#include "operations/outpatient.hpp"
#include "operations/pharmacy.hpp"
#include "wire/messages.hpp"

namespace yibao::operations {

namespace {

// Where each message is at home: with the person whom it names.

storage::Buckets at_registration(storage::Store&, const Call&,
                                 const wire::OutpatientRegistration::Input& input) {
    return home_of(input.registration.person_no);
}
storage::Buckets at_cancelled_registration(storage::Store&, const Call&,
                                           const wire::OutpatientRegistrationCancel::Input& input) {
    return home_of(input.visit.person_no);
}
template <class Input>
storage::Buckets at_visit(storage::Store&, const Call&, const Input& input) {
    return home_of(input.visit.person_no);
}
template <class Input>
storage::Buckets at_lines(storage::Store&, const Call&, const Input& input) {
    return home_of(input.lines.empty() ? std::string() : input.lines.front().person_no);
}
storage::Buckets at_batch(storage::Store&, const Call&,
                          const wire::OutpatientChargesCancel::Input& input) {
    return home_of(input.batch.person_no);
}
template <class Input>
storage::Buckets at_settlement(storage::Store& store, const Call& call, const Input& input) {
    return settlement_homes(store, call, input.request);
}

// Messages in two forms share one operation.

template <class Input>
Result<Made<wire::Nothing>> record_visit_of(storage::UnitOfWork& unit, const Call& call,
                                            const Input& input) {
    return record_visit(unit, call, input.visit, input.diagnoses);
}

using namespace wire;

constexpr Handler all[] = {
    {PharmacyTrial::infno, read_only<PharmacyTrial, try_purchase>},
    {PharmacySettlement::infno, writing<PharmacySettlement, settle_purchase, purchase_homes>},
    {OutpatientRegistration::infno,
     writing<OutpatientRegistration, register_outpatient, at_registration>},
    {OutpatientRegistrationCancel::infno,
     writing<OutpatientRegistrationCancel, cancel_registration, at_cancelled_registration>},
    {OutpatientVisit::infno, writing<OutpatientVisit, record_visit_of<OutpatientVisit::Input>,
                                     at_visit<OutpatientVisit::Input>>},
    {OutpatientVisitA::infno, writing<OutpatientVisitA, record_visit_of<OutpatientVisitA::Input>,
                                      at_visit<OutpatientVisitA::Input>>},
    {OutpatientCharges::infno,
     writing<OutpatientCharges, upload_charges, at_lines<OutpatientCharges::Input>>},
    {OutpatientChargesCancel::infno, writing<OutpatientChargesCancel, cancel_charges, at_batch>},
    {OutpatientTrial::infno, read_only<OutpatientTrial, try_outpatient>},
    {OutpatientTrialA::infno, read_only<OutpatientTrialA, try_outpatient>},
    {OutpatientSettlement::infno,
     writing<OutpatientSettlement, settle_outpatient, at_settlement<OutpatientSettlement::Input>>},
    {OutpatientSettlementA::infno, writing<OutpatientSettlementA, settle_outpatient,
                                           at_settlement<OutpatientSettlementA::Input>>},
};

}  // namespace

std::span<const Handler> handlers() { return all; }

}  // namespace yibao::operations
