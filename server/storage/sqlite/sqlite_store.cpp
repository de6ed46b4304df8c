#include "storage/sqlite/sqlite_store.hpp"

#include <sys/stat.h>

#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "base/ensure.hpp"
#include "storage/group.hpp"
#include "storage/ids.hpp"
#include "storage/lanes.hpp"
#include "storage/records/all.hpp"
#include "storage/records/journal.hpp"
#include "storage/snapshot_reader.hpp"
#include "storage/sqlite/checkpointer.hpp"
#include "storage/sqlite/lock_file.hpp"
#include "storage/sqlite/rows.hpp"

namespace yibao::storage {

namespace {

/// The only writer. Used by the lane's thread alone, once it is built.
class Writer final : public WritingBackend {
public:
    Writer(Connection connection, const SqliteOptions& options)
        : connection_(std::move(connection)),
          rows_(connection_),
          ids_(Ids::of_system_clock()),
          checkpointer_(connection_.path(), options.vfs, options.wal_limit),
          most_frames_(4 * options.wal_limit),
          restart_at_(most_frames_) {
        sqlite3_wal_hook(connection_.handle(), &count_frames, this);  // also ends autocheckpoints
        for (const Table* table : all_tables())
            if (table->home == Home::id)
                ids_.resume_after(
                    connection_.integer("SELECT max(" + std::string(table->columns[0].name) +
                                        ") FROM \"" + std::string(table->name) + "\""));
    }

    Row fetch(const Table& table, std::span<const Value> key) override {
        return rows_.fetch(table, key);
    }
    void query(const Table& table, std::span<const std::size_t> columns,
               std::span<const Value> values, const Visit& visit) override {
        rows_.query(table, columns, values, visit);
    }
    void scan(const Table& table, const Visit& visit) override { rows_.scan(table, visit); }
    std::int64_t next_id(std::int32_t bucket) override { return ids_.next(bucket); }

    void begin(const Group&) override { connection_.exec("BEGIN IMMEDIATE"); }
    std::optional<ledger::Seal> head() override {
        Statement statement = connection_.prepare(
            "SELECT chain, number, previous, count, hash FROM seal WHERE chain = 0 "
            "ORDER BY number DESC LIMIT 1");
        if (!statement.step()) return std::nullopt;
        const Row row = table_of<SealRow>().read(statement.row());
        return seal_of(*static_cast<const SealRow*>(row.get()));
    }
    void apply(const Write& write) override { rows_.apply(write); }
    void commit() override {
        connection_.exec("COMMIT");
        checkpointer_.grown_to(frames_);
        if (checkpointer_.asks_for_the_rest()) {
            checkpoint(SQLITE_CHECKPOINT_PASSIVE);
            checkpointer_.rest_is_copied();
        } else if (frames_ < most_frames_) {
            restart_at_ = most_frames_;
        } else if (frames_ >= restart_at_) {
            restart_wal();
        }
    }
    void rollback() noexcept override {
        // Fails only where SQLite has rolled back already, which is what is wanted.
        if (open()) (void)sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    bool open() const override { return connection_.in_transaction(); }

private:
    static int count_frames(void* self, sqlite3*, const char*, int frames) {
        static_cast<Writer*>(self)->frames_ = frames;
        return SQLITE_OK;
    }

    int checkpoint(int mode) {
        return sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, mode, nullptr, nullptr);
    }

    /// Where the checkpointer cannot keep up, the writer waits for the disk, lest the WAL grow
    /// without bound. A long reader can prevent this too: then it is tried again later.
    void restart_wal() {
        constexpr int patience_ms = 100;
        constexpr int usual_ms = 5000;
        sqlite3_busy_timeout(connection_.handle(), patience_ms);
        const int code = checkpoint(SQLITE_CHECKPOINT_RESTART);
        sqlite3_busy_timeout(connection_.handle(), usual_ms);
        restart_at_ = code == SQLITE_OK ? most_frames_ : frames_ + most_frames_ / 4;
    }

    Connection connection_;
    Rows rows_;
    Ids ids_;
    Checkpointer checkpointer_;
    std::int64_t most_frames_;
    std::int64_t restart_at_;
    std::int64_t frames_ = 0;
};

/// A connection for one reading operation at a time.
class ReadSession final : public Backend {
public:
    explicit ReadSession(Connection connection)
        : connection_(std::move(connection)), rows_(connection_) {
        connection_.exec("PRAGMA query_only = ON");
    }

    Row fetch(const Table& table, std::span<const Value> key) override {
        return rows_.fetch(table, key);
    }
    void query(const Table& table, std::span<const std::size_t> columns,
               std::span<const Value> values, const Visit& visit) override {
        rows_.query(table, columns, values, visit);
    }
    void scan(const Table& table, const Visit& visit) override { rows_.scan(table, visit); }
    void page(const Table& table, std::span<const std::size_t> columns,
              std::span<const Value> values, const Page& wanted, const Visit& visit) override {
        rows_.page(table, columns, values, wanted, visit);
    }
    std::int64_t next_id(std::int32_t) override {
        ensure(false, "a reading operation makes no ids");
        return 0;
    }

