#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "storage/store.hpp"
#include "storage/value.hpp"

namespace yibao::storage {

class Statement;

/// One connection to a database file. Every failure becomes a StoreError, a DuplicateKey or a
/// BrokenInvariant.
class Connection {
public:
    enum class Mode { read_only, read_write, create };

    /// `vfs` empty: SQLite's own.
    Connection(std::string path, Mode mode, const std::string& vfs);

    void exec(const std::string& sql);
    Statement prepare(const std::string& sql);
    /// The first column of the first row; zero without a row.
    std::int64_t integer(const std::string& sql);

    bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
    const std::string& path() const { return path_; }
    sqlite3* handle() const { return handle_.get(); }

    [[noreturn]] void fail(int code) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };

    std::string path_;
    std::unique_ptr<sqlite3, Close> handle_;
};

/// A prepared statement, used again and again.
class Statement {
public:
    Statement(Connection& connection, const std::string& sql);

    /// Values are bound as they are; texts of `blobs` columns as bytes. The values outlive the run.
    void bind(std::size_t at, const Value& value, ColumnType type);

    /// True while there is a row.
    bool step();
    void reset() { sqlite3_reset(handle_.get()); }
    bool busy() const { return sqlite3_stmt_busy(handle_.get()) != 0; }

    /// The columns of the row; views that last until the next step.
    std::span<const Value> row();
    std::int64_t integer(int column) { return sqlite3_column_int64(handle_.get(), column); }
    std::string text(int column);

private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };

    Connection* connection_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
    std::vector<Value> row_;
};

/// Resets a statement however its use ends: one that is left half-way keeps its transaction open.
class Use {
public:
    explicit Use(Statement& statement) : statement_(statement) {}
    ~Use() { statement_.reset(); }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

private:
    Statement& statement_;
};

}  // namespace yibao::storage
