#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/batch.hpp"
#include "forms/codes.hpp"
#include "forms/declarations.hpp"
#include "forms/form.hpp"

namespace yibao::forms {

// The archive of designated institutions (定点医药机构档案). What changes it is a declaration.

struct InstitutionEntry {
    std::string name;
    std::string kind;
    std::string level;
    std::string area;

    /// `At`: the way to it from the row that it is part of.
    template <auto... At>
    static constexpr auto fields_at() {
        using M = InstitutionEntry;
        return std::array{
            wire::field<At..., &M::name>("name", "机构名称", 100),
            wire::field<At..., &M::kind>("kind", "机构类别", 2).coded(codes::institution_kind),
            wire::field<At..., &M::level>("level", "医院等级", 3).coded(codes::hospital_grade),
            wire::field<At..., &M::area>("area", "行政区划", 6),
        };
    }
};

/// With the number that it is given for good.
struct InstitutionRegistration {
    std::string institution;
    InstitutionEntry entry;

    static constexpr auto fields() {
        using M = InstitutionRegistration;
        return wire::join(wire::field<&M::institution>("institution", "定点机构编号", 12),
                          InstitutionEntry::fields_at<&M::entry>());
    }
};

/// As it is today, and the change of state that comes next.
struct InstitutionRow {
    std::string institution;
    InstitutionEntry entry;
    std::string state;
    std::optional<Day> since;
    std::optional<std::string> next_state;
    std::optional<Day> next_since;
    std::string agreement;
    std::optional<Day> agreement_end;
    std::string paasid;

    static constexpr auto fields() {
        using M = InstitutionRow;
        using wire::field;
        return wire::join(
            field<&M::institution>("institution", "定点机构编号", 12),
            InstitutionEntry::fields_at<&M::entry>(),
            std::array{
                field<&M::state>("state", "联网状态", 1).coded(codes::institution_state),
                field<&M::since>("since", "状态日期"),
                field<&M::next_state>("next_state", "即将变更为", 1)
                    .coded(codes::institution_state),
                field<&M::next_since>("next_since", "变更日期"),
                field<&M::agreement>("agreement", "服务协议", 10).coded(codes::coverage),
                field<&M::agreement_end>("agreement_end", "协议到期日"),
                field<&M::paasid>("paasid", "接口账号", 40),
            });
    }
};

struct InstitutionKey {
    std::string institution;
    static constexpr auto fields() {
        using M = InstitutionKey;
        return std::array{wire::field<&M::institution>("institution", "定点机构编号", 12)};
    }
};

struct ListInstitutions {
    static constexpr std::string_view act = "list_institutions";
    static constexpr std::string_view title = "定点机构";
    static constexpr Route route = get("/institutions", access::Function::institution_read);

    struct Input {
        std::optional<std::string> search;  // number, or part of the name
        std::optional<std::string> kind;
        std::optional<std::string> level;
        std::optional<std::string> state;
        std::optional<std::string> agreement;  // of those that are not closed
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::search>("search", "名称或编号", 100),
                field<&M::kind>("kind", "机构类别", 2).coded(codes::institution_kind),
                field<&M::level>("level", "医院等级", 3).coded(codes::hospital_grade),
                field<&M::state>("state", "联网状态", 1).coded(codes::institution_state),
                field<&M::agreement>("agreement", "服务协议", 10).coded(codes::coverage),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<InstitutionRow>;
};

struct GetInstitution {
    static constexpr std::string_view act = "get_institution";
    static constexpr std::string_view title = "定点机构详情";
    static constexpr Route route =
        get("/institutions/{institution}", access::Function::institution_read);
    using Input = InstitutionKey;
    using Output = InstitutionRow;
};

struct RegisterInstitution {
    static constexpr std::string_view act = "register_institution";
    static constexpr std::string_view title = "定点机构登记";
    static constexpr Route route = post("/institutions", access::Function::institution_enter);
    using Input = InstitutionRegistration;
    using Output = DeclarationRow;
};

/// The same for many at once: all or none.
struct RegisterInstitutions {
    static constexpr std::string_view act = "register_institutions";
    static constexpr std::string_view title = "定点机构批量登记";
    static constexpr Route route = post("/institutions/batch", access::Function::institution_enter);

    struct Input {
        std::vector<InstitutionRegistration> rows;
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "定点机构")};
        }
    };
    using Output = DeclarationRow;
};

/// The batch as it would be refused, row by row; nothing is written.
struct CheckInstitutions {
    static constexpr std::string_view act = "check_institutions";
    static constexpr std::string_view title = "定点机构批量登记预检";
    static constexpr Route route =
        post("/institutions/batch/check", access::Function::institution_enter);
    using Input = RegisterInstitutions::Input;
    using Output = ListOf<RowFault>;
};

