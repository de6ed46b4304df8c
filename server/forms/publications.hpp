#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "forms/codes.hpp"
#include "forms/form.hpp"

namespace yibao::forms {

// Notices (通知) and policy papers (政策文件): published by an office of the agency to whom they concern of
// its own and of those below it; employers and institutions sign for them (签收).

namespace codes {

inline constexpr std::array publication_kinds{
    wire::Code{"notice", "通知"},
    wire::Code{"paper", "政策文件"},
};
inline constexpr wire::Dictionary publication_kind{"publication_kind", publication_kinds};

}  // namespace codes

/// Whom it is for, among those of the publisher's organisation and below.
struct Audience {
    std::string agency;
    std::string employers;
    std::string institutions;
    std::string insured;

    /// `At`: the way to it from the row that it is part of.
    template <auto... At>
    static constexpr auto fields_at() {
        using M = Audience;
        using wire::field;
        return std::array{
            field<At..., &M::agency>("agency", "经办机构", 1).coded(codes::yes_no),
            field<At..., &M::employers>("employers", "参保单位", 1).coded(codes::yes_no),
            field<At..., &M::institutions>("institutions", "定点机构", 1).coded(codes::yes_no),
            field<At..., &M::insured>("insured", "参保人", 1).coded(codes::yes_no),
        };
    }
};

struct PublicationRow {
    std::string publication;
    std::string kind;
    std::optional<std::string> number;
    std::string title;
    Moment published;
    std::string published_by;  // user name
    std::string organisation_name;
    Audience audience;
    std::optional<Moment> withdrawn;
    std::optional<Moment> received;  // signed for by the asker's organisation

    static constexpr auto fields() {
        using M = PublicationRow;
        using wire::field;
        return wire::join(
            std::array{
                field<&M::publication>("publication", "文件编号", 20),
                field<&M::kind>("kind", "类型", 10).coded(codes::publication_kind),
                field<&M::number>("number", "文号", 60),
                field<&M::title>("title", "标题", 100),
                field<&M::published>("published", "发布时间"),
                field<&M::published_by>("published_by", "发布人", 40),
                field<&M::organisation_name>("organisation_name", "发布机构", 100),
            },
            Audience::fields_at<&M::audience>(),
            std::array{
                field<&M::withdrawn>("withdrawn", "撤回时间"),
                field<&M::received>("received", "签收时间"),
            });
    }
};

struct PublicationKey {
    std::string publication;
    static constexpr auto fields() {
        return std::array{wire::field<&PublicationKey::publication>("publication", "文件编号", 20)};
    }
};

/// Those for the asker, the newest first; what was withdrawn only for whoever publishes its kind there
/// or above.
struct ListPublications {
    static constexpr std::string_view act = "list_publications";
    static constexpr std::string_view title = "通知与政策文件";
    static constexpr Route route = get("/publications", access::Function::own_sessions);

    struct Input {
        std::optional<std::string> search;  // in the number, the title or the text
        std::optional<std::string> kind;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::search>("search", "文号、标题或内容", 60),
                field<&M::kind>("kind", "类型", 10).coded(codes::publication_kind),
                field<&M::asked, &PageAsked::page>("page", "页码", 6),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
            };
        }
    };
    using Output = ListOf<PublicationRow>;
};

struct GetPublication {
    static constexpr std::string_view act = "get_publication";
    static constexpr std::string_view title = "文件内容";
    static constexpr Route route =
        get("/publications/{publication}", access::Function::own_sessions);
    using Input = PublicationKey;

    struct Output {
        PublicationRow row;
        std::string text;
        std::string may_withdraw;  // the asker, who then also sees who has signed

        static constexpr auto fields() {
            using wire::field;
            return std::array{
                field<&Output::text>("text", "内容", 20000),
                field<&Output::may_withdraw>("may_withdraw", "可撤回", 1).coded(codes::yes_no)};
        }
        static constexpr auto nodes() {
            return std::array{wire::node<&Output::row>("row", "文件")};
        }
    };
};

struct PublicationEntry {
    std::optional<std::string> number;
    std::string title;
    std::string text;
    Audience audience;

    static constexpr auto fields() {
        using M = PublicationEntry;
        using wire::field;
        return wire::join(std::array{field<&M::number>("number", "文号", 60),
                                     field<&M::title>("title", "标题", 100),
                                     field<&M::text>("text", "内容", 20000)},
                          Audience::fields_at<&M::audience>());
    }
};

struct PublishNotice {
    static constexpr std::string_view act = "publish_notice";
    static constexpr std::string_view title = "发布通知";
    static constexpr Route route = post("/notices", access::Function::notice_publish);
    using Input = PublicationEntry;
    using Output = PublicationRow;
};

struct PublishPaper {
    static constexpr std::string_view act = "publish_paper";
    static constexpr std::string_view title = "发布政策文件";
    static constexpr Route route = post("/papers", access::Function::paper_publish);
    using Input = PublicationEntry;
    using Output = PublicationRow;
};

/// By whoever may publish its kind, in the publisher's organisation or above.
struct WithdrawPublication {
    static constexpr std::string_view act = "withdraw_publication";
    static constexpr std::string_view title = "撤回文件";
    static constexpr Route route =
        post("/publications/{publication}/withdraw", access::Function::own_sessions);
    using Input = PublicationKey;
    using Output = PublicationRow;
};

/// For the employer or the institution that the signer works for.
struct SignForPublication {
    static constexpr std::string_view act = "sign_for_publication";
    static constexpr std::string_view title = "签收文件";
    static constexpr Route route =
        post("/publications/{publication}/receipt", access::Function::own_sessions);
    using Input = PublicationKey;
    using Output = PublicationRow;
};

struct ReceiptRow {
    std::string organisation;
    std::string organisation_name;
    std::optional<std::string> by;  // user name
    std::optional<Moment> at;

    static constexpr auto fields() {
        using M = ReceiptRow;
        using wire::field;
        return std::array{
            field<&M::organisation>("organisation", "机构代码", 40),
            field<&M::organisation_name>("organisation_name", "机构名称", 100),
            field<&M::by>("by", "签收人", 40),
            field<&M::at>("at", "签收时间"),
        };
    }
};

/// Who has signed and who has not, for whoever may withdraw it.
struct ListReceipts {
    static constexpr std::string_view act = "list_receipts";
    static constexpr std::string_view title = "签收情况";
    static constexpr Route route =
        get("/publications/{publication}/receipts", access::Function::own_sessions);
    using Input = PublicationKey;
    using Output = ListOf<ReceiptRow>;
};

}  // namespace yibao::forms
