#include "settlement/limits.hpp"

#include <gtest/gtest.h>

#include <variant>

using namespace yibao;
using namespace yibao::settlement;

namespace {

/// The pool's ceiling goes by standing, that of the supplement by the level of the hospital.
constexpr const char* policy_text = R"(
统筹区: 甲市
险种: 职工基本医疗保险
待遇: 门诊
适用: {险种: 职工基本医疗保险, 医疗类别: [普通门诊], 版本按: 费用日期}
维度: {身份: [在职, 退休], 医院等级: [三级, 二级, 一级]}
沿革:
  - 生效: 2024-01-01
    依据: 甲文
    参数:
      统筹限额: {在职: 2000元, 退休: 3000元}
      补助限额: {三级: 100元, 二级: 200元, 一级: 300元}
    累计:
      年度起付: {周期: 年度, 加: 起付线}
      年度统筹: {周期: 年度, 加: 统筹支付}
      年度补助: {周期: 年度, 加: 补助支付}
    环节:
      起付线: {起付: 200元, 已付: 年度起付, 依据: 甲文第三条}
      统筹: {付款方: 统筹基金, 基数: 符合范围 - 起付线, 比例: 50%, 限额: {上限: 统筹限额, 已用: 年度统筹}}
      补助: {付款方: 公务员补助, 基数: 统筹自付, 比例: 50%, 限额: {上限: 补助限额, 已用: 年度补助}}
算例: [{名称: 甲, 情况: {身份: 在职, 医院等级: 三级}, 给定: {符合范围: 0元}}]
)";

policy::Policy compiled() {
    auto loaded = policy::compile(policy_text, "门诊.yaml");
    if (const auto* problems = std::get_if<policy::Problems>(&loaded))
        for (const policy::Problem& problem : *problems) ADD_FAILURE() << problem.text("门诊.yaml");
    return std::move(std::get<policy::Policy>(loaded));
}

Care of(enrolment::PersonType type) {
    Care care;
    care.person.insurance = enrolment::Insurance::employee;
    care.person.person_type = type;
    return care;
}

}  // namespace

TEST(Limits, are_those_that_the_person_alone_decides) {
    const policy::Policy policy = compiled();
    const auto found = limits(policy, of(enrolment::PersonType::retired), Day::of(2025, 3, 1));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].accumulator, "年度起付");
    EXPECT_TRUE(found[0].deductible);
    EXPECT_EQ(found[0].amount.money(), Money::yuan(200));
    EXPECT_EQ(found[0].basis, "甲文第三条");
    EXPECT_EQ(found[1].accumulator, "年度统筹");
    EXPECT_EQ(found[1].amount.money(), Money::yuan(3000));
    const auto other = limits(policy, of(enrolment::PersonType::in_service), Day::of(2025, 3, 1));
    EXPECT_EQ(other[1].amount.money(), Money::yuan(2000));
}

TEST(Limits, are_none_before_the_policy) {
    EXPECT_TRUE(
        limits(compiled(), of(enrolment::PersonType::retired), Day::of(2023, 12, 31)).empty());
}
