#include "console/jobs.hpp"

#include <algorithm>

#include "base/ensure.hpp"

namespace yibao::console {

namespace {

const Refusal cancelled{"job.cancelled", "作业已取消，没有写入任何内容"};
const Refusal stopped{"job.stopped", "系统正在停机，作业已中止，没有写入任何内容，请稍后重新办理"};

}  // namespace

void Job::begin(std::string_view what, std::size_t total) {
    const std::lock_guard lock(mutex_);
    behind_ = begun_.contains(what) && doing_ != what;
    if (!begun_.emplace(what).second) return;
    doing_ = what;
    done_ = 0;
    total_ = total;
    ++version_;
}

std::optional<Refusal> Job::at(std::size_t done) {
    const std::lock_guard lock(mutex_);
    if (called_off_) return called_off_;
    if (behind_ || done <= done_) return std::nullopt;
    done_ = std::min(done, total_);
    ++version_;
    return std::nullopt;
}

std::optional<Refusal> Job::commit() {
    const std::lock_guard lock(mutex_);
    if (called_off_) return called_off_;
    if (state_ != State::committing) ++version_;
    state_ = State::committing;
    done_ = total_;
    return std::nullopt;
}

bool Job::start() {
    const std::lock_guard lock(mutex_);
    if (state_ != State::waiting) return false;
    state_ = State::running;
    ++version_;
    return true;
}

void Job::end(Answer answer) {
    const std::lock_guard lock(mutex_);
    if (called_off_) return close(State::cancelled, *called_off_);
    if (answer) {
        done_ = total_;
        return close(State::done, std::move(answer));
    }
    const bool failed = answer.refusal().code.starts_with("system.");
    close(failed ? State::failed : State::refused, std::move(answer));
}

void Job::close(State state, Answer answer) {
    ensure(!ended_, "a job ends once");
    state_ = state;
    ended_ = now_();
    answer_.emplace(std::move(answer));
    ++version_;
}

std::optional<Refusal> Job::cancel() { return call_off(cancelled); }

void Job::stop() { (void)call_off(stopped); }

std::optional<Refusal> Job::call_off(const Refusal& why) {
    const std::lock_guard lock(mutex_);
    if (ended_) return Refusal{"job.done", "作业已经结束，不能取消"};
    if (state_ == State::committing) return Refusal{"job.committing", "作业正在写入，已经不能取消"};
    if (called_off_) return std::nullopt;
    called_off_ = why;
    ++version_;
    if (state_ == State::waiting)
        close(State::cancelled, why);
    else
        state_ = State::cancelling;
    return std::nullopt;
}

bool Job::ended() const {
    const std::lock_guard lock(mutex_);
    return ended_.has_value();
}

std::uint64_t Job::version() const {
    const std::lock_guard lock(mutex_);
    return version_;
}

std::string_view Job::word() const {
    return forms::codes::job_states[static_cast<std::size_t>(state_)].value;
}

forms::JobRow Job::row(bool own, bool may_cancel) const {
    const std::lock_guard lock(mutex_);
    const bool stoppable = state_ == State::waiting || state_ == State::running;
    forms::JobRow row{.job = std::to_string(facts_.id),
                      .act = std::string(facts_.act),
                      .username = facts_.username,
                      .organisation_name = facts_.organisation_name,
                      .asked = facts_.asked,
                      .ended = ended_,
                      .state = std::string(word()),
                      .doing = {},
                      .done = forms::count(done_),
                      .total = forms::count(total_),
                      .own = own ? "1" : "0",
                      .cancellable = may_cancel && stoppable ? "1" : "0",
                      .refusal = {},
                      .message = {}};
    if (!doing_.empty()) row.doing = doing_;
    if (answer_ && !*answer_) {
        row.refusal = answer_->refusal().code;
        if (own) row.message = answer_->refusal().message;
    }
    return row;
}

Answer Job::answer() const {
    const std::lock_guard lock(mutex_);
    if (!ended_) return Refusal{"job.running", "作业还没有结束"};
    if (!answer_) return Refusal{"job.forgotten", "办理结果只保留15分钟，请到相应的列表中查看"};
    return *answer_;
}

void Job::forget_answer() {
    const std::lock_guard lock(mutex_);
    // A refusal is short, and the list shows it for as long as the job.
    if (ended_ && now_() - *ended_ > Jobs::answer_kept && answer_ && *answer_) answer_.reset();
}

/// Numbers rise from the moment of the start on, so that none of before it is given again.
Jobs::Jobs(Job::Now now) : now_(std::move(now)), last_id_(now_().milliseconds() * 1000) {}

Result<std::shared_ptr<Job>> Jobs::add(JobFacts facts) {
    const std::lock_guard lock(mutex_);
    if (stopped_) return stopped;
    tidy();
    const auto under_way = std::ranges::count_if(jobs_, [&](const auto& job) {
        return job->facts().operator_id == facts.operator_id && !job->ended();
    });
    if (static_cast<std::size_t>(under_way) >= most_of_one)
        return Refusal{"job.many", "您已有4项作业没有结束，请等其中一项结束后再办理"};
    facts.id = ++last_id_;
    jobs_.push_back(std::make_shared<Job>(std::move(facts), now_));
    return jobs_.back();
}

std::vector<std::shared_ptr<Job>> Jobs::all() {
    const std::lock_guard lock(mutex_);
    tidy();
    return {jobs_.rbegin(), jobs_.rend()};
}

std::shared_ptr<Job> Jobs::find(std::int64_t id) {
    const std::lock_guard lock(mutex_);
    tidy();
    const auto found = std::ranges::find_if(
        jobs_, [&](const std::shared_ptr<Job>& job) { return job->facts().id == id; });
    return found == jobs_.end() ? nullptr : *found;
}

void Jobs::tidy() {
    std::size_t ended = 0;
    for (const auto& job : jobs_) {
        job->forget_answer();
        ended += job->ended() ? 1 : 0;
    }
    for (auto job = jobs_.begin(); ended > most_ended;) {
        const bool old = (*job)->ended();
        job = old ? jobs_.erase(job) : std::next(job);
        ended -= old ? 1 : 0;
    }
}

void Jobs::stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    for (const auto& job : jobs_) job->stop();
}

std::shared_ptr<void> Streams::take(const std::shared_ptr<Streams>& streams,
                                    std::int64_t operator_id) {
    {
        const std::lock_guard lock(streams->mutex_);
        if (streams->all_ >= most || streams->open_[operator_id] >= most_of_one) return nullptr;
        ++streams->open_[operator_id];
        ++streams->all_;
    }
    return {streams.get(), [streams, operator_id](void*) {
                const std::lock_guard lock(streams->mutex_);
                --streams->all_;
                if (--streams->open_[operator_id] == 0) streams->open_.erase(operator_id);
            }};
}

}  // namespace yibao::console
