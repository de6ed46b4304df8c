#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "forms/codes.hpp"
#include "forms/declarations.hpp"
#include "forms/form.hpp"
#include "forms/institutions.hpp"

namespace yibao::forms {

// Service agreements with designated institutions (医疗保障定点服务协议): 《医疗机构医疗保障定点管理
// 暂行办法》（国家医疗保障局令第2号）, 《零售药店医疗保障定点管理暂行办法》（第3号）. What changes them is a
// declaration.

struct AgreementEntry {
    std::string number;
    Day signed_on;
    Day start;
    Day end;  // the last day
    std::optional<std::string> remark;

    template <auto... At>
    static constexpr auto fields_at() {
        using M = AgreementEntry;
        return std::array{
            wire::field<At..., &M::number>("number", "协议编号", 40),
            wire::field<At..., &M::signed_on>("signed_on", "签订日期"),
            wire::field<At..., &M::start>("start", "开始日期"),
            wire::field<At..., &M::end>("end", "结束日期"),
            wire::field<At..., &M::remark>("remark", "备注", 200),
        };
    }
};

struct AgreementRow {
    AgreementEntry entry;
    std::string term;

    static constexpr auto fields() {
        using M = AgreementRow;
        return wire::join(AgreementEntry::fields_at<&M::entry>(),
                          wire::field<&M::term>("term", "执行情况", 10).coded(codes::term));
    }
};

/// The newest first.
struct ListAgreements {
    static constexpr std::string_view act = "list_agreements";
    static constexpr std::string_view title = "服务协议";
    static constexpr Route route =
        get("/institutions/{institution}/agreements", access::Function::institution_read);
    using Input = InstitutionKey;
    using Output = ListOf<AgreementRow>;
};

/// The first, or one that follows the others.
struct AddAgreement {
    static constexpr std::string_view act = "add_agreement";
    static constexpr std::string_view title = "服务协议登记";
    static constexpr Route route =
        post("/institutions/{institution}/agreements", access::Function::institution_enter);

    struct Input {
        std::string institution;
        AgreementEntry entry;

        static constexpr auto fields() {
            using M = Input;
            return wire::join(wire::field<&M::institution>("institution", "定点机构编号", 12),
                              AgreementEntry::fields_at<&M::entry>());
        }
    };
    using Output = DeclarationRow;
};

/// Before its last day (解除). One that has not begun never counts then.
struct EndAgreement {
    static constexpr std::string_view act = "end_agreement";
    static constexpr std::string_view title = "服务协议提前终止";
    static constexpr Route route =
        post("/institutions/{institution}/agreements/end", access::Function::institution_enter);

    struct Input {
        std::string institution;
        Day start;
        Day end;
        std::optional<std::string> reason;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::institution>("institution", "定点机构编号", 12),
                field<&M::start>("start", "开始日期"),
                field<&M::end>("end", "结束日期"),
                field<&M::reason>("reason", "原因", 200),
            };
        }
    };
    using Output = DeclarationRow;
};

}  // namespace yibao::forms
