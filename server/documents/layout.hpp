#pragma once

#include <vector>

#include "documents/document.hpp"
#include "documents/page.hpp"
#include "documents/typesetter.hpp"

namespace yibao::documents {

struct LaidOut {
    Sheet sheet;
    std::vector<Page> pages;  // at least one
};

/// Breaks a document into pages. A row is never broken: a cell that is higher than a third of a page
/// ends in "…".
LaidOut lay_out(const Document& document, const Typesetter& typesetter);

}  // namespace yibao::documents
