#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

#include "storage/group.hpp"

namespace yibao::storage {

/// A queue of operations and the thread that runs them: what waits, up to a bound, is one group.
/// Under load the groups grow by themselves; a lone operation does not wait for company.
class Lane {
public:
    struct Bounds {
        std::size_t queue;
        std::size_t group;
    };
    using Run = std::function<std::vector<Outcome>(std::span<Task>)>;

    Lane(Bounds bounds, Run run);
    ~Lane();  // runs what still waits
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    void submit(Task task);
    Store::Load load() const;

private:
    void work();
    std::vector<Task> take();

    const Bounds bounds_;
    const Run run_;
    mutable std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Task> waiting_;
    bool closing_ = false;
    Store::Load load_;
    std::thread thread_;
};

}  // namespace yibao::storage
