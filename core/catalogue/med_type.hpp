#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/code_list.hpp"

namespace yibao::catalogue {

/// 医疗类别 (med_type): the kind of care a bill is settled as; decides which benefit applies.
enum class MedType : std::uint8_t {
    outpatient,
    registration,
    emergency,
    emergency_rescue,
    cancer_screening,
    chronic,
    pooled_outpatient,
    special_outpatient,
    special_drug,
    two_diseases,
    accident_outpatient,
    single_disease_outpatient,
    severe_disease_drug,
    inpatient,
    ordinary_inpatient,
    single_disease_inpatient,
    rehabilitation_inpatient,
    delivery,
    caesarean,
    newborn_rescue,
    psychiatric_inpatient,
    trauma_inpatient,
    referred_inpatient,
    day_surgery,
    pharmacy,
    maternity_outpatient,
    maternity_inpatient,
    home_bed,
};

inline constexpr std::array<Code<MedType>, 28> med_types{{
    {MedType::outpatient, "11", "普通门诊"},
    {MedType::registration, "12", "门诊挂号"},
    {MedType::emergency, "13", "急诊"},
    {MedType::emergency_rescue, "1301", "急诊抢救"},
    {MedType::cancer_screening, "1103", "癌症筛查"},
    {MedType::chronic, "14", "门诊慢特病"},
    {MedType::pooled_outpatient, "15", "门诊统筹"},
    {MedType::special_outpatient, "16", "门诊特殊病"},
    {MedType::special_drug, "18", "特药购药"},
    {MedType::two_diseases, "9901", "门诊两病"},
    {MedType::accident_outpatient, "9903", "意外伤害门诊"},
    {MedType::single_disease_outpatient, "990101", "门诊单病种"},
    {MedType::severe_disease_drug, "9904", "大病特药"},
    {MedType::inpatient, "21", "普通住院"},
    {MedType::ordinary_inpatient, "2101", "普通住院"},
    {MedType::single_disease_inpatient, "2102", "单病种住院"},
    {MedType::rehabilitation_inpatient, "2105", "康复治疗住院"},
    {MedType::delivery, "2106", "生育平产(居民)"},
    {MedType::caesarean, "2107", "生育剖宫产(居民)"},
    {MedType::newborn_rescue, "2109", "新生儿抢救"},
    {MedType::psychiatric_inpatient, "21303", "精神病住院"},
    {MedType::trauma_inpatient, "22", "外伤住院"},
    {MedType::referred_inpatient, "23", "转外诊治住院"},
    {MedType::day_surgery, "28", "日间手术"},
    {MedType::pharmacy, "41", "定点药店购药"},
    {MedType::maternity_outpatient, "51", "生育门诊"},
    {MedType::maternity_inpatient, "52", "生育住院"},
    {MedType::home_bed, "71", "家庭病床"},
}};
constexpr std::span<const Code<MedType>> code_list(MedType) { return med_types; }

/// Whether the person lies in a bed of the hospital: admitted (2401), discharged (2402).
constexpr bool is_inpatient(MedType type) {
    return type >= MedType::inpatient && type != MedType::pharmacy &&
           type != MedType::maternity_outpatient && type != MedType::home_bed;
}

/// What a retail pharmacy may settle: purchases, and the drugs of outpatient benefits that may be had
/// there on prescription (慢特病, 两病, 特药, 门诊统筹). All else needs a doctor's visit.
constexpr bool is_settled_in_pharmacies(MedType type) {
    return type == MedType::pharmacy || type == MedType::chronic ||
           type == MedType::special_outpatient || type == MedType::two_diseases ||
           type == MedType::special_drug || type == MedType::severe_disease_drug ||
           type == MedType::pooled_outpatient;
}

constexpr bool is_maternity(MedType type) {
    return type == MedType::maternity_outpatient || type == MedType::maternity_inpatient ||
           type == MedType::delivery || type == MedType::caesarean;
}

/// Whether the person must have the disease on file with the agency beforehand.
constexpr bool needs_chronic_filing(MedType type) {
    return type == MedType::chronic || type == MedType::special_outpatient ||
           type == MedType::two_diseases;
}

/// 清算类别 (clr_type): under which heading the institution is paid in the monthly clearing.
enum class ClearingType : std::uint8_t {
    outpatient,
    registration,
    emergency,
    chronic,
    two_diseases,
    special_drug,
    inpatient,
    accident_inpatient,
    single_disease_inpatient,
    day_surgery,
    pharmacy,
    maternity_outpatient,
    maternity_inpatient,
    other,
};

inline constexpr std::array<Code<ClearingType>, 14> clearing_types{{
    {ClearingType::outpatient, "11", "门诊"},
    {ClearingType::registration, "12", "门诊挂号"},
    {ClearingType::emergency, "13", "急诊"},
    {ClearingType::chronic, "14", "门诊慢特病"},
    {ClearingType::two_diseases, "15", "两病门诊"},
    {ClearingType::special_drug, "18", "特药购药"},
    {ClearingType::inpatient, "21", "住院"},
    {ClearingType::accident_inpatient, "22", "意外伤害住院"},
    {ClearingType::single_disease_inpatient, "27", "单病种住院"},
    {ClearingType::day_surgery, "28", "日间手术"},
    {ClearingType::pharmacy, "41", "药店购药"},
    {ClearingType::maternity_outpatient, "53", "生育门诊"},
    {ClearingType::maternity_inpatient, "99940", "生育住院"},
    {ClearingType::other, "99", "其他"},
}};
constexpr std::span<const Code<ClearingType>> code_list(ClearingType) { return clearing_types; }

/// The heading under which a bill of this kind is cleared unless an area says otherwise.
constexpr ClearingType clearing_of(MedType type) {
    switch (type) {
        case MedType::registration:
            return ClearingType::registration;
        case MedType::emergency:
        case MedType::emergency_rescue:
            return ClearingType::emergency;
        case MedType::chronic:
        case MedType::special_outpatient:
            return ClearingType::chronic;
        case MedType::two_diseases:
            return ClearingType::two_diseases;
        case MedType::special_drug:
        case MedType::severe_disease_drug:
            return ClearingType::special_drug;
        case MedType::trauma_inpatient:
            return ClearingType::accident_inpatient;
        case MedType::single_disease_inpatient:
            return ClearingType::single_disease_inpatient;
        case MedType::day_surgery:
            return ClearingType::day_surgery;
        case MedType::pharmacy:
            return ClearingType::pharmacy;
        case MedType::maternity_outpatient:
            return ClearingType::maternity_outpatient;
        case MedType::maternity_inpatient:
        case MedType::delivery:
        case MedType::caesarean:
            return ClearingType::maternity_inpatient;
        default:
            return is_inpatient(type) ? ClearingType::inpatient : ClearingType::outpatient;
    }
}

/// 清算方式 (clr_way): how the institution is paid.
enum class ClearingWay : std::uint8_t {
    by_item,
    single_disease,
    bed_day,
    capitation,
    drg,
    dip,
    other
};

inline constexpr std::array<Code<ClearingWay>, 7> clearing_ways{{
    {ClearingWay::by_item, "1", "按项目"},
    {ClearingWay::single_disease, "2", "单病种"},
    {ClearingWay::bed_day, "3", "按床日"},
    {ClearingWay::capitation, "4", "按人头"},
    {ClearingWay::drg, "40", "DRG"},
    {ClearingWay::dip, "50", "DIP"},
    {ClearingWay::other, "9", "其他"},
}};
constexpr std::span<const Code<ClearingWay>> code_list(ClearingWay) { return clearing_ways; }

}  // namespace yibao::catalogue
