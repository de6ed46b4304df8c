#include <gtest/gtest.h>

#include "policy/policy.hpp"

using namespace yibao;
using namespace yibao::policy;

namespace {

// Twelve lines; the parts under test come after them.
const std::string head = R"(统筹区: 甲市
险种: 职工基本医疗保险
待遇: 住院
维度:
  医院等级: [一级, 二级]
  身份: {取值: [在职, 退休], 缺省: 在职}
输入:
  次序: {单位: 次, 缺省: 住院次数 + 1次}
沿革:
  - 生效: 2024-01-01
    依据: 甲医保发〔2023〕1号
    累计: {住院次数: {周期: 年度, 加: 1次}}
)";

const std::string stages = R"(    环节:
      起付线: {起付: 500元, 基数: 符合范围}
      统筹: {付款方: 统筹基金, 基数: 符合范围 - 起付线, 比例: 80%}
)";

const std::string examples = R"(算例:
  - {名称: 例, 给定: {符合范围: 1500元}, 应得: {统筹支付: 800元}}
)";

Problems problems_of(const std::string& yaml) {
    auto result = compile(yaml, "甲.yaml");
    if (auto* problems = std::get_if<Problems>(&result)) return std::move(*problems);
    return {};
}

/// The first problem of a policy with these rules, as the command line prints it.
std::string refusal(const std::string& rules, const std::string& after = examples) {
    const Problems problems = problems_of(head + rules + after);
    return problems.empty() ? "" : problems.front().text("甲.yaml");
}

Policy policy_of(const std::string& rules) {
    auto result = compile(head + rules + examples, "甲.yaml");
    if (auto* problems = std::get_if<Problems>(&result))
        ADD_FAILURE() << problems->front().text("甲.yaml");
    return std::get<Policy>(std::move(result));
}

std::string stage_names(const Plan& plan) {
    std::string text;
    for (const Stage& stage : plan.stages) text += stage.name + " ";
    return text;
}

}  // namespace

TEST(Compile, AcceptsAWholePolicy) {
    const Policy policy = policy_of(stages);
    EXPECT_EQ(policy.area, "甲市");
    ASSERT_EQ(policy.versions.size(), 1U);
    EXPECT_EQ(stage_names(policy.versions[0].plan), "起付线 统筹 ");
    EXPECT_EQ(policy.versions[0].plan.stages[1].basis, "甲医保发〔2023〕1号");
}

TEST(Compile, RefusesAPolicyWithoutExamples) {
    EXPECT_EQ(refusal(stages, ""),
              "甲.yaml:1: 没有算例。应当：没有算例的政策不收：至少写一个，照文件或公开的例子");
    EXPECT_EQ(refusal(stages, "算例: []\n"),
              "甲.yaml:1: 没有算例。应当：没有算例的政策不收：至少写一个，照文件或公开的例子");
}

TEST(Compile, RefusesAnUnknownKeyAndNamesTheNearest) {
    EXPECT_EQ(refusal("    环节:\n      起付线: {起付: 500元, 基教: 符合范围}\n"),
              "甲.yaml:14: 沿革[1]/环节/起付线/基教：不认识的键“基教”。应当：是不是“基数”？"
              "可用的键有：起付、基数、已付、调整、标准按、当、依据、说明、取整");
    EXPECT_EQ(problems_of("统筹取: 甲市\n").front().text("甲.yaml").substr(0, 60),
              std::string("甲.yaml:1: 统筹取：不认识的键“统筹取”。应当").substr(0, 60));
}

TEST(Compile, RefusesAMissingUnit) {
    EXPECT_EQ(refusal("    参数: {起付标准: 800}\n" + stages),
              "甲.yaml:13: 沿革[1]/参数/起付标准：“800”：“800”缺少单位。应当：写明单位，如 "
              "800元、800次、800天；比例写 85%");
}

