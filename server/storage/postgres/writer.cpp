#include "storage/postgres/writer.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <thread>
#include <utility>

#include "base/ensure.hpp"
#include "storage/postgres/statements.hpp"
#include "storage/records/journal.hpp"

namespace yibao::storage::postgres {

namespace {

// Namespaces of advisory locks.
const char* const lock_chain = "SELECT pg_advisory_xact_lock(1497973058, $1::int8::int4)";
const char* const newest_seal =
    "SELECT chain, number, previous, count, hash FROM seal WHERE chain = $1 ORDER BY number DESC "
    "LIMIT 1";
const char* const set_mark =
    "INSERT INTO group_mark (bucket, writer, number, at) VALUES ($1, $2, $3, now()) ON CONFLICT "
    "(bucket, writer) DO UPDATE SET number = excluded.number, at = excluded.at";
// Each statement sees what was committed before it, also by whom the lock was waited for.
const char* const begin_fresh = "BEGIN ISOLATION LEVEL READ COMMITTED";
const char* const get_mark = "SELECT number FROM group_mark WHERE bucket = $1 AND writer = $2";

std::int64_t random_name() {
    std::random_device random;
    return static_cast<std::int64_t>((std::uint64_t{random()} << 31U) ^ random());
}

Parameters integer_parameter(std::int64_t value) {
    Parameters parameters;
    parameters.add(value, ColumnType::integer);
    return parameters;
}

/// For every lane: what is kept is on the disk; rows are found through their keys however few there
/// are when a statement is planned; who is frozen inside a transaction gives his locks back.
const std::vector<std::string> session_settings = {
    R"(SELECT set_config('synchronous_commit', 'on', false)
       WHERE current_setting('synchronous_commit') IN ('off', 'local', 'remote_write'))",
    R"(SELECT set_config('default_toast_compression', 'lz4', false) FROM pg_settings
       WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals))",
    "SET enable_seqscan = off",
    "SET enable_hashjoin = off",
    "SET enable_mergejoin = off",
    "SET lock_timeout = '15s'",
    "SET idle_in_transaction_session_timeout = '20s'",
};

}  // namespace

std::int64_t SharedIds::next(std::int32_t bucket) {
    const std::lock_guard lock(mutex_);
    return ids_.next(bucket);
}

void SharedIds::begin(std::int64_t writer, std::int64_t newest) {
    const std::lock_guard lock(mutex_);
    ids_.share(writer);
    ids_.resume_after(newest);
}

Writer::Writer(WriterOptions options, SharedIds& ids)
    : options_(std::move(options)), ids_(ids), name_(random_name()) {
    connect();
}

void Writer::connect() {
    const Connection::Options writing{.application = "yibao lane", .writes = true};
    auto connection = std::make_unique<Connection>(options_.url, writing);
    connection->run(session_settings);
    connection_ = std::move(connection);
    aside_.reset();
}

/// Until it succeeds or patience is over; once it was, each group gets one more attempt.
void Writer::reconnect() {
    if (!trouble_since_) trouble_since_ = Clock::now();
    auto pause = std::chrono::milliseconds(20);
    for (;;) {
        try {
            connect();
            return;
        } catch (const Interrupted& error) {
            give_up_when_due(error.what());
            std::this_thread::sleep_for(pause);
            pause = std::min(pause * 2, std::chrono::milliseconds(500));
        }
    }
}

void Writer::give_up_when_due(const std::string& what) const {
    const auto passed = Clock::now() - *trouble_since_;
    if (passed < options_.patience) return;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(passed).count();
    throw StoreError(doubtful_ ? StoreError::Kind::doubtful : StoreError::Kind::away,
                     shown_address(options_.url),
                     "the database has not answered for " + std::to_string(seconds) + " s: " + what,
                     doubtful_ ? "It was lost while it committed, so what was being written is not "
                                 "certain; sending it again is safe"
                               : "Nothing of this was kept; sending it again is safe");
}

Row Writer::fetch(const Table& table, std::span<const Value> key) {
    if (in_rounds()) {
        wishes_.add(table, true, key_columns(table), key);
        throw Unread{};
    }
    (void)head();  // begins
    return fetch_row(*connection_, table, key);
}

void Writer::query(const Table& table, std::span<const std::size_t> columns,
                   std::span<const Value> values, const Visit& visit) {
    if (in_rounds()) {
        wishes_.add(table, false, columns, values);
        throw Unread{};
    }
    (void)head();  // begins
    query_rows(*connection_, table, columns, values, visit);
}

void Writer::scan(const Table& table, const Visit& visit) {
    (void)head();  // begins
    scan_rows(*connection_, table, visit);
    connection_->run({"SET LOCAL enable_seqscan = off"});
}

void Writer::begin(const Group& group) {
    doubtful_ = false;
    if (!connection_ || connection_->dead()) reconnect();
    chains_ = group.chains;
    own_.reset();
    for (const Task& task : group.tasks) {
        if (task.buckets.is_all()) own_.set();
        own_.set(static_cast<std::size_t>(task.buckets.first()));
        own_.set(static_cast<std::size_t>(task.buckets.second()));
    }
    ++number_;
    started_ = start_taken_ = committing_ = false;
    rounds_ = 0;
    head_.reset();
    everywhere_.clear();
    wishes_.clear();
    wishes_.next_group();
    changes_.clear();
}

