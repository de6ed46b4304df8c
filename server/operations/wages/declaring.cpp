#include "operations/wages/declaring.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "enrolment/employer.hpp"
#include "operations/batch.hpp"
#include "operations/call.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/wages/payroll.hpp"

namespace yibao::operations {

namespace {

using enrolment::Period;
using storage::WageBase;
using Input = forms::DeclareWageBases::Input;
using Waiting = std::map<std::int64_t, std::int64_t>;  // declaration by person

constexpr std::size_t most_rows = 2000;

/// A row that may be declared.
struct Weighed {
    std::int64_t person = 0;
    Day since;
    Money wage;
};

bool meets(const Period& one, const Period& other) {
    return one.from <= other.to && other.from <= one.to;
}

/// Who of the employer's people in that year a row names.
std::optional<std::int64_t> employee_named(storage::Reader& reader, const Act& act,
                                           const Payroll& payroll, const std::string& number) {
    for (const std::int64_t person : people_named(reader, act, number))
        if (std::ranges::any_of(payroll.employments_of(person),
                                [&](const Period& one) { return meets(one, payroll.limits.year); }))
            return person;
    return std::nullopt;
}

/// The first day that a wage counts on: of the month that is named, or of the year; but not before the
/// employment, of several in that time the last.
Result<Day> first_day(const Payroll& payroll, std::int64_t person,
                      const std::optional<Day>& month) {
    const Period& year = payroll.limits.year;
    if (month && !year.contains(*month))
        return Refusal{"wage.since", fmt::format("执行起始日期（since）应在缴费年度{}至{}之内",
                                                 year.from.text(), year.to.text())};
    const Period wanted =
        month ? Period{enrolment::first_of_month(*month), enrolment::last_of_month(*month)} : year;
    std::optional<Day> first;
    for (const Period& one : payroll.employments_of(person))
        if (meets(one, wanted)) first = std::max(one.from, wanted.from);
    if (!first) return Refusal{"wage.since", "此人在执行起始日期（since）的当月不在本单位在职"};
    return *first;
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
    const auto since = first_day(payroll, *person, row.since);
    if (!since) return since.refusal();
    return Weighed{*person, *since, row.wage};
}

Subject subject_of(const storage::Employer& employer) {
    return {"employer", std::to_string(employer.id), employer.name, false};
}

/// Who is named by what else waits of that year.
Waiting waiting_people(storage::Reader& reader, const Act& act, const Payroll& payroll,
                       const Input& input) {
    const Entered entered{forms::DeclareWageBases::act, forms::write(input, wire::Empty::left_out)};
    Waiting waiting;
    for (const auto& one : waiting_beside(reader, act, entered, subject_of(payroll.employer))) {
        const std::string content = content_of(act.agency, one);
        const auto json = wire::Json::parse(content);
        ensure(static_cast<bool>(json), "what was entered is JSON");
        const auto other = forms::read<Input>(json->root());
        ensure(static_cast<bool>(other), "what was entered reads as it was written");
        if (other->year.scaled != input.year.scaled) continue;
        for (const auto& row : other->rows)
            if (const auto person = employee_named(reader, act, payroll, row.number))
                waiting.emplace(*person, one.id);
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
            return Refusal{"wage.waiting",
                           fmt::format("此人（number）的缴费基数申报{}正在等待复核，请等复核完毕，"
                                       "或先撤回",
                                       other->second)};
        if (!seen_.insert(one->person).second)
            return Refusal{"batch.twice", "这个人（number）在本批中重复"};
        return one;
    }

private:
    storage::Reader& reader_;
    const Act& act_;
    const Payroll& payroll_;
    Waiting waiting_;
    std::set<std::int64_t> seen_;
};

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
            .declared = one.wage,
            .counted = counted.base,
            .standing = std::string(code_of(counted.standing))};
}

void write(storage::UnitOfWork& unit, const Act& act, const Payroll& payroll, const Weighed& one) {
    act.trail.changed("person", std::to_string(one.person), std::optional<forms::WeighedWageRow>(),
                      row_of(unit, act, payroll, one));
    unit.append(WageBase{.employer = payroll.employer.id,
                         .year = payroll.year,
                         .person = one.person,
                         .id = unit.next_id(bucket_of(payroll.employer.id)),
                         .since = one.since,
                         .wage = one.wage,
                         .approved = act.now});
}

}  // namespace

Result<Subject> declare_wage_bases(storage::UnitOfWork& unit, const Act& act, const Input& input,
                                   Progress& progress) {
    const auto payroll = payroll_of(unit, act, input.employer, input.year.scaled);
    if (!payroll) return payroll.refusal();
    if (from_code<enrolment::EmployerState>(payroll->employer.state) >
        enrolment::EmployerState::suspended)
        return Refusal{"employer.ended", "单位已终止参保，不能申报缴费基数"};
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    Batch batch(unit, act, *payroll, waiting_people(unit, act, *payroll, input));
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
    const auto payroll = payroll_of(reader, act, input.employer, input.year.scaled);
    if (!payroll) return payroll.refusal();
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    Batch batch(reader, act, *payroll, waiting_people(reader, act, *payroll, input));
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
                                                       const Input& input) {
    const auto payroll = payroll_of(reader, act, input.employer, input.year.scaled);
    if (!payroll) return payroll.refusal();
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    Batch batch(reader, act, *payroll, {});
    forms::WeighWageBases::Output list;
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        const auto one = batch.take(input.rows[at]);
        if (!one) return at_row(at, one.refusal());
        list.rows.push_back(row_of(reader, act, *payroll, *one));
    }
    list.total = forms::count(list.rows.size());
    return list;
}

}  // namespace yibao::operations
