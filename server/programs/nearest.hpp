#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yibao {

/// The candidate that needs the fewest letters changed to become `word`; empty without candidates.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace yibao
