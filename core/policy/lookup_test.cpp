#include "policy/lookup.hpp"

#include <rapidcheck/gtest.h>

using namespace yibao;
using namespace yibao::policy;

namespace {

/// With the dimensions 医院等级 and 身份, and the quantities 次序, 年龄, 费用.
class Lookups : public ::testing::Test {
protected:
    Lookups() : scope_(plan_) {
        plan_.dimensions.push_back({.name = "医院等级",
                                    .values = {"一级", "二级", "三级"},
                                    .several = {},
                                    .otherwise = {}});
        plan_.dimensions.push_back(
            {.name = "身份", .values = {"在职", "退休"}, .several = {}, .otherwise = {}});
        scope_.quantity("次序", Type::number, {}, problems_);
        scope_.quantity("年龄", Type::number, {}, problems_);
        scope_.quantity("费用", Type::money, {}, problems_);
    }

    Grid grid(const std::string& yaml) {
        const Node node = read_document(yaml, problems_);
        return compile_grid(node, scope_, problems_);
    }

    std::string refusal(const std::string& yaml) {
        problems_.clear();
        // the tree must outlive the grid, which keeps its leaves
        const Node node = read_document(yaml, problems_);
        EXPECT_TRUE(compile_grid(node, scope_, problems_).leaves.empty()) << yaml;
        return problems_.empty() ? "" : problems_.front().text("某.yaml");
    }

    bool within(const std::string& range, const std::string& quantity) {
        const auto parsed = parse_range({}, range, scope_, problems_);
        EXPECT_TRUE(parsed) << range;
        const Exact value = parse_quantity(quantity)->value;
        if (!parsed->low.empty()) {
            const Exact low = *constant_value(parsed->low, plan_);
            if (value < low || (value == low && !parsed->low_included)) return false;
        }
        if (parsed->high.empty()) return true;
        const Exact high = *constant_value(parsed->high, plan_);
        return value < high || (value == high && parsed->high_included);
    }

    Plan plan_;
    Scope scope_;
    Problems problems_;
};

}  // namespace

TEST_F(Lookups, AboveAndBelowIncludeTheNumberAsTheCivilCodeSays) {
    EXPECT_TRUE(within("60岁以上", "60岁"));
    EXPECT_TRUE(within("60岁以下", "60岁"));
    EXPECT_TRUE(within("60岁及以上", "60岁"));
    EXPECT_FALSE(within("不满60岁", "60岁"));
    EXPECT_FALSE(within("超过1万元", "10000元"));
    EXPECT_TRUE(within("不超过1万元", "10000元"));
    EXPECT_TRUE(within("满45岁", "45岁"));
}

TEST_F(Lookups, RangesWithTwoEnds) {
    EXPECT_TRUE(within("满45岁不满60岁", "45岁"));
    EXPECT_FALSE(within("满45岁不满60岁", "60岁"));
    EXPECT_FALSE(within("超过1万元不超过3万元", "1万元"));
    EXPECT_TRUE(within("超过1万元不超过3万元", "3万元"));
    EXPECT_TRUE(within("2次至3次", "2次"));
    EXPECT_TRUE(within("2次至3次", "3次"));
    EXPECT_FALSE(within("2次至3次", "4次"));
}

TEST_F(Lookups, SynonymsMeanWhatTheySay) {
    for (const char* text : {"未满60岁", "小于60岁", "低于60岁", "不足60岁"}) {
        EXPECT_TRUE(within(text, "59岁")) << text;
        EXPECT_FALSE(within(text, "60岁")) << text;
    }
    for (const char* text : {"大于60岁", "高于60岁"}) {
        EXPECT_TRUE(within(text, "61岁")) << text;
        EXPECT_FALSE(within(text, "60岁")) << text;
    }
    for (const char* text :
         {"不低于60岁", "不小于60岁", "不少于60岁", "大于等于60岁", "60岁及以后"})
        EXPECT_TRUE(within(text, "60岁") && !within(text, "59岁")) << text;
    for (const char* text : {"不高于60岁", "不大于60岁", "不多于60岁", "小于等于60岁", "60岁以内"})
        EXPECT_TRUE(within(text, "60岁") && !within(text, "61岁")) << text;
    EXPECT_TRUE(within("45岁以上60岁以下", "60岁"));
    EXPECT_TRUE(within("45岁以上60岁以下", "45岁"));
    EXPECT_FALSE(within("45岁以上60岁以下", "61岁"));
    EXPECT_FALSE(within("45岁以上不满60岁", "60岁"));
    EXPECT_TRUE(within("大于1万元不高于3万元", "3万元"));
    EXPECT_TRUE(within("第一次", "1次"));
    EXPECT_TRUE(within("第二次", "2次"));
    EXPECT_TRUE(within("第二次及以后", "5次"));
    EXPECT_FALSE(within("第二次及以后", "1次"));
    EXPECT_TRUE(problems_.empty());
}

