#include "operations/wages/payroll.hpp"

#include "operations/archives/employers.hpp"
#include "operations/people.hpp"
#include "operations/wages/limits.hpp"

namespace yibao::operations {

namespace {

using enrolment::Period;
using storage::WageBase;

/// All of an employer at once: asking person by person would take a journey for each.
std::map<std::int64_t, std::vector<Period>> employments_at(storage::Reader& reader,
                                                           std::int64_t employer) {
    std::map<std::int64_t, std::vector<enrolment::Enrolment>> histories;
    for (const auto& one : reader.find(storage::Enrolment::by_employer(), employer))
        histories[one.person].push_back(enrolment_of(one));
    std::map<std::int64_t, std::vector<Period>> employments;
    for (const auto& [person, history] : histories)
        if (auto stretches = enrolment::employments(history, employer); !stretches.empty())
            employments.emplace(person, std::move(stretches));
    return employments;
}

}  // namespace

const std::vector<Period>& Payroll::employments_of(std::int64_t person) const {
    static const std::vector<Period> none;
    const auto found = employments.find(person);
    return found == employments.end() ? none : found->second;
}

const std::vector<WageBase>& Payroll::wages_of(std::int64_t person) const {
    static const std::vector<WageBase> none;
    const auto found = wages.find(person);
    return found == wages.end() ? none : found->second;
}

const WageBase* Payroll::wage_of(std::int64_t person, Day day) const {
    const std::vector<WageBase>& all = wages_of(person);
    const auto at = enrolment::wage_on(declared_wages(all), employments_of(person), day);
    return at ? &all[*at] : nullptr;
}

std::vector<enrolment::DeclaredWage> declared_wages(const std::vector<WageBase>& wages) {
    std::vector<enrolment::DeclaredWage> declared;
    for (const WageBase& one : wages) declared.push_back({one.since, one.employed, one.wage});
    return declared;
}

Result<Payroll> payroll_of(storage::Reader& reader, const Act& act, const std::string& employer,
                           std::int64_t year) {
    auto found = seen_employer(reader, act, employer);
    if (!found) return Refusal{"employer.unknown", "没有这个参保单位（employer）"};
    const auto limits = limits_of(reader, act, year);
    if (!limits) return limits.refusal();
    Payroll payroll{*std::move(found), year, *limits, {}, {}};
    payroll.employments = employments_at(reader, payroll.employer.id);
    for (const auto& one : reader.find<WageBase>(payroll.employer.id, year))
        payroll.wages[one.person].push_back(one);
    return payroll;
}

}  // namespace yibao::operations
