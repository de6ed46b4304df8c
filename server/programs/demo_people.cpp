#include "programs/demo_people.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/ensure.hpp"
#include "enrolment/employer.hpp"
#include "enrolment/wage_base.hpp"
#include "operations/cards/cards.hpp"
#include "operations/cards/credentials.hpp"
#include "operations/people.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/person.hpp"
#include "storage/records/wage.hpp"

namespace yibao {

namespace {

using enrolment::EmployerKind;
using enrolment::EmployerState;

std::optional<Day> end_of(const enrolment::Period& period) {
    if (period.to == enrolment::Period::no_end) return std::nullopt;
    return period.to;
}

/// Of the year that the demonstration is set in; the average and the paper are invented.
storage::WageLimit limits_in(const demo::Settings& settings, std::int64_t id) {
    const int year = settings.today.year();
    return {.id = id,
            .area = std::string(demo::area_code),
            .year = year,
            .start = Day::of(year, 1, 1),
            .end = Day::of(year, 12, 31),
            .average = Money::fen(823'450),
            .floor = Rate::percent(60),
            .ceiling = Rate::percent(300),
            .unit = std::string(code_of(enrolment::WageUnit::yuan)),
            .basis = fmt::format("示医保发〔{}〕1号（虚构）", year),
            .published = Moment::at(Day::of(year, 1, 1))};
}

/// Every third employer has declared nothing yet, the others have left out every tenth of their people.
bool has_declared(const enrolment::Enrolment& job, const enrolment::Person& person) {
    return job.employer % 3 != 2 && person.number % 10 != 3;
}

}  // namespace

DemoPeopleWriter::DemoPeopleWriter(const storage::Vault& vault, const demo::People& people,
                                   const demo::Settings& settings)
    : vault_(vault), people_(people), settings_(settings) {
    for (const auto& employer : people.employers) employers_.emplace(employer.number, &employer);
}

void DemoPeopleWriter::add_groups(storage::UnitOfWork& unit) const {
    const std::string area(demo::area_code);
    for (const auto& employer : people_.employers)
        unit.append(storage::Employer{
            .id = employer.number,
            .name = employer.name,
            .uscc = employer.credit_code,
            .area = area,
            .kind = std::string(code_of(employer.civil_service ? EmployerKind::government
                                                               : EmployerKind::enterprise)),
            .state = std::string(code_of(EmployerState::active))});
    unit.append(limits_in(settings_, unit.next_id(0)));
    for (const auto& household : people_.households) {
        unit.append(storage::Household{
            .id = household.number, .head = household.members.front().person, .area = area});
        for (const auto& member : household.members)
            unit.append(
                storage::HouseholdMember{.household = household.number,
                                         .person = member.person,
                                         .relation = std::string(code_of(member.relation))});
    }
    for (const auto& link : people_.family_links)
        unit.append(storage::FamilyLink{.person = link.beneficiary,
                                        .owner = link.owner,
                                        .start = link.period.from,
                                        .end = end_of(link.period),
                                        .kinship = std::string(code_of(link.kinship))});
}

void DemoPeopleWriter::add(storage::UnitOfWork& unit, const demo::Resident& resident) const {
    add_person(unit, resident);
    add_enrolments(unit, resident.person);
    add_filings(unit, resident.person);
    add_wage(unit, resident.person);
    if (resident.account) open_account(unit, resident);
}

void DemoPeopleWriter::add_person(storage::UnitOfWork& unit, const demo::Resident& resident) const {
    const enrolment::Person& person = resident.person;
    const std::string certificate_type(code_of(person.certificate_type));
    const storage::PersonalData data{.name = person.name,
                                     .certificate_type = certificate_type,
                                     .certificate_no = person.certificate,
                                     .phone = ""};
    unit.append(storage::Person{
        .id = person.number,
        .identity_hash = operations::identity_hash(vault_, certificate_type, data.certificate_no),
        .sealed = vault_.seal(data.text(), fmt::format("person:{}", person.number)),
        .gender = std::string(code_of(person.gender)),
        .birth = person.birth,
        .nation = person.ethnicity,
        .death = person.death});
    using enrolment::CredentialType;
    const auto& shown = resident.credentials;
    for (const auto& [type, number] :
         {std::pair{CredentialType::identity_card, &data.certificate_no},
          std::pair{CredentialType::social_card, &shown.social_card},
          std::pair{CredentialType::e_credential, &shown.e_credential}})
        unit.append(
            storage::Credential{.hash = operations::credential_hash(vault_, code_of(type), *number),
                                .person = person.number,
                                .kind = std::string(code_of(type))});
    const Moment since = Moment::at(settings_.today);
    const std::int64_t card = unit.next_id(bucket_of(person.number));
    unit.append(operations::new_card(vault_, {.id = card,
                                              .person = person.number,
                                              .number = shown.social_card,
                                              .state = enrolment::CardState::active,
                                              .now = since}));
    unit.append(storage::CardLog{.card = card,
                                 .number = 1,
                                 .at = since,
                                 .event = std::string(code_of(enrolment::CardEvent::collect)),
                                 .state = std::string(code_of(enrolment::CardState::active)),
                                 .by = "demo"});
}

void DemoPeopleWriter::add_enrolments(storage::UnitOfWork& unit,
                                      const enrolment::Person& person) const {
    for (const enrolment::Enrolment& one : person.enrolments) {
        const auto employer = employers_.find(one.employer);
        const bool employed = employer != employers_.end();
        unit.append(
            storage::Enrolment{.person = person.number,
                               .insurance = std::string(code_of(one.insurance)),
                               .start = one.period.from,
                               .end = end_of(one.period),
                               .person_type = std::string(code_of(one.person_type)),
                               .area = one.area,
                               .employer = employed ? std::optional(one.employer) : std::nullopt,
                               .civil_servant = one.civil_servant,
                               .status = std::string(code_of(one.state_on(settings_.today))),
                               .paused = one.paused_since,
                               .benefits_from = one.benefits_from == one.period.from
                                                    ? std::nullopt
                                                    : std::optional(one.benefits_from)});
    }
    for (const auto& held : person.identities)
        unit.append(storage::SpecialIdentity{.person = person.number,
                                             .kind = std::string(code_of(held.identity)),
                                             .start = held.period.from,
                                             .end = end_of(held.period)});
}

void DemoPeopleWriter::add_filings(storage::UnitOfWork& unit,
                                   const enrolment::Person& person) const {
    std::int64_t filed = 0;
    const auto file = [&](std::string kind, const std::string& code, const std::string& name,
                          const enrolment::Period& period) {
        unit.append(storage::Filing{.person = person.number,
                                    .id = person.number * 100 + ++filed,
                                    .kind = std::move(kind),
                                    .code = code,
                                    .name = name,
                                    .start = period.from,
                                    .end = end_of(period),
                                    .status = "1",
                                    .detail = "{}"});
    };
    for (const auto& one : person.chronic)
        file("chronic", one.disease, one.disease_name, one.period);
    for (const auto& one : person.off_site)
        file(one.kind == enrolment::OffSiteFiling::Kind::referral ? "referral" : "off_site",
             one.area, "", one.period);
}

/// Some below the floor, some above the ceiling.
void DemoPeopleWriter::add_wage(storage::UnitOfWork& unit, const enrolment::Person& person) const {
    if (person.enrolments.empty()) return;
    const enrolment::Enrolment& job = person.enrolments.front();
    const auto employed = enrolment::employments(person.enrolments, job.employer);
    if (job.employer == 0 || employed.empty() || !has_declared(job, person)) return;
    const int year = settings_.today.year();
    const Day since = std::max(Day::of(year, 1, 1), employed.back().from);
    if (!employed.back().contains(since) || since.year() != year) return;
    unit.append(storage::WageBase{.employer = job.employer,
                                  .year = year,
                                  .person = person.number,
                                  .id = unit.next_id(bucket_of(job.employer)),
                                  .since = since,
                                  .employed = since,
                                  .wage = Money::yuan(3'000 + person.number * 7'919 % 29'000),
                                  .approved = Moment::at(since)});
}

void DemoPeopleWriter::open_account(storage::UnitOfWork& unit,
                                    const demo::Resident& resident) const {
    const std::int64_t number = resident.person.number;
    const Money balance = resident.account->balance();
    unit.append(storage::BenefitState{.person = number, .balance = balance});
    if (balance == Money{}) return;
    const auto journal = ledger::Journal::from(
        Day::of(settings_.today.year(), 1, 1), {"opening", number},
        {{ledger::Account::bank("main"), -balance}, {ledger::Account::personal(number), balance}});
    ensure(static_cast<bool>(journal), "what the bank gives, the account gets");
    unit.append(bucket_of(number), *journal);
}

}  // namespace yibao
