#include "console/job_stream.hpp"

#include <fmt/format.h>

#include <utility>

namespace yibao::console {

JobStream::JobStream(std::shared_ptr<const Job> job, std::shared_ptr<void> place, StillSignedIn ask,
                     std::function<forms::JobRow(const Job&)> row)
    : job_(std::move(job)), place_(std::move(place)), ask_(std::move(ask)), row_(std::move(row)) {}

std::optional<std::string> JobStream::next() {
    if (told_end_ || !session_->stands) return std::nullopt;
    const auto now = std::chrono::steady_clock::now();
    const bool pulse_is_due = now >= next_pulse_;
    if (pulse_is_due) {
        next_pulse_ = now + pulse;
        if (!session_->asked.exchange(true))
            ask_([session = session_](bool stands) {
                session->stands = stands;
                session->asked = false;
            });
    }
    const std::uint64_t version = job_->version();
    if (version == shown_) return pulse_is_due ? ":\n\n" : "";
    shown_ = version;
    const forms::JobRow row = row_(*job_);  // no older than that version
    told_end_ = row.ended.has_value();
    return fmt::format("event: {}\ndata: {}\n\n", told_end_ ? "end" : "progress",
                       forms::write(row));
}

}  // namespace yibao::console
