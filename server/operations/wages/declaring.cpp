#include "operations/wages/declaring.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/ensure.hpp"
#include "enrolment/employer.hpp"
#include "operations/batch.hpp"
#include "operations/call.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/wages/payroll.hpp"
#include "wire/json.hpp"

namespace yibao::operations {

namespace {

using enrolment::Period;
using storage::WageBase;
using Input = forms::DeclareWageBases::Input;
using Waiting = std::map<std::int64_t, storage::Declaration>;  // by person

constexpr std::size_t most_rows = 2000;

/// A row that may be declared.
struct Weighed {
    std::int64_t person = 0;
    Day since;
    Day employed;  // as storage::WageBase has it
    Money wage;
};

bool meets(const Period& one, const Period& other) {
    return one.from <= other.to && other.from <= one.to;
}

/// Whose payroll it is, for who may declare: an employer's room neither after its end nor for a year
/// that is over, where the agency corrects.
Result<Payroll> open_payroll(storage::Reader& reader, const Act& act, const Input& input) {
    using enrolment::EmployerState;
    auto payroll = payroll_of(reader, act, input.employer, input.year.scaled);
    if (!payroll) return payroll;
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    if (act.actor.scope.kind() != access::OrganisationKind::employer) return payroll;
    const storage::Employer& employer = payroll->employer;
    const bool over = from_code<EmployerState>(employer.state) > EmployerState::suspended;
    if (over && (!employer.since || *employer.since <= act.today()))
        return Refusal{"employer.ended", "单位已终止参保，更正缴费基数请到医保经办机构办理"};
    if (payroll->limits.year.to < act.today())
        return Refusal{"wage.year", fmt::format("{}年度（year）已经结束，更正请到医保经办机构办理",
                                                payroll->year)};
    return payroll;
}

/// Who of the employer's people in that year a row names. Numbers of persons are known without asking.
std::optional<std::int64_t> employee_named(storage::Reader& reader, const Act& act,
                                           const Payroll& payroll, const std::string& number) {
    const auto works_here = [&](std::int64_t person) {
        return std::ranges::any_of(payroll.employments_of(person), [&](const Period& one) {
            return meets(one, payroll.limits.year);
        });
    };
    if (const auto person = id_of(number); person && works_here(*person)) return person;
    for (const std::int64_t person : people_named(reader, act.agency.vault(), number))
        if (works_here(person)) return person;
    return std::nullopt;
}

/// The employment that a wage is for, from its first day in the month that is named, or in the year: the
/// one that the named day lies in, else the last.
Result<Period> employment_for(const Payroll& payroll, std::int64_t person,
                              const std::optional<Day>& named) {
    const Period& year = payroll.limits.year;
    if (named && !year.contains(*named))
        return Refusal{"wage.since", fmt::format("执行起始日期（since）应在缴费年度{}至{}之内",
                                                 year.from.text(), year.to.text())};
    Period wanted = year;
    if (named) wanted = {enrolment::first_of_month(*named), enrolment::last_of_month(*named)};
    Period chosen{Period::no_end, Period::no_end};
    for (const Period& one : payroll.employments_of(person))
        if (meets(one, wanted) && !(named && chosen.contains(*named))) chosen = one;
    if (chosen.from == Period::no_end)
        return Refusal{"wage.since", "此人在执行起始日期（since）的当月不在本单位在职"};
    return Period{std::max(chosen.from, wanted.from), chosen.to};
}

/// What tells that employment from another that the same day may lie in one day: today, as far as it
/// lies in it and not after the wage's first day.
Day employed_day(const Payroll& payroll, std::int64_t person, Day since, Day today) {
    Day begin = since;
    for (const Period& one : payroll.employments_of(person))
        if (one.contains(since)) begin = one.from;
    return std::max(begin, std::min(since, today));
}

Result<Weighed> weighed(storage::Reader& reader, const Act& act, const Payroll& payroll,
                        const forms::WageEntry& row) {
    const auto person = employee_named(reader, act, payroll, row.number);
    if (!person)
        return Refusal{"wage.person", fmt::format("人员编号或证件号码（number）不是本单位{}年度的"
                                                  "在职职工，退休、离职的不必申报",
                                                  payroll.year)};
    if (row.wage <= Money{} || Money::yuan(1'000'000) < row.wage)
        return Refusal{"wage.amount", "月工资（wage）应大于0，不超过1000000元"};
    const auto counts = employment_for(payroll, *person, row.since);
    if (!counts) return counts.refusal();
    return Weighed{*person, counts->from, employed_day(payroll, *person, counts->from, act.today()),
                   row.wage};
}

Subject subject_of(const storage::Employer& employer) {
    return {"employer", std::to_string(employer.id), employer.name, false};
}

/// As it is kept where it is declared.
Entered entered_of(const Input& input) {
    return {forms::DeclareWageBases::act, forms::write(input, wire::Empty::left_out)};
}

/// Who is named by what waits of that year, but for what was `entered` itself.
Waiting waiting_people(storage::Reader& reader, const Act& act, const Payroll& payroll,
                       const Entered& entered) {
    Waiting waiting;
    for (const auto& one : waiting_beside(reader, act, entered, subject_of(payroll.employer))) {
        const std::string content = content_of(act.agency, one);
        const auto json = wire::Json::parse(content);
        ensure(static_cast<bool>(json), "what was entered is JSON");
        const auto other = forms::read<Input>(json->root());
        ensure(static_cast<bool>(other), "what was entered reads as it was written");
        if (other->year.scaled != payroll.year) continue;
        for (const auto& row : other->rows)
            if (const auto person = employee_named(reader, act, payroll, row.number))
                waiting.emplace(*person, one);
    }
    return waiting;
}

/// Rows that go together: each on its own, and whether any is there twice or waits.
class Batch {
public:
    Batch(storage::Reader& reader, const Act& act, const Payroll& payroll, Waiting waiting)
        : reader_(reader), act_(act), payroll_(payroll), waiting_(std::move(waiting)) {}

