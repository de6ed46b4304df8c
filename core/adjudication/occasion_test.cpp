#include "adjudication/occasion.hpp"

#include <gtest/gtest.h>

#include <variant>

using namespace yibao;
using namespace yibao::adjudication;

namespace {

policy::Policy policy_of(const std::string& applies, const std::string& accumulators,
                         const std::string& year = "") {
    auto compiled =
        policy::compile("统筹区: 甲市\n险种: 职工基本医疗保险\n待遇: 住院\n" + applies +
                            "维度: {病种: {取值: [糖尿病, 高血压], 缺省: 高血压, 多重: "
                            "并用}, 等级: [二级, 三级], 人员: {取值: [特困, 低保], 多重: 取先}}\n"
                            "沿革:\n  - 生效: 2024-01-01\n    依据: 甲文\n" +
                            year + "    累计: {" + accumulators +
                            "}\n    环节: {起付线: {起付: 1元}}\n算例: [{名称: 甲}]\n",
                        "甲.yaml");
    if (const auto* problems = std::get_if<policy::Problems>(&compiled))
        for (const policy::Problem& problem : *problems) ADD_FAILURE() << problem.text("甲.yaml");
    return std::move(std::get<policy::Policy>(compiled));
}

const Occasion across_the_year{Day::of(2024, 12, 20),
                               Day::of(2025, 1, 5),
                               Day::of(2024, 12, 31),
                               Day::of(2025, 2, 1),
                               "77",
                               "H1"};

std::string key(const policy::Policy& policy, std::vector<std::uint64_t> dimensions = {0, 0, 0},
                const Occasion& occasion = across_the_year) {
    const policy::Plan& plan = policy.versions.front().plan;
    return accumulator_key(policy, plan, plan.accumulators.front(), occasion, dimensions);
}

std::string year_key(const std::string& year_by) {
    return key(policy_of("适用: {年度按: " + year_by + "}\n", "甲: {周期: 年度, 加: 1元}"));
}

}  // namespace

TEST(AccumulatorKey, HasThePeriodThatItCountsFor) {
    const auto of = [](const std::string& period) {
        return key(policy_of("", "甲: {周期: " + period + ", 加: 1元}"));
    };
    EXPECT_EQ(of("年度"), "甲|2025");
    EXPECT_EQ(of("月"), "甲|2024-12");
    EXPECT_EQ(of("日"), "甲|2024-12-31");
    EXPECT_EQ(of("本次住院"), "甲|77");
    EXPECT_EQ(of("本次住院本年度"), "甲|77|2025");
    EXPECT_EQ(of("长期"), "甲|");
}

TEST(AccumulatorKey, HasTheYearOfTheDateThatThePolicyNames) {
    EXPECT_EQ(year_key("出院日期"), "甲|2025");
    EXPECT_EQ(year_key("入院日期"), "甲|2024");
    EXPECT_EQ(year_key("费用日期"), "甲|2024");
    EXPECT_EQ(year_key("结算日期"), "甲|2025");
}

TEST(AccumulatorKey, HasTheValuesThatItIsKeptApartBy) {
    const policy::Policy policy =
        policy_of("", "甲: {周期: 年度, 加: 1元, 分列: [等级, 病种, 医疗机构]}");
    EXPECT_EQ(key(policy, {1, 2, 0}), "甲|2025|三级|糖尿病|H1");
    EXPECT_EQ(key(policy, {3, 1, 0}), "甲|2025|二级|糖尿病+高血压|H1");
    EXPECT_EQ(key(policy, {0, 1, 0}), "甲|2025|二级|高血压|H1");  // the default of who does not say
    EXPECT_EQ(key(policy, {0, 0, 0}), "甲|2025||高血压|H1");
}

TEST(AccumulatorKey, HasOfSeveralValuesTheOneThatTheOrderApplies) {
    const policy::Policy policy = policy_of("", "甲: {周期: 年度, 加: 1元, 分列: 人员}");
    EXPECT_EQ(key(policy, {0, 0, 3}), "甲|2025|特困");
    EXPECT_EQ(key(policy, {0, 0, 2}), "甲|2025|低保");
}

TEST(BenefitYear, BeginsWhenThePolicySays) {
    const policy::Policy policy =
        policy_of("", "甲: {周期: 年度, 加: 1元}", "    年度始于: 7月1日\n");
    const policy::Plan& plan = policy.versions.front().plan;
    EXPECT_EQ(year_start(plan, Day::of(2025, 6, 30)), Day::of(2024, 7, 1));
    EXPECT_EQ(year_start(plan, Day::of(2025, 7, 1)), Day::of(2025, 7, 1));
    EXPECT_EQ(key(policy), "甲|2024");
    EXPECT_EQ(key(policy, {0, 0, 0}, Occasion::on(Day::of(2025, 7, 1))), "甲|2025");
}
