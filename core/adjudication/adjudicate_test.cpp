#include "adjudication/adjudicate.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "adjudication/trial.hpp"

using namespace yibao;
using namespace yibao::adjudication;

namespace {

std::string document(const std::string& declared, const std::string& rules,
                     const std::string& examples) {
    return "统筹区: 甲市\n险种: 职工基本医疗保险\n待遇: 住院\n" + declared +
           "沿革:\n  - 生效: 2024-01-01\n    依据: 甲文\n" + rules + "算例:\n" + examples;
}

/// The worked examples, calculated by hand, come out to the fen.
void expect_comes_out(const std::string& declared, const std::string& rules,
                      const std::string& examples) {
    const auto loaded = load(document(declared, rules, examples), "甲.yaml");
    if (const auto* problems = std::get_if<policy::Problems>(&loaded))
        for (const policy::Problem& problem : *problems) ADD_FAILURE() << problem.text("甲.yaml");
}

policy::Policy policy_of(const std::string& declared, const std::string& rules) {
    auto compiled = policy::compile(
        document(declared, rules, "  - {名称: 甲, 给定: {符合范围: 0元}}\n"), "甲.yaml");
    if (const auto* problems = std::get_if<policy::Problems>(&compiled))
        for (const policy::Problem& problem : *problems) ADD_FAILURE() << problem.text("甲.yaml");
    return std::move(std::get<policy::Policy>(compiled));
}

Claim bill_of(const policy::Plan& plan, Money amount) {
    Claim claim = Claim::of(plan);
    Line line;
    line.amount = amount;
    line.price_micro = amount.fen() * 10'000;
    claim.lines.push_back(line);
    return claim;
}

Derivation derivation_of(const policy::Plan& plan, const Claim& claim) {
    Outcome outcome;
    Derivation derivation;
    EXPECT_FALSE(adjudicate(plan, claim, outcome, &derivation));
    return derivation;
}

std::string joined(const Derivation& derivation) {
    std::string text;
    for (const Step& step : derivation)
        for (const std::string& line : step.lines) text += line + "\n";
    return text;
}

}  // namespace

TEST(Identities, OfSeveralTheOneThatLeavesThePersonTheLeastApplies) {
    const std::string rules = R"(
    环节:
      救助:
        付款方: 医疗救助
        基数: 符合范围
        比例: {低保: 50%, 优抚: 70%, 普通: 0%}
        限额: {上限: {低保: 900元, 优抚: 500元, 普通: 0元}}
)";
    const std::string examples = R"(
  - {名称: 小, 情况: {人员类别: [低保, 优抚]}, 给定: {费用总额: 500元, 符合范围: 500元}, 应得: {救助支付: 350元}}
  - {名称: 大, 情况: {人员类别: [低保, 优抚]}, 给定: {费用总额: 2000元, 符合范围: 2000元}, 应得: {救助支付: 900元}}
  - {名称: 都不是, 给定: {符合范围: 500元}, 应得: {救助支付: 0元}}
)";
    expect_comes_out("维度: {人员类别: {取值: [低保, 优抚, 普通], 缺省: 普通, 多重: 取优}}\n",
                     rules, examples);
}

TEST(Identities, AnAllowanceCountsAndATrialWithoutABillLooksAtTheFunds) {
    const std::string declared = "维度: {身份: {取值: [职工, 居民], 多重: 取优}}\n";
    expect_comes_out(declared, "    环节: {津贴: {津贴: {职工: 300元, 居民: 400元}}}\n",
                     "  - {名称: 甲, 情况: {身份: [职工, 居民]}, 应得: {津贴合计: 400元}}\n");
    expect_comes_out(declared,
                     "    环节: {定额: {付款方: 统筹基金, 定额: {职工: 300元, 居民: 400元}}}\n",
                     "  - {名称: 甲, 情况: {身份: [职工, 居民]}, 应得: {定额支付: 400元}}\n");
}

