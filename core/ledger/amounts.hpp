#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.hpp"

namespace yibao::ledger {

/// An amount with the name of what it stands for.
struct NamedAmount {
    std::string name;  // no quotation marks, backslashes, control characters (ensure on writing)
    Money amount;

    bool operator==(const NamedAmount&) const = default;
};

/// `[["fund:310100:430100",-8500],["institution:H1",8500]]`: names and fen, compact JSON without
/// blanks, so that one list has one text.
std::string amounts_text(const std::vector<NamedAmount>& amounts);

/// Reads exactly what amounts_text writes; anything else is nothing.
std::optional<std::vector<NamedAmount>> parse_amounts(std::string_view text);

/// Throws std::overflow_error.
Money sum_of(const std::vector<NamedAmount>& amounts);

}  // namespace yibao::ledger
