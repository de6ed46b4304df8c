#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "storage/sqlite/connection.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::storage {

/// Reads and writes declared records over one connection, through statements that are prepared
/// once.
class Rows {
public:
    explicit Rows(Connection& connection) : connection_(connection) {}

    Row fetch(const Table& table, std::span<const Value> key);
    void query(const Table& table, std::span<const std::size_t> columns,
               std::span<const Value> values, const Backend::Visit& visit);
    void scan(const Table& table, const Backend::Visit& visit);
    void page(const Table& table, std::span<const std::size_t> columns,
              std::span<const Value> values, const Page& wanted, const Backend::Visit& visit);
    void apply(const Write& write);

private:
    // A statement is found by its table and by what it does: which columns it compares or sets.
    struct Purpose {
        enum class Kind : std::uint8_t { query, scan, insert, update };

        const Table* table;
        Kind kind;
        std::uint64_t columns;

        bool operator==(const Purpose&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Purpose& purpose) const;
    };

    template <class Sql>
    Statement& prepared(const Purpose& purpose, const Sql& sql);
    Statement& query_statement(const Table& table, std::span<const std::size_t> columns);
    void insert(const Table& table, const void* record);
    void update(const Table& table, const void* before, const void* record);

    Connection& connection_;
    std::unordered_map<Purpose, Statement, Hash> statements_;
    std::vector<Value> values_;
    std::vector<Value> before_;
};

}  // namespace yibao::storage
