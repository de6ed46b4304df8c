#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "console/jobs.hpp"

namespace yibao::console {

/// Where this server finds what was noted of backups (docs/operating).
struct BackupsKnown {
    std::string record;            // the file; empty where there is none
    std::string store;             // the store's address as people see it
    std::int64_t limit_hours = 0;  // an older newest backup is warned of
};

/// What this server knows beside the store that all share.
struct ThisServer {
    explicit ThisServer(Job::Now now, BackupsKnown known = {})
        : jobs(std::move(now)), backups(std::move(known)) {}

    mutable Jobs jobs;  // safe from any thread
    std::shared_ptr<Streams> streams = std::make_shared<Streams>();
    BackupsKnown backups;
};

/// What the forms of jobs and of backups answer.
Answer run_list_jobs(const ThisServer& here, storage::Store& store, const operations::Act& act,
                     const wire::Value& source);
Answer run_get_job(const ThisServer& here, storage::Store& store, const operations::Act& act,
                   const wire::Value& source);
Answer run_follow_job(const ThisServer& here, storage::Store& store, const operations::Act& act,
                      const wire::Value& source);
Answer run_get_job_answer(const ThisServer& here, storage::Store& store, const operations::Act& act,
                          const wire::Value& source);
Answer run_cancel_job(const ThisServer& here, storage::Store& store, const operations::Act& act,
                      const wire::Value& source);
Answer run_list_backups(const ThisServer& here, storage::Store& store, const operations::Act& act,
                        const wire::Value& source);

}  // namespace yibao::console
