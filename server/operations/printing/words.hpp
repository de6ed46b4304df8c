#pragma once

#include <string>
#include <string_view>

#include "base/day.hpp"
#include "base/money.hpp"
#include "wire/dictionary.hpp"

namespace yibao::operations {

// Values as papers show them.

/// With two decimals and thousands apart: "-1,234,567.80".
std::string grouped(Money amount);

/// "2026年11月22日".
std::string in_words(Day day);

/// What a code stands for, a province's own by what it is an extension of; the code itself where the
/// list does not know it.
std::string title_in(const wire::Dictionary& list, std::string_view code);

}  // namespace yibao::operations
