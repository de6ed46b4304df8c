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

}  // namespace

}  // namespace yibao::adjudication
