#include "documents/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/ensure.hpp"
#include "documents/columns.hpp"

namespace yibao::documents {

namespace {

constexpr double side_margin = 42;
constexpr double top_margin = 40;
constexpr double foot_height = 46;  // from the last line of text to the edge
constexpr double cell_side = 4;
constexpr double cell_top = 2.4;
constexpr double hair = 0.45;
constexpr double ink_of_rules = 0.62;
constexpr double ink_of_heads = 0.055;
constexpr double ink_of_groups = 0.025;

constexpr Type title_type{16, true, Align::centre};
constexpr Type mark_type{12, true, Align::centre};
constexpr Type heading_type{10.5, true};
constexpr Type body_type{10.5};
constexpr Type note_type{8.5, false, Align::left, 0.75};
constexpr Type foot_type{8, false, Align::left, 0.7};
constexpr double cell_size = 9;
constexpr double list_size = 8.5;

struct Cell {
    std::string_view text;
    Type type;
    double ground = 0;
};

/// A row of cells with their texts set.
struct Line {
    std::vector<SetText> texts;
    std::vector<double> widths;
    std::vector<double> grounds;
    double height = 0;
};

double sum_of(const std::vector<double>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

double size_in(const Table& table) { return table.columns[0].share > 0 ? cell_size : list_size; }

/// Fills page after page.
class Flow {
public:
    Flow(const Document& document, const Typesetter& typesetter, Sheet sheet)
        : document_(document), typesetter_(typesetter), sheet_(sheet) {}

    std::vector<Page> pages() {
        begin_page();
        y_ += put(document_.title, title_type) + 6;
        if (!document_.mark.empty()) y_ += put(document_.mark, mark_type) + 4;
        for (const Block& block : document_.blocks)
            std::visit([&](const auto& one) { place(one); }, block);
        add_feet();
        return std::move(pages_);
    }

private:
    double width() const { return sheet_.width - 2 * side_margin; }
    double room() const { return sheet_.height - foot_height - y_; }
    double most_height() const { return (sheet_.height - top_margin - foot_height) / 3; }
    Page& page() { return pages_.back(); }

    void begin_page() {
        pages_.emplace_back();
        y_ = top_margin;
        if (pages_.size() == 1) return;
        const std::string text =
            fmt::format("{}{}{}（续）", document_.title, document_.running.empty() ? "" : "　",
                        document_.running);
        y_ += put(text, note_type) + 4;
    }

    void need(double height) {
        if (height > room()) begin_page();
    }

    /// A text over the whole width, where the page has got to; how high it is.
    double put(std::string_view text, const Type& type) {
        const SetText set = typesetter_.set(text, type, width(), most_height());
        page().texts.push_back({side_margin, y_, set});
        return set.height;
    }

    void rule(double left, double top, double right, double bottom) {
        page().rules.push_back({left, top, right, bottom, hair, ink_of_rules});
    }

    Line set(const std::vector<Cell>& cells, std::vector<double> widths) const {
        Line line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            line.texts.push_back(typesetter_.set(cells[i].text, cells[i].type,
                                                 widths[i] - 2 * cell_side, most_height()));
            line.grounds.push_back(cells[i].ground);
            line.height = std::max(line.height, line.texts.back().height + 2 * cell_top);
        }
        line.widths = std::move(widths);
        return line;
    }

    /// The texts, their grounds and the rule below. The rules beside are drawn with the whole table.
    void put(const Line& line) {
        double left = side_margin;
        for (std::size_t i = 0; i < line.texts.size(); ++i) {
            if (line.grounds[i] > 0)
                page().grounds.push_back({left, y_, line.widths[i], line.height, line.grounds[i]});
            const double top = y_ + (line.height - line.texts[i].height) / 2;
            page().texts.push_back({left + cell_side, top, line.texts[i]});
            left += line.widths[i];
        }
        y_ += line.height;
        rule(side_margin, y_, left, y_);
    }

    /// The upright rules between and beside columns, from `top` to where the page has got to.
    void rule_columns(const std::vector<double>& widths, double top) {
        double left = side_margin;
        rule(left, top, left, y_);
        for (const double one : widths) {
            left += one;
            rule(left, top, left, y_);
        }
    }

    /// How wide the titles of each of the columns of facts are.
    std::vector<double> title_widths(const Facts& facts) const {
        std::vector<double> widths(facts.across, 0);
        for (std::size_t i = 0; i < facts.facts.size(); ++i) {
            const double wanted =
                typesetter_.width_of(facts.facts[i].title, {cell_size, true}) + 2 * cell_side + 1;
            widths[i % facts.across] = std::max(widths[i % facts.across], wanted);
        }
        return widths;
    }

    /// The last of a row that is not full takes what is left of it.
    void place(const Facts& facts) {
        const std::vector<double> titles = title_widths(facts);
        const double text = (width() - sum_of(titles)) / static_cast<double>(facts.across);
        for (std::size_t first = 0; first < facts.facts.size(); first += facts.across) {
            const std::size_t end = std::min(first + facts.across, facts.facts.size());
            std::vector<Cell> cells;
            std::vector<double> widths;
            for (std::size_t i = first; i < end; ++i) {
                const Fact& fact = facts.facts[i];
                cells.push_back({fact.title, {cell_size, true}, ink_of_heads});
                cells.push_back({fact.text, {cell_size, false, fact.align}});
                widths.push_back(titles[i - first]);
                widths.push_back(text);
            }
            widths.back() += width() - sum_of(widths);
            const Line line = set(cells, std::move(widths));
            need(line.height);
            const double top = y_;
            rule(side_margin, y_, side_margin + width(), y_);
            put(line);
            rule_columns(line.widths, top);
        }
        y_ += 7;
    }

    Line head_of(const Table& table, const std::vector<double>& widths) const {
        std::vector<Cell> cells;
        for (const Column& column : table.columns)
            cells.push_back({column.title, {size_in(table), true, column.align}, ink_of_heads});
        return set(cells, widths);
    }

    Line line_of(const Table& table, const Row& row, const std::vector<double>& widths) const {
        ensure(row.cells.size() == table.columns.size(), "a row has a cell for each column");
        const double ground = row.kind == Row::Kind::plain   ? 0
                              : row.kind == Row::Kind::group ? ink_of_groups
                                                             : ink_of_heads;
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            cells.push_back({row.cells[i],
                             {size_in(table), row.kind != Row::Kind::plain, table.columns[i].align},
                             ground});
        return set(cells, widths);
    }

    void place(const Table& table) {
        if (table.columns.empty()) return;
        const std::vector<double> widths =
            table.columns[0].share > 0
                ? widths_of(table.columns, width())
                : widths_of(spans_of(table, typesetter_, {list_size}, cell_side), width());
        const Line head = head_of(table, widths);
        double top = y_;
        const auto begin = [&] {
            top = y_;
            rule(side_margin, y_, side_margin + width(), y_);
            put(head);
        };
        double together = head.height;  // the head, and group rows, with the row that follows
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const Line line = line_of(table, table.rows[i], widths);
            const bool heads = table.rows[i].kind == Row::Kind::group && i + 1 < table.rows.size();
            together +=
                line.height + (heads ? line_of(table, table.rows[i + 1], widths).height : 0);
            if (together > room()) {
                if (i > 0) rule_columns(widths, top);
                begin_page();
                if (i > 0) begin();
            }
            if (i == 0) begin();
            put(line);
            together = 0;
        }
        if (table.rows.empty()) {
            need(head.height);
            begin();
        }
        rule_columns(widths, top);
        y_ += 7;
    }