/// Its number says of which kind it is; its level has days (ChangeInstitutionLevel).
struct ChangeInstitution {
    static constexpr std::string_view act = "change_institution";
    static constexpr std::string_view title = "定点机构变更";
    static constexpr Route route =
        put("/institutions/{institution}", access::Function::institution_enter);

    struct Input {
        std::string institution;
        std::string name;
        std::string area;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::institution>("institution", "定点机构编号", 12),
                field<&M::name>("name", "机构名称", 100),
                field<&M::area>("area", "行政区划", 6),
            };
        }
    };
    using Output = DeclarationRow;
};

/// Suspends, resumes, or ends for ever, from a day on.
struct ChangeInstitutionState {
    static constexpr std::string_view act = "change_institution_state";
    static constexpr std::string_view title = "定点机构状态变更";
    static constexpr Route route =
        post("/institutions/{institution}/state", access::Function::institution_enter);

    struct Input {
        std::string institution;
        std::string state;
        Day since;
        std::optional<std::string> reason;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::institution>("institution", "定点机构编号", 12),
                field<&M::state>("state", "联网状态", 1).coded(codes::institution_state),
                field<&M::since>("since", "生效日期"),
                field<&M::reason>("reason", "原因", 200),
            };
        }
    };
    using Output = DeclarationRow;
};

/// Care from the day on is settled by this level.
struct ChangeInstitutionLevel {
    static constexpr std::string_view act = "change_institution_level";
    static constexpr std::string_view title = "定点机构等级变更";
    static constexpr Route route =
        post("/institutions/{institution}/level", access::Function::institution_enter);

    struct Input {
        std::string institution;
        std::string level;
        Day since;
        std::optional<std::string> reason;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::institution>("institution", "定点机构编号", 12),
                field<&M::level>("level", "医院等级", 3).coded(codes::hospital_grade),
                field<&M::since>("since", "生效日期"),
                field<&M::reason>("reason", "批准文件", 200),
            };
        }
    };
    using Output = DeclarationRow;
};

/// A state or a level with the day from which it counts.
struct InstitutionChangeRow {
    std::string change;
    Day since;
    std::optional<std::string> state;
    std::optional<std::string> level;
    std::string term;

    static constexpr auto fields() {
        using M = InstitutionChangeRow;
        using wire::field;
        return std::array{
            field<&M::change>("change", "变更项目", 10).coded(codes::institution_change_kind),
            field<&M::since>("since", "生效日期"),
            field<&M::state>("state", "联网状态", 1).coded(codes::institution_state),
            field<&M::level>("level", "医院等级", 3).coded(codes::hospital_grade),
            field<&M::term>("term", "执行情况", 10).coded(codes::term),
        };
    }
};

/// The newest first.
struct ListInstitutionChanges {
    static constexpr std::string_view act = "list_institution_changes";
    static constexpr std::string_view title = "定点机构状态与等级沿革";
    static constexpr Route route =
        get("/institutions/{institution}/changes", access::Function::institution_read);
    using Input = InstitutionKey;
    using Output = ListOf<InstitutionChangeRow>;
};

/// Takes back what has not begun.
struct WithdrawInstitutionChange {
    static constexpr std::string_view act = "withdraw_institution_change";
    static constexpr std::string_view title = "定点机构变更撤销";
    static constexpr Route route =
        post("/institutions/{institution}/changes/withdraw", access::Function::institution_enter);

    struct Input {
        std::string institution;
        std::string change;
        Day since;
        std::optional<std::string> reason;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::institution>("institution", "定点机构编号", 12),
                field<&M::change>("change", "变更项目", 10).coded(codes::institution_change_kind),
                field<&M::since>("since", "生效日期"),
                field<&M::reason>("reason", "原因", 200),
            };
        }
    };
    using Output = DeclarationRow;
};

/// A new secret for the signatures of the interface, told once; the old one ends.
struct IssueSecret {
    static constexpr std::string_view act = "issue_secret";
    static constexpr std::string_view title = "重置接口密钥";
    static constexpr Route route =
        post("/institutions/{institution}/secret", access::Function::institution_review);
    using Input = InstitutionKey;

    struct Output {
        std::string institution;
        std::string paasid;
        std::string secret;

        static constexpr auto fields() {
            using M = Output;
            using wire::field;
            return std::array{
                field<&M::institution>("institution", "定点机构编号", 12),
                field<&M::paasid>("paasid", "接口账号", 40),
                field<&M::secret>("secret", "接口密钥", 64),
            };
        }
    };
};

}  // namespace yibao::forms
