#include "documents/columns.hpp"

#include <algorithm>
#include <numeric>

namespace yibao::documents {

namespace {

constexpr std::size_t looked_at = 60;    // rows
constexpr double most_ems = 24;          // that a column asks for
constexpr double least_ems = 4;          // that Chinese is broken into
constexpr std::size_t whole_until = 22;  // characters of a number, a day or a code stay together

/// Numbers, days and codes are read as a whole; other text may be broken anywhere.
bool stays_whole(std::string_view text) {
    return text.size() <= whole_until &&
           std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

double sum_of(const std::vector<Span>& spans, double Span::*part) {
    return std::accumulate(spans.begin(), spans.end(), 0.0,
                           [&](double sum, const Span& span) { return sum + span.*part; });
}

}  // namespace

std::vector<Span> spans_of(const Table& table, const Typesetter& typesetter, const Type& type,
                           double margin) {
    std::vector<Span> spans;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        Span span{least_ems * type.size, 0};
        const auto look = [&](std::string_view text, bool bold) {
            const double width = typesetter.width_of(text, {type.size, bold});
            span.wanted = std::max(span.wanted, width);
            if (stays_whole(text)) span.least = std::max(span.least, width);
        };
        look(table.columns[column].title, true);
        for (std::size_t row = 0; row < std::min(table.rows.size(), looked_at); ++row)
            look(table.rows[row].cells[column], table.rows[row].kind != Row::Kind::plain);
        span.wanted = std::min(span.wanted, most_ems * type.size);
        span.least = std::min(span.least, span.wanted);
        spans.push_back({span.least + 2 * margin, span.wanted + 2 * margin});
    }
    return spans;
}

bool fit(const std::vector<Span>& spans, double width) {
    return sum_of(spans, &Span::wanted) <= width;
}

std::vector<double> widths_of(const std::vector<Span>& spans, double width) {
    const double least = sum_of(spans, &Span::least);
    const double wanted = sum_of(spans, &Span::wanted);
    std::vector<double> widths;
    for (const Span& span : spans) {
        if (wanted <= width)
            widths.push_back(span.wanted * width / wanted);
        else if (least <= width)
            widths.push_back(span.least +
                             (span.wanted - span.least) * (width - least) / (wanted - least));
        else
            widths.push_back(span.least * width / least);
    }
    return widths;
}

std::vector<double> widths_of(const std::vector<Column>& columns, double width) {
    const double shares =
        std::accumulate(columns.begin(), columns.end(), 0.0,
                        [](double sum, const Column& column) { return sum + column.share; });
    std::vector<double> widths;
    for (const Column& column : columns) widths.push_back(column.share * width / shares);
    return widths;
}

}  // namespace yibao::documents
