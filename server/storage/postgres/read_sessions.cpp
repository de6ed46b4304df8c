#include "storage/postgres/read_sessions.hpp"

#include <utility>

#include "storage/group.hpp"

namespace yibao::storage::postgres {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t most_idle = 16;
constexpr auto grace = 500ms;  // from the beginning of an outage, for all who read together
constexpr auto pause = 100ms;

}  // namespace

ReadSessions::ReadSessions(std::string url, bool read_only, Placement placement)
    : url_(std::move(url)), read_only_(read_only), placement_(placement) {
    thread_ = std::thread([this] { look_for_it(); });
}

ReadSessions::~ReadSessions() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    lost_.notify_one();
    thread_.join();
}

void ReadSessions::run(const std::function<void(Reader&)>& operation) {
    for (bool again = false;; again = true) {
        try {
            auto session = borrow();
            session->run(operation);  // a session that failed is not used again
            give_back(std::move(session));
            return;
        } catch (const Interrupted& error) {
            missed(error.what());
            if (again)
                throw StoreError(StoreError::Kind::away, shown_address(url_), error.what(),
                                 "Nothing was read; reading again is safe");
        }
    }
}

std::unique_ptr<ReadSession> ReadSessions::connect() const {
    return std::make_unique<ReadSession>(url_, read_only_, placement_);
}

std::unique_ptr<ReadSession> ReadSessions::borrow() {
    std::unique_lock lock(mutex_);
    if (away_since_ && !found_.wait_until(lock, *away_since_ + grace, [&] { return !away_since_; }))
        throw StoreError(StoreError::Kind::away, shown_address(url_),
                         "the database is away: " + what_,
                         "Nothing was read; the server goes on by itself once it is there");
    if (idle_.empty()) {
        lock.unlock();
        return connect();
    }
    auto session = std::move(idle_.back());
    idle_.pop_back();
    return session;
}

void ReadSessions::give_back(std::unique_ptr<ReadSession> session) {
    const std::lock_guard lock(mutex_);
    if (idle_.size() < most_idle) idle_.push_back(std::move(session));
}

/// The others were connected to the same server: they are not worth another try.
void ReadSessions::missed(const std::string& what) {
    std::vector<std::unique_ptr<ReadSession>> closed_outside_of_the_lock;
    {
        const std::lock_guard lock(mutex_);
        what_ = what;
        idle_.swap(closed_outside_of_the_lock);
        if (!away_since_) away_since_ = Clock::now();
    }
    lost_.notify_one();
}

void ReadSessions::look_for_it() {
    std::unique_lock lock(mutex_);
    for (;;) {
        lost_.wait(lock, [&] { return ending_ || away_since_; });
        if (ending_) return;
        lock.unlock();
        std::unique_ptr<ReadSession> session;
        std::string what;
        try {
            session = connect();
        } catch (const StoreError& error) {
            what = error.what();
        }
        lock.lock();
        if (session) {
            idle_.push_back(std::move(session));
            away_since_.reset();
            found_.notify_all();
        } else {
            what_ = what;
            lost_.wait_for(lock, pause, [&] { return ending_; });
        }
    }
}

}  // namespace yibao::storage::postgres
