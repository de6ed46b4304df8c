#pragma once

#include <optional>
#include <string>

#include "forms/policies.hpp"
#include "operations/act.hpp"
#include "storage/records/agency.hpp"

namespace yibao::operations {

/// The agency's policies in force. They are the whole pooling area's: who may read policies sees all.
Result<forms::ListPolicies::Output> list_policies(storage::Reader& reader, const Act& act,
                                                  const forms::Nothing& input);

/// Refuses policy.unknown, and policy.day: before its first rules.
Result<forms::GetPolicy::Output> get_policy(storage::Reader& reader, const Act& act,
                                            const forms::GetPolicy::Input& input);

/// As it was compiled for settling; null if the agency has none of that name.
const policy::Policy* policy_in_force(const Agency& agency, std::string_view file);

}  // namespace yibao::operations
