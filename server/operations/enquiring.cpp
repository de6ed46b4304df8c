#include "operations/enquiring.hpp"

#include <fmt/format.h>

#include "operations/cards/credentials.hpp"
#include "operations/funds.hpp"
#include "operations/people.hpp"
#include "operations/stays.hpp"
#include "settlement/decision.hpp"
#include "storage/records/benefit.hpp"

namespace yibao::operations {

namespace {

using Query = wire::PersonQuery;
using Benefit = wire::BenefitCheck::Benefit;

/// Whose credential it is. Identity cards are found by the certificate itself, cards and electronic
/// credentials in their register.
Result<std::int64_t> holder(storage::Reader& reader, const Call& call,
                            const Query::Credential& shown) {
    const storage::Vault& vault = call.agency.vault();
    if (shown.credential_type == code_of(enrolment::CredentialType::identity_card)) {
        const auto people = reader.find(
            storage::Person::by_identity(),
            identity_hash(vault, shown.certificate_type.value_or("01"), shown.credential_no));
        if (!people.empty()) return people.front().id;
        return Refusal{"person.unknown", "该证件在本统筹区没有参保登记，请核对证件号码"};
    }
    return credential_holder(reader, call, {shown.credential_type, shown.credential_no});
}

bool fits(const Query::Credential& shown, const storage::PersonalData& identity) {
    const auto& type = shown.certificate_type;
    const auto& number = shown.certificate_no;
    const auto& name = shown.person_name;
    return (!number || number->empty() || same_certificate(*number, identity.certificate_no)) &&
           (!type || type->empty() || *type == identity.certificate_type) &&
           (!name || name->empty() || *name == identity.name);
}

Query::Person base_info(const Insured& insured, Day day) {
    return {.person_no = std::to_string(insured.person.number),
            .certificate_type = insured.identity.certificate_type,
            .certificate_no = insured.identity.certificate_no,
            .person_name = insured.identity.name,
            .gender = std::string(code_of(insured.person.gender)),
            .nation = insured.nation,
            .birth_date = insured.person.birth,
            .age = {age_on(insured.person.birth, day) * 10},
            .extension = {}};
}

std::vector<Query::Insurance> insurances(storage::Reader& reader, std::int64_t person, Day day) {
    const auto state = reader.get<storage::BenefitState>(person);
    std::vector<Query::Insurance> rows;
    for (const auto& record : reader.find<storage::Enrolment>(person)) {
        const auto enrolment = enrolment_of(record);
        rows.push_back({.balance = state ? state->balance : Money{},
                        .insurance_type = record.insurance,
                        .person_type = record.person_type,
                        .status = std::string(code_of(enrolment.state_on(day))),
                        .insured_since = record.start,
                        .suspended_since = record.paused,
                        .civil_servant_flag = record.civil_servant ? "1" : "0",
                        .insured_area = record.area,
                        .employer_name = employer_name(reader, record.employer)});
    }
    return rows;
}

std::vector<Query::Identity> identities(const enrolment::Person& person, Day day) {
    std::vector<Query::Identity> rows;
    for (const auto& held : person.identities) {
        if (!held.period.contains(day)) continue;
        rows.push_back({.identity_type = std::string(code_of(held.identity)),
                        .level = {},
                        .remark = std::string(title_of(held.identity)),
                        .begins_at = Moment::at(held.period.from),
                        .ends_at = held.period.to == enrolment::Period::no_end
                                       ? std::optional<Moment>()
                                       : Moment::at(held.period.to)});
    }
    return rows;
}

constexpr const char* fund_check = "01";   // 基金项检查
constexpr const char* other_check = "99";  // 其他检查

Benefit refused(const wire::BenefitCheck::Question& asked, const Refusal& refusal) {
    return {.person_no = asked.person_no,
            .check_type = other_check,
            .fund_type = std::string(code_of(catalogue::FundType::other)),
            .enjoyed_flag = "0",
            .begins_on = asked.begins_at.day(),
            .ends_on = {},
            .reason = refusal.message,
            .extension = {}};
}

/// One row for each payer of the policy; whether it pays is seen from an empty bill.
std::vector<Benefit> funds(const wire::BenefitCheck::Question& asked, const settlement::Care& care,
                           const enrolment::Enrolment& enrolment,
                           const settlement::Decision& decision) {
    std::array<std::optional<bool>, policy::payer_count> pays;
    const policy::Plan& plan = decision.version->plan;
    for (std::size_t i = 0; i < plan.stages.size(); ++i) {
        if (plan.stages[i].kind != policy::Stage::Kind::pay) continue;
        auto& payer = pays[static_cast<std::size_t>(plan.stages[i].payer)];
        payer = payer.value_or(false) || decision.outcome.ran[i];
    }
    std::vector<Benefit> rows;
    for (std::size_t i = 0; i < pays.size(); ++i) {
        if (!pays[i]) continue;
        rows.push_back(
            {.person_no = asked.person_no,
             .check_type = fund_check,
             .fund_type = std::string(code_of(fund_of(static_cast<policy::Payer>(i), care))),
             .enjoyed_flag = *pays[i] ? "1" : "0",
             .begins_on = enrolment.benefits_from,
             .ends_on = enrolment.period.to == enrolment::Period::no_end ? std::optional<Day>()
                                                                         : enrolment.period.to,
             .reason = *pays[i] ? std::optional<std::string>() : "该参保人不符合这项基金的支付条件",
             .extension = {}});
    }
    return rows;
}

}  // namespace

Result<Query::Output> query_person(storage::Reader& reader, const Call& call,
                                   const Query::Input& input) {
    const auto& shown = input.credential;
    const Day day = shown.begins_at ? shown.begins_at->day() : call.today();
    if (auto refusal = check_agreement(call, day)) return *std::move(refusal);
    const auto person = holder(reader, call, shown);
    if (!person) return person.refusal();
    const auto found = insured(reader, call.agency.vault(), *person);
    if (!found) return found.refusal();
    if (!fits(shown, found->identity))
        return Refusal{"person.mismatch", "证件号码或姓名与就诊凭证登记的不一致，请核对"};
    if (found->person.death && *found->person.death < day)
        return Refusal{"enrolment.deceased", "该人员已办理死亡登记，不能享受待遇"};
    return Query::Output{base_info(*found, day), insurances(reader, *person, day),
                         identities(found->person, day)};
}

Result<wire::BenefitCheck::Output> check_benefits(storage::Reader& reader, const Call& call,
                                                  const wire::BenefitCheck::Input& input) {
    using Output = wire::BenefitCheck::Output;
    const auto& asked = input.question;
    if (asked.institution_no != call.sender.record.code)
        return Refusal{"institution.other", "只能查询在本机构就医的待遇，请核对定点医药机构编号"};
    const auto found = insured(reader, call.agency.vault(), asked.person_no);
    if (!found) return found.refusal();
    if (!from_code<catalogue::MedType>(asked.medical_type))
        return Refusal{"visit.med_type", fmt::format("医疗类别（med_type）{} 不在可结算的类别内",
                                                     asked.medical_type)};
    const Day day = asked.begins_at.day();
    const auto care = care_of(call, *found, asked.insurance_type, asked.medical_type,
                              asked.disease_code.value_or(""), day);
    if (!care) return Output{{refused(asked, care.refusal())}};
    if (auto refusal = check_not_in_bed(reader, call,
                                        {.person = found->person.number,
                                         .type = care->med_type,
                                         .begin = asked.begins_at,
                                         .last = day}))
        return Output{{refused(asked, *refusal)}};
    const auto enrolment = enrolment::entitlement(
        found->person, {.day = day, .insurance = care->person.insurance, .area = {}});
    if (!enrolment) return Output{{refused(asked, enrolment.refusal())}};
    adjudication::Occasion occasion = adjudication::Occasion::on(day);
    occasion.institution = call.sender.record.code;
    const auto decision = settlement::decide(call.agency.policies(), *care, occasion, {}, {});
    if (!decision) return Output{{refused(asked, decision.refusal())}};
    return Output{funds(asked, *care, **enrolment, *decision)};
}

}  // namespace yibao::operations
