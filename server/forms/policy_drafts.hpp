#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/policies.hpp"

namespace yibao::forms {

// A policy on its way into force: written by one, approved by another.

namespace codes {

inline constexpr std::array draft_states{
    wire::Code{"draft", "起草中"},     wire::Code{"waiting", "待审批"},
    wire::Code{"approved", "已通过"},  wire::Code{"refused", "未通过"},
    wire::Code{"discarded", "已作废"},
};
inline constexpr wire::Dictionary draft_state{"draft_state", draft_states};

}  // namespace codes

struct DraftRow {
    std::string draft_id;
    std::string file;
    std::string state;
    std::string note;
    Count revision;
    std::string entered_by;
    Moment changed;
    std::optional<Moment> submitted;
    std::optional<std::string> reviewed_by;
    std::optional<Moment> reviewed;
    std::optional<std::string> reason;
    std::optional<Day> effective;
    std::optional<Count> edition;  // of the policy, once approved
    std::string digest;            // SM3 of the text

    static constexpr auto fields() {
        using M = DraftRow;
        using wire::field;
        return std::array{
            field<&M::draft_id>("draft_id", "草案编号", 20),
            field<&M::file>("file", "政策", 60),
            field<&M::state>("state", "状态", 10).coded(codes::draft_state),
            field<&M::note>("note", "事由", 200),
            field<&M::revision>("revision", "保存次数", 6),
            field<&M::entered_by>("entered_by", "起草人", 40),
            field<&M::changed>("changed", "修改时间"),
            field<&M::submitted>("submitted", "提交时间"),
            field<&M::reviewed_by>("reviewed_by", "审批人", 40),
            field<&M::reviewed>("reviewed", "审批时间"),
            field<&M::reason>("reason", "审批意见", 500),
            field<&M::effective>("effective", "规定变化自"),
            field<&M::edition>("edition", "版次", 6),
            field<&M::digest>("digest", "条文摘要", 64),
        };
    }
};

/// The newest first.
struct ListDrafts {
    static constexpr std::string_view act = "list_drafts";
    static constexpr std::string_view title = "政策草案";
    static constexpr Route route = get("/policy-drafts", access::Function::policy_read);

    struct Input {
        std::optional<std::string> file;
        std::optional<std::string> state;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::file>("file", "政策", 60),
                field<&M::state>("state", "状态", 10).coded(codes::draft_state),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<DraftRow>;
};

struct DraftKey {
    std::string draft_id;
    static constexpr auto fields() {
        return std::array{wire::field<&DraftKey::draft_id>("draft_id", "草案编号", 20)};
    }
};

/// A draft, the text that it would replace or has replaced, and what the server says of it now.
struct DraftShown {
    DraftRow draft;
    std::string text;
    std::string base;
    std::string may_enter;   // the asker: holds the function, for the whole pooling area
    std::string may_review;  // the same, it waits, and the asker is not one of the authors
    PolicyCheck check;

    static constexpr auto fields() {
        using M = DraftShown;
        return std::array{
            wire::field<&M::text>("text", "条文", policy_text_limit),
            wire::field<&M::base>("base", "原条文", policy_text_limit).optional(),
            wire::field<&M::may_enter>("may_enter", "可起草", 1).coded(codes::yes_no),
            wire::field<&M::may_review>("may_review", "可审批", 1).coded(codes::yes_no),
        };
    }
    static constexpr auto nodes() {
        using M = DraftShown;
        return std::array{
            wire::node<&M::draft>("draft", "草案"),
            wire::node<&M::check>("check", "检查结果").containing(wire::nodes_of<PolicyCheck>)};
    }
};

struct GetDraft {
    static constexpr std::string_view act = "get_draft";
    static constexpr std::string_view title = "查看草案";
    static constexpr Route route = get("/policy-drafts/{draft_id}", access::Function::policy_read);
    using Input = DraftKey;
    using Output = DraftShown;
};

/// From the policy in force of that name; where there is none, a new policy from an empty frame.
struct BeginDraft {
    static constexpr std::string_view act = "begin_draft";
    static constexpr std::string_view title = "起草政策";
    static constexpr Route route = post("/policy-drafts", access::Function::policy_enter);

    struct Input {
        std::string file;
        std::string note;

        static constexpr auto fields() {
            return std::array{
                wire::field<&Input::file>("file", "政策", 60),
                wire::field<&Input::note>("note", "事由", 200),
            };
        }
    };
    using Output = DraftRow;
};

/// `revision` is the one that was changed: what somebody else saved meanwhile is not written over.
struct SaveDraft {
    static constexpr std::string_view act = "save_draft";
    static constexpr std::string_view title = "保存草案";
    static constexpr Route route = put("/policy-drafts/{draft_id}", access::Function::policy_enter);

    struct Input {
        std::string draft_id;
        Count revision;
        std::string note;
        std::string text;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                wire::field<&M::draft_id>("draft_id", "草案编号", 20),
                wire::field<&M::revision>("revision", "保存次数", 6),
                wire::field<&M::note>("note", "事由", 200),
                wire::field<&M::text>("text", "条文", policy_text_limit),
            };
        }
    };
    using Output = DraftRow;
};

