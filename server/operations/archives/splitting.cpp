#include "operations/archives/splitting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "enrolment/employer.hpp"
#include "operations/archives/employers.hpp"
#include "operations/archives/enrolments.hpp"
#include "operations/batch.hpp"
#include "operations/call.hpp"
#include "operations/persons/sheet.hpp"
#include "storage/records/employer.hpp"

namespace yibao::operations {

namespace {

using enrolment::EmployerState;
using storage::Employer;
using storage::Enrolment;
using Numbers = std::vector<std::int64_t>;

const Refusal unknown{"employer.unknown", "没有这个参保单位（employer）"};
constexpr std::size_t most_people = 5000;

/// Their insurances through this employer that last on that day or begin later.
std::vector<Enrolment> insured_by(storage::Reader& reader, std::int64_t person,
                                  std::int64_t employer, Day since) {
    auto theirs = reader.find<Enrolment>(person);
    std::erase_if(theirs, [&](const Enrolment& one) {
        return one.employer != employer || !lasts(one, since);
    });
    return theirs;
}

std::optional<std::int64_t> employee_named(storage::Reader& reader, const Act& act,
                                           std::int64_t employer, const std::string& text) {
    for (const std::int64_t person : people_named(reader, act.agency.vault(), text))
        if (!insured_by(reader, person, employer, act.today()).empty()) return person;
    return std::nullopt;
}

/// Those of the list; the first fault ends it where `faults` is null.
Result<Numbers> matched(storage::Reader& reader, const Act& act,
                        const forms::MatchEmployees::Input& input,
                        std::vector<forms::RowFault>* faults) {
    const auto employer = seen_employer(reader, act, input.employer);
    if (!employer) return unknown;
    if (auto refusal = check_rows(input.rows.size(), most_people)) return *std::move(refusal);
    Numbers people;
    std::set<std::int64_t> seen;
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        const auto person = employee_named(reader, act, employer->id, input.rows[at].number);
        std::optional<Refusal> fault;
        if (!person)
            fault.emplace("employee.unknown", "人员编号或证件号码（number）不是本单位的在保人员");
        else if (!seen.insert(*person).second)
            fault.emplace("batch.twice", "这个人（number）在名单中重复");
        if (!fault)
            people.push_back(*person);
        else if (faults == nullptr)
            return at_row(at, *fault);
        else
            faults->push_back(fault_at(at, *fault));
    }
    return people;
}

std::optional<Refusal> check_source(const Act& act, const Employer& from, Day since) {
    using enrolment::BlackListKind;
    constexpr int most_days = 366;
    if (from.state != code_of(EmployerState::active))
        return Refusal{"employer.state", "只有正常参保的单位才能办理分立"};
    if (act.agency.black_lists().names(BlackListKind::employer, from.id, act.today()))
        return Refusal{"employer.black_listed", "单位在黑名单中，解除后才能办理分立"};
    if (since < act.today().plus(-most_days) || act.today().plus(most_days) < since)
        return Refusal{"employer.since", "生效日期（since）应在今天前后一年之内"};
    return std::nullopt;
}

std::optional<Refusal> check_since(const Employer& employer, Day since) {
    if (!employer.since || *employer.since <= since) return std::nullopt;
    return Refusal{"employer.since", fmt::format("生效日期（since）不能早于{}现状态的日期{}",
                                                 employer.name, employer.since->text())};
}

Result<Employer> new_employer(storage::UnitOfWork& unit, const Act& act, const Employer& from,
                              const forms::SplitEmployer::Input& input) {
    forms::EmployerEntry entry = input.entry;
    if (entry.name.empty()) return Refusal{"employer.name", "新单位的单位名称（name）必填"};
    if (entry.area.empty()) entry.area = from.area;
    if (entry.kind.empty()) entry.kind = from.kind;
    return add_employer(unit, act, {entry, input.since});
}

/// Whose the people become.
Result<Employer> destination(storage::UnitOfWork& unit, const Act& act, const Employer& from,
                             const forms::SplitEmployer::Input& input) {
    if (input.into.has_value() == !input.entry.uscc.empty())
        return Refusal{"employer.into",
                       "请填转入单位编号（into），或者填新单位的名称和统一社会信用代码"};
    if (!input.into) return new_employer(unit, act, from, input);
    auto into = seen_employer(unit, act, *input.into);
    if (!into || into->id == from.id || into->state != code_of(EmployerState::active))
        return Refusal{"employer.into", "转入单位编号（into）应为另一家正常参保的单位"};
    if (auto refusal = check_since(*into, input.since)) return *std::move(refusal);
    return *std::move(into);
}

/// Everybody whom the employer insures then or later.
Numbers everybody(storage::Reader& reader, std::int64_t employer, Day since) {
    std::set<std::int64_t> people;
    for (const Enrolment& one : insured_through(reader, employer, since)) people.insert(one.person);
    return {people.begin(), people.end()};
}

Result<Numbers> chosen(storage::Reader& reader, std::int64_t employer,
                       const forms::SplitEmployer::Input& input) {
    const bool all = input.everybody == "1";
    if (all != input.rows.empty())
        return Refusal{"employer.people", "请选择分出的职工，或者选择全部职工（everybody）"};
    if (all) {
        Numbers people = everybody(reader, employer, input.since);
        if (people.empty()) return Refusal{"employer.people", "单位在生效日期没有参保人员"};
        return people;
    }
    if (auto refusal = check_rows(input.rows.size(), most_people)) return *std::move(refusal);
    Numbers people;
    std::set<std::int64_t> seen;
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        const auto person = id_of(input.rows[at].person);
        if (!person || insured_by(reader, *person, employer, input.since).empty())
            return at_row(at, {"employee.unknown", "在生效日期不是本单位的参保人员"});
        if (!seen.insert(*person).second) return at_row(at, {"batch.twice", "这个人重复"});
        people.push_back(*person);
    }
    return people;
}

}  // namespace

