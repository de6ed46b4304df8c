#include "operations/archives/changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "base/ensure.hpp"
#include "operations/archives/enrolments.hpp"
#include "operations/call.hpp"
#include "operations/people.hpp"
#include "operations/persons/sheet.hpp"
#include "storage/records/employer.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/person.hpp"

namespace yibao::operations {

namespace {

using enrolment::Change;
using enrolment::ChangeKind;
using enrolment::Movement;
using enrolment::Place;
using enrolment::Stretch;
using storage::Enrolment;

struct Month {
    Day first;
    Day last;
};

Result<Month> month_of(const Act& act, const std::optional<std::string>& text) {
    const Day today = act.today();
    const auto first = text ? Day::parse(*text + "-01") : Day::of(today.year(), today.month(), 1);
    if (!first) return Refusal{"changes.month", "月份（month）应如2026-11"};
    const bool december = first->month() == 12;
    const Day next =
        december ? Day::of(first->year() + 1, 1, 1) : Day::of(first->year(), first->month() + 1, 1);
    return Month{*first, next.plus(-1)};
}

/// Which places are asked for, and seen by the actor.
struct Wanted {
    const access::Scope& scope;
    const std::optional<std::string>& area;
    const std::optional<std::string>& employer;
    const std::optional<std::string>& insurance;

    bool takes(const Place& place) const {
        return scope.covers_employer(place.employer, place.area) &&
               (!area || place.area.starts_with(*area)) &&
               (!employer || std::to_string(place.employer) == *employer) &&
               (!insurance || place.insurance == *insurance);
    }
    /// The one employer whose people alone are looked at; nothing: everybody.
    std::optional<std::int64_t> only() const {
        if (scope.kind() == access::OrganisationKind::employer) return scope.number();
        const auto asked = employer ? id_of(*employer) : std::nullopt;
        return asked && *asked != 0 ? asked : std::nullopt;
    }
};

Stretch::Ending ending_of(storage::Reader& reader, const Enrolment& enrolment) {
    const Day over = enrolment.end->plus(1);
    if (reader.get<storage::AreaTransfer>(enrolment.person, enrolment.insurance, over, "out"))
        return Stretch::Ending::went_out;
    const auto person = reader.get<storage::Person>(enrolment.person);
    const bool died = person && person->death == enrolment.end;
    return died ? Stretch::Ending::died : Stretch::Ending::left;
}

/// What is asked of the store only where the month begins or ends it.
Stretch stretch_of(storage::Reader& reader, const Enrolment& enrolment, const Month& month) {
    const auto within = [&](Day day) { return month.first <= day && day <= month.last; };
    Stretch made;
    made.place = {enrolment.insurance, enrolment.area, enrolment.employer.value_or(0)};
    made.period = {enrolment.start, enrolment.end.value_or(enrolment::Period::no_end)};
    made.paused = enrolment.paused;
    made.retired = enrolment.person_type.starts_with("12");
    if (within(enrolment.start))
        made.from_elsewhere = reader
                                  .get<storage::AreaTransfer>(enrolment.person, enrolment.insurance,
                                                              enrolment.start, "in")
                                  .has_value();
    if (enrolment.end && within(enrolment.end->plus(1))) made.ending = ending_of(reader, enrolment);
    return made;
}

using Tell = std::function<void(std::int64_t person, const Movement&)>;

void tell_of(storage::Reader& reader, const std::vector<Enrolment>& history, const Month& month,
             const Tell& tell) {
    std::vector<Stretch> stretches;
    for (const Enrolment& one : history) {
        const auto insurance = from_code<enrolment::Insurance>(one.insurance);
        const bool counts = insurance && is_basic(*insurance) && lasts(one, one.start) &&
                            one.start <= month.last &&
                            (!one.end || month.first <= one.end->plus(1));
        if (counts) stretches.push_back(stretch_of(reader, one, month));
    }
    if (!stretches.empty())
        tell(history.front().person, movement_of(std::move(stretches), month.first, month.last));
}

void each_movement(storage::Reader& reader, const Wanted& wanted, const Month& month,
                   const Tell& tell) {
    if (const auto employer = wanted.only()) {
        std::set<std::int64_t> people;
        for (const auto& one : reader.find(Enrolment::by_employer(), *employer))
            people.insert(one.person);
        for (const std::int64_t person : people)
            tell_of(reader, reader.find<Enrolment>(person), month, tell);
        return;
    }
    std::vector<std::vector<Enrolment>> histories;  // read before anything else is asked
    reader.each<Enrolment>([&](const Enrolment& one) {
        if (histories.empty() || histories.back().front().person != one.person)
            histories.emplace_back();
        histories.back().push_back(one);
    });
    for (const auto& history : histories) tell_of(reader, history, month, tell);
}

/// How many, at one place.
struct Figures {
    std::size_t opening = 0;
    std::size_t closing = 0;
    std::array<std::size_t, enrolment::change_kinds.size()> changes{};