TEST(Compile, RefusesARateAboveAHundredPercent) {
    const std::string pay = "{付款方: 统筹基金, 基数: 符合范围, ";
    EXPECT_EQ(refusal("    环节:\n      统筹: " + pay + "比例: 105%}\n"),
              "甲.yaml:14: 沿革[1]/环节/统筹/比例：比例 105% 不在 0% 与 100% "
              "之间。应当：比例最多 100%");
    EXPECT_EQ(refusal("    参数: {支付比例: {在职: 85%, 退休: 185%}}\n    环节:\n      统筹: " +
                      pay + "比例: 支付比例}\n"),
              "甲.yaml:15: 沿革[1]/环节/统筹/比例：比例 185% 不在 0% 与 100% "
              "之间。应当：比例最多 100%");
    EXPECT_EQ(refusal("    环节:\n      统筹: " + pay + "比例: 90%, 比例调整: {改为: 110%}}\n"),
              "甲.yaml:14: 沿革[1]/环节/统筹/比例调整/改为：比例 110% 不在 0% 与 100% "
              "之间。应当：比例最多 100%");
    EXPECT_EQ(refusal("    费用: {材料: {当: {费用类别: 卫生材料费}, 先行自付: 120%}}\n" + stages),
              "甲.yaml:13: 沿革[1]/费用/材料/先行自付：比例 120% 不在 0% 与 100% "
              "之间。应当：比例最多 100%");
    EXPECT_EQ(refusal("    费用: {材料: {当: {费用类别: 卫生材料费}, 计入: 120%}}\n" + stages),
              "甲.yaml:13: 沿革[1]/费用/材料/计入：比例 120% 不在 0% 与 100% "
              "之间。应当：比例最多 100%");
}

TEST(Compile, RefusesATableWithAGap) {
    EXPECT_EQ(refusal("    参数:\n      支付比例:\n        一级: {在职: 85%, 退休: 90%}\n"
                      "        二级: {退休: 88%}\n" +
                      stages),
              "甲.yaml:15: 沿革[1]/参数/支付比例：有缺口：医院等级 二级，身份 在职 "
              "没有数。应当：补上这种情形，或用“其他”写明");
}

TEST(Compile, RefusesATableWithAnOverlap) {
    EXPECT_EQ(
        refusal("    参数:\n      起付标准:\n        首次: 800元\n        1次起: 400元\n" + stages),
        "甲.yaml:16: 沿革[1]/参数/起付标准/1次起：“首次”和“1次起”都含 "
        "1次。应当：各键之间不要有重叠");
}

TEST(Compile, RefusesBandsWithGapsAndOverlaps) {
    const auto bands = [](const std::string& list) {
        return refusal(
            "    环节:\n      统筹:\n        付款方: 统筹基金\n        基数: 符合范围\n"
            "        分段:\n" +
            list);
    };
    EXPECT_EQ(bands("          - {自: 1万元, 比例: 85%}\n"),
              "甲.yaml:18: 沿革[1]/环节/统筹/分段[1]：第一段自 1万元 起，之前有缺口。应当：自 0元 "
              "起；不支付的一段写 0%");
    EXPECT_EQ(bands("          - {自: 0元, 至: 1万元, 比例: 85%}\n"
                    "          - {自: 2万元, 比例: 90%}\n"),
              "甲.yaml:19: 沿革[1]/环节/统筹/分段[2]：与上一段的“至”之间有缺口。应当：自 "
              "10000.00元");
    EXPECT_EQ(bands("          - {自: 0元, 至: 2万元, 比例: 85%}\n"
                    "          - {自: 1万元, 比例: 90%}\n"),
              "甲.yaml:19: 沿革[1]/环节/统筹/分段[2]：与上一段的“至”重叠。应当：自 20000.00元");
    EXPECT_EQ(bands("          - {自: 0元, 比例: 85%}\n          - {自: 0元, 比例: 90%}\n"),
              "甲.yaml:19: 沿革[1]/环节/统筹/分段[2]：这一段的“自”不高于上一段。应当：逐段升高");
    EXPECT_EQ(bands("          - {自: 0元, 至: 1万元, 比例: 85%}\n"),
              "甲.yaml:18: 沿革[1]/环节/统筹/分段[1]/至：最后一段有上界，之上有缺口。应当："
              "去掉“至”，或再写一段 {自: 1万元, 比例: 0%}");
    EXPECT_EQ(bands("          - {比例: 85%}\n"),
              "甲.yaml:18: 沿革[1]/环节/统筹/分段[1]：这一段缺“自”。应当：{自: 0元, 比例: "
              "85%}；不含界本身的写 {超过: 1万元, 比例: 85%}");
}

TEST(Compile, RefusesAnUnknownName) {
    EXPECT_EQ(
        refusal("    环节:\n      统筹: {付款方: 统筹基金, 基数: 符合范围 - 起付钱, 比例: 80%}\n"),
        "甲.yaml:14: 沿革[1]/环节/统筹/基数：“符合范围 - "
        "起付钱”：不认识“起付钱”。应当：先在 输入、参数、累计、汇总 或前面的环节里写明它");
    EXPECT_EQ(
        refusal("    环节:\n      统筹: {付款方: 统筹机金, 基数: 符合范围, 比例: 80%}\n"),
        "甲.yaml:14: "
        "沿革[1]/环节/统筹/"
        "付款方：不认识的付款方“统筹机金”。应当：是不是“统筹基金”？可用：统筹基金、大额医疗、大病保"
        "险、公务员补助、企业补充、医疗救助、伤残保障、其他基金、医疗机构、个人账户、家庭共济账户");
}

