#include "operations/archives/employers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/id.hpp"
#include "enrolment/employer.hpp"
#include "operations/archives/enrolments.hpp"
#include "operations/batch.hpp"
#include "operations/call.hpp"
#include "operations/listing.hpp"
#include "operations/people.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"
#include "operations/sealed.hpp"
#include "storage/records/employer.hpp"
#include "storage/records/enrolment.hpp"

namespace yibao::operations {

namespace {

using enrolment::EmployerState;
using storage::Employer;
using storage::Enrolment;

const Refusal unknown{"employer.unknown", "没有这个参保单位（employer）"};

bool in_scope(const Act& act, const Employer& record) {
    return act.actor.scope.covers_employer(record.id, record.area);
}

EmployerState state_of(const Employer& record) {
    return from_code<EmployerState>(record.state).value_or(EmployerState::active);
}

forms::EmployerContacts contacts_of(const Agency& agency, const Employer& record) {
    if (record.sealed.bytes.empty()) return {};
    return open_part<forms::EmployerContacts>(agency, record.sealed, employer_context(record.id));
}

Subject subject_of(const Employer& record, bool is_new = false) {
    return {"employer", std::to_string(record.id), record.name, is_new};
}

/// What is wrong with an entry, whether new or not; else the code as it is kept.
Result<std::string> checked_code(const forms::EmployerEntry& entry) {
    auto code = enrolment::check_credit_code(entry.uscc);
    if (!code) return code;
    const bool six =
        entry.area.size() == 6 && entry.area.find_first_not_of("0123456789") == std::string::npos;
    if (!six) return Refusal{"employer.area", "参保区划（area）应为6位数字"};
    return code;
}

std::optional<Refusal> check_area(const Act& act, std::int64_t employer, const std::string& area) {
    if (act.actor.scope.covers_employer(employer, area)) return std::nullopt;
    return Refusal{"employer.area", fmt::format("参保区划（area）{}不在您管理的范围内", area)};
}

/// Everything that can be said of a new one without writing; its code as it is kept.
Result<std::string> checked_registration(storage::Reader& reader, const Act& act,
                                         const forms::EmployerEntry& entry) {
    auto code = checked_code(entry);
    if (!code) return code;
    if (auto refusal = check_area(act, 0, entry.area)) return *std::move(refusal);
    for (const auto& same : reader.find(Employer::by_uscc(), *code))
        return Refusal{
            "employer.exists",
            fmt::format("统一社会信用代码（uscc）已登记为单位{}（{}）", same.id, same.name)};
    return code;
}

constexpr std::size_t most_registered = 500;  // at once

std::vector<Enrolment> people_of(storage::Reader& reader, std::int64_t employer, Day day) {
    auto people = reader.find(Enrolment::by_employer(), employer);
    std::erase_if(people, [&](const Enrolment& one) { return !is_open(one, day); });
    return people;
}

// The rest of a state's change: what becomes of the people, also of those who are to come.

void move_people(storage::UnitOfWork& unit, const Employer& from, const Employer& into, Day since) {
    for (const Enrolment& one : insured_through(unit, from.id, since))
        hand_over(unit, one, into, since);
}

std::optional<Refusal> suspend_people(storage::UnitOfWork& unit, const Employer& employer,
                                      Day since) {
    for (const Enrolment& one : insured_through(unit, employer.id, since))
        if (!one.paused)
            if (auto refusal = pause_enrolment(unit, one, since)) return refusal;
    return std::nullopt;
}

/// Paused by nothing but the employer's suspension: with it, or from the beginning where that came
/// later.
bool paused_with(const Employer& employer, const Enrolment& one) {
    return one.paused && employer.since && *one.paused == std::max(*employer.since, one.start);
}

/// Those who were paused with the employer; who was paused on their own stays so.
std::optional<Refusal> resume_people(storage::UnitOfWork& unit, const Employer& employer,
                                     Day from) {
    for (const Enrolment& one : insured_through(unit, employer.id, from))
        if (paused_with(employer, one))
            if (auto refusal = resume_enrolment(unit, one, std::max(from, one.start)))
                return refusal;
    return std::nullopt;
}

std::optional<Refusal> end_without_people(storage::UnitOfWork& unit, const Employer& employer,
                                          Day since) {
    std::set<std::int64_t> people;
    for (const Enrolment& one : insured_through(unit, employer.id, since))
        people.insert(one.person);
    if (people.empty()) return std::nullopt;
    return Refusal{"employer.people",
                   fmt::format("单位在{}或以后还有{}名参保人员，请先办理停保或转移", since.text(),
                               people.size())};
}

/// Out of it and into it.
std::vector<forms::SplitRow> splits_of(storage::Reader& reader, std::int64_t employer) {
    auto splits = reader.find<storage::EmployerSplit>(employer);
    const auto gained = reader.find(storage::EmployerSplit::by_into(), employer);
    splits.insert(splits.end(), gained.begin(), gained.end());
    std::ranges::sort(splits, std::greater(), &storage::EmployerSplit::since);
    std::vector<forms::SplitRow> rows;
    for (const auto& one : splits) {
        const bool out = one.employer == employer;
        const auto other = reader.get<Employer>(out ? one.into : one.employer);
        ensure(other.has_value(), "an employer is never removed");
        rows.push_back({one.since, out ? "out" : "in", other->name,
                        forms::count(static_cast<std::size_t>(one.people))});
    }
    return rows;
}

Result<Employer> other_employer(storage::Reader& reader, const Act& act, const Employer& employer,
                                const std::optional<std::string>& number) {
    const auto into = number ? seen_employer(reader, act, *number) : std::nullopt;
    if (!into || into->id == employer.id || state_of(*into) != EmployerState::active)
        return Refusal{"employer.merged_into", "并入单位（merged_into）应为另一家正常参保的单位"};
    return *into;
}

/// From when on the people are another area's. Not ahead: until then they would be of one area and
/// their employer of another.
Result<Day> area_day(const Act& act, const Employer& employer,
                     const forms::ChangeEmployer::Input& input) {
    constexpr int most_days = 366;
    const Day since = input.area_since.value_or(act.today());
    if (state_of(employer) != EmployerState::active)
        return Refusal{"employer.state", "单位暂停参保期间不能变更参保区划（area），请先恢复"};
    if (act.today() < since || since < act.today().plus(-most_days))
        return Refusal{"employer.area_since",
                       "区划变更日期（area_since）应为今天，或今天之前一年之内"};
    if (employer.since && since < *employer.since)
        return Refusal{"employer.area_since",
                       fmt::format("区划变更日期（area_since）不能早于现状态的日期{}",
                                   employer.since->text())};
    return since;
}

/// With the employer, its people are the other area's: those are the ones who see and change them.
std::optional<Refusal> follow_area(storage::UnitOfWork& unit, const Act& act,
                                   const Employer& before, const Employer& after,
                                   const forms::ChangeEmployer::Input& input) {
    if (before.area == after.area) {
        if (!input.area_since) return std::nullopt;
        return Refusal{"employer.area_since",
                       "参保区划没有变更，区划变更日期（area_since）不必填写"};
    }
    const auto since = area_day(act, before, input);
    if (!since) return since.refusal();
    std::set<std::int64_t> people;
    for (const Enrolment& one : insured_through(unit, before.id, *since)) {
        hand_over(unit, one, after, *since);
        if (people.insert(one.person).second)
            act.trail.touched("person", std::to_string(one.person));
    }
    return std::nullopt;
}

/// A day within a year of today: what lies further away is a slip of the pen.
std::optional<Refusal> check_since(const Act& act, const Employer& employer, Day since) {
    constexpr int most_days = 366;
    if (since < act.today().plus(-most_days) || act.today().plus(most_days) < since)
        return Refusal{"employer.since", "生效日期（since）应在今天前后一年之内"};
    if (employer.since && since < *employer.since)
        return Refusal{"employer.since", fmt::format("生效日期（since）不能早于现状态的日期{}",
                                                     employer.since->text())};
    return std::nullopt;
}

}  // namespace

std::int32_t bucket_of_employer(std::string_view uscc) {
    std::int64_t sum = 0;
    for (const char c : uscc) sum = (sum * 131 + c) % 1'000'000'007;
    return bucket_of(sum);
}

std::optional<Employer> seen_employer(storage::Reader& reader, const Act& act,
                                      const std::string& number) {
    const auto id = id_of(number);
    auto record = id ? reader.get<Employer>(*id) : std::nullopt;
    if (!record || !in_scope(act, *record)) return std::nullopt;
    return record;
}

forms::EmployerRow row_of(const Agency& agency, const Employer& record) {
    forms::EmployerRow row;
    row.employer = std::to_string(record.id);
    row.entry = {record.name, record.uscc, record.area, record.kind, contacts_of(agency, record)};
    row.state = record.state;
    row.since = record.since;
    if (record.merged_into) row.merged_into = std::to_string(*record.merged_into);
    return forms::masked(std::move(row));
}

std::string employer_context(std::int64_t employer) { return fmt::format("employer:{}", employer); }

Result<forms::ListEmployers::Output> list_employers(storage::Reader& reader, const Act& act,
                                                    const forms::ListEmployers::Input& input) {
    forms::ListEmployers::Output list;
    const auto fits = [&](const Employer& one) {
        return in_scope(act, one) && (!input.area || one.area.starts_with(*input.area)) &&
               (!input.kind || one.kind == *input.kind) &&
               (!input.state || one.state == *input.state);
    };
    const std::string wanted = input.search.value_or("");
    if (const auto id = id_of(wanted); id && reader.get<Employer>(*id)) {
        const auto record = *reader.get<Employer>(*id);
        if (fits(record)) list.rows.push_back(row_of(act.agency, record));
        return list;
    }
    for (const auto& record : reader.find(Employer::by_uscc(), wanted))
        if (fits(record)) list.rows.push_back(row_of(act.agency, record));
    if (!list.rows.empty()) return list;
    const auto page_of = [&](const storage::Page& page) { return reader.page<Employer>(page); };
    return list_pages<forms::EmployerRow>(
        input.asked, false, page_of, [&](const Employer& one) -> std::optional<forms::EmployerRow> {
            if (!fits(one) || one.name.find(wanted) == std::string::npos) return std::nullopt;
            return row_of(act.agency, one);
        });
}

Result<forms::GetEmployer::Output> get_employer(storage::Reader& reader, const Act& act,
                                                const forms::GetEmployer::Input& input) {
    const auto record = seen_employer(reader, act, input.employer);
    if (!record) return unknown;
    const auto people = people_of(reader, record->id, act.today());
    const auto paused = std::ranges::count_if(
        people, [&](const Enrolment& one) { return one.paused && *one.paused <= act.today(); });
    forms::GetEmployer::Output output;
    output.row = row_of(act.agency, *record);
    output.paused = forms::count(static_cast<std::size_t>(paused));
    output.insured = forms::count(people.size() - static_cast<std::size_t>(paused));
    output.splits = splits_of(reader, record->id);
    return output;
}

Result<forms::ListEmployees::Output> list_employees(storage::Reader& reader, const Act& act,
                                                    const forms::ListEmployees::Input& input) {
    const auto record = seen_employer(reader, act, input.employer);
    if (!record) return unknown;
    forms::ListEmployees::Output list;
    std::size_t place = 0;
    std::int64_t last = 0;
    for (const Enrolment& one : people_of(reader, record->id, act.today())) {
        if (std::exchange(last, one.person) == one.person) continue;  // a second insurance
        const auto shown = belonging(reader.find<Enrolment>(one.person), act.today());
        if (!shown || shown->employer != record->id) continue;  // belongs to others by now
        const auto state = code_of(enrolment_of(*shown).state_on(act.today()));
        if (input.state && state != *input.state) continue;
        if (input.person_type && shown->person_type != *input.person_type) continue;
        if (place >= input.asked.first() && list.rows.size() < input.asked.rows())
            list.rows.push_back(person_row(reader, act, one.person));
        ++place;
    }
    list.total = forms::count(place);
    return list;
}

Result<Employer> add_employer(storage::UnitOfWork& unit, const Act& act,
                              const NewEmployer& wanted) {
    const forms::EmployerEntry& input = wanted.entry;
    const auto code = checked_registration(unit, act, input);
    if (!code) return code.refusal();
    Employer record;
    record.id = unit.next_number(bucket_of_employer(input.uscc));
    record.name = input.name;
    record.uscc = *code;
    record.area = input.area;
    record.kind = input.kind;
    record.state = code_of(EmployerState::active);
    record.since = wanted.since;
    record.sealed = seal_part(act.agency, input.contacts, employer_context(record.id));
    act.trail.changed("employer", std::to_string(record.id), std::optional<forms::EmployerRow>(),
                      row_of(act.agency, record));
    unit.append(record);
    return record;
}

Result<Subject> register_employer(storage::UnitOfWork& unit, const Act& act,
                                  const forms::RegisterEmployer::Input& input) {
    const auto made = add_employer(unit, act, {input, act.today()});
    if (!made) return made.refusal();
    return subject_of(*made, true);
}

Result<Subject> register_employers(storage::UnitOfWork& unit, const Act& act,
                                   const forms::RegisterEmployers::Input& input,
                                   Progress& progress) {
    if (auto refusal = check_rows(input.rows.size(), most_registered)) return *std::move(refusal);
    progress.begin("逐行核对", input.rows.size());
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        if (const auto one = register_employer(unit, act, input.rows[at]); !one)
            return at_row(at, one.refusal());
    }
    return Subject{"employer", "", fmt::format("{}家单位", input.rows.size()), true};
}

