#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// A policy file as the agency put it into force: the last edition of it.
struct PolicyDocument {
    static constexpr std::string_view table = "policy_document";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 2;

    std::string area{};
    std::string file{};
    Day start{};  // of its first rules
    std::string text{};
    Blob digest{};              // SM3 of the text
    std::int32_t edition = 1;   // that it was given by approvals, from 1
    std::string approved_by{};  // user name; empty: it came with the store
    std::optional<Moment> approved_at{};

    static constexpr auto fields() {
        using R = PolicyDocument;
        return std::tuple{
            field("area", &R::area),
            field("file", &R::file),
            field("start", &R::start),
            field("text", &R::text),
            field("digest", &R::digest),
            field("edition", &R::edition),
            field("approved_by", &R::approved_by),
            field("approved_at", &R::approved_at),
        };
    }

    static constexpr auto by_area() {
        return index("policy_document_by_area", Home::everywhere, &PolicyDocument::area);
    }
    static constexpr auto indexes() { return std::tuple{by_area()}; }

    bool operator==(const PolicyDocument&) const = default;
};

/// A policy on its way into force (起草、审批), and afterwards the record of how it got there.
struct PolicyDraft {
    static constexpr std::string_view table = "policy_draft";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;
    std::string area{};
    std::string file{};
    std::string state{};  // draft, waiting, approved, refused, discarded
    std::string note{};   // what it is for, in the author's words
    std::string text{};
    std::string base{};         // the text in force that it was made from; empty: a new policy
    std::int32_t revision = 1;  // times that it was saved
    std::string authors{};      // ids of operators with a blank between them
    std::string entered_by{};   // user name of the last author
    Moment changed{};
    std::optional<Moment> submitted{};
    std::string reviewed_by{};  // user name
    std::optional<Moment> reviewed{};
    std::string reason{};            // of the review
    std::optional<Day> effective{};  // the first day whose rules it changes
    std::int32_t edition = 0;        // that the policy became by it

    static constexpr auto fields() {
        using R = PolicyDraft;
        return std::tuple{
            field("id", &R::id),
            field("area", &R::area),
            field("file", &R::file),
            field("state", &R::state),
            field("note", &R::note),
            field("text", &R::text),
            field("base", &R::base),
            field("revision", &R::revision),
            field("authors", &R::authors),
            field("entered_by", &R::entered_by),
            field("changed", &R::changed),
            field("submitted", &R::submitted),
            field("reviewed_by", &R::reviewed_by),
            field("reviewed", &R::reviewed),
            field("reason", &R::reason),
            field("effective", &R::effective),
            field("edition", &R::edition),
        };
    }
    static constexpr auto by_file() {
        return index("policy_draft_by_file", Home::everywhere, &PolicyDraft::area,
                     &PolicyDraft::file);
    }
    static constexpr auto indexes() { return std::tuple{by_file()}; }

    bool operator==(const PolicyDraft&) const = default;
};

/// A name and a value that the agency keeps.
struct Setting {
    static constexpr std::string_view table = "setting";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 1;

    std::string name{};
    std::string value{};

    static constexpr auto fields() {
        using R = Setting;
        return std::tuple{
            field("name", &R::name),
            field("value", &R::value),
        };
    }

    bool operator==(const Setting&) const = default;
};

}  // namespace yibao::storage
