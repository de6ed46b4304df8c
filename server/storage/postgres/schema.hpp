#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "storage/postgres/connection.hpp"
#include "storage/postgres/statements.hpp"
#include "storage/postgres/years.hpp"
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

/// A chain for each bucket is what lets the buckets be apart.
inline Placement placement_of(std::int32_t chains) {
    return chains == bucket_count ? Placement::apart : Placement::together;
}

/// What PostgreSQL is told to make of a declaration: the table, then its indexes, then its partition
/// for years that have none.
std::vector<std::string> create_statements(const Table& table, Placement placement);

/// What a store decided when it was made.
struct StoreFacts {
    std::int32_t chains = 0;

    Placement placement() const { return placement_of(chains); }
};

StoreFacts facts_of(Connection& connection);

/// Held to the end of the transaction by whoever makes or changes tables.
inline constexpr const char* lock_schema = "SELECT pg_advisory_xact_lock(1497973057, 0)";  // "YIBA"

/// What a store is to be when it is made.
struct Making {
    bool create = false;
    std::int32_t chains = 0;
    bool distributed = false;  // by Citus, which must be there; with a chain for each bucket
    int year = this_year();    // it has partitions for this one and the next, also when it is old
};

/// Makes a new store in an empty database, or takes an older one through the missing steps; several
/// servers may do so at once. Throws StoreError: missing, newer, foreign.
StoreFacts prepare_schema(Connection& connection, std::span<const Migration> steps,
                          const Making& making);

/// The same checks, changing nothing: for read-only opening.
StoreFacts check_schema(Connection& connection, std::span<const Migration> steps);

}  // namespace yibao::storage::postgres
