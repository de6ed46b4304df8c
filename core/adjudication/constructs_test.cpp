#include <gtest/gtest.h>

#include "adjudication/trial.hpp"

// Constructs of the policy language that are easily got wrong at their edges, worked by hand.

using namespace yibao;

namespace {

/// `declared` stands before 沿革, `rules` in its only entry.
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

namespace {

/// One visit after the other that uses 100 yuan of a limit of `period`: which of them still get paid.
void expect_begins_again(const std::string& period, const std::string& visits) {
    expect_comes_out("适用: {版本按: 费用日期, 年度按: 费用日期}\n",
                     "    累计: {已用: {周期: " + period + ", 加: 门诊支付}}\n    环节:\n" +
                         "      门诊: {付款方: 统筹基金, 基数: 符合范围, 比例: 100%, 限额: {上限: "
                         "100元, 已用: 已用}}\n",
                     "  - 名称: 逐次\n    连续:\n" + visits);
}

std::string visit(const std::string& day, const std::string& paid) {
    return "      - {日期: " + day + ", 给定: {符合范围: 100元}, 应得: {门诊支付: " + paid + "}}\n";
}

}  // namespace

TEST(Constructs, PeriodsBeginAgain) {
    expect_begins_again("季度", visit("2024-01-01", "100元") + visit("2024-03-31", "0元") +
                                    visit("2024-04-01", "100元") + visit("2025-01-01", "100元"));
    expect_begins_again("半年", visit("2024-01-01", "100元") + visit("2024-06-30", "0元") +
                                    visit("2024-07-01", "100元") + visit("2024-12-31", "0元") +
                                    visit("2025-01-01", "100元"));
    // 2024-12-30 was a Monday
    expect_begins_again("周", visit("2024-12-29", "100元") + visit("2024-12-30", "100元") +
                                  visit("2025-01-05", "0元") + visit("2025-01-06", "100元"));
}

TEST(Constructs, AParameterTableMayBeByWhatAStageMakes) {
    expect_comes_out(
        "", R"(    参数:
      触发比例:
        按: [负担比]
        表: {不超过20%: 0%, 超过20%不超过30%: 30%, 超过30%: 50%}
    环节:
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 70%}
      负担比: {计算: 政策内自付 ÷ 符合范围, 取整: 四舍五入到两位小数}
      补助: {付款方: 企业补充, 基数: 政策内自付, 比例: 触发比例}
)",
        R"(  - {名称: 三成, 给定: {符合范围: 10000元}, 应得: {负担比: 30%, 补助支付: 900元}}
  - {名称: 过三成, 给定: {符合范围: 10000元, 统筹支付: 6950元}, 应得: {负担比: 31%, 补助支付: 1525元}}
)");
}

TEST(Constructs, ABracketMayBeFoundByARatioAndLeaveItsBoundToTheOneBelow) {
    expect_comes_out(
        "", R"(    环节:
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 70%}
      负担比: {计算: 统筹自付 ÷ 符合范围}
      补助:
        付款方: 企业补充
        基数: 统筹自付
        分档: [{自: 0%, 比例: 0%}, {超过: 20%, 比例: 10%}, {自: 40%, 比例: 20%}]
        分档按: 负担比
      整额: {付款方: 其他基金, 基数: 统筹自付, 分档: [{自: 0元, 比例: 5%}, {超过: 3000元, 比例: 6%}]}
)",
        R"(  - {名称: 三成, 给定: {符合范围: 10000元}, 应得: {补助支付: 300元, 整额支付: 150元}}
  - {名称: 正好两成, 给定: {符合范围: 10000元, 统筹支付: 8000元, 统筹自付: 2000元}, 应得: {补助支付: 0元}}
  - {名称: 正好四成, 给定: {符合范围: 10000元, 统筹支付: 6000元, 统筹自付: 4000元}, 应得: {补助支付: 800元, 整额支付: 240元}}
)");
}

TEST(Constructs, RoundsToTensAndHundredsOfYuan) {
    expect_comes_out(
        "", R"(    环节:
      起付线: {起付: 取整到百元(符合范围 × 12.3%)}
      津贴十: {津贴: 1234.56元, 取整: 舍去到十元}
      津贴百: {津贴: 1234.56元, 取整: 进位到百元}
)",
        "  - {名称: 甲, 给定: {符合范围: 10000元}, 应得: {起付线: 1200元, 津贴十: 1230元, "
        "津贴百: 1300元}}\n");
}

