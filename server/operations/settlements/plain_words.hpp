#pragma once

#include <string>
#include <vector>

#include "forms/settlements.hpp"

namespace yibao::operations {

/// One step of a settlement for somebody who knows no insurance terms.
std::string plain_sentence(const forms::SettlementStep& step);

/// The whole settlement in a few such sentences: what it cost, what of it counted, who paid. Of a
/// reversal, what was given back. Needs head, facts and payers of the sheet.
std::vector<forms::Sentence> plain_summary(const forms::SettlementSheet& sheet);

}  // namespace yibao::operations
