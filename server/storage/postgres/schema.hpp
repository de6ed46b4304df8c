#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "storage/postgres/connection.hpp"
#include "storage/table.hpp"

namespace yibao::storage::postgres {

/// One step of the schema's history. A step's number is the version of a store that has taken it.
struct Migration {
    int number;
    const char* why;
    const char* sql;  // statements, each ended by a semicolon at the end of a line
};

/// 1, 2, 3 … Add at the end, never change one that was released.
std::span<const Migration> migrations();

/// What PostgreSQL is told to make of a declaration: the table, then its indexes.
std::vector<std::string> create_statements(const Table& table);

/// What a store decided when it was made.
struct StoreFacts {
    std::int32_t chains = 0;
};

/// Makes a new store in an empty database, or takes an older one through the missing steps; several
/// servers may do so at once. Throws StoreError: missing, newer, foreign.
StoreFacts prepare_schema(Connection& connection, std::span<const Migration> steps, bool create,
                          std::int32_t chains);

/// The same checks, changing nothing: for read-only opening.
StoreFacts check_schema(Connection& connection, std::span<const Migration> steps);

}  // namespace yibao::storage::postgres
