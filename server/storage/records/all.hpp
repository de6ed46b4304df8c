#pragma once

#include <vector>

#include "storage/table.hpp"

namespace yibao::storage {

/// Every table of a store, in the order in which they are created.
const std::vector<const Table*>& all_tables();

}  // namespace yibao::storage
