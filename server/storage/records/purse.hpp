#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// Money on a medical card (卡钱包), as the books have it. The balances of a person's cards are
/// the ledger account purse:<person>, and what they owe is suspense:purse:<person>; verify proves it.
struct CardPurse {
    static constexpr std::string_view table = "card_purse";
    static constexpr Home home = Home::id;
    static constexpr std::size_t key = 1;

    std::int64_t card = 0;  // in the bucket of the person
    std::int64_t person = 0;
    Money balance{};                 // never negative
    Money owed{};                    // paid for the person above what was there; not yet covered
    std::int64_t top_ups = 0;        // how many there were
    std::optional<Moment> closed{};  // its money was returned: nothing more is put on it

    static constexpr auto fields() {
        using R = CardPurse;
        return std::tuple{
            field("card", &R::card), field("person", &R::person),   field("balance", &R::balance),
            field("owed", &R::owed), field("top_ups", &R::top_ups), field("closed", &R::closed),
        };
    }
    static constexpr auto by_person() {
        return index("card_purse_by_person", Home::number, &CardPurse::person);
    }
    static constexpr auto indexes() { return std::tuple{by_person()}; }

    bool operator==(const CardPurse&) const = default;
};

/// One movement of a purse, with its journal. Amounts are what the ledger account gained: with what
/// the institution gained they sum to zero.
struct PurseEntry {
    static constexpr std::string_view table = "purse_entry";
    static constexpr Home home = Home::id;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;
    std::int64_t card = 0;
    std::int64_t person = 0;
    std::string kind{};  // forms::codes::purse_entry_kinds
    Moment at{};
    Money purse{};
    Money account{};   // the personal account
    Money suspense{};  // negative: paid above what was there
    Money balance{};   // of the purse afterwards
    std::int64_t journal = 0;
    std::string institution{};          // of a consumption
    std::optional<std::int64_t> log{};  // of a consumption
    std::int64_t number = 0;            // of a top-up: 1, 2, 3 … of the card
    std::string code{};                 // of a top-up: proves it to the card
    std::string by{};                   // user name

    static constexpr auto fields() {
        using R = PurseEntry;
        return std::tuple{
            field("id", &R::id),
            field("card", &R::card),
            field("person", &R::person),
            field("kind", &R::kind),
            field("at", &R::at),
            field("purse", &R::purse),
            field("account", &R::account),
            field("suspense", &R::suspense),
            field("balance", &R::balance),
            field("journal", &R::journal),
            field("institution", &R::institution),
            field("log", &R::log),
            field("number", &R::number),
            field("code", &R::code),
            field("by", &R::by),
        };
    }
    static constexpr auto by_card() {
        return index("purse_entry_by_card", Home::id, &PurseEntry::card);
    }
    static constexpr auto indexes() { return std::tuple{by_card()}; }

    bool operator==(const PurseEntry&) const = default;
};

/// A consumption off line (脱机消费) as an institution reported it. Of each card, each counter once.
struct OfflineLog {
    static constexpr std::string_view table = "offline_log";
    static constexpr Home home = Home::id;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;  // in the bucket of the person
    std::int64_t card = 0;
    std::int64_t person = 0;
    std::int64_t counter = 0;
    std::string institution{};
    std::string terminal{};
    std::string terminal_serial{};
    Moment at{};
    Money amount{};
    Money before{};
    Money after{};
    std::string state{};   // forms::codes::log_states
    std::string faults{};  // enrolment::LogFault, with blanks between; of one that is, or was, held
    Moment received{};
    std::int64_t received_by = 0;  // operator
    std::string received_name{};   // user name
    std::optional<Moment> decided{};
    std::string decided_name{};
    std::string reason{};

    static constexpr auto fields() {
        using R = OfflineLog;
        return std::tuple{
            field("id", &R::id),
            field("card", &R::card),
            field("person", &R::person),
            field("counter", &R::counter),
            field("institution", &R::institution),
            field("terminal", &R::terminal),
            field("terminal_serial", &R::terminal_serial),
            field("at", &R::at),
            field("amount", &R::amount),
            field("before", &R::before),
            field("after", &R::after),
            field("state", &R::state),
            field("faults", &R::faults),
            field("received", &R::received),
            field("received_by", &R::received_by),
            field("received_name", &R::received_name),
            field("decided", &R::decided),
            field("decided_name", &R::decided_name),
            field("reason", &R::reason),
        };
    }
    static constexpr auto by_card() {
        return index("offline_log_by_card", Home::id, &OfflineLog::card, &OfflineLog::counter);
    }
    static constexpr auto by_state() {
        return index("offline_log_by_state", Home::everywhere, &OfflineLog::state, &OfflineLog::id);
    }
    static constexpr auto indexes() { return std::tuple{by_card(), by_state()}; }

    bool operator==(const OfflineLog&) const = default;
};

}  // namespace yibao::storage
