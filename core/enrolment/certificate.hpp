#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/code_list.hpp"
#include "base/day.hpp"
#include "base/result.hpp"
#include "enrolment/codes.hpp"

namespace yibao::enrolment {

/// 人员证件类型 (psn_cert_type).
enum class CertificateType : std::uint8_t {
    identity_card,
    officer_card,
    police_card,
    hong_kong_permit,
    macao_permit,
    taiwan_permit,
    permanent_residence,
    foreign_passport,
    disability_card,
    chinese_passport,
    residence_permit,
    social_card,
    birth_certificate,
    other,
};

inline constexpr std::array<Code<CertificateType>, 14> certificate_types{{
    {CertificateType::identity_card, "01", "居民身份证（户口簿）"},
    {CertificateType::officer_card, "02", "中国人民解放军军官证"},
    {CertificateType::police_card, "03", "中国人民武装警察警官证"},
    {CertificateType::hong_kong_permit, "04", "香港特区护照/港澳居民来往内地通行证"},
    {CertificateType::macao_permit, "05", "澳门特区护照/港澳居民来往内地通行证"},
    {CertificateType::taiwan_permit, "06", "台湾居民来往大陆通行证"},
    {CertificateType::permanent_residence, "07", "外国人永久居留证"},
    {CertificateType::foreign_passport, "08", "外国人护照"},
    {CertificateType::disability_card, "09", "残疾人证"},
    {CertificateType::chinese_passport, "16", "中国护照"},
    {CertificateType::residence_permit, "17", "港澳台居民居住证"},
    {CertificateType::social_card, "90", "社会保障卡"},
    {CertificateType::birth_certificate, "990201", "医学出生证明"},
    {CertificateType::other, "99", "其他身份证件"},
}};
constexpr std::span<const Code<CertificateType>> code_list(CertificateType) {
    return certificate_types;
}

/// What an 18-digit identity number says about its holder.
struct IdentityNumber {
    std::string text;  // 17 digits and a digit or X
    Day birth;
    Gender gender = Gender::unknown;
    bool synthetic = false;  // region 000000: made by the demo, never issued
};

/// The last character of an identity number (GB 11643-1999, ISO 7064 MOD 11-2) from the 17 digits
/// before it.
char identity_check_digit(std::string_view seventeen_digits);

/// Reads an identity number; a lower-case x is taken for X. Refuses
///   certificate.length   not 18 characters
///   certificate.form     anything but digits, or X in another place than the last
///   certificate.region   the first two digits are no province (000000, synthetic, is let through)
///   certificate.birth    the birthday does not exist, or lies before 1850
///   certificate.check    the check digit is wrong
Result<IdentityNumber> read_identity_number(std::string_view text);

/// The number as it is kept (identity numbers with a capital X). Identity cards and residence
/// permits are checked as above, a permit's region being 810000, 820000 or 830000; the others by
/// length and characters (certificate.length, certificate.form).
Result<std::string> check_certificate(CertificateType type, std::string_view number);

/// Whether an area's code lies outside GB/T 2260, as those of the demo do. Only there do synthetic
/// numbers name people.
bool is_made_up_area(std::string_view area);

struct SyntheticIdentity {
    Day birth;
    Gender gender = Gender::male;
    int serial = 0;  // 0..499, among those born on that day of that gender
};

/// An identity number that is valid in form and plainly not a person's: region 000000.
std::string synthetic_identity_number(const SyntheticIdentity& identity);

/// "310***********1234": the first three and the last four characters; a number of eight
/// characters or fewer keeps only its last.
std::string mask_certificate(std::string_view number);

/// "138****5678": the first three and the last four digits; a shorter one keeps only its last four.
std::string mask_phone(std::string_view number);

/// "张*", "欧**": the first character and a star for each further one.
std::string mask_name(std::string_view name);

}  // namespace yibao::enrolment
