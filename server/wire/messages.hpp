#pragma once

#include <optional>
#include <tuple>

#include "wire/messages/admission.hpp"
#include "wire/messages/benefit_check.hpp"
#include "wire/messages/charge_query.hpp"
#include "wire/messages/charge_upload.hpp"
#include "wire/messages/discharge.hpp"
#include "wire/messages/inpatient_settlement.hpp"
#include "wire/messages/mapping.hpp"
#include "wire/messages/outpatient_registration.hpp"
#include "wire/messages/outpatient_settlement.hpp"
#include "wire/messages/outpatient_visit.hpp"
#include "wire/messages/person_query.hpp"
#include "wire/messages/pharmacy_settlement.hpp"
#include "wire/messages/reversal.hpp"
#include "wire/messages/settlement_query.hpp"
#include "wire/messages/sign_in.hpp"

namespace yibao::wire {

/// Every message that is spoken here. To add one: its file in messages/, and its place in this list.
using Messages =
    std::tuple<SignIn, SignOut, PersonQuery, BenefitCheck, PharmacyTrial, PharmacySettlement,
               PharmacySettlementCancel, OutpatientRegistration, OutpatientRegistrationCancel,
               OutpatientVisit, OutpatientVisitA, OutpatientCharges, OutpatientChargesCancel,
               OutpatientTrial, OutpatientTrialA, OutpatientSettlement, OutpatientSettlementA,
               OutpatientSettlementCancel, InpatientCharges, InpatientChargesCancel, InpatientTrial,
               InpatientTrialA, InpatientSettlement, InpatientSettlementA,
               InpatientSettlementCancel, Admission, Discharge, AdmissionChange, AdmissionCancel,
               DischargeCancel, Reversal, MappingUpload, MappingCancel, SettlementQuery,
               ChargeQuery>;

/// What a message declares, without its types: for the reference page, the routes and the tests.
struct Description {
    std::string_view infno;
    std::string_view title;
    std::span<const Node> input;
    std::span<const Node> output;
    std::optional<Refusal> (*check_input)(const Value& input);    // reads it and forgets it
    std::optional<Refusal> (*check_output)(const Value& output);  // the same for an answer
    std::string (*blank_output)();  // an output with nothing filled in, as JSON
};

/// All messages, in the order of the list.
std::span<const Description> descriptions();

/// The message of that number, or nullptr.
const Description* description(std::string_view infno);

}  // namespace yibao::wire