    Result<Weighed> take(const forms::WageEntry& row) {
        auto one = weighed(reader_, act_, payroll_, row);
        if (!one) return one;
        if (const auto other = waiting_.find(one->person); other != waiting_.end())
            return is_waiting(other->second);
        if (!seen_.insert(one->person).second)
            return Refusal{"batch.twice", "这个人（number）在本批中重复"};
        return one;
    }

private:
    Refusal is_waiting(const storage::Declaration& other) const {
        return {"wage.waiting",
                fmt::format("此人（number）已由{}申报（{}），正在等待复核：请等复核完毕，"
                            "或请录入人撤回",
                            operations::row_of(act_.agency, other).organisation_name, other.id)};
    }

    storage::Reader& reader_;
    const Act& act_;
    const Payroll& payroll_;
    Waiting waiting_;
    std::set<std::int64_t> seen_;
};

/// How many wages that begin later in the same employment would count no more.
std::size_t replaced_by(const Payroll& payroll, const Weighed& one) {
    const auto wages = declared_wages(payroll.wages_of(one.person));
    const auto& employments = payroll.employments_of(one.person);
    const auto* const its =
        enrolment::employment_of({one.since, one.employed, one.wage}, employments);
    std::size_t replaced = 0;
    for (std::size_t at = 0; at < wages.size(); ++at)
        if (one.since < wages[at].since &&
            enrolment::employment_of(wages[at], employments) == its &&
            enrolment::counts_during(wages, at, employments))
            ++replaced;
    return replaced;
}

forms::WeighedWageRow row_of(storage::Reader& reader, const Act& act, const Payroll& payroll,
                             const Weighed& one) {
    const auto person = person_row(reader, act, one.person);
    const auto counted = enrolment::counted_wage(one.wage, payroll.limits);
    const WageBase* const before = payroll.wage_of(one.person, one.since);
    return {.person = person.person,
            .name = person.name,
            .certificate = person.certificate,
            .since = one.since,
            .before = before == nullptr ? std::nullopt : std::optional(before->wage),
            .replaces = forms::count(replaced_by(payroll, one)),
            .declared = one.wage,
            .counted = counted.base,
            .standing = std::string(code_of(counted.standing))};
}

/// The trail needs no name: the person is its subject.
void write(storage::UnitOfWork& unit, const Act& act, const Payroll& payroll, const Weighed& one) {
    const std::string person = std::to_string(one.person);
    const WageBase* const held = payroll.wage_of(one.person, one.since);
    std::optional<forms::WageEntry> before;
    if (held != nullptr) before = forms::WageEntry{person, held->wage, held->since};
    act.trail.changed("person", person, before, forms::WageEntry{person, one.wage, one.since});
    unit.append(WageBase{.employer = payroll.employer.id,
                         .year = payroll.year,
                         .person = one.person,
                         .id = unit.next_id(bucket_of(payroll.employer.id)),
                         .since = one.since,
                         .employed = one.employed,
                         .wage = one.wage,
                         .approved = act.now});
}

}  // namespace

Result<Subject> declare_wage_bases(storage::UnitOfWork& unit, const Act& act, const Input& input,
                                   Progress& progress) {
    const auto payroll = open_payroll(unit, act, input);
    if (!payroll) return payroll.refusal();
    Batch batch(unit, act, *payroll, waiting_people(unit, act, *payroll, entered_of(input)));
    progress.begin("逐行核对", input.rows.size());
    std::vector<Weighed> all;
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        const auto one = batch.take(input.rows[at]);
        if (!one) return at_row(at, one.refusal());
        all.push_back(*one);
    }
    for (const Weighed& one : all) write(unit, act, *payroll, one);
    return subject_of(payroll->employer);
}

Result<forms::CheckWageBases::Output> check_wage_bases(storage::Reader& reader, const Act& act,
                                                       const Input& input, Progress& progress) {
    const auto payroll = open_payroll(reader, act, input);
    if (!payroll) return payroll.refusal();
    // Nothing of this is declared yet: the same rows that wait are another's.
    const Entered nothing{forms::DeclareWageBases::act, ""};
    Batch batch(reader, act, *payroll, waiting_people(reader, act, *payroll, nothing));
    progress.begin("逐行核对", input.rows.size());
    forms::CheckWageBases::Output list;
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        if (const auto one = batch.take(input.rows[at]); !one)
            list.rows.push_back(fault_at(at, one.refusal()));
    }
    list.total = forms::count(list.rows.size());
    return list;
}

Result<forms::WeighWageBases::Output> weigh_wage_bases(storage::Reader& reader, const Act& act,
                                                       const Input& input, Progress& progress) {
    const auto payroll = open_payroll(reader, act, input);
    if (!payroll) return payroll.refusal();
    Batch batch(reader, act, *payroll, {});
    progress.begin("逐行核定", input.rows.size());
    forms::WeighWageBases::Output list;
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        const auto one = batch.take(input.rows[at]);
        if (!one) return at_row(at, one.refusal());
        list.rows.push_back(row_of(reader, act, *payroll, *one));
    }
    list.total = forms::count(list.rows.size());
    return list;
}

}  // namespace yibao::operations
