#pragma once

#include <optional>
#include <string_view>

#include "base/result.hpp"

namespace yibao::wire {

/// Whether requests of the national interface arrive at this path at all.
bool is_interface_path(std::string_view path);

/// Whether the transaction is spoken here, and asked for at a path that takes it: the one entry,
/// the entry with the number appended, or the path of its service. Refuses with wire.transaction.
std::optional<Refusal> check_route(std::string_view path, std::string_view infno);

}  // namespace yibao::wire
