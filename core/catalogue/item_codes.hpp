#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/code_list.hpp"

namespace yibao::catalogue {

/// 收费项目等级. The person pays nothing first for 甲, a share first for 乙, everything for 丙.
enum class ItemClass : std::uint8_t { a, b, c };

inline constexpr std::array<Code<ItemClass>, 3> item_classes{{
    {ItemClass::a, "01", "甲类"},
    {ItemClass::b, "02", "乙类"},
    {ItemClass::c, "03", "丙类"},
}};
constexpr std::span<const Code<ItemClass>> code_list(ItemClass) { return item_classes; }

/// 医疗收费项目类别: under which heading of the bill an item is charged.
enum class ChargeType : std::uint8_t {
    bed,
    consultation,
    examination,
    laboratory,
    treatment,
    operation,
    nursing,
    material,
    western_drug,
    herbal_pieces,
    patent_drug,
    general_treatment,
    registration,
    other,
};

inline constexpr std::array<Code<ChargeType>, 14> charge_types{{
    {ChargeType::bed, "01", "床位费"},
    {ChargeType::consultation, "02", "诊察费"},
    {ChargeType::examination, "03", "检查费"},
    {ChargeType::laboratory, "04", "化验费"},
    {ChargeType::treatment, "05", "治疗费"},
    {ChargeType::operation, "06", "手术费"},
    {ChargeType::nursing, "07", "护理费"},
    {ChargeType::material, "08", "卫生材料费"},
    {ChargeType::western_drug, "09", "西药费"},
    {ChargeType::herbal_pieces, "10", "中药饮片费"},
    {ChargeType::patent_drug, "11", "中成药费"},
    {ChargeType::general_treatment, "12", "一般诊疗费"},
    {ChargeType::registration, "13", "挂号费"},
    {ChargeType::other, "14", "其他费"},
}};
constexpr std::span<const Code<ChargeType>> code_list(ChargeType) { return charge_types; }

/// 目录类别: which of the national catalogues an item belongs to.
enum class ListType : std::uint8_t {
    drug,
    herbal_pieces,
    own_preparation,
    ethnic_drug,
    other,
    formula_granules,
    service,
    consumable,
};

inline constexpr std::array<Code<ListType>, 8> list_types{{
    {ListType::drug, "101", "西药中成药"},
    {ListType::herbal_pieces, "102", "中药饮片"},
    {ListType::own_preparation, "103", "自制剂"},
    {ListType::ethnic_drug, "104", "民族药"},
    {ListType::other, "105", "其他"},
    {ListType::formula_granules, "106", "中药配方颗粒"},
    {ListType::service, "201", "医疗服务项目"},
    {ListType::consumable, "301", "医用耗材"},
}};
constexpr std::span<const Code<ListType>> code_list(ListType) { return list_types; }

/// 医院审批标志 on a bill's line: whether the institution vouches that an item with restricted use
/// was used as its restriction allows.
enum class Approval : std::uint8_t { not_needed, approved, refused };

inline constexpr std::array<Code<Approval>, 3> approvals{{
    {Approval::not_needed, "0", "无须审批"},
    {Approval::approved, "1", "审批通过"},
    {Approval::refused, "2", "审批不通过"},
}};
constexpr std::span<const Code<Approval>> code_list(Approval) { return approvals; }

}  // namespace yibao::catalogue