TEST(Compile, RefusesAMismatchOfTypes) {
    EXPECT_EQ(
        refusal("    环节:\n      起付线: {起付: 5%, 基数: 符合范围}\n"),
        "甲.yaml:14: 沿革[1]/环节/起付线/起付：“起付”应是金额，写的是比例。应当：如 起付: 800元");
    EXPECT_EQ(refusal("    环节:\n      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 80元}\n"),
              "甲.yaml:14: 沿革[1]/环节/统筹/比例：这里要比例。应当：如 85%");
    EXPECT_EQ(
        refusal("    环节:\n      统筹: {当: {次序: 满2元}, 付款方: 统筹基金, 基数: 符合范围, "
                "比例: 80%}\n"),
        "甲.yaml:14: 沿革[1]/环节/统筹/当/次序：“满2元”的单位与“次序”不同。应当：“次序”是数");
}

TEST(Compile, RefusesNamesThatStandTwice) {
    EXPECT_EQ(refusal("    参数: {住院次数: 3次}\n" + stages),
              "甲.yaml:13: "
              "沿革[1]/参数/"
              "住院次数：名称“住院次数”已经用过（第12行）。应当：换一个名称，同名会让人看错");
    EXPECT_EQ(refusal("    参数: {统筹支付: 3元}\n" + stages),
              "甲.yaml:16: "
              "沿革[1]/环节/"
              "统筹：环节“统筹”会自动得出“统筹支付”，与前面的同名（第13行）。应当：前面的“统筹支付”"
              "或这个环节换一个名称");
}

TEST(Compile, AParameterMayBeCalledAsTheRateOfItsStage) {
    policy_of(
        "    参数: {统筹比例: {在职: 80%, 退休: 85%}}\n    环节:\n      统筹: {付款方: 统筹基金, "
        "基数: 符合范围, 比例: 统筹比例}\n");
}

TEST(Compile, RefusesAStageThatDoesNotSayHow) {
    EXPECT_EQ(refusal("    环节:\n      统筹: {付款方: 统筹基金, 基数: 符合范围}\n"),
              "甲.yaml:14: 沿革[1]/环节/统筹：支付环节要写明怎么算。应当：比例、分段、分档、定额 "
              "四者写且只写一个");
    EXPECT_EQ(refusal("    环节:\n      统筹: {基数: 符合范围}\n"),
              "甲.yaml:14: 沿革[1]/环节/统筹：看不出这一环节做什么。应当：写明 "
              "计算、起付、自付、津贴、封顶 或 付款方");
    EXPECT_EQ(refusal("    累计: {}\n"),
              "甲.yaml:13: 沿革[1]/累计：键“累计”写了两次。应当：只留一处");
}

TEST(Compile, ACeilingOnTheFundsCutsOnlyFunds) {
    const std::string paid =
        "    环节:\n      账户: {付款方: 个人账户, 基数: 符合范围, 比例: 100%}\n";
    EXPECT_EQ(refusal(paid + "      总封顶: {封顶: 费用总额, 扣减: [账户]}\n"),
              "甲.yaml:15: 沿革[1]/环节/总封顶/扣减[1]：“账户”由个人账户支付，不是基金。应当：封顶 "
              "管的是基金，只扣减基金支付的环节");
}

