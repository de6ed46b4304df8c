#pragma once

#include <string>

#include "catalogue/item.hpp"
#include "forms/catalogue.hpp"
#include "storage/records/catalogue.hpp"

namespace yibao::operations {

// An item as the rules know it, as the store keeps it, and as a form shows it.

/// Its texts are the record's, and live as long.
catalogue::Item item_of(const storage::Item& record);
storage::Item record_of(const catalogue::Item& item);

forms::ItemRow row_of(const catalogue::Item& item);
forms::ItemRow row_of(const storage::Item& record);
/// What a difference shows of a version: what an edition says of it, as JSON.
std::string shown_text(const storage::Item& record);
/// Its texts are the entry's. What the form does not know of (an own price, 基本药物 …) is `before`'s.
catalogue::Item item_of(const forms::ItemEntry& entry, const catalogue::Item& before);

}  // namespace yibao::operations
