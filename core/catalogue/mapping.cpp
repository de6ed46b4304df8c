#include "catalogue/mapping.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace yibao::catalogue {

const Mapping* mapping_on(std::span<const Mapping> approved, Day day) {
    const auto found =
        std::ranges::find_if(approved, [&](const Mapping& one) { return one.holds_on(day); });
    return found == approved.end() ? nullptr : &*found;
}

std::optional<Refusal> check_mapping(std::span<const Mapping> approved, const Mapping& wanted,
                                     Day today) {
    if (wanted.end && *wanted.end < wanted.start)
        return Refusal{"mapping.end", "结束日期不能早于开始日期"};
    for (const Mapping& held : approved) {
        const bool apart =
            (held.end && *held.end < wanted.start) || (wanted.end && *wanted.end < held.start);
        if (apart) continue;
        if (held.item == wanted.item)
            return Refusal{"mapping.exists", fmt::format("该院内编码自{}起已对照为{}，不必再报",
                                                         held.start.text(), held.item)};
        if (wanted.start <= held.start)
            return Refusal{"mapping.order",
                           fmt::format("该院内编码自{}起已对照为{}，新的对照须在其后开始",
                                       held.start.text(), held.item)};
        if (wanted.start < today)
            return Refusal{"mapping.past",
                           fmt::format("该院内编码正在对照为{}，更换自{}起或以后才能生效",
                                       held.item, today.text())};
    }
    return std::nullopt;
}

std::optional<Day> end_before(const Mapping& held, const Mapping& next) {
    const bool cut = held.start < next.start && held.holds_on(next.start);
    return cut ? std::optional(next.start.plus(-1)) : held.end;
}

}  // namespace yibao::catalogue
