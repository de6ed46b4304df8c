#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "adjudication/claim.hpp"
#include "adjudication/occasion.hpp"
#include "catalogue/hospital_grade.hpp"
#include "catalogue/med_type.hpp"
#include "enrolment/entitlement.hpp"
#include "policy/plan.hpp"

namespace yibao::settlement {

/// What is known of a case when its bill is settled, in the program's words.
struct Care {
    enrolment::PersonOnDay person;
    catalogue::MedType med_type = catalogue::MedType::outpatient;
    std::string_view institution;  // 医疗机构, its code
    catalogue::HospitalGrade grade = catalogue::HospitalGrade::none;
    bool pharmacy = false;
    enrolment::OffSiteStanding place;
    std::string_view disease_code;  // of a chronic filing or a single disease quota; may be empty
    std::string_view disease_name;
    bool interim = false;          // 中途结算
    bool cross_year = false;       // admitted in an earlier benefit year
    std::int32_t days = 0;         // of the stay, as far as this bill settles them
    Money transferred_deductible;  // 转院前已支付起付标准金
};

/// The input by which a policy nets what the hospitals before a transfer took.
inline constexpr std::string_view transferred_input = "转院前起付线";

/// The values of a policy's dimension that hold for the case, the most specific word first. Which
/// dimensions a server knows, and their words, is documented in docs/policy.
std::vector<std::string_view> words(const Care& care, std::string_view dimension);

/// Puts the facts into a claim that fits the plan: each dimension gets the first of its words that
/// the policy declares (人员类别, 病种: all of them). Dimensions and inputs that a server does not know
/// keep what the policy says by default; if it says nothing, adjudication refuses.
adjudication::Claim claim_for(const policy::Plan& plan, const Care& care);

}  // namespace yibao::settlement