TEST(Identities, AnAccumulatorOfOneCountsWhereThatOneWasTheBest) {
    expect_comes_out("维度: {人员类别: {取值: [低保, 优抚], 多重: 取优}}\n", R"(
    累计:
      低保年付: {周期: 年度, 加: 救助支付, 当: {人员类别: 低保}}
      优抚年付: {周期: 年度, 加: 救助支付, 当: {人员类别: 优抚}}
    环节:
      救助:
        付款方: 医疗救助
        基数: 符合范围
        比例: {低保: 50%, 优抚: 70%}
        限额:
          - {上限: {低保: 900元, 优抚: 不限}, 已用: 低保年付}
          - {上限: {低保: 不限, 优抚: 500元}, 已用: 优抚年付}
)",
                     R"(
  - 名称: 先用完优抚的，再用低保的
    连续:
      - {情况: {人员类别: [低保, 优抚]}, 给定: {费用总额: 600元, 符合范围: 600元}, 应得: {救助支付: 420元, 优抚年付: 0元}}
      - {情况: {人员类别: [低保, 优抚]}, 给定: {费用总额: 600元, 符合范围: 600元}, 应得: {救助支付: 300元, 优抚年付: 420元, 低保年付: 0元}}
      - {情况: {人员类别: [低保, 优抚]}, 给定: {费用总额: 900元, 符合范围: 900元}, 应得: {救助支付: 450元, 优抚年付: 420元, 低保年付: 300元}}
)");
}

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

TEST(Identities, OfSeveralThatTheOrderDecidesTheFirstApplies) {
    expect_comes_out("维度: {身份: {取值: [甲, 乙], 多重: 取先}}\n",
                     "    环节: {津贴: {津贴: {甲: 1元, 乙: 2元}}}\n",
                     "  - {名称: 甲, 情况: {身份: [乙, 甲]}, 应得: {津贴: 1元}}\n");
    const policy::Policy refused = policy_of("维度: {身份: [甲, 乙]}\n", R"(
    环节: {津贴: {津贴: {甲: 1元, 乙: 2元}}}
)");
    const policy::Plan& plan = refused.versions.front().plan;
    Claim claim = Claim::of(plan);
    claim.dimensions[0] = 3;
    Outcome outcome;
    const auto refusal = adjudicate(plan, claim, outcome);
    ASSERT_TRUE(refusal);
    EXPECT_EQ(*refusal, (Refusal{"policy.several", "“身份”只能有一个取值"}));
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

TEST(Rounding, NeverPaysAboveALimitNorMoreThanEntered) {
    const auto rules = [](const std::string& rounding, const std::string& rest) {
        return "    取整: " + rounding +
               "\n    环节:\n      统筹: {付款方: 统筹基金, 基数: 符合范围, " + rest + "}\n";
    };
    const auto example = [](const std::string& paid) {
        return "  - {名称: 甲, 给定: {费用总额: 1000元, 符合范围: 200.50元}, 应得: {统筹支付: " +
               paid + "}}\n";
    };
    for (const std::string rounding : {"进位到元", "四舍五入到元", "进位到元，合计"}) {
        expect_comes_out("", rules(rounding, "比例: 100%, 限额: 100.50元"), example("100.50元"));
        expect_comes_out("", rules(rounding, "比例: 100%"), example("200.50元"));
    }
    expect_comes_out("", rules("舍去到元", "比例: 100%, 限额: 100.50元"), example("100元"));
}

TEST(Rounding, BothSidesMayBeRoundedOnTheirOwn) {
    const auto rules = [](const std::string& rounding, const std::string& how) {
        return "    取整: " + rounding +
               "\n    环节:\n      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 50%, 自付取整: " +
               how + "}\n";
    };
    const auto example = [](const std::string& self) {
        return "  - {名称: 甲, 给定: {费用总额: 0.05元, 符合范围: 0.05元}, 应得: {统筹支付: "
               "0.03元, "
               "统筹自付: " +
               self + ", 个人合计: 0.02元}}\n";
    };
    expect_comes_out("", rules("四舍五入到分", "独立"), example("0.03元"));
    expect_comes_out("", rules("四舍五入到分，合计", "独立"), example("0.03元"));
    expect_comes_out("", rules("四舍五入到分", "余额"), example("0.02元"));
}

TEST(Rounding, MayBeLeftOutUntilTheFundPays) {
    // three bands of 0.10 at 33.33 %: 0.09 if each is rounded, 0.09999 if only the payment is
    expect_comes_out("", R"(
    取整: 不取整
    环节:
      统筹:
        付款方: 统筹基金
        基数: 符合范围
        分段: [{自: 0元, 比例: 33.33%}, {自: 0.10元, 比例: 33.33%}, {自: 0.20元, 比例: 33.33%}]
)",
                     "  - {名称: 甲, 给定: {符合范围: 0.30元}, 应得: {统筹支付: 0.10元}}\n");
}

