#include "operations/archives/persons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "enrolment/certificate.hpp"
#include "enrolment/employer.hpp"
#include "enrolment/entitlement.hpp"
#include "enrolment/standing.hpp"
#include "operations/archives/enrolments.hpp"
#include "operations/batch.hpp"
#include "operations/cards/cards.hpp"
#include "operations/cards/credentials.hpp"
#include "operations/people.hpp"
#include "operations/persons/visible.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/employer.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/person.hpp"

namespace yibao::operations {

namespace {

using enrolment::CertificateType;
using enrolment::Insurance;
using storage::Enrolment;
using storage::Person;
using storage::PersonalData;

const Refusal unknown{"person.unknown", "没有这个参保人员（person）"};

std::string person_context(std::int64_t number) { return fmt::format("person:{}", number); }

std::optional<Person> found(storage::Reader& reader, const Act& act, const std::string& number) {
    const auto id = id_of(number);
    auto person = id ? reader.get<Person>(*id) : std::nullopt;
    if (!person || !sees_person(reader, act, person->id)) return std::nullopt;
    return person;
}

/// As the trail shows somebody.
forms::PersonEntry entry_of(const Agency& agency, const Person& person) {
    const auto data =
        PersonalData::read(agency.vault().open(person.sealed, person_context(person.id)));
    forms::PersonEntry entry;
    entry.name = data.name;
    entry.certificate_type = data.certificate_type;
    entry.certificate_no = data.certificate_no;
    entry.gender = person.gender;
    entry.birth = person.birth;
    entry.nation = person.nation;
    if (!data.phone.empty()) entry.phone = data.phone;
    return entry;
}

Subject subject_of(const forms::PersonEntry& entry, std::int64_t number, bool is_new = false) {
    return {"person", std::to_string(number), enrolment::mask_name(entry.name), is_new};
}

Subject subject_of(const Agency& agency, const Person& person) {
    return subject_of(entry_of(agency, person), person.id);
}

std::optional<Refusal> check_since(const Act& act, Day since) {
    constexpr int most_days = 366;
    if (act.today().plus(-most_days) <= since && since <= act.today().plus(most_days))
        return std::nullopt;
    return Refusal{"person.since", "生效日期（since）应在今天前后一年之内"};
}

/// What was shown masked and comes back is not changed; a mask that is left is of something that has
/// changed meanwhile, or was typed.
std::optional<Refusal> check_unmasked(const forms::PersonEntry& entry) {
    const std::string* masked = nullptr;
    std::string_view title;
    const auto look = [&](const std::string& text, std::string_view named) {
        if (text.find('*') == std::string::npos) return;
        masked = &text;
        title = named;
    };
    look(entry.name, "姓名（name）");
    look(entry.certificate_no, "证件号码（certificate_no）");
    if (entry.phone) look(*entry.phone, "联系电话（phone）");
    if (masked == nullptr) return std::nullopt;
    return Refusal{"person.masked",
                   fmt::format("{}含有“*”：资料已有变更，或只改了脱敏内容，请填写完整", title)};
}

/// A number that nobody was issued names somebody only where the area is made up too.
std::optional<Refusal> check_issued(const Act& act, std::string_view number) {
    const auto identity = enrolment::read_identity_number(number);
    if (!identity || !identity->synthetic || enrolment::is_made_up_area(act.agency.area()))
        return std::nullopt;
    return Refusal{"certificate.region",
                   "证件号码（certificate_no）有误：000000 开头的是演示用的号码，不能登记"};
}

/// An entry whose certificate is right, with what it says of gender and birthday filled in.
Result<forms::PersonEntry> completed(forms::PersonEntry entry, const Act& act) {
    if (auto refusal = check_unmasked(entry)) return *std::move(refusal);
    for (char& c : entry.certificate_no)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const auto type = from_code<CertificateType>(entry.certificate_type);
    if (!type) return Refusal{"certificate.type", "证件类型（certificate_type）不在字典之内"};
    auto kept = enrolment::check_certificate(*type, entry.certificate_no);
    if (!kept)
        return Refusal{kept.refusal().code,
                       fmt::format("证件号码（certificate_no）有误：{}", kept.refusal().message)};
    if (auto refusal = check_issued(act, *kept)) return *std::move(refusal);
    entry.certificate_no = *std::move(kept);
    if (*type == CertificateType::identity_card) {
        const auto number = enrolment::read_identity_number(entry.certificate_no);
        if (!number) return number.refusal();
        const std::string gender(code_of(number->gender));
        if (entry.gender && *entry.gender != gender)
            return Refusal{"person.gender", "性别（gender）与身份证号码不符"};
        if (entry.birth && *entry.birth != number->birth)
            return Refusal{"person.birth", "出生日期（birth）与身份证号码不符"};
        entry.gender = gender;
        entry.birth = number->birth;
    }
    if (!entry.gender) return Refusal{"person.gender", "性别（gender）必填"};
    if (!entry.birth) return Refusal{"person.birth", "出生日期（birth）必填"};
    if (act.today() < *entry.birth)
        return Refusal{"person.birth", "出生日期（birth）不能在今天之后"};
    return entry;
}

bool holds_any(storage::Reader& reader, std::int64_t person, Day day) {
    return std::ranges::any_of(reader.find<Enrolment>(person),
                               [&](const Enrolment& one) { return lasts(one, day); });
}

/// Who has the certificate. An identity number is somebody's, under whatever type it was entered.
std::vector<std::int64_t> holders(storage::Reader& reader, const Act& act,
                                  const forms::PersonEntry& entry) {
    const bool identity = static_cast<bool>(enrolment::read_identity_number(entry.certificate_no));
    std::vector<std::int64_t> people;
    for (const auto& type : enrolment::certificate_types) {
        if (!identity && type.code != entry.certificate_type) continue;
        const auto hash = identity_hash(act.agency.vault(), type.code, entry.certificate_no);
        for (const auto& one : reader.find(Person::by_identity(), hash)) people.push_back(one.id);
    }
    return people;
}

/// That nobody else has the certificate. Only whoever may take the person in is told the number.
std::optional<Refusal> check_new(storage::Reader& reader, const Act& act,
                                 const forms::PersonEntry& entry, std::int64_t but) {
    for (const std::int64_t person : holders(reader, act, entry)) {
        if (person == but) continue;
        if (sees_person(reader, act, person) || !holds_any(reader, person, act.today()))
            return Refusal{
                "person.exists",
                fmt::format("证件号码（certificate_no）已登记为人员{}，请直接办理增员", person)};
        return Refusal{"person.exists",
                       "证件号码（certificate_no）已在其他单位或地区参保，请先由其办理停保或转移"};
    }
    return std::nullopt;
}

/// The employer that an enrolment names; nothing where it needs none.
Result<std::optional<storage::Employer>> employer_of(storage::Reader& reader, const Act& act,
                                                     const forms::EnrolmentEntry& entry) {
    if (!entry.employer) {
        const bool for_employer =
            act.actor.scope.kind() == access::OrganisationKind::employer ||
            (entry.insurance == code_of(Insurance::employee) && entry.person_type == "11");
        if (for_employer) return Refusal{"person.employer", "须填单位编号（employer）"};
        return std::optional<storage::Employer>();
    }
    const auto id = id_of(*entry.employer);
    auto employer = id ? reader.get<storage::Employer>(*id) : std::nullopt;
    if (!employer || !act.actor.scope.covers_employer(employer->id, employer->area))
        return Refusal{"person.employer", "单位编号（employer）查无此参保单位"};
    if (employer->state != code_of(enrolment::EmployerState::active))
        return Refusal{"person.employer",
                       fmt::format("单位{}不是正常参保状态，不能增员", employer->name)};
    return employer;
}

/// Residents' kinds of people belong to the residents' insurances, employees' to the employees'.
std::optional<Refusal> check_kind(const forms::EnrolmentEntry& entry) {
    const std::string_view kind = std::string_view(entry.person_type).substr(0, 2);
    const bool residents = kind == "14" || kind == "15" || kind == "16" || kind == "17";
    const bool employees = kind == "11" || kind == "12" || kind == "13";
    const auto insurance = from_code<Insurance>(entry.insurance);
    const bool of_residents =
        insurance == Insurance::resident || insurance == Insurance::resident_severe_illness;
    if ((residents && insurance == Insurance::employee) || (employees && of_residents))
        return Refusal{"person.person_type", "人员类别（person_type）与险种不符"};
    return std::nullopt;
}

/// Residents enrol by the year.
std::optional<Day> end_of(const forms::EnrolmentEntry& entry) {
    const bool by_year = entry.insurance == code_of(Insurance::resident) ||
                         entry.insurance == code_of(Insurance::resident_severe_illness);
    return entry.end || !by_year ? entry.end : Day::of(entry.start.year(), 12, 31);
}

/// The area that somebody came from or went to, where one is named: not one of ours.
std::optional<Refusal> check_elsewhere(const Act& act, const std::optional<std::string>& area,
                                       std::string_view code, std::string_view title) {
    if (!area) return std::nullopt;
    const bool six =
        area->size() == 6 && area->find_first_not_of("0123456789") == std::string::npos;
    if (six && !enrolment::same_pooling_area(*area, act.agency.area())) return std::nullopt;
    return Refusal{std::string(code),
                   fmt::format("{}应为其他统筹区的6位区划代码，本统筹区内的变动不必填写", title)};
}

void note_transfer(storage::UnitOfWork& unit, storage::AreaTransfer transfer) {
    if (unit.get<storage::AreaTransfer>(transfer.person, transfer.insurance, transfer.day,
                                        transfer.direction))
        unit.update(std::move(transfer));
    else
        unit.insert(std::move(transfer));
}

/// With the transfer that it began with, where it did.
std::optional<Refusal> begin(storage::UnitOfWork& unit, Enrolment enrolment,
                             const forms::EnrolmentEntry& entry) {
    if (entry.came_from)
        note_transfer(unit, {.person = enrolment.person,
                             .insurance = enrolment.insurance,
                             .day = enrolment.start,
                             .direction = "in",
                             .area = *entry.came_from});
    return begin_enrolment(unit, std::move(enrolment));
}

/// What an enrolment would become in the store, or why not.
Result<Enrolment> checked_enrolment(storage::Reader& reader, const Act& act, std::int64_t person,
                                    const forms::EnrolmentEntry& entry) {
    const auto employer = employer_of(reader, act, entry);
    if (!employer) return employer.refusal();
    const std::int64_t number = *employer ? (*employer)->id : 0;
    const bool six =
        entry.area.size() == 6 && entry.area.find_first_not_of("0123456789") == std::string::npos;
    if (!six || !act.actor.scope.covers_person(person, entry.area, number))
        return Refusal{"person.area",
                       fmt::format("参保区划（area）{}不在您管理的范围内", entry.area)};
    if (*employer && entry.area != (*employer)->area)
        return Refusal{"person.area",
                       fmt::format("参保区划（area）应与单位的参保区划{}一致", (*employer)->area)};
    if (auto refusal = check_kind(entry)) return *std::move(refusal);
    if (auto refusal = check_since(act, entry.start)) return *std::move(refusal);
    if (auto refusal = check_elsewhere(act, entry.came_from, "person.came_from",
                                       "管外转出地区划（came_from）"))
        return *std::move(refusal);
    if (entry.end && *entry.end < entry.start)
        return Refusal{"person.end", "参保结束（end）不能早于参保开始"};
    if (entry.benefits_from && *entry.benefits_from < entry.start)
        return Refusal{"person.benefits_from", "待遇开始（benefits_from）不能早于参保开始"};
    return Enrolment{.person = person,
                     .insurance = entry.insurance,
                     .start = entry.start,
                     .end = end_of(entry),
                     .person_type = entry.person_type,
                     .area = entry.area,
                     .employer = *employer ? std::optional(number) : std::nullopt,
                     .civil_servant = entry.civil_servant == "1",
                     .status = {},
                     .paused = {},
                     .benefits_from = entry.benefits_from};
}

/// The same of somebody known. Who has left can be enrolled by whoever takes them in; of who belongs to
/// others, nothing is said.
Result<Enrolment> wanted_enrolment(storage::Reader& reader, const Act& act,
                                   const forms::EnrolPerson::Input& input) {
    const auto id = id_of(input.person);
    const auto person = id ? reader.get<Person>(*id) : std::nullopt;
    if (!person || (!sees_person(reader, act, person->id) &&
                    (person->death || holds_any(reader, person->id, act.today()))))
        return unknown;
    if (person->death) return Refusal{"person.dead", "此人已登记死亡，不能参保"};
    return checked_enrolment(reader, act, person->id, input.enrolment);
}

/// Everything that can be said of a registration without writing.
Result<forms::PersonEntry> checked_registration(storage::Reader& reader, const Act& act,
                                                const forms::RegisterPerson::Input& input) {
    auto entry = completed(input.entry, act);
    if (!entry) return entry;
    if (auto refusal = check_new(reader, act, *entry, 0)) return *std::move(refusal);
    const auto enrolment = checked_enrolment(reader, act, 0, input.enrolment);
    if (!enrolment) return enrolment.refusal();
    return entry;
}

void seal_person(Person& person, const Act& act, const forms::PersonEntry& entry) {
    const auto& vault = act.agency.vault();
    const PersonalData data{entry.name, entry.certificate_type, entry.certificate_no,
                            entry.phone.value_or("")};
    person.identity_hash = identity_hash(vault, entry.certificate_type, entry.certificate_no);
    person.sealed = vault.seal(data.text(), person_context(person.id));
    person.gender = *entry.gender;
    person.birth = *entry.birth;
    if (entry.nation) person.nation = *entry.nation;
}

/// The identity card is shown at the counter; nobody has to issue it. Who had its number by mistake
/// has lost it.
void add_certificate(storage::UnitOfWork& unit, const Act& act, const forms::PersonEntry& entry,
                     std::int64_t person) {
    if (entry.certificate_type != code_of(CertificateType::identity_card)) return;
    const std::string kind(code_of(enrolment::CredentialType::identity_card));
    storage::Credential shown{
        .hash = credential_hash(act.agency.vault(), kind, entry.certificate_no),
        .person = person,
        .kind = kind,
        .valid_until = {}};
    if (unit.get<storage::Credential>(shown.hash))
        unit.update(std::move(shown));
    else
        unit.insert(std::move(shown));
}

/// From that day on it goes on as what the person has become: the past stays as it was.
std::optional<Refusal> change_standing(storage::UnitOfWork& unit, const Enrolment& enrolment,
                                       enrolment::StandingChange change, Day since) {
    const auto insurance = from_code<Insurance>(enrolment.insurance);
    const auto type = from_code<enrolment::PersonType>(enrolment.person_type);
    if (!insurance || !type) return Refusal{"person.event", "这项参保的险种或人员类别不在字典之内"};
    const auto standing = enrolment::changed({*insurance, *type, enrolment.civil_servant}, change);
    if (!standing) return standing.refusal();
    Enrolment after = enrolment;
    after.person_type = code_of(standing->person_type);
    after.civil_servant = standing->civil_servant;
    go_on_as(unit, enrolment, std::move(after), since);
    return std::nullopt;
}

std::optional<Refusal> carry_out(storage::UnitOfWork& unit, const Enrolment& enrolment,
                                 std::string_view event, Day since) {
    if (event == "suspend") return pause_enrolment(unit, enrolment, since);
    if (event == "resume") return resume_enrolment(unit, enrolment, since);
    if (const auto change = from_code<enrolment::StandingChange>(event))
        return change_standing(unit, enrolment, *change, since);
    return end_enrolment(unit, enrolment, since.plus(-1));  // leave, transfer_out
}

std::optional<Refusal> end_everything(storage::UnitOfWork& unit, std::int64_t person, Day death) {
    for (const Enrolment& one : unit.find<Enrolment>(person)) {
        if (!lasts(one, death)) continue;
        if (death < one.start)
            void_enrolment(unit, one);
        else if (auto refusal = end_enrolment(unit, one, death))
            return refusal;
    }
    for (storage::Credential shown : unit.find(storage::Credential::by_person(), person)) {
        if (shown.valid_until && *shown.valid_until <= death) continue;
        shown.valid_until = death;
        unit.update(std::move(shown));
    }
    return std::nullopt;
}

void cancel_cards(storage::UnitOfWork& unit, const Act& act, std::int64_t person) {
    for (const auto& card : unit.find(storage::Card::by_person(), person))
        (void)move_card(unit, act, card, enrolment::CardEvent::cancel);
}

constexpr std::size_t most_registered = 500;  // at once

}  // namespace

std::int32_t bucket_of_person(const Agency& agency, const forms::PersonEntry& entry) {
    std::string number = entry.certificate_no;
    if (number.ends_with('x')) number.back() = 'X';
    const bool card = entry.certificate_type == code_of(CertificateType::identity_card);
    const auto hash =
        card ? credential_hash(agency.vault(), code_of(enrolment::CredentialType::identity_card),
                               number)
             : identity_hash(agency.vault(), entry.certificate_type, number);
    return static_cast<unsigned char>(hash.bytes.front());
}

Result<Subject> register_person(storage::UnitOfWork& unit, const Act& act,
                                const forms::RegisterPerson::Input& input) {
    const auto entry = checked_registration(unit, act, input);
    if (!entry) return entry.refusal();
    Person person;
    person.nation = "01";  // 汉族, where nothing was said
    person.id = unit.next_number(bucket_of_person(act.agency, *entry));
    seal_person(person, act, *entry);
    auto enrolment = checked_enrolment(unit, act, person.id, input.enrolment);
    if (!enrolment) return enrolment.refusal();
    add_certificate(unit, act, *entry, person.id);
    act.trail.changed("person", std::to_string(person.id), std::optional<forms::PersonEntry>(),
                      forms::masked(*entry));
    const Subject subject = subject_of(*entry, person.id, true);
    unit.append(storage::BenefitState{
        .person = person.id, .balance = {}, .accumulators = {}, .last_settlement = {}});
    unit.append(std::move(person));
    if (auto refusal = begin(unit, *std::move(enrolment), input.enrolment))
        return *std::move(refusal);
    return subject;
}

Result<Subject> register_persons(storage::UnitOfWork& unit, const Act& act,
                                 const forms::RegisterPersons::Input& input, Progress& progress) {
    if (auto refusal = check_rows(input.rows.size(), most_registered)) return *std::move(refusal);
    progress.begin("逐行核对", input.rows.size());
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        if (const auto one = register_person(unit, act, input.rows[at]); !one)
            return at_row(at, one.refusal());
    }
    return Subject{"person", "", fmt::format("{}人", input.rows.size()), true};
}

