#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "storage/group.hpp"

namespace yibao::storage {

/// Queues of operations, one for each chain, and the threads that run them: a free lane takes what
/// waits for one chain that no other lane has, up to a bound. Under load the groups grow by
/// themselves; a lone operation does not wait for company. An operation with several chains waits
/// in the queue of each, and is a group of its own once it is the first in all of them.
class Lanes {
public:
    struct Bounds {
        std::size_t queue;  // waiting operations, all chains together
        std::size_t group;
        std::int32_t chains;
        std::chrono::milliseconds waiting;  // of the first in a queue, before it takes no more
    };
    using Run = std::function<std::vector<Outcome>(const Group&)>;
    using Time = std::chrono::steady_clock::time_point;
    using Clock = std::function<Time()>;

    /// One lane for each of `runs`, which is used by its thread alone.
    Lanes(Bounds bounds, std::vector<Run> runs, Clock clock = &std::chrono::steady_clock::now);
    ~Lanes();  // runs what still waits
    Lanes(const Lanes&) = delete;
    Lanes& operator=(const Lanes&) = delete;

    void submit(Task task);
    Store::Load load() const;

private:
    struct Waiting {
        Task task;
        std::vector<std::int32_t> chains;
        Time since;
    };
    struct Chain {
        std::deque<std::shared_ptr<Waiting>> queue;
        bool busy = false;
    };
    struct Taken {
        std::vector<Task> tasks;
        std::vector<std::int32_t> chains;
    };

    std::vector<std::int32_t> chains_of(const Buckets& buckets) const;
    bool take_more(const std::vector<std::int32_t>& chains, Time now) const;
    void enqueue(Waiting one);
    void work(const Run& run);
    bool ready(const Chain& chain) const;
    Taken take(std::unique_lock<std::mutex>& lock);
    Taken take_from(Chain& chain);
    void release(const std::vector<std::int32_t>& chains);

    const Bounds bounds_;
    const Clock clock_;
    mutable std::mutex mutex_;
    std::condition_variable work_;
    std::vector<Chain> chains_;
    std::size_t next_ = 0;  // chains take turns
    std::size_t waiting_ = 0;
    bool closing_ = false;
    Store::Load load_;
    std::vector<std::thread> threads_;
};

}  // namespace yibao::storage
