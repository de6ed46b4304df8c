#include "policy/reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace yibao::policy {
namespace {

const std::string text = R"(
统筹区: 试验市
险种: 职工基本医疗保险
待遇: 门诊
来源: 只供测试
维度:
  身份: [在职, 退休]
  医院等级: [一级, 二级, 三级]
沿革:
  - 生效: 2024-01-01
    依据: 一号文
    参数:
      起付标准: 200元
      支付比例: {在职: {一级、二级: 60%, 三级: 50%}, 退休: {一级、二级: 70%, 三级: 60%}}
      分段: {在职: [{自: 0元, 比例: 60%}, {自: 1000元, 比例: 70%}], 退休: [{自: 0元, 比例: 80%}]}
    环节:
      起付线: {起付: 起付标准}
      统筹: {付款方: 统筹基金, 基数: 符合范围 - 起付线, 比例: 支付比例}
      大额: {付款方: 大额医疗, 基数: 统筹自付, 分段: 分段}
  - 生效: 2025-07-01
    依据: 二号文
    参数:
      支付比例: {退休: {三级: 65%}}
算例:
  - {名称: 甲, 来源: 推算, 情况: {身份: 在职, 医院等级: 三级}, 给定: {符合范围: 100元}, 应得: {起付线: 100元}}
)";

std::string with(const std::string& old, const std::string& now) {
    std::string changed = text;
    changed.replace(changed.find(old), old.size(), now);
    return changed;
}

class ReadingTest : public testing::Test {
protected:
    ReadingTest() : policy_(std::get<Policy>(compile(text, "甲.yaml"))) {}

    ParameterTable table(const std::string& name, std::size_t version) {
        const auto all = parameter_tables(text, policy_, policy_.versions[version]);
        return *std::ranges::find(all, name, &ParameterTable::name);
    }

    Policy policy_;
};

TEST_F(ReadingTest, shows_parameters_as_tables_in_their_order) {
    const auto all = parameter_tables(text, policy_, policy_.versions[0]);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].name, "起付标准");
    EXPECT_TRUE(all[0].axes.empty());
    EXPECT_EQ(all[0].cells.at(0).value, "200元");
    EXPECT_EQ(all[1].axes, (std::vector<std::string>{"身份", "医院等级"}));
    EXPECT_EQ(all[1].cells.size(), 4U);
    EXPECT_EQ(all[1].cells[0].keys, (std::vector<std::string>{"在职", "一级、二级"}));
    EXPECT_EQ(all[2].axes, (std::vector<std::string>{"身份"}));
    EXPECT_EQ(all[2].cells[0].value, "自0元 60%；自1000元 70%");
}

TEST_F(ReadingTest, says_of_each_value_since_when_it_holds) {
    const auto before = table("支付比例", 0).cells[3];
    EXPECT_EQ(before.value, "60%");
    const auto after = table("支付比例", 1).cells[3];
    EXPECT_EQ(after.value, "65%");
    EXPECT_EQ(after.since.text(), "2025-07-01");
    EXPECT_EQ(after.basis, "二号文");
    EXPECT_EQ(table("支付比例", 1).cells[2].since.text(), "2024-01-01");
}

TEST(ChangedFrom, is_the_first_day_with_other_rules) {
    EXPECT_EQ(changed_from(text, text), std::nullopt);
    EXPECT_EQ(changed_from(text, with("三级: 65%", "三级: 66%"))->text(), "2025-07-01");
    EXPECT_EQ(changed_from(text, with("起付标准: 200元", "起付标准: 300元"))->text(), "2024-01-01");
    EXPECT_EQ(changed_from(text, with("在职, 退休]", "退休, 在职]"))->text(), "2024-01-01");
    EXPECT_EQ(changed_from(text, with("2025-07-01", "2025-06-01"))->text(), "2025-06-01");
    EXPECT_EQ(changed_from(text, with("2025-07-01", "2026-06-01"))->text(), "2025-07-01");
    const auto added =
        with("算例:", "  - {生效: 2027-01-01, 依据: 三号文, 参数: {起付标准: 1元}}\n算例:");
    EXPECT_EQ(changed_from(text, added)->text(), "2027-01-01");
    EXPECT_EQ(changed_from(text, with("名称: 甲", "名称: 乙")), std::nullopt);
    EXPECT_EQ(changed_from(text, with("来源: 只供测试", "来源: 甲")), std::nullopt);
}

}  // namespace
}  // namespace yibao::policy
