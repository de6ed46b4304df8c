#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// What somebody entered and somebody else has to review before it counts (申报).
struct Declaration {
    static constexpr std::string_view table = "declaration";
    static constexpr Home home = Home::id;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;      // in the bucket of what it will change
    std::string act{};        // name of the form
    std::string reviewing{};  // access::Function that who reviews it needs
    Blob content{};           // its input as JSON, sealed, context "declaration:<id>"
    Blob digest{};            // keyed hash of act and input: the same is not declared twice
    std::string subject_kind{};
    std::string subject{};        // number of whom it is about; empty: a new one
    std::string subject_title{};  // as lists show it, masked
    std::string organisation{};   // of who entered it
    std::int64_t entered_by = 0;
    std::string entered_name{};  // user name
    Moment entered{};
    std::string state{};  // waiting, approved, refused, withdrawn
    std::optional<std::int64_t> reviewed_by{};
    std::string reviewed_name{};
    std::optional<Moment> reviewed{};
    std::string note{};  // of the review

    static constexpr auto fields() {
        using R = Declaration;
        return std::tuple{
            field("id", &R::id),
            field("act", &R::act),
            field("reviewing", &R::reviewing),
            field("content", &R::content),
            field("digest", &R::digest),
            field("subject_kind", &R::subject_kind),
            field("subject", &R::subject),
            field("subject_title", &R::subject_title),
            field("organisation", &R::organisation),
            field("entered_by", &R::entered_by),
            field("entered_name", &R::entered_name),
            field("entered", &R::entered),
            field("state", &R::state),
            field("reviewed_by", &R::reviewed_by),
            field("reviewed_name", &R::reviewed_name),
            field("reviewed", &R::reviewed),
            field("note", &R::note),
        };
    }
    static constexpr auto by_state() {
        return index("declaration_by_state", Home::everywhere, &Declaration::state,
                     &Declaration::id);
    }
    static constexpr auto by_digest() {
        return index("declaration_by_digest", Home::everywhere, &Declaration::digest);
    }
    static constexpr auto by_subject() {
        return index("declaration_by_subject", Home::everywhere, &Declaration::subject_kind,
                     &Declaration::subject, &Declaration::id);
    }
    static constexpr auto by_entered() {
        return index("declaration_by_entered", Home::everywhere, &Declaration::entered_by,
                     &Declaration::id);
    }
    static constexpr auto indexes() {
        return std::tuple{by_state(), by_digest(), by_subject(), by_entered()};
    }

    bool operator==(const Declaration&) const = default;
};

}  // namespace yibao::storage
