#include "operations/printing/words.hpp"

#include <gtest/gtest.h>

#include "forms/settlements.hpp"

namespace yibao::operations {
namespace {

TEST(PrintedWords, amounts_have_their_thousands_apart) {
    EXPECT_EQ(grouped(Money{}), "0.00");
    EXPECT_EQ(grouped(Money::fen(-5)), "-0.05");
    EXPECT_EQ(grouped(Money::fen(99'999)), "999.99");
    EXPECT_EQ(grouped(Money::fen(100'000)), "1,000.00");
    EXPECT_EQ(grouped(Money::fen(-10'000'000)), "-100,000.00");
    EXPECT_EQ(grouped(Money::fen(123'456'789'012)), "1,234,567,890.12");
}

TEST(PrintedWords, codes_have_titles_and_days_are_written_out) {
    EXPECT_EQ(title_in(forms::codes::gender, "1"), "男");
    EXPECT_EQ(title_in(forms::codes::gender, "x"), "x");
    EXPECT_EQ(title_in(forms::codes::gender, "12"), "12");
    EXPECT_EQ(title_in(forms::codes::medical_type, "21"), "普通住院");
    EXPECT_EQ(title_in(forms::codes::medical_type, "2199"), "普通住院");
    EXPECT_EQ(title_in(forms::codes::medical_type, "9901015"), "门诊单病种");
    EXPECT_EQ(in_words(Day::of(2026, 1, 5)), "2026年1月5日");
}

}  // namespace
}  // namespace yibao::operations
