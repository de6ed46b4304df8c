// What only a server can do wrong: be shared, be restarted, cut connections, hold another store.

#include "storage/postgres/postgres_store.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <latch>
#include <thread>

#include "base/id.hpp"
#include "storage/postgres/test_cluster.hpp"
#include "storage/postgres/test_payments.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/message.hpp"
#include "storage/records/visit.hpp"
#include "storage/test_folder.hpp"
#include "storage/verify.hpp"

using namespace yibao;
using namespace yibao::storage;
using namespace std::chrono_literals;
using postgres::Connection;
using postgres::TestCluster;

namespace {

class PostgresDatabase : public testing::Test {
protected:
    std::unique_ptr<Store> open(StoreOptions options = {.create = true}) {
        options.prove_buckets = true;
        return postgres::open_postgres(url, options);
    }
    postgres::Answer raw(const std::string& sql) { return Connection(url, {}).ask(sql); }
    void cut_connections() {
        raw("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = "
            "current_database() AND pid <> pg_backend_pid()");
    }

    const std::string url = TestCluster::shared().new_database();
};

}  // namespace

TEST_F(PostgresDatabase, IsMadeOnlyWhenAsked) {
    EXPECT_EQ(kind_of([&] { open({}); }, "no store"), Kind::missing);
    EXPECT_EQ(kind_of([&] { open({.read_only = true}); }), Kind::missing);
    open();
    open({});
}

TEST_F(PostgresDatabase, RefusesWhatIsNotItsOwn) {
    raw("CREATE TABLE other (a int)");
    EXPECT_EQ(kind_of([&] { open(); }, "another program"), Kind::foreign);
}

TEST_F(PostgresDatabase, RefusesTheStoreOfANewerProgram) {
    open();
    raw("INSERT INTO migration (number, why, at) VALUES (999, 'the future', now())");
    EXPECT_EQ(kind_of([&] { open(); }, "version 999"), Kind::newer);
    EXPECT_EQ(kind_of([&] { open({.read_only = true}); }), Kind::newer);
}

TEST_F(PostgresDatabase, RefusesColumnsThatDoNotAgreeWithTheProgram) {
    open();
    raw("ALTER TABLE setting ADD COLUMN extra text");
    EXPECT_EQ(kind_of([&] { open(); }, "setting"), Kind::foreign);
}

TEST_F(PostgresDatabase, TakesAnOlderStoreThroughTheMissingSteps) {
    open();
    std::vector<postgres::Migration> steps(postgres::migrations().begin(),
                                           postgres::migrations().end());
    steps.push_back(
        {steps.back().number + 1, "A test",
         "CREATE INDEX later ON person (birth);\nCREATE INDEX still ON person (birth)"});
    postgres::open_postgres(url, {}, steps);
    postgres::open_postgres(url, {}, steps);  // nothing left to do
    EXPECT_EQ(raw("SELECT max(number)::int8 FROM migration").integer(0, 0), steps.back().number);
    EXPECT_EQ(kind_of([&] { open(); }), Kind::newer);
}

TEST_F(PostgresDatabase, AServerThatIsNotThereIsNamedWithoutThePassword) {
    const auto unreachable = [] {
        postgres::open_postgres("postgresql://yibao:secret@127.0.0.1:1/yibao", {});
    };
    EXPECT_EQ(kind_of(unreachable, "postgresql://127.0.0.1:1/yibao"), Kind::io);
    for (const char* text :
         {"postgresql://yibao:secret@127.0.0.1:1/yibao", "postgresql://x/yibao?password=secret",
          "postgresql://[:secret@x/", "postgresql://u:pa/secret@h/db",
          "postgresql://u:p@secret@h/db", "postgresql://u:pa%zzsecret@h/db"})
        EXPECT_EQ(postgres::shown_address(text).find("secret"), std::string::npos) << text;
}

TEST_F(PostgresDatabase, AReaderWorksBesideAServerAndCannotWrite) {
    const auto store = open();
    add_person(*store, 1);
    const auto reader = open({.read_only = true});
    EXPECT_TRUE(has(*reader, 1));
    EXPECT_THROW(add_person(*reader, 2), BrokenInvariant);
    EXPECT_TRUE(verify(*reader).holds());
}

TEST_F(PostgresDatabase, AReferenceToNothingFailsOnlyItsOperation) {
    const auto store = open();
    const auto visit_of_nobody = [](UnitOfWork& unit) -> Result<int> {
        Visit visit;
        visit.id = unit.next_id(bucket_of(7));
        visit.person = 7;
        unit.append(visit);
        return 0;
    };
    EXPECT_THROW((void)store->write(Buckets::home(7), visit_of_nobody), BrokenInvariant);
    add_person(*store, 7);
    EXPECT_TRUE(store->write(Buckets::home(7), visit_of_nobody));
}

TEST_F(PostgresDatabase, SeveralServersShareIt) {
    const auto first = open();
    const auto second = open();
    expect_each_counts({first.get(), second.get()}, [] { std::this_thread::sleep_for(1s); });
}

