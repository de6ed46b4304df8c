#include "operations/archives/household_enrolments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "enrolment/household.hpp"
#include "operations/archives/enrolments.hpp"
#include "operations/archives/households.hpp"
#include "operations/archives/persons.hpp"
#include "operations/batch.hpp"
#include "operations/call.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"
#include "storage/records/person.hpp"

namespace yibao::operations {

namespace {

using enrolment::Insurance;
using storage::Enrolment;
using storage::Household;
using storage::Person;
using Wanted = std::vector<forms::EnrolPerson::Input>;

constexpr std::size_t most_rows = 500;

/// What a row names: all members of a household, or one of them.
struct Named {
    Household household;
    std::optional<std::int64_t> person;
};

/// The days of a year that can still be insured.
Result<enrolment::Period> days_of(const Act& act, const forms::Count& year) {
    const int now = act.today().year();
    if (year.scaled != now && year.scaled != now + 1)
        return Refusal{"household.year", fmt::format("参保年度（year）应为{}或{}", now, now + 1)};
    const int wanted = static_cast<int>(year.scaled);
    return enrolment::Period{std::max(Day::of(wanted, 1, 1), act.today()), Day::of(wanted, 12, 31)};
}

/// As the last time, else by age on the first day.
std::string type_of(const std::vector<Enrolment>& enrolments, const Person& person, Day start) {
    const Enrolment* last = nullptr;
    for (const Enrolment& one : enrolments)
        if (one.insurance == code_of(Insurance::resident) &&
            (last == nullptr || last->start < one.start))
            last = &one;
    if (last != nullptr) return last->person_type;
    return std::string(code_of(enrolment::resident_type(age_on(person.birth, start))));
}

/// Whether somebody is insured on any of the days, by whatever insurance excludes another.
bool insured_in(const std::vector<Enrolment>& enrolments, const enrolment::Period& days) {
    return std::ranges::any_of(enrolments, [&](const Enrolment& one) {
        const auto insurance = from_code<Insurance>(one.insurance);
        return insurance && is_basic(*insurance) && lasts(one, days.from) && one.start <= days.to;
    });
}

/// Of all members, or of one, those who are to be enrolled.
Wanted wanted_of(storage::Reader& reader, const Named& named, const enrolment::Period& days,
                 const std::optional<Day>& benefits_from) {
    Wanted all;
    for (const auto& member : members_of(reader, named.household.id)) {
        if (named.person && member.person != *named.person) continue;
        const auto person = reader.get<Person>(member.person);
        const auto enrolments = reader.find<Enrolment>(member.person);
        if (!person || person->death || insured_in(enrolments, days)) continue;
        forms::EnrolPerson::Input wanted;
        wanted.person = std::to_string(member.person);
        wanted.enrolment = {.insurance = std::string(code_of(Insurance::resident)),
                            .person_type = type_of(enrolments, *person, days.from),
                            .area = named.household.area.substr(0, 6),
                            .employer = {},
                            .start = days.from,
                            .end = days.to,
                            .benefits_from = benefits_from,
                            .civil_servant = {},
                            .came_from = {}};
        all.push_back(std::move(wanted));
    }
    return all;
}

/// Why a member cannot be enrolled, with the name.
Refusal of_member(storage::Reader& reader, const Act& act, const std::string& person,
                  const Refusal& refusal) {
    const auto id = id_of(person);
    return {refusal.code,
            fmt::format("{}：{}", id ? masked_name_of(reader, act, *id) : person, refusal.message)};
}

std::optional<Refusal> enrol_all(storage::UnitOfWork& unit, const Act& act, const Wanted& wanted) {
    for (const auto& one : wanted)
        if (const auto done = enrol_person(unit, act, one); !done)
            return of_member(unit, act, one.person, done.refusal());
    return std::nullopt;
}

Result<Named> named_by(storage::Reader& reader, const Act& act, const forms::HouseholdEntry& row) {
    if (row.household.has_value() == row.number.has_value())
        return Refusal{"household.row",
                       "户编号（household）与人员编号或证件号码（number）应填一项，且只填一项"};
    if (row.household) {
        auto household = open_household(reader, act, *row.household);
        if (!household) return household.refusal();
        return Named{*std::move(household), {}};
    }
    for (const std::int64_t person : people_named(reader, act.agency.vault(), *row.number)) {
        const auto member = membership_of(reader, person);
        if (!member || !sees_person(reader, act, person)) continue;
        auto household = open_household(reader, act, std::to_string(member->household));
        if (household) return Named{*std::move(household), person};
    }
    return Refusal{"household.member", "人员编号或证件号码（number）查无您辖区内的居民家庭成员"};
}

/// Rows that go together: each on its own, and whether anybody is named twice.
class Batch {
public:
    Batch(storage::Reader& reader, const Act& act, const enrolment::Period& days)
        : reader_(reader), act_(act), days_(days) {}

