#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "adjudication/trial.hpp"
#include "policy/literal.hpp"

// What a worked example says, read into a claim. Inside of core/adjudication only.

namespace yibao::adjudication {

/// Accumulators between the visits of one example, by their key.
using Kept = std::map<std::string, Exact>;

/// Where a visit stands among those of its example.
struct Place {
    std::size_t number;     // 1 is the first
    std::string last_stay;  // of the visit before; empty for the first
};

/// Reads one visit. Refuses facts that contradict each other (a total that its parts exceed, lines
/// beside given parts, a discharge before the admission), negative amounts, and names that are not
/// the policy's. Without a version in the visit it could not be read at all.
Visit read_visit(const policy::Policy& policy, const policy::Node& node, const Place& place,
                 Kept& kept, policy::Problems& problems);

/// A quantity of this type as written, or a problem.
std::optional<policy::Quantity> read_quantity(const policy::Node& node, policy::Type type,
                                              policy::Problems& problems);

/// A quantity that cannot be less than nothing.
std::optional<policy::Quantity> read_not_negative(const policy::Node& node, policy::Type type,
                                                  policy::Problems& problems,
                                                  const std::string& remedy = "不小于零");

/// The values of the dimension that are written, as bits.
std::uint64_t bits_of(const policy::Node& value, const policy::Dimension& dimension,
                      policy::Problems& problems);

/// One line of 明细.
Line read_line(const policy::Plan& plan, const policy::Node& item, policy::Problems& problems);

std::vector<std::string> texts(const policy::Node& node);

/// "2025-01-01 才有“津贴一”" if another version of the policy has the quantity; else empty.
std::string when_named(const policy::Policy& policy, const policy::Version& version,
                       std::string_view name);

}  // namespace yibao::adjudication
