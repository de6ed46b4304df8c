#include "documents/pdf.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "documents/layout.hpp"
#include "documents/test_pdf.hpp"

namespace yibao::documents {
namespace {

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

/// A character of its own, the most common block of Chinese.
std::string chinese(std::size_t number) {
    const auto point = static_cast<unsigned>(0x5900 + number);
    return {static_cast<char>(0xe0 | point >> 12), static_cast<char>(0x80 | (point >> 6 & 0x3f)),
            static_cast<char>(0x80 | (point & 0x3f))};
}

/// A list of so many rows, each with a number that is found again.
Document list_of(int rows) {
    Table table{{{"编号"}, {"项目名称"}, {"金额", Align::right}}, {}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({{fmt::format("R{:04}", i), "阿莫西林胶囊", fmt::format("{}.50", i)}});
    return {.title = "费用清单",
            .mark = {},
            .running = "编号 7",
            .blocks = {table},
            .foot = "打印人 王芳"};
}

TEST(Pdf, has_every_font_in_it_and_text_that_can_be_searched) {
    Document paper = list_of(3);
    Paragraph rare;
    rare.text = "㐂镕祎喆甪彧昇，Aa 0123 ½ ℃ Ⅲ ①";
    paper.blocks.emplace_back(rare);
    const std::string pdf = pdf_of(paper);
    const auto fonts = fonts_of(pdf);
    ASSERT_GE(fonts.size(), 2U);  // plain and bold
    for (const EmbeddedFont& font : fonts) {
        EXPECT_TRUE(font.embedded && font.subset && font.unicode) << font.name;
        EXPECT_NE(font.name.find("NotoSansCJKsc"), std::string::npos) << font.name;
    }
    const std::string words = words_of(pdf);
    for (const char* text : {"费用清单", "阿莫西林胶囊", "R0002", "2.50", "打印人王芳",
                             "㐂镕祎喆甪彧昇，Aa0123½℃Ⅲ①", "第1页共1页"})
        EXPECT_NE(words.find(text), std::string::npos) << text << "\n" << words;
    EXPECT_LT(pdf.size(), 200'000U);  // not the whole font, which has 16 MB
}

TEST(Pdf, loses_no_glyph_of_the_font) {
    for (const std::size_t each : {1U, 400U}) {  // alone in its part of the font, and among others
        Paragraph characters;
        for (std::size_t i = 0; i < each; ++i)
            characters.text += std::string(each == 1 ? "如" : chinese(i)) + " ";
        Document paper;
        paper.title = "字";
        paper.blocks.emplace_back(characters);
        const std::string pdf = pdf_of(paper);
        EXPECT_EQ(invisible_words(pdf), "");
        EXPECT_GE(places_of(pdf).size(), each);
    }
}

TEST(Pdf, shows_what_the_font_does_not_have_as_missing) {
    Paragraph text;
    text.text = "甲\u0378乙";  // a code point that stands for nothing
    Document paper;
    paper.title = "字";
    paper.blocks.emplace_back(text);
    EXPECT_NE(words_of(pdf_of(paper)).find("甲"), std::string::npos);
}

TEST(Pdf, prints_whatever_people_type) {
    const std::vector<std::string> texts{std::string("甲\0乙", 7),
                                         "一行\n又一行\t\r\n",
                                         "\u0001\u0007\u001f\u007f",
                                         "e\u0301\u0327 \u1100\u1161",
                                         "\u202emirrored\u202c",
                                         "ئۇيغۇر ئاپتونوم 12 رايونى",
                                         "👨‍👩‍👧 🀄",
                                         "\ufffe\uffff\ufeff",
                                         "\xff\xfe broken",
                                         "",
                                         " ",
                                         "ﬁ fi ffi",
                                         "བོད་སྐད།",
                                         "\u200b\u200d\u2060",
                                         std::string(5000, 'W')};
    for (const std::string& text : texts) {
        Document paper = list_of(1);
        paper.title = text;
        auto& table = std::get<Table>(paper.blocks[0]);
        table.rows.push_back({{text, text, text}});
        paper.blocks.emplace_back(Facts{2, {{text, text}, {"甲", text, Align::right}, {text, ""}}});
        EXPECT_NE(words_of(pdf_of(paper)).find("阿莫西林胶囊"), std::string::npos) << text;
    }
}

TEST(Pdf, repeats_the_head_on_every_page_and_loses_no_row) {
    const std::string pdf = pdf_of(list_of(200));
    const std::string text = text_of(pdf);
    const std::size_t pages = count(text, "\f");
    ASSERT_GE(pages, 4U);
    EXPECT_EQ(count(text, "项目名称"), pages);
    EXPECT_EQ(count(text, "费用清单"), pages);
    EXPECT_EQ(count(text, "编号 7（续）"), pages - 1);
    EXPECT_EQ(count(text, "打印人 王芳"), pages);
    for (std::size_t page = 1; page <= pages; ++page)
        EXPECT_EQ(count(words_of(pdf), fmt::format("第{}页共{}页", page, pages)), 1U) << page;
    std::size_t last = 0;
    for (int row = 0; row < 200; ++row) {
        const std::size_t at = text.find(fmt::format("R{:04}", row));
        ASSERT_NE(at, std::string::npos) << row;
        EXPECT_EQ(count(text, fmt::format("R{:04}", row)), 1U) << row;
        EXPECT_GE(at, last);
        last = at;
    }
}

TEST(Pdf, aligns_amounts_at_the_right) {
    Document paper;
    paper.title = "结算单";
    paper.blocks.emplace_back(Table{{{"付款方", Align::left, 2}, {"金额", Align::right, 1}},
                                    {{{"统筹基金", "1,234,567.89"}},
                                     {{"个人现金", "0.05"}},
                                     {{"合计", "1,234,567.94"}, Row::Kind::total}}});
    std::vector<double> rights;
    std::vector<double> lefts;
    for (const Word& word : places_of(pdf_of(paper))) {
        if (word.text.ends_with(".89") || word.text.ends_with(".05") || word.text.ends_with(".94"))
            rights.push_back(word.right);
        if (word.text == "统筹基金" || word.text == "个人现金" || word.text == "合计")
            lefts.push_back(word.left);
    }
    ASSERT_EQ(rights.size(), 3U);
    for (const double right : rights) EXPECT_NEAR(right, rights[0], 0.8);
    ASSERT_EQ(lefts.size(), 3U);
    for (const double left : lefts) EXPECT_NEAR(left, lefts[0], 0.8);
}

TEST(Pdf, breaks_long_chinese_into_lines_within_its_cell) {
    std::string name;
    for (int i = 0; i < 12; ++i) name += "复方甲氧那明胶囊";
    Document paper;
    paper.title = "费用明细";
    paper.blocks.emplace_back(Table{{{"项目名称", Align::left, 1}, {"备注", Align::left, 1}},
                                    {{{name, "乙类"}}, {{"下一行", "甲类"}}}});
    const std::string pdf = pdf_of(paper);
    EXPECT_NE(words_of(pdf).find("胶囊"), std::string::npos);
    double lowest = 0;
    double next = 0;
    for (const Word& word : places_of(pdf)) {
        if (word.text.find("甲氧") != std::string::npos) {
            EXPECT_LT(word.right, a4.width / 2) << word.text;  // does not run into the next column
            lowest = std::max(lowest, word.top);
        }
        if (word.text == "下一行") next = word.top;
    }
    EXPECT_GT(lowest, 0);
    EXPECT_GT(next, lowest);
    EXPECT_EQ(count(words_of(pdf), "甲氧"), 12U);
}

TEST(Pdf, says_which_package_has_the_font_where_it_is_missing) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");  // a new program, which has read no fonts yet
    const std::string file =
        (std::filesystem::temp_directory_path() / "yibao-no-fonts.conf").string();
    const auto print_without_fonts = [&] {
        std::ofstream(file) << "<?xml version=\"1.0\"?><fontconfig></fontconfig>";
        setenv("FONTCONFIG_FILE", file.c_str(), 1);
        try {
            (void)pdf_of(list_of(1));
        } catch (const MissingFont& error) {
            std::cerr << error.what();
            std::exit(7);
        }
    };
    EXPECT_EXIT(print_without_fonts(), testing::ExitedWithCode(7),
                "Noto Sans CJK SC.*apt-get install fonts-noto-cjk");
    std::filesystem::remove(file);
}

}  // namespace
}  // namespace yibao::documents
