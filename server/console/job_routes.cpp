#include <algorithm>

#include "console/handler.hpp"
#include "operations/call.hpp"

namespace yibao::console {

namespace {

const Refusal unknown{"job.unknown",
                      "没有这个作业（job）：服务重启后，没有写完的作业中止，什么也没有写入"};

bool is_own(const Act& act, const Job& job) {
    return job.facts().operator_id == act.actor.operator_id;
}

/// Of others: those of the own organisation and below, by who may see how the system runs.
bool may_see(const Act& act, const Job& job) {
    return is_own(act, job) ||
           (act.actor.functions.holds(access::Function::system_read) &&
            act.agency.access().is_below(job.facts().organisation, act.actor.organisation));
}

bool may_cancel(const Act& act, const Job& job) {
    return is_own(act, job) ||
           (act.actor.functions.holds(access::Function::setting_manage) && may_see(act, job));
}

forms::JobRow row_of(const Act& act, const Job& job) {
    return job.row(is_own(act, job), may_cancel(act, job));
}

/// The job of that number; null also where it is another's.
std::shared_ptr<Job> found(const ThisServer& here, const Act& act, const wire::Value& source) {
    const auto input = forms::read<forms::JobKey>(source);
    const auto id = input ? operations::id_of(input->job) : std::nullopt;
    auto job = id ? here.jobs.find(*id) : nullptr;
    return job && may_see(act, *job) ? job : nullptr;
}

}  // namespace

Answer run_list_jobs(const ThisServer& here, storage::Store&, const Act& act,
                     const wire::Value& source) {
    const auto input = forms::read<forms::ListJobs::Input>(source);
    if (!input) return input.refusal();
    forms::ListJobs::Output list;
    std::size_t count = 0;
    for (const auto& job : here.jobs.all()) {
        if (!may_see(act, *job) || (input->own == "1" && !is_own(act, *job))) continue;
        auto row = row_of(act, *job);
        if (input->state && row.state != *input->state) continue;
        if (count >= input->asked.first() && list.rows.size() < input->asked.rows())
            list.rows.push_back(std::move(row));
        ++count;
    }
    list.total = forms::count(count);
    return answered(Result(std::move(list)));
}

Answer run_get_job(const ThisServer& here, storage::Store&, const Act& act,
                   const wire::Value& source) {
    const auto job = found(here, act, source);
    if (!job) return unknown;
    return answered(Result(row_of(act, *job)));
}

Answer run_follow_job(const ThisServer& here, storage::Store&, const Act& act,
                      const wire::Value& source) {
    auto job = found(here, act, source);
    if (!job) return unknown;
    return Answered{.json = {}, .followed = std::move(job)};
}

Answer run_get_job_answer(const ThisServer& here, storage::Store&, const Act& act,
                          const wire::Value& source) {
    const auto job = found(here, act, source);
    if (!job || !is_own(act, *job)) return unknown;  // it may name persons
    return job->answer();
}

/// Called off first: the lane that records it may be the one that the job holds.
Answer run_cancel_job(const ThisServer& here, storage::Store& store, const Act& act,
                      const wire::Value& source) {
    const auto job = found(here, act, source);
    if (!job) return unknown;
    if (!may_cancel(act, *job)) return Refusal{"job.other", "他人的作业只能由本人或系统管理员取消"};
    if (auto late = job->cancel()) return *std::move(late);
    if (is_own(act, *job)) return answered(Result(row_of(act, *job)));
    const auto home = storage::Buckets::of_id(act.actor.operator_id);
    return answered(
        write_and_record<forms::JobRow>(store, act, forms::CancelJob::act, home,
                                        [&](storage::UnitOfWork&) -> Result<forms::JobRow> {
                                            const auto row = row_of(act, *job);
                                            act.trail.touched("job", row.job);
                                            return row;
                                        }));
}

}  // namespace yibao::console
