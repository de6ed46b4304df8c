#include "storage/postgres/years.hpp"

#include <chrono>

#include "base/day.hpp"
#include "storage/group.hpp"
#include "storage/id.hpp"
#include "storage/postgres/schema.hpp"
#include "storage/postgres/statements.hpp"
#include "storage/records/all.hpp"

namespace yibao::storage::postgres {

namespace {

// An id has 41 bits of milliseconds.
constexpr int first_year = 2020;
constexpr int last_year = 2088;

std::string name_of(const Table& table, int year) {
    return std::string(table.name) + "_" + std::to_string(year);
}

std::string name_of_other(const Table& table) { return std::string(table.name) + "_other"; }

bool exists(Connection& connection, const std::string& name) {
    return connection.integer("SELECT count(*) FROM pg_class WHERE relname = '" + name +
                              "' AND relnamespace = current_schema()::regnamespace") == 1;
}

/// Ids from the first of a year up to that of the next.
struct Range {
    std::string from;
    std::string to;

    explicit Range(int year)
        : from(std::to_string(first_id_of(year))), to(std::to_string(first_id_of(year + 1))) {}
};

bool others_hold(Connection& connection, const Table& table, const Range& range) {
    const std::string key = quoted(table.columns[0].name);
    return connection.integer("SELECT count(*) FROM " + quoted(name_of_other(table)) + " WHERE " +
                              key + " >= " + range.from + " AND " + key + " < " + range.to) != 0;
}

void make_in_transaction(Connection& connection, const Table& table, int year, const Range& range) {
    // Whoever waits for a table holds up all who come behind him.
    connection.run({"BEGIN", lock_schema, "SET LOCAL lock_timeout = '2s'"});
    if (!exists(connection, name_of(table, year)))  // by another server meanwhile
        connection.run({"CREATE TABLE " + quoted(name_of(table, year)) + " PARTITION OF " +
                        quoted(table.name) + " FOR VALUES FROM (" + range.from + ") TO (" +
                        range.to + ")"});
    connection.run({"COMMIT"});
}

void check_divided(Connection& connection, const Table& table) {
    if (exists(connection, name_of_other(table))) return;
    throw StoreError(
        StoreError::Kind::foreign, connection.address(),
        "table " + std::string(table.name) + " is not divided by years, as this program makes it",
        "Copy the store into a new database: yibao copy");
}

}  // namespace

int year_of(std::int64_t id) {
    return Moment::of_unix(milliseconds_in(id) + id_epoch_unix_ms).day().year();
}

std::int64_t first_id_of(int year) {
    const auto begin = Moment::at(Day::of(year, 1, 1)).unix_seconds() * 1000;
    return make_id(begin - id_epoch_unix_ms, 0, 0);
}

int this_year() {
    using namespace std::chrono;
    const auto now = system_clock::now().time_since_epoch();
    return Moment::of_unix(duration_cast<milliseconds>(now).count()).day().year();
}

std::string division_sql(const Table& table) {
    if (table.growth != Growth::by_year) return "";
    return " PARTITION BY RANGE (" + quoted(table.columns[0].name) + ")";
}

std::string other_years_sql(const Table& table) {
    return "CREATE TABLE " + quoted(name_of_other(table)) + " PARTITION OF " + quoted(table.name) +
           " DEFAULT";
}

void make_year(Connection& connection, const Table& table, int year) {
    if (year < first_year || year > last_year || exists(connection, name_of(table, year))) return;
    const Range range(year);
    if (others_hold(connection, table, range)) return;
    try {
        make_in_transaction(connection, table, year, range);
    } catch (const Interrupted&) {
        if (connection.dead()) throw;
        connection.run({"ROLLBACK"});
    } catch (...) {
        if (!connection.dead()) connection.run({"ROLLBACK"});
        throw;
    }
}

void make_years(Connection& connection, int year) {
    for (const Table* table : all_tables()) {
        if (table->growth != Growth::by_year) continue;
        check_divided(connection, *table);
        for (const int one : {year, year + 1}) make_year(connection, *table, one);
    }
}

}  // namespace yibao::storage::postgres
