#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "storage/postgres/connection.hpp"
#include "storage/table.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::storage::postgres {

// What PostgreSQL is told, out of the declaration of a table. A table with a home has a column
// `bucket` in front of the declared ones.

/// Together: on one machine. Apart: each bucket may be on another, so that it is in every key; see
/// docs/decisions/0006-citus.md.
enum class Placement { together, apart };

/// What a statement knows of where its rows lie.
enum class InBucket {
    unknown,
    each,  // an array of buckets beside the others
    one,   // $1: all in one, so that one machine is asked
};

std::string quoted(std::string_view name);

inline bool has_bucket(const Table& table) { return table.home != Home::everywhere; }
/// Whether the bucket stands at the head of the key: where it follows from it, or must.
inline bool keyed_by_bucket(const Table& table, Placement placement) {
    return table.home == Home::number || table.home == Home::id || table.home == Home::hash ||
           (has_bucket(table) && placement == Placement::apart);
}

/// In which bucket the rows with these values lie; nothing where that cannot be known.
std::optional<std::int32_t> bucket_of(const Table& table, std::span<const std::size_t> columns,
                                      std::span<const Value> values);

/// The rows for which `columns` are $1…, behind the bucket if that is known; in the order of keys.
std::string select_sql(const Table& table, std::span<const std::size_t> columns, bool in_bucket);
/// A page of the rows with these values: behind them the key that it begins after, where there is
/// one, and how many rows.
std::string page_sql(const Table& table, std::span<const std::size_t> columns, bool in_bucket,
                     const Page& wanted);
/// The rows with any of several values, in arrays; in front, the place (1, 2 …) in the arrays.
std::string select_all_sql(const Table& table, std::span<const std::size_t> columns,
                           InBucket in_bucket);
/// Every row, in the order of keys.
std::string scan_sql(const Table& table);
/// How many rows there are whose key, one column, is in an array.
std::string count_sql(const Table& table, InBucket in_bucket);
/// New rows out of arrays: bucket, then all columns.
std::string insert_sql(const Table& table, InBucket in_bucket);
/// Arrays: bucket unless that is unknown, the key, then the columns whose bit is set.
std::string update_sql(const Table& table, std::uint64_t changed, InBucket in_bucket);

/// Row `row` of an answer whose columns from `first` on are those of the table.
Row read_row(const Table& table, const Answer& answer, int row, int first);

}  // namespace yibao::storage::postgres
