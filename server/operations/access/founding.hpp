#pragma once

#include <string>
#include <vector>

#include "operations/access/operators.hpp"
#include "storage/store.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::operations {

inline constexpr std::string_view root_organisation = "centre";

/// The standard roles and the agency's centre, at the root of the tree, where they are missing.
void found_access(storage::UnitOfWork& unit, const std::string& agency_name);

/// Gives the standard roles what this version of the program lets them do, with an entry in the trail
/// for each that changes: a store may come from an earlier version. Leaves a store without a centre
/// alone.
void renew_standard_roles(storage::Store& store, const storage::Vault& vault, Moment now);

/// An operator made at the command line rather than by another operator: how an agency gets its
/// first. On record as add_operator of nobody, from this machine. Refuses operator.exists. Needs an
/// operation of all buckets.
Result<bool> found_operator(storage::UnitOfWork& unit, const storage::Vault& vault,
                            const NewOperator& wanted, const FirstPassword& first, Moment now);

}  // namespace yibao::operations
