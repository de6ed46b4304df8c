#include <gtest/gtest.h>

#include "adjudication/trial.hpp"

// Shapes of real policies that are easily got wrong, each as a small policy whose worked examples
// were calculated by hand. A policy that does not come out names the amount.

using namespace yibao;

namespace {

/// `declared` stands before 沿革, `rules` in its only entry, `examples` in 算例; all as YAML.
void expect_comes_out(const std::string& declared, const std::string& rules,
                      const std::string& examples) {
    const std::string yaml = "统筹区: 甲市\n险种: 职工基本医疗保险\n待遇: 住院\n" + declared +
                             "沿革:\n  - 生效: 2024-01-01\n    依据: 甲文\n" + rules + "算例:\n" +
                             examples;
    const auto loaded = adjudication::load(yaml, "甲.yaml");
    if (const auto* problems = std::get_if<policy::Problems>(&loaded))
        for (const policy::Problem& problem : *problems) ADD_FAILURE() << problem.text("甲.yaml");
}

}  // namespace

TEST(Shapes, PointsForThePoorDoNotReachBelowTheThreshold) {
    expect_comes_out("维度: {人员: {取值: [普通, 低保], 缺省: 普通}}\n", R"(
    环节:
      大病:
        付款方: 大病保险
        基数: 符合范围
        分段: [{自: 0元, 比例: 0%}, {自: 8000元, 比例: 60%}]
        比例调整: {当: {人员: 低保}, 加: 5个百分点}
)",
                     R"(
  - {名称: 低保, 情况: {人员: 低保}, 给定: {符合范围: 10000元}, 应得: {大病支付: 1300元}}
  - {名称: 不到起付, 情况: {人员: 低保}, 给定: {符合范围: 8000元}, 应得: {大病支付: 0元}}
)");
}

TEST(Shapes, ALimitMayBeUnlimitedForSome) {
    expect_comes_out("维度: {人员: [普通, 低保]}\n", R"(
    参数: {限额: {普通: 20万元, 低保: 不限}}
    累计: {年度大病: {周期: 年度, 加: 大病支付}}
    环节:
      大病:
        付款方: 大病保险
        基数: 符合范围
        比例: 50%
        限额: {上限: 限额, 已用: 年度大病}
)",
                     R"(
  - {名称: 普通, 情况: {人员: 普通}, 给定: {符合范围: 60万元}, 应得: {大病支付: 20万元}}
  - {名称: 低保, 情况: {人员: 低保}, 给定: {符合范围: 60万元}, 应得: {大病支付: 30万元}}
)");
}

TEST(Shapes, ATrialWithoutABillStartsFromItsInputs) {
    expect_comes_out("输入: {病种定额: 元}\n", R"(
    环节:
      起付线: {起付: 800元, 基数: 符合范围}
      定额: {付款方: 统筹基金, 定额: 病种定额 × 70%}
)",
                     "  - {名称: 甲, 情况: {病种定额: 2万元}, 应得: {起付线: 800元, 定额支付: "
                     "14000元}}\n");
}

TEST(Shapes, ATrialMayStartFromWhatAStageLeaves) {
    expect_comes_out("", R"(
    环节:
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 90%, 限额: 10万元, 超限: 反算}
      大额: {付款方: 大额医疗, 基数: 统筹超限, 比例: 95%}
)",
                     "  - {名称: 甲, 给定: {统筹超限: 10万元}, 应得: {统筹支付: 0元, 大额支付: "
                     "95000元}}\n");
}

TEST(Shapes, TheRatioThatOpensASubsidyIsRoundedToTwoDecimals) {
    expect_comes_out("", R"(
    环节:
      个人自付: {计算: 政策内自付}
      自付比: {计算: 个人自付 ÷ 符合范围, 取整: 四舍五入到两位小数}
      补助:
        当: {自付比: 超过20%不满100%}
        付款方: 公务员补助
        基数: 个人自付 - 符合范围 × 20%
        比例: {按: [自付比], 表: {不超过30%: 40%, 超过30%: 50%}}
)",
                     R"(
  - {名称: 两成, 给定: {符合范围: 10000元, 个人自付: 2049元}, 应得: {自付比: 20%, 补助支付: 0元}}
  - {名称: 过两成, 给定: {符合范围: 10000元, 个人自付: 2050元}, 应得: {自付比: 21%, 补助支付: 20元}}
  - {名称: 三成一, 给定: {符合范围: 10000元, 个人自付: 3050元}, 应得: {补助支付: 525元}}
  - {名称: 全自付, 给定: {符合范围: 10000元}, 应得: {自付比: 100%, 补助支付: 0元}}
)");
}