TEST(Constructs, ALineRuleMayHaveATableByUnitPrice) {
    expect_comes_out("", R"(    费用:
      高值: {当: {费用类别: 卫生材料费}, 先行自付: {按: [单价], 表: {不超过1000元: 0%, 超过1000元不超过5000元: 20%, 超过5000元: 30%}}}
    环节:
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 80%}
)",
                     R"(  - 名称: 三种单价
    明细:
      - {费用类别: 卫生材料费, 单价: 1000元, 数量: 3个}
      - {费用类别: 卫生材料费, 单价: 5000元, 数量: 1个}
      - {费用类别: 卫生材料费, 单价: 6000元, 数量: 2个}
      - {费用类别: 检查费, 单价: 9000元, 数量: 1个}
    应得: {先行自付: 4600元}
)");
}

TEST(Constructs, ACapSolvedBackwardsMayBeReckonedOverTheYear) {
    expect_comes_out("", R"(    累计:
      年费用: {周期: 年度, 加: 符合范围}
      年统筹: {周期: 年度, 加: 统筹支付}
      年大额: {周期: 年度, 加: 大额支付}
    环节:
      统筹:
        付款方: 统筹基金
        基数: 年费用 + 符合范围
        分段: [{自: 0元, 比例: 80%}, {自: 10000元, 比例: 90%}]
        已付: 年统筹
        限额: {上限: 20000元, 已用: 年统筹}
        超限: 反算
      大额: {付款方: 大额医疗, 基数: 统筹超限, 比例: 50%, 已付: 年大额}
)",
                     R"(  - 名称: 三次，第二次到限额
    连续:
      - {给定: {符合范围: 15000元}, 应得: {统筹支付: 12500元, 统筹超限: 0元, 大额支付: 0元}}
      - {给定: {符合范围: 10000元}, 应得: {统筹应付: 9000元, 统筹支付: 7500元, 统筹超限: 1666.67元, 大额支付: 833.33元}}
      - {给定: {符合范围: 10000元}, 应得: {统筹支付: 0元, 统筹超限: 11666.67元, 大额支付: 5000元}}
)");
}

TEST(Constructs, DaysOfAStayFollowFromItsDates) {
    expect_comes_out(
        "输入: {住院天数: 天}\n", "    环节: {床位: {自付: 10元 × 住院天数}}\n",
        R"(  - {名称: 十天, 情况: {入院日期: 2024-03-01, 出院日期: 2024-03-11}, 给定: {符合范围: 1000元}, 应得: {床位: 100元}}
  - {名称: 当天, 情况: {入院日期: 2024-03-01, 出院日期: 2024-03-01}, 给定: {符合范围: 1000元}, 应得: {床位: 10元}}
)");
}

// A bill of 1,000 甲类, 1,000 乙类 (a fifth first) and 100 above the price ceiling: 1,800 in scope.
TEST(Constructs, WhatIsPaidOutsideTheScopeLeavesTheScopeAlone) {
    const auto bill = [](const std::string& stages, const std::string& expected) {
        expect_comes_out("",
                         "    环节:\n"
                         "      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 80%}\n" +
                             stages,
                         "  - 名称: 甲\n    明细:\n"
                         "      - {目录类别: 甲类, 金额: 1000元}\n"
                         "      - {目录类别: 乙类, 金额: 1100元, 单价: 1100元, "
                         "目录限价: 1000元, 目录比例: 20%}\n    应得: " +
                             expected + "\n");
    };
    bill(
        "      补助: {付款方: 公务员补助, 基数: 先行自付 + 超限价, 比例: 50%}\n"
        "      救助: {付款方: 医疗救助, 基数: 政策内自付, 比例: 50%}\n",
        "{补助支付: 150元, 救助支付: 180元, 政策内自付: 180元, 个人负担: 330元}");
    // 360 of 660 lie in scope
    bill("      补助: {付款方: 公务员补助, 基数: 个人负担 - 全自费, 比例: 50%}\n",
         "{补助支付: 330元, 政策内自付: 180元, 个人负担: 330元}");
    // by way of an amount, less a threshold, in fens: 323.33 of 623.33; 33.33 % is 207.76
    bill(
        "      合规: {计算: 个人负担 - 36.67元}\n"
        "      补助: {付款方: 公务员补助, 基数: 合规, 比例: 33.33%}\n"
        "      救助: {付款方: 医疗救助, 基数: 补助自付, 比例: 50%}\n",
        "{补助支付: 207.76元, 救助支付: 207.79元, 政策内自付: 144.45元, 个人负担: 244.45元}");
    bill(
        "      院方: {付款方: 医疗机构, 基数: 超限价, 比例: 100%}\n"
        "      账户底: {计算: 政策内自付}\n",
        "{医疗机构: 100元, 账户底: 360元, 个人负担: 560元}");
    // half of what was paid is cut again
    bill(
        "      补助: {付款方: 公务员补助, 基数: 个人负担, 比例: 100%}\n"
        "      封顶: {封顶: 1770元, 扣减: [补助]}\n",
        "{补助支付: 330元, 政策内自付: 180元, 个人负担: 330元}");
}
