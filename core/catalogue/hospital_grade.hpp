#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/code_list.hpp"

namespace yibao::catalogue {

/// The level that benefits and limit prices go by; a higher level compares greater.
enum class HospitalLevel : std::uint8_t { ungraded, primary, secondary, tertiary };
inline constexpr std::size_t hospital_level_count = 4;

/// Not a wire code: the words that policies and people use.
inline constexpr std::array<Code<HospitalLevel>, 4> hospital_levels{{
    {HospitalLevel::ungraded, "0", "无等级"},
    {HospitalLevel::primary, "1", "一级"},
    {HospitalLevel::secondary, "2", "二级"},
    {HospitalLevel::tertiary, "3", "三级"},
}};
constexpr std::span<const Code<HospitalLevel>> code_list(HospitalLevel) { return hospital_levels; }

/// 医院等级 (hosp_lv), as the hospital review gave it. Some regions write the code with a leading
/// zero; both forms are read.
enum class HospitalGrade : std::uint8_t {
    tertiary_special,
    tertiary_a,
    tertiary_b,
    tertiary_c,
    secondary_a,
    secondary_b,
    secondary_c,
    primary_a,
    primary_b,
    primary_c,
    none,
    tertiary_ungraded,
    secondary_ungraded,
    primary_ungraded,
};

inline constexpr std::array<Code<HospitalGrade>, 23> hospital_grades{{
    {HospitalGrade::tertiary_special, "1", "三级特等"},
    {HospitalGrade::tertiary_a, "2", "三级甲等"},
    {HospitalGrade::tertiary_b, "3", "三级乙等"},
    {HospitalGrade::tertiary_c, "4", "三级丙等"},
    {HospitalGrade::secondary_a, "5", "二级甲等"},
    {HospitalGrade::secondary_b, "6", "二级乙等"},
    {HospitalGrade::secondary_c, "7", "二级丙等"},
    {HospitalGrade::primary_a, "8", "一级甲等"},
    {HospitalGrade::primary_b, "9", "一级乙等"},
    {HospitalGrade::primary_c, "10", "一级丙等"},
    {HospitalGrade::none, "11", "无等级"},
    {HospitalGrade::tertiary_ungraded, "12", "三级无等"},
    {HospitalGrade::secondary_ungraded, "13", "二级无等"},
    {HospitalGrade::primary_ungraded, "14", "一级无等"},
    {HospitalGrade::tertiary_special, "01", "三级特等"},
    {HospitalGrade::tertiary_a, "02", "三级甲等"},
    {HospitalGrade::tertiary_b, "03", "三级乙等"},
    {HospitalGrade::tertiary_c, "04", "三级丙等"},
    {HospitalGrade::secondary_a, "05", "二级甲等"},
    {HospitalGrade::secondary_b, "06", "二级乙等"},
    {HospitalGrade::secondary_c, "07", "二级丙等"},
    {HospitalGrade::primary_a, "08", "一级甲等"},
    {HospitalGrade::primary_b, "09", "一级乙等"},
}};
constexpr std::span<const Code<HospitalGrade>> code_list(HospitalGrade) { return hospital_grades; }

constexpr HospitalLevel level_of(HospitalGrade grade) {
    switch (grade) {
        case HospitalGrade::tertiary_special:
        case HospitalGrade::tertiary_a:
        case HospitalGrade::tertiary_b:
        case HospitalGrade::tertiary_c:
        case HospitalGrade::tertiary_ungraded:
            return HospitalLevel::tertiary;
        case HospitalGrade::secondary_a:
        case HospitalGrade::secondary_b:
        case HospitalGrade::secondary_c:
        case HospitalGrade::secondary_ungraded:
            return HospitalLevel::secondary;
        case HospitalGrade::primary_a:
        case HospitalGrade::primary_b:
        case HospitalGrade::primary_c:
        case HospitalGrade::primary_ungraded:
            return HospitalLevel::primary;
        case HospitalGrade::none:
            break;
    }
    return HospitalLevel::ungraded;
}

/// 定点医疗服务机构类型 (fixmedins_type).
enum class InstitutionType : std::uint8_t { hospital, pharmacy, rehabilitation, devices, planning };

inline constexpr std::array<Code<InstitutionType>, 5> institution_types{{
    {InstitutionType::hospital, "1", "定点医疗机构"},
    {InstitutionType::pharmacy, "2", "定点零售药店"},
    {InstitutionType::rehabilitation, "3", "工伤定点康复机构"},
    {InstitutionType::devices, "4", "辅助器具配置机构"},
    {InstitutionType::planning, "5", "计划生育服务机构"},
}};
constexpr std::span<const Code<InstitutionType>> code_list(InstitutionType) {
    return institution_types;
}

}  // namespace yibao::catalogue
