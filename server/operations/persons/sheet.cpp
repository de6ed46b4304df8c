#include "operations/persons/sheet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/ensure.hpp"
#include "enrolment/certificate.hpp"
#include "operations/cards/credentials.hpp"
#include "operations/people.hpp"
#include "operations/persons/visible.hpp"
#include "storage/records/card.hpp"
#include "storage/records/person.hpp"

namespace yibao::operations {

namespace {

const Refusal unknown{"person.unknown", "没有这个参保人员（person）"};

storage::PersonalData identity_of(const Act& act, const storage::Person& record) {
    return storage::PersonalData::read(
        act.agency.vault().open(record.sealed, fmt::format("person:{}", record.id)));
}

std::string state_on(const storage::Enrolment& record, Day day) {
    return std::string(code_of(enrolment_of(record).state_on(day)));
}

forms::EnrolmentRow enrolment_row(storage::Reader& reader, const storage::Enrolment& record,
                                  Day today) {
    return {.insurance = record.insurance,
            .person_type = record.person_type,
            .start = record.start,
            .end = record.end,
            .paused = record.paused,
            .benefits_from = record.benefits_from,
            .state = state_on(record, today),
            .area = record.area,
            .employer_name = employer_name(reader, record.employer),
            .civil_servant = record.civil_servant ? "1" : "0"};
}

forms::PersonSheet sheet_of(storage::Reader& reader, const Act& act, std::int64_t person) {
    const auto record = reader.get<storage::Person>(person);
    ensure(record.has_value(), "a person who is seen exists");
    const Day today = act.today();
    forms::PersonSheet sheet;
    sheet.head = person_row(reader, act, person);
    sheet.today = today;
    sheet.death = record->death;
    const auto identity = identity_of(act, *record);
    sheet.certificate_type = identity.certificate_type;
    if (!identity.phone.empty()) sheet.phone = enrolment::mask_phone(identity.phone);
    for (const auto& one : reader.find<storage::Enrolment>(person))
        sheet.enrolments.push_back(enrolment_row(reader, one, today));
    std::ranges::sort(sheet.enrolments, std::greater(), &forms::EnrolmentRow::start);
    for (const auto& one : reader.find(storage::Credential::by_person(), person))
        sheet.credentials.push_back(
            {one.kind, one.valid_until,
             one.stopped.empty() && (!one.valid_until || today <= *one.valid_until) ? "1" : "0"});
    std::ranges::sort(sheet.credentials, std::greater(), &forms::CredentialRow::valid);
    return sheet;
}

/// A person of the actor's scope.
std::optional<std::int64_t> seen(storage::Reader& reader, const Act& act, const std::string& text) {
    const auto person = id_of(text);
    if (!person || !reader.get<storage::Person>(*person) || !sees_person(reader, act, *person))
        return std::nullopt;
    return person;
}

}  // namespace

std::vector<std::int64_t> people_named(storage::Reader& reader, const storage::Vault& vault,
                                       const std::string& text) {
    std::vector<std::int64_t> people;
    const auto add = [&](std::int64_t person) {
        if (std::ranges::find(people, person) == people.end()) people.push_back(person);
    };
    if (const auto number = id_of(text); number && reader.get<storage::Person>(*number))
        add(*number);
    for (const auto& type : enrolment::certificate_types)
        for (const auto& one :
             reader.find(storage::Person::by_identity(), identity_hash(vault, type.code, text)))
            add(one.id);
    for (const auto& type : enrolment::credential_types)
        if (const auto one =
                reader.get<storage::Credential>(credential_hash(vault, type.code, text)))
            add(one->person);
    for (const auto& card : reader.find(storage::Card::by_number(), card_hash(vault, text)))
        add(card.person);  // one that is not collected yet
    return people;
}

std::string masked_name_of(storage::Reader& reader, const Act& act, std::int64_t person) {
    const auto record = reader.get<storage::Person>(person);
    return record ? enrolment::mask_name(identity_of(act, *record).name) : "";
}

forms::PersonRow person_row(storage::Reader& reader, const Act& act, std::int64_t person) {
    const auto record = reader.get<storage::Person>(person);
    ensure(record.has_value(), "a person who is shown exists");
    const auto identity = identity_of(act, *record);
    forms::PersonRow row;
    row.person = std::to_string(person);
    row.name = enrolment::mask_name(identity.name);
    row.certificate = enrolment::mask_certificate(identity.certificate_no);
    row.gender = record->gender;
    row.birth = record->birth;
    const auto place = belonging(reader.find<storage::Enrolment>(person), act.today());
    if (!place) return row;
    row.insurance = place->insurance;
    row.person_type = place->person_type;
    row.state = state_on(*place, act.today());
    row.area = place->area;
    if (auto name = employer_name(reader, place->employer); !name.empty())
        row.employer_name = std::move(name);
    return row;
}

Result<forms::FindPersons::Output> find_persons(storage::Reader& reader, const Act& act,
                                                const forms::FindPersons::Input& input) {
    forms::FindPersons::Output list;
    for (const std::int64_t person : people_named(reader, act.agency.vault(), input.text))
        if (sees_person(reader, act, person)) list.rows.push_back(person_row(reader, act, person));
    list.total = forms::count(list.rows.size());
    return list;
}

Result<forms::PersonSheet> get_person(storage::Reader& reader, const Act& act,
                                      const forms::PersonKey& input) {
    const auto person = seen(reader, act, input.person);
    if (!person) return unknown;
    return sheet_of(reader, act, *person);
}

Result<std::int64_t> own_person(const Act& act) {
    const access::Scope& scope = act.actor.scope;
    if (scope.kind() != access::OrganisationKind::person || scope.number() == 0)
        return Refusal{"own.none", "当前账号没有关联参保人，请联系医保经办机构"};
    return scope.number();
}

Result<forms::PersonSheet> get_own_record(storage::Reader& reader, const Act& act,
                                          const forms::Nothing&) {
    const auto person = own_person(act);
    if (!person) return person.refusal();
    if (!reader.get<storage::Person>(*person)) return unknown;
    return sheet_of(reader, act, *person);
}

Result<forms::RevealPerson::Output> reveal_person(storage::UnitOfWork& unit, const Act& act,
                                                  const forms::RevealPerson::Input& input) {
    const auto person = seen(unit, act, input.person);
    if (!person) return unknown;
    if (input.reason.find_first_not_of(" \t\n") == std::string::npos)
        return Refusal{"person.reason", "查看原因（reason）必填"};
    const auto identity = identity_of(act, *unit.get<storage::Person>(*person));
    act.trail.because(input.reason);
    act.trail.touched("person", input.person);
    forms::RevealPerson::Output shown{identity.name, identity.certificate_no, std::nullopt};
    if (!identity.phone.empty()) shown.phone = identity.phone;
    return shown;
}

}  // namespace yibao::operations
