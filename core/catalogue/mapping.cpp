#include "catalogue/mapping.hpp"

#include <fmt/format.h>

#include <vector>

namespace yibao::catalogue {

namespace {

/// The days of `wanted` on which something may begin to be meant otherwise.
std::vector<Day> turns(std::span<const Mapping> approved, const Mapping& wanted) {
    std::vector<Day> days{wanted.start};
    const auto note = [&](Day day) {
        if (day > wanted.start && wanted.holds_on(day)) days.push_back(day);
    };
    for (const Mapping& held : approved) {
        note(held.start);
        if (held.end) note(held.end->plus(1));
    }
    return days;
}

std::string until(const Mapping& mapping) {
    return mapping.end ? fmt::format("至{}", mapping.end->text()) : std::string("长期有效");
}

}  // namespace

const Mapping* mapping_on(std::span<const Mapping> approved, Day day) {
    const Mapping* found = nullptr;
    for (const Mapping& one : approved)
        if (one.holds_on(day) && (found == nullptr || found->start < one.start)) found = &one;
    return found;
}

std::optional<Refusal> check_mapping(std::span<const Mapping> approved, const Mapping& wanted,
                                     Day today) {
    if (wanted.end && *wanted.end < wanted.start)
        return Refusal{"mapping.end", "结束日期不能早于开始日期"};
    bool is_meant = true;
    for (const Day day : turns(approved, wanted)) {
        const Mapping* const held = mapping_on(approved, day);
        is_meant = is_meant && held != nullptr && held->item == wanted.item;
        if (held == nullptr || held->start > wanted.start || held->item == wanted.item) continue;
        if (held->start == wanted.start)
            return Refusal{"mapping.order",
                           fmt::format("该院内编码从{}起已对照为{}，请先撤销，或换一个开始日期",
                                       held->start.text(), held->item)};
        if (day < today)
            return Refusal{"mapping.past",
                           fmt::format("该院内编码在{}对照为{}，过去的日子不能改，最早从{}起更换",
                                       day.text(), held->item, today.text())};
    }
    if (is_meant) {
        const Mapping* const held = mapping_on(approved, wanted.start);
        return Refusal{"mapping.exists", fmt::format("该院内编码自{}起已对照为{}，{}，不必再报",
                                                     held->start.text(), held->item, until(*held))};
    }
    return std::nullopt;
}

}  // namespace yibao::catalogue
