#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// A medical card (社会保障卡) of a person. While it can be shown at a counter there is a Credential
/// of kind 03 with its number, which is what a settlement reads.
struct Card {
    static constexpr std::string_view table = "card";
    static constexpr Home home = Home::id;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;  // in the bucket of the person
    std::int64_t person = 0;
    std::string state{};                // enrolment::CardState
    Moment since{};                     // of the state
    Day since_day{};                    // the day of that
    Blob number_hash{};                 // as the credential's
    Blob sealed{};                      // the number, context "card:<id>"
    std::string chip{};                 // as the card maker read it; empty: not made yet
    std::optional<std::int64_t> batch;  // the order that it was, or is, made with

    static constexpr auto fields() {
        using R = Card;
        return std::tuple{
            field("id", &R::id),
            field("person", &R::person),
            field("state", &R::state),
            field("since", &R::since),
            field("since_day", &R::since_day),
            field("number_hash", &R::number_hash),
            field("sealed", &R::sealed),
            field("chip", &R::chip),
            field("batch", &R::batch),
        };
    }
    static constexpr auto by_person() {
        return index("card_by_person", Home::number, &Card::person);
    }
    static constexpr auto by_number() {
        return unique_index("card_by_number", Home::everywhere, &Card::number_hash);
    }
    static constexpr auto by_state() {
        return index("card_by_state", Home::everywhere, &Card::state, &Card::id);
    }
    /// What changed lately, without those that are in use for years.
    static constexpr auto by_day() {
        return index("card_by_day", Home::everywhere, &Card::state, &Card::since_day);
    }
    static constexpr auto by_batch() {
        return index("card_by_batch", Home::everywhere, &Card::batch, &Card::id);
    }
    static constexpr auto indexes() {
        return std::tuple{by_person(), by_number(), by_state(), by_day(), by_batch()};
    }

    bool operator==(const Card&) const = default;
};

/// What happened to a card.
struct CardLog {
    static constexpr std::string_view table = "card_log";
    static constexpr Home home = Home::id;
    static constexpr std::size_t key = 2;

    std::int64_t card = 0;
    std::int64_t number = 0;  // 1, 2, 3 … of this card
    Moment at{};
    std::string event{};  // enrolment::CardEvent
    std::string state{};  // that it brought
    std::string by{};     // user name
    Blob reason{};        // sealed, context "card_log:<card>:<number>"; empty: none was given
    std::optional<std::int64_t> cause{};  // the card whose event brought it along

    static constexpr auto fields() {
        using R = CardLog;
        return std::tuple{
            field("card", &R::card),     field("number", &R::number), field("at", &R::at),
            field("event", &R::event),   field("state", &R::state),   field("by", &R::by),
            field("reason", &R::reason), field("cause", &R::cause),
        };
    }

    bool operator==(const CardLog&) const = default;
};

/// An order to the card maker (制卡批次).
struct CardBatch {
    static constexpr std::string_view table = "card_batch";
    static constexpr Home home = Home::everywhere;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;
    std::string organisation{};  // that ordered
    std::string ordered_by{};    // user name
    Moment ordered{};
    std::int32_t cards = 0;
    std::int32_t made = 0;
    std::int32_t failed = 0;
    std::optional<Moment> returned{};  // the last file that came back

    static constexpr auto fields() {
        using R = CardBatch;
        return std::tuple{
            field("id", &R::id),
            field("organisation", &R::organisation),
            field("ordered_by", &R::ordered_by),
            field("ordered", &R::ordered),
            field("cards", &R::cards),
            field("made", &R::made),
            field("failed", &R::failed),
            field("returned", &R::returned),
        };
    }

    bool operator==(const CardBatch&) const = default;
};

}  // namespace yibao::storage