Result<forms::CheckPersons::Output> check_persons(storage::Reader& reader, const Act& act,
                                                  const forms::CheckPersons::Input& input,
                                                  Progress& progress) {
    if (auto refusal = check_rows(input.rows.size(), most_registered)) return *std::move(refusal);
    progress.begin("逐行核对", input.rows.size());
    forms::CheckPersons::Output list;
    std::set<std::string> seen;
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        const auto entry = checked_registration(reader, act, input.rows[at]);
        if (!entry)
            list.rows.push_back(fault_at(at, entry.refusal()));
        else if (!seen.insert(entry->certificate_type + ":" + entry->certificate_no).second)
            list.rows.push_back(
                fault_at(at, {"batch.twice", "证件号码（certificate_no）在本批中重复"}));
    }
    list.total = forms::count(list.rows.size());
    return list;
}

Result<Subject> change_person(storage::UnitOfWork& unit, const Act& act,
                              const forms::ChangePerson::Input& input) {
    const auto before = found(unit, act, input.person);
    if (!before) return unknown;
    const auto old = entry_of(act.agency, *before);
    const auto entry = completed(forms::restored(input.entry, old), act);
    if (!entry) return entry.refusal();
    if (auto refusal = check_new(unit, act, *entry, before->id)) return *std::move(refusal);
    const bool other_card = entry->certificate_no != old.certificate_no ||
                            entry->certificate_type != old.certificate_type;
    if (other_card) {
        const auto shown = unit.get<storage::Credential>(
            credential_hash(act.agency.vault(), code_of(enrolment::CredentialType::identity_card),
                            old.certificate_no));
        if (shown && shown->person == before->id) {
            storage::Credential ended = *shown;
            ended.valid_until = act.today().plus(-1);
            unit.update(std::move(ended));
        }
        add_certificate(unit, act, *entry, before->id);
    }
    Person person = *before;
    seal_person(person, act, *entry);
    act.trail.changed("person", input.person, std::optional(forms::masked(old)),
                      forms::masked(*entry));
    unit.update(std::move(person));
    return subject_of(*entry, before->id);
}

