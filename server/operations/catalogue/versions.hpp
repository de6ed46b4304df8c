#pragma once

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/day.hpp"
#include "base/result.hpp"
#include "forms/catalogue.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::operations {

// Versions of an item or of a code, each from a day to a day, both included, and what an edition that
// begins on a day does to them.

/// How refusals name what has versions.
struct VersionNames {
    std::string_view refusals;  // item.later …
    std::string_view title;     // 项目
    std::string_view field;
    std::string_view remedy;  // for one that follows
};

/// What an edition does to one code: the version that holds on its first day, and what comes of it or
/// follows it.
template <class Version>
struct Step {
    std::optional<Version> before;
    Version after;
    bool in_place = false;  // a record of `after`'s first day is there already
};

template <class Version>
struct Steps {
    std::vector<Step<Version>> steps;
    std::size_t same = 0;  // rows that say what holds already
};

template <class Version>
constexpr bool can_be_withdrawn = requires(Version version) {
    version.withdrawn;
};

/// The version with another last day.
template <class Version>
Version until(Version version, std::optional<Day> last) {
    version.end = last;
    if constexpr (can_be_withdrawn<Version>) version.own_end = last;
    return version;
}

template <class Version>
Step<Version> ended_on(const Version& version, Day last) {
    return {version, until(version, last), true};
}

/// What the store has of one code on an edition's first day.
template <class Version>
struct Held {
    std::optional<Version> version;  // that holds
    bool ended = false;              // one ended on the day before
    bool withdrawn = false;          // one that was to begin was taken back: its record stays
};

/// Refuses ….later.
template <class Version>
Result<Held<Version>> held_of(storage::Reader& reader, const std::string& code, Day start,
                              const VersionNames& names) {
    Held<Version> held;
    for (const Version& one : reader.find<Version>(code)) {
        if constexpr (can_be_withdrawn<Version>)
            if (one.withdrawn) {
                held.withdrawn = held.withdrawn || one.start == start;
                continue;
            }
        if (start < one.start)
            return Refusal{fmt::format("{}.later", names.refusals),
                           fmt::format("{}{}（{}）自{}起已有另一版本，{}", names.title, code,
                                       names.field, one.start.text(), names.remedy)};
        if (one.start <= start && (!one.end || start <= *one.end)) held.version = one;
        if (one.end == start.plus(-1)) held.ended = true;
    }
    return held;
}

/// Refuses ….end.
inline std::optional<Refusal> check_end(std::optional<Day> end, Day start, Day today,
                                        const VersionNames& names) {
    const auto refuse = [&](std::string_view why) {
        return Refusal{fmt::format("{}.end", names.refusals),
                       fmt::format("结束日期（end）是最后有效的一天，{}", why)};
    };
    if (end && *end < today) return refuse("不能早于今天");
    if (end && *end < start.plus(-1)) return refuse("最早为生效日期（start）的前一天");
    return std::nullopt;
}

/// It is no longer there when the edition begins; nothing to do where it has ended already. Refuses
/// ….end.
template <class Version>
Result<std::optional<Step<Version>>> end_before(const Held<Version>& held, Day start,
                                                const VersionNames& names) {
    const auto refuse = [&](std::string_view why) {
        return Refusal{fmt::format("{}.end", names.refusals),
                       fmt::format("结束日期（end）：该{}{}", names.title, why)};
    };
    if (!held.version && held.ended) return std::optional<Step<Version>>();
    if (!held.version) return refuse("当时没有有效的版本，无从停用");
    if (held.version->start == start) return refuse("自生效日期起才有有效的版本，不能在此之前停用");
    return std::optional(ended_on(*held.version, start.plus(-1)));
}

/// It stands as `wanted` from that one's first day on. Where only its last day is another, no version
/// follows. Nothing to do where it stands so already. Refuses ….past.
template <class Version>
Result<std::optional<Step<Version>>> step_to(Version wanted, const Held<Version>& held, Day today,
                                             const VersionNames& names) {
    const auto& before = held.version;
    const Day start = wanted.start;
    if (!before) return std::optional(Step<Version>{before, std::move(wanted), held.withdrawn});
    Version lasting = until(*before, wanted.end);
    lasting.start = start;
    const bool goes_on = wanted == lasting;
    if (goes_on) wanted.start = before->start;
    if (wanted == *before) return std::optional<Step<Version>>();
    const bool past = !goes_on || (before->end && *before->end < today);
    if (past && start <= today)
        return Refusal{fmt::format("{}.past", names.refusals),
                       fmt::format("该{}（{}）已有现行版本，生效日期（start）应在今天之后",
                                   names.title, names.field)};
    const bool in_place = before->start == wanted.start || held.withdrawn;
    return std::optional(Step<Version>{before, std::move(wanted), in_place});
}

/// The version before ends on the day before; one that was to begin with the edition gives way to it.
template <class Version>
void keep(storage::UnitOfWork& unit, const Step<Version>& step) {
    if (step.before && step.before->start != step.after.start) {
        Version before = *step.before;
        before.end = step.after.start.plus(-1);
        unit.update(std::move(before));
    }
    if (step.in_place)
        unit.update(step.after);
    else
        unit.insert(step.after);
}

/// In the order in which they are shown: what a reviewer must not miss comes first.
inline constexpr std::array<std::string_view, 3> change_kinds{"ended", "changed", "added"};

template <class Version>
std::size_t kind_of(const Step<Version>& step) {
    if (!step.before) return 2;
    const bool earlier =
        step.after.end && (!step.before->end || *step.after.end < *step.before->end);
    return earlier && step.after == until(*step.before, step.after.end) ? 0 : 1;
}

/// How many of each kind, and the page that is asked for; `text(version)`: what is shown of it, as JSON.
template <class Version, class Text>
forms::CompareItems::Output difference_of(const Steps<Version>& all,
                                          const forms::ChangesAsked& shown, const Text& text) {
    std::array<std::vector<const Step<Version>*>, change_kinds.size()> by_kind;
    for (const auto& step : all.steps) by_kind[kind_of(step)].push_back(&step);
    forms::CompareItems::Output difference{.added = forms::count(by_kind[2].size()),
                                           .changed = forms::count(by_kind[1].size()),
                                           .ended = forms::count(by_kind[0].size()),
                                           .same = forms::count(all.same),
                                           .rows = {}};
    std::size_t found = 0;
    for (std::size_t kind = 0; kind < change_kinds.size(); ++kind) {
        if (shown.change && *shown.change != change_kinds[kind]) continue;
        for (const auto* const step : by_kind[kind]) {
            const bool wanted =
                found++ >= shown.asked.first() && difference.rows.size() < shown.asked.rows();
            if (!wanted) continue;
            forms::ItemChange change{.item = step->after.code,
                                     .name = step->after.name,
                                     .change = std::string(change_kinds[kind]),
                                     .before = {},
                                     .after = text(step->after)};
            if (step->before) change.before = text(*step->before);
            difference.rows.push_back(std::move(change));
        }
    }
    return difference;
}

}  // namespace yibao::operations
