#include "operations/archives/person_batches.hpp"

#include <fmt/format.h>

#include <functional>
#include <set>
#include <utility>

#include "operations/archives/enrolments.hpp"
#include "operations/archives/persons.hpp"
#include "operations/batch.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"

namespace yibao::operations {

namespace {

using storage::Enrolment;
/// What is done to whoever a row names.
using Deed = std::function<Result<Subject>(std::int64_t person)>;

constexpr std::size_t most_rows = 500;  // at once
const Refusal unknown{"person.unknown",
                      "没有可以办理的参保人员，请核对人员编号或证件号码（number）"};

/// Rows that are carried out one after the other.
struct Batch {
    storage::UnitOfWork& unit;
    const Act& act;
    std::set<std::pair<std::int64_t, std::string>> done{};  // person, insurance
};

/// The same number may be somebody's certificate and another's card: the first counts for whom the
/// actor may do this.
Result<Subject> do_to_named(Batch& batch, const std::string& number, const std::string& insurance,
                            const Deed& deed) {
    for (const std::int64_t person : people_named(batch.unit, batch.act.agency.vault(), number)) {
        if (batch.done.contains({person, insurance}))
            return Refusal{"batch.twice", "此人（number）的这个险种在本批中重复"};
        auto made = deed(person);
        if (made) batch.done.emplace(person, insurance);
        if (made || made.refusal().code != unknown.code) return made;
    }
    return unknown;
}

Result<Subject> carry_out(Batch& batch, const forms::NamedEnrolment& row) {
    return do_to_named(batch, row.number, row.enrolment.insurance, [&](std::int64_t person) {
        return enrol_person(batch.unit, batch.act, {std::to_string(person), row.enrolment});
    });
}

/// A paper does not say when the enrolment began.
Result<Subject> carry_out(Batch& batch, const forms::NamedEvent& row) {
    const auto change = [&](std::int64_t person) -> Result<Subject> {
        if (!sees_person(batch.unit, batch.act, person)) return unknown;
        for (const Enrolment& one : batch.unit.find<Enrolment>(person))
            if (one.insurance == row.insurance && is_open(one, row.since))
                return change_enrolment(batch.unit, batch.act,
                                        {.person = std::to_string(person),
                                         .insurance = row.insurance,
                                         .start = one.start,
                                         .event = row.event,
                                         .since = row.since,
                                         .went_to = row.went_to,
                                         .reason = row.reason});
        return Refusal{"enrolment.none",
                       fmt::format("此人在{}没有参加这个险种（insurance）", row.since.text())};
    };
    return do_to_named(batch, row.number, row.insurance, change);
}

using Told = std::function<std::optional<Refusal>(std::size_t at, const Refusal& refusal)>;

/// Row by row; `told` of a refusal, which says whether the batch ends with it.
template <class Row>
std::optional<Refusal> each_row(storage::UnitOfWork& unit, const Act& act,
                                const std::vector<Row>& rows, Progress& progress,
                                const Told& told) {
    if (auto refusal = check_rows(rows.size(), most_rows)) return refusal;
    progress.begin("逐行核对", rows.size());
    Batch batch{unit, act};
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (auto off = progress.at(at)) return off;
        if (const auto made = carry_out(batch, rows[at]); !made)
            if (auto refusal = told(at, made.refusal())) return refusal;
    }
    return std::nullopt;
}

template <class Row>
Result<Subject> carried_out(storage::UnitOfWork& unit, const Act& act, const std::vector<Row>& rows,
                            Progress& progress) {
    auto refusal = each_row(unit, act, rows, progress, [](std::size_t at, const Refusal& fault) {
        return std::optional(at_row(at, fault));
    });
    if (refusal) return *std::move(refusal);
    act.trail.because("");  // each row has its own, which stands in its entry
    return Subject{"person", "", fmt::format("{}人次", rows.size()), false};
}

template <class Row>
Result<forms::ListOf<forms::RowFault>> faults_of(storage::UnitOfWork& unit, const Act& act,
                                                 const std::vector<Row>& rows, Progress& progress) {
    forms::ListOf<forms::RowFault> list;
    auto refusal = each_row(unit, act, rows, progress,
                            [&](std::size_t at, const Refusal& fault) -> std::optional<Refusal> {
                                list.rows.push_back(fault_at(at, fault));
                                return std::nullopt;
                            });
    if (refusal) return *std::move(refusal);
    list.total = forms::count(list.rows.size());
    return list;
}

}  // namespace

Result<Subject> enrol_persons(storage::UnitOfWork& unit, const Act& act,
                              const forms::EnrolPersons::Input& input, Progress& progress) {
    return carried_out(unit, act, input.rows, progress);
}

Result<Subject> change_enrolments(storage::UnitOfWork& unit, const Act& act,
                                  const forms::ChangeEnrolments::Input& input, Progress& progress) {
    return carried_out(unit, act, input.rows, progress);
}

Result<forms::CheckEnrolments::Output> check_enrolments(storage::UnitOfWork& unit, const Act& act,
                                                        const forms::EnrolPersons::Input& input,
                                                        Progress& progress) {
    return faults_of(unit, act, input.rows, progress);
}

Result<forms::CheckEnrolmentEvents::Output> check_enrolment_events(
    storage::UnitOfWork& unit, const Act& act, const forms::ChangeEnrolments::Input& input,
    Progress& progress) {
    return faults_of(unit, act, input.rows, progress);
}

}  // namespace yibao::operations
