#pragma once

#include <vector>

#include "documents/document.hpp"
#include "documents/page.hpp"
#include "documents/typesetter.hpp"

namespace yibao::documents {

/// How wide a column is with what stands in it, its cells' margins included.
struct Span {
    double least;   // narrower, and a number or a word would be broken
    double wanted;  // everything in one line, as far as that is sensible
};

/// Of the columns of a table, by its head and its first rows.
std::vector<Span> spans_of(const Table& table, const Typesetter& typesetter, const Type& type,
                           double margin);

/// How wide each is so that together they fill `width`.
std::vector<double> widths_of(const std::vector<Span>& spans, double width);
std::vector<double> widths_of(const std::vector<Column>& columns, double width);  // by their shares

/// Whether all fit in as they want to be.
bool fit(const std::vector<Span>& spans, double width);

}  // namespace yibao::documents
