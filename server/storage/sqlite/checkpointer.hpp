#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "storage/sqlite/connection.hpp"

namespace yibao::storage {

/// Copies committed pages from the WAL into the database file every 100 ms, beside the writer.
///
/// SQLite starts its WAL anew at a moment when all of it is copied. While somebody writes all the
/// time there is no such moment; so when the WAL is longer than its limit and nearly all of it is
/// copied, the writer is asked to copy the little that is left between two of its transactions.
class Checkpointer {
public:
    /// `limit`: frames (pages of 4 KB) of the WAL.
    Checkpointer(std::string path, std::string vfs, std::int64_t limit);
    ~Checkpointer();
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;

    // For the writer, between two transactions:

    /// How many frames the WAL has now.
    void grown_to(std::int64_t frames) { frames_.store(frames, std::memory_order_relaxed); }
    bool asks_for_the_rest() const { return asks_.load(std::memory_order_relaxed); }
    void rest_is_copied();

private:
    void work();
    void open();
    void catch_up();
    std::int64_t copy();
    void ask();
    bool closes_within(std::chrono::milliseconds time);

    const std::string path_;
    const std::string vfs_;
    const std::int64_t limit_;
    std::unique_ptr<Connection> connection_;
    std::atomic<std::int64_t> frames_ = 0;
    std::atomic<bool> asks_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool closing_ = false;
    std::thread thread_;
};

}  // namespace yibao::storage
