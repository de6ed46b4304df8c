#include "operations/archives/family.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "enrolment/certificate.hpp"
#include "operations/archives/enrolments.hpp"
#include "operations/people.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/person.hpp"

namespace yibao::operations {

namespace {

using enrolment::Insurance;
using storage::Enrolment;
using storage::FamilyLink;
using storage::Person;

const Refusal unknown{"person.unknown", "没有这个参保人员（person）"};

constexpr int most_days = 366;  // that something is declared ahead, or late

std::optional<Person> found(storage::Reader& reader, const Act& act, const std::string& number) {
    const auto id = id_of(number);
    auto person = id ? reader.get<Person>(*id) : std::nullopt;
    if (!person || !sees_person(reader, act, *id)) return std::nullopt;
    return person;
}

std::string name_of(const Act& act, const Person& person) {
    const auto data = storage::PersonalData::read(
        act.agency.vault().open(person.sealed, fmt::format("person:{}", person.id)));
    return data.name;
}

/// Whose certificate it is, if the name is right too.
Result<Person> relative_of(storage::Reader& reader, const Act& act,
                           const forms::LinkFamily::Input& input) {
    std::string number = input.certificate;
    if (number.ends_with('x')) number.back() = 'X';
    for (const auto& type : enrolment::certificate_types)
        for (const auto& one : reader.find(Person::by_identity(),
                                           identity_hash(act.agency.vault(), type.code, number)))
            if (name_of(act, one) == input.name && !one.death) return one;
    return Refusal{"family.relative", "没有姓名与证件号码（certificate）相符的参保人员，请核对"};
}

bool insured_on(storage::Reader& reader, std::int64_t person, Day day, bool as_employee) {
    const auto enrolments = reader.find<Enrolment>(person);
    return std::ranges::any_of(enrolments, [&](const Enrolment& one) {
        const auto insurance = from_code<Insurance>(one.insurance);
        return insurance && lasts(one, day) && is_open(one, day) &&
               (as_employee ? *insurance == Insurance::employee : is_basic(*insurance));
    });
}

std::optional<Refusal> check_days(const Act& act, Day day, std::string_view code,
                                  std::string_view named) {
    if (act.today().plus(-most_days) <= day && day <= act.today().plus(most_days))
        return std::nullopt;
    return Refusal{std::string(code), fmt::format("{}应在今天前后一年之内", named)};
}

/// Both have to be insured, the owner with an account: 国办发〔2021〕14号、国办发〔2024〕38号.
std::optional<Refusal> check_insured(storage::Reader& reader, const Act& act, std::int64_t owner,
                                     std::int64_t relative, Day start) {
    const Day day = std::max(start, act.today());
    if (!insured_on(reader, owner, day, true))
        return Refusal{"family.owner", "此人（person）届时未参加职工医保，没有可共济的个人账户"};
    if (!insured_on(reader, relative, day, false))
        return Refusal{"family.insured", "亲属（certificate）届时未参加基本医疗保险，不能共济"};
    return std::nullopt;
}

/// The link that has not ended by then, or is still to come.
std::optional<FamilyLink> lasting(storage::Reader& reader, std::int64_t owner,
                                  std::int64_t relative, Day day) {
    for (const auto& link : reader.find<FamilyLink>(relative, owner))
        if (!link.end || day <= *link.end) return link;
    return std::nullopt;
}

void keep(storage::UnitOfWork& unit, FamilyLink link) {
    if (unit.get<FamilyLink>(link.person, link.owner, link.start))  // ended before it began
        unit.update(std::move(link));
    else
        unit.insert(std::move(link));
}

/// What was declared stands in the trail as it was declared, of both.
template <class Input>
Subject tell(const Act& act, const Person& owner, std::int64_t relative, const Input& input) {
    act.trail.changed("person", input.person, std::optional<Input>(), forms::masked(input));
    act.trail.touched("person", std::to_string(relative));
    return {"person", std::to_string(owner.id), enrolment::mask_name(name_of(act, owner))};
}

}  // namespace

Result<Subject> link_family(storage::UnitOfWork& unit, const Act& act,
                            const forms::LinkFamily::Input& input) {
    const auto owner = found(unit, act, input.person);
    if (!owner) return unknown;
    if (owner->death) return Refusal{"person.dead", "此人（person）已登记死亡"};
    if (input.consent != "1")
        return Refusal{"family.consent", "须本人和亲属均已同意（consent），并留存书面或电子材料"};
    if (auto refusal = check_days(act, input.start, "family.start", "开始日期（start）"))
        return *std::move(refusal);
    const auto relative = relative_of(unit, act, input);
    if (!relative) return relative.refusal();
    if (relative->id == owner->id) return Refusal{"family.self", "亲属（certificate）不能是本人"};
    if (auto refusal = check_insured(unit, act, owner->id, relative->id, input.start))
        return *std::move(refusal);
    if (const auto held = lasting(unit, owner->id, relative->id, input.start))
        return Refusal{"family.exists",
                       fmt::format("此亲属（certificate）自{}起已绑定", held->start.text())};
    keep(unit, {.person = relative->id,
                .owner = owner->id,
                .start = input.start,
                .end = {},
                .kinship = input.kinship});
    return tell(act, *owner, relative->id, input);
}

Result<Subject> end_family(storage::UnitOfWork& unit, const Act& act,
                           const forms::EndFamily::Input& input) {
    const auto owner = found(unit, act, input.person);
    if (!owner) return unknown;
    const auto relative = id_of(input.relative);
    auto link = relative ? lasting(unit, owner->id, *relative, act.today()) : std::nullopt;
    if (!link) return Refusal{"family.unknown", "与此亲属（relative）没有有效的家庭共济"};
    if (auto refusal = check_days(act, input.since, "family.since", "解除日期（since）"))
        return *std::move(refusal);
    if (link->end && *link->end < input.since)
        return Refusal{"family.since",
                       fmt::format("与此亲属的家庭共济已定于{}结束，解除日期（since）应更早",
                                   link->end->text())};
    if (input.since < link->start)
        return Refusal{"family.since",
                       fmt::format("解除日期（since）不能早于开始日期{}", link->start.text())};
    // What was settled while it waited for the review stands.
    link->end = std::max(input.since, std::max(act.today(), link->start)).plus(-1);
    unit.update(*std::move(link));
    return tell(act, *owner, *relative, input);
}

}  // namespace yibao::operations
