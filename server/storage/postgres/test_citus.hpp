#pragma once

// For tests and benchmarks only: a Citus coordinator and its workers, each a PostgreSQL of its own.

#include <memory>
#include <string>
#include <vector>

#include "storage/postgres/connection.hpp"
#include "storage/postgres/test_cluster.hpp"

namespace yibao::storage::postgres {

class TestCitus {
public:
    static constexpr const char* missing =
        "Citus is not installed here (extension citus of PostgreSQL, from its publisher): what "
        "needs it is left out";

    static bool installed() { return TestCluster::offers("citus"); }

    /// The one of this program, with two workers.
    static TestCitus& shared();

    TestCitus();

    /// The coordinator's URL of a new, empty database, which all workers have; the one before it is
    /// dropped, since each has processes of its own.
    std::string new_database();

    std::string url() const { return clusters_[0]->url(database_); }
    Answer ask(const std::string& sql);

    std::size_t workers() const { return clusters_.size() - 1; }
    /// 0 is the coordinator.
    TestCluster& cluster(std::size_t i) { return *clusters_[i]; }
    /// One more, with the current database, of which the coordinator does not know yet.
    TestCluster& new_worker();

private:
    void add_cluster();
    void make_database(std::size_t i);
    void announce(std::size_t i);
    void drop();

    std::vector<std::unique_ptr<TestCluster>> clusters_;
    std::string database_;
    int serial_ = 0;
};

}  // namespace yibao::storage::postgres
