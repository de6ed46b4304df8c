#include "policy/document.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

using namespace yibao::policy;

namespace {

Node document(const std::string& yaml) {
    Problems problems;
    Node node = read_document(yaml, problems);
    EXPECT_TRUE(problems.empty()) << problems.front().text("");
    return node;
}

Node merged(const std::string& base, const std::string& changes) {
    Problems problems;
    Node node = amended(document(base), document(changes), problems);
    EXPECT_TRUE(problems.empty()) << problems.front().text("");
    return node;
}

std::string keys_of(const Node& node) {
    std::string text;
    for (const auto& [key, value] : node.keys) text += key + " ";
    return text;
}

}  // namespace

TEST(Document, RemembersLinesAndTheOrderOfKeys) {
    const Node node = document("乙: 1元\n甲:\n  丙: [2元, 3元]\n");
    EXPECT_EQ(keys_of(node), "乙 甲 ");
    EXPECT_EQ(node.find("甲")->find("丙")->line, 3);
    EXPECT_EQ(node.find("甲")->find("丙")->items[1].path, "甲/丙[2]");
    EXPECT_EQ(node.find("丁"), nullptr);
}

TEST(Document, RefusesAKeyThatStandsTwice) {
    Problems problems;
    read_document("甲: 1元\n乙: 2元\n甲: 3元\n", problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].text("某.yaml"), "某.yaml:3: 甲：键“甲”写了两次。应当：只留一处");
}

TEST(Document, SaysWhereTheYamlIsBroken) {
    Problems problems;
    read_document("甲: 1元\n乙: *丙\n", problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].line, 2);
    EXPECT_EQ(problems[0].what.find("YAML 写法有误"), 0U);
    EXPECT_EQ(problems[0].right, "检查缩进、冒号后的空格和引号；以 %、@、* 等符号开头的内容加引号");
}

TEST(Document, RefusesEndlessNesting) {
    Problems problems;
    read_document(std::string(40, '[') + std::string(40, ']'), problems);
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems[0].what, "层次太深");
}

TEST(Document, RefusesWhatAliasesMakeEndless) {
    std::string yaml = "甲0: &甲0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n";
    for (int i = 1; i < 12; ++i) {
        yaml += fmt::format("甲{}: &甲{} [", i, i);
        for (int k = 0; k < 10; ++k) yaml += fmt::format("{}*甲{}", k == 0 ? "" : ", ", i - 1);
        yaml += "]\n";
    }
    Problems problems;
    read_document(yaml, problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].what, "内容太多");
}

TEST(Document, AmendmentsMergeMapsAndReplaceTheRest) {
    const Node node = merged("表: {一级: 200元, 二级: 500元}\n段: [1元, 2元]\n数: 1元",
                             "表: {二级: 400元, 三级: 800元}\n段: [3元]");
    EXPECT_EQ(keys_of(*node.find("表")), "一级 二级 三级 ");
    EXPECT_EQ(node.find("表")->find("二级")->text, "400元");
    EXPECT_EQ(node.find("段")->items.size(), 1U);
    EXPECT_EQ(node.find("数")->text, "1元");
}

TEST(Document, AnAmendmentReplacesATableByAValue) {
    EXPECT_EQ(merged("数: {一级: 1元}", "数: 2元").find("数")->text, "2元");
    EXPECT_TRUE(merged("数: 2元", "数: {一级: 1元}").find("数")->is_map());
}

TEST(Document, AnAmendmentRepealsAKey) {
    EXPECT_EQ(keys_of(merged("甲: 1元\n乙: 2元", "甲: 废止")), "乙 ");
}

TEST(Document, RefusesToRepealWhatWasNotThere) {
    Problems problems;
    amended(document("甲: 1元"), document("丙: 3元\n乙: 废止"), problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].text("某.yaml"), "某.yaml:2: 乙：要废止的“乙”此前没有。应当：核对名称");
}

TEST(Document, NamesTheNearestKey) {
    Problems problems;
    check_keys(document("付款: 统筹基金"), {"付款方", "基数"}, problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].text("某.yaml"),
              "某.yaml:1: 付款：不认识的键“付款”。应当：是不是“付款方”？可用的键有：付款方、基数");
}

TEST(Document, ExplainsAnExpressionThatACommaCut) {
    Problems problems;
    read_document("甲: {计算: 取小(1元, 2元)}", problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].what, "“2元)”后面没有内容");
    EXPECT_EQ(problems[0].right,
              "写明内容；花括号里的半角逗号会把式子或数断开，式子里请用全角逗号“，”");
}

namespace {

std::string refusal(const std::string& yaml) {
    Problems problems;
    read_document(yaml, problems);
    std::string text;
    for (const Problem& problem : problems) text += problem.text("某.yaml") + "\n";
    return text;
}

}  // namespace

TEST(Document, NamesTheSlipBehindAYamlError) {
    EXPECT_EQ(refusal("甲: 1\n险种：职工\n丙: 2\n"),
              "某.yaml:2: “险种：职工”用了全角冒号。应当：改成“险种: 职工”\n");
    EXPECT_EQ(refusal("甲: 1\n待遇:住院\n丙: 2\n"),
              "某.yaml:2: “待遇:住院”的冒号后面没有空格。应当：改成“待遇: 住院”\n");
    EXPECT_EQ(refusal("甲:\n  乙: {一级: 200元，二级: 500元}\n丙: 2\n"),
              "某.yaml:2: 花括号里用全角逗号分隔了各项：“一级: 200元，二级: 500元”。应当："
              "各项之间用半角逗号加空格“, ”\n");
    EXPECT_EQ(refusal("甲:\n  乙: 1\n\t丙: 2\n"),
              "某.yaml:3: 缩进用了 Tab。应当：缩进只用空格，与上下各行对齐\n");
    EXPECT_EQ(refusal("甲:\n  - {乙: {丙: 1}\n  - {丁: 2}\n"),
              "某.yaml:2: 这一行的“{”没有配对。应当：补上“}”\n");
}

TEST(Document, NamesTheSlipThatYamlTakesForAKey) {
    EXPECT_EQ(refusal("甲: {医院等级：三级}\n"),
              "某.yaml:1: 甲：“医院等级：三级”用了全角冒号。应当：改成“医院等级: 三级”\n");
    EXPECT_EQ(refusal("甲: {一级: 200元, 三级: 1,800元}\n"),
              "某.yaml:1: 甲：数里不要千分位逗号。应当：写成 1800元\n");
    EXPECT_EQ(refusal("甲: {上限: 1,234,567元}\n"),
              "某.yaml:1: 甲：数里不要千分位逗号。应当：写成 1234567元\n");
}

TEST(Document, KnowsWhatPeopleCallAKey) {
    Problems problems;
    check_keys(document("条件: 甲"), {"起付", "当"}, problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].right, "是不是“当”？可用的键有：起付、当");
}
