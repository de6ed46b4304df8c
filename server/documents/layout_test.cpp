#include "documents/layout.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "documents/columns.hpp"

namespace yibao::documents {
namespace {

constexpr double foot = 46;  // that texts leave free below them, but for the foot itself

const Typesetter& typesetter() {
    static const Typesetter one;
    return one;
}

/// Chinese of that length.
std::string chinese(std::size_t characters) {
    std::string text;
    for (std::size_t i = 0; i < characters; ++i) text += i % 7 == 6 ? "，" : "医";
    return text;
}

/// Everything stands on its page, and nothing but the foot at the foot.
bool is_sound(const LaidOut& laid) {
    for (const Page& page : laid.pages) {
        std::size_t at_the_foot = 0;
        for (const TextMark& mark : page.texts) {
            if (mark.left < 0 || mark.top < 0) return false;
            const double bottom = mark.top + mark.text.height;
            if (bottom > laid.sheet.height) return false;
            if (bottom > laid.sheet.height - foot + 0.01) ++at_the_foot;
        }
        if (at_the_foot != 2) return false;  // who printed it, and the number of the page
        for (const Rule& rule : page.rules)
            if (rule.right > laid.sheet.width || rule.bottom > laid.sheet.height) return false;
    }
    return !laid.pages.empty();
}

Table table_of(std::size_t columns) {
    Table table;
    for (std::size_t i = 0; i < columns; ++i) table.columns.push_back({"列" + std::to_string(i)});
    return table;
}

RC_GTEST_PROP(Layout, whatever_stands_in_a_table_stays_on_the_pages, ()) {
    Table table = table_of(*rc::gen::inRange<std::size_t>(1, 9));
    const auto rows = *rc::gen::inRange<std::size_t>(0, 90);
    for (std::size_t i = 0; i < rows; ++i) {
        Row& row = table.rows.emplace_back();
        row.kind = *rc::gen::element(Row::Kind::plain, Row::Kind::group, Row::Kind::total);
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            row.cells.push_back(chinese(*rc::gen::inRange<std::size_t>(0, 40)));
    }
    Document paper;
    paper.title = chinese(*rc::gen::inRange<std::size_t>(1, 60));
    paper.foot = chinese(*rc::gen::inRange<std::size_t>(0, 80));
    paper.may_turn = *rc::gen::arbitrary<bool>();
    paper.blocks.emplace_back(Paragraph{chinese(*rc::gen::inRange<std::size_t>(0, 900))});
    paper.blocks.emplace_back(std::move(table));
    paper.blocks.emplace_back(Signatures{{"经办人：", "日期："}});
    const LaidOut laid = lay_out(paper, typesetter());
    RC_ASSERT(is_sound(laid));
}

TEST(Layout, cuts_a_cell_that_would_fill_pages) {
    Document paper;
    paper.title = "清单";
    Table table = table_of(6);
    table.rows.push_back({std::vector<std::string>(6, chinese(3000))});
    table.rows.push_back({std::vector<std::string>(6, "末行")});
    paper.blocks.emplace_back(table);
    const LaidOut laid = lay_out(paper, typesetter());
    EXPECT_EQ(laid.pages.size(), 1U);
    EXPECT_TRUE(is_sound(laid));
}

TEST(Layout, leaves_no_group_without_a_row_at_the_end_of_a_page) {
    for (std::size_t before = 35; before < 60; ++before) {
        Document paper;
        paper.title = "清单";
        Table table = table_of(2);
        for (std::size_t i = 0; i < before; ++i) table.rows.push_back({{"甲", "乙"}});
        table.rows.push_back({{"西药费", ""}, Row::Kind::group});
        table.rows.push_back({{"阿莫西林", "1"}});
        paper.blocks.emplace_back(table);
        const LaidOut laid = lay_out(paper, typesetter());
        if (laid.pages.size() == 1) continue;
        // On the last page: running head, head of the table, foot; and the group with its row.
        const std::size_t marks = laid.pages.back().texts.size();
        EXPECT_TRUE(marks >= 1 + 2 + 2 + 4) << before << " rows before, " << marks << " marks";
    }
}

TEST(Layout, turns_sideways_only_what_is_too_wide_and_may) {
    Document paper;
    paper.title = "清单";
    paper.may_turn = true;
    Table table = table_of(9);
    table.rows.push_back({std::vector<std::string>(9, "2026-11-22 08:30:00")});
    paper.blocks.emplace_back(table);
    EXPECT_GT(lay_out(paper, typesetter()).sheet.width, a4.width);
    paper.may_turn = false;
    EXPECT_EQ(lay_out(paper, typesetter()).sheet.width, a4.width);
    paper.may_turn = true;
    paper.blocks = {table_of(9)};
    EXPECT_EQ(lay_out(paper, typesetter()).sheet.width, a4.width);
}

RC_GTEST_PROP(Columns, fill_the_width, ()) {
    const auto spans = *rc::gen::nonEmpty(rc::gen::container<std::vector<Span>>(rc::gen::map(
        rc::gen::pair(rc::gen::inRange(1, 200), rc::gen::inRange(0, 200)), [](const auto& pair) {
            return Span{static_cast<double>(pair.first),
                        static_cast<double>(pair.first + pair.second)};
        })));
    const auto widths = widths_of(spans, 500);
    double sum = 0;
    double least = 0;
    for (const Span& span : spans) least += span.least;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        sum += widths[i];
        RC_ASSERT(least > 500 || widths[i] >= spans[i].least - 0.001);
    }
    RC_ASSERT(sum > 499.99 && sum < 500.01);
}

}  // namespace
}  // namespace yibao::documents
