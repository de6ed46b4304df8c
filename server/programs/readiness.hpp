#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "storage/store.hpp"

namespace yibao {

/// Whether the server can do its work now, for a load balancer's /readyz. A thread of its own asks
/// the store every second, so that asking never holds up the requests of institutions.
class Readiness {
public:
    explicit Readiness(storage::Store& store);
    ~Readiness();
    Readiness(const Readiness&) = delete;
    Readiness& operator=(const Readiness&) = delete;

    /// False while the store does not answer: the last question failed, or waits for longer than
    /// five seconds.
    bool ready() const;

private:
    void work();
    bool ask();

    storage::Store& store_;
    std::atomic<std::int64_t> answered_at_{0};  // of the steady clock, in milliseconds
    std::atomic<bool> answers_ = false;
    std::mutex mutex_;
    std::condition_variable ending_;
    bool closing_ = false;
    std::thread thread_;
};

}  // namespace yibao
