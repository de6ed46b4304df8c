#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "console/routes.hpp"
#include "forms/jobs.hpp"
#include "operations/progress.hpp"

namespace yibao::console {

/// What a job is, and whose.
struct JobFacts {
    std::int64_t id = 0;
    std::string_view act;
    std::int64_t operator_id = 0;
    std::string username;
    std::string organisation;
    std::string organisation_name;
    Moment asked;
};

/// A long act under way, watched from one thread while it runs on another.
class Job final : public operations::Progress {
public:
    using Now = std::function<Moment()>;

    Job(JobFacts facts, Now now) : facts_(std::move(facts)), now_(std::move(now)) {}

    void begin(std::string_view what, std::size_t total) override;
    std::optional<Refusal> at(std::size_t done) override;
    std::optional<Refusal> commit() override;

    /// That its turn has come; false where it was called off before.
    bool start();
    void end(Answer answer);
    /// Refuses job.done, job.committing: it is too late.
    std::optional<Refusal> cancel();
    /// The server ends: the same, for another reason.
    void stop();

    const JobFacts& facts() const { return facts_; }
    bool ended() const;
    /// Rises with whatever is to be seen of it.
    std::uint64_t version() const;
    /// As somebody sees it who may call it off or not.
    forms::JobRow row(bool own, bool may_cancel) const;
    /// Refuses job.running, job.forgotten (the answer was kept for as long as was promised).
    Answer answer() const;
    void forget_answer();

private:
    enum class State { waiting, running, cancelling, committing, done, refused, cancelled, failed };

    std::optional<Refusal> call_off(const Refusal& why);
    std::string_view word() const;
    void close(State state, Answer answer);

    const JobFacts facts_;
    const Now now_;
    mutable std::mutex mutex_;
    State state_ = State::waiting;
    std::uint64_t version_ = 1;
    std::set<std::string, std::less<>> begun_;
    std::string doing_;
    bool behind_ = false;  // it runs again, and is where it was before
    std::size_t done_ = 0;
    std::size_t total_ = 0;
    std::optional<Refusal> called_off_;
    std::optional<Moment> ended_;
    std::optional<Answer> answer_;
};

/// The jobs of this server and what became of the latest. In memory: a restart forgets them all.
class Jobs {
public:
    explicit Jobs(Job::Now now);

    /// Refuses job.many (of one operator), job.stopped.
    Result<std::shared_ptr<Job>> add(JobFacts facts);
    /// The newest first. Answers of which nobody has asked for long are forgotten.
    std::vector<std::shared_ptr<Job>> all();
    std::shared_ptr<Job> find(std::int64_t id);

    /// Calls off what is not being written yet, and takes no more.
    void stop();

    static constexpr std::size_t most_of_one = 4;   // not ended, of one operator
    static constexpr std::size_t most_ended = 200;  // kept
    static constexpr std::chrono::minutes answer_kept{15};

private:
    void tidy();

    const Job::Now now_;
    std::mutex mutex_;
    std::deque<std::shared_ptr<Job>> jobs_;  // the oldest first
    std::int64_t last_id_;
    bool stopped_ = false;
};

/// Streams that are open, so that nobody takes them all.
class Streams {
public:
    /// Held as long as the stream; null where there are too many.
    static std::shared_ptr<void> take(const std::shared_ptr<Streams>& streams,
                                      std::int64_t operator_id);

    static constexpr std::size_t most = 64;
    static constexpr std::size_t most_of_one = 4;

private:
    std::mutex mutex_;
    std::map<std::int64_t, std::size_t> open_;
    std::size_t all_ = 0;
};

}  // namespace yibao::console