TEST(Compile, RoundsToThePlaceThatItsTypeHas) {
    const Policy policy = policy_of(
        "    环节:\n"
        "      周期数: {计算: 次序 ÷ 90天, 取整: 进位到整数}\n"
        "      自付比: {计算: 全自费 ÷ 费用总额, 取整: 四舍五入到两位小数}\n"
        "      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 80%, 取整: 舍去到元，合计}\n");
    const auto& compiled = policy.versions[0].plan.stages;
    EXPECT_EQ(compiled[0].rounding.step, 10'000);
    EXPECT_EQ(compiled[0].rounding.direction, Rounding::up);
    EXPECT_EQ(compiled[1].rounding.step, 10'000);
    EXPECT_EQ(compiled[2].rounding.step, 100);
    EXPECT_FALSE(compiled[2].rounding.each_band);
    EXPECT_EQ(refusal("    环节:\n      比: {计算: 全自费 ÷ 费用总额, 取整: 四舍五入到分}\n"),
              "甲.yaml:14: 沿革[1]/环节/比/取整：取整“四舍五入到分”没有写到哪一位。应当："
              "到整数、到一位小数、到两位小数 …（比例按 0.35 这样的小数）");
    EXPECT_EQ(refusal("    取整: 到分\n" + stages),
              "甲.yaml:13: 沿革[1]/取整：取整“到分”没有写方式。应当：四舍五入、舍去 或 进位，如 "
              "四舍五入到分");
}

namespace {

/// All problems of a policy with these rules.
std::string refusals(const std::string& rules) {
    std::string text;
    for (const Problem& problem : problems_of(head + rules + examples))
        text += problem.text("甲.yaml") + "\n";
    return text;
}

}  // namespace

TEST(Compile, AnErrorIsToldOnce) {
    EXPECT_EQ(refusals("    参数: {天数表: {一级: 98}}\n    环节:\n      天数: {计算: 天数表}\n"
                       "      津贴: {津贴: 100元 × 天数}\n"),
              "甲.yaml:13: 沿革[1]/参数/天数表：有缺口：医院等级 二级 没有数。应当：补上这种情形，"
              "或用“其他”写明\n");
    EXPECT_EQ(refusals("    环节:\n      费: {计算: 100元 × 200元}\n"
                       "      统筹: {付款方: 统筹基金, 基数: 费, 比例: 50%}\n"),
              "甲.yaml:14: 沿革[1]/环节/费/计算：“100元 × 200元”：两个金额不能相乘。应当："
              "金额乘比例或数\n");
}

TEST(Compile, ANameThatComesLaterIsExplained) {
    EXPECT_EQ(
        refusal("    环节:\n      起付线: {起付: 500元, 基数: 符合范围 - 统筹支付}\n"
                "      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 80%}\n"),
        "甲.yaml:14: 沿革[1]/环节/起付线/基数：“符合范围 - 统筹支付”：“统筹支付”由环节“统筹”得出，"
        "在这里还没有。应当：用到它的环节移到后面；一年内已经付的用 累计");
    EXPECT_EQ(refusal("    参数: {线: 起付线 × 2倍}\n" + stages),
              "甲.yaml:13: 沿革[1]/参数/线：“起付线 × 2倍”：“起付线”由环节“起付线”得出，"
              "在这里还没有。应当：参数、输入、费用先于环节；把这里写成“计算”环节");
    EXPECT_EQ(refusal("    环节:\n      统筹: {付款方: 统筹基金, 基数: 补贴, 比例: 80%}\n"
                      "  - 生效: 2025-01-01\n    依据: 乙\n    环节: {补贴: {计算: 50元}}\n"),
              "甲.yaml:14: 沿革[1]/环节/统筹/基数：2025-01-01 才有“补贴”。应当：在这一节也写明它，"
              "或到那一节再用");
}

TEST(Compile, AParameterIsNoKeyOfACondition) {
    EXPECT_EQ(
        refusal("    参数: {标准: 500元}\n    环节:\n"
                "      起付线: {起付: 标准, 当: {标准: 超过1元}}\n"),
        "甲.yaml:15: 沿革[1]/环节/起付线/当/标准：条件的键不能是参数“标准”。应当：键写维度、输入、"
        "累计或前面环节的量；参数写在范围里，如 {符合范围: 超过标准}");
    EXPECT_EQ(refusal("    环节:\n      起付线: {起付: 1元, 当: {或: [{身份: 退休}]}}\n"),
              "甲.yaml:14: 沿革[1]/环节/起付线/当/或：条件里的“或”不是维度，也不是已有的量。应当："
              "是不是“任一”？任一: [{…}, {…}]");
}

TEST(Compile, AnAdjustmentOfTheWrongKindIsRewritten) {
    const auto adjusted = [](const std::string& adjustment) {
        return refusal("    环节:\n      起付线: {起付: 1元, 调整: [{" + adjustment + "}]}\n");
    };
    EXPECT_EQ(adjusted("加: 5%"),
              "甲.yaml:14: 沿革[1]/环节/起付线/调整[1]/加：这里要金额，写的是比例。应当："
              "金额加减一个比例，写成 乘: 105%");
    EXPECT_EQ(adjusted("减: 5%"),
              "甲.yaml:14: 沿革[1]/环节/起付线/调整[1]/减：这里要金额，写的是比例。应当："
              "金额加减一个比例，写成 乘: 95%");
    EXPECT_EQ(adjusted("加: -5元"),
              "甲.yaml:14: 沿革[1]/环节/起付线/调整[1]/加：“加: -5元”是负数。应当：减: 5元");
}

TEST(Compile, SaysWhatWasMeant) {
    EXPECT_EQ(
        refusal("    环节:\n      账户: {付款方: 账户, 基数: 符合范围, 比例: 80%}\n"),
        "甲.yaml:14: 沿革[1]/环节/账户/付款方：不认识的付款方“账户”。应当：是不是“个人账户”？"
        "可用：统筹基金、大额医疗、大病保险、公务员补助、企业补充、医疗救助、伤残保障、其他基金、"
        "医疗机构、个人账户、家庭共济账户");
    EXPECT_EQ(refusal("    环节:\n      账户支付: {付款方: 个人账户, 基数: 符合范围, 比例: 80%}\n"),
              "甲.yaml:14: 沿革[1]/环节/账户支付：环节名不要以“支付”结尾。应当：去掉“支付”二字："
              "环节“账户”的支付额自动叫“账户支付”");
    EXPECT_EQ(refusal("    参数: {救助起付标准: 1元}\n    环节:\n      救助起付: {起付: 1元}\n"),
              "甲.yaml:15: 沿革[1]/环节/救助起付：环节“救助起付”会自动得出“救助起付标准”，"
              "与前面的同名（第13行）。应当：前面的“救助起付标准”或这个环节换一个名称");
    EXPECT_EQ(
        refusal("    环节:\n      统筹: {付款方: 统筹基金, 基数: 符合范围, 比例: 80%, 限额: 1元, "
                "超限: 反算, 结果调整: [{乘: 60%}]}\n"),
        "甲.yaml:14: 沿革[1]/环节/统筹/超限：反算 只用于 比例 或 分段，且没有 结果调整。应当："
        "打折写在 比例调整 里：比例调整: [{乘: 60%}]");
}

// Accumulators are stored by their name and the values that they are kept apart by, as JSON text.
TEST(Compile, RefusesNamesAndValuesThatCannotBeStored) {
    const auto accumulator = [](const std::string& name) {
        std::string yaml = head + stages + examples;
        yaml.insert(yaml.find("累计: {") + std::string_view("累计: {").size(),
                    name + ": {周期: 年度, 加: 统筹支付}, ");
        const Problems found = problems_of(yaml);
        return found.empty() ? "" : found.front().text("甲.yaml");
    };
    for (const char* name : {R"('年"度')", R"('年\度')", "年|度", R"("年\x01度")"})
        EXPECT_NE(accumulator(name).find("不能存进账里的符号。应当：名称里不要有半角引号"),
                  std::string::npos)
            << name << accumulator(name);
    EXPECT_EQ(accumulator("年「度」"), "");
    const auto value = [](const std::string& text) {
        const auto found = problems_of(
            "统筹区: 甲市\n险种: 职工基本医疗保险\n待遇: 住院\n"
            "维度: {身份: {取值: [" +
            text +
            ", 乙], 缺省: 乙}}\n"
            "沿革:\n  - 生效: 2024-01-01\n    依据: 甲文\n" +
            stages + examples);
        return found.empty() ? "" : found.front().text("甲.yaml");
    };
    for (const char* text : {R"('甲"')", R"('甲\')", "甲|丙", "甲+丙", R"("甲\t")"})
        EXPECT_NE(value(text).find("不能作取值，有不能存进账里的符号"), std::string::npos) << text;
    EXPECT_EQ(value("甲「丙」"), "");
}

TEST(Compile, AnAccumulatorIsNotKeptApartByTheBestOfSeveral) {
    const auto apart = [](const std::string& several) {
        const auto found = problems_of(
            "统筹区: 甲市\n险种: 职工基本医疗保险\n待遇: 住院\n"
            "维度: {身份: {取值: [低保, 普通], 缺省: 普通, 多重: " +
            several +
            "}}\n沿革:\n  - 生效: 2024-01-01\n    依据: 甲文\n"
            "    累计: {年付: {周期: 年度, 加: 统筹支付, 分列: 身份}}\n" +
            stages + examples);
        return found.empty() ? "" : found.front().text("甲.yaml");
    };
    EXPECT_EQ(apart("取先"), "");
    EXPECT_EQ(apart("并用"), "");
    EXPECT_EQ(
        apart("取优"),
        "甲.yaml:8: 沿革[1]/累计/年付/分列：不能按“身份”分列：它是 取优，试算之后才知道取哪一个。"
        "应当：维度改用 取先；或每个取值各写一个累计，写 当: {身份: 低保}，当 用的是取定的那一个");
}
