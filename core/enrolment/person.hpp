#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "enrolment/certificate.hpp"
#include "enrolment/codes.hpp"

namespace yibao::enrolment {

/// From a day to a day, both included; the default end is "no end".
struct Period {
    static constexpr Day no_end = Day::number(376'199);  // 2999-12-31

    Day from;
    Day to = no_end;

    bool contains(Day day) const { return from <= day && day <= to; }
    bool operator==(const Period&) const = default;
};

/// One stretch of belonging to an insurance. A pause that has ended leaves two enrolments: the one
/// before and the one after, so that the past can be asked.
struct Enrolment {
    Insurance insurance = Insurance::employee;
    PersonType person_type = PersonType::in_service;
    std::string area;            // 参保地医保区划, six digits
    std::int64_t employer = 0;   // 0: none
    bool civil_servant = false;  // 公务员标志
    Period period;
    Day benefits_from;                // after the waiting period; not before period.from
    std::optional<Day> paused_since;  // 暂停参保日期: no benefits from this day on

    EnrolmentState state_on(Day day) const;
    bool operator==(const Enrolment&) const = default;
};

struct HeldIdentity {
    Identity identity = Identity::low_income;
    Period period;
    bool operator==(const HeldIdentity&) const = default;
};

/// 门诊慢特病备案: a disease on file, for which outpatient care is paid by its own rules.
struct ChronicFiling {
    std::string disease;  // 门慢门特病种目录代码
    std::string disease_name;
    Period period;
    bool operator==(const ChronicFiling&) const = default;
};

/// 异地就医备案.
struct OffSiteFiling {
    enum class Kind : std::uint8_t { long_term, referral };

    Kind kind = Kind::long_term;
    std::string area;  // where care is sought: a county, a city (…00) or a province (…0000)
    Period period;
    bool operator==(const OffSiteFiling&) const = default;
};

/// A person with all that was ever true of her enrolment.
struct Person {
    std::int64_t number = 0;  // psn_no
    std::string name;
    Gender gender = Gender::unknown;
    Day birth;
    CertificateType certificate_type = CertificateType::identity_card;
    std::string certificate;
    std::string ethnicity = "01";  // naty, GB/T 3304: 01 is 汉族
    std::optional<Day> death;
    std::vector<Enrolment> enrolments;
    std::vector<HeldIdentity> identities;
    std::vector<ChronicFiling> chronic;
    std::vector<OffSiteFiling> off_site;

    bool operator==(const Person&) const = default;
};

}  // namespace yibao::enrolment