Result<forms::CheckEmployers::Output> check_employers(storage::Reader& reader, const Act& act,
                                                      const forms::CheckEmployers::Input& input,
                                                      Progress& progress) {
    if (auto refusal = check_rows(input.rows.size(), most_registered)) return *std::move(refusal);
    progress.begin("逐行核对", input.rows.size());
    forms::CheckEmployers::Output list;
    std::set<std::string> seen;
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        const auto code = checked_registration(reader, act, input.rows[at]);
        if (!code)
            list.rows.push_back(fault_at(at, code.refusal()));
        else if (!seen.insert(*code).second)
            list.rows.push_back(
                fault_at(at, {"batch.twice", "统一社会信用代码（uscc）在本批中重复"}));
    }
    list.total = forms::count(list.rows.size());
    return list;
}

Result<Subject> change_employer(storage::UnitOfWork& unit, const Act& act,
                                const forms::ChangeEmployer::Input& input) {
    const auto before = seen_employer(unit, act, input.employer);
    if (!before) return unknown;
    if (state_of(*before) > EmployerState::suspended)
        return Refusal{"employer.ended", "单位已终止参保，不能变更信息"};
    const auto code = checked_code(input.entry);
    if (!code) return code.refusal();
    if (auto refusal = check_area(act, before->id, input.entry.area)) return *std::move(refusal);
    for (const auto& same : unit.find(Employer::by_uscc(), *code))
        if (same.id != before->id)
            return Refusal{
                "employer.exists",
                fmt::format("统一社会信用代码（uscc）已登记为单位{}（{}）", same.id, same.name)};
    Employer record = *before;
    record.name = input.entry.name;
    record.uscc = *code;
    record.area = input.entry.area;
    record.kind = input.entry.kind;
    if (auto refusal = follow_area(unit, act, *before, record, input)) return *std::move(refusal);
    record.sealed = seal_part(
        act.agency, forms::restored(input.entry.contacts, contacts_of(act.agency, *before)),
        employer_context(record.id));
    act.trail.changed("employer", input.employer, std::optional(row_of(act.agency, *before)),
                      row_of(act.agency, record));
    const Subject subject = subject_of(record);
    unit.update(std::move(record));
    return subject;
}