void Writer::lock_chains() {
    for (const std::int32_t chain : chains_)
        connection_->send(lock_chain, integer_parameter(chain));
}

/// Sends the beginning; it is answered together with what is sent next.
void Writer::start() {
    if (started_) return;
    started_ = true;
    connection_->send(begin_fresh);
    lock_chains();
    connection_->send(newest_seal, integer_parameter(chains_.front()));
}

std::size_t Writer::take_start(const std::vector<Answer>& answers) {
    if (start_taken_) return 0;
    start_taken_ = true;
    const Answer& answer = answers[1 + chains_.size()];
    if (answer.rows() == 1) {
        const Row row = read_row(table_of<SealRow>(), answer, 0, 0);
        head_ = seal_of(*static_cast<const SealRow*>(row.get()));
    }
    return 2 + chains_.size();
}

std::optional<ledger::Seal> Writer::head() {
    start();
    if (!start_taken_) (void)take_start(connection_->answers());
    return head_;
}

bool Writer::is_own(const Wish& wish) const {
    if (wish.bucket >= 0) return own_[static_cast<std::size_t>(wish.bucket)];
    // What has no bucket of its own is everywhere, or where its writer is: here. But rows that have
    // one, and are asked for without, are asked for on every machine.
    return !keyed_by_bucket(*wish.table);
}

void Writer::read_noted(Remembered& remembered) {
    start();
    ++rounds_;
    const bool apart = options_.chains == bucket_count;
    wishes_.send(*connection_, [&](const Wish& wish) { return !apart || is_own(wish); });
    const auto answers = connection_->answers();
    std::size_t at = take_start(answers);
    wishes_.keep(answers, at, remembered, changes_);
    if (apart) {
        if (!aside_)
            aside_ = std::make_unique<Connection>(
                options_.url, Connection::Options{.application = "yibao reads", .writes = true});
        wishes_.send(*aside_, [&](const Wish& wish) { return !is_own(wish); });
        at = 0;
        wishes_.keep(aside_->answers(), at, remembered, changes_);
    }
    wishes_.clear();
}

std::int32_t Writer::chain_home(std::int32_t chain) const {
    return chain < options_.chains ? chain * bucket_count / options_.chains : 0;
}

void Writer::apply(const Write& write) {
    if (write.bucket < 0 && std::ranges::find(everywhere_, write.table->name) == everywhere_.end())
        everywhere_.push_back(write.table->name);
    changes_.add(write);
}

void Writer::send_mark() {
    Parameters parameters;
    parameters.add_smallint(chain_home(chains_.front()));
    parameters.add(name_, ColumnType::integer);
    parameters.add(number_, ColumnType::integer);
    connection_->send(set_mark, parameters);
}

void Writer::send_notices() {
    for (const std::string_view table : everywhere_) {
        Parameters parameters;
        parameters.add(table, ColumnType::text);
        connection_->send("SELECT pg_notify('yibao', $1)", parameters);
    }
}

/// All that one operation writes shares a bucket: with as many chains as buckets a whole group
/// does.
void Writer::prove(const Footprint& touched) const {
    const Footprint strange = touched & ~own_;
    ensure(strange.none(), "a group touches the buckets of its operations alone");
}

void Writer::commit() {
    if (options_.prove_buckets) {
        Footprint touched = changes_.footprint();
        const auto home = static_cast<std::size_t>(chain_home(chains_.front()));
        if (options_.chains != bucket_count) touched.reset(home);  // the chain's own bookkeeping
        prove(touched);
    }
    start();
    changes_.send(*connection_);
    send_mark();
    const auto answers = connection_->answers();
    std::size_t at = take_start(answers);
    changes_.check(answers, at);
    send_notices();
    committing_ = true;
    connection_->send("COMMIT");
    (void)connection_->answers();
    committing_ = started_ = false;
    trouble_since_.reset();
}

void Writer::rollback() noexcept {
    wishes_.clear();
    changes_.clear();
    if (!std::exchange(started_, false) || !connection_) return;
    if (!connection_->failed()) trouble_since_.reset();
    try {
        connection_->run({"ROLLBACK"});
    } catch (...) {
        connection_.reset();  // the server rolls back what nobody is connected to
    }
}

bool Writer::open() const { return !started_ || (connection_ && !connection_->failed()); }

bool Writer::was_committed() {
    doubtful_ = std::exchange(committing_, false);
    if (!trouble_since_) trouble_since_ = Clock::now();
    for (;;) {
        reconnect();  // also where the connection lives: its server may be the wrong one now
        if (!doubtful_) {
            give_up_when_due("the transaction was cut off again and again");
            return false;
        }
        try {
            connection_->send(begin_fresh);
            lock_chains();  // whoever still commits it holds them
            Parameters parameters;
            parameters.add_smallint(chain_home(chains_.front()));
            parameters.add(name_, ColumnType::integer);
            connection_->send(get_mark, parameters);
            const auto answers = connection_->answers();
            const Answer& mark = answers.back();
            const bool found = mark.rows() == 1 && mark.integer(0, 0) == number_;
            // What a server that crashed has in its own log may not have reached its standby: a
            // second commit of the mark waits for that.
            if (found) send_mark();
            connection_->run({found ? "COMMIT" : "ROLLBACK"});
            trouble_since_.reset();
            return found;
        } catch (const Interrupted& error) {
            give_up_when_due(error.what());
        }
    }
}

}  // namespace yibao::storage::postgres
