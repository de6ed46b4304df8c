#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "forms/codes.hpp"
#include "forms/form.hpp"

namespace yibao::forms {

// What is entered waits for somebody else's review (申报、复核). Every form that only enters answers
// with the declaration that it became.

struct DeclarationRow {
    std::string declaration;
    std::string act;
    std::string subject_kind;
    std::optional<std::string> subject;
    std::string subject_title;
    std::string organisation;
    std::string organisation_name;
    std::string entered_by;  // user name
    Moment entered;
    std::string state;
    std::optional<std::string> reviewed_by;
    std::optional<Moment> reviewed;
    std::optional<std::string> note;

    static constexpr auto fields() {
        using M = DeclarationRow;
        using wire::field;
        return std::array{
            field<&M::declaration>("declaration", "申报编号", 20),
            field<&M::act>("act", "申报事项", 40),
            field<&M::subject_kind>("subject_kind", "对象类型", 30),
            field<&M::subject>("subject", "对象编号", 40),
            field<&M::subject_title>("subject_title", "对象", 100),
            field<&M::organisation>("organisation", "申报机构", 30),
            field<&M::organisation_name>("organisation_name", "申报机构名称", 100),
            field<&M::entered_by>("entered_by", "录入人", 40),
            field<&M::entered>("entered", "录入时间"),
            field<&M::state>("state", "状态", 20).coded(codes::declaration_state),
            field<&M::reviewed_by>("reviewed_by", "复核人", 40),
            field<&M::reviewed>("reviewed", "复核时间"),
            field<&M::note>("note", "复核意见", 200),
        };
    }
};

struct ListDeclarations {
    static constexpr std::string_view act = "list_declarations";
    static constexpr std::string_view title = "业务申报";
    static constexpr Route route = get("/declarations", access::Function::declaration_read);

    struct Input {
        std::optional<std::string> state;
        std::optional<std::string> subject_kind;
        std::optional<std::string> subject;
        std::optional<std::string> own;  // only what the asker entered
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::state>("state", "状态", 20).coded(codes::declaration_state),
                field<&M::subject_kind>("subject_kind", "对象类型", 30),
                field<&M::subject>("subject", "对象编号", 40),
                field<&M::own>("own_entries", "只看本人录入", 1).coded(codes::yes_no),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
                field<&M::asked, &PageAsked::after>("after", "上页末行", 40),
            };
        }
    };
    using Output = ListOf<DeclarationRow>;
};

struct DeclarationKey {
    std::string declaration;
    static constexpr auto fields() {
        using M = DeclarationKey;
        return std::array{wire::field<&M::declaration>("declaration", "申报编号", 20)};
    }
};

/// With what was entered: the input of its form as JSON, personal data masked.
struct GetDeclaration {
    static constexpr std::string_view act = "get_declaration";
    static constexpr std::string_view title = "申报内容";
    static constexpr Route route =
        get("/declarations/{declaration}", access::Function::declaration_read);
    using Input = DeclarationKey;

    struct Output {
        DeclarationRow row;
        std::string content;
        std::string
            may_review;  // the asker: of the agency, with its function, and did not enter it

        static constexpr auto fields() {
            using wire::field;
            return std::array{
                field<&Output::content>("content", "申报内容", 100000),
                field<&Output::may_review>("may_review", "可复核", 1).coded(codes::yes_no),
            };
        }
        static constexpr auto nodes() {
            return std::array{wire::node<&Output::row>("row", "申报")};
        }
    };
};

struct WithdrawDeclaration {
    static constexpr std::string_view act = "withdraw_declaration";
    static constexpr std::string_view title = "撤回申报";
    static constexpr Route route =
        post("/declarations/{declaration}/withdraw", access::Function::declaration_read);
    using Input = DeclarationKey;
    using Output = DeclarationRow;
};

struct ReviewDeclaration {
    static constexpr std::string_view act = "review_declaration";
    static constexpr std::string_view title = "复核申报";
    static constexpr Route route =
        post("/declarations/{declaration}/review", access::Function::declaration_decide);

    struct Input {
        std::string declaration;
        std::string decision;
        std::optional<std::string> note;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::declaration>("declaration", "申报编号", 20),
                field<&M::decision>("decision", "复核结论", 10).coded(codes::review_decision),
                field<&M::note>("note", "复核意见", 200),
            };
        }
    };
    using Output = DeclarationRow;
};

}  // namespace yibao::forms
