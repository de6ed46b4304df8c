#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/code_list.hpp"

namespace yibao::enrolment {

enum class Gender : std::uint8_t { unknown, male, female, not_stated };

inline constexpr std::array<Code<Gender>, 4> genders{{
    {Gender::unknown, "0", "未知"},
    {Gender::male, "1", "男"},
    {Gender::female, "2", "女"},
    {Gender::not_stated, "9", "未说明性别"},
}};
constexpr std::span<const Code<Gender>> code_list(Gender) { return genders; }

/// 险种类型 (insutype).
enum class Insurance : std::uint8_t {
    employee,
    civil_servant,
    large_amount,
    retired_cadre,
    disabled_veteran,
    enterprise_supplement,
    resident,
    resident_severe_illness,
    long_term_care,
    maternity,
};

inline constexpr std::array<Code<Insurance>, 10> insurances{{
    {Insurance::employee, "310", "职工基本医疗保险"},
    {Insurance::civil_servant, "320", "公务员医疗补助"},
    {Insurance::large_amount, "330", "大额医疗费用补助"},
    {Insurance::retired_cadre, "340", "离休人员医疗保障"},
    {Insurance::disabled_veteran, "350", "一至六级残废军人医疗补助"},
    {Insurance::enterprise_supplement, "370", "企业补充医疗保险"},
    {Insurance::resident, "390", "城乡居民基本医疗保险"},
    {Insurance::resident_severe_illness, "392", "城乡居民大病医疗保险"},
    {Insurance::long_term_care, "410", "长期照护保险"},
    {Insurance::maternity, "510", "生育保险"},
}};
constexpr std::span<const Code<Insurance>> code_list(Insurance) { return insurances; }

/// Whether a bill can be settled under this insurance by itself; the others only add to one of
/// these. A person has one of them at a time (社会保险法: no double enrolment).
constexpr bool is_basic(Insurance insurance) {
    return insurance == Insurance::employee || insurance == Insurance::resident ||
           insurance == Insurance::retired_cadre;
}

/// 人员类别 (psn_type).
enum class PersonType : std::uint8_t {
    in_service,
    migrant_worker,
    retired,
    early_retired,
    retired_cadre,
    newborn,
    preschool_child,
    pupil,
    student,
    minor,
    adult_resident,
    elderly_resident,
    resident,
    disabled_veteran,
    other,
};

inline constexpr std::array<Code<PersonType>, 15> person_types{{
    {PersonType::in_service, "11", "在职"},
    {PersonType::migrant_worker, "1105", "农民工"},
    {PersonType::retired, "12", "退休"},
    {PersonType::early_retired, "1204", "提前退休"},
    {PersonType::retired_cadre, "13", "离休"},
    {PersonType::newborn, "1401", "新生儿"},
    {PersonType::preschool_child, "1402", "学龄前儿童"},
    {PersonType::pupil, "1403", "中小学生"},
    {PersonType::student, "1404", "大学生"},
    {PersonType::minor, "1405", "未成年（未入学）"},
    {PersonType::adult_resident, "15", "居民（成年）"},
    {PersonType::elderly_resident, "16", "居民（老年）"},
    {PersonType::resident, "1701", "城乡居民"},
    {PersonType::disabled_veteran, "33", "一至六级残疾军人"},
    {PersonType::other, "99", "其他"},
}};
constexpr std::span<const Code<PersonType>> code_list(PersonType) { return person_types; }

constexpr bool is_retired(PersonType type) {
    return type == PersonType::retired || type == PersonType::early_retired ||
           type == PersonType::retired_cadre;
}

/// 人员参保状态 (psn_insu_stas).
enum class EnrolmentState : std::uint8_t { none, normal, paused, invalid, ended };

inline constexpr std::array<Code<EnrolmentState>, 5> enrolment_states{{
    {EnrolmentState::none, "0", "未参保"},
    {EnrolmentState::normal, "1", "正常参保"},
    {EnrolmentState::paused, "2", "暂停参保"},
    {EnrolmentState::invalid, "3", "无效参保"},
    {EnrolmentState::ended, "4", "终止参保"},
}};
constexpr std::span<const Code<EnrolmentState>> code_list(EnrolmentState) {
    return enrolment_states;
}

/// 人员身份类别 (psn_idet_type): a standing, valid for a time, that benefits or aid depend on.
enum class Identity : std::uint8_t {
    preferential,
    disabled_veteran,
    no_support,
    registered_poor,
    minimum_allowance,
    destitute,
    low_income,
    impoverished_by_illness,
    five_guarantees,
    disabled,
};

inline constexpr std::array<Code<Identity>, 10> identities{{
    {Identity::preferential, "21", "优抚人员"},
    {Identity::disabled_veteran, "2104", "一至六级残疾军人"},
    {Identity::no_support, "2301", "三无人员"},
    {Identity::registered_poor, "2302", "建档立卡贫困人员"},
    {Identity::minimum_allowance, "2303", "低保救助对象"},
    {Identity::destitute, "2304", "特困救助对象"},
    {Identity::low_income, "2305", "低收入救助对象"},
    {Identity::impoverished_by_illness, "2306", "因病致贫救助对象（含重特大疾病人员）"},
    {Identity::five_guarantees, "2307", "农村五保户"},
    {Identity::disabled, "2308", "残疾人员"},
}};
constexpr std::span<const Code<Identity>> code_list(Identity) { return identities; }

/// The word that policies use for an identity.
constexpr std::string_view short_name(Identity identity) {
    constexpr std::array<std::string_view, 10> names{"优抚", "残疾军人", "三无",   "建档立卡",
                                                     "低保", "特困",     "低收入", "因病致贫",
                                                     "五保", "残疾"};
    return names[static_cast<std::size_t>(identity)];
}

/// 就诊凭证类型 (mdtrt_cert_type): what the person shows at the counter.
enum class CredentialType : std::uint8_t { e_credential, identity_card, social_card };

inline constexpr std::array<Code<CredentialType>, 3> credential_types{{
    {CredentialType::e_credential, "01", "医保电子凭证"},
    {CredentialType::identity_card, "02", "居民身份证"},
    {CredentialType::social_card, "03", "社会保障卡"},
}};
constexpr std::span<const Code<CredentialType>> code_list(CredentialType) {
    return credential_types;
}

/// 个人账户使用标志 (acct_used_flag) of a settlement.
enum class AccountUse : std::uint8_t { none, own, family };

inline constexpr std::array<Code<AccountUse>, 3> account_uses{{
    {AccountUse::none, "0", "不使用"},
    {AccountUse::own, "1", "使用本人个账"},
    {AccountUse::family, "2", "使用共济人个账"},
}};
constexpr std::span<const Code<AccountUse>> code_list(AccountUse) { return account_uses; }

}  // namespace yibao::enrolment
