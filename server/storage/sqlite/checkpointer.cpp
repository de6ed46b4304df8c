#include "storage/sqlite/checkpointer.hpp"

#include <chrono>
#include <utility>

#include "storage/sqlite/connection.hpp"

namespace yibao::storage {

Checkpointer::Checkpointer(std::string path, std::string vfs)
    : path_(std::move(path)), vfs_(std::move(vfs)) {
    thread_ = std::thread([this] { work(); });
}

Checkpointer::~Checkpointer() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    ending_.notify_one();
    thread_.join();
}

void Checkpointer::work() {
    constexpr auto pause = std::chrono::milliseconds(100);
    std::unique_ptr<Connection> connection;
    std::unique_lock lock(mutex_);
    while (!ending_.wait_for(lock, pause, [&] { return closing_; })) {
        lock.unlock();
        try {
            if (!connection)
                connection =
                    std::make_unique<Connection>(path_, Connection::Mode::read_write, vfs_);
            // A checkpoint that fails (a full disk, say) loses nothing: the WAL still has it all,
            // and the writer meets and reports the same trouble.
            (void)sqlite3_wal_checkpoint_v2(connection->handle(), nullptr,
                                            SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        } catch (const StoreError&) {
            connection.reset();  // try again at the next turn
        }
        lock.lock();
    }
}

}  // namespace yibao::storage
