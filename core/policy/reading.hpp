#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "policy/policy.hpp"

namespace yibao::policy {

// What people want to read out of a policy document beside its text.

/// One value of a parameter, and the rules that last said it.
struct ParameterCell {
    std::vector<std::string> keys;  // one for each axis
    std::string value;              // as written; of bands "自0元 60%；自100000元 70%"
    Day since;
    std::string basis;
};

/// A parameter as a table. Without axes it has one cell.
struct ParameterTable {
    std::string name;
    std::string note;               // 依据 of its own, if one is written
    std::vector<std::string> axes;  // dimensions or quantities; empty where none fits
    std::vector<ParameterCell> cells;
};

/// The parameters as they stand under this version of the policy, whose text is `yaml`, in the order
/// in which they are written.
std::vector<ParameterTable> parameter_tables(const std::string& yaml, const Policy& policy,
                                             const Version& version);

/// The first day whose rules differ between two texts of a policy: that of the first amendment (沿革)
/// that is not the same, or where anything else differs but the examples, the first day of all. Nothing
/// if the rules are the same. Both texts must be YAML (ensure).
std::optional<Day> changed_from(const std::string& before, const std::string& after);

}  // namespace yibao::policy
