#include "policy/expression.hpp"

#include <gtest/gtest.h>

using namespace yibao::policy;

namespace {

struct Compiled {
    Plan plan;
    Formula formula;
    Problems problems;
};

/// With the names 费用 (金额), 费率 (比例), 次序 (数).
Compiled compiled(const std::string& text) {
    Compiled result;
    Scope scope(result.plan);
    const Node where{.kind = Node::Kind::scalar, .line = 7, .text = text};
    scope.quantity("费用", Type::money, where, result.problems);
    scope.quantity("费率", Type::rate, where, result.problems);
    scope.quantity("次序", Type::number, where, result.problems);
    result.formula = compile_expression(where, scope, result.problems);
    return result;
}

/// The postfix form: numbers are operands, signs operators.
std::string postfix(const std::string& text) {
    std::string shown;
    for (const Op& op : compiled(text).formula.ops) {
        switch (op.code) {
            case Op::Code::slot:
            case Op::Code::constant:
            case Op::Code::table:
                shown += "n";
                break;
            case Op::Code::add:
                shown += "+";
                break;
            case Op::Code::subtract:
                shown += "-";
                break;
            case Op::Code::multiply:
                shown += "*";
                break;
            case Op::Code::divide:
                shown += "/";
                break;
            case Op::Code::minimum:
                shown += "<";
                break;
            case Op::Code::maximum:
                shown += ">";
                break;
            case Op::Code::round:
                shown += "~";
                break;
        }
    }
    return shown;
}

Type type_of(const std::string& text) {
    const Compiled result = compiled(text);
    EXPECT_TRUE(result.problems.empty()) << text << " " << result.problems.front().text("");
    return result.formula.type;
}

std::string refusal(const std::string& text) {
    const Compiled result = compiled(text);
    EXPECT_TRUE(result.formula.empty()) << text;
    return result.problems.empty() ? "" : result.problems.front().text("某.yaml");
}

}  // namespace

TEST(Expression, MultipliesBeforeItAdds) {
    EXPECT_EQ(postfix("费用 - 100元 × 次序"), "nnn*-");
    EXPECT_EQ(postfix("(费用 - 100元) × 费率"), "nn-n*");
    EXPECT_EQ(postfix("费用 - 100元 + 50元"), "nn-n+");
    EXPECT_EQ(postfix("费用 × 费率 ÷ 30天"), "nn*n/");
    EXPECT_EQ(postfix("取小（费用，100元，200元） + 1元"), "nn<n<n+");
    EXPECT_EQ(postfix("取大(取整到元(费用 × 费率), 1元)"), "nn*~n>");
}

TEST(Expression, ReadsBothWidthsOfSignsAndGroupedDigits) {
    EXPECT_EQ(postfix("费用－100元*2次＋1元/2次"), "nnn*-nn/+");
    EXPECT_EQ(postfix("取小(费用, 100,000元)"), "nn<");
    EXPECT_EQ(postfix("取小(费用,100元)"), "nn<");
}

TEST(Expression, KnowsTheTypeOfItsResult) {
    EXPECT_EQ(type_of("费用 × 费率"), Type::money);
    EXPECT_EQ(type_of("费率 × 费用"), Type::money);
    EXPECT_EQ(type_of("次序 × 100元"), Type::money);
    EXPECT_EQ(type_of("费用 ÷ 30天"), Type::money);
    EXPECT_EQ(type_of("费用 ÷ 费率"), Type::money);
    EXPECT_EQ(type_of("费用 ÷ 1000元"), Type::rate);
    EXPECT_EQ(type_of("75% + 0.2% × 次序"), Type::rate);
    EXPECT_EQ(type_of("费率 ÷ 费率"), Type::rate);
    EXPECT_EQ(type_of("次序 - 1次"), Type::number);
    EXPECT_EQ(type_of("次序 ÷ 90天"), Type::number);
}

TEST(Expression, RefusesWhatDoesNotFit) {
    EXPECT_EQ(refusal("费用 + 费率"),
              "某.yaml:7: “费用 + 费率”：金额与比例不能相加减。应当：两边用同一种单位");
    EXPECT_EQ(refusal("费用 × 费用"),
              "某.yaml:7: “费用 × 费用”：两个金额不能相乘。应当：金额乘比例或数");
    EXPECT_EQ(refusal("次序 ÷ 费用"),
              "某.yaml:7: “次序 ÷ 费用”：不能除以金额。应当：金额除以金额得比例");
    EXPECT_EQ(refusal("取小(费用, 费率)"),
              "某.yaml:7: “取小(费用, 费率)”：括号里的单位不一致。应当：用同一种单位");
}

