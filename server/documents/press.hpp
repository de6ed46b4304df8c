#pragma once

#include <string>
#include <vector>

#include "documents/page.hpp"

namespace yibao::documents {

/// The pages as PDF: of each font the glyphs that are used are in it, and its text can be searched.
/// For texts that were set in the same thread. Throws std::runtime_error where there is no memory.
std::string print(const std::vector<Page>& pages, Sheet sheet, const std::string& title);

}  // namespace yibao::documents