Result<Subject> change_employer_state(storage::UnitOfWork& unit, const Act& act,
                                      const forms::ChangeEmployerState::Input& input) {
    const auto before = seen_employer(unit, act, input.employer);
    if (!before) return unknown;
    const auto to = from_code<EmployerState>(input.state);
    if (!to || !may_become(state_of(*before), *to))
        return Refusal{"employer.state", fmt::format("单位现为“{}”，不能改为这个状态（state）",
                                                     title_of(state_of(*before)))};
    if (auto refusal = check_since(act, *before, input.since)) return *std::move(refusal);
    Employer record = *before;
    record.state = input.state;
    record.since = input.since;
    std::optional<Refusal> refusal;
    if (*to == EmployerState::merged) {
        using enrolment::BlackListKind;
        if (act.agency.black_lists().names(BlackListKind::employer, before->id, act.today()))
            return Refusal{"employer.black_listed",
                           "单位在黑名单中，解除后才能并入其他单位（state）"};
        const auto into = other_employer(unit, act, *before, input.merged_into);
        if (!into) return into.refusal();
        record.merged_into = into->id;
        move_people(unit, *before, *into, input.since);
    } else if (*to == EmployerState::suspended) {
        refusal = suspend_people(unit, *before, input.since);
    } else if (*to == EmployerState::active) {
        refusal = resume_people(unit, *before, input.since);
    } else {
        refusal = end_without_people(unit, *before, input.since);
    }
    if (refusal) return *std::move(refusal);
    if (input.reason) act.trail.because(*input.reason);
    act.trail.changed("employer", input.employer, std::optional(row_of(act.agency, *before)),
                      row_of(act.agency, record));
    const Subject subject = subject_of(record);
    unit.update(std::move(record));
    return subject;
}

}  // namespace yibao::operations
