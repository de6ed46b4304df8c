#include "catalogue/dated_codes.hpp"

#include <algorithm>

namespace yibao::catalogue {

void DatedCodes::add(std::string_view code, Day start, std::optional<Day> end) {
    periods_.emplace(code, Period{start, end});
}

bool DatedCodes::valid_on(std::string_view code, Day day) const {
    const auto [first, last] = periods_.equal_range(code);
    return std::any_of(first, last, [&](const auto& one) {
        const Period& period = one.second;
        return period.start <= day && (!period.end || day <= *period.end);
    });
}

}  // namespace yibao::catalogue
