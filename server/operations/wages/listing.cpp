#include "operations/wages/listing.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/ensure.hpp"
#include "operations/call.hpp"
#include "operations/people.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"
#include "operations/wages/limits.hpp"
#include "operations/wages/payroll.hpp"
#include "storage/records/person.hpp"

namespace yibao::operations {

namespace {

using enrolment::Period;
using storage::Employer;
using storage::WageBase;

constexpr std::string_view missing = "missing";

/// Who is in service on the day that a list is of.
struct Employee {
    std::int64_t person = 0;
    Day employed_since;
    const WageBase* wage = nullptr;
    enrolment::CountedWage counted{};  // where there is a wage

    std::string_view standing() const {
        return wage == nullptr ? missing : code_of(counted.standing);
    }
};

std::vector<Employee> employees_on(const Payroll& payroll, Day day) {
    std::vector<Employee> all;
    for (const auto& [person, stretches] : payroll.employments) {
        const auto now =
            std::ranges::find_if(stretches, [&](const Period& one) { return one.contains(day); });
        if (now == stretches.end()) continue;
        Employee one{person, now->from, payroll.wage_of(person, day), {}};
        if (one.wage != nullptr)
            one.counted = enrolment::counted_wage(one.wage->wage, payroll.limits);
        all.push_back(one);
    }
    return all;
}

forms::WageBaseRow row_of(storage::Reader& reader, const Act& act, const Employee& one) {
    const auto person = person_row(reader, act, one.person);
    forms::WageBaseRow row{.person = person.person,
                           .name = person.name,
                           .certificate = person.certificate,
                           .employed_since = one.employed_since,
                           .since = {},
                           .declared = {},
                           .counted = {},
                           .standing = std::string(one.standing()),
                           .approved = {}};
    if (one.wage == nullptr) return row;
    row.since = one.wage->since;
    row.declared = one.wage->wage;
    row.counted = one.counted.base;
    row.approved = one.wage->approved;
    return row;
}

/// `counts`: when the wage counts within its year.
std::string_view state_of(const enrolment::DeclaredWage& wage, const std::optional<Period>& counts,
                          const std::vector<Period>& employments, Day today) {
    if (!counts)
        return enrolment::employment_of(wage, employments) == nullptr ? "void" : "replaced";
    if (today < wage.since) return "coming";
    return counts->contains(today) ? "current" : "over";
}

/// A person's wages at one employer in one base year.
void add_rows(storage::Reader& reader, const Act& act, const Employer& employer,
              const std::vector<WageBase>& wages, std::vector<forms::PersonWageRow>& rows) {
    const auto limits = limits_of(reader, act, wages.front().year);
    ensure(static_cast<bool>(limits), "limits that a wage was declared under stay on record");
    std::vector<enrolment::Enrolment> history;
    for (const auto& one : reader.find<storage::Enrolment>(wages.front().person))
        history.push_back(enrolment_of(one));
    const auto employments = enrolment::employments(history, employer.id);
    const auto declared = declared_wages(wages);
    for (std::size_t at = 0; at < wages.size(); ++at) {
        auto counts = enrolment::counts_during(declared, at, employments);
        if (counts) counts->to = std::min(counts->to, limits->year.to);
        const auto counted = enrolment::counted_wage(wages[at].wage, *limits);
        forms::PersonWageRow row;
        row.year = {wages[at].year};
        row.employer = std::to_string(employer.id);
        row.employer_name = employer.name;
        row.since = wages[at].since;
        if (counts) row.until = counts->to;
        row.declared = wages[at].wage;
        row.counted = counted.base;
        row.standing = code_of(counted.standing);
        row.state = state_of(declared[at], counts, employments, act.today());
        row.approved = wages[at].approved;
        rows.push_back(std::move(row));
    }
}

}  // namespace

Result<forms::ListWageBases::Output> list_wage_bases(storage::Reader& reader, const Act& act,
                                                     const forms::ListWageBases::Input& input) {
    const std::int64_t year =
        input.year ? input.year->scaled : wage_year_of(reader, act, act.today());
    const auto payroll = payroll_of(reader, act, input.employer, year);
    if (!payroll) return payroll.refusal();
    const Period& during = payroll->limits.year;
    forms::ListWageBases::Output list;
    std::size_t place = 0;
    for (const Employee& one :
         employees_on(*payroll, std::clamp(act.today(), during.from, during.to))) {
        if (input.standing && *input.standing != one.standing()) continue;
        if (place >= input.asked.first() && list.rows.size() < input.asked.rows())
            list.rows.push_back(row_of(reader, act, one));
        ++place;
    }
    list.total = forms::count(place);
    return list;
}

Result<forms::ListPersonWages::Output> list_person_wages(
    storage::Reader& reader, const Act& act, const forms::ListPersonWages::Input& input) {
    const auto person = id_of(input.person);
    if (!person || !reader.get<storage::Person>(*person) || !sees_person(reader, act, *person))
        return Refusal{"person.unknown", "没有这个参保人员（person）"};
    std::map<std::tuple<std::int64_t, std::int64_t>, std::vector<WageBase>> wages;
    for (const auto& one : reader.find(WageBase::by_person(), *person))
        wages[{one.employer, one.year}].push_back(one);
    forms::ListPersonWages::Output list;
    for (const auto& [at, declared] : wages) {
        const auto employer = reader.get<Employer>(std::get<0>(at));
        ensure(employer.has_value(), "an employer is never removed");
        if (act.actor.scope.covers_employer(employer->id, employer->area))
            add_rows(reader, act, *employer, declared, list.rows);
    }
    // Those that were approved at one moment stand in the order of their ids until they are turned round.
    std::ranges::stable_sort(list.rows, {}, &forms::PersonWageRow::approved);
    std::ranges::reverse(list.rows);
    for (std::size_t at = 0; at < list.rows.size(); ++at)
        list.rows[at].row = std::to_string(at + 1);
    list.total = forms::count(list.rows.size());
    return list;
}

}  // namespace yibao::operations
