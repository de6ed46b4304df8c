#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// A person of the agency. What identifies somebody lies in `sealed` (PersonalData through the
/// Vault, context "person:<id>"); the rest is what rules and statistics need.
struct Person {
    static constexpr std::string_view table = "person";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;   // psn_no on the wire
    Blob identity_hash{};  // Vault::lookup of certificate type and number
    Blob sealed{};         // PersonalData
    std::string gender{};  // 1 男, 2 女, 9 未说明
    Day birth{};
    std::string nation{};  // naty, "01" 汉族
    std::optional<Day> death{};

    static constexpr auto fields() {
        using R = Person;
        return std::tuple{
            field("id", &R::id),         field("identity_hash", &R::identity_hash),
            field("sealed", &R::sealed), field("gender", &R::gender),
            field("birth", &R::birth),   field("nation", &R::nation),
            field("death", &R::death),
        };
    }
    static constexpr auto by_identity() {
        return unique_index("person_by_identity", Home::everywhere, &Person::identity_hash);
    }
    static constexpr auto indexes() { return std::tuple{by_identity()}; }

    bool operator==(const Person&) const = default;
};

/// What somebody shows to be recognised: certificate, card, electronic credential.
struct Credential {
    static constexpr std::string_view table = "credential";
    static constexpr Home home = Home::hash;
    static constexpr std::size_t key = 1;

    Blob hash{};  // Vault::lookup of mdtrt_cert_type and number
    std::int64_t person = 0;
    std::string kind{};  // mdtrt_cert_type: 01 电子凭证, 02 身份证, 03 社会保障卡
    std::optional<Day> valid_until{};  // inclusive; nothing: for ever
    std::string stopped{};             // enrolment::CardState of a card that is not to be taken

    static constexpr auto fields() {
        using R = Credential;
        return std::tuple{
            field("hash", &R::hash),       field("person", &R::person),
            field("kind", &R::kind),       field("valid_until", &R::valid_until),
            field("stopped", &R::stopped),
        };
    }
    static constexpr auto by_person() {
        return index("credential_by_person", Home::everywhere, &Credential::person);
    }
    static constexpr auto indexes() { return std::tuple{by_person()}; }

    bool operator==(const Credential&) const = default;
};

/// 家庭共济: `person` may pay from the account of `owner`. Ends are inclusive.
struct FamilyLink {
    static constexpr std::string_view table = "family_link";
    static constexpr Home home = Home::number;
    static constexpr std::size_t key = 3;

    std::int64_t person = 0;  // who is treated
    std::int64_t owner = 0;   // whose account pays
    Day start{};
    std::optional<Day> end{};
    std::string kinship{};  // enrolment::Kinship: what the person is to the owner

    static constexpr auto fields() {
        using R = FamilyLink;
        return std::tuple{
            field("person", &R::person), field("owner", &R::owner),     field("start", &R::start),
            field("end", &R::end),       field("kinship", &R::kinship),
        };
    }
    static constexpr auto by_owner() {
        return index("family_link_by_owner", Home::everywhere, &FamilyLink::owner);
    }
    static constexpr auto indexes() { return std::tuple{by_owner()}; }

    bool operator==(const FamilyLink&) const = default;
};

}  // namespace yibao::storage
