#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day.hpp"
#include "policy/document.hpp"
#include "policy/plan.hpp"

namespace yibao::policy {

/// The rules as they stand from a day on.
struct Version {
    Day from;
    std::string basis;  // 文号 and articles of the amendment that made it
    Plan plan;
};

/// A policy document, checked and compiled: one scheme's benefit in one pooling area (统筹区).
struct Policy {
    std::string file;
    std::string area;
    std::string scheme;                      // 险种
    std::string benefit;                     // 待遇
    std::vector<std::string> insurances;     // insutype codes that a server applies it to
    std::vector<std::string> medical_types;  // med_type codes that a server applies it to
    DateOf version_by = DateOf::discharge;   // whose date chooses the version
    DateOf year_by = DateOf::discharge;      // whose date chooses the benefit year
    std::vector<Version> versions;           // ascending by `from`, at least one
    Node examples;                           // 算例, still as written

    /// The version in force on the day; null before the first.
    const Version* on(Day day) const;
};

/// Checks and compiles. Every problem found is reported, each with its line; a policy with any problem
/// is refused as a whole. The worked examples are not run here (adjudication does that).
std::variant<Policy, Problems> compile(const std::string& yaml, const std::string& file);

}  // namespace yibao::policy
