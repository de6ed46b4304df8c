#pragma once

#include <span>
#include <string>

#include "storage/postgres/connection.hpp"
#include "storage/postgres/schema.hpp"

namespace yibao::storage::postgres {

// What it takes for the buckets of a store to be apart, and to lie on the machines of a Citus
// coordinator. See docs/decisions/0006-citus.md.

/// The tables that only a store needs whose buckets are apart: the register of messages, and one
/// row for each bucket, which is locked where the bucket lies.
void create_beside(Connection& connection);

/// Hands the tables over to Citus: those with a home by their bucket, side by side; a copy of the
/// others on every machine. Throws StoreError (foreign) where the database has no Citus.
void spread_tables(Connection& connection);

/// Puts the buckets of an existing store apart and spreads them: each bucket gets a chain, the
/// chains that there are go on. One transaction. Gives false where that was done before. Throws
/// StoreError: locked while a server has the store; missing, newer, foreign.
bool distribute(const std::string& url, std::span<const Migration> steps = migrations());

}  // namespace yibao::storage::postgres
