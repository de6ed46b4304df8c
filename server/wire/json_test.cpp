#include "wire/json.hpp"

#include <gtest/gtest.h>

namespace yibao::wire {
namespace {

std::string code_of(const std::string& text) {
    const auto json = Json::parse(text);
    return json ? "" : json.refusal().code;
}

std::string copy_of(const std::string& text) {
    const auto json = Json::parse(text);
    if (!json) return json.refusal().message;
    std::string out;
    append_value(out, (*json).root());
    return out;
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(Json, KeepsNumbersAsTheyAreWritten) {
    const auto json = Json::parse("[4.50, 12345678901234567890123, -0, 1E5]");
    ASSERT_TRUE(json);
    const Value* item = (*json).root().begin();
    for (const char* expected : {"4.50", "12345678901234567890123", "-0", "1E5"}) {
        EXPECT_EQ(item->text, expected);
        item = item->next();
    }
    EXPECT_EQ(item, (*json).root().end());
}

TEST(Json, DecodesEscapes) {
    const auto json = Json::parse(R"(["张三", "\u5f20\u4e09", "a\n\"\\\/b", "\ud842\udfb7", ""])");
    ASSERT_TRUE(json);
    const Value* item = (*json).root().begin();
    for (const char* expected : {"张三", "张三", "a\n\"\\/b", "𠮷", ""}) {
        EXPECT_EQ(item->text, expected);
        item = item->next();
    }
}

TEST(Json, CopiesWhatItRead) {
    EXPECT_EQ(copy_of(R"( { "a" : [ 1.0, {} , [ ] , null, true ], "b\t" : "\u0001" } )"),
              R"({"a":[1.0,{},[],null,true],"b\t":"\u0001"})");
}

TEST(Json, SurvivesBeingMoved) {
    const std::string text = R"({"a":"\u5f20","b":"x"})";
    auto json = Json::parse(text);
    const Json moved = *std::move(json);
    std::string out;
    append_value(out, moved.root());
    EXPECT_EQ(out, R"({"a":"张","b":"x"})");
}

TEST(Json, RefusesWhatIsNotJson) {
    for (const char* text :
         {"", "{", R"({"a":)", R"({"a":"x)", "{\"a\":1}}", "{'a':1}", "[1,]", "nul", "[01]", "[1e]",
          R"(["\ud800"])", R"(["\u0000"])", "[NaN]", "{} {}"})
        EXPECT_EQ(code_of(text), "wire.json") << text;
    EXPECT_EQ(Json::parse("{\"a\":").refusal().message, "报文不完整，JSON在第6字节附近中断");
}

TEST(Json, RefusesWhatIsNotUtf8) {
    for (const char* text : {"[\"\xff\"]", "[\"\xc0\xaf\"]", "[\"\xed\xa0\x80\"]", "[\"\xe5\xbc\"]",
                             "[\"\xd5\xc5\xc8\xfd\"]"})  // the last is GBK
        EXPECT_EQ(code_of(text), "wire.encoding") << text;
}

TEST(Json, RefusesDeepAndEndlessText) {
    EXPECT_EQ(code_of(nested(32)), "");
    EXPECT_EQ(code_of(nested(33)), "wire.depth");
    EXPECT_EQ(code_of(std::string(10'000, '[')), "wire.depth");
    std::string many = "[0";
    for (std::size_t i = 0; i < Json::max_values; ++i) many += ",0";
    EXPECT_EQ(code_of(many + "]"), "wire.size");
}

}  // namespace
}  // namespace yibao::wire
