#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/code_list.hpp"

namespace yibao::enrolment {

/// 家庭共济: what who uses somebody's personal account is to its owner. Close relatives as 民法典第一千零四十五条
/// has them: 国办发〔2024〕38号 widened 国办发〔2021〕14号 (配偶、父母、子女) to these.
enum class Kinship : std::uint8_t {
    spouse,
    parent,
    child,
    sibling,
    grandparent,
    grandchild,
};

inline constexpr std::array<Code<Kinship>, 6> kinships{{
    {Kinship::spouse, "spouse", "配偶"},
    {Kinship::parent, "parent", "父母"},
    {Kinship::child, "child", "子女"},
    {Kinship::sibling, "sibling", "兄弟姐妹"},
    {Kinship::grandparent, "grandparent", "祖父母、外祖父母"},
    {Kinship::grandchild, "grandchild", "孙子女、外孙子女"},
}};
constexpr std::span<const Code<Kinship>> code_list(Kinship) { return kinships; }

}  // namespace yibao::enrolment
