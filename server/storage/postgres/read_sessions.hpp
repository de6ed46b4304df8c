#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "storage/postgres/read_session.hpp"

namespace yibao::storage::postgres {

/// The reading connections of a store. Who reads has a counter to serve: while the database is away
/// he is told so at once, and a thread apart looks for it. Only who meets the very beginning of an
/// outage waits a little, since most are over as soon as one has connected again.
class ReadSessions {
public:
    ReadSessions(std::string url, bool read_only, Placement placement);
    ~ReadSessions();
    ReadSessions(const ReadSessions&) = delete;
    ReadSessions& operator=(const ReadSessions&) = delete;

    /// On one consistent state; once more from the start where the connection was lost. Throws
    /// StoreError (away) while the database cannot be reached.
    void run(const std::function<void(Reader&)>& operation);

private:
    using Clock = std::chrono::steady_clock;

    std::unique_ptr<ReadSession> connect() const;
    std::unique_ptr<ReadSession> borrow();
    void give_back(std::unique_ptr<ReadSession> session);
    void missed(const std::string& what);
    void look_for_it();

    const std::string url_;
    const bool read_only_;
    const Placement placement_;
    std::mutex mutex_;
    std::condition_variable lost_;  // or ending
    std::condition_variable found_;
    std::vector<std::unique_ptr<ReadSession>> idle_;
    std::optional<Clock::time_point> away_since_;
    std::string what_;  // went wrong last
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace yibao::storage::postgres
