#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "forms/codes.hpp"
#include "forms/form.hpp"

namespace yibao::forms {

// Long acts under way at this server (运行作业). See docs/decisions/0013-jobs.md.

namespace codes {

inline constexpr std::array job_states{
    wire::Code{"waiting", "等待"},      wire::Code{"running", "办理中"},
    wire::Code{"cancelling", "取消中"}, wire::Code{"committing", "正在写入"},
    wire::Code{"done", "已完成"},       wire::Code{"refused", "未办理"},
    wire::Code{"cancelled", "已取消"},  wire::Code{"failed", "出错"},
};
inline constexpr wire::Dictionary job_state{"job_state", job_states};

}  // namespace codes

struct JobRow {
    std::string job;
    std::string act;
    std::string username;
    std::string organisation_name;
    Moment asked;
    std::optional<Moment> ended;
    std::string state;
    std::optional<std::string> doing;
    Count done;  // of `total`, within what is being done
    Count total;
    std::string own;
    std::string cancellable;             // by the asker
    std::optional<std::string> refusal;  // its code, which names nobody
    std::optional<std::string> message;  // to whose job it is, alone

    static constexpr auto fields() {
        using M = JobRow;
        using wire::field;
        return std::array{
            field<&M::job>("job", "作业编号", 20),
            field<&M::act>("act", "办理事项", 40),
            field<&M::username>("username", "用户名", 40),
            field<&M::organisation_name>("organisation_name", "所属机构", 100),
            field<&M::asked>("asked", "提交时间"),
            field<&M::ended>("ended", "结束时间"),
            field<&M::state>("state", "状态", 20).coded(codes::job_state),
            field<&M::doing>("doing", "正在做", 60),
            field<&M::done>("done", "已处理", 9),
            field<&M::total>("total", "总数", 9),
            field<&M::own>("own", "本人的", 1).coded(codes::yes_no),
            field<&M::cancellable>("cancellable", "可以取消", 1).coded(codes::yes_no),
            field<&M::refusal>("refusal", "原因代码", 60),
            field<&M::message>("message", "说明", 500),
        };
    }
};

/// One's own; with system.read, those of the organisation and below. The newest first.
struct ListJobs {
    static constexpr std::string_view act = "list_jobs";
    static constexpr std::string_view title = "运行作业";
    static constexpr Route route = get("/jobs", access::Function::own_sessions);

    struct Input {
        std::optional<std::string> state;
        std::optional<std::string> own;  // 1: one's own only
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::state>("state", "状态", 20).coded(codes::job_state),
                field<&M::own>("own", "本人的", 1).coded(codes::yes_no),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<JobRow>;
};

struct JobKey {
    std::string job;
    static constexpr auto fields() {
        return std::array{wire::field<&JobKey::job>("job", "作业编号", 20)};
    }
};

struct GetJob {
    static constexpr std::string_view act = "get_job";
    static constexpr std::string_view title = "作业进度";
    static constexpr Route route = get("/jobs/{job}", access::Function::own_sessions);
    using Input = JobKey;
    using Output = JobRow;
};

/// As server-sent events: `progress`, each with a JobRow, and `end` with the last.
struct FollowJob {
    static constexpr std::string_view act = "follow_job";
    static constexpr std::string_view title = "跟踪作业进度";
    static constexpr Route route = get("/jobs/{job}/events", access::Function::own_sessions);
    using Input = JobKey;
    using Output = Nothing;
};

/// What the long act answered, or was refused with, as if it had been waited for.
struct GetJobAnswer {
    static constexpr std::string_view act = "get_job_answer";
    static constexpr std::string_view title = "作业的办理结果";
    static constexpr Route route = get("/jobs/{job}/answer", access::Function::own_sessions);
    using Input = JobKey;
    using Output = Nothing;  // the output of the form that the job is for
};

/// By whose job it is, or by who manages the system: then on record.
struct CancelJob {
    static constexpr std::string_view act = "cancel_job";
    static constexpr std::string_view title = "取消作业";
    static constexpr Route route = post("/jobs/{job}/cancel", access::Function::own_sessions);
    using Input = JobKey;
    using Output = JobRow;
};

}  // namespace yibao::forms
