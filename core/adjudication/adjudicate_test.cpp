#include "adjudication/adjudicate.hpp"

#include <stdexcept>

#include "adjudication/written_policy.hpp"

using namespace yibao;
using namespace yibao::adjudication;

TEST(Payments, WhatWasPaidBeforeIsNotLeftToThePerson) {
    const std::string rules = R"(
    累计: {年度费用: {周期: 年度, 加: 符合范围}, 年度大病: {周期: 年度, 加: 大病支付}}
    环节:
      大病: {付款方: 大病保险, 基数: 年度费用 + 符合范围 - 1000元, 比例: 60%, 已付: 年度大病}
      救助: {付款方: 医疗救助, 基数: 大病自付, 比例: 10%}
      总封顶: {封顶: 费用总额 × 80%, 扣减: [大病]}
)";
    expect_comes_out("", rules, R"(
  - 名称: 一年两次
    连续:
      - {给定: {费用总额: 2000元, 符合范围: 2000元}, 应得: {大病进入: 1000元, 大病支付: 600元, 大病自付: 400元, 救助支付: 40元}}
      - {给定: {费用总额: 3000元, 符合范围: 3000元}, 应得: {大病进入: 4000元, 大病支付: 1800元, 大病自付: 1600元, 救助支付: 160元}}
      - {给定: {费用总额: 100元, 符合范围: 100元}, 应得: {大病进入: 4100元, 大病支付: 40元, 大病自付: 1660元, 总封顶: 20元}}
)");
}

TEST(Ceiling, CutsTheNamedStagesInTheirOrder) {
    const std::string rules = R"(
    环节:
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 80%}
      救助: {付款方: 医疗救助, 基数: 政策内自付, 比例: 50%}
      总封顶: {封顶: 费用总额 × 70%, 扣减: [救助, 统筹]}
      账户: {付款方: 个人账户, 基数: 个人负担, 比例: 100%}
)";
    expect_comes_out("", rules, R"(
  - 名称: 先扣救助，不够再扣统筹
    情况: {个人账户余额: 5000元}
    给定: {费用总额: 1000元, 符合范围: 1000元}
    应得: {总封顶: 200元, 救助支付: 0元, 救助自付: 200元, 统筹支付: 700元, 统筹自付: 300元, 账户支付: 300元, 个人现金: 0元}
)");
    const policy::Policy short_of = policy_of("", R"(
    环节:
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 80%}
      救助: {付款方: 医疗救助, 基数: 政策内自付, 比例: 50%}
      总封顶: {封顶: 费用总额 × 70%, 扣减: [救助]}
)");
    const policy::Plan& plan = short_of.versions.front().plan;
    const std::string text = joined(derivation_of(plan, bill_of(plan, Money::yuan(1000))));
    EXPECT_NE(text.find("扣减 100.00元"), std::string::npos) << text;
    EXPECT_NE(text.find("所列环节不够扣减，仍超出 100.00元"), std::string::npos) << text;
}

TEST(Ceiling, WhatAFloorHadAddedIsTakenBackBeforeThePersonPays) {
    expect_comes_out("", R"(
    环节:
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 50%, 结果调整: {不低于: 费用总额 × 60%}}
      总封顶: {封顶: 费用总额 × 40%, 扣减: [统筹]}
)",
                     "  - {名称: 甲, 给定: {费用总额: 1000元, 符合范围: 500元}, 应得: {统筹支付: "
                     "400元, 统筹自付: 100元}}\n");
}

TEST(FixedAmount, IsNeverMoreThanItsBaseNorThanTheBill) {
    expect_comes_out("", R"(
    环节:
      定额: {付款方: 统筹基金, 基数: 符合范围, 定额: 450元, 自付取整: 独立}
)",
                     R"(
  - {名称: 大, 给定: {费用总额: 900元, 符合范围: 600元}, 应得: {定额支付: 450元, 定额自付: 150元}}
  - {名称: 小, 给定: {费用总额: 900元, 符合范围: 300元}, 应得: {定额支付: 300元, 定额自付: 0元}}
)");
    expect_comes_out("", "    环节: {定额: {付款方: 统筹基金, 定额: 450元}}\n",
                     "  - {名称: 甲, 给定: {费用总额: 400元, 符合范围: 100元}, 应得: {定额支付: "
                     "400元, 个人合计: 0元}}\n");
}

