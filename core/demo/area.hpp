#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/money.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/hospital_grade.hpp"
#include "enrolment/family.hpp"
#include "enrolment/household.hpp"
#include "enrolment/person.hpp"

namespace yibao::demo {

/// The invented pooling area. Codes beginning with 98 and 99 are not in GB/T 2260.
inline constexpr std::string_view area_code = "990100";
inline constexpr std::string_view area_name = "示例市";
inline constexpr std::string_view neighbour_code = "990200";  // 邻县示例市, same province
inline constexpr std::string_view abroad_code = "980100";     // 邻省示例市

/// What the demo is made from. The same settings and reference texts make the same area, byte for
/// byte.
struct Settings {
    std::uint64_t seed = 1;
    int persons = 20'000;             // from 1,000 on there are ten and more of each kind of person
    Day today = Day::of(2026, 1, 1);  // ages, waiting periods and filings lie around this day
};

struct Employer {
    std::int64_t number = 0;
    std::string name;
    std::string credit_code;  // 统一社会信用代码; its region is 990100, so it was never issued
    bool civil_service = false;

    bool operator==(const Employer&) const = default;
};

using enrolment::Relation;

struct Household {
    struct Member {
        std::int64_t person = 0;
        Relation relation = Relation::head;
        bool operator==(const Member&) const = default;
    };

    std::int64_t number = 0;
    std::vector<Member> members;  // the head first

    bool operator==(const Household&) const = default;
};

/// What a person shows at the counter; the identity card is the person's certificate.
struct Credentials {
    std::string social_card;   // 社会保障卡号
    std::string card_serial;   // 卡识别码
    std::string e_credential;  // 医保电子凭证

    bool operator==(const Credentials&) const = default;
};

/// 个人账户: what was carried over from earlier years, and what came in this year.
struct Account {
    Money carried;
    Money current;

    Money balance() const { return carried + current; }
    bool operator==(const Account&) const = default;
};

struct Resident {
    enrolment::Person person;
    std::int64_t household = 0;
    Credentials credentials;
    std::optional<Account> account;  // employees' insurance only

    bool operator==(const Resident&) const = default;
};

/// 家庭共济: the beneficiary may pay from the owner's account.
struct FamilyLink {
    std::int64_t owner = 0;
    std::int64_t beneficiary = 0;
    enrolment::Kinship kinship = enrolment::Kinship::spouse;  // of the beneficiary to the owner
    enrolment::Period period;

    bool operator==(const FamilyLink&) const = default;
};

enum class InstitutionKind : std::uint8_t {
    tertiary_hospital,
    tertiary_tcm_hospital,
    tertiary_special_hospital,
    secondary_hospital,
    secondary_tcm_hospital,
    primary_hospital,
    community_centre,
    township_centre,
    village_clinic,
    pharmacy,
};
std::string_view title(InstitutionKind kind);  // Chinese

struct Institution {
    std::string code;  // H or P, area, five digits
    std::string name;
    InstitutionKind kind = InstitutionKind::tertiary_hospital;
    catalogue::InstitutionType type = catalogue::InstitutionType::hospital;
    catalogue::HospitalGrade grade = catalogue::HospitalGrade::none;
    std::string area;
    std::string paasid;         // for x-tif
    std::string secret;         // for the demo only: drawn from the seed
    std::optional<Day> closed;  // the agreement ended

    bool operator==(const Institution&) const = default;
};

/// A disease whose outpatient care can be put on file.
struct ChronicDisease {
    std::string_view code;  // 门慢门特病种目录代码
    std::string_view name;
    std::string_view diagnosis;  // 医保版 ICD-10, as it stands on a bill
    int per_mille_from_45 = 0;
    int per_mille_below_45 = 0;
};
extern const std::array<ChronicDisease, 8> chronic_diseases;

struct People {
    std::vector<Employer> employers;
    std::vector<Household> households;
    std::vector<Resident> residents;  // by number, ascending
    std::vector<FamilyLink> family_links;
};

/// Persons in their households, with employers, enrolments (a few of them paused, ended, still
/// waiting, or none), special identities, filings, cards and account balances.
People make_people(const Settings& settings);

/// Forty institutions: hospitals of every level, clinics, pharmacies, three of them outside the
/// area, one closed since the first day of `today`'s year.
std::vector<Institution> make_institutions(const Settings& settings);

/// The texts of the files of reference/ that the catalogue is made from.
struct ReferenceTexts {
    std::string_view drugs;
    std::string_view herbal_pieces;
    std::string_view service_items;
};

/// The national drug list, herbal pieces and service items, with invented codes (drugs), classes
/// (services, pieces) and prices where nothing official is published (the items say so), and a few
/// invented consumables and items outside the catalogue (丙). Throws BrokenCsv.
catalogue::Catalogue make_catalogue(const Settings& settings, const ReferenceTexts& texts);

}  // namespace yibao::demo