TEST(Shapes, ALongStayIsSettledInCyclesOfNinetyDays) {
    expect_comes_out("输入: {住院天数: 天}\n", R"(
    环节:
      周期数: {计算: 住院天数 ÷ 90天, 取整: 进位到整数}
      起付合计: {起付: 1300元 + 650元 × (周期数 - 1个)}
)",
                     R"(
  - {名称: 一, 情况: {住院天数: 90天}, 应得: {周期数: 1个, 起付合计: 1300元}}
  - {名称: 二, 情况: {住院天数: 91天}, 应得: {起付合计: 1950元}}
  - {名称: 三, 情况: {住院天数: 181天}, 应得: {起付合计: 2600元}}
)");
}

TEST(Shapes, InterimBillsAndTransfersOnlyTakeWhatIsLeftOfTheDeductible) {
    expect_comes_out("维度: {医疗机构: [二级, 三级]}\n", R"(
    参数: {起付标准: {二级: 500元, 三级: 800元}}
    累计: {本次已付: {周期: 本次住院, 加: 起付线}}
    环节:
      起付线: {起付: 起付标准, 已付: 本次已付, 基数: 符合范围}
)",
                     R"(
  - 名称: 甲
    连续:
      - {情况: {医疗机构: 二级}, 给定: {符合范围: 300元}, 应得: {起付线: 300元}}
      - {同次住院: 是, 情况: {医疗机构: 二级}, 给定: {符合范围: 900元}, 应得: {起付线: 200元}}
      - {同次住院: 是, 情况: {医疗机构: 三级}, 给定: {符合范围: 900元}, 应得: {起付线: 300元}}
      - {情况: {医疗机构: 二级}, 给定: {符合范围: 900元}, 应得: {起付线: 500元}}
)");
}

namespace {

/// A stay across the year in which the deductible rose from 800 to 1000: what the second bill takes.
void expect_across_the_year(const std::string& period, const std::string& standard,
                            const std::string& second) {
    expect_comes_out("",
                     "    参数: {起付标准: 800元}\n    累计: {已付起付: {周期: " + period +
                         ", 加: 起付线}}\n    环节:\n      起付线: {起付: 起付标准, 已付: "
                         "已付起付, 基数: 符合范围" +
                         standard +
                         "}\n  - 生效: 2025-01-01\n    依据: 乙文\n    参数: {起付标准: "
                         "1000元}\n",
                     "  - 名称: 跨年\n    连续:\n"
                     "      - {情况: {入院日期: 2024-12-10, 出院日期: 2024-12-31}, 给定: "
                     "{符合范围: 5000元}, 应得: {起付线: 800元}}\n"
                     "      - {同次住院: 是, 情况: {入院日期: 2024-12-10, 出院日期: 2025-01-20}, "
                     "给定: {符合范围: 5000元}, 应得: {起付线: " +
                         second + "}}\n");
}

}  // namespace

TEST(Shapes, AStayAcrossTheYearTakesTheDeductibleInOneOfThreeWays) {
    expect_across_the_year("本次住院", ", 标准按: 入院日期", "0元");  // the old standard, paid
    expect_across_the_year("本次住院", "", "200元");                  // the difference to the new
    expect_across_the_year("本次住院本年度", "", "1000元");           // the new one in full
}

TEST(Shapes, BandsMayBeMeasuredOnWhatTheFundPaid) {
    expect_comes_out("", R"(
    累计: {年度支付: {周期: 年度, 加: 统筹支付}}
    环节:
      统筹:
        付款方: 统筹基金
        基数: 符合范围
        起点: 年度支付
        段值: 支付
        分段: [{自: 0元, 比例: 80%}, {自: 40000元, 比例: 90%}]
        限额: {上限: 60000元, 已用: 年度支付}
        超限: 反算
      大额: {付款方: 大额医疗, 基数: 统筹超限, 比例: 50%}
)",
                     R"(
  - {名称: 一, 给定: {符合范围: 60000元}, 应得: {统筹支付: 49000元, 统筹超限: 0元}}
  - 名称: 接着已付的段，再到限额
    此前: {年度支付: 30000元}
    给定: {符合范围: 60000元}
    应得: {统筹支付: 30000元, 统筹进入: 34722.22元, 大额支付: 12638.89元}
)");
}
