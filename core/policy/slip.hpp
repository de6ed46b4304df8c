#pragma once

#include <string>

#include "policy/document.hpp"

namespace yibao::policy {

/// The slip of the pen behind a YAML error, which the parser often notices only lines later: a tab, a
/// full-width colon, a colon without its blank, a full-width comma in braces, a brace that is not
/// closed. `line` and `message` are what the parser says, for what is none of these.
Problem slip_behind(const std::string& yaml, int line, const std::string& message);

}  // namespace yibao::policy