    /// A heading stays with what follows it.
    void place(const Paragraph& paragraph) {
        const bool heading = paragraph.kind == Paragraph::Kind::heading;
        const Type& type = heading                                   ? heading_type
                           : paragraph.kind == Paragraph::Kind::note ? note_type
                                                                     : body_type;
        const SetText text = typesetter_.set(paragraph.text, type, width(), most_height());
        need(text.height + (heading ? 60 : 0));
        page().texts.push_back({side_margin, y_, text});
        y_ += text.height + (heading ? 3 : 5);
    }

    void place(const Signatures& signatures) {
        constexpr double height = 34;
        need(height);
        const double share = width() / static_cast<double>(signatures.titles.size());
        double left = side_margin;
        for (const std::string& title : signatures.titles) {
            page().texts.push_back({left, y_ + 14, typesetter_.set(title, body_type, share)});
            const double from = left + typesetter_.width_of(title, body_type) + 4;
            rule(from, y_ + height - 4, left + share - 24, y_ + height - 4);
            left += share;
        }
        y_ += height + 6;
    }

    void add_feet() {
        const double top = sheet_.height - foot_height + 14;
        const SetText foot = typesetter_.set(document_.foot, foot_type, width() - 90, 22);
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            Page& one = pages_[i];
            one.rules.push_back(
                {side_margin, top - 4, side_margin + width(), top - 4, hair, ink_of_rules});
            one.texts.push_back({side_margin, top, foot});
            const std::string count = fmt::format("第 {} 页　共 {} 页", i + 1, pages_.size());
            one.texts.push_back(
                {side_margin + width() - 90, top,
                 typesetter_.set(count, {foot_type.size, false, Align::right, 0.7}, 90)});
        }
    }

    const Document& document_;
    const Typesetter& typesetter_;
    Sheet sheet_;
    std::vector<Page> pages_;
    double y_ = 0;
};

bool is_too_wide(const Document& document, const Typesetter& typesetter) {
    return std::ranges::any_of(document.blocks, [&](const Block& block) {
        const auto* const table = std::get_if<Table>(&block);
        return table != nullptr && !table->columns.empty() && table->columns[0].share == 0 &&
               !fit(spans_of(*table, typesetter, {list_size}, cell_side),
                    a4.width - 2 * side_margin);
    });
}

}  // namespace

LaidOut lay_out(const Document& document, const Typesetter& typesetter) {
    const bool turn = document.may_turn && is_too_wide(document, typesetter);
    const Sheet sheet = turn ? a4.turned() : a4;
    return {sheet, Flow(document, typesetter, sheet).pages()};
}

}  // namespace yibao::documents
