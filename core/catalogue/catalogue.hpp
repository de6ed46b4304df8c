#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/result.hpp"
#include "catalogue/item.hpp"
#include "catalogue/text_arena.hpp"

namespace yibao::catalogue {

/// The items of an area in all their versions, in memory. Looking one up hashes its code once and
/// allocates nothing. Read-only once built, so threads may share it.
class Catalogue {
public:
    class Builder;

    Catalogue() = default;

    /// The version of the item that is valid on `day`; null if there is none.
    const Item* find(std::string_view code, Day day) const;

    /// All versions, by code, then by their first day.
    std::span<const Item> items() const { return items_; }

private:
    Catalogue(TextArena texts, std::vector<Item> items);

    TextArena texts_;
    std::vector<Item> items_;
    std::vector<std::uint32_t> slots_;  // by hash of the code: 1 + index of its first version
};

class Catalogue::Builder {
public:
    /// Copies the item and its texts.
    void add(const Item& item);

    /// Refuses "catalogue.item" (no code or name, an end before its beginning, a first self-pay
    /// outside 0..100 %, a negative price) and "catalogue.overlap" (two versions of one code valid
    /// on one day); the message names the item.
    Result<Catalogue> build() &&;

private:
    TextArena texts_;
    std::vector<Item> items_;
};

}  // namespace yibao::catalogue