Result<Subject> enrol_person(storage::UnitOfWork& unit, const Act& act,
                             const forms::EnrolPerson::Input& input) {
    auto wanted = wanted_enrolment(unit, act, input);
    if (!wanted) return wanted.refusal();
    const auto person = unit.get<Person>(wanted->person);
    act.trail.changed("person", input.person, std::optional<forms::EnrolmentEntry>(),
                      input.enrolment);
    if (auto refusal = begin(unit, *std::move(wanted), input.enrolment)) return *std::move(refusal);
    return subject_of(act.agency, *person);
}

std::optional<Refusal> check_enrolment(storage::Reader& reader, const Act& act,
                                       const forms::EnrolPerson::Input& input) {
    const auto wanted = wanted_enrolment(reader, act, input);
    if (!wanted) return wanted.refusal();
    return check_overlap(reader, *wanted);
}

Result<Subject> change_enrolment(storage::UnitOfWork& unit, const Act& act,
                                 const forms::ChangeEnrolment::Input& input) {
    const auto person = found(unit, act, input.person);
    if (!person) return unknown;
    if (auto refusal = check_since(act, input.since)) return *std::move(refusal);
    const auto enrolment = unit.get<Enrolment>(person->id, input.insurance, input.start);
    const bool covered =
        enrolment &&
        act.actor.scope.covers_person(person->id, enrolment->area, enrolment->employer.value_or(0));
    if (!covered || !is_open(*enrolment, input.since))
        return Refusal{"enrolment.none", fmt::format("此人在{}没有自{}（start）起的这项参保",
                                                     input.since.text(), input.start.text())};
    for (const Enrolment& other : unit.find<Enrolment>(person->id))
        if (other.insurance == input.insurance && enrolment->start < other.start &&
            lasts(other, input.since))
            return Refusal{"enrolment.later", fmt::format("此后自{}起另有参保记录，请从那一段办理",
                                                          other.start.text())};
    if (input.went_to && input.event != "transfer_out")
        return Refusal{"person.went_to", "管外转入地区划（went_to）只用于转出"};
    if (auto refusal =
            check_elsewhere(act, input.went_to, "person.went_to", "管外转入地区划（went_to）"))
        return *std::move(refusal);
    if (auto refusal = carry_out(unit, *enrolment, input.event, input.since))
        return *std::move(refusal);
    if (input.event == "transfer_out")
        note_transfer(unit, {.person = enrolment->person,
                             .insurance = enrolment->insurance,
                             .day = input.since,
                             .direction = "out",
                             .area = input.went_to.value_or("")});
    if (input.reason) act.trail.because(*input.reason);
    act.trail.changed("person", input.person, std::optional<forms::ChangeEnrolment::Input>(),
                      input);
    return subject_of(act.agency, *person);
}