struct SubmitDraft {
    static constexpr std::string_view act = "submit_draft";
    static constexpr std::string_view title = "提交草案审批";
    static constexpr Route route =
        post("/policy-drafts/{draft_id}/submit", access::Function::policy_enter);
    using Input = DraftKey;
    using Output = DraftRow;
};

/// Takes a draft back that waits for its review.
struct RecallDraft {
    static constexpr std::string_view act = "recall_draft";
    static constexpr std::string_view title = "撤回草案";
    static constexpr Route route =
        post("/policy-drafts/{draft_id}/recall", access::Function::policy_enter);
    using Input = DraftKey;
    using Output = DraftRow;
};

struct DiscardDraft {
    static constexpr std::string_view act = "discard_draft";
    static constexpr std::string_view title = "作废草案";
    static constexpr Route route =
        remove("/policy-drafts/{draft_id}", access::Function::policy_enter);
    using Input = DraftKey;
    using Output = DraftRow;
};

/// `revision` is what was looked at.
struct DraftReview {
    std::string draft_id;
    Count revision;
    std::optional<std::string> reason;

    static constexpr auto fields() {
        using M = DraftReview;
        return std::array{
            wire::field<&M::draft_id>("draft_id", "草案编号", 20),
            wire::field<&M::revision>("revision", "保存次数", 6),
            wire::field<&M::reason>("reason", "审批意见", 500),
        };
    }
};

/// It is the policy in force from now on: the next bill is settled by it.
struct ApproveDraft {
    static constexpr std::string_view act = "approve_draft";
    static constexpr std::string_view title = "通过草案";
    static constexpr Route route =
        post("/policy-drafts/{draft_id}/approve", access::Function::policy_review);
    using Input = DraftReview;
    using Output = DraftRow;
};

/// With a reason.
struct RefuseDraft {
    static constexpr std::string_view act = "refuse_draft";
    static constexpr std::string_view title = "退回草案";
    static constexpr Route route =
        post("/policy-drafts/{draft_id}/refuse", access::Function::policy_review);
    using Input = DraftReview;
    using Output = DraftRow;
};

/// What one payer, or the patient, paid for the sample and would pay.
struct EffectRow {
    std::string payer;
    Money before;
    Money after;

    static constexpr auto fields() {
        using M = EffectRow;
        return std::array{
            wire::field<&M::payer>("payer", "付款方", 30),
            wire::field<&M::before>("before", "现行"),
            wire::field<&M::after>("after", "草案"),
        };
    }
};

/// A case that changes much. It names nobody.
struct EffectCase {
    Day day;
    std::string med_type;
    std::string level;  // of the institution
    Money total;
    Money funds_before;
    Money funds_after;
    Money patient_before;
    Money patient_after;

    static constexpr auto fields() {
        using M = EffectCase;
        using wire::field;
        return std::array{
            field<&M::day>("day", "结算日期"),
            field<&M::med_type>("med_type", "医疗类别", 50),
            field<&M::level>("level", "医院等级", 30),
            field<&M::total>("total", "费用总额"),
            field<&M::funds_before>("funds_before", "基金（现行）"),
            field<&M::funds_after>("funds_after", "基金（草案）"),
            field<&M::patient_before>("patient_before", "个人（现行）"),
            field<&M::patient_after>("patient_after", "个人（草案）"),
        };
    }
};

/// What a draft changes in money: the newest settlements under the policy in force, decided again
/// by its last rules and by the draft's, as if either had always been in force.
struct EstimateDraft {
    static constexpr std::string_view act = "estimate_draft";
    static constexpr std::string_view title = "测算草案影响";
    static constexpr Route route =
        post("/policy-drafts/{draft_id}/effects", access::Function::policy_read);
    using Input = DraftKey;

    struct Output {
        Count decided;
        Count left_out;  // what they were decided from is not what is on record now
        Count better;    // the patient pays less
        Count worse;
        std::optional<Day> first;  // of the sample
        std::optional<Day> last;
        std::optional<Day> since;  // only what was settled since was looked at; nothing: all
        Money total;
        std::vector<EffectRow> payers;
        std::vector<EffectCase> cases;

        static constexpr auto fields() {
            using M = Output;
            using wire::field;
            return std::array{
                field<&M::decided>("decided", "测算笔数", 6),
                field<&M::left_out>("left_out", "未测算笔数", 6),
                field<&M::better>("better", "个人少付笔数", 6),
                field<&M::worse>("worse", "个人多付笔数", 6),
                field<&M::first>("first", "最早结算日"),
                field<&M::last>("last", "最近结算日"),
                field<&M::since>("since", "查找起始日"),
                field<&M::total>("total", "费用总额"),
            };
        }
        static constexpr auto nodes() {
            using M = Output;
            return std::array{wire::rows<&M::payers>("payers", "付款方"),
                              wire::rows<&M::cases>("cases", "变化最大的")};
        }
    };
};

}  // namespace yibao::forms
