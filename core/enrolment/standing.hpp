#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "base/code_list.hpp"
#include "base/result.hpp"
#include "enrolment/codes.hpp"

namespace yibao::enrolment {

/// As what somebody belongs to an insurance; benefits depend on it.
struct Standing {
    Insurance insurance = Insurance::employee;
    PersonType person_type = PersonType::in_service;
    bool civil_servant = false;

    bool operator==(const Standing&) const = default;
};

/// What changes it from a day on, while the insurance goes on (人员身份变更).
enum class StandingChange : std::uint8_t {
    retire,
    civil_servant,
    civil_servant_end,
    retired_cadre,
    retired_cadre_end,
};

inline constexpr std::array<Code<StandingChange>, 5> standing_changes{{
    {StandingChange::retire, "retire", "退休"},
    {StandingChange::civil_servant, "civil_servant", "认定公务员"},
    {StandingChange::civil_servant_end, "civil_servant_end", "取消公务员"},
    {StandingChange::retired_cadre, "retired_cadre", "认定离休"},
    {StandingChange::retired_cadre_end, "retired_cadre_end", "取消离休（转为退休）"},
}};
constexpr std::span<const Code<StandingChange>> code_list(StandingChange) {
    return standing_changes;
}

/// Who retires was in service; a civil servant and a retired cadre (离休) are insured as employees are,
/// or as retired cadres. Who is no retired cadre after all is a pensioner. Refuses person.event.
Result<Standing> changed(Standing standing, StandingChange change);

}  // namespace yibao::enrolment
