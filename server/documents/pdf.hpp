#pragma once

#include <string>

#include "documents/document.hpp"
#include "documents/typesetter.hpp"

namespace yibao::documents {

/// The document as PDF on A4: fonts embedded, text that can be searched and copied. Takes some tens
/// of milliseconds, the first in a thread longer. Throws MissingFont.
std::string pdf_of(const Document& document);

}  // namespace yibao::documents
