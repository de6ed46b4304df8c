#include <stdexcept>

#include "adjudication/written_policy.hpp"

using namespace yibao;
using namespace yibao::adjudication;

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
