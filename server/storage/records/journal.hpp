#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "ledger/seal.hpp"
#include "storage/record.hpp"

namespace yibao::storage {

/// A journal as stored; written by UnitOfWork::append. `chain` and `seal` are set by the store.
struct JournalRow {
    static constexpr std::string_view table = "journal";
    static constexpr Home home = Home::id;
    static constexpr Growth growth = Growth::by_year;
    static constexpr std::size_t key = 1;

    std::int64_t id = 0;
    Day day{};
    std::string cause_kind{};
    std::int64_t cause_id = 0;
    std::string postings{};  // Journal::text()
    std::int32_t chain = 0;
    std::int64_t seal = 0;  // number of the seal that covers it

    static constexpr auto fields() {
        using R = JournalRow;
        return std::tuple{
            field("id", &R::id),
            field("day", &R::day),
            field("cause_kind", &R::cause_kind),
            field("cause_id", &R::cause_id),
            field("postings", &R::postings),
            field("chain", &R::chain),
            field("seal", &R::seal),
        };
    }

    bool operator==(const JournalRow&) const = default;
};

/// One for each committed group that wrote journals.
struct SealRow {
    static constexpr std::string_view table = "seal";
    static constexpr Home home = Home::writer;
    static constexpr std::size_t key = 2;

    std::int32_t chain = 0;
    std::int64_t number = 0;
    Blob previous{};
    std::int64_t count = 0;
    Blob hash{};

    static constexpr auto fields() {
        using R = SealRow;
        return std::tuple{
            field("chain", &R::chain), field("number", &R::number), field("previous", &R::previous),
            field("count", &R::count), field("hash", &R::hash),
        };
    }

    bool operator==(const SealRow&) const = default;
};

/// What the seal covers of a journal.
std::string canonical(const JournalRow& row);

ledger::Seal seal_of(const SealRow& row);  // ensure: digests of 32 bytes
SealRow row_of(const ledger::Seal& seal);

}  // namespace yibao::storage
