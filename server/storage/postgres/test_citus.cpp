#include "storage/postgres/test_citus.hpp"

namespace yibao::storage::postgres {

TestCitus& TestCitus::shared() {
    static TestCitus citus;
    return citus;
}

TestCitus::TestCitus() {
    for (int i = 0; i < 3; ++i) add_cluster();
}

std::string TestCitus::new_database() {
    drop();
    database_ = "store" + std::to_string(++serial_);
    for (std::size_t i = 0; i < clusters_.size(); ++i) make_database(i);
    ask("SELECT citus_set_coordinator_host('" + clusters_[0]->socket() + "', 5432)");
    for (std::size_t i = 1; i < clusters_.size(); ++i) announce(i);
    return url();
}

Answer TestCitus::ask(const std::string& sql) { return Connection(url(), {}).ask(sql); }

TestCluster& TestCitus::new_worker() {
    add_cluster();
    make_database(clusters_.size() - 1);
    return *clusters_.back();
}

void TestCitus::add_cluster() {
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

void TestCitus::make_database(std::size_t i) {
    Connection(clusters_[i]->url("postgres"), {}).ask("CREATE DATABASE " + database_);
    Connection(clusters_[i]->url(database_), {}).ask("CREATE EXTENSION citus");
}

void TestCitus::announce(std::size_t i) {
    ask("SELECT citus_add_node('" + clusters_[i]->socket() + "', 5432)");
}

void TestCitus::drop() {
    if (database_.empty()) return;
    for (const auto& cluster : clusters_)
        Connection(cluster->url("postgres"), {})
            .ask("DROP DATABASE IF EXISTS " + database_ + " WITH (FORCE)");
}

}  // namespace yibao::storage::postgres
