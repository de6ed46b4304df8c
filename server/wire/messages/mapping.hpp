#pragma once

#include "wire/field.hpp"

namespace yibao::wire {

/// 3301: which items of the catalogue the institution means by its own codes. What is sent counts
/// once the agency has approved it.
struct MappingUpload {
    static constexpr std::string_view infno = "3301";
    static constexpr std::string_view title = "目录对照上传";

    struct Mapping {
        std::string code;
        std::string name;
        std::string list;
        std::string item;
        Day start;
        Day end;
        std::optional<std::string> approval_no;
        std::optional<std::string> dosage_form;
        std::optional<std::string> excluded;
        std::optional<std::string> content;
        std::optional<std::string> unit;
        std::optional<std::string> specification;
        std::optional<std::string> pack;
        std::optional<std::string> remark;

        static constexpr auto fields() {
            using M = Mapping;
            return std::array{
                field<&M::code>("fixmedins_hilist_id", "定点医药机构目录编号", 30),
                field<&M::name>("fixmedins_hilist_name", "定点医药机构目录名称", 200),
                field<&M::list>("list_type", "目录类别", 30).coded("list_type"),
                field<&M::item>("med_list_codg", "医疗目录编码", 30),
                field<&M::start>("begndate", "开始日期"),
                field<&M::end>("enddate", "结束日期"),
                field<&M::approval_no>("aprvno", "批准文号", 30),
                field<&M::dosage_form>("dosform", "剂型", 200),
                field<&M::excluded>("exct_cont", "除外内容", 2000),
                field<&M::content>("item_cont", "项目内涵", 2000),
                field<&M::unit>("prcunt", "计价单位", 100),
                field<&M::specification>("spec", "规格", 200),
                field<&M::pack>("pacspec", "包装规格", 100),
                field<&M::remark>("memo", "备注", 500),
            };
        }
    };

    struct Input {
        std::vector<Mapping> mappings;

        static constexpr auto nodes() {
            return std::array{rows<&Input::mappings>("data", "目录对照")};
        }
    };

    using Output = Nothing;
};

/// 3302: the institution takes a mapping back; what was charged under it stays as it is.
struct MappingCancel {
    static constexpr std::string_view infno = "3302";
    static constexpr std::string_view title = "目录对照撤销";

    struct Mapping {
        std::string institution;
        std::string code;
        std::string list;
        std::string item;

        static constexpr auto fields() {
            using M = Mapping;
            return std::array{
                field<&M::institution>("fixmedins_code", "定点医药机构编号", 30),
                field<&M::code>("fixmedins_hilist_id", "定点医药机构目录编号", 30),
                field<&M::list>("list_type", "目录类别", 30).coded("list_type"),
                field<&M::item>("med_list_codg", "医疗目录编码", 30),
            };
        }
    };

    struct Input {
        std::vector<Mapping> mappings;

        static constexpr auto nodes() {
            return std::array{rows<&Input::mappings>("data", "撤销的对照")};
        }
    };

    using Output = Nothing;
};

}  // namespace yibao::wire