TEST_F(PostgresDatabase, AMessageIsRecognisedByAnotherServerAndWithAnotherPerson) {
    const auto first = open();
    const auto second = open();
    std::int64_t other = 1;
    while (bucket_of(other) / 64 == bucket_of(0) / 64) ++other;  // of another chain
    add_person(*first, 0);
    add_person(*first, other);
    std::atomic<int> kept = 0;
    constexpr int rounds = 50;
    std::latch all(4 * rounds);
    for (int i = 0; i < rounds; ++i)
        for (Store* store : {first.get(), second.get()})
            for (const std::int64_t person : {std::int64_t{0}, other})
                store->submit(
                    Buckets::home(person),
                    [=](UnitOfWork& unit) { return deposit(unit, person, std::to_string(i)); },
                    [&](const Outcome& outcome) {
                        if (outcome.state == Outcome::State::kept) ++kept;
                        EXPECT_NE(outcome.state, Outcome::State::failed);
                        all.count_down();
                    });
    all.wait();
    EXPECT_EQ(kept, rounds);
    EXPECT_EQ(total(*first).fen(), rounds);
}

TEST_F(PostgresDatabase, LostConnectionsLoseAndDoubleNothing) {
    const auto store = open();
    expect_each_counts({store.get()}, [&] {
        for (int i = 0; i < 15; ++i) {
            std::this_thread::sleep_for(70ms);
            cut_connections();
        }
    });
    EXPECT_TRUE(has(*store, 1));
}

TEST(PostgresServer, ARestartedServerLosesAndDoublesNothing) {
    TestCluster cluster;
    const auto store = postgres::open_postgres(cluster.new_database(), {.create = true});
    expect_each_counts({store.get()}, [&] {
        for (const int signal : {SIGINT, SIGQUIT}) {
            std::this_thread::sleep_for(300ms);
            cluster.stop(signal);
            std::this_thread::sleep_for(200ms);
            cluster.run();
        }
        std::this_thread::sleep_for(500ms);
    });
}

TEST(PostgresServer, AServerThatStaysAwayFailsWhatWaitsAndIsTakenUpAgain) {
    TestCluster cluster;
    const auto store =
        postgres::open_postgres(cluster.new_database(), {.create = true, .patience = 500ms});
    add_person(*store, 1);
    cluster.stop(SIGQUIT);
    EXPECT_EQ(kind_of([&] { add_person(*store, 2); }, "has not answered"), Kind::away);
    EXPECT_EQ(kind_of([&] { (void)has(*store, 1); }), Kind::away);
    cluster.run();
    add_person(*store, 3);
    const auto read_again = [&] {
        for (;;) {
            try {
                return has(*store, 1) && !has(*store, 2) && has(*store, 3);
            } catch (const StoreError&) {
                std::this_thread::sleep_for(20ms);  // it is looked for ten times a second
            }
        }
    };
    EXPECT_TRUE(read_again());
}

TEST(PostgresServer, WhileItIsAwayReadersAreToldAtOnce) {
    TestCluster cluster;
    const auto store = postgres::open_postgres(cluster.new_database(), {.create = true});
    add_person(*store, 1);
    cluster.stop(SIGQUIT);
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 1000; ++i) EXPECT_EQ(kind_of([&] { (void)has(*store, 1); }), Kind::away);
    // A thousand grace times would be minutes.
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 60s);
    cluster.run();
}

/// Its COMMIT waits for a standby that does not exist; then it is cut off.
TEST(PostgresServer, WhatWasLostWhileItCommittedIsDoubtful) {
    TestCluster cluster;
    const std::string url = cluster.new_database();
    const auto store = postgres::open_postgres(url, {.create = true, .patience = 300ms});
    add_person(*store, 1);
    Connection(url, {}).ask("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
    Connection(url, {}).ask("SELECT pg_reload_conf()");
    const auto waits = [&] {
        return Connection(url, {}).integer(
                   "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'") > 0;
    };
    std::future<Outcome> last;
    for (int i = 0; !last.valid(); ++i) {  // until the server has taken its new setting
        const auto answered = std::make_shared<std::promise<Outcome>>();
        auto answer = answered->get_future();
        store->submit(
            Buckets::home(1), [=](UnitOfWork& unit) { return deposit(unit, 1, std::to_string(i)); },
            [=](Outcome outcome) { answered->set_value(std::move(outcome)); });
        while (!waits() && answer.wait_for(10ms) != std::future_status::ready) continue;
        if (answer.wait_for(0ms) != std::future_status::ready) last = std::move(answer);
    }
    cluster.kill_all();
    const Outcome outcome = last.get();
    ASSERT_EQ(outcome.state, Outcome::State::failed);
    EXPECT_EQ(kind_of([&] { std::rethrow_exception(outcome.error); }, "not certain"),
              Kind::doubtful);
}

TEST_F(PostgresDatabase, AnotherServerHearsWhatChangedEverywhere) {
    const auto first = open();
    const auto second = open();
    std::latch heard(2);
    for (Store* store : {first.get(), second.get()})
        store->watch([&](std::string_view table) {
            if (table == "setting") heard.count_down();
        });
    ASSERT_TRUE(first->write(Buckets::all(), [](UnitOfWork& unit) -> Result<bool> {
        unit.insert(Setting{"area", "990100"});
        return true;
    }));
    heard.wait();
}

TEST_F(PostgresDatabase, HasRoomForSixteenServers) {
    std::vector<std::unique_ptr<Store>> servers;
    for (int i = 0; i < 16; ++i) servers.push_back(open({.create = true, .lanes = 1}));
    EXPECT_EQ(kind_of([&] { open(); }, "sixteen"), Kind::locked);
    servers.erase(servers.begin());
    for (int i = 0; i < 100; ++i) {
        try {
            servers.push_back(open());
            break;
        } catch (const StoreError&) {
            std::this_thread::sleep_for(20ms);  // the session ends when the server notices
        }
    }
    EXPECT_EQ(servers.size(), 16U);
}
