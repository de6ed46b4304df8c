#pragma once

#include <cstdint>
#include <string>

#include "storage/postgres/connection.hpp"
#include "storage/table.hpp"

namespace yibao::storage::postgres {

// Tables of Growth::by_year lie in a partition for each calendar year of China, after the time in
// their ids, and one for what no year has been made for. See docs/decisions/0007-years.md.

/// In which year an id was made, and the first id of a year.
int year_of(std::int64_t id);
std::int64_t first_id_of(int year);
int this_year();

/// Behind the columns of a CREATE TABLE; empty where the table is undivided.
std::string division_sql(const Table& table);
/// Makes the partition for all other years: `settlement_other`.
std::string other_years_sql(const Table& table);

/// Makes the partition of that year, `settlement_2026`, where it is not there yet, in a transaction
/// of its own. Leaves it out, and its rows to the other years, where those hold rows of that year
/// already, where somebody has the table locked for long, and beyond the years that ids can be of.
void make_year(Connection& connection, const Table& table, int year);

/// Of every table: that year and the next. Throws StoreError (foreign) where a table is undivided.
void make_years(Connection& connection, int year);

}  // namespace yibao::storage::postgres