    void run(const std::function<void(Reader&)>& operation);

private:
    Connection connection_;
    Rows rows_;
};

void ReadSession::run(const std::function<void(Reader&)>& operation) {
    // A deferred transaction fixes the state at its first read, and keeps it to the end.
    connection_.exec("BEGIN");
    struct End {
        Connection& connection;
        ~End() {
            if (connection.in_transaction())
                (void)sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        }
    } const end{connection_};
    Remembered remembered;
    SnapshotReader reader(*this, remembered);
    operation(reader);
}

class SqliteStore final : public Store {
public:
    SqliteStore(std::string path, SqliteOptions options)
        : path_(std::move(path)), options_(std::move(options)) {
        if (options_.store.read_only) {
            open_to_read();
            return;
        }
        lock_.emplace(path_);
        Connection connection = open_to_write();
        writer_.emplace(std::move(connection), options_);
        runner_.emplace(*writer_, [this](std::string_view table) { tell(table); });
        std::vector<Lanes::Run> one;  // SQLite knows one writer
        one.emplace_back([this](const Group& group) { return runner_->run(group); });
        lanes_.emplace(
            Lanes::Bounds{options_.store.queue, options_.store.group, 1, options_.store.waiting},
            std::move(one));
    }

    void submit(Buckets buckets, Operation operation, Done done) override {
        ensure(lanes_.has_value(), "a store that is opened read-only takes no writing operation");
        lanes_->submit({buckets, std::move(operation), std::move(done)});
    }

    void watch(Watch watcher) override {
        const std::lock_guard lock(mutex_);
        watchers_.push_back(std::move(watcher));
    }

    Load load() const override { return lanes_ ? lanes_->load() : Load{}; }

protected:
    void run_read(const std::function<void(Reader&)>& operation) override {
        auto session = borrow();
        session->run(operation);  // a session that failed is not used again
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(session));
    }

private:
    void tell(std::string_view table) {
        std::vector<Watch> watchers;
        {
            const std::lock_guard lock(mutex_);
            watchers = watchers_;
        }
        for (const Watch& watcher : watchers) watcher(table);
    }

    Connection open_to_write() {
        using Mode = Connection::Mode;
        struct stat status {};
        const bool missing = stat(path_.c_str(), &status) != 0;
        if (missing && !options_.store.create) refuse_missing();
        Connection connection(path_, missing ? Mode::create : Mode::read_write, options_.vfs);
        if (sqlite3_db_readonly(connection.handle(), "main") == 1)
            throw StoreError(StoreError::Kind::read_only, path_, "the file cannot be written",
                             "Give the server's user the right to write the file and its folder");
        connection.exec("PRAGMA journal_mode = WAL");
        connection.exec("PRAGMA synchronous = FULL");
        connection.exec("PRAGMA foreign_keys = ON");
        connection.exec("PRAGMA temp_store = MEMORY");
        connection.exec("PRAGMA cache_size = -65536");  // 64 MB
        prepare_schema(connection, options_.steps);
        return connection;
    }

    void open_to_read() {
        struct stat status {};
        if (stat(path_.c_str(), &status) != 0) refuse_missing();
        Connection connection(path_, Connection::Mode::read_only, options_.vfs);
        check_schema(connection, options_.steps);
        idle_.push_back(std::make_unique<ReadSession>(std::move(connection)));
    }

    [[noreturn]] void refuse_missing() const {
        throw StoreError(StoreError::Kind::missing, path_, "there is no such store",
                         "Check the path; `yibao demo` makes a store with demonstration data");
    }

    std::unique_ptr<ReadSession> borrow() {
        {
            const std::lock_guard lock(mutex_);
            if (!idle_.empty()) {
                auto session = std::move(idle_.back());
                idle_.pop_back();
                return session;
            }
        }
        const auto mode =
            options_.store.read_only ? Connection::Mode::read_only : Connection::Mode::read_write;
        return std::make_unique<ReadSession>(Connection(path_, mode, options_.vfs));
    }

    const std::string path_;
    const SqliteOptions options_;
    std::optional<LockFile> lock_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<ReadSession>> idle_;
    std::vector<Watch> watchers_;
    std::optional<Writer> writer_;
    std::optional<GroupRunner> runner_;
    std::optional<Lanes> lanes_;  // the last: its thread uses what stands above
};

}  // namespace

std::unique_ptr<Store> open_sqlite(const std::string& path, const SqliteOptions& options) {
    return std::make_unique<SqliteStore>(path, options);
}

}  // namespace yibao::storage
