#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "programs/demo_agency.hpp"

namespace yibao {

/// Somebody who can sign in at the demonstration's console, one for each standard role.
struct DemoOperator {
    std::string role;
    std::string title;  // of the role
    std::string organisation_name;
    std::string username;
    std::string password;   // random: no two demonstrations have the same
    std::int64_t person{};  // of the insured person
};

/// Writes the tree of organisations, the standard roles and their operators into a new
/// demonstration.
std::vector<DemoOperator> found_demo_operators(storage::Store& store, const storage::Vault& vault,
                                               const DemoArea& area);

}  // namespace yibao
