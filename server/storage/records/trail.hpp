#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// Who did what to whose record, from where, with before and after (审计日志). Appended, never
/// changed: the seal of its group covers it. `chain` and `seal` are set by the store.
struct TrailEntry {
    static constexpr std::string_view table = "trail_entry";
    static constexpr Home home = Home::id;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;
    Moment at{};
    std::optional<std::int64_t> operator_id{};  // nothing: nobody had signed in
    std::string username{};                     // empty: of none; people type passwords there
    std::string organisation{};
    std::string address{};       // of the machine that asked
    std::string request{};       // X-Request-Id
    std::string act{};           // name of the route: "sign_in", "enter_employer"
    std::string subject_kind{};  // whose record: "operator", "person" …; empty: nobody's
    std::string subject{};
    std::string refusal{};  // code, where it was refused; empty: done
    Blob
        content{};  // sealed JSON of reason, before, after, context "trail_entry:<id>": may name people
    std::int32_t chain = 0;
    std::int64_t seal = 0;

    static constexpr auto fields() {
        using R = TrailEntry;
        return std::tuple{
            field("id", &R::id),
            field("at", &R::at),
            field("operator_id", &R::operator_id),
            field("username", &R::username),
            field("organisation", &R::organisation),
            field("address", &R::address),
            field("request", &R::request),
            field("act", &R::act),
            field("subject_kind", &R::subject_kind),
            field("subject", &R::subject),
            field("refusal", &R::refusal),
            field("content", &R::content),
            field("chain", &R::chain),
            field("seal", &R::seal),
        };
    }
    // The newest first: where the key begins with the bucket, it does not give that order.
    static constexpr auto by_id() {
        return index("trail_entry_by_id", Home::everywhere, &TrailEntry::id);
    }
    static constexpr auto by_operator() {
        return index("trail_entry_by_operator", Home::everywhere, &TrailEntry::operator_id,
                     &TrailEntry::id);
    }
    static constexpr auto by_username() {
        return index("trail_entry_by_username", Home::everywhere, &TrailEntry::username,
                     &TrailEntry::id);
    }
    static constexpr auto by_act() {
        return index("trail_entry_by_act", Home::everywhere, &TrailEntry::act, &TrailEntry::id);
    }
    static constexpr auto by_subject_kind() {
        return index("trail_entry_by_subject_kind", Home::everywhere, &TrailEntry::subject_kind,
                     &TrailEntry::id);
    }
    // Whatever its kind: few things have the same number.
    static constexpr auto by_subject() {
        return index("trail_entry_by_subject", Home::everywhere, &TrailEntry::subject,
                     &TrailEntry::id);
    }
    static constexpr auto indexes() {
        return std::tuple{by_id(),  by_operator(),     by_username(),
                          by_act(), by_subject_kind(), by_subject()};
    }

    bool operator==(const TrailEntry&) const = default;
};

/// What the seal covers: everything but the place in the chain. The content as it is sealed, so that
/// whoever has no key can prove the chain too.
std::string canonical(const TrailEntry& entry);

}  // namespace yibao::storage
