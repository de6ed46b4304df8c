#pragma once

#include <cstdint>

#include "storage/store.hpp"

namespace yibao::storage {

/// The version of a store's schema, before and after.
struct Upgrade {
    std::int64_t before = 0;
    std::int64_t after = 0;
};

/// Takes a store through the steps that it lacks, as opening it to write does, and says which
/// version it had. Throws StoreError.
Upgrade upgrade(const StoreUrl& url);

/// Spreads a store on PostgreSQL over the machines of its Citus coordinator. No server may have it.
/// All or nothing, so that it can be called again. False where it was spread before. Throws
/// StoreError.
bool distribute(const StoreUrl& url);

}  // namespace yibao::storage
