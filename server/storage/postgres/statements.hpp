#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "storage/postgres/connection.hpp"
#include "storage/table.hpp"

namespace yibao::storage::postgres {

// What PostgreSQL is told, out of the declaration of a table. A table with a home has a column
// `bucket` in front of the declared ones.

std::string quoted(std::string_view name);

inline bool has_bucket(const Table& table) { return table.home != Home::everywhere; }
/// Whether the bucket follows from the key, and therefore stands at the head of it.
inline bool keyed_by_bucket(const Table& table) {
    return table.home == Home::number || table.home == Home::id || table.home == Home::hash;
}

/// In which bucket the rows with these values lie; nothing where that cannot be known.
std::optional<std::int32_t> bucket_of(const Table& table, std::span<const std::size_t> columns,
                                      std::span<const Value> values);

/// The rows for which `columns` are $1…, behind the bucket if that is known; in the order of keys.
std::string select_sql(const Table& table, std::span<const std::size_t> columns, bool in_bucket);
/// The same for arrays of values; in front, the place (1, 2 …) in the arrays.
std::string select_all_sql(const Table& table, std::span<const std::size_t> columns,
                           bool in_bucket);
/// Every row, in the order of keys.
std::string scan_sql(const Table& table);
/// New rows out of arrays: bucket, then all columns.
std::string insert_sql(const Table& table);
/// Arrays: bucket where it is in the key, the key, then the columns whose bit is set.
std::string update_sql(const Table& table, std::uint64_t changed);

/// Row `row` of an answer whose columns from `first` on are those of the table.
Row read_row(const Table& table, const Answer& answer, int row, int first);

}  // namespace yibao::storage::postgres