TEST(Expression, RefusesWhatNestsDeeperThanCanBeEvaluated) {
    const auto nested = [](int times, const std::string& open) {
        std::string text = "费用";
        for (int i = 0; i < times; ++i) text = open + "(" + text + ")";
        return compiled(text).problems;
    };
    EXPECT_TRUE(nested(30, "1元 + ").empty());
    ASSERT_EQ(nested(40, "1元 + ").size(), 1U);
    EXPECT_NE(nested(40, "1元 + ").front().what.find("式子嵌套太深"), std::string::npos);
    EXPECT_TRUE(nested(60, "").empty());
    ASSERT_EQ(nested(100'000, "").size(), 1U);
    EXPECT_NE(nested(100'000, "").front().what.find("括号嵌套太深"), std::string::npos);
}

TEST(Expression, RefusesANumberWithoutAUnit) {
    EXPECT_EQ(refusal("费用 - 800"),
              "某.yaml:7: “费用 - 800”：“800”缺少单位。应当：写明单位，如 "
              "800元、800次、800天；比例写 85%");
}

TEST(Expression, RefusesAnUnknownNameWithTheNearest) {
    EXPECT_EQ(refusal("次叙 - 1次"), "某.yaml:7: “次叙 - 1次”：不认识“次叙”。应当：是不是“次序”？");
    EXPECT_EQ(refusal("大病合规自付额"),
              "某.yaml:7: “大病合规自付额”：不认识“大病合规自付额”。应当：先在 "
              "输入、参数、累计、汇总 或前面的环节里写明它");
    EXPECT_EQ(refusal("四舍五入(费用)"),
              "某.yaml:7: "
              "“四舍五入(费用)"
              "”：不认识的算法“四舍五入”。应当：可用：取小、取大、取整到分、取整到角、取整到元、取"
              "整到十元、取整到百元");
}

TEST(Expression, RefusesWhatIsNotWhole) {
    EXPECT_EQ(refusal("(费用 - 1元"), "某.yaml:7: “(费用 - 1元”：括号没有配对。应当：补上“)”");
    EXPECT_EQ(refusal("- 1元"),
              "某.yaml:7: “- 1元”：式子不能以减号开头。应当：写成 0元 - …；比例写成 0% - …");
    EXPECT_EQ(refusal("费用 费用"),
              "某.yaml:7: “费用 费用”：多出“费用”。应当：两个量之间写 +、-、× 或 ÷");
    EXPECT_EQ(refusal("费用 +"), "某.yaml:7: “费用 +”：这里缺一个数或名称");
    EXPECT_EQ(refusal("取小(费用)"),
              "某.yaml:7: “取小(费用)”：取小 至少要两项。应当：取小(甲, 乙)");
}

TEST(Expression, RefusesNamesThatCouldNotBeRead) {
    Plan plan;
    Scope scope(plan);
    for (const char* name : {"大病-二次", "起付（三级）", "大 病", "800元", "12"}) {
        Problems problems;
        scope.quantity(name, Type::money, Node{.line = 3}, problems);
        ASSERT_EQ(problems.size(), 1U) << name;
        EXPECT_EQ(problems[0].what, "“" + std::string(name) + "”不能作名称，式子里会看错");
    }
    Problems problems;
    scope.quantity("两病", Type::money, Node{.line = 3}, problems);
    scope.quantity("两病", Type::rate, Node{.line = 4}, problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].text("某.yaml"),
              "某.yaml:4: 名称“两病”已经用过（第3行）。应当：换一个名称，同名会让人看错");
}

TEST(Expression, NamesWhatIsWrongWithANumber) {
    EXPECT_EQ(refusal("费用 * 0.85"),
              "某.yaml:7: “费用 * 0.85”：“0.85”缺少单位。应当：比例写 85%，系数写 0.85倍");
    EXPECT_EQ(refusal("200千元"),
              "某.yaml:7: “200千元”：“200千元”的单位或写法不认识。应当：金额用 元、万元、亿元；"
              "比例用 %、个百分点、倍；数用 次、岁、天、个月、个 等");
    EXPECT_EQ(refusal("5个点"),
              "某.yaml:7: “5个点”：“5个点”的单位或写法不认识。应当：是不是“5个百分点”？");
    EXPECT_EQ(refusal("费用 × 七折"),
              "某.yaml:7: “费用 × 七折”：“七折”的单位或写法不认识。应当：折扣写比例，如七折写 70%");
    EXPECT_EQ(
        refusal("二十万元"),
        "某.yaml:7: “二十万元”：“二十万元”的单位或写法不认识。应当：数用阿拉伯数字，如 20万元");
    EXPECT_EQ(refusal("费用 x 50%"), "某.yaml:7: “费用 x 50%”：多出“x”。应当：乘号写 × 或 *");
    EXPECT_EQ(refusal("最大(费用, 1元)"),
              "某.yaml:7: “最大(费用, 1元)”：不认识的算法“最大”。应当：是不是“取大”？");
    EXPECT_EQ(refusal("如果(费用, 1元)"),
              "某.yaml:7: “如果(费用, 1元)”：不认识的算法“如果”。应当：分情形用表、当 或 调整");
}

TEST(Expression, RoundsToPlacesAboveTheYuan) {
    EXPECT_EQ(compiled("取整到百元(费用)").formula.ops.back().unit, 10'000);
    EXPECT_EQ(compiled("取整到十元(费用)").formula.ops.back().unit, 1'000);
    EXPECT_EQ(compiled("取整到元(费用)").formula.ops.back().unit, 100);
    EXPECT_EQ(compiled("取整到角(费用)").formula.ops.back().unit, 10);
    EXPECT_EQ(compiled("取整到分(费用)").formula.ops.back().unit, 1);
}
