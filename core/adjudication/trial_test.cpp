#include "adjudication/trial.hpp"

#include <gtest/gtest.h>

#include <string>
#include <variant>

namespace yibao::adjudication {

namespace {

constexpr const char* rules = R"(
统筹区: 示例
险种: 职工基本医疗保险
待遇: 住院
输入:
  次序: {单位: 次, 缺省: 1次}
沿革:
  - 生效: 2024-01-01
    依据: 示例
    参数: {起付标准: {首次: 800元, 再次: 400元}}
    累计: {年度支付: {周期: 年度, 加: 统筹支付}}
    环节:
      起付线: {起付: 起付标准}
      统筹: {付款方: 统筹基金, 基数: 符合范围 - 起付线, 比例: 50%}
算例:
  - 名称: 一次住院
)";

policy::Problems problems_with(const std::string& example) {
    const auto loaded = load(rules + example, "trial.yaml");
    const auto* problems = std::get_if<policy::Problems>(&loaded);
    return problems == nullptr ? policy::Problems{} : *problems;
}

TEST(Trial, AnInputIsTakenWhereverTheExampleWritesIt) {
    EXPECT_TRUE(problems_with("    情况: {次序: 2次}\n    给定: {符合范围: 1000元}\n"
                              "    应得: {起付线: 400元, 统筹支付: 300元}\n")
                    .empty());
    EXPECT_TRUE(problems_with("    给定: {符合范围: 1000元, 次序: 2次}\n"
                              "    应得: {起付线: 400元, 统筹支付: 300元}\n")
                    .empty());
}

TEST(Trial, ACalculatedQuantityIsNoFactAndTheErrorSaysWhereItBelongs) {
    const auto problems =
        problems_with("    情况: {符合范围: 1000元}\n    应得: {统筹支付: 100元}\n");
    ASSERT_FALSE(problems.empty());
    EXPECT_NE(problems.front().right.find("给定"), std::string::npos);
    EXPECT_EQ(problems.front().line, 17);
}

TEST(Trial, AStageThatIsGivenIsNotRun) {
    EXPECT_TRUE(problems_with("    给定: {符合范围: 1000元, 起付线: 0元}\n"
                              "    应得: {起付线: 0元, 统筹支付: 500元, 个人合计: 500元}\n")
                    .empty());
}

/// The first problem of an example, without the file.
std::string refusal(const std::string& example) {
    const auto problems = problems_with(example);
    return problems.empty() ? "" : problems.front().what + "。应当：" + problems.front().right;
}

TEST(Trial, TheGivenPartsOfABillAddUpToItsTotal) {
    EXPECT_EQ(
        refusal("    给定: {费用总额: 900元, 符合范围: 1000元}\n    应得: {统筹支付: 100元}\n"),
        "给定的各份相加是 1000.00元，多于费用总额 900.00元。应当：全自费、超限价、先行自付、"
        "符合范围 相加等于费用总额");
    EXPECT_EQ(refusal("    给定: {费用总额: 1000元, 符合范围: 800元, 全自费: 50元}\n"
                      "    应得: {统筹支付: 0元}\n"),
              "给定的各份相加是 850.00元，少于费用总额 1000.00元，差额没有归处。应当：各份写全，"
              "或不写 全自费（差额就算全自费）");
    EXPECT_EQ(refusal("    给定: {费用总额: 1000元, 符合范围: 900元, 先行自付: 60元}\n"
                      "    应得: {全自费: 40元, 统筹支付: 50元}\n"),
              "");
}

TEST(Trial, LinesAndGivenPartsOfABillDoNotStandTogether) {
    EXPECT_EQ(refusal("    明细: [{金额: 1000元}]\n    给定: {符合范围: 500元}\n"
                      "    应得: {符合范围: 500元}\n"),
              "已有明细，不能再给定“符合范围”。应当：账单写明细，或只写给定");
}

TEST(Trial, NothingGivenIsIgnored) {
    EXPECT_EQ(
        refusal("    给定: {符合范围: 1000元, 政策内自付: 5元}\n    应得: {统筹支付: 100元}\n"),
        "“政策内自付”总是算出来的，给定了也不会用。应当：给定账单的各份，或环节的 "
        "起付线、N支付、N自付、N超限、N进入、N应付");
    EXPECT_EQ(refusal("    给定: {符合范围: 1000元, 年度支付: 5元}\n    应得: {统筹支付: 100元}\n"),
              "“年度支付”是累计，不能写在 给定 里。应当：写在 此前 里");
    EXPECT_EQ(
        refusal("    同次住院: 是\n    给定: {符合范围: 1000元}\n    应得: {统筹支付: 100元}\n"),
        "前面没有就诊，不能写 同次住院。应当：写在 连续 里第二次起的就诊上");
}

TEST(Trial, NegativeFactsAreRefused) {
    EXPECT_EQ(refusal("    情况: {个人账户余额: -5元}\n    应得: {起付线: 800元}\n"),
              "“-5元”是负数。应当：不小于零");
    EXPECT_EQ(refusal("    给定: {符合范围: -100元}\n    应得: {起付线: 0元}\n"),
              "“-100元”是负数。应当：不小于零");
    EXPECT_EQ(refusal("    此前: {年度支付: -1元}\n    应得: {起付线: 800元}\n"),
              "“-1元”是负数。应当：不小于零");
    EXPECT_EQ(refusal("    明细: [{金额: -1元}]\n    应得: {起付线: 0元}\n"),
              "“-1元”是负数。应当：退费先与原来的一行抵减，这里写抵减之后的数");
    EXPECT_EQ(refusal("    明细: [{金额: 1元, 目录比例: 110%}]\n    应得: {起付线: 0元}\n"),
              "目录比例 110% 超过 100%。应当：0% 至 100%");
}

TEST(Trial, DatesMustBeInOrder) {
    EXPECT_EQ(refusal("    情况: {入院日期: 2024-05-20, 出院日期: 2024-05-10}\n"
                      "    应得: {起付线: 800元}\n"),
              "出院日期 2024-05-10 早于入院日期 2024-05-20。应当：核对两个日期");
}

/// With a standard of the day of admission that rose once, and a stage that came with it.
std::string refusal_across_versions(const std::string& example) {
    const auto loaded = load(R"(
统筹区: 示例
险种: 职工基本医疗保险
待遇: 住院
输入: {住院天数: {单位: 天, 缺省: 1天}}
沿革:
  - 生效: 2024-01-01
    依据: 甲文
    参数: {起付标准: 500元}
    环节:
      起付线: {起付: 起付标准, 标准按: 入院日期}
      天数: {计算: 住院天数}
  - 生效: 2025-01-01
    依据: 乙文
    参数: {起付标准: 600元}
    环节: {补贴: {津贴: 50元}}
算例:
  - 名称: 一次
)" + example,
                             "trial.yaml");
    const auto* problems = std::get_if<policy::Problems>(&loaded);
    return problems == nullptr ? "" : problems->front().what + "。应当：" + problems->front().right;
}

