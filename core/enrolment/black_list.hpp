#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/code_list.hpp"

namespace yibao::enrolment {

/// Whom or what a black list (黑名单) names. Nothing is settled online for a person, or the people of an
/// employer: they pay, and the agency looks into each bill at its counter. A card is taken by nobody;
/// its holder may show something else.
enum class BlackListKind : std::uint8_t { person, employer, card };

inline constexpr std::array<Code<BlackListKind>, 3> black_list_kinds{{
    {BlackListKind::person, "person", "参保人员"},
    {BlackListKind::employer, "employer", "参保单位"},
    {BlackListKind::card, "card", "医疗卡"},
}};
constexpr std::span<const Code<BlackListKind>> code_list(BlackListKind) { return black_list_kinds; }

}  // namespace yibao::enrolment
