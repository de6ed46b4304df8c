#include "documents/pdf.hpp"

#include "documents/layout.hpp"
#include "documents/press.hpp"

namespace yibao::documents {

std::string pdf_of(const Document& document) {
    const Typesetter typesetter;
    const LaidOut laid = lay_out(document, typesetter);
    return print(laid.pages, laid.sheet, printable(document.title));
}

}  // namespace yibao::documents
