#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "catalogue/item.hpp"

namespace yibao::catalogue {

/// The flags and the decidable part of the restriction as words with blanks between, for stores
/// and files: "negotiated inpatient_only min_level:2 max_days:14".
std::string item_words(const Item& item);

/// Sets what `words` say, and clears what they do not say; false on a word that is not known.
bool read_item_words(std::string_view words, Item& item);

}  // namespace yibao::catalogue
