#include "operations/archives/households.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/id.hpp"
#include "operations/archives/enrolments.hpp"
#include "operations/call.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/person.hpp"

namespace yibao::operations {

namespace {

using enrolment::Insurance;
using enrolment::Relation;
using storage::Enrolment;
using storage::Household;
using storage::HouseholdMember;
using storage::Person;

const Refusal unknown{"household.unknown", "没有这个居民家庭（household）"};
const Refusal unknown_person{"person.unknown", "没有这个参保人员（person）"};

std::optional<Household> found(storage::Reader& reader, const Act& act, const std::string& number) {
    const auto id = id_of(number);
    auto household = id ? reader.get<Household>(*id) : std::nullopt;
    if (!household || !act.actor.scope.covers_area(household->area)) return std::nullopt;
    return household;
}

std::optional<Day> death_of(storage::Reader& reader, std::int64_t person) {
    const auto found = reader.get<Person>(person);
    return found ? found->death : std::nullopt;
}

/// Somebody who lives, in the actor's scope or insured nowhere.
Result<Person> found_person(storage::Reader& reader, const Act& act, const std::string& number) {
    const auto id = id_of(number);
    auto person = id ? reader.get<Person>(*id) : std::nullopt;
    if (!person || !sees_person(reader, act, *id)) return unknown_person;
    if (person->death) return Refusal{"person.dead", "此人（person）已登记死亡"};
    return *std::move(person);
}

std::optional<Refusal> check_free(storage::Reader& reader, std::int64_t person) {
    const auto held = membership_of(reader, person);
    if (!held) return std::nullopt;
    return Refusal{"household.member",
                   fmt::format("此人（person）已在家庭{}，请先移出；户主不能移出，请先变更户主或"
                               "注销家庭",
                               held->household)};
}

bool of_residents(const Enrolment& one) { return one.insurance == code_of(Insurance::resident); }

forms::HouseholdRow row_of(storage::Reader& reader, const Act& act, const Household& one) {
    return {.household = std::to_string(one.id),
            .head = std::to_string(one.head),
            .head_name = masked_name_of(reader, act, one.head),
            .area = one.area,
            .members = forms::count(members_of(reader, one.id).size()),
            .head_since = one.head_since,
            .head_death = death_of(reader, one.head),
            .dissolved = one.dissolved};
}

forms::MemberRow row_of(storage::Reader& reader, const Act& act, const HouseholdMember& one) {
    const auto person = person_row(reader, act, one.person);
    forms::MemberRow row{.person = person.person,
                         .name = person.name,
                         .certificate = person.certificate,
                         .birth = person.birth,
                         .relation = one.relation,
                         .insured = "0",
                         .insured_until = {}};
    Day until = act.today();
    for (const Enrolment& enrolment : reader.find<Enrolment>(one.person)) {
        if (!of_residents(enrolment) || !lasts(enrolment, act.today())) continue;
        row.insured = "1";
        until = std::max(until, enrolment.end.value_or(enrolment::Period::no_end));
    }
    if (row.insured == "1" && until != enrolment::Period::no_end) row.insured_until = until;
    return row;
}

/// What was declared stands in the trail as it was declared.
template <class Input>
void tell(const Act& act, const std::string& household, const Input& input) {
    act.trail.changed("household", household, std::optional<Input>(), input);
}

/// What a member is to a new head, who was `head` to the one before.
Relation relation_now(Relation head, const HouseholdMember& member) {
    return enrolment::relation_to(head,
                                  from_code<Relation>(member.relation).value_or(Relation::other));
}

}  // namespace

Result<Household> open_household(storage::Reader& reader, const Act& act,
                                 const std::string& number) {
    auto household = found(reader, act, number);
    if (!household) return unknown;
    if (household->dissolved)
        return Refusal{"household.dissolved",
                       fmt::format("这一户（household）已于{}注销", household->dissolved->text())};
    return *std::move(household);
}

std::vector<HouseholdMember> members_of(storage::Reader& reader, std::int64_t household) {
    auto members = reader.find<HouseholdMember>(household);
    std::erase_if(members, [](const HouseholdMember& one) { return one.left.has_value(); });
    return members;
}

std::optional<HouseholdMember> membership_of(storage::Reader& reader, std::int64_t person) {
    for (const auto& one : reader.find(HouseholdMember::by_person(), person))
        if (!one.left) return one;
    return std::nullopt;
}

Subject household_subject(storage::Reader& reader, const Act& act, const Household& one,
                          bool is_new) {
    return {"household", std::to_string(one.id), masked_name_of(reader, act, one.head), is_new};
}

Result<forms::FindHousehold::Output> find_household(storage::Reader& reader, const Act& act,
                                                    const forms::PersonKey& input) {
    const auto id = id_of(input.person);
    if (!id || !reader.get<Person>(*id) || !sees_person(reader, act, *id)) return unknown_person;
    forms::FindHousehold::Output list;
    if (const auto member = membership_of(reader, *id))
        if (const auto household = found(reader, act, std::to_string(member->household)))
            list.rows.push_back(row_of(reader, act, *household));
    list.total = forms::count(list.rows.size());
    return list;
}

Result<forms::HouseholdSheet> get_household(storage::Reader& reader, const Act& act,
                                            const forms::HouseholdKey& input) {
    const auto household = found(reader, act, input.household);
    if (!household) return unknown;
    forms::HouseholdSheet sheet{row_of(reader, act, *household), {}};
    for (const auto& one : members_of(reader, household->id))
        sheet.members.push_back(row_of(reader, act, one));
    std::ranges::stable_sort(sheet.members, {}, [](const forms::MemberRow& row) {
        return from_code<Relation>(row.relation).value_or(Relation::other);
    });
    return sheet;
}

Result<Subject> register_household(storage::UnitOfWork& unit, const Act& act,
                                   const forms::RegisterHousehold::Input& input) {
    const auto head = found_person(unit, act, input.head);
    if (!head) return head.refusal();
    const bool digits = input.area.find_first_not_of("0123456789") == std::string::npos;
    if (input.area.size() < 6 || !digits || !act.actor.scope.covers_area(input.area))
        return Refusal{"household.area",
                       fmt::format("行政区划（area）{}不在您管理的范围内", input.area)};
    if (auto refusal = check_free(unit, head->id)) return *std::move(refusal);
    Household household{
        .id = unit.next_number(bucket_of(head->id)), .head = head->id, .area = input.area};
    unit.append(HouseholdMember{.household = household.id,
                                .person = head->id,
                                .relation = std::string(code_of(Relation::head))});
    const auto subject = household_subject(unit, act, household, true);
    tell(act, subject.number, input);
    unit.append(std::move(household));
    return subject;
}

Result<Subject> add_member(storage::UnitOfWork& unit, const Act& act,
                           const forms::AddMember::Input& input) {
    const auto household = open_household(unit, act, input.household);
    if (!household) return household.refusal();
    const auto person = found_person(unit, act, input.person);
    if (!person) return person.refusal();
    if (input.relation == code_of(Relation::head))
        return Refusal{"household.relation", "一户只有一个户主（relation）"};
    if (const auto death = death_of(unit, household->head))
        return Refusal{"household.head_dead",
                       fmt::format("户主已于{}死亡，与户主关系（relation）无从登记，请先变更户主",
                                   death->text())};
    if (auto refusal = check_free(unit, person->id)) return *std::move(refusal);
    HouseholdMember member{
        .household = household->id, .person = person->id, .relation = input.relation};
    if (unit.get<HouseholdMember>(household->id, person->id))  // comes back
        unit.update(std::move(member));
    else
        unit.insert(std::move(member));
    tell(act, input.household, input);
    return household_subject(unit, act, *household);
}

Result<Subject> remove_member(storage::UnitOfWork& unit, const Act& act,
                              const forms::RemoveMember::Input& input) {
    const auto household = open_household(unit, act, input.household);
    if (!household) return household.refusal();
    const auto id = id_of(input.person);
    const auto member = id ? unit.get<HouseholdMember>(household->id, *id) : std::nullopt;
    if (!member || member->left)
        return Refusal{"household.member", "此人（person）不是这一户的成员"};
    if (member->person == household->head)
        return Refusal{"household.head",
                       "户主（person）不能移出，请先变更户主；户内没有其他人的，请注销家庭"};
    HouseholdMember left = *member;
    left.left = act.today();
    unit.update(std::move(left));
    tell(act, input.household, input);
    return household_subject(unit, act, *household);
}

Result<Subject> change_head(storage::UnitOfWork& unit, const Act& act,
                            const forms::ChangeHead::Input& input) {
    const auto before = open_household(unit, act, input.household);
    if (!before) return before.refusal();
    const auto person = found_person(unit, act, input.person);
    if (!person) return person.refusal();
    const auto member = unit.get<HouseholdMember>(before->id, person->id);
    if (!member || member->left)
        return Refusal{"household.member", "此人（person）不是这一户的成员"};
    if (person->id == before->head)
        return Refusal{"household.head", "此人（person）已是这一户的户主"};
    if (act.today() < input.since)
        return Refusal{"household.since", "生效日期（since）不能在今天之后"};
    if (before->head_since && input.since < *before->head_since)
        return Refusal{"household.since", fmt::format("生效日期（since）不能早于上一次变更户主的{}",
                                                      before->head_since->text())};
    const auto relation = from_code<Relation>(member->relation).value_or(Relation::other);
    const bool widowed = death_of(unit, before->head).has_value();
    for (HouseholdMember one : members_of(unit, before->id)) {
        if (widowed && one.person == before->head)
            one.left = input.since;
        else
            one.relation =
                code_of(one.person == person->id ? Relation::head : relation_now(relation, one));
        unit.update(std::move(one));
    }
    Household after = *before;
    after.head = person->id;
    after.head_since = input.since;
    tell(act, input.household, input);
    const auto subject = household_subject(unit, act, after);
    unit.update(std::move(after));
    return subject;
}

Result<Subject> dissolve_household(storage::UnitOfWork& unit, const Act& act,
                                   const forms::DissolveHousehold::Input& input) {
    const auto before = open_household(unit, act, input.household);
    if (!before) return before.refusal();
    for (HouseholdMember one : members_of(unit, before->id)) {
        one.left = act.today();
        unit.update(std::move(one));
    }
    Household after = *before;
    after.dissolved = act.today();
    unit.update(std::move(after));
    if (input.reason) act.trail.because(*input.reason);
    tell(act, input.household, input);
    return household_subject(unit, act, *before);
}

}  // namespace yibao::operations
