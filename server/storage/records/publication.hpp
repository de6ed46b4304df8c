#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// A notice (通知) or a policy paper (政策文件) that the agency publishes. Never changed; withdrawn where
/// it was wrong.
struct Publication {
    static constexpr std::string_view table = "publication";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;
    std::string kind{};    // notice, paper
    std::string number{};  // 文号; empty: none
    std::string title{};
    std::string text{};
    std::string audience{};  // words with a blank between them: agency employer institution person
    std::string published_by{};  // user name
    std::string organisation{};  // of whoever published it: it is for that one and those below
    Moment published{};
    std::optional<Moment> withdrawn{};

    static constexpr auto fields() {
        using R = Publication;
        return std::tuple{
            field("id", &R::id),
            field("kind", &R::kind),
            field("number", &R::number),
            field("title", &R::title),
            field("text", &R::text),
            field("audience", &R::audience),
            field("published_by", &R::published_by),
            field("organisation", &R::organisation),
            field("published", &R::published),
            field("withdrawn", &R::withdrawn),
        };
    }

    bool operator==(const Publication&) const = default;
};

/// That an employer or an institution has read it (签收).
struct Receipt {
    static constexpr std::string_view table = "receipt";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 2;

    std::int64_t publication = 0;
    std::string organisation{};
    std::string by{};  // user name
    Moment at{};

    static constexpr auto fields() {
        using R = Receipt;
        return std::tuple{
            field("publication", &R::publication),
            field("organisation", &R::organisation),
            field("by", &R::by),
            field("at", &R::at),
        };
    }

    bool operator==(const Receipt&) const = default;
};

}  // namespace yibao::storage
