#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "storage/postgres/parameters.hpp"

namespace yibao::storage::postgres {

/// Where a database is, without what opens it: `postgresql://host:port/name`. For errors and logs.
std::string shown_address(const std::string& url);

/// The answer to one statement: rows in the binary format.
class Answer {
public:
    explicit Answer(PGresult* result) : result_(result, &PQclear) {}

    int rows() const { return PQntuples(result_.get()); }
    bool null(int row, int column) const { return PQgetisnull(result_.get(), row, column) == 1; }
    std::string_view bytes(int row, int column) const;
    std::int64_t integer(int row, int column) const;  // int2, int4, int8, bool
    std::string text(int row, int column) const { return std::string(bytes(row, column)); }
    /// Rows that an INSERT or UPDATE touched.
    std::int64_t touched() const;

private:
    std::unique_ptr<PGresult, void (*)(PGresult*)> result_;
};

/// One connection, always in pipeline mode: statements are sent without waiting, and their answers
/// are taken together. Each failure becomes a StoreError (Interrupted where the transaction may be
/// run again), a DuplicateKey or a BrokenInvariant.
class Connection {
public:
    struct Options {
        std::string application;
        bool writes = false;  // find the server among those of the URL that takes writes
    };

    Connection(const std::string& url, const Options& options);

    /// Sends a statement; `parameters` stand for $1, $2 … Prepared at its first use.
    void send(const std::string& sql, const Parameters& parameters = {});
    /// Waits for the answers to all that was sent, in the order of sending. Throws for the first
    /// statement that failed; those behind it were not run.
    std::vector<Answer> answers();
    Answer ask(const std::string& sql, const Parameters& parameters = {});
    /// Several statements without parameters or answers, each on its own.
    void run(const std::vector<std::string>& statements);
    std::int64_t integer(const std::string& sql);  // the first column of the first row; else zero

    bool dead() const { return PQstatus(handle_.get()) != CONNECTION_OK; }
    /// Lost, or in a transaction that can only be rolled back.
    bool failed() const { return dead() || PQtransactionStatus(handle_.get()) == PQTRANS_INERROR; }
    const std::string& address() const { return address_; }
    /// Whether the server has warned of something since this was asked last.
    bool take_warning() { return std::exchange(*warned_, false); }

    /// Waits up to `milliseconds` for a notice, or until `wake` (a file descriptor) can be read.
    /// Gives the payloads that came. Throws Interrupted when the connection is lost.
    std::vector<std::string> notices(int milliseconds, int wake);

    /// What was said, if the last failure was that the server, which is there, has lost another.
    const std::string& lost_another() const { return lost_another_; }

private:
    struct Expected {
        std::string sql;
        bool prepares;
    };

    [[noreturn]] void lost() const;
    [[noreturn]] void fail(const PGresult* result);
    const std::string& prepared(const std::string& sql, const Parameters& parameters);

    std::string address_;
    std::unique_ptr<bool> warned_ = std::make_unique<bool>(false);  // stays where it is
    std::unique_ptr<PGconn, void (*)(PGconn*)> handle_;
    std::unordered_map<std::string, std::string> names_;  // SQL → prepared statement
    std::deque<Expected> expected_;
    std::int64_t serial_ = 0;
    std::string lost_another_;
};

}  // namespace yibao::storage::postgres
