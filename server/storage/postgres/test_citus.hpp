#pragma once

// For tests and benchmarks only: a Citus coordinator and its workers, each a PostgreSQL of its own.

#include <memory>
#include <string>
#include <vector>

#include "storage/postgres/test_cluster.hpp"

namespace yibao::storage::postgres {

class TestCitus {
public:
    static constexpr const char* missing =
        "Citus is not installed here (extension citus of PostgreSQL, from its publisher): what "
        "needs it is left out";

    static bool installed() { return TestCluster::offers("citus"); }

    /// The one of this program, with two workers.
    static TestCitus& shared() {
        static TestCitus citus;
        return citus;
    }

    TestCitus() {
        for (int i = 0; i < 3; ++i) add_cluster();
    }

    /// The coordinator's URL of a new, empty database, which all workers have; the one before it is
    /// dropped, since each has processes of its own.
    std::string new_database() {
        drop();
        database_ = "store" + std::to_string(++serial_);
        for (std::size_t i = 0; i < clusters_.size(); ++i) make_database(i);
        ask("SELECT citus_set_coordinator_host('" + clusters_[0]->socket() + "', 5432)");
        for (std::size_t i = 1; i < clusters_.size(); ++i) announce(i);
        return url();
    }

    std::string url() const { return clusters_[0]->url(database_); }
    Answer ask(const std::string& sql) { return Connection(url(), {}).ask(sql); }

    std::size_t workers() const { return clusters_.size() - 1; }
    /// 0 is the coordinator.
    TestCluster& cluster(std::size_t i) { return *clusters_[i]; }
    /// One more, with the current database, of which the coordinator does not know yet.
    TestCluster& new_worker() {
        add_cluster();
        make_database(clusters_.size() - 1);
        return *clusters_.back();
    }

private:
    void add_cluster() {
        clusters_.push_back(std::make_unique<TestCluster>(
            TestCluster::Where::memory,
            std::vector<std::string>{"shared_preload_libraries=citus", "wal_level=logical",
                                     "max_prepared_transactions=200", "max_worker_processes=40",
                                     "citus.shard_count=4", "citus.recover_2pc_interval=1s"}));
        Connection connection(clusters_.back()->url("postgres"), {});
        // A rebalancer connects to its own server, too.
        connection.run(
            {"ALTER SYSTEM SET citus.local_hostname = '" + clusters_.back()->socket() + "'"});
        connection.run({"SELECT pg_reload_conf()"});
    }
    void make_database(std::size_t i) {
        Connection(clusters_[i]->url("postgres"), {}).ask("CREATE DATABASE " + database_);
        Connection(clusters_[i]->url(database_), {}).ask("CREATE EXTENSION citus");
    }
    void announce(std::size_t i) {
        ask("SELECT citus_add_node('" + clusters_[i]->socket() + "', 5432)");
    }
    void drop() {
        if (database_.empty()) return;
        for (const auto& cluster : clusters_)
            Connection(cluster->url("postgres"), {})
                .ask("DROP DATABASE IF EXISTS " + database_ + " WITH (FORCE)");
    }

    std::vector<std::unique_ptr<TestCluster>> clusters_;
    std::string database_;
    int serial_ = 0;
};

}  // namespace yibao::storage::postgres