    Result<Wanted> take(const forms::HouseholdEntry& row) {
        const auto named = named_by(reader_, act_, row);
        if (!named) return named.refusal();
        auto wanted = wanted_of(reader_, *named, days_, row.benefits_from);
        if (wanted.empty()) return nobody(*named);
        for (const auto& one : wanted)
            if (auto refusal = check_enrolment(reader_, act_, one))
                return of_member(reader_, act_, one.person, *refusal);
        bool twice = false;
        for (const auto& one : wanted) twice = !seen_.insert(one.person).second || twice;
        if (twice)
            return Refusal{"batch.twice", named->person
                                              ? "此人（number）在本批中重复"
                                              : "这一户（household）或其成员在本批中重复"};
        return wanted;
    }

private:
    Refusal nobody(const Named& named) const {
        const std::string year = fmt::format("{}年度", days_.from.year());
        if (named.person)
            return {"household.insured", fmt::format("此人（number）在{}已参保，或已死亡", year)};
        return {"household.insured",
                fmt::format("这一户（household）在{}没有需要参保的成员", year)};
    }

    storage::Reader& reader_;
    const Act& act_;
    const enrolment::Period days_;
    std::set<std::string> seen_;
};

}  // namespace

Result<Subject> enrol_household(storage::UnitOfWork& unit, const Act& act,
                                const forms::EnrolHousehold::Input& input) {
    const auto household = open_household(unit, act, input.household);
    if (!household) return household.refusal();
    const auto days = days_of(act, input.year);
    if (!days) return days.refusal();
    const auto wanted = wanted_of(unit, {*household, {}}, *days, input.benefits_from);
    if (wanted.empty())
        return Refusal{"household.insured", "这一户在该年度（year）没有需要参保的成员"};
    if (auto refusal = enrol_all(unit, act, wanted)) return *std::move(refusal);
    act.trail.changed("household", input.household, std::optional<forms::EnrolHousehold::Input>(),
                      input);
    auto subject = household_subject(unit, act, *household);
    subject.title += fmt::format("等{}人", wanted.size());
    return subject;
}

Result<Subject> enrol_households(storage::UnitOfWork& unit, const Act& act,
                                 const forms::EnrolHouseholds::Input& input, Progress& progress) {
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    const auto days = days_of(act, input.year);
    if (!days) return days.refusal();
    Batch batch(unit, act, *days);
    progress.begin("逐行核对", input.rows.size());
    Wanted all;
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        const auto wanted = batch.take(input.rows[at]);
        if (!wanted) return at_row(at, wanted.refusal());
        all.insert(all.end(), wanted->begin(), wanted->end());
    }
    if (auto refusal = enrol_all(unit, act, all)) return *std::move(refusal);
    return Subject{"household", "", fmt::format("{}年度{}人", days->from.year(), all.size()), true};
}

Result<forms::CheckHouseholds::Output> check_households(storage::Reader& reader, const Act& act,
                                                        const forms::CheckHouseholds::Input& input,
                                                        Progress& progress) {
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    const auto days = days_of(act, input.year);
    if (!days) return days.refusal();
    Batch batch(reader, act, *days);
    progress.begin("逐行核对", input.rows.size());
    forms::CheckHouseholds::Output list;
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        if (const auto wanted = batch.take(input.rows[at]); !wanted)
            list.rows.push_back(fault_at(at, wanted.refusal()));
    }
    list.total = forms::count(list.rows.size());
    return list;
}

}  // namespace yibao::operations
