#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "console/jobs.hpp"

namespace yibao::console {

/// A job as server-sent events: an event for each change that somebody could see, a comment where
/// there is none for two seconds, and the last one when it ends. Fits wire::BodySource.
class JobStream {
public:
    /// Finds out, on another thread, whether the session still stands, and tells.
    using StillSignedIn = std::function<void(std::function<void(bool)> tell)>;

    /// `place`: held as long as the stream is open. `may_cancel`: whoever watches.
    JobStream(std::shared_ptr<const Job> job, std::shared_ptr<void> place, StillSignedIn ask,
              std::function<forms::JobRow(const Job&)> row);

    std::optional<std::string> next();

    static constexpr std::chrono::seconds pulse{2};

private:
    struct Session {
        std::atomic<bool> stands = true;
        std::atomic<bool> asked = false;
    };

    std::shared_ptr<const Job> job_;
    std::shared_ptr<void> place_;
    StillSignedIn ask_;
    std::function<forms::JobRow(const Job&)> row_;
    std::shared_ptr<Session> session_ = std::make_shared<Session>();
    std::uint64_t shown_ = 0;  // version of the job
    bool told_end_ = false;
    std::chrono::steady_clock::time_point next_pulse_ = std::chrono::steady_clock::now() + pulse;
};

}  // namespace yibao::console
