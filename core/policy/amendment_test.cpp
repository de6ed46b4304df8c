#include <gtest/gtest.h>

#include "policy/expression.hpp"
#include "policy/policy.hpp"

using namespace yibao;
using namespace yibao::policy;

namespace {

const std::string first = R"(统筹区: 甲市
险种: 职工基本医疗保险
待遇: 住院
沿革:
  - 生效: 2024-01-01
    依据: 旧文
    参数: {起付标准: 800元, 支付比例: 80%}
    环节:
      起付线: {起付: 起付标准, 基数: 符合范围}
      统筹: {付款方: 统筹基金, 基数: 符合范围 - 起付线, 比例: 支付比例}
      大病: {付款方: 大病保险, 基数: 政策内自付, 比例: 50%}
)";
const std::string examples =
    "算例:\n  - {名称: 例, 给定: {符合范围: 1元}, 应得: {统筹支付: 0元}}\n";

std::variant<Policy, Problems> compiled(const std::string& amendments) {
    return compile(first + amendments + examples, "甲.yaml");
}

Policy policy_of(const std::string& amendments) {
    auto result = compiled(amendments);
    if (auto* problems = std::get_if<Problems>(&result))
        ADD_FAILURE() << problems->front().text("甲.yaml");
    return std::get<Policy>(std::move(result));
}

std::string refusal(const std::string& amendments) {
    const auto result = compiled(amendments);
    const auto* problems = std::get_if<Problems>(&result);
    return problems == nullptr ? "" : problems->front().text("甲.yaml");
}

std::string stage_names(const Version& version) {
    std::string text;
    for (const Stage& stage : version.plan.stages) text += stage.name + " ";
    return text;
}

}  // namespace

TEST(Amendment, SaysOnlyWhatChanges) {
    const Policy policy =
        policy_of("  - 生效: 2025-07-01\n    依据: 新文\n    参数: {起付标准: 700元}\n");
    ASSERT_EQ(policy.versions.size(), 2U);
    EXPECT_EQ(stage_names(policy.versions[1]), "起付线 统筹 大病 ");
    // what was not touched still rests on the first document
    EXPECT_EQ(policy.versions[1].plan.stage_named("统筹")->basis, "旧文");
    const Plan& plan = policy.versions[1].plan;
    EXPECT_EQ(constant_value(plan.stage_named("起付线")->value, plan), Exact(Money::yuan(700)));
}

TEST(Amendment, TheVersionInForceIsTheLastThatBegan) {
    const Policy policy =
        policy_of("  - 生效: 2025-07-01\n    依据: 新文\n    参数: {起付标准: 700元}\n");
    EXPECT_EQ(policy.on(Day::of(2023, 12, 31)), nullptr);
    EXPECT_EQ(policy.on(Day::of(2025, 6, 30)), &policy.versions[0]);
    EXPECT_EQ(policy.on(Day::of(2025, 7, 1)), &policy.versions[1]);
    EXPECT_EQ(policy.on(Day::of(2030, 1, 1))->basis, "新文");
}

TEST(Amendment, AStageThatItTouchesRestsOnIt) {
    const Policy policy =
        policy_of("  - 生效: 2025-07-01\n    依据: 新文\n    环节: {大病: {比例: 60%}}\n");
    EXPECT_EQ(policy.versions[1].plan.stage_named("大病")->basis, "新文");
    EXPECT_EQ(policy.versions[1].plan.stage_named("大病")->payer, Payer::critical);
}

TEST(Amendment, RepealsAStage) {
    const Policy policy =
        policy_of("  - 生效: 2025-07-01\n    依据: 新文\n    环节: {大病: 废止}\n");
    EXPECT_EQ(stage_names(policy.versions[1]), "起付线 统筹 ");
}

TEST(Amendment, AddsAStageAndPutsItInOrder) {
    const Policy policy = policy_of(
        "  - 生效: 2025-07-01\n    依据: 新文\n    环节:\n"
        "      公务员: {付款方: 公务员补助, 基数: 政策内自付, 比例: 90%}\n"
        "    顺序: [起付线, 统筹, 公务员, 大病]\n");
    EXPECT_EQ(stage_names(policy.versions[1]), "起付线 统筹 公务员 大病 ");
}

TEST(Amendment, RefusesAnOrderThatMissesAStage) {
    const std::string amendment = "  - 生效: 2025-07-01\n    依据: 新文\n    顺序: ";
    EXPECT_EQ(refusal(amendment + "[起付线, 统筹]\n"),
              "甲.yaml:14: 沿革[2]/顺序：顺序里没有环节“大病”。应当：每个环节都要排到");
    EXPECT_EQ(refusal(amendment + "[起付线, 统筹, 大病, 救助]\n"),
              "甲.yaml:14: 沿革[2]/顺序[4]：顺序里的“救助”不是环节。应当：核对名称");
    EXPECT_EQ(refusal(amendment + "[起付线, 统筹, 大病, 统筹]\n"),
              "甲.yaml:14: 沿革[2]/顺序[4]：“统筹”在顺序里出现两次。应当：只写一次");
    // an order that uses an amount before it exists
    EXPECT_EQ(refusal(amendment + "[统筹, 起付线, 大病]\n"),
              "甲.yaml:10: 沿革[1]/环节/统筹/基数：“符合范围 - "
              "起付线”：“起付线”由环节“起付线”得出，在这里还没有。应当：用到它的环节移到后面；一年"
              "内已经付的用 累计");
}

TEST(Amendment, RefusesOneOutOfOrder) {
    EXPECT_EQ(refusal("  - 生效: 2023-07-01\n    依据: 新文\n"),
              "甲.yaml:12: 沿革[2]/生效：生效 2023-07-01 不晚于上一节的 2024-01-01。应当："
              "沿革按时间先后排列");
    EXPECT_EQ(refusal("  - 生效: 2024-01-01\n    依据: 新文\n"),
              "甲.yaml:12: 沿革[2]/生效：生效 2024-01-01 不晚于上一节的 2024-01-01。应当："
              "沿革按时间先后排列");
}

TEST(Amendment, RefusesOneWithoutBasisOrDay) {
    EXPECT_EQ(refusal("  - 生效: 2025-07-01\n    参数: {起付标准: 700元}\n"),
              "甲.yaml:12: 沿革[2]：这一节没有依据。应当：依据: 文号，条款");
    EXPECT_EQ(refusal("  - 生效: 2025-02-30\n    依据: 新文\n"),
              "甲.yaml:12: 沿革[2]/生效：生效日期“2025-02-30”不对。应当：如 生效: 2025-01-01");
    EXPECT_EQ(refusal("  - 依据: 新文\n"),
              "甲.yaml:12: 沿革[2]：这一节没有生效日期。应当：如 生效: 2025-01-01");
}

TEST(Amendment, RefusesToRepealWhatIsNotThere) {
    EXPECT_EQ(refusal("  - 生效: 2025-07-01\n    依据: 新文\n    环节: {救助: 废止}\n"),
              "甲.yaml:14: 沿革[2]/环节/救助：要废止的“救助”此前没有。应当：核对名称");
}

TEST(Amendment, RefusesAPolicyWithoutHistory) {
    const auto result = compile("统筹区: 甲市\n险种: 职\n待遇: 住\n" + examples, "甲.yaml");
    const auto* problems = std::get_if<Problems>(&result);
    ASSERT_NE(problems, nullptr);
    EXPECT_EQ(problems->front().text("甲.yaml"),
              "甲.yaml:1: 没有沿革。应当：沿革: [{生效: …, 依据: …, 环节: …}]");
}
