#include "operations/people.hpp"

#include <fmt/format.h>

#include <charconv>

#include "operations/cards/credentials.hpp"

namespace yibao::operations {

namespace {

/// As certificates are kept: an X at the end is a capital one.
std::string kept_certificate(std::string_view number) {
    std::string kept(number);
    if (kept.ends_with('x')) kept.back() = 'X';
    return kept;
}

enrolment::Period period_of(Day start, const std::optional<Day>& end) {
    return {start, end.value_or(enrolment::Period::no_end)};
}

void add_filing(const storage::Filing& filing, enrolment::Person& person) {
    if (filing.status == "0") return;
    const auto period = period_of(filing.start, filing.end);
    if (filing.kind == "chronic") {
        person.chronic.push_back({filing.code, filing.name, period});
    } else if (filing.kind == "off_site" || filing.kind == "referral") {
        using Kind = enrolment::OffSiteFiling::Kind;
        person.off_site.push_back(
            {filing.kind == "referral" ? Kind::referral : Kind::long_term, filing.code, period});
    }
}

}  // namespace

std::string employer_name(storage::Reader& reader, std::optional<std::int64_t> employer) {
    const auto record = employer ? reader.get<storage::Employer>(*employer) : std::nullopt;
    return record ? record->name : std::string();
}

enrolment::Enrolment enrolment_of(const storage::Enrolment& record) {
    enrolment::Enrolment enrolment;
    enrolment.insurance =
        from_code<enrolment::Insurance>(record.insurance).value_or(enrolment::Insurance::resident);
    enrolment.person_type =
        from_code<enrolment::PersonType>(record.person_type).value_or(enrolment::PersonType::other);
    enrolment.area = record.area;
    enrolment.employer = record.employer.value_or(0);
    enrolment.civil_servant = record.civil_servant;
    enrolment.period = period_of(record.start, record.end);
    enrolment.benefits_from = record.benefits_from.value_or(record.start);
    enrolment.paused_since = record.paused;
    return enrolment;
}

bool same_certificate(std::string_view one, std::string_view other) {
    return kept_certificate(one) == kept_certificate(other);
}

std::optional<std::int64_t> id_of(const std::string& text) {
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error != std::errc{} || end != text.data() + text.size() || id <= 0) return std::nullopt;
    return id;
}

storage::Blob identity_hash(const storage::Vault& vault, std::string_view certificate_type,
                            std::string_view certificate_no) {
    return vault.lookup("identity",
                        fmt::format("{}:{}", certificate_type, kept_certificate(certificate_no)));
}

Result<Insured> insured(storage::Reader& reader, const storage::Vault& vault,
                        const std::string& number) {
    const auto id = id_of(number);
    if (!id) return Refusal{"person.unknown", "人员编号（psn_no）查无此人，请用 1101 重新获取"};
    return insured(reader, vault, *id);
}

Result<Insured> insured(storage::Reader& reader, const storage::Vault& vault, std::int64_t number) {
    const auto record = reader.get<storage::Person>(number);
    if (!record) return Refusal{"person.unknown", "人员编号（psn_no）查无此人，请用 1101 重新获取"};
    Insured found;
    found.identity =
        storage::PersonalData::read(vault.open(record->sealed, fmt::format("person:{}", number)));
    found.nation = record->nation;
    enrolment::Person& person = found.person;
    person.number = number;
    person.gender = from_code<enrolment::Gender>(record->gender).value_or(person.gender);
    person.birth = record->birth;
    person.death = record->death;
    for (const auto& one : reader.find<storage::Enrolment>(number))
        person.enrolments.push_back(enrolment_of(one));
    for (const auto& one : reader.find<storage::SpecialIdentity>(number))
        if (const auto kind = from_code<enrolment::Identity>(one.kind))
            person.identities.push_back({*kind, period_of(one.start, one.end)});
    for (const auto& one : reader.find<storage::Filing>(number)) add_filing(one, person);
    return found;
}

