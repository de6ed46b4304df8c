#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace yibao::storage {

/// Copies committed pages from the WAL into the database file every 100 ms, beside the writer, so
/// that the writer has next to nothing to copy when it starts the WAL anew.
class Checkpointer {
public:
    Checkpointer(std::string path, std::string vfs);
    ~Checkpointer();
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;

private:
    void work();

    const std::string path_;
    const std::string vfs_;
    std::mutex mutex_;
    std::condition_variable ending_;
    bool closing_ = false;
    std::thread thread_;
};

}  // namespace yibao::storage
