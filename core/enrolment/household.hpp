#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/code_list.hpp"
#include "enrolment/codes.hpp"

namespace yibao::enrolment {

/// 与户主关系: what somebody is to the head of the household. Residents enrol by household.
enum class Relation : std::uint8_t {
    head,
    spouse,
    child,
    parent,
    grandchild,
    grandparent,
    sibling,
    other,
};

inline constexpr std::array<Code<Relation>, 8> relations{{
    {Relation::head, "head", "户主"},
    {Relation::spouse, "spouse", "配偶"},
    {Relation::child, "child", "子女"},
    {Relation::parent, "parent", "父母"},
    {Relation::grandchild, "grandchild", "孙子女"},
    {Relation::grandparent, "grandparent", "祖父母"},
    {Relation::sibling, "sibling", "兄弟姐妹"},
    {Relation::other, "other", "其他"},
}};
constexpr std::span<const Code<Relation>> code_list(Relation) { return relations; }

/// What a member becomes to a new head, who was `chosen` to the one before. Where that cannot be told (a
/// sibling's child may be anybody's, a spouse's parent is none of these): other.
Relation relation_to(Relation chosen, Relation member);

/// As what kind of resident somebody of this age, in whole years, is insured where nothing else is known:
/// a minor, an adult, from 60 on one of old age.
constexpr PersonType resident_type(int age) {
    constexpr int adult = 18;
    constexpr int old = 60;
    if (age < adult) return PersonType::minor;
    return age < old ? PersonType::adult_resident : PersonType::elderly_resident;
}

}  // namespace yibao::enrolment
