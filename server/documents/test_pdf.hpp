#pragma once

// For tests only: what poppler reads out of a PDF.

#include <string>
#include <string_view>
#include <vector>

namespace yibao::documents {

/// The text of all pages as it is laid out; a form feed ends a page.
std::string text_of(std::string_view pdf);

/// The text of all pages without any blanks and ends of lines.
std::string words_of(std::string_view pdf);

struct EmbeddedFont {
    std::string name;
    bool embedded;
    bool subset;
    bool unicode;  // its text can be searched and copied
};
std::vector<EmbeddedFont> fonts_of(std::string_view pdf);

/// A word and where it stands, in points.
struct Word {
    int page;  // 1 …
    double left;
    double top;
    double right;
    double bottom;
    std::string text;
};
std::vector<Word> places_of(std::string_view pdf);

/// The words where nothing is to be seen once the page is drawn: a glyph was lost. Of one page.
std::string invisible_words(std::string_view pdf);

/// What `base64` made of a PDF, undone.
std::string pdf_in(const std::string& base64);

}  // namespace yibao::documents
