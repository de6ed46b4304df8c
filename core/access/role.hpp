#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "access/function.hpp"
#include "access/scope.hpp"

namespace yibao::access {

/// A role that every agency starts with. Administration, security and audit are three people's
/// (GB/T 22239-2019, 8.1.5: 系统管理、审计管理、安全管理): none of the three handles cases, and who
/// handles cases is none of the three.
struct StandardRole {
    std::string_view code;
    std::string_view title;  // Chinese
    Functions functions;
};

const std::array<StandardRole, 10>& standard_roles();

/// Why one operator may not hold these functions together: they are of two of system administration,
/// security, audit and the handling of cases. Empty where that is well. Chinese, for whoever assigns
/// them.
std::string conflict_in(const Functions& held);

/// What operators of an organisation of this kind may hold, whatever their roles: those of the agency
/// all; in a room of others what concerns their own people and house, to read and to enter. They review
/// nothing, stand at no counter, make no cards and see nobody's data in full.
const Functions& functions_for(OrganisationKind kind);

/// Why an operator of such an organisation may not hold these: one of them is not among the above. Empty
/// where that is well. Chinese, for whoever assigns them.
std::string excess_in(OrganisationKind kind, const Functions& held);

}  // namespace yibao::access
