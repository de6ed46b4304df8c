#pragma once

#include <memory>
#include <span>
#include <string>

#include "storage/postgres/schema.hpp"
#include "storage/store.hpp"

namespace yibao::storage::postgres {

/// A database of PostgreSQL 15 or later, which several servers may share. Throws StoreError.
std::unique_ptr<Store> open_postgres(const std::string& url, const StoreOptions& options,
                                     std::span<const Migration> steps = migrations());

}  // namespace yibao::storage::postgres
