#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/code_list.hpp"

namespace yibao::catalogue {

/// 基金支付类型 (fund_pay_type): who pays a part of the bill. Besides the funds the list has rows
/// for the personal account and for the share that the institution bears itself.
enum class FundType : std::uint8_t {
    employee_pool,
    employee_outpatient_pool,
    personal_account,
    family_account,
    employee_severe_illness,
    civil_servant,
    large_amount,
    retired_cadre,
    disabled_veteran,
    enterprise_supplement,
    resident_pool,
    resident_outpatient_pool,
    resident_severe_illness,
    resident_severe_supplement,
    resident_accident,
    maternity,
    medical_aid,
    veteran_subsidy,
    hospital_reduction,
    low_income_supplement,
    hospital_advance,
    other,
};

inline constexpr std::array<Code<FundType>, 22> fund_types{{
    {FundType::employee_pool, "310100", "城镇职工基本医疗保险统筹基金"},
    {FundType::employee_outpatient_pool, "310102", "职工门诊统筹基金"},
    {FundType::personal_account, "310200", "城镇职工基本医疗保险个人账户基金"},
    {FundType::family_account, "310201", "个人账户家庭共济支付"},
    {FundType::employee_severe_illness, "310300", "职工大病补助基金"},
    {FundType::civil_servant, "320100", "公务员医疗补助基金"},
    {FundType::large_amount, "330100", "大额医疗费用补助基金"},
    {FundType::retired_cadre, "340100", "离休人员医疗保障基金"},
    {FundType::disabled_veteran, "350100", "一至六级残疾军人医疗补助基金"},
    {FundType::enterprise_supplement, "370100", "企业补充医疗保险基金"},
    {FundType::resident_pool, "390100", "城乡居民基本医疗保险基金"},
    {FundType::resident_outpatient_pool, "390102", "居民门诊统筹基金"},
    {FundType::resident_severe_illness, "390200", "城乡居民大病医疗保险基金"},
    {FundType::resident_severe_supplement, "390300", "城乡居民大病补充保险基金"},
    {FundType::resident_accident, "390400", "居民意外伤害基金"},
    {FundType::maternity, "510100", "生育基金"},
    {FundType::medical_aid, "610100", "医疗救助基金"},
    {FundType::veteran_subsidy, "610200", "优抚对象医疗补助基金"},
    {FundType::hospital_reduction, "630100", "医院减免金"},
    {FundType::low_income_supplement, "999109", "农村低收入人口医疗补充保险"},
    {FundType::hospital_advance, "999996", "医院垫付基金"},
    {FundType::other, "999997", "其他基金"},
}};
constexpr std::span<const Code<FundType>> code_list(FundType) { return fund_types; }

}  // namespace yibao::catalogue