std::optional<Refusal> check_shown(storage::Reader& reader, const Call& call,
                                   const Insured& insured, const Shown& shown) {
    if (!shown.certificate_no.empty() &&
        !same_certificate(shown.certificate_no, insured.identity.certificate_no))
        return Refusal{"person.certificate", "证件号码（certno）与人员编号不是同一人，请核对"};
    if (shown.credential_no.empty()) return std::nullopt;
    if (shown.credential_type == code_of(enrolment::CredentialType::identity_card)) {
        if (same_certificate(shown.credential_no, insured.identity.certificate_no))
            return std::nullopt;
        return Refusal{"person.credential", "就诊凭证编号（mdtrt_cert_no）与人员编号不是同一人"};
    }
    return check_credential(reader, call, {shown.credential_type, shown.credential_no},
                            insured.person.number,
                            shown.visit_is_open ? named_within : opens_within);
}

namespace {

std::optional<Refusal> check_black_lists(const Call& call, const enrolment::Person& person,
                                         const enrolment::Enrolment& enrolment, Day day) {
    using enrolment::BlackListKind;
    // On the day of care or today: a bill that is dated back is none of before.
    const auto names = [&](BlackListKind kind, std::int64_t number) {
        const BlackListBook& lists = call.agency.black_lists();
        return lists.names(kind, number, day) || lists.names(kind, number, call.today());
    };
    if (names(BlackListKind::person, person.number))
        return Refusal{"person.black_listed",
                       "此人已列入黑名单，暂停联网结算，请到参保地医保经办机构办理"};
    if (enrolment.employer != 0 && names(BlackListKind::employer, enrolment.employer))
        return Refusal{"person.employer_black_listed",
                       "参保单位已列入黑名单，暂停联网结算，请到参保地医保经办机构办理"};
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> check_agreement(const Call& call, Day day) {
    const auto& required = call.agency.rules().agreement_required;
    const Designation& designation = call.sender.designation;
    if (!required || day < *required || designation.agreement_on(day) != nullptr ||
        !enrolment::same_pooling_area(call.sender.record.area, call.agency.area()))
        return std::nullopt;
    const storage::Agreement* const ended = designation.agreement_before(day);
    if (ended != nullptr)
        return Refusal{"institution.no_agreement",
                       fmt::format("本机构的医保服务协议（{}）已于 {} 到期，{} 的费用不能联网结算，"
                                   "请与医保经办机构续签协议",
                                   ended->number, ended->end.text(), day.text())};
    return Refusal{"institution.no_agreement",
                   fmt::format("本机构在 {} 没有生效的医保服务协议，不能联网结算，"
                               "请与医保经办机构签订协议",
                               day.text())};
}

Result<settlement::Care> care_of(const Call& call, const Insured& insured,
                                 std::string_view insurance, std::string_view med_type,
                                 std::string_view disease_code, Day day) {
    const auto type = from_code<catalogue::MedType>(med_type);
    if (!type)
        return Refusal{"visit.med_type",
                       fmt::format("医疗类别（med_type）{} 不在可结算的类别内", med_type)};
    if (auto refusal = check_agreement(call, day)) return *std::move(refusal);
    const auto asked = from_code<enrolment::Insurance>(insurance);
    const std::string area = call.envelope.insured_area.value_or("");
    const auto enrolment =
        enrolment::entitlement(insured.person, {.day = day, .insurance = asked, .area = area});
    if (!enrolment) return enrolment.refusal();
    if (auto refusal = check_black_lists(call, insured.person, **enrolment, day))
        return *std::move(refusal);
    if (needs_chronic_filing(*type))
        if (auto refusal = enrolment::chronic_filing_missing(insured.person, disease_code, day))
            return *std::move(refusal);
    settlement::Care care;
    care.person = enrolment::facts_on(insured.person, **enrolment, day);
    care.med_type = *type;
    care.institution = call.sender.record.code;
    care.grade = call.sender.designation.grade_on(day);
    care.pharmacy = call.sender.pharmacy;
    care.place =
        enrolment::off_site_standing(insured.person, **enrolment, call.sender.record.area, day);
    for (const auto& filing : insured.person.chronic) {
        if (filing.disease != disease_code) continue;
        care.disease_code = filing.disease;
        care.disease_name = filing.disease_name;
    }
    return care;
}

}  // namespace yibao::operations
