#include "base/words.hpp"

#include <gtest/gtest.h>

using namespace yibao;

TEST(Words, CharactersAreCodePoints) {
    EXPECT_EQ(characters("a医𠮷é"), (std::vector<std::string_view>{"a", "医", "𠮷", "é"}));
    EXPECT_TRUE(characters("").empty());
}

TEST(Words, TheNearestWordIsASlipAway) {
    EXPECT_EQ(nearest_word("prot", {"threads", "port"}), "port");
    EXPECT_EQ(nearest_word("起付标淮", {"报销比例", "起付标准"}), "起付标准");
    EXPECT_EQ(nearest_word("something else", {"port", "threads"}), "");
    EXPECT_EQ(nearest_word("x", {}), "");
    EXPECT_EQ(nearest_word("", {"port"}), "");
    EXPECT_EQ(nearest_word("大病支付", {"基金支付"}), "");
    EXPECT_EQ(nearest_word("统筹报销", {"统筹支付"}), "统筹支付");
}
