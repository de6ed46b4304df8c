#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "adjudication/trial.hpp"

namespace yibao::adjudication {

namespace {

constexpr const char* policy_text = R"(
统筹区: 示例
险种: 职工基本医疗保险
待遇: 住院
明细维度:
  来源: {取值: [本地, 外购], 缺省: 本地}
沿革:
  - 生效: 2024-01-01
    依据: 示例
    费用:
      本地: {当: {来源: 本地}, 先行自付: 10%}
      外购: {当: {来源: 非本地}, 先行自付: 30%}
    环节:
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 50%}
算例:
  - 名称: 没有写来源的一行按缺省
    明细: [{目录类别: 甲类, 金额: 100元}, {目录类别: 甲类, 来源: 外购, 金额: 100元}]
    应得: {先行自付: )";

policy::Problems problems_with(const std::string& first_self_pay) {
    const auto loaded = load(policy_text + first_self_pay + "元}\n", "lines.yaml");
    const auto* problems = std::get_if<policy::Problems>(&loaded);
    return problems == nullptr ? policy::Problems{} : *problems;
}

TEST(Lines, ALineThatDoesNotSayTakesTheDefaultOfItsDimension) {
    EXPECT_TRUE(problems_with("40").empty());
    EXPECT_EQ(problems_with("30").size(), 1U);
}

}  // namespace

}  // namespace yibao::adjudication
