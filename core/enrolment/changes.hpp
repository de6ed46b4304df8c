#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/code_list.hpp"
#include "base/day.hpp"
#include "enrolment/person.hpp"

namespace yibao::enrolment {

/// Why the number of insured persons changes (人员变动). Who retires stays insured.
enum class ChangeKind : std::uint8_t {
    joined,
    came_in,
    moved_in,
    resumed,
    left,
    went_out,
    moved_out,
    suspended,
    died,
    retired,
};

inline constexpr std::array<Code<ChangeKind>, 10> change_kinds{{
    {ChangeKind::joined, "joined", "新增参保"},
    {ChangeKind::came_in, "came_in", "管外转入"},
    {ChangeKind::moved_in, "moved_in", "管内转入"},
    {ChangeKind::resumed, "resumed", "恢复参保"},
    {ChangeKind::left, "left", "停保减员"},
    {ChangeKind::went_out, "went_out", "管外转出"},
    {ChangeKind::moved_out, "moved_out", "管内转出"},
    {ChangeKind::suspended, "suspended", "暂停参保"},
    {ChangeKind::died, "died", "死亡"},
    {ChangeKind::retired, "retired", "在职转退休"},
}};
constexpr std::span<const Code<ChangeKind>> code_list(ChangeKind) { return change_kinds; }

/// +1 for what adds to the number of insured persons, -1 for what takes from it, 0 for retirement.
constexpr int sign_of(ChangeKind kind) {
    if (kind == ChangeKind::retired) return 0;
    return kind <= ChangeKind::resumed ? 1 : -1;
}

/// Where somebody is counted: nobody has two basic insurances, areas or employers on a day.
struct Place {
    std::string insurance;
    std::string area;
    std::int64_t employer = 0;  // 0: without one

    auto operator<=>(const Place&) const = default;
};

/// One stretch of a basic insurance, as the numbers need it.
struct Stretch {
    enum class Ending : std::uint8_t { left, went_out, died };

    Place place;
    Period period;
    std::optional<Day> paused;  // since when not insured, to the end of the period
    bool retired = false;
    bool from_elsewhere = false;  // began with a transfer from another pooling area
    Ending ending = Ending::left;
};

/// On `day` it is otherwise than on the day before.
struct Change {
    ChangeKind kind;
    Place place;
    Day day;

    bool operator==(const Change&) const = default;
};

/// What one person adds to the figures of a stretch of time.
struct Movement {
    std::optional<Place> before;  // where insured on the day before the first
    std::optional<Place> after;   // where insured on the last day
    std::vector<Change> changes;  // in the order of their days
};

/// The person's part in the figures from `first` to `last`: at each place, who was there before and
/// what adds to it less what takes from it is who is there after. Two stretches that meet without a
/// day between them, at different places, are a move inside the pooling area. Where stretches
/// overlap, the earlier one counts, and the later from its end on.
Movement movement_of(std::vector<Stretch> stretches, Day first, Day last);

}  // namespace yibao::enrolment
