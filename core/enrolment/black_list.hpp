#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/code_list.hpp"

namespace yibao::enrolment {

/// Whom a black list (黑名单) names. Nothing is settled online for them: they pay, and the agency looks
/// into each bill at its counter.
enum class BlackListKind : std::uint8_t { person, employer };

inline constexpr std::array<Code<BlackListKind>, 2> black_list_kinds{{
    {BlackListKind::person, "person", "参保人员"},
    {BlackListKind::employer, "employer", "参保单位"},
}};
constexpr std::span<const Code<BlackListKind>> code_list(BlackListKind) { return black_list_kinds; }

}  // namespace yibao::enrolment