Result<Subject> record_death(storage::UnitOfWork& unit, const Act& act,
                             const forms::RecordDeath::Input& input) {
    const auto before = found(unit, act, input.person);
    if (!before) return unknown;
    if (before->death)
        return Refusal{"person.dead", fmt::format("此人已登记死亡（{}）", before->death->text())};
    if (input.death < before->birth || act.today() < input.death)
        return Refusal{"person.death", "死亡日期（death）应在出生之后、今天之前"};
    if (auto refusal = end_everything(unit, before->id, input.death)) return *std::move(refusal);
    cancel_cards(unit, act, before->id);
    Person person = *before;
    person.death = input.death;
    act.trail.changed("person", input.person, std::optional<forms::RecordDeath::Input>(), input);
    unit.update(std::move(person));
    return subject_of(act.agency, *before);
}

Result<Subject> set_identity(storage::UnitOfWork& unit, const Act& act,
                             const forms::SetIdentity::Input& input) {
    const auto person = found(unit, act, input.person);
    if (!person) return unknown;
    if (person->death) return Refusal{"person.dead", "此人已登记死亡"};
    if (auto refusal = check_since(act, input.start)) return *std::move(refusal);
    if (input.end && *input.end < input.start)
        return Refusal{"identity.period", "结束日期（end）不能早于开始日期"};
    const storage::SpecialIdentity wanted{person->id, input.kind, input.start, input.end};
    const auto held = unit.get<storage::SpecialIdentity>(person->id, input.kind, input.start);
    for (const auto& other : unit.find<storage::SpecialIdentity>(person->id)) {
        const bool apart =
            (other.end && *other.end < input.start) || (input.end && *input.end < other.start);
        if (other.kind == input.kind && other.start != input.start && !apart)
            return Refusal{"identity.period",
                           fmt::format("此身份自{}起已登记，日期不能重叠", other.start.text())};
    }
    if (held)
        unit.update(wanted);
    else
        unit.insert(wanted);
    act.trail.changed("person", input.person, std::optional<forms::SetIdentity::Input>(), input);
    return subject_of(act.agency, *person);
}

}  // namespace yibao::operations
