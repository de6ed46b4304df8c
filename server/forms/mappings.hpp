#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/batch.hpp"
#include "forms/catalogue.hpp"
#include "forms/codes.hpp"
#include "forms/form.hpp"

namespace yibao::forms {

// What institutions mean by their own codes (目录对照). They enter it here or by message 3301; each
// mapping counts once the agency has approved it.

struct MappingEntry {
    std::string code;
    std::string name;
    std::string list;
    std::string item;
    Day start;
    std::optional<Day> end;
    std::optional<std::string> approval_no;
    std::optional<std::string> dosage_form;
    std::optional<std::string> specification;
    std::optional<std::string> pack;
    std::optional<std::string> unit;
    std::optional<std::string> excluded;
    std::optional<std::string> content;
    std::optional<std::string> remark;

    /// What only helps to compare; `At`: the way to it from the row that it is part of.
    template <auto... At>
    static constexpr auto details_at() {
        using M = MappingEntry;
        using wire::field;
        return std::array{
            field<At..., &M::approval_no>("approval_no", "批准文号", 30),
            field<At..., &M::dosage_form>("dosage_form", "剂型", 200),
            field<At..., &M::specification>("specification", "规格", 200),
            field<At..., &M::pack>("pack", "包装规格", 100),
            field<At..., &M::unit>("charge_unit", "计价单位", 100),
            field<At..., &M::excluded>("excluded", "除外内容", 2000),
            field<At..., &M::content>("content", "项目内涵", 2000),
            field<At..., &M::remark>("remark", "备注", 500),
        };
    }
    template <auto... At>
    static constexpr auto fields_at() {
        using M = MappingEntry;
        using wire::field;
        return wire::join(
            std::array{
                field<At..., &M::code>("code", "院内编码", 150),
                field<At..., &M::name>("name", "院内名称", 200),
                field<At..., &M::list>("list", "目录类别", 3).coded(codes::list_type),
                field<At..., &M::item>("item", "医保目录编码", 50),
                field<At..., &M::start>("start", "开始日期"),
                field<At..., &M::end>("end", "结束日期"),
            },
            details_at<At...>());
    }
    static constexpr auto fields() { return fields_at<>(); }
};

struct MappingRow {
    std::string mapping;
    std::string institution;
    std::string institution_name;
    MappingEntry entry;
    std::optional<std::string>
        item_name;  // of the catalogue, on the first day; today's if it is past
    std::string state;
    std::string entered_by;  // user name; of a message: 接口
    Moment entered;
    std::optional<std::string> reviewed_by;
    std::optional<Moment> reviewed;
    std::optional<std::string> note;

    static constexpr auto fields() {
        using M = MappingRow;
        using wire::field;
        return wire::join(
            std::array{
                field<&M::mapping>("mapping", "对照编号", 20),
                field<&M::institution>("institution", "定点机构编号", 12),
                field<&M::institution_name>("institution_name", "定点机构", 100),
            },
            MappingEntry::fields_at<&M::entry>(),
            std::array{
                field<&M::item_name>("item_name", "医保目录名称", 200),
                field<&M::state>("state", "状态", 20).coded(codes::declaration_state),
                field<&M::entered_by>("entered_by", "录入人", 40),
                field<&M::entered>("entered", "录入时间"),
                field<&M::reviewed_by>("reviewed_by", "复核人", 40),
                field<&M::reviewed>("reviewed", "复核时间"),
                field<&M::note>("note", "复核意见", 200),
            });
    }
};

/// The newest first. By `search`: the beginning of either code, or part of the institution's name
/// for it.
struct ListMappings {
    static constexpr std::string_view act = "list_mappings";
    static constexpr std::string_view title = "目录对照";
    static constexpr Route route = get("/mappings", access::Function::catalogue_read);

    struct Input {
        std::optional<std::string> institution;
        std::optional<std::string> state;
        std::optional<std::string> search;
        PageAsked asked;

        static constexpr auto fields() {
            using M = Input;
            using wire::field;
            return std::array{
                field<&M::institution>("institution", "定点机构编号", 12),
                field<&M::state>("state", "状态", 20).coded(codes::declaration_state),
                field<&M::search>("search", "编码或名称", 100),
                field<&M::asked, &PageAsked::size>("size", "每页行数", 3),
                field<&M::asked, &PageAsked::after>("after", "上页末行", 40),
            };
        }
    };
    using Output = ListOf<MappingRow>;
};

struct MappingsDone {
    Count count{};
    static constexpr auto fields() {
        return std::array{wire::field<&MappingsDone::count>("count", "条数", 6)};
    }
};

struct EnterMappings {
    static constexpr std::string_view act = "enter_mappings";
    static constexpr std::string_view title = "目录对照申报";
    static constexpr Route route =
        post("/institutions/{institution}/mappings", access::Function::mapping_enter);

    struct Input {
        std::string institution;
        std::vector<MappingEntry> rows;

        static constexpr auto fields() {
            return std::array{wire::field<&Input::institution>("institution", "定点机构编号", 12)};
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::rows>("rows", "目录对照")};
        }
    };
    using Output = MappingsDone;
};

struct CheckMappings {
    static constexpr std::string_view act = "check_mappings";
    static constexpr std::string_view title = "目录对照预检";
    static constexpr Route route =
        post("/institutions/{institution}/mappings/check", access::Function::mapping_enter);
    using Input = EnterMappings::Input;
    using Output = ListOf<RowFault>;
};

struct MappingKey {
    std::string mapping;
    static constexpr auto fields() {
        return std::array{wire::field<&MappingKey::mapping>("mapping", "对照编号", 20)};
    }
};

/// All of them, or none.
struct ReviewMappings {
    static constexpr std::string_view act = "review_mappings";
    static constexpr std::string_view title = "目录对照复核";
    static constexpr Route route = post("/mappings/review", access::Function::mapping_review);

    struct Input {
        std::vector<MappingKey> mappings;
        std::string decision;
        std::optional<std::string> note;

        static constexpr auto fields() {
            using M = Input;
            return std::array{
                wire::field<&M::decision>("decision", "复核结论", 10).coded(codes::review_decision),
                wire::field<&M::note>("note", "复核意见", 200),
            };
        }
        static constexpr auto nodes() {
            return std::array{wire::rows<&Input::mappings>("mappings", "目录对照")};
        }
    };
    using Output = MappingsDone;
};

/// One that waits is withdrawn; one that counts ends yesterday.
struct EndMapping {
    static constexpr std::string_view act = "end_mapping";
    static constexpr std::string_view title = "目录对照撤销";
    static constexpr Route route = post("/mappings/{mapping}/end", access::Function::mapping_enter);
    using Input = MappingKey;
    using Output = MappingRow;
};

}  // namespace yibao::forms
