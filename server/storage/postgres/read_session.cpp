#include "storage/postgres/read_session.hpp"

#include <numeric>

#include "base/ensure.hpp"
#include "storage/postgres/statements.hpp"
#include "storage/postgres/writer.hpp"
#include "storage/snapshot_reader.hpp"

namespace yibao::storage::postgres {

ReadSession::ReadSession(const std::string& url, bool read_only)
    : connection_(url, {.application = "yibao reads", .writes = !read_only}) {
    connection_.run({"SET enable_seqscan = off"});
}

Answer ReadSession::ask(const Table& table, std::span<const std::size_t> columns,
                        std::span<const Value> values) {
    const auto bucket = bucket_of(table, columns, values);
    Parameters parameters;
    if (bucket) parameters.add_smallint(*bucket);
    for (std::size_t i = 0; i < columns.size(); ++i)
        parameters.add(values[i], table.columns[columns[i]].type);
    return connection_.ask(select_sql(table, columns, bucket.has_value()), parameters);
}

Row ReadSession::fetch(const Table& table, std::span<const Value> key) {
    std::vector<std::size_t> columns(key.size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    const Answer answer = ask(table, columns, key);
    return answer.rows() == 0 ? Row{} : read_row(table, answer, 0, 0);
}

void ReadSession::query(const Table& table, std::span<const std::size_t> columns,
                        std::span<const Value> values, const Visit& visit) {
    const Answer answer = ask(table, columns, values);
    for (int i = 0; i < answer.rows(); ++i) visit(read_row(table, answer, i, 0));
}

void ReadSession::scan(const Table& table, const Visit& visit) {
    scan_rows(connection_, table, visit);
    connection_.run({"SET LOCAL enable_seqscan = off"});
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
