#include "storage/postgres/schema.hpp"

#include <algorithm>

#include "storage/postgres/distribution.hpp"
#include "storage/records/all.hpp"
#include "storage/store.hpp"

namespace yibao::storage::postgres {

namespace {

constexpr Migration all_migrations[] = {
    {1, "The first version: its tables come from the declarations alone", ""},
};

std::string column_definition(const Column& column) {
    std::string text = quoted(column.name);
    switch (column.type) {
        case ColumnType::integer:
            text += " bigint";
            break;
        case ColumnType::text:
            text += " text COLLATE \"C\"";  // in the order of its bytes, as everywhere
            break;
        case ColumnType::blob:
            text += " bytea";
            break;
    }
    return text + (column.optional ? "" : " NOT NULL");
}

std::string index_sql(const Table& table, const TableIndex& index, Placement placement) {
    // Unique everywhere can only be held where the index is one: together, or in each copy.
    const bool everywhere = index.route == Home::everywhere;
    const bool unique =
        index.unique && !(everywhere && has_bucket(table) && placement == Placement::apart);
    std::string columns = has_bucket(table) && !everywhere ? "bucket" : "";
    std::string condition;
    for (const std::size_t column : index.columns) {
        columns += (columns.empty() ? "" : ", ") + quoted(table.columns[column].name);
        if (table.columns[column].optional)
            condition += (condition.empty() ? " WHERE " : " AND ") +
                         quoted(table.columns[column].name) + " IS NOT NULL";
    }
    return std::string("CREATE ") + (unique ? "UNIQUE " : "") + "INDEX " + quoted(index.name) +
           " ON " + quoted(table.name) + " (" + columns + ")" + condition;
}

[[noreturn]] void foreign(const Connection& connection, const std::string& what) {
    throw StoreError(StoreError::Kind::foreign, connection.address(), what,
                     "Name a store of this program, or an empty database");
}

bool has_store(Connection& connection) {
    return connection.integer(
               "SELECT count(*) FROM pg_class WHERE relname = 'yibao_store' AND relnamespace = "
               "current_schema()::regnamespace") == 1;
}

void check_empty(Connection& connection) {
    if (connection.integer(
            "SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm') "
            "AND relnamespace = current_schema()::regnamespace AND NOT EXISTS "  // of an extension
            "(SELECT FROM pg_depend AS d WHERE d.objid = pg_class.oid AND d.deptype "
            "= 'e')") != 0)
        foreign(connection, "this database belongs to another program");
}

std::int64_t version_of(Connection& connection) {
    return connection.integer("SELECT max(number)::int8 FROM migration");
}

void check_version(Connection& connection, std::span<const Migration> steps) {
    const auto version = version_of(connection);
    if (version <= steps.back().number) return;
    throw StoreError(StoreError::Kind::newer, connection.address(),
                     "the store has version " + std::to_string(version) +
                         ", this program knows versions up to " +
                         std::to_string(steps.back().number),
                     "Use the newer program that wrote it");
}

void check_columns(Connection& connection) {
    const Answer answer = connection.ask(
        "SELECT c.relname::text, a.attname::text FROM pg_attribute a JOIN pg_class c ON c.oid = "
        "a.attrelid WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', "
        "'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, "
        "a.attnum");
    for (const Table* table : all_tables()) {
        std::vector<std::string> found;
        for (int i = 0; i < answer.rows(); ++i)
            if (answer.bytes(i, 0) == table->name) found.push_back(answer.text(i, 1));
        std::vector<std::string> declared;
        if (has_bucket(*table)) declared.emplace_back("bucket");
        for (const Column& column : table->columns) declared.emplace_back(column.name);
        if (found != declared)
            foreign(connection,
                    "table " + std::string(table->name) + " has other columns than this program");
    }
}

void record_step(Connection& connection, const Migration& step) {
    Parameters parameters;
    parameters.add(std::int64_t{step.number}, ColumnType::integer);
    parameters.add(std::string_view(step.why), ColumnType::text);
    connection.send("INSERT INTO migration (number, why, at) VALUES ($1, $2, now())", parameters);
}

std::vector<std::string> statements_of(std::string_view sql) {
    std::vector<std::string> statements;
    while (!sql.empty()) {
        const auto end = std::min(sql.find(";\n"), sql.size());
        if (const auto one = sql.substr(0, end); one.find_first_not_of(" \n") != std::string::npos)
            statements.emplace_back(one);
        sql.remove_prefix(std::min(end + 2, sql.size()));
    }
    return statements;
}

void create_all(Connection& connection, std::span<const Migration> steps, const Making& making) {
    const std::int32_t chains = making.distributed ? bucket_count : making.chains;
    const Placement placement = placement_of(chains);
    connection.send("CREATE TABLE yibao_store (chains bigint NOT NULL)");
    connection.send(
        "CREATE TABLE migration (number bigint PRIMARY KEY, why text NOT NULL, at timestamptz NOT "
        "NULL)");
    // What each lane committed last, so that it can tell after a lost connection.
    connection.send(
        "CREATE TABLE group_mark (bucket smallint, writer bigint, number bigint NOT NULL, at "
        "timestamptz NOT NULL, PRIMARY KEY (bucket, writer)) WITH (fillfactor = 20)");
    for (const Table* table : all_tables())
        for (const std::string& sql : create_statements(*table, placement)) connection.send(sql);
    (void)connection.answers();
    if (placement == Placement::apart) create_beside(connection);
    if (making.distributed) spread_tables(connection);
    Parameters parameters;
    parameters.add(std::int64_t{chains}, ColumnType::integer);
    connection.send("INSERT INTO yibao_store (chains) VALUES ($1)", parameters);
    for (const Migration& step : steps) record_step(connection, step);
    (void)connection.answers();
}

void check_encoding(Connection& connection) {
    if (connection.ask("SHOW server_encoding").text(0, 0) != "UTF8")
        foreign(connection, "the database's encoding is not UTF8");
}

}  // namespace

StoreFacts facts_of(Connection& connection) {
    const auto chains = connection.integer("SELECT chains FROM yibao_store");
    if (chains <= 0)  // see filling.hpp
        throw StoreError(StoreError::Kind::foreign, connection.address(),
                         "a restore or copy into this database is not finished",
                         "If it was cut short, drop the database, create it anew and start again");
    return {static_cast<std::int32_t>(chains)};
}

std::span<const Migration> migrations() { return all_migrations; }

std::vector<std::string> create_statements(const Table& table, Placement placement) {
    std::string columns = has_bucket(table) ? "bucket smallint NOT NULL" : "";
    for (const Column& column : table.columns)
        columns += (columns.empty() ? "" : ", ") + column_definition(column);
    std::string key = keyed_by_bucket(table, placement) ? "bucket" : "";
    for (std::size_t i = 0; i < table.key; ++i)
        key += (key.empty() ? "" : ", ") + quoted(table.columns[i].name);
    std::vector<std::string> statements = {"CREATE TABLE " + quoted(table.name) + " (" + columns +
                                           ", PRIMARY KEY (" + key + "))" + division_sql(table)};
    for (const TableIndex& index : table.indexes)
        statements.push_back(index_sql(table, index, placement));
    if (table.growth == Growth::by_year) statements.push_back(other_years_sql(table));
    return statements;
}

StoreFacts prepare_schema(Connection& connection, std::span<const Migration> steps,
                          const Making& making) {
    check_encoding(connection);
    connection.run({"BEGIN ISOLATION LEVEL READ COMMITTED", lock_schema});
    if (!has_store(connection)) {
        check_empty(connection);
        if (!making.create)
            throw StoreError(StoreError::Kind::missing, connection.address(),
                             "there is no store in this database",
                             "Check the address; `yibao demo` makes a store with demonstration "
                             "data");
        create_all(connection, steps, making);
    }
    check_version(connection, steps);
    const auto version = version_of(connection);
    for (const Migration& step : steps)
        if (step.number > version) {
            connection.run(statements_of(step.sql));
            record_step(connection, step);
            (void)connection.answers();
        }
    check_columns(connection);
    const StoreFacts facts = facts_of(connection);
    connection.run({"COMMIT"});
    make_years(connection, making.year);
    return facts;
}

StoreFacts check_schema(Connection& connection, std::span<const Migration> steps) {
    check_encoding(connection);
    if (!has_store(connection)) {
        check_empty(connection);
        throw StoreError(StoreError::Kind::missing, connection.address(),
                         "there is no store in this database", "Check the address");
    }
    check_version(connection, steps);
    check_columns(connection);
    return facts_of(connection);
}

}  // namespace yibao::storage::postgres
