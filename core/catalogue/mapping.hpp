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

/// The one that holds on `day` of those that were approved for one code; null where none does.
const Mapping* mapping_on(std::span<const Mapping> approved, Day day);

/// Whether `wanted` may take its place beside what was approved for its code. Bills that were
/// charged under another mapping were right when they were made, so a code changes its meaning from
/// `today` on at the earliest. Refuses, without naming fields: mapping.end (before its start),
/// mapping.exists (the same item on the same days), mapping.order (another holds that begins on the
/// same day or later), mapping.past.
std::optional<Refusal> check_mapping(std::span<const Mapping> approved, const Mapping& wanted,
                                     Day today);

/// The last day of `held` once `next` is approved: the day before it begins, where that is earlier.
std::optional<Day> end_before(const Mapping& held, const Mapping& next);

}  // namespace yibao::catalogue
