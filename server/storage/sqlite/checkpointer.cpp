#include "storage/sqlite/checkpointer.hpp"

#include <chrono>
#include <utility>

namespace yibao::storage {

namespace {

constexpr std::int64_t nearly_all =
    1000;  // frames left: the writer copies them in some milliseconds

}  // namespace

Checkpointer::Checkpointer(std::string path, std::string vfs, std::int64_t limit)
    : path_(std::move(path)), vfs_(std::move(vfs)), limit_(limit) {
    thread_ = std::thread([this] { work(); });
}

Checkpointer::~Checkpointer() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Checkpointer::rest_is_copied() {
    asks_ = false;
    changed_.notify_one();
}

bool Checkpointer::closes_within(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, time, [&] { return closing_; });
}

void Checkpointer::work() {
    while (!closes_within(std::chrono::milliseconds(100))) {
        try {
            if (!connection_) open();
            catch_up();
        } catch (const std::exception&) {
            connection_.reset();  // try again at the next turn
        }
    }
}

void Checkpointer::open() {
    connection_ = std::make_unique<Connection>(path_, Connection::Mode::read_write, vfs_);
    // A connection that has not read yet does not know that there is a WAL, and copies nothing.
    (void)connection_->integer("SELECT count(*) FROM sqlite_schema");
}

void Checkpointer::catch_up() {
    std::int64_t left = copy();
    // Each pass leaves what was written meanwhile, which is less each time; unless a reader holds
    // an old state, or the disk is slower than the writer.
    while (frames_ >= limit_ && left > nearly_all) {
        const std::int64_t before = left;
        left = copy();
        if (left >= before) return;
    }
    if (frames_ >= limit_) ask();
}

/// How many frames are left to copy after it.
std::int64_t Checkpointer::copy() {
    int copied = 0;
    // A checkpoint that fails (a full disk, say) loses nothing: the WAL still has it all, and the
    // writer meets and reports the same trouble.
    const int code = sqlite3_wal_checkpoint_v2(connection_->handle(), nullptr,
                                               SQLITE_CHECKPOINT_PASSIVE, nullptr, &copied);
    return code == SQLITE_OK ? frames_ - copied : frames_.load();
}

void Checkpointer::ask() {
    asks_ = true;
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::seconds(1), [&] { return closing_ || !asks_; });
    asks_ = false;
}

}  // namespace yibao::storage
