#include "operations/handlers.hpp"

#include "operations/admission.hpp"
#include "operations/cancelling.hpp"
#include "operations/enquiring.hpp"
#include "operations/inpatient.hpp"
#include "operations/mappings/mappings.hpp"
#include "operations/outpatient.hpp"
#include "operations/pharmacy.hpp"
#include "operations/settlement_queries.hpp"
#include "operations/settling.hpp"
#include "wire/messages.hpp"

namespace yibao::operations {

namespace {

// Where each message is at home: with the person whom it names, or whose account helps to pay.

storage::Buckets anywhere(storage::Store&, const Call&, const auto&) {
    return storage::Buckets::of(0);
}
storage::Buckets at_registration(storage::Store&, const Call&,
                                 const wire::OutpatientRegistration::Input& input) {
    return home_of(input.registration.person_no);
}
storage::Buckets at_visit(storage::Store&, const Call&, const auto& input) {
    return home_of(input.visit.person_no);
}
storage::Buckets at_lines(storage::Store&, const Call&, const auto& input) {
    return home_of(input.lines.empty() ? std::string() : input.lines.front().person_no);
}
storage::Buckets at_batch(storage::Store&, const Call&,
                          const wire::OutpatientChargesCancel::Input& input) {
    return home_of(input.batch.person_no);
}
storage::Buckets at_admission(storage::Store&, const Call&, const auto& input) {
    return home_of(input.admission.person_no);
}
storage::Buckets at_discharge(storage::Store&, const Call&, const wire::Discharge::Input& input) {
    return home_of(input.leave.person_no);
}
storage::Buckets at_stay(storage::Store&, const Call&, const auto& input) {
    return home_of(input.stay.person_no);
}
storage::Buckets at_purchase(storage::Store& store, const Call& call,
                             const wire::PharmacySettlement::Input& input) {
    return settlement_homes(store, call, input.purchase.person_no, input.purchase.account_use);
}
storage::Buckets at_settlement(storage::Store& store, const Call& call, const auto& input) {
    return settlement_homes(store, call, input.request.person_no, input.request.account_use);
}

// Messages in two forms share one operation.

Result<Made<wire::Nothing>> record_visit_of(storage::UnitOfWork& unit, const Call& call,
                                            const auto& input) {
    return record_visit(unit, call, input.visit, input.diagnoses);
}
Result<Made<wire::Nothing>> cancel_admission_of(storage::UnitOfWork& unit, const Call& call,
                                                const wire::AdmissionCancel::Input& input) {
    return cancel_admission(unit, call, input.stay);
}
Result<Made<wire::Nothing>> cancel_discharge_of(storage::UnitOfWork& unit, const Call& call,
                                                const wire::DischargeCancel::Input& input) {
    return cancel_discharge(unit, call, input.stay);
}

// What a handler is made of, with the types that pick the right one of several functions.
template <class M>
using HomesOf = storage::Buckets (*)(storage::Store&, const Call&, const typename M::Input&);
template <class M>
using Writer = Result<Made<typename M::Output>> (*)(storage::UnitOfWork&, const Call&,
                                                    const typename M::Input&);
template <class M>
using Asker = Result<typename M::Output> (*)(storage::Reader&, const Call&,
                                             const typename M::Input&);
template <class M, Writer<M> Operation, HomesOf<M> Homes>
constexpr Handler writes{M::infno, writing<M, Operation, Homes>};
template <class M, Asker<M> Operation>
constexpr Handler reads{M::infno, read_only<M, Operation>};

using namespace wire;

constexpr Handler all[] = {
    writes<SignIn, sign_in, anywhere>,
    writes<SignOut, sign_out, anywhere>,
    reads<PersonQuery, query_person>,
    reads<BenefitCheck, check_benefits>,
    reads<PharmacyTrial, try_purchase>,
    writes<PharmacySettlement, settle_purchase, at_purchase>,
    writes<PharmacySettlementCancel, cancel_purchase, cancel_homes>,
    writes<OutpatientRegistration, register_outpatient, at_registration>,
    writes<OutpatientRegistrationCancel, cancel_registration, at_visit>,
    writes<OutpatientVisit, record_visit_of, at_visit>,
    writes<OutpatientVisitA, record_visit_of, at_visit>,
    writes<OutpatientCharges, upload_charges, at_lines>,
    writes<OutpatientChargesCancel, cancel_charges, at_batch>,
    reads<OutpatientTrial, try_outpatient>,
    reads<OutpatientTrialA, try_outpatient>,
    writes<OutpatientSettlement, settle_outpatient, at_settlement>,
    writes<OutpatientSettlementA, settle_outpatient, at_settlement>,
    writes<OutpatientSettlementCancel, cancel_outpatient, cancel_homes>,
    writes<InpatientCharges, upload_stay_charges, at_lines>,
    writes<InpatientChargesCancel, cancel_stay_charges, at_lines>,
    reads<InpatientTrial, try_inpatient>,
    reads<InpatientTrialA, try_inpatient>,
    writes<InpatientSettlement, settle_inpatient, at_settlement>,
    writes<InpatientSettlementA, settle_inpatient, at_settlement>,
    writes<InpatientSettlementCancel, cancel_inpatient, cancel_homes>,
    writes<Admission, admit, at_admission>,
    writes<Discharge, operations::discharge, at_discharge>,
    writes<AdmissionChange, change_admission, at_admission>,
    writes<AdmissionCancel, cancel_admission_of, at_stay>,
    writes<DischargeCancel, cancel_discharge_of, at_stay>,
    writes<Reversal, reverse_message, reverse_message_homes>,
    writes<MappingUpload, upload_mappings, anywhere>,
    writes<MappingCancel, cancel_mappings, anywhere>,
    reads<SettlementQuery, query_settlement>,
    reads<ChargeQuery, query_charges>,
};

}  // namespace

std::span<const Handler> handlers() { return all; }

}  // namespace yibao::operations
