#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "access/function.hpp"

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

}  // namespace yibao::access
