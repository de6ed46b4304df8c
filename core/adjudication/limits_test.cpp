#include <gtest/gtest.h>

#include "adjudication/trial.hpp"

// What a rounding may and may not do to a limit: worked by hand.

using namespace yibao;

namespace {

void expect_comes_out(const std::string& rules, const std::string& examples) {
    const std::string yaml =
        "统筹区: 甲市\n险种: 职工基本医疗保险\n待遇: 住院\n沿革:\n  - 生效: 2024-01-01\n"
        "    依据: 甲文\n" +
        rules + "算例:\n" + examples;
    const auto loaded = adjudication::load(yaml, "甲.yaml");
    if (const auto* problems = std::get_if<policy::Problems>(&loaded))
        for (const policy::Problem& problem : *problems) ADD_FAILURE() << problem.text("甲.yaml");
}

}  // namespace

TEST(Limits, RoundingToTheYuanDoesNotPayMoreThanTheLimitLeaves) {
    const std::string rules = R"(    累计: {年付: {周期: 年度, 加: 统筹支付}}
    环节:
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 80%, 取整: 四舍五入到元, 限额: {上限: 1500.55元, 已用: 年付})";
    const std::string examples = R"(  - 名称: 到限额
    连续:
      - {给定: {符合范围: 1000.70元}, 应得: {统筹支付: 801元}}
      - {给定: {符合范围: 5000元}, 应得: {统筹支付: 699.55元}}
      - {给定: {符合范围: 5000元}, 应得: {统筹支付: 0元}}
)";
    expect_comes_out(rules + "}\n", examples);
    expect_comes_out(rules + ", 超限: 反算}\n", examples);
}

TEST(Limits, RoundingUpDoesNotPayMoreThanEntered) {
    expect_comes_out(R"(    环节:
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 100%, 取整: 四舍五入到元}
)",
                     "  - {名称: 甲, 给定: {费用总额: 200元, 符合范围: 100.60元}, 应得: {统筹支付: "
                     "100.60元, 统筹自付: 0元, 个人合计: 99.40元}}\n");
}

TEST(Limits, ALimitAndACeilingOfTheSameAmountAllowTheSame) {
    expect_comes_out(R"(    环节:
      救助: {付款方: 医疗救助, 基数: 符合范围, 比例: 100%, 限额: 费用总额 × 90%}
      合计封顶: {封顶: 费用总额 × 90%, 扣减: [救助]}
)",
                     "  - {名称: 甲, 给定: {符合范围: 1000.33元}, 应得: {救助支付: 900.29元, "
                     "合计封顶: 0元}}\n");
}

TEST(Limits, ACeilingIsCutToTheFenOrRoundedAsItSaysItself) {
    const auto with = [](const std::string& rounding, const std::string& cut) {
        expect_comes_out(
            "    环节:\n      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 100%}\n"
            "      合计封顶: {封顶: 费用总额 × 90%, 扣减: [统筹]" +
                rounding + "}\n",
            "  - {名称: 甲, 给定: {符合范围: 1000.33元}, 应得: {合计封顶: " + cut + "}}\n");
    };
    with("", "100.04元");  // 900.297 is 900.29
    with(", 取整: 四舍五入到分", "100.03元");
    with(", 取整: 舍去到元", "100.33元");
    with(", 取整: 不取整", "100.04元");
}
