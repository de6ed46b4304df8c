#pragma once

#include <span>

#include "operations/handler.hpp"

namespace yibao::operations {

/// Every message that is spoken here, with its operation.
std::span<const Handler> handlers();

}  // namespace yibao::operations
