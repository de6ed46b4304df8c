// What only a store can do wrong whose buckets are apart; on a Citus coordinator with two workers
// where Citus is installed.

#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "storage/postgres/distribution.hpp"
#include "storage/postgres/postgres_store.hpp"
#include "storage/postgres/test_citus.hpp"
#include "storage/postgres/test_payments.hpp"

using namespace yibao;
using namespace yibao::storage;
using namespace std::chrono_literals;
using postgres::Connection;
using postgres::TestCitus;
using postgres::TestCluster;

namespace {

std::unique_ptr<Store> open(const std::string& url, StoreOptions options = {}) {
    options.create = true;
    options.prove_buckets = true;
    return postgres::open_postgres(url, options);
}

bool pays(Store& store, std::int64_t person, const std::string& msgid) {
    Client client;
    client.pay(store, person, msgid);
    EXPECT_EQ(client.failed, 0);
    return client.kept == 1;
}

/// A person whose bucket another worker may have than that of person 0.
std::int64_t other_person() {
    std::int64_t other = 1;
    while (bucket_of(other) == bucket_of(0)) ++other;
    return other;
}

class OnCitus : public testing::Test {
protected:
    void SetUp() override {
        if (!TestCitus::installed()) GTEST_SKIP() << TestCitus::missing;
        url = TestCitus::shared().new_database();
    }
    postgres::Answer raw(const std::string& sql) { return Connection(url, {}).ask(sql); }

    std::string url;
};

std::size_t count_in_log(TestCluster& cluster, const std::string& text) {
    std::ifstream in(cluster.socket() + "/log");
    std::size_t count = 0;
    for (std::string line; std::getline(in, line);)
        count += line.find(text) != std::string::npos ? 1 : 0;
    return count;
}

std::size_t on_workers(const std::string& text) {
    TestCitus& citus = TestCitus::shared();
    std::size_t count = 0;
    for (std::size_t i = 1; i <= citus.workers(); ++i)
        count += count_in_log(citus.cluster(i), text);
    return count;
}

void let_workers_log(const std::string& what) {
    TestCitus& citus = TestCitus::shared();
    for (std::size_t i = 1; i <= citus.workers(); ++i) {
        Connection connection(citus.cluster(i).url("postgres"), {});
        connection.run({"ALTER SYSTEM SET log_statement = '" + what + "'"});
        connection.run({"SELECT pg_reload_conf()"});
    }
    std::this_thread::sleep_for(200ms);
}

}  // namespace

TEST(BucketsApart, AMessageThatTheRegisterLostIsRecognisedWhereItLies) {
    const std::string url = TestCluster::shared().new_database();
    const auto store = open(url, {.chains = bucket_count});
    add_person(*store, 0);
    EXPECT_TRUE(pays(*store, 0, "m1"));
    EXPECT_EQ(Connection(url, {}).ask("DELETE FROM message_place").touched(), 1);
    EXPECT_FALSE(pays(*store, 0, "m1"));
    EXPECT_TRUE(store->read([](Reader& reader) { return reader.get<Message>("H1", "m1"); }));
    EXPECT_TRUE(pays(*store, 0, "m2"));
    EXPECT_EQ(total(*store).fen(), 2);
}

TEST(BucketsApart, AMessageIsTakenOnceForWhomeverItIsSent) {
    const std::string url = TestCluster::shared().new_database();
    const auto first = open(url, {.chains = bucket_count});
    const auto second = open(url, {.chains = bucket_count});
    const std::int64_t other = other_person();
    add_person(*first, 0);
    add_person(*first, other);
    int kept = 0;
    for (int i = 0; i < 20; ++i) {
        std::vector<Client> clients(4);
        std::vector<std::thread> threads;
        for (std::size_t c = 0; c < clients.size(); ++c)
            threads.emplace_back([&, c] {
                clients[c].pay(c % 2 == 0 ? *first : *second, c < 2 ? 0 : other, std::to_string(i));
            });
        for (std::thread& thread : threads) thread.join();
        for (const Client& client : clients) {
            kept += static_cast<int>(client.kept);
            EXPECT_EQ(client.failed, 0);
        }
    }
    EXPECT_EQ(kept, 20);
    EXPECT_EQ(total(*first).fen(), 20);
}

TEST(BucketsApart, WantCitusWhereTheyAreToBeDistributed) {
    const std::string url = TestCluster::shared().new_database();
    EXPECT_EQ(kind_of([&] { open(url, {.distributed = true}); }, "extension citus"), Kind::foreign);
    open(url);
    EXPECT_EQ(kind_of([&] { postgres::distribute(url); }, "extension citus"), Kind::foreign);
}

TEST_F(OnCitus, GroupsOfOneBucketCommitOnOneMachineInOnePhase) {
    const auto store = open(url, {.distributed = true});
    add_person(*store, 0);
    EXPECT_TRUE(pays(*store, 0, "first"));
    let_workers_log("all");
    const std::size_t prepared = on_workers("PREPARE TRANSACTION");
    const std::size_t committed = on_workers(": COMMIT");
    for (int i = 0; i < 5; ++i) EXPECT_TRUE(pays(*store, 0, std::to_string(i)));
    EXPECT_EQ(on_workers(": COMMIT") - committed, 5U);
    EXPECT_EQ(on_workers("PREPARE TRANSACTION"), prepared);
    let_workers_log("none");
}

TEST_F(OnCitus, DistributesAStoreThatWasTogether) {
    std::int64_t journals = 0;
    {
        const auto store = open(url, {.chains = 4});
        for (int i = 0; i < persons; ++i) add_person(*store, i);
        for (int i = 0; i < persons; ++i) EXPECT_TRUE(pays(*store, i, "a" + std::to_string(i)));
        EXPECT_EQ(kind_of([&] { postgres::distribute(url); }, "a server has"), Kind::locked);
        journals = verify(*store).journals;
    }
    raw("UPDATE message SET bucket = 0");  // as a copy from elsewhere may have left them
    for (int i = 0; i < 100; ++i) {
        try {
            EXPECT_TRUE(postgres::distribute(url));
            break;
        } catch (const StoreError&) {
            std::this_thread::sleep_for(50ms);  // its sessions end when the server notices
        }
    }
    EXPECT_FALSE(postgres::distribute(url));
    const auto store = open(url);
    const auto after = verify(*store);
    EXPECT_TRUE(after.holds());
    EXPECT_EQ(after.journals, journals);
    for (int i = 0; i < persons; ++i) {
        EXPECT_FALSE(pays(*store, i, "a" + std::to_string(i)));
        EXPECT_FALSE(pays(*store, (i + 1) % persons, "a" + std::to_string(i)));
        EXPECT_TRUE(pays(*store, i, "b" + std::to_string(i)));
    }
    const auto grown = verify(*store);
    EXPECT_TRUE(grown.holds());
    EXPECT_EQ(grown.journals, journals + persons);
    EXPECT_GT(grown.heads.size(), after.heads.size());
    EXPECT_EQ(total(*store).fen(), 2 * persons);
}

TEST_F(OnCitus, AWorkerThatIsKilledAndStartedAgainLosesAndDoublesNothing) {
    const auto store = open(url, {.distributed = true});
    expect_each_counts({store.get()}, [] {
        for (int i = 0; i < 3; ++i) {
            std::this_thread::sleep_for(1s);
            TestCluster& worker = TestCitus::shared().cluster(1 + static_cast<std::size_t>(i) % 2);
            worker.stop(SIGQUIT);
            std::this_thread::sleep_for(300ms);
            worker.run();
        }
        std::this_thread::sleep_for(1s);
    });
}