TEST(Bracket, TheWholeAmountIsPaidAtTheRateOfOneBand) {
    expect_comes_out("", R"(
    环节:
      救助: {付款方: 医疗救助, 基数: 符合范围, 分档: [{自: 0元, 比例: 50%}, {自: 1000元, 比例: 60%}]}
)",
                     R"(
  - {名称: 下, 给定: {符合范围: 999.99元}, 应得: {救助支付: 500元}}
  - {名称: 上, 给定: {符合范围: 1000元}, 应得: {救助支付: 600元, 救助比例: 60%}}
)");
    expect_comes_out("", R"(
    环节:
      救助:
        付款方: 医疗救助
        基数: 符合范围
        分档: [{自: 0元, 比例: 50%}, {自: 1000元, 比例: 60%}]
        分档按: 费用总额
)",
                     "  - {名称: 甲, 给定: {费用总额: 1000元, 符合范围: 100元}, 应得: {救助支付: "
                     "60元}}\n");
}

TEST(SolvedBackwards, TheExcessIsUnroundedUnlessThePolicyRoundsIt) {
    const auto rules = [](const std::string& rounding) {
        return "    环节:\n      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 70%, 限额: 1000元, "
               "超限: 反算, 反算取整: " +
               rounding + "}\n      大额: {付款方: 大额医疗, 基数: 统筹超限, 比例: 50%}\n";
    };
    expect_comes_out("", rules("不取整"), R"(
  - {名称: 甲, 给定: {符合范围: 2000元}, 应得: {统筹支付: 1000元, 统筹进入: 1428.57元, 大额支付: 285.71元}}
  - {名称: 刚到, 给定: {符合范围: 1428.57元}, 应得: {统筹支付: 1000元, 统筹超限: 0元}}
)");
    expect_comes_out("", rules("到分"),
                     "  - {名称: 甲, 给定: {符合范围: 2000元}, 应得: {统筹进入: 1428.57元, "
                     "统筹超限: 571.43元, 大额支付: 285.72元}}\n");
}

TEST(SolvedBackwards, StopsByTheAmountBeforeRounding) {
    // 10.04 at 10 % is 1.004: over the cap of 1 yuan, although it rounds to 1.00
    expect_comes_out("", R"(
    环节:
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 10%, 限额: 1元, 超限: 反算}
      大额: {付款方: 大额医疗, 基数: 统筹超限, 比例: 100%}
)",
                     R"(
  - {名称: 以下, 给定: {符合范围: 10元}, 应得: {统筹支付: 1元, 大额支付: 0元, 个人合计: 9元}}
  - {名称: 以上, 给定: {符合范围: 10.04元}, 应得: {统筹支付: 1元, 大额支付: 0.04元, 个人合计: 9元}}
)");
}

TEST(StandardOnAdmission, IsComputedByTheEarlierRulesAsAWhole) {
    expect_comes_out("", R"(
    参数: {平均工资: 10000元}
    环节:
      标准: {计算: 平均工资 × 5%}
      起付线: {起付: 标准, 标准按: 入院日期, 基数: 符合范围}
  - 生效: 2025-01-01
    依据: 乙文
    参数: {平均工资: 20000元}
)",
                     R"(
  - 名称: 跨年
    情况: {入院日期: 2024-12-20, 出院日期: 2025-01-05}
    给定: {符合范围: 5000元}
    应得: {起付线: 500元, 起付线标准: 500元}
  - 名称: 不跨年
    情况: {入院日期: 2025-01-02, 出院日期: 2025-01-05}
    给定: {符合范围: 5000元}
    应得: {起付线: 1000元}
)");
}

