#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "storage/sqlite/schema.hpp"
#include "storage/store.hpp"

namespace yibao::storage {

struct SqliteOptions {
    StoreOptions store{};
    std::string vfs{};  // SQLite's virtual file system; tests bring one that fails on demand
    std::span<const Migration> steps = migrations();
    std::int64_t wal_limit = 20'000;  // frames of 4 KB, after which the WAL is started anew
};

/// One file, one writing lane, readers beside it. Throws StoreError.
std::unique_ptr<Store> open_sqlite(const std::string& path, const SqliteOptions& options);

}  // namespace yibao::storage
