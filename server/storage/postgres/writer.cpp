#include "storage/postgres/writer.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <thread>
#include <utility>

#include "base/ensure.hpp"
#include "storage/postgres/message_place.hpp"
#include "storage/postgres/statements.hpp"
#include "storage/postgres/years.hpp"
#include "storage/records/journal.hpp"

namespace yibao::storage::postgres {

namespace {

// Namespaces of advisory locks.
const char* const lock_chain = "SELECT pg_advisory_xact_lock(1497973058, $1::int8::int4)";
// The lock of a chain is the coordinator's, and ends with its session. This one is held on the
// machine of the bucket, by whatever is still being committed there: also by a transaction whose
// coordinator is gone, and by one that is prepared.
const char* const lock_turn =
    "SELECT pg_advisory_xact_lock(1497973060, bucket) FROM bucket_turn WHERE bucket = $1";
const char* const newest_seal =
    "SELECT chain, number, previous, count, hash FROM seal WHERE bucket = $1 AND chain = $2 ORDER "
    "BY number DESC LIMIT 1";
const char* const set_mark =
    "INSERT INTO group_mark (bucket, writer, number, at) VALUES ($1, $2, $3, now()) ON CONFLICT "
    "(bucket, writer) DO UPDATE SET number = excluded.number, at = excluded.at";
// Each statement sees what was committed before it, also by whom the lock was waited for.
const char* const begin_fresh = "BEGIN ISOLATION LEVEL READ COMMITTED";
const char* const get_mark = "SELECT number FROM group_mark WHERE bucket = $1 AND writer = $2";

constexpr auto machine_patience = std::chrono::milliseconds(5000);
constexpr auto machine_pause = std::chrono::milliseconds(50);

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

/// Citus plans with the values, which say where a row lies; a machine that waits is given up by the
/// coordinator, one that cannot be reached soon.
const std::vector<std::string> apart_settings = {
    "SET plan_cache_mode = force_custom_plan",
    "SET statement_timeout = '60s'",
    "SET citus.node_connection_timeout = '2s'",
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
    : options_(std::move(options)),
      ids_(ids),
      name_(random_name()),
      wishes_(options_.placement()),
      changes_(options_.placement()) {
    connect();
}

std::unique_ptr<Connection> Writer::connected(const char* application) const {
    auto connection = std::make_unique<Connection>(
        options_.url, Connection::Options{.application = application, .writes = true});
    connection->run(session_settings);
    if (apart()) connection->run(apart_settings);
    return connection;
}

void Writer::connect() {
    auto connection = connected("yibao lane");
    if (facts_of(*connection).chains != options_.chains)
        throw StoreError(StoreError::Kind::foreign, connection->address(),
                         "the store was distributed meanwhile", "Start the server again");
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

/// For a machine that is lost the lane does not keep those waiting for long whose machines are
/// there.
void Writer::give_up_when_due(const std::string& what) {
    auto patience = options_.patience;
    if (!machine_lost_.empty()) patience = std::min(patience, machine_patience);
    if (!machine_lost_.empty() && !doubtful_ && options_.lost_machine->recent()) patience = {};
    const auto passed = Clock::now() - *trouble_since_;
    if (passed < patience) return;
    if (!machine_lost_.empty()) options_.lost_machine->note();
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
    return fetch_row(*connection_, options_.placement(), table, key);
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

// What is foreseen travels with the first question that waits for its answer.

void Writer::foresee(const Table& table, std::span<const std::int64_t> keys,
                     Remembered& remembered) {
    if (!in_rounds()) return;
    for (const std::int64_t key : keys) {
        const Value value = key;
        const std::span<const Value> values(&value, 1);
        if (remembered.row(row_name(table, values)) == nullptr)
            wishes_.add(table, true, key_columns(table), values);
    }
}

void Writer::foresee_lists(const Table& table, std::span<const std::size_t> columns,
                           std::span<const std::array<Value, 2>> lists,
                           const Remembered& remembered) {
    if (!in_rounds()) return;
    for (const auto& values : lists)
        if (remembered.list(query_name(table, columns, values)) == nullptr)
            wishes_.add(table, false, columns, values);
}

void Writer::scan(const Table& table, const Visit& visit) {
    (void)head();  // begins
    scan_rows(*connection_, table, visit);
    connection_->run({"SET LOCAL enable_seqscan = off"});
}

void Writer::begin(const Group& group) {
    doubtful_ = false;
    machine_lost_.clear();
    if (aside_ && !aside_->lost_another().empty()) aside_.reset();  // told already
    // In a failed transaction: of a look at the mark that was given up.
    if (!connection_ || connection_->failed()) reconnect();
    chains_ = group.chains;
    home_ = group.tasks.front().buckets.first();
    own_.reset();
    for (const Task& task : group.tasks) {
        if (task.buckets.is_all()) own_.set();
        own_.set(static_cast<std::size_t>(task.buckets.first()));
        own_.set(static_cast<std::size_t>(task.buckets.second()));
    }
    ++number_;
    started_ = start_taken_ = committing_ = false;
    rounds_ = 0;
    distrusts_register_ = std::exchange(distrusted_register_, false);
    head_.reset();
    everywhere_.clear();
    copied_years_.clear();
    wishes_.clear();
    wishes_.next_group();
    changes_.clear();
}

std::size_t Writer::lock_chains() {
    for (const std::int32_t chain : chains_)
        connection_->send(lock_chain, integer_parameter(chain));
    if (!apart()) return chains_.size();
    for (const std::int32_t chain : chains_) {
        Parameters parameters;
        parameters.add_smallint(chain_home(chain));
        connection_->send(lock_turn, parameters);
    }
    return 2 * chains_.size();
}

/// Sends the beginning; it is answered together with what is sent next.
void Writer::start() {
    if (started_) return;
    started_ = true;
    connection_->send(begin_fresh);
    start_statements_ = 1 + lock_chains();
    Parameters parameters;
    parameters.add_smallint(chain_home(chains_.front()));
    parameters.add(std::int64_t{chains_.front()}, ColumnType::integer);
    connection_->send(newest_seal, parameters);
}

std::size_t Writer::take_start(const std::vector<Answer>& answers) {
    if (start_taken_) return 0;
    start_taken_ = true;
    const Answer& answer = answers[start_statements_];
    if (answer.rows() == 1) {
        const Row row = read_row(table_of<SealRow>(), answer, 0, 0);
        head_ = seal_of(*static_cast<const SealRow*>(row.get()));
    }
    return start_statements_ + 1;
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
    return !has_bucket(*wish.table);
}

void Writer::read_noted(Remembered& remembered) {
    start();
    ++rounds_;
    if (apart()) return read_apart(remembered);
    wishes_.send(*connection_, [](const Wish&) { return true; });
    const auto answers = connection_->answers();
    std::size_t at = take_start(answers);
    wishes_.keep(answers, at, remembered, changes_);
    wishes_.clear();
}

void Writer::read_apart(Remembered& remembered) {
    auto messages = wishes_.take_messages();
    const auto own = [&](const Wish& wish) { return is_own(wish); };
    const auto others = [&](const Wish& wish) { return !is_own(wish); };
    if (!messages.empty()) ask_message_places(*connection_, messages);
    wishes_.send(*connection_, own);
    auto answers = connection_->answers();
    std::size_t at = take_start(answers);
    if (!messages.empty()) take_message_places(answers[at++], messages);
    wishes_.keep(answers, at, remembered, changes_);
    if (std::ranges::any_of(wishes_.all(), others)) {
        if (!aside_) aside_ = connected("yibao reads");
        wishes_.send(*aside_, others);
        answers = aside_->answers();
        at = 0;
        wishes_.keep(answers, at, remembered, changes_);
    }
    wishes_.clear();
    keep_messages(std::move(messages), remembered);
}

/// Those that are registered are read; the others are not there. A message of this group itself
/// would have been recognised before.
void Writer::keep_messages(std::vector<Wish> messages, Remembered& remembered) {
    bool found = false;
    for (Wish& message : messages) {
        if (message.bucket < 0 && distrusts_register_) message.bucket = home_;
        if (message.bucket < 0)
            remembered.keep(row_name(*message.table, message.views()), Row{});
        else
            wishes_.add(std::move(message)), found = true;
    }
    if (found) read_apart(remembered);
}

std::int32_t Writer::chain_home(std::int32_t chain) const {
    return chain < options_.chains ? chain * bucket_count / options_.chains : 0;
}

void Writer::apply(const Write& write) {
    if (write.bucket < 0 && std::ranges::find(everywhere_, write.table->name) == everywhere_.end())
        everywhere_.push_back(write.table->name);
    if (write.verbatim && write.table->growth == Growth::by_year) {
        std::vector<Value> values;
        write.table->write(write.record.get(), values);
        copied_years_.emplace(write.table, year_of(integer_of(values[0])));
    }
    changes_.add(write);
}

/// Rows out of another store are of any year. What copies them reads nothing, so no transaction has
/// begun yet.
void Writer::make_copied_years() {
    ensure(!started_ || copied_years_.empty(), "who copies rows reads nothing in the same group");
    for (const auto& [table, year] : copied_years_) make_year(*connection_, *table, year);
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
    make_copied_years();
    start();
    changes_.send(*connection_);
    send_mark();
    std::vector<Answer> answers;
    try {
        answers = connection_->answers();
    } catch (const DuplicateKey&) {
        distrusted_register_ = true;
        throw;
    }
    std::size_t at = take_start(answers);
    changes_.check(answers, at);
    send_notices();
    committing_ = true;
    send_commit();
    committing_ = started_ = false;
    trouble_since_.reset();
}

/// Of a machine that is lost while it commits, Citus warns or tells an error of no class, and
/// whether it did commit is to be looked up.
void Writer::send_commit() {
    (void)connection_->take_warning();
    connection_->send("COMMIT");
    try {
        (void)connection_->answers();
    } catch (const Interrupted&) {
        throw;
    } catch (const StoreError& error) {
        if (!apart()) throw;
        throw Interrupted(error.kind, connection_->address(), error.what(),
                          "The outcome is looked up");
    }
    if (apart() && connection_->take_warning())
        throw Interrupted(StoreError::Kind::io, connection_->address(),
                          "a machine did not answer COMMIT", "The outcome is looked up");
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

/// Whether the trouble is with a machine behind the coordinator, which itself is there.
std::string Writer::lost_machine() const {
    if (!apart() || !connection_ || connection_->dead()) return "";
    if (!connection_->lost_another().empty()) return connection_->lost_another();
    if (aside_ && !aside_->dead() && !aside_->lost_another().empty()) return aside_->lost_another();
    return doubtful_ ? "a machine did not answer COMMIT" : "";
}

bool Writer::was_committed() {
    doubtful_ = std::exchange(committing_, false);
    machine_lost_ = lost_machine();
    if (!trouble_since_) trouble_since_ = Clock::now();
    if (!machine_lost_.empty() && !doubtful_) give_up_when_due(machine_lost_);
    for (;;) {
        if (!machine_lost_.empty()) std::this_thread::sleep_for(machine_pause);
        reconnect();  // also where the connection lives: its server may be the wrong one now
        if (!doubtful_) {
            give_up_when_due("the transaction was cut off again and again");
            return false;
        }
        try {
            connection_->send(begin_fresh);
            (void)lock_chains();  // whoever still commits it holds them
            Parameters parameters;
            parameters.add_smallint(chain_home(chains_.front()));
            parameters.add(name_, ColumnType::integer);
            connection_->send(get_mark, parameters);
            const auto answers = connection_->answers();
            const Answer& mark = answers.back();
            const bool found = mark.rows() == 1 && mark.integer(0, 0) == number_;
            // What a server that crashed has in its own log may not have reached its standby: a
            // second commit of the mark waits for that.
            if (found) send_mark(), send_commit();
            if (!found) connection_->run({"ROLLBACK"});
            trouble_since_.reset();
            return found;
        } catch (const Interrupted& error) {
            give_up_when_due(error.what());
        }
    }
}

}  // namespace yibao::storage::postgres