TEST_F(Lookups, SaysHowToWriteARangeInstead) {
    EXPECT_EQ(refusal("{0-60岁: 1元, 满60岁: 2元}"),
              "某.yaml:1: 0-60岁：“0-60岁”不是一段范围。应当：两端写清：1岁至60岁（都含），或 "
              "满1岁不满60岁");
    EXPECT_EQ(refusal("{按: [年龄], 表: {\">=60岁\": 1元, 其他: 2元}}"),
              "某.yaml:1: 表/>=60岁：“>=60岁”不是一段范围。应当：不用符号：含这个数写 满60岁、"
              "不超过60岁，不含写 超过60岁、不满60岁");
    EXPECT_EQ(refusal("{满60: 1元, 不满60岁: 2元}").find("不是一段范围"), std::string::npos);
}

TEST_F(Lookups, HalfAMonthGoesWhereItIsNotAboveTheBound) {
    const Grid found = grid("{按: [年龄], 表: {不超过3个月: 1元, 超过3个月: 2元}}");
    ASSERT_TRUE(problems_.empty());
    EXPECT_EQ(found.lookup.axes[0].from[1], Exact::units(30'001));
    // and what lies between two whole counts needs no key of its own
    EXPECT_FALSE(grid("{首次: 1元, 2次: 2元, 3次起: 3元}").leaves.empty());
    EXPECT_TRUE(problems_.empty());
}

TEST_F(Lookups, AnInnerTableCannotNameItsAxes) {
    EXPECT_EQ(
        refusal("在职: 1元\n退休: {按: [年龄], 表: {不满60岁: 1元, 满60岁: 2元}}"),
        "某.yaml:2: 退休/按：里层的表不能再写“按”。应当：在最外层写 按: [甲, 乙]，表 里一层套一层；"
        "不分的一支直接写数");
}

TEST_F(Lookups, CountsOfAdmissions) {
    EXPECT_TRUE(within("首次", "1次"));
    EXPECT_FALSE(within("首次", "2次"));
    EXPECT_FALSE(within("再次", "1次"));
    EXPECT_TRUE(within("再次", "7次"));
    EXPECT_TRUE(within("第2次", "2次"));
    EXPECT_FALSE(within("第2次", "3次"));
    EXPECT_TRUE(within("3次起", "3次"));
}

TEST_F(Lookups, FindsTheAxesFromTheKeys) {
    const Grid found =
        grid("一级: {首次: 1元, 再次: 2元}\n二级、三级: {首次: 3元, 2次: 4元, 3次起: 5元}");
    EXPECT_TRUE(problems_.empty());
    ASSERT_EQ(found.lookup.axes.size(), 2U);
    EXPECT_FALSE(found.lookup.axes[0].by_quantity);
    EXPECT_TRUE(found.lookup.axes[1].by_quantity);
    EXPECT_EQ(found.leaves.size(), 5U);
}

TEST_F(Lookups, TheRestFillsWhatIsLeft) {
    EXPECT_TRUE(refusal("{一级: 1元}")
                    .ends_with("医院等级 二级 没有数。应当：补上这种情形，或用“其他”写明"));
    problems_.clear();
    grid("{一级: 1元, 其他: 2元}");
    EXPECT_TRUE(problems_.empty());
}

TEST_F(Lookups, RefusesAGapWithTheCaseThatFallsThrough) {
    EXPECT_EQ(refusal("一级: {在职: 1元, 退休: 2元}\n二级: {在职: 3元}\n三级: 4元"),
              "某.yaml:1: 有缺口：医院等级 二级，身份 退休 "
              "没有数。应当：补上这种情形，或用“其他”写明");
    EXPECT_EQ(refusal("{不满45岁: 1元, 满46岁: 2元}"),
              "某.yaml:1: 有缺口：年龄 正好 45岁 没有数。应当：补上这种情形，或用“其他”写明");
}

TEST_F(Lookups, RefusesAnOverlap) {
    EXPECT_EQ(
        refusal("60岁以下: 1元\n60岁以上: 2元"),
        "某.yaml:2: 60岁以上：“60岁以下”和“60岁以上”都含 60岁。应当：一边写“不满60岁”或“超过60岁”");
    EXPECT_EQ(
        refusal("一级、二级: 1元\n二级、三级: 2元"),
        "某.yaml:2: 二级、三级：“二级、三级”与前面的“一级、二级”重叠。应当：各键之间不要有重叠");
}

TEST_F(Lookups, RefusesKeysOfNoDimension) {
    EXPECT_EQ(
        refusal("{特级: 1元, 普通: 2元}"),
        "某.yaml:1: 看不出“特级”属于哪个维度。应当：键用维度声明过的取值（医院等级：一级、二级、"
        "三级；身份：在职、退休），或用 按 写明");
    EXPECT_EQ(refusal("一级: 1元\n二及: 2元\n三级: 3元"),
              "某.yaml:2: 二及：“二及”不是“医院等级”的取值。应当：取值有：一级、二级、三级");
    EXPECT_EQ(refusal("{按: [医院], 表: {一级: 1元, 其他: 2元}}"),
              "某.yaml:1: 表：按“医院”：没有这个维度或量。应当：先在 维度 或 输入 里写明");
    EXPECT_EQ(refusal("{按: [费用], 表: {不满45岁: 1元, 满45岁: 2元}}"),
              "某.yaml:1: 表/不满45岁：“不满45岁”的单位与“费用”不同。应当：“费用”是金额");
    EXPECT_EQ(refusal("{按: [身份], 多值: 相加, 表: {在职: 1元, 退休: 2元}}"),
              "某.yaml:1: 多值：多值“相加”。应当：取先、合计 或 最高");
}

TEST_F(Lookups, ATableHoldsOneKindOfQuantity) {
    const Node node = read_document("在职: 1元\n退休: 5%", problems_);
    EXPECT_FALSE(compile_table(node, "表", scope_, problems_));
    ASSERT_EQ(problems_.size(), 1U);
    EXPECT_EQ(problems_[0].text("某.yaml"),
              "某.yaml:2: 退休：同一张表里既有金额又有比例。应当：一张表只放一种量");
}

TEST_F(Lookups, ANameMayHoldAWordThatElsewhereBeginsABound) {
    for (const char* name : {"统筹自付", "起付", "封顶线"})
        scope_.quantity(name, Type::money, {}, problems_);
    const auto range = parse_range({}, "超过统筹自付 × 20%", scope_, problems_);
    ASSERT_TRUE(range);
    EXPECT_FALSE(range->low.empty());
    EXPECT_TRUE(range->high.empty());
    EXPECT_FALSE(parse_range({}, "超过起付不超过封顶线", scope_, problems_)->high.empty());
    EXPECT_TRUE(parse_range({}, "起付至封顶线", scope_, problems_)->high_included);
    EXPECT_TRUE(problems_.empty());
}

TEST(Lookup, EveryAgeFallsIntoExactlyOneBand) {
    EXPECT_TRUE(rc::check([] {
        const int young = *rc::gen::inRange(1, 60);
        const int old = *rc::gen::inRange(young + 1, 120);
        Plan plan;
        Scope scope(plan);
        Problems problems;
        scope.quantity("年龄", Type::number, {}, problems);
        const std::string a = std::to_string(young) + "岁";
        const std::string b = std::to_string(old) + "岁";
        const Node node = read_document(
            "{不满" + a + ": 1元, 满" + a + "不满" + b + ": 2元, " + b + "以上: 3元}", problems);
        const Grid grid = compile_grid(node, scope, problems);
        RC_ASSERT(problems.empty());
        const Axis& axis = grid.lookup.axes[0];
        RC_ASSERT(axis.from.size() == 3U);
        RC_ASSERT(axis.from[1] == Exact::units(young * 10'000));
        RC_ASSERT(axis.from[2] == Exact::units(old * 10'000));
    }));
}
