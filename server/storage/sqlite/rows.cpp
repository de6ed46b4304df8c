#include "storage/sqlite/rows.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ensure.hpp"

namespace yibao::storage {

namespace {

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

std::string key_order(const Table& table) {
    std::string text;
    for (std::size_t i = 0; i < table.key; ++i)
        text += (i == 0 ? " ORDER BY " : ", ") + quoted(table.columns[i].name);
    return text;
}

std::string select(const Table& table) {
    std::string text;
    for (const Column& column : table.columns)
        text += (text.empty() ? "SELECT " : ", ") + quoted(column.name);
    return text + " FROM " + quoted(table.name);
}

std::string insert_sql(const Table& table) {
    std::string columns;
    std::string marks;
    for (const Column& column : table.columns) {
        columns += (columns.empty() ? "" : ", ") + quoted(column.name);
        marks += marks.empty() ? "?" : ", ?";
    }
    return "INSERT INTO " + quoted(table.name) + " (" + columns + ") VALUES (" + marks + ")";
}

std::string update_sql(const Table& table, std::uint64_t changed) {
    std::string text;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if ((changed >> i & 1U) != 0)
            text += (text.empty() ? "UPDATE " + quoted(table.name) + " SET " : ", ") +
                    quoted(table.columns[i].name) + " = ?";
    for (std::size_t i = 0; i < table.key; ++i)
        text += (i == 0 ? " WHERE " : " AND ") + quoted(table.columns[i].name) + " = ?";
    return text;
}

}  // namespace

std::size_t Rows::Hash::operator()(const Purpose& purpose) const {
    const auto table = reinterpret_cast<std::uintptr_t>(purpose.table);
    return (table >> 4U) * 31 + purpose.columns * 0x9e3779b97f4a7c15ULL +
           static_cast<std::size_t>(purpose.kind);
}

template <class Sql>
Statement& Rows::prepared(const Purpose& purpose, const Sql& sql) {
    const auto found = statements_.find(purpose);
    if (found != statements_.end()) return found->second;
    return statements_.emplace(purpose, connection_.prepare(sql())).first->second;
}

Statement& Rows::query_statement(const Table& table, std::span<const std::size_t> columns) {
    ensure(columns.size() <= 10, "a query compares at most ten columns");
    std::uint64_t packed = columns.size();
    for (const std::size_t column : columns) packed = packed << 6U | column;
    return prepared({&table, Purpose::Kind::query, packed}, [&] {
        std::string text = select(table);
        for (std::size_t i = 0; i < columns.size(); ++i)
            text +=
                (i == 0 ? " WHERE " : " AND ") + quoted(table.columns[columns[i]].name) + " = ?";
        return text + key_order(table);
    });
}

Row Rows::fetch(const Table& table, std::span<const Value> key) {
    std::array<std::size_t, 10> columns{};
    for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = i;
    Row row;
    query(table, std::span(columns).first(key.size()), key, [&](Row found) { row = found; });
    return row;
}

void Rows::query(const Table& table, std::span<const std::size_t> columns,
                 std::span<const Value> values, const Backend::Visit& visit) {
    Statement& statement = query_statement(table, columns);
    ensure(!statement.busy(), "a query does not start itself again");
    const Use use(statement);
    for (std::size_t i = 0; i < columns.size(); ++i)
        statement.bind(i, values[i], table.columns[columns[i]].type);
    while (statement.step()) visit(table.read(statement.row()));
}

void Rows::scan(const Table& table, const Backend::Visit& visit) {
    Statement& statement = prepared({&table, Purpose::Kind::scan, 0},
                                    [&] { return select(table) + key_order(table); });
    ensure(!statement.busy(), "a scan does not start itself again");
    const Use use(statement);
    while (statement.step()) visit(table.read(statement.row()));
}

/// Not kept prepared: whoever turns pages is a person.
void Rows::page(const Table& table, std::span<const std::size_t> columns,
                std::span<const Value> values, const Page& wanted, const Backend::Visit& visit) {
    const std::string key = quoted(table.columns[0].name);
    std::string text = select(table);
    auto condition = [&, first = true](const std::string& what) mutable {
        text += (std::exchange(first, false) ? " WHERE " : " AND ") + what;
    };
    for (const std::size_t column : columns) condition(quoted(table.columns[column].name) + " = ?");
    if (wanted.after) condition(key + (wanted.newest_first ? " < ?" : " > ?"));
    text += " ORDER BY " + key + (wanted.newest_first ? " DESC" : "") + " LIMIT ?";
    Statement statement = connection_.prepare(text);
    std::size_t at = 0;
    for (const std::size_t column : columns) {
        statement.bind(at, values[at], table.columns[column].type);
        ++at;
    }
    if (wanted.after) statement.bind(at++, *wanted.after, ColumnType::integer);
    statement.bind(at, static_cast<std::int64_t>(wanted.limit), ColumnType::integer);
    while (statement.step()) visit(table.read(statement.row()));
}

void Rows::apply(const Write& write) {
    if (write.before)
        update(*write.table, write.before.get(), write.record.get());
    else
        insert(*write.table, write.record.get());
}

void Rows::insert(const Table& table, const void* record) {
    Statement& statement =
        prepared({&table, Purpose::Kind::insert, 0}, [&] { return insert_sql(table); });
    const Use use(statement);
    table.write(record, values_);
    for (std::size_t i = 0; i < values_.size(); ++i)
        statement.bind(i, values_[i], table.columns[i].type);
    statement.step();
}

void Rows::update(const Table& table, const void* before, const void* record) {
    table.write(before, before_);
    table.write(record, values_);
    // Only what changed: SQLite rewrites every index whose column is named, changed or not.
    std::uint64_t changed = 0;
    for (std::size_t i = table.key; i < values_.size(); ++i)
        if (values_[i] != before_[i]) changed |= std::uint64_t{1} << i;
    if (changed == 0) return;

    Statement& statement = prepared({&table, Purpose::Kind::update, changed},
                                    [&] { return update_sql(table, changed); });
    const Use use(statement);
    std::size_t at = 0;
    for (std::size_t i = 0; i < values_.size(); ++i)
        if ((changed >> i & 1U) != 0) statement.bind(at++, values_[i], table.columns[i].type);
    for (std::size_t i = 0; i < table.key; ++i)
        statement.bind(at++, values_[i], table.columns[i].type);
    statement.step();
    ensure(sqlite3_changes(connection_.handle()) == 1, "an update changes its one row");
}

}  // namespace yibao::storage
