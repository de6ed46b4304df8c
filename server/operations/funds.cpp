#include "operations/funds.hpp"

namespace yibao::operations {

using catalogue::FundType;
using enrolment::Insurance;
using policy::Payer;

namespace {

FundType pool_of(const settlement::Care& care) {
    const bool resident = care.person.insurance == Insurance::resident;
    const bool inpatient = is_inpatient(care.med_type);
    if (care.person.insurance == Insurance::retired_cadre) return FundType::retired_cadre;
    if (is_maternity(care.med_type) && !resident) return FundType::maternity;
    if (resident) return inpatient ? FundType::resident_pool : FundType::resident_outpatient_pool;
    return inpatient ? FundType::employee_pool : FundType::employee_outpatient_pool;
}

}  // namespace

FundType fund_of(Payer payer, const settlement::Care& care) {
    switch (payer) {
        case Payer::pool:
            return pool_of(care);
        case Payer::large:
            return FundType::large_amount;
        case Payer::critical:
            return care.person.insurance == Insurance::resident ? FundType::resident_severe_illness
                                                                : FundType::employee_severe_illness;
        case Payer::civil_servant:
            return FundType::civil_servant;
        case Payer::enterprise:
            return FundType::enterprise_supplement;
        case Payer::aid:
            return FundType::medical_aid;
        case Payer::disabled:
            return FundType::disabled_veteran;
        case Payer::other:
            return FundType::other;
        case Payer::hospital:
            return FundType::hospital_advance;
        case Payer::account:
            return FundType::personal_account;
        case Payer::family_account:
            return FundType::family_account;
    }
    return FundType::other;
}

Money wire::SettlementInfo::*fund_member(std::string_view fund_type) {
    using Info = wire::SettlementInfo;
    switch (from_code<FundType>(fund_type).value_or(FundType::other)) {
        case FundType::personal_account:
        case FundType::family_account:
        case FundType::hospital_advance:
            return nullptr;
        case FundType::civil_servant:
            return &Info::civil_servant_pay;
        case FundType::enterprise_supplement:
            return &Info::enterprise_pay;
        case FundType::resident_severe_illness:
        case FundType::employee_severe_illness:
            return &Info::resident_major_pay;
        case FundType::large_amount:
            return &Info::employee_large_pay;
        case FundType::medical_aid:
            return &Info::medical_aid_pay;
        case FundType::disabled_veteran:
            return &Info::disabled_veteran_pay;
        case FundType::other:
            return &Info::other_pay;
        default:
            return &Info::pool_pay;
    }
}

}  // namespace yibao::operations
