#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace yibao::console {

/// A few threads for what people at the console ask: it may take long (a list, a password), and
/// must not stand in the way of those who settle bills.
class Workers {
public:
    /// `bound`: how much may wait.
    Workers(std::size_t threads, std::size_t bound);
    ~Workers();  // ends what runs, drops what still waits
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// False where too much waits already. What runs must not throw.
    bool run(std::function<void()> work);

private:
    void serve();

    const std::size_t bound_;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<std::function<void()>> waiting_;
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace yibao::console
