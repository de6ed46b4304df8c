#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// An answered message: a resend gets the same answer, byte for byte.
struct Message {
    static constexpr std::string_view table = "message";
    static constexpr Home home = Home::writer;
    static constexpr std::size_t key = 2;
    static constexpr Layout layout = Layout::log;

    std::string institution{};
    std::string msgid{};
    std::string infno{};
    Blob digest{};  // of the request's body
    Blob
        answer{};  // packed, then sealed, context "message:<institution>:<msgid>": it names the person
    Moment at{};
    std::optional<std::int64_t>
        document{};  // the settlement, visit, charge batch or filing that it made
    std::optional<std::int64_t> person{};
    std::optional<Moment> reversed{};  // by 2601: its answer no longer holds

    static constexpr auto fields() {
        using R = Message;
        return std::tuple{
            field("institution", &R::institution),
            field("msgid", &R::msgid),
            field("infno", &R::infno),
            field("digest", &R::digest),
            field("answer", &R::answer),
            field("at", &R::at),
            field("document", &R::document),
            field("person", &R::person),
            field("reversed", &R::reversed),
        };
    }

    bool operator==(const Message&) const = default;
};

}  // namespace yibao::storage
