#include "storage/postgres/read_session.hpp"

#include "base/ensure.hpp"
#include "storage/group.hpp"
#include "storage/postgres/rows.hpp"
#include "storage/snapshot_reader.hpp"

namespace yibao::storage::postgres {

ReadSession::ReadSession(const std::string& url, bool read_only)
    : connection_(url, {.application = "yibao reads", .writes = !read_only}) {
    connection_.run({"SET enable_seqscan = off"});
}

Row ReadSession::fetch(const Table& table, std::span<const Value> key) {
    return fetch_row(connection_, table, key);
}

void ReadSession::query(const Table& table, std::span<const std::size_t> columns,
                        std::span<const Value> values, const Visit& visit) {
    query_rows(connection_, table, columns, values, visit);
}

void ReadSession::scan(const Table& table, const Visit& visit) {
    scan_rows(connection_, table, visit);
    connection_.run({"SET LOCAL enable_seqscan = off"});
}

void ReadSession::foresee(const Table& table, std::span<const std::int64_t> keys,
                          Remembered& remembered) {
    Wishes wishes;
    for (const std::int64_t key : keys) {
        const Value value = key;
        wishes.add(table, true, key_columns(table), std::span(&value, 1));
    }
    wishes.send(connection_, [](const Wish&) { return true; });
    const auto answers = connection_.answers();
    std::size_t at = answers.size() - 1;  // behind the beginning, if it was not answered yet
    Changes none;
    wishes.keep(answers, at, remembered, none);
}

std::int64_t ReadSession::next_id(std::int32_t) {
    ensure(false, "a reading operation makes no ids");
    return 0;
}

void ReadSession::run(const std::function<void(Reader&)>& operation) {
    connection_.send("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    Remembered remembered;
    SnapshotReader reader(*this, remembered);
    try {
        operation(reader);
    } catch (const Interrupted&) {
        throw;
    } catch (...) {
        connection_.run({"ROLLBACK"});
        throw;
    }
    connection_.run({"COMMIT"});
}

}  // namespace yibao::storage::postgres