Result<forms::MatchEmployees::Output> match_employees(storage::Reader& reader, const Act& act,
                                                      const forms::MatchEmployees::Input& input) {
    const auto people = matched(reader, act, input, nullptr);
    if (!people) return people.refusal();
    forms::MatchEmployees::Output list;
    for (const std::int64_t person : *people) list.rows.push_back(person_row(reader, act, person));
    list.total = forms::count(list.rows.size());
    return list;
}

Result<forms::CheckEmployees::Output> check_employees(storage::Reader& reader, const Act& act,
                                                      const forms::MatchEmployees::Input& input) {
    forms::CheckEmployees::Output list;
    const auto people = matched(reader, act, input, &list.rows);
    if (!people) return people.refusal();
    list.total = forms::count(list.rows.size());
    return list;
}

Result<Subject> split_employer(storage::UnitOfWork& unit, const Act& act,
                               const forms::SplitEmployer::Input& input) {
    const auto from = seen_employer(unit, act, input.employer);
    if (!from) return unknown;
    if (auto refusal = check_source(act, *from, input.since)) return *std::move(refusal);
    if (auto refusal = check_since(*from, input.since)) return *std::move(refusal);
    const auto people = chosen(unit, from->id, input);
    if (!people) return people.refusal();
    const auto into = destination(unit, act, *from, input);
    if (!into) return into.refusal();
    for (const std::int64_t person : *people) {
        for (const Enrolment& one : insured_by(unit, person, from->id, input.since))
            hand_over(unit, one, *into, input.since);
        act.trail.touched("person", std::to_string(person));
    }
    if (input.reason) act.trail.because(*input.reason);
    act.trail.changed(
        "employer", input.employer, std::optional<forms::SplitRow>(),
        forms::SplitRow{input.since, "out", into->name, forms::count(people->size())});
    unit.append(storage::EmployerSplit{.employer = from->id,
                                       .id = unit.next_id(bucket_of(from->id)),
                                       .into = into->id,
                                       .since = input.since,
                                       .people = static_cast<std::int64_t>(people->size())});
    return Subject{"employer", input.employer, from->name, false};
}

}  // namespace yibao::operations
