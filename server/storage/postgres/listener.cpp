#include "storage/postgres/listener.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "base/ensure.hpp"
#include "storage/postgres/statements.hpp"
#include "storage/records/all.hpp"

namespace yibao::storage::postgres {

namespace {

const char* const claim =
    "SELECT n FROM generate_series(0, 15) AS n WHERE pg_try_advisory_lock(1497973059, n) LIMIT 1";

/// The newest id that any table holds.
std::int64_t newest_id(Connection& connection, Placement placement) {
    std::int64_t newest = 0;
    const std::string buckets =
        placement == Placement::apart ? "bucket_turn AS b" : "generate_series(0, 255) AS b(bucket)";
    for (const Table* table : all_tables()) {
        if (table->home != Home::id) continue;
        const std::string key = quoted(table->columns[0].name);
        newest = std::max(
            newest, connection.integer("SELECT max(m) FROM " + buckets + ", LATERAL (SELECT max(" +
                                       key + ") AS m FROM " + quoted(table->name) +
                                       " AS t WHERE t.bucket = b.bucket::int2) AS each"));
    }
    return newest;
}

}  // namespace

Listener::Listener(std::string url, SharedIds& ids, Placement placement)
    : url_(std::move(url)), ids_(ids), placement_(placement) {
    connect();
    wake_ = eventfd(0, EFD_CLOEXEC);
    ensure(wake_ >= 0, "the system gives an event descriptor");
    thread_ = std::thread([this] { work(); });
}

Listener::~Listener() {
    ending_ = true;
    (void)eventfd_write(wake_, 1);
    thread_.join();
    close(wake_);
}

void Listener::connect() {
    auto connection = std::make_unique<Connection>(
        url_, Connection::Options{.application = "yibao listener", .writes = true});
    claim_number(*connection);
    connection->run({"LISTEN yibao"});
    connection_ = std::move(connection);
}

void Listener::claim_number(Connection& connection) {
    const Answer answer = connection.ask(claim);
    if (answer.rows() == 0)
        throw StoreError(StoreError::Kind::locked, connection.address(),
                         "sixteen servers write into this store already",
                         "Stop one of them; a server that ended gives its number back by itself");
    ids_.begin(answer.integer(0, 0), newest_id(connection, placement_));
}

void Listener::watch(Store::Watch watcher) {
    const std::lock_guard lock(mutex_);
    watchers_.push_back(std::move(watcher));
}

void Listener::tell(std::string_view table) {
    std::vector<Store::Watch> watchers;
    {
        const std::lock_guard lock(mutex_);
        watchers = watchers_;
    }
    for (const auto& watcher : watchers) watcher(table);
}

void Listener::work() {
    constexpr int pause_ms = 500;
    constexpr int look_ms = 5000;
    while (!ending()) {
        try {
            if (!connection_) {
                connect();
                tell("");  // what changed meanwhile was not heard
            }
            for (const std::string& table : connection_->notices(look_ms, wake_)) tell(table);
        } catch (const std::exception&) {  // also tables that are not there, in a restore
            connection_.reset();
            pollfd wake{wake_, POLLIN, 0};
            (void)poll(&wake, 1, pause_ms);
        }
    }
}

}  // namespace yibao::storage::postgres