TEST(Lines, ASumOverLinesIsRoundedForItselfWhereOnlySumsAre) {
    // each line's first self-pay is half a fen; their sum is one
    expect_comes_out("", R"(
    费用取整: 合计
    费用: {全部: {先行自付: 50%}}
    汇总:
      药费自付: {当: {费用类别: 西药费}, 取: 先行自付}
      药费范围: {当: {费用类别: 西药费}, 取: 符合范围}
    环节: {合计: {计算: 先行自付}}
)",
                     R"(
  - 名称: 药在前
    明细: [{费用类别: 西药费, 目录类别: 甲类, 金额: 0.01元}, {费用类别: 检查费, 目录类别: 甲类, 金额: 0.01元}]
    应得: {合计: 0.01元, 药费自付: 0.01元, 药费范围: 0元}
  - 名称: 药在后
    明细: [{费用类别: 检查费, 目录类别: 甲类, 金额: 0.01元}, {费用类别: 西药费, 目录类别: 甲类, 金额: 0.01元}]
    应得: {合计: 0.01元, 药费自付: 0.01元, 药费范围: 0元}
)");
}

TEST(Lines, TheCatalogueShareIsOfClassBAlone) {
    const std::string line = "[{目录类别: 甲类, 金额: 100元, 目录比例: 30%}]";
    expect_comes_out("", "    环节: {甲: {计算: 符合范围}}\n",
                     "  - {名称: 甲, 明细: " + line + ", 应得: {甲: 100元}}\n");
    expect_comes_out("",
                     "    费用: {全部: {先行自付: 目录比例}}\n    环节: {甲: {计算: 符合范围}}\n",
                     "  - {名称: 甲, 明细: " + line + ", 应得: {甲: 70元}}\n");
}

TEST(Lines, APriceCeilingMayBeUnlimitedOrNothing) {
    const auto rules = [](const std::string& limit) {
        return "    费用: {全部: {限价: " + limit + "}}\n    环节: {甲: {计算: 超限价}}\n";
    };
    const auto example = [](const std::string& over) {
        return "  - {名称: 甲, 明细: [{目录类别: 甲类, 单价: 5元, 数量: 2个, 目录限价: 1元}], "
               "应得: {甲: " +
               over + "}}\n";
    };
    expect_comes_out("", rules("不限"), example("0元"));
    expect_comes_out("", rules("3元"), example("4元"));
    expect_comes_out("", rules("0元 - 3元"), example("10元"));
    expect_comes_out("", rules("目录限价"), example("8元"));
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

TEST(Amounts, AreRightForATrillionYuanAndRefusedBeyondWhatAnAmountHolds) {
    const policy::Policy policy = policy_of("", R"(
    环节:
      起付线: {起付: 800元, 基数: 符合范围}
      统筹: {付款方: 统筹基金, 基数: 符合范围 - 起付线, 分段: [{自: 0元, 比例: 33.3333%}, {自: 100万元, 比例: 99.9999%}], 限额: 9000亿元, 超限: 反算}
      大额: {付款方: 大额医疗, 基数: 统筹超限, 比例: 50%}
)");
    const policy::Plan& plan = policy.versions.front().plan;
    Claim claim = bill_of(plan, Money::yuan(1'000'000'000'000));
    Outcome outcome;
    ASSERT_FALSE(adjudicate(plan, claim, outcome));
    EXPECT_EQ(outcome.paid_by(policy::Payer::pool), Money::yuan(900'000'000'000));
    EXPECT_EQ(outcome.funds() + outcome.cash, outcome.total);
    // 899,999,666,667 / 0.999999 entered above the first million; of the rest the half is paid
    EXPECT_EQ(outcome.paid_by(policy::Payer::large).text(), "49999216266.22");

    claim.lines.assign(3, claim.lines.front());
    for (Line& line : claim.lines) line.amount = Money::fen(INT64_MAX / 2);
    EXPECT_THROW((void)adjudicate(plan, claim, outcome), std::overflow_error);
}

TEST(Amounts, ThatAPolicyMultipliesBeyondBoundsAreRefusedNotCutOff) {
    const policy::Policy policy = policy_of("", R"(
    环节:
      甲: {计算: 符合范围 × 1000000000个}
      乙: {津贴: 甲 × 1000000000个}
)");
    const policy::Plan& plan = policy.versions.front().plan;
    Outcome outcome;
    EXPECT_THROW((void)adjudicate(plan, bill_of(plan, Money::yuan(100)), outcome),
                 std::overflow_error);
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
