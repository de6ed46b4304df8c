#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "storage/postgres/writer.hpp"

namespace yibao::storage::postgres {

/// A connection and a thread that hear of changes to what is kept everywhere, from whichever
/// server; and that hold this server's number, which its ids are made with.
class Listener {
public:
    /// Throws StoreError where all numbers are taken.
    Listener(std::string url, SharedIds& ids, Placement placement);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    void watch(Store::Watch watcher);

private:
    void connect();
    void claim_number(Connection& connection);
    void work();
    void tell(std::string_view table);
    bool ending() const { return ending_.load(); }

    const std::string url_;
    SharedIds& ids_;
    const Placement placement_;
    std::unique_ptr<Connection> connection_;
    int wake_ = -1;
    std::atomic<bool> ending_ = false;
    std::mutex mutex_;
    std::vector<Store::Watch> watchers_;
    std::thread thread_;
};

}  // namespace yibao::storage::postgres
