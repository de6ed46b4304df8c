#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "operations/act.hpp"
#include "storage/records/purse.hpp"

namespace yibao::operations {

// What every movement of a purse does to the books.

inline constexpr std::string_view top_up_entry = "top_up";
inline constexpr std::string_view cover_entry = "cover";
inline constexpr std::string_view consume_entry = "consume";
inline constexpr std::string_view return_entry = "return";

inline constexpr std::string_view booked_log = "booked";
inline constexpr std::string_view held_log = "held";
inline constexpr std::string_view paid_log = "paid";
inline constexpr std::string_view refused_log = "refused";

/// The purse of a card; an empty one where nothing was ever on it.
storage::CardPurse purse_of(storage::Reader& reader, std::int64_t card, std::int64_t person);

/// Of the person's cards, in the order of the cards.
std::vector<storage::CardPurse> purses_of(storage::Reader& reader, std::int64_t person);

/// What the personal account holds.
Money account_of(storage::Reader& reader, std::int64_t person);

/// Books a movement: journal, purse, personal account and the entry itself, which is returned. The
/// caller says kind and amounts, and made certain that the purse and the account hold them (ensure).
/// What the other accounts lose, the entry's institution gains.
storage::PurseEntry book(storage::UnitOfWork& unit, const Act& act, storage::CardPurse purse,
                         storage::PurseEntry entry);

}  // namespace yibao::operations
