#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// One stretch of insurance of a person in one scheme. Ends are inclusive.
struct Enrolment {
    static constexpr std::string_view table = "enrolment";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 3;

    std::int64_t person = 0;
    std::string insurance{};  // insutype: 310 职工, 390 居民 …
    Day start{};
    std::optional<Day> end{};   // nothing: open
    std::string person_type{};  // psn_type: 11 在职, 12 退休 …
    std::string area{};         // insuplc_admdvs, six digits
    std::optional<std::int64_t> employer{};
    bool civil_servant = false;          // cvlserv_flag
    std::string status{};                // psn_insu_stas: 1 正常, 2 暂停, 4 终止
    std::optional<Day> paused{};         // since when the status is 2
    std::optional<Day> benefits_from{};  // after the waiting period; nothing: from the start

    static constexpr auto fields() {
        using R = Enrolment;
        return std::tuple{
            field("person", &R::person),
            field("insurance", &R::insurance),
            field("start", &R::start),
            field("end", &R::end),
            field("person_type", &R::person_type),
            field("area", &R::area),
            field("employer", &R::employer),
            field("civil_servant", &R::civil_servant),
            field("status", &R::status),
            field("paused", &R::paused),
            field("benefits_from", &R::benefits_from),
        };
    }
    static constexpr auto by_employer() {
        return index("enrolment_by_employer", Home::everywhere, &Enrolment::employer);
    }
    static constexpr auto indexes() { return std::tuple{by_employer()}; }

    bool operator==(const Enrolment&) const = default;
};

/// 低保, 特困 and other special identities. Ends are inclusive.
struct SpecialIdentity {
    static constexpr std::string_view table = "special_identity";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 3;

    std::int64_t person = 0;
    std::string kind{};  // psn_idet_type
    Day start{};
    std::optional<Day> end{};

    static constexpr auto fields() {
        using R = SpecialIdentity;
        return std::tuple{
            field("person", &R::person),
            field("kind", &R::kind),
            field("start", &R::start),
            field("end", &R::end),
        };
    }

    bool operator==(const SpecialIdentity&) const = default;
};

/// An employer that insures its people (参保单位).
struct Employer {
    static constexpr std::string_view table = "employer";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;
    std::string name{};
    std::string uscc{};  // 统一社会信用代码
    std::string area{};
    std::string kind{};          // enrolment::EmployerKind
    std::string state{};         // enrolment::EmployerState
    std::optional<Day> since{};  // of the state; nothing: from the start
    std::optional<std::int64_t> merged_into{};
    Blob sealed{};  // who to ask and the bank account, JSON, context "employer:<id>"; may be empty

    static constexpr auto fields() {
        using R = Employer;
        return std::tuple{
            field("id", &R::id),         field("name", &R::name),
            field("uscc", &R::uscc),     field("area", &R::area),
            field("kind", &R::kind),     field("state", &R::state),
            field("since", &R::since),   field("merged_into", &R::merged_into),
            field("sealed", &R::sealed),
        };
    }
    static constexpr auto by_uscc() {
        return unique_index("employer_by_uscc", Home::everywhere, &Employer::uscc);
    }
    static constexpr auto indexes() { return std::tuple{by_uscc()}; }

    bool operator==(const Employer&) const = default;
};

/// Residents enrol by household.
struct Household {
    static constexpr std::string_view table = "household";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;
    std::int64_t head = 0;  // person
    std::string area{};
    std::optional<Day> head_since{};  // nothing: from the start
    std::optional<Day> dissolved{};   // from this day on it is none

    static constexpr auto fields() {
        using R = Household;
        return std::tuple{
            field("id", &R::id),
            field("head", &R::head),
            field("area", &R::area),
            field("head_since", &R::head_since),
            field("dissolved", &R::dissolved),
        };
    }

    bool operator==(const Household&) const = default;
};

struct HouseholdMember {
    static constexpr std::string_view table = "household_member";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 2;

    std::int64_t household = 0;
    std::int64_t person = 0;
    std::string relation{};     // enrolment::Relation
    std::optional<Day> left{};  // nothing: belongs to it

    static constexpr auto fields() {
        using R = HouseholdMember;
        return std::tuple{
            field("household", &R::household),
            field("person", &R::person),
            field("relation", &R::relation),
            field("left", &R::left),
        };
    }
    static constexpr auto by_person() {
        return index("household_member_by_person", Home::everywhere, &HouseholdMember::person);
    }
    static constexpr auto indexes() { return std::tuple{by_person()}; }

    bool operator==(const HouseholdMember&) const = default;
};

/// 备案 of a person: what must be on record before it is used. Ends are inclusive.
struct Filing {
    static constexpr std::string_view table = "filing";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 2;

    std::int64_t person = 0;
    std::int64_t id = 0;  // trt_dcla_detl_sn on the wire
    std::string kind{};   // chronic, off_site, referral, maternity
    std::string code{};   // of the disease (opsp_dise_code), off-site category, kind of maternity
    std::string name{};
    Day start{};
    std::optional<Day> end{};
    std::string status{};       // 1 effective, 0 withdrawn
    std::string institution{};  // where it counts, empty: anywhere
    std::string detail{};       // compact JSON of what else was filed

    static constexpr auto fields() {
        using R = Filing;
        return std::tuple{
            field("person", &R::person),
            field("id", &R::id),
            field("kind", &R::kind),
            field("code", &R::code),
            field("name", &R::name),
            field("start", &R::start),
            field("end", &R::end),
            field("status", &R::status),
            field("institution", &R::institution),
            field("detail", &R::detail),
        };
    }

    bool operator==(const Filing&) const = default;
};

}  // namespace yibao::storage