TEST(MissingFact, OfTheRulesOnAdmissionRefusesToo) {
    const policy::Policy policy = policy_of("维度: {医院等级: [二级, 三级]}\n", R"(
    参数: {起付标准: {二级: 500元, 三级: 800元}}
    环节: {起付线: {起付: 起付标准, 标准按: 入院日期, 基数: 符合范围}}
  - 生效: 2025-01-01
    依据: 乙文
    参数: {起付标准: 废止, 新标准: 700元}
    环节: {起付线: {起付: 新标准}}
)");
    const policy::Plan& plan = policy.versions.back().plan;
    const Claim claim = bill_of(plan, Money::yuan(5000));
    Outcome outcome;
    EXPECT_FALSE(adjudicate(plan, claim, outcome));
    const auto refusal = adjudicate(plan, claim, outcome, nullptr, &policy.versions.front().plan);
    ASSERT_TRUE(refusal);
    EXPECT_EQ(*refusal, (Refusal{"policy.missing", "“起付标准”：缺少“医院等级”，不能计算"}));
}

TEST(MissingFact, OfWhatIsOnlyAccumulatedRefusesToo) {
    const policy::Policy policy = policy_of("输入: {天数: 天}\n", R"(
    累计: {住院天数: {周期: 年度, 加: 天数, 单位: 天}}
    环节: {统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 50%}}
)");
    const policy::Plan& plan = policy.versions.front().plan;
    Claim claim = bill_of(plan, Money::yuan(5000));
    Outcome outcome;
    const auto refusal = adjudicate(plan, claim, outcome);
    ASSERT_TRUE(refusal);
    EXPECT_EQ(*refusal, (Refusal{"policy.missing", "缺少“天数”，不能计算"}));
    claim.inputs.front() = Exact::units(30'000);
    EXPECT_FALSE(adjudicate(plan, claim, outcome));
    EXPECT_EQ(outcome.fed.front(), Exact::units(30'000));
}

TEST(Account, ThatIsOverdrawnPaysNothing) {
    const policy::Policy policy =
        policy_of("", "    环节: {账户: {付款方: 个人账户, 基数: 个人负担, 比例: 100%}}\n");
    const policy::Plan& plan = policy.versions.front().plan;
    Claim claim = bill_of(plan, Money::yuan(50));
    claim.account_balance = Money::yuan(-10);
    Outcome outcome;
    ASSERT_FALSE(adjudicate(plan, claim, outcome));
    EXPECT_EQ(outcome.paid_by(policy::Payer::account), Money{});
    EXPECT_EQ(outcome.cash, Money::yuan(50));
}

TEST(Derivation, SaysWhyAnAmountIsLessThanItsRuleGives) {
    const policy::Policy policy = policy_of("维度: {异地: {取值: [是, 否], 缺省: 是}}\n", R"(
    环节:
      起付线: {起付: 800元}
      统筹: {付款方: 统筹基金, 基数: 费用总额, 比例: 50%, 比例调整: {当: {异地: 是}, 减: 10个百分点}, 结果调整: {乘: 50%}}
      账户: {付款方: 个人账户, 基数: 个人负担, 比例: 100%}
)");
    const policy::Plan& plan = policy.versions.front().plan;
    Claim claim = bill_of(plan, Money::yuan(300));
    claim.account_balance = Money::yuan(7);
    const std::string text = joined(derivation_of(plan, claim));
    for (const char* part : {"以 符合范围 300.00元 为限", "比例调整（异地 是）：减 10个百分点",
                             "结果调整：乘 50%", "应付 240.00元，账户余额或未付费用只有 7.00元"})
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
}

TEST(Derivation, ShowsWhatATrialGivesInItsOwnUnit) {
    const policy::Policy policy = policy_of("", R"(
    环节:
      自付比: {计算: 政策内自付 ÷ 符合范围}
      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 50%}
)");
    const policy::Plan& plan = policy.versions.front().plan;
    Claim claim = Claim::of(plan);
    claim.given = {{*plan.slot_named("自付比"), Rate::percent(35)},
                   {*plan.slot_named("统筹超限"), Money::yuan(9)}};
    const std::string text = joined(derivation_of(plan, claim));
    EXPECT_NE(text.find("题设给定 自付比 35%"), std::string::npos) << text;
    EXPECT_NE(text.find("题设给定 统筹超限 9.00元"), std::string::npos) << text;
}
