#include "catalogue/csv.hpp"

#include <rapidcheck/gtest.h>

using namespace yibao::catalogue;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows read_two(std::string_view text) {
    Rows rows;
    CsvReader reader(text, "two.csv", {"b", "a"});
    while (reader.next()) rows.push_back({std::string(reader[0]), std::string(reader[1])});
    return rows;
}

std::string complaint(std::string_view text) {
    try {
        (void)read_two(text);
    } catch (const BrokenCsv& error) {
        return error.what();
    }
    return "";
}

std::string quoted(const std::string& field) {
    std::string out = "\"";
    for (const char c : field) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

}  // namespace

TEST(Csv, GivesTheColumnsAskedForInTheOrderAskedFor) {
    EXPECT_EQ(read_two("a,x,b\n1,2,3\n4,5,6"), (Rows{{"3", "1"}, {"6", "4"}}));
    EXPECT_EQ(read_two("\xEF\xBB\xBF"
                       "a,b\r\n1,2\r\n"),
              (Rows{{"2", "1"}}));
    EXPECT_EQ(read_two("a,b\n"), Rows{});
    EXPECT_EQ(read_two("a,b\n,\n"), (Rows{{"", ""}}));
}

TEST(Csv, ReadsQuotedFields) {
    EXPECT_EQ(read_two("a,b\n\"x,\"\"y\"\"\",\"1\r\n2\"\r\n\"\",z\n"),
              (Rows{{"1\r\n2", "x,\"y\""}, {"z", ""}}));
}

TEST(Csv, SaysWhereItIsBroken) {
    EXPECT_EQ(complaint(""), "two.csv:0: no header row");
    EXPECT_EQ(complaint("a,c\n"), "two.csv:1: no column named 'b'");
    EXPECT_EQ(complaint("a,b\n1,2\n1,2,3\n"), "two.csv:3: 3 fields, the header has 2");
    EXPECT_EQ(complaint("a,b\n\"1\n\",2\n7\n"), "two.csv:4: 1 fields, the header has 2");
    EXPECT_EQ(complaint("a,b\n1,\"2\n"), "two.csv:2: a quoted field is not closed");
    EXPECT_EQ(complaint("a,b\n\"1\"2,3\n"), "two.csv:2: text after a closing quote");
    EXPECT_EQ(complaint("a,b\n1\"2,3\n"), "two.csv:2: a quote inside a field without quotes");
}

RC_GTEST_PROP(Csv, WhateverIsQuotedReadsBack, (const std::vector<std::string>& values)) {
    std::string text = "a,b\n";
    for (const auto& value : values) text += quoted(value) + ",x\n";
    const Rows rows = read_two(text);
    RC_ASSERT(rows.size() == values.size());
    for (std::size_t i = 0; i < values.size(); ++i) RC_ASSERT(rows[i][1] == values[i]);
}
