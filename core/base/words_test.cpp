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

TEST(Words, TheNearestWordsHoldTheWordOrAreFewStepsAway) {
    const std::vector<std::string> known{"退休，首次住院", "在职，再次住院", "在职，首次住三级医院",
                                         "到限额"};
    EXPECT_EQ(nearest_words("在职，首次住院", known, 2),
              (std::vector<std::string>{"在职，再次住院", "退休，首次住院"}));
    EXPECT_EQ(nearest_words("三级", known, 1), (std::vector<std::string>{"在职，首次住三级医院"}));
    EXPECT_EQ(nearest_words("无", known, 9).size(), known.size());
    EXPECT_TRUE(nearest_words("无", {}, 9).empty());
}
