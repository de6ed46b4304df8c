#include "storage/postgres/read_session.hpp"

#include <utility>

#include "base/ensure.hpp"
#include "base/id.hpp"
#include "storage/group.hpp"
#include "storage/postgres/rows.hpp"
#include "storage/snapshot_reader.hpp"

namespace yibao::storage::postgres {

ReadSession::ReadSession(const std::string& url, bool read_only, Placement placement)
    : connection_(url, {.application = "yibao reads", .writes = !read_only}),
      placement_(placement) {
    connection_.run({"SET enable_seqscan = off"});
    if (placement_ == Placement::apart)
        // Citus plans with the values; one connection to each machine is one snapshot of it.
        connection_.run({"SET plan_cache_mode = force_custom_plan",
                         "SET citus.max_adaptive_executor_pool_size = 1",
                         "SET citus.node_connection_timeout = '2s'"});
}

void ReadSession::begin_everywhere() {
    if (placement_ != Placement::apart || std::exchange(begun_everywhere_, true)) return;
    const std::string chains = std::to_string(bucket_count - 1);
    connection_.run({"SELECT pg_advisory_lock_shared(1497973058, n) FROM generate_series(0, " +
                         chains + ") AS n ORDER BY n",
                     "SELECT count(*) FROM bucket_turn",
                     "SELECT pg_advisory_unlock_shared(1497973058, n) FROM generate_series(0, " +
                         chains + ") AS n"});
}

Row ReadSession::fetch(const Table& table, std::span<const Value> key) {
    return fetch_row(connection_, placement_, table, key);
}

void ReadSession::query(const Table& table, std::span<const std::size_t> columns,
                        std::span<const Value> values, const Visit& visit) {
    query_rows(connection_, table, columns, values, visit);
}

void ReadSession::page(const Table& table, std::span<const std::size_t> columns,
                       std::span<const Value> values, const Page& wanted, const Visit& visit) {
    page_rows(connection_, table, columns, values, wanted, visit);
}

void ReadSession::scan(const Table& table, const Visit& visit) {
    begin_everywhere();
    scan_rows(connection_, table, visit);
    connection_.run({"SET LOCAL enable_seqscan = off"});
}

void ReadSession::foresee(const Table& table, std::span<const std::int64_t> keys,
                          Remembered& remembered) {
    Wishes wishes(placement_);
    for (const std::int64_t key : keys) {
        const Value value = key;
        wishes.add(table, true, key_columns(table), std::span(&value, 1));
    }
    wishes.send(connection_, [](const Wish&) { return true; });
    const auto answers = connection_.answers();
    std::size_t at =
        answers.size() - wishes.sent();  // behind the beginning, if it was not answered yet
    Changes none(placement_);
    wishes.keep(answers, at, remembered, none);
}

std::int64_t ReadSession::next_id(std::int32_t) {
    ensure(false, "a reading operation makes no ids");
    return 0;
}

void ReadSession::run(const std::function<void(Reader&)>& operation) {
    begun_everywhere_ = false;
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