TEST(Trial, AStandardOfTheDayOfAdmissionNeedsThatDay) {
    EXPECT_EQ(refusal_across_versions("    日期: 2025-02-01\n    应得: {起付线: 600元}\n"),
              "“起付线”的标准按入院日期，这次就诊没有写 入院日期。应当：情况: {入院日期: …, "
              "出院日期: …}");
    EXPECT_EQ(refusal_across_versions("    情况: {入院日期: 2023-12-20, 出院日期: 2024-01-10}\n"
                                      "    应得: {起付线: 500元}\n"),
              "“起付线”的标准按入院日期，而入院日期 2023-12-20 在第一次生效之前。应当："
              "把那时的规定也写成一节沿革，或给定“起付线”");
    EXPECT_EQ(refusal_across_versions("    日期: 2024-02-01\n    应得: {起付线: 500元}\n"), "");
    EXPECT_EQ(refusal_across_versions("    情况: {入院日期: 2024-12-20, 出院日期: 2025-01-10}\n"
                                      "    应得: {起付线: 500元, 天数: 21天}\n"),
              "");
}

TEST(Trial, AQuantityOfAnotherTimeIsNamedWithItsDay) {
    EXPECT_EQ(refusal_across_versions("    日期: 2024-02-01\n    应得: {补贴: 0元}\n"),
              "应得里的“补贴”不是这份政策的量。应当：2025-01-01 才有“补贴”，这一天的应得不写它");
}

}  // namespace

}  // namespace yibao::adjudication
