#pragma once

// For tests and benchmarks only: a PostgreSQL of their own, on a socket in a folder that goes away.
// It has nothing to do with a cluster that the system may run.

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "storage/store.hpp"

namespace yibao::storage::postgres {

class TestCluster {
public:
    /// In memory, where there is room: tests make hundreds of databases. Measuring wants the disk.
    enum class Where { memory, disk };

    /// The one of this program: made at the first use, stopped and removed at the program's end.
    static TestCluster& shared(Where where = Where::memory);

    /// With settings as `name=value` besides.
    explicit TestCluster(Where where = Where::memory, std::vector<std::string> settings = {});
    struct StandbyOf {
        const TestCluster& primary;
    };
    /// Follows the primary under the name `standby`.
    explicit TestCluster(const StandbyOf& of, Where where = Where::memory);
    ~TestCluster();
    TestCluster(const TestCluster&) = delete;
    TestCluster& operator=(const TestCluster&) = delete;

    /// Where its socket lies: what libpq calls its host.
    std::string socket() const { return folder_.string(); }

    /// Whether PostgreSQL would find the extension.
    static bool offers(const std::string& extension);

    std::string url(const std::string& database) const;
    /// As a URL names it.
    std::string host() const;

    /// The URL of a new, empty database.
    std::string new_database();

    void run();
    /// SIGTERM waits for clients, SIGINT ends them, SIGQUIT leaves everything as it is.
    void stop(int signal);
    /// As if its machine lost power: the server and all that it has started are gone.
    void kill_all();
    /// From a standby to a primary; returns when it takes writes.
    void promote();

private:
    void make_folder(Where where);
    void fill(const std::vector<std::string>& words);
    std::string data() const { return (folder_ / "data").string(); }
    pid_t start(const std::vector<std::string>& words) const;

    const std::vector<std::string> settings_;
    std::filesystem::path folder_;
    pid_t server_ = 0;
    int serial_ = 0;
};

}  // namespace yibao::storage::postgres
