#include "operations/designation.hpp"

#include <algorithm>

namespace yibao::operations {

namespace {

using storage::Agreement;
using storage::InstitutionChange;

template <class Record>
void add_by_day(std::vector<Record>& records, const Record& record) {
    records.insert(std::ranges::upper_bound(records, record.start, {}, &Record::start), record);
}

}  // namespace

Designation Designation::read(storage::Reader& reader, const storage::Institution& record) {
    Designation designation(record);
    for (const auto& change : reader.find<InstitutionChange>(record.code)) designation.add(change);
    for (const auto& agreement : reader.find<Agreement>(record.code)) designation.add(agreement);
    return designation;
}

void Designation::add(const InstitutionChange& change) {
    if (!change.withdrawn) add_by_day(changes_, change);
}

void Designation::add(const Agreement& agreement) {
    if (agreement.start <= agreement.end) add_by_day(agreements_, agreement);
}

const InstitutionChange* Designation::change_on(std::string_view kind, Day day) const {
    const InstitutionChange* held = nullptr;
    for (const InstitutionChange& change : changes_) {
        if (change.kind != kind || day < change.start) continue;
        held = &change;
        if (kind == state_change && change.value == institution_closed) break;
    }
    return held;
}

std::string Designation::state_on(Day day) const {
    const InstitutionChange* const change = change_on(state_change, day);
    return change == nullptr ? state_ : change->value;
}

std::optional<Day> Designation::state_since(Day day) const {
    const InstitutionChange* const change = change_on(state_change, day);
    return change == nullptr ? std::nullopt : std::optional(change->start);
}

std::optional<InstitutionChange> Designation::next_state(Day day) const {
    std::string before = state_on(day);
    if (before == institution_closed) return std::nullopt;
    for (const InstitutionChange& change : changes_)
        if (change.kind == state_change && day < change.start && change.value != before)
            return change;
    return std::nullopt;
}

std::string Designation::level_on(Day day) const {
    const InstitutionChange* const change = change_on(level_change, day);
    return change == nullptr ? level_ : change->value;
}

catalogue::HospitalGrade Designation::grade_on(Day day) const {
    return from_code<catalogue::HospitalGrade>(level_on(day))
        .value_or(catalogue::HospitalGrade::none);
}

const Agreement* Designation::agreement_on(Day day) const {
    const auto found = std::ranges::find_if(
        agreements_, [&](const Agreement& one) { return one.start <= day && day <= one.end; });
    return found == agreements_.end() ? nullptr : &*found;
}

const Agreement* Designation::agreement_before(Day day) const {
    const Agreement* last = nullptr;
    for (const Agreement& one : agreements_)
        if (one.end < day) last = &one;
    return last;
}

Coverage Designation::coverage_on(Day day) const {
    constexpr int days_to_renew = 30;
    using State = Coverage::State;
    const Agreement* last = agreement_on(day);
    if (last == nullptr) {
        last = agreement_before(day);
        return last == nullptr ? Coverage{} : Coverage{State::renew, last->end};
    }
    while (const Agreement* const next = agreement_on(last->end.plus(1))) last = next;
    return {day.plus(days_to_renew) < last->end ? State::current : State::renew, last->end};
}

}  // namespace yibao::operations
