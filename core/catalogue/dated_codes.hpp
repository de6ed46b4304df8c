#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.hpp"

namespace yibao::catalogue {

/// The codes of a list (diagnoses, operations), each from a day to a day, both included, as often as
/// it came and went. Read-only once it is filled, so threads may share it.
class DatedCodes {
public:
    /// Nothing as `end`: until another version follows, or for ever.
    void add(std::string_view code, Day start, std::optional<Day> end);

    bool valid_on(std::string_view code, Day day) const;
    bool empty() const { return periods_.empty(); }
    std::size_t size() const { return periods_.size(); }

private:
    struct Period {
        Day start;
        std::optional<Day> end;
    };
    std::multimap<std::string, Period, std::less<>> periods_;
};

}  // namespace yibao::catalogue
