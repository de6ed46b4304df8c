#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/day.hpp"
#include "base/result.hpp"

namespace yibao::catalogue {

/// That an institution means this item of the national catalogue by one of its own codes, from a day
/// to a day, both included (目录对照).
struct Mapping {
    std::string_view item;
    Day start;
    std::optional<Day> end;  // nothing: until another takes its place

    bool holds_on(Day day) const { return start <= day && (!end || day <= *end); }
};

/// What a code means on `day`: of those that were approved for it and hold then, the one that began
/// last; null where none does. So a later one takes the place of an earlier one for as long as it
/// holds, and gives it back when it is withdrawn.
const Mapping* mapping_on(std::span<const Mapping> approved, Day day);

/// Whether `wanted` may be approved beside them. Bills that were charged before `today` were right
/// when they were made: a day that has passed keeps its meaning if it had one. Refuses, without naming
/// fields: mapping.end (before its start), mapping.exists (its item is meant on all of its days),
/// mapping.order (another begins on the same day), mapping.past.
std::optional<Refusal> check_mapping(std::span<const Mapping> approved, const Mapping& wanted,
                                     Day today);

}  // namespace yibao::catalogue
