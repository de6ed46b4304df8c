#pragma once

#include "forms/access.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

forms::RoleRow row_of(const storage::Role& record);

Result<forms::ListFunctions::Output> list_functions(storage::Reader& reader, const Act& act,
                                                    const forms::Nothing& input);
Result<forms::ListRoles::Output> list_roles(storage::Reader& reader, const Act& act,
                                            const forms::Nothing& input);

/// Roles are the same everywhere, so only the root of the tree makes them. Refuses role.exists,
/// role.centre, role.code, role.function (a word that is no function), role.conflict
/// (access::conflict_in).
Result<forms::RoleRow> add_role(storage::UnitOfWork& unit, const Act& act,
                                const forms::RoleRow& input);
/// The same, and role.unknown, role.standard (those that are there from the start stay as they are),
/// role.self (nobody widens what they hold), role.room (somebody in a room of others holds it).
Result<forms::RoleRow> change_role(storage::UnitOfWork& unit, const Act& act,
                                   const forms::RoleRow& input);

}  // namespace yibao::operations