    std::size_t of(ChangeKind kind) const { return changes[static_cast<std::size_t>(kind)]; }
    bool changed() const {
        return std::ranges::any_of(changes, [](std::size_t count) { return count > 0; });
    }
    bool balances() const {
        auto left = static_cast<std::int64_t>(opening);
        for (const auto& kind : enrolment::change_kinds)
            left += sign_of(kind.value) * static_cast<std::int64_t>(of(kind.value));
        return left == static_cast<std::int64_t>(closing);
    }
};

Place grouped(Place place, std::string_view group) {
    if (group != "employer") place.employer = 0;
    if (group == "all") place.area.clear();
    return place;
}

/// By area and employer, so that what belongs together stands together.
struct InOrder {
    bool operator()(const Place& one, const Place& other) const {
        return std::tie(one.area, one.employer, one.insurance) <
               std::tie(other.area, other.employer, other.insurance);
    }
};
using Summary = std::map<Place, Figures, InOrder>;

Summary summary_of(storage::Reader& reader, const Wanted& wanted, const Month& month,
                   std::string_view group) {
    Summary summary;
    const auto at = [&](const Place& place) -> Figures& { return summary[grouped(place, group)]; };
    each_movement(reader, wanted, month, [&](std::int64_t, const Movement& movement) {
        if (movement.before && wanted.takes(*movement.before)) ++at(*movement.before).opening;
        if (movement.after && wanted.takes(*movement.after)) ++at(*movement.after).closing;
        for (const Change& change : movement.changes)
            if (wanted.takes(change.place))
                ++at(change.place).changes[static_cast<std::size_t>(change.kind)];
    });
    return summary;
}

forms::MonthlyChangeRow row_of(storage::Reader& reader, const Place& place, const Figures& figures,
                               std::string_view group) {
    const auto count = [&](ChangeKind kind) { return forms::count(figures.of(kind)); };
    forms::MonthlyChangeRow row;
    row.insurance = place.insurance;
    if (group != "all") row.area = place.area;
    if (group == "employer") row.employer = std::to_string(place.employer);
    if (place.employer != 0) row.employer_name = employer_name(reader, place.employer);
    row.opening = forms::count(figures.opening);
    row.joined = count(ChangeKind::joined);
    row.came_in = count(ChangeKind::came_in);
    row.moved_in = count(ChangeKind::moved_in);
    row.resumed = count(ChangeKind::resumed);
    row.left = count(ChangeKind::left);
    row.went_out = count(ChangeKind::went_out);
    row.moved_out = count(ChangeKind::moved_out);
    row.suspended = count(ChangeKind::suspended);
    row.died = count(ChangeKind::died);
    row.closing = forms::count(figures.closing);
    row.retired = count(ChangeKind::retired);
    return row;
}

struct Changed {
    std::int64_t person;
    Change change;
};

forms::ChangedPersonRow row_of(storage::Reader& reader, const Act& act, const Changed& one) {
    const auto shown = person_row(reader, act, one.person);
    forms::ChangedPersonRow row;
    row.day = one.change.day;
    row.kind = code_of(one.change.kind);
    row.person = shown.person;
    row.name = shown.name;
    row.certificate = shown.certificate;
    row.insurance = one.change.place.insurance;
    row.area = one.change.place.area;
    if (one.change.place.employer != 0)
        row.employer_name = employer_name(reader, one.change.place.employer);
    return row;
}

}  // namespace

Result<forms::ListMonthlyChanges::Output> list_monthly_changes(
    storage::Reader& reader, const Act& act, const forms::ListMonthlyChanges::Input& input) {
    const auto month = month_of(act, input.month);
    if (!month) return month.refusal();
    const std::string group = input.group.value_or("employer");
    const Wanted wanted{act.actor.scope, input.area, input.employer, input.insurance};
    forms::ListMonthlyChanges::Output list;
    std::size_t place = 0;
    for (const auto& [at, figures] : summary_of(reader, wanted, *month, group)) {
        ensure(figures.balances(), "who was there, came and went are who is there");
        if (input.only_changed == "1" && !figures.changed()) continue;
        if (place >= input.asked.first() && list.rows.size() < input.asked.rows()) {
            list.rows.push_back(row_of(reader, at, figures, group));
            list.rows.back().row = std::to_string(place + 1);
        }
        ++place;
    }
    list.total = forms::count(place);
    return list;
}

Result<forms::ListChangedPersons::Output> list_changed_persons(
    storage::Reader& reader, const Act& act, const forms::ListChangedPersons::Input& input) {
    const auto month = month_of(act, input.month);
    if (!month) return month.refusal();
    const Wanted wanted{act.actor.scope, input.area, input.employer, input.insurance};
    std::vector<Changed> changed;
    each_movement(reader, wanted, *month, [&](std::int64_t person, const Movement& movement) {
        for (const Change& change : movement.changes)
            if (wanted.takes(change.place) && (!input.kind || code_of(change.kind) == *input.kind))
                changed.push_back({person, change});
    });
    std::ranges::stable_sort(changed, {}, [](const Changed& one) { return one.change.day; });
    forms::ListChangedPersons::Output list;
    list.total = forms::count(changed.size());
    const std::size_t first = std::min(input.asked.first(), changed.size());
    const std::size_t last = std::min(first + input.asked.rows(), changed.size());
    for (std::size_t at = first; at < last; ++at) {
        list.rows.push_back(row_of(reader, act, changed[at]));
        list.rows.back().row = std::to_string(at + 1);
    }
    return list;
}

}  // namespace yibao::operations
