#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// Somebody or something that nothing is settled for, from a day on (黑名单). Small: an agency's servers
/// keep it in memory.
struct BlackListEntry {
    static constexpr std::string_view table = "black_list_entry";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;
    std::string kind{};    // enrolment::BlackListKind
    std::string number{};  // of the person, the employer or the card
    Day since{};
    std::optional<Day> until{};  // inclusive; nothing: until it is lifted
    Blob reason{};               // sealed, context "black_list_entry:<id>"
    Blob lifted{};               // why it was lifted, likewise; empty: it was not
    std::string changed_by{};    // user name
    Moment changed{};

    static constexpr auto fields() {
        using R = BlackListEntry;
        return std::tuple{
            field("id", &R::id),           field("kind", &R::kind),
            field("number", &R::number),   field("since", &R::since),
            field("until", &R::until),     field("reason", &R::reason),
            field("lifted", &R::lifted),   field("changed_by", &R::changed_by),
            field("changed", &R::changed),
        };
    }
    static constexpr auto by_subject() {
        return index("black_list_entry_by_subject", Home::everywhere, &BlackListEntry::kind,
                     &BlackListEntry::number);
    }
    static constexpr auto indexes() { return std::tuple{by_subject()}; }

    bool operator==(const BlackListEntry&) const = default;
};

}  // namespace yibao::storage
