#include "adjudication/written_policy.hpp"

using namespace yibao;
using namespace yibao::adjudication;

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
