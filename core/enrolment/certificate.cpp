#include "enrolment/certificate.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/ensure.hpp"

namespace yibao::enrolment {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// GB/T 2260: the first two digits of every region. Those behind them are not looked up: a number
/// keeps the region of its first issue, and reference/areas.csv has only today's.
bool is_province(std::string_view two) {
    static constexpr std::string_view provinces =
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 "
        "65 71 81 82 83 91";
    return two.size() == 2 && provinces.find(two) != std::string_view::npos;
}

/// 港澳台居民居住证申领发放办法: the region is that of Hong Kong, Macao or Taiwan as a whole.
bool is_of_residence_permit(std::string_view region) {
    return region == "810000" || region == "820000" || region == "830000";
}

struct Form {
    CertificateType type;
    std::size_t shortest;
    std::size_t longest;
};

// Lengths in bytes; officers' cards carry Chinese characters. From general knowledge of the
// documents, so drawn wide: they catch slips of the keyboard, not forgeries.
constexpr std::array<Form, 12> forms{{
    {CertificateType::officer_card, 4, 50},
    {CertificateType::police_card, 4, 50},
    {CertificateType::hong_kong_permit, 8, 11},
    {CertificateType::macao_permit, 8, 11},
    {CertificateType::taiwan_permit, 8, 11},
    {CertificateType::permanent_residence, 15, 18},
    {CertificateType::foreign_passport, 5, 20},
    {CertificateType::disability_card, 18, 22},
    {CertificateType::chinese_passport, 9, 9},
    {CertificateType::social_card, 6, 20},
    {CertificateType::birth_certificate, 10, 10},
    {CertificateType::other, 1, 50},
}};

bool allows_any_character(CertificateType type) {
    return type == CertificateType::officer_card || type == CertificateType::police_card ||
           type == CertificateType::other;
}

Refusal refuse(std::string_view what, std::string message) {
    return {fmt::format("certificate.{}", what), std::move(message)};
}

std::optional<Day> read_birth(std::string_view eight) {
    const auto day = Day::parse(
        fmt::format("{}-{}-{}", eight.substr(0, 4), eight.substr(4, 2), eight.substr(6, 2)));
    if (!day || *day < Day::of(1850, 1, 1)) return std::nullopt;
    return day;
}

}  // namespace

char identity_check_digit(std::string_view seventeen_digits) {
    ensure(seventeen_digits.size() == 17, "a check digit is made from 17 digits");
    int sum = 0;
    int weight = 1;  // 2^0 mod 11 belongs to the check digit itself
    for (auto digit = seventeen_digits.rbegin(); digit != seventeen_digits.rend(); ++digit) {
        weight = weight * 2 % 11;
        sum += (*digit - '0') * weight;
    }
    return "10X98765432"[sum % 11];
}

Result<IdentityNumber> read_identity_number(std::string_view text) {
    if (text.size() != 18)
        return refuse("length", fmt::format("居民身份证号码应为 18 位，收到 {} 位", text.size()));
    std::string number(text);
    if (number.back() == 'x') number.back() = 'X';
    if (!std::all_of(number.begin(), number.end() - 1, is_digit) ||
        (!is_digit(number.back()) && number.back() != 'X'))
        return refuse("form", "居民身份证号码应为 17 位数字加 1 位数字或 X");

    const std::string_view digits = number;
    const bool synthetic = digits.starts_with("000000");
    if (!synthetic && !is_province(digits.substr(0, 2)))
        return refuse("region", "居民身份证号码的地区码不存在");
    const auto birth = read_birth(digits.substr(6, 8));
    if (!birth) return refuse("birth", "居民身份证号码中的出生日期不存在");
    if (identity_check_digit(digits.substr(0, 17)) != digits.back())
        return refuse("check", "居民身份证号码的校验码不对，请核对是否录错");
    const bool odd = (digits[16] - '0') % 2 == 1;
    return IdentityNumber{std::move(number), *birth, odd ? Gender::male : Gender::female,
                          synthetic};
}

Result<std::string> check_certificate(CertificateType type, std::string_view number) {
    if (type == CertificateType::identity_card || type == CertificateType::residence_permit) {
        auto identity = read_identity_number(number);
        if (!identity) return identity.refusal();
        if (type == CertificateType::residence_permit && !identity->synthetic &&
            !is_of_residence_permit(number.substr(0, 6)))
            return refuse("region", "港澳台居民居住证号码应以 810000、820000 或 830000 开头");
        return std::move(identity->text);
    }
    const auto form = std::find_if(forms.begin(), forms.end(), [type](const Form& candidate) {
        return candidate.type == type;
    });
    ensure(form != forms.end(), "every certificate type has its form");
    if (number.size() < form->shortest || number.size() > form->longest)
        return refuse("length", fmt::format("{}号码应为 {} 至 {} 位，收到 {} 位", title_of(type),
                                            form->shortest, form->longest, number.size()));
    const bool plain = std::all_of(number.begin(), number.end(), [](char c) {
        return is_digit(c) || is_letter(c) || c == '(' || c == ')' || c == '-';
    });
    if (!plain && !allows_any_character(type))
        return refuse("form", fmt::format("{}号码只能由字母和数字组成", title_of(type)));
    return std::string(number);
}

bool is_made_up_area(std::string_view area) {
    return area.size() == 6 && !is_province(area.substr(0, 2));
}

std::string synthetic_identity_number(const SyntheticIdentity& identity) {
    ensure(identity.serial >= 0 && identity.serial < 500, "a serial is 0..499");
    const int order = identity.serial * 2 + (identity.gender == Gender::male ? 1 : 0);
    std::string number = fmt::format("000000{:04}{:02}{:02}{:03}", identity.birth.year(),
                                     identity.birth.month(), identity.birth.day(), order);
    number += identity_check_digit(number);
    return number;
}

std::string mask_certificate(std::string_view number) {
    const std::size_t head = number.size() > 8 ? 3 : 0;
    const std::size_t tail = number.size() > 8 ? 4 : 1;
    if (number.size() <= head + tail) return std::string(number.size(), '*');
    return fmt::format("{}{}{}", number.substr(0, head),
                       std::string(number.size() - head - tail, '*'),
                       number.substr(number.size() - tail));
}

std::string mask_phone(std::string_view number) {
    const std::size_t head = number.size() >= 11 ? 3 : 0;
    const std::size_t tail = std::min<std::size_t>(4, number.size());
    std::string masked(number.substr(0, head));
    masked.append(number.size() - head - tail, '*');
    return masked.append(number.substr(number.size() - tail));
}

std::string mask_name(std::string_view name) {
    std::string masked;
    for (const char c : name) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        const bool in_first = masked.empty() || (!begins && masked.back() != '*');
        if (in_first)
            masked += c;
        else if (begins)
            masked += '*';
    }
    return masked;
}

}  // namespace yibao::enrolment
