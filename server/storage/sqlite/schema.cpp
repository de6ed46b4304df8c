#include "storage/sqlite/schema.hpp"

#include <algorithm>

#include "storage/records/all.hpp"

namespace yibao::storage {

namespace {

constexpr std::int64_t application_id = 0x59494241;  // "YIBA"

constexpr Migration all_migrations[] = {
    {1, "The first version: its tables come from the declarations alone", ""},
};

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

std::string column_list(const Table& table, std::span<const std::size_t> columns) {
    std::string text;
    for (const std::size_t column : columns)
        text += (text.empty() ? "" : ", ") + quoted(table.columns[column].name);
    return "(" + text + ")";
}

std::vector<std::size_t> key_columns(const Table& table) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.key; ++i) columns.push_back(i);
    return columns;
}

std::string column_definition(const Table& table, std::size_t at) {
    const Column& column = table.columns[at];
    std::string text = quoted(column.name);
    switch (column.type) {
        case ColumnType::integer:
            text += " INTEGER";
            break;
        case ColumnType::text:
            text += " TEXT";
            break;
        case ColumnType::blob:
            text += " BLOB";
            break;
    }
    if (!column.optional) text += " NOT NULL";
    if (at == 0 && table.keyed_by_integer()) text += " PRIMARY KEY";
    for (const TableReference& reference : table.references)
        if (reference.column == at) text += " REFERENCES " + quoted(reference.table);
    return text;
}

[[noreturn]] void foreign(const Connection& connection, const std::string& what) {
    throw StoreError(StoreError::Kind::foreign, connection.path(), what,
                     "Name a store of this program, or a new file");
}

void check_identity(Connection& connection) {
    if (connection.integer("PRAGMA application_id") != application_id)
        foreign(connection, "this database belongs to another program");
}

void check_version(Connection& connection, std::span<const Migration> steps) {
    const auto version = connection.integer("PRAGMA user_version");
    if (version <= steps.back().number) return;
    throw StoreError(StoreError::Kind::newer, connection.path(),
                     "the store has version " + std::to_string(version) +
                         ", this program knows versions up to " +
                         std::to_string(steps.back().number),
                     "Use the newer program that wrote it");
}

void check_columns(Connection& connection, const Table& table) {
    std::vector<std::string> found;
    Statement statement = connection.prepare("PRAGMA table_info(" + quoted(table.name) + ")");
    while (statement.step()) found.push_back(statement.text(1));
    const bool same = std::equal(
        found.begin(), found.end(), table.columns.begin(), table.columns.end(),
        [](const std::string& name, const Column& column) { return name == column.name; });
    if (!same)
        foreign(connection,
                "table " + std::string(table.name) + " has other columns than this program");
}

void record_step(Connection& connection, const Migration& step) {
    Statement statement = connection.prepare(
        "INSERT INTO migration (number, why, at) VALUES (?, ?, datetime('now', '+8 hours'))");
    statement.bind(0, std::int64_t{step.number}, ColumnType::integer);
    statement.bind(1, std::string_view(step.why), ColumnType::text);
    statement.step();
}

void create_all(Connection& connection, std::span<const Migration> steps) {
    connection.exec("BEGIN IMMEDIATE");
    connection.exec("PRAGMA application_id = " + std::to_string(application_id));
    connection.exec(
        "CREATE TABLE migration (number INTEGER PRIMARY KEY NOT NULL, why TEXT NOT NULL, "
        "at TEXT NOT NULL) STRICT");
    for (const Table* table : all_tables())
        for (const std::string& sql : create_statements(*table)) connection.exec(sql);
    for (const Migration& step : steps) record_step(connection, step);
    connection.exec("PRAGMA user_version = " + std::to_string(steps.back().number));
    connection.exec("COMMIT");
}

void take_step(Connection& connection, const Migration& step) {
    connection.exec("BEGIN IMMEDIATE");
    try {
        connection.exec(step.sql);
        record_step(connection, step);
        connection.exec("PRAGMA user_version = " + std::to_string(step.number));
        connection.exec("COMMIT");
    } catch (...) {
        if (connection.in_transaction()) connection.exec("ROLLBACK");
        throw;
    }
}

}  // namespace

std::span<const Migration> migrations() { return all_migrations; }

std::vector<std::string> create_statements(const Table& table) {
    std::string columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        columns += (i == 0 ? "" : ", ") + column_definition(table, i);
    std::string options = " STRICT";
    if (!table.keyed_by_integer()) {
        // As a constraint it is the table itself without row ids, and an index beside with them.
        columns += ", PRIMARY KEY " + column_list(table, key_columns(table));
        if (table.layout == Layout::by_key) options += ", WITHOUT ROWID";
    }
    std::vector<std::string> statements = {"CREATE TABLE " + quoted(table.name) + " (" + columns +
                                           ")" + options};
    for (const TableIndex& index : table.indexes)
        statements.push_back(std::string("CREATE ") + (index.unique ? "UNIQUE " : "") + "INDEX " +
                             quoted(index.name) + " ON " + quoted(table.name) + " " +
                             column_list(table, index.columns));
    return statements;
}

void prepare_schema(Connection& connection, std::span<const Migration> steps) {
    if (connection.integer("SELECT count(*) FROM sqlite_schema") == 0) {
        create_all(connection, steps);
        return;
    }
    check_identity(connection);
    check_version(connection, steps);
    const auto version = connection.integer("PRAGMA user_version");
    for (const Migration& step : steps)
        if (step.number > version) take_step(connection, step);
    for (const Table* table : all_tables()) check_columns(connection, *table);
}

void check_schema(Connection& connection, std::span<const Migration> steps) {
    check_identity(connection);
    check_version(connection, steps);
    for (const Table* table : all_tables()) check_columns(connection, *table);
}

}  // namespace yibao::storage
