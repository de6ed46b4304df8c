#pragma once

#include <span>
#include <string>
#include <vector>

#include "storage/sqlite/connection.hpp"
#include "storage/table.hpp"

namespace yibao::storage {

/// One step of the schema's history. A step's number is the version of a store that has taken it.
struct Migration {
    int number;
    const char* why;
    const char* sql;
};

/// 1, 2, 3 … Add at the end, never change one that was released.
std::span<const Migration> migrations();

/// What SQLite is told to make of a declaration: the table, then its indexes.
std::vector<std::string> create_statements(const Table& table);

/// Makes a new store, or takes an older one through the missing steps, each in a transaction of its
/// own. Throws StoreError: newer, foreign (another program's file, or columns that do not agree
/// with the declarations).
void prepare_schema(Connection& connection, std::span<const Migration> steps);

/// The same checks, changing nothing: for read-only opening.
void check_schema(Connection& connection, std::span<const Migration> steps);

}  // namespace yibao::storage
