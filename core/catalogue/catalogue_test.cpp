#include "catalogue/catalogue.hpp"

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

#include "catalogue/fund_type.hpp"
#include "catalogue/item_words.hpp"
#include "catalogue/med_type.hpp"

using namespace yibao;
using namespace yibao::catalogue;

namespace {

const Day new_year = Day::of(2025, 1, 1);

Item drug(std::string_view code, Day from = new_year, Day to = forever) {
    Item item;
    item.code = code;
    item.name = "示例药";
    item.item_class = ItemClass::b;
    item.first_self_pay = Rate::percent(10);
    item.from = from;
    item.to = to;
    return item;
}

Result<Catalogue> build(std::initializer_list<Item> items) {
    Catalogue::Builder builder;
    for (const Item& item : items) builder.add(item);
    return std::move(builder).build();
}

}  // namespace

TEST(Catalogue, FindsTheVersionOfTheDay) {
    Item later = drug("D1", Day::of(2025, 7, 1));
    later.item_class = ItemClass::a;
    const auto built = build({later, drug("D2"), drug("D1", new_year, Day::of(2025, 6, 30))});
    ASSERT_TRUE(built) << built.refusal().message;
    EXPECT_EQ(built->find("D1", Day::of(2024, 12, 31)), nullptr);
    EXPECT_EQ(built->find("D1", new_year)->item_class, ItemClass::b);
    EXPECT_EQ(built->find("D1", Day::of(2025, 6, 30))->item_class, ItemClass::b);
    EXPECT_EQ(built->find("D1", Day::of(2025, 7, 1))->item_class, ItemClass::a);
    EXPECT_EQ(built->find("D3", new_year), nullptr);
    EXPECT_EQ(Catalogue().find("D1", new_year), nullptr);
}

TEST(Catalogue, OwnsItsTexts) {
    Catalogue::Builder builder;
    {
        std::string code(40, 'x');
        Item item = drug(code);
        item.restriction.text = code;
        builder.add(item);
        code.assign(40, 'y');
    }
    const Catalogue moved = *std::move(builder).build();
    const Item* found = moved.find(std::string(40, 'x'), new_year);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->restriction.text, std::string(40, 'x'));
}

TEST(Catalogue, RefusesWhatCannotBe) {
    EXPECT_EQ(build({drug("D1"), drug("D1", Day::of(2025, 7, 1))}).refusal().code,
              "catalogue.overlap");
    EXPECT_EQ(build({drug("")}).refusal().code, "catalogue.item");
    EXPECT_EQ(build({drug("D1", new_year, Day::of(2024, 1, 1))}).refusal().message,
              "目录项目“D1”（示例药）：失效日期 2024-01-01 早于生效日期 2025-01-01");
    Item dear = drug("D1");
    dear.first_self_pay = Rate::percent(101);
    EXPECT_EQ(build({dear}).refusal().code, "catalogue.item");
}

RC_GTEST_PROP(Catalogue, FindsExactlyWhatWasAdded, (const std::vector<std::uint16_t>& numbers)) {
    std::vector<std::string> codes;
    for (const auto n : numbers) codes.push_back("C" + std::to_string(n));
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    Catalogue::Builder builder;
    for (const auto& code : codes) builder.add(drug(code));
    const Catalogue built = *std::move(builder).build();
    for (const auto& code : codes) RC_ASSERT(built.find(code, new_year)->code == code);
    RC_ASSERT(built.find("C", new_year) == nullptr);
    RC_ASSERT(built.items().size() == codes.size());
}

TEST(Standing, FollowsTheClassAndTheRestriction) {
    Item item = drug("D1");
    item.limits.by_level[static_cast<std::size_t>(HospitalLevel::primary)] = 5'000'000;
    Use use{.level = HospitalLevel::primary, .age_years = 40};
    EXPECT_EQ(standing(item, use).first_self_pay, Rate::percent(10));
    EXPECT_EQ(standing(item, use).limit_price, 5'000'000);
    EXPECT_FALSE(standing(item, {.level = HospitalLevel::tertiary}).limit_price);

    item.restriction.text = "限二级及以上医疗机构。";
    item.restriction.min_level = HospitalLevel::secondary;
    EXPECT_EQ(standing(item, use).code, "catalogue.min_level");
    use.level = HospitalLevel::tertiary;
    EXPECT_EQ(standing(item, use).code, "catalogue.needs_approval");
    EXPECT_EQ(standing(item, use).item_class, ItemClass::c);
    EXPECT_EQ(standing(item, use).first_self_pay, Rate::whole());
    use.approval = Approval::approved;
    EXPECT_EQ(standing(item, use).item_class, ItemClass::b);
    EXPECT_EQ(standing(item, use).reason, "");
    use.approval = Approval::refused;
    EXPECT_EQ(standing(item, use).code, "catalogue.not_approved");
}

TEST(Standing, ASecondLineDrugNeedsApprovalAlsoWithoutAText) {
    Item item = drug("D1");
    item.restriction.second_line = true;
    EXPECT_EQ(standing(item, {}).code, "catalogue.needs_approval");
    EXPECT_EQ(standing(item, {}).reason, "限二线用药未经医院审批，由个人自费");
    EXPECT_EQ(standing(item, {.approval = Approval::approved}).item_class, ItemClass::b);
}

TEST(Standing, HoldsEachConditionAgainstTheUse) {
    const auto code_of_use = [](Restriction rule, Use use) {
        Item item = drug("D1");
        rule.text = "限";
        item.restriction = rule;
        use.approval = Approval::approved;
        return standing(item, use).code;
    };
    EXPECT_EQ(code_of_use({.text = {}, .injury_only = true}, {}), "catalogue.injury_only");
    EXPECT_EQ(code_of_use({.text = {}, .injury_only = true}, {.work_injury = true}), "");
    EXPECT_EQ(code_of_use({.text = {}, .maternity_only = true}, {}), "catalogue.maternity_only");
    EXPECT_EQ(code_of_use({.text = {}, .maternity_only = true}, {.maternity = true}), "");
    EXPECT_EQ(code_of_use({.text = {}, .inpatient_only = true}, {}), "catalogue.inpatient_only");
    EXPECT_EQ(code_of_use({.text = {}, .inpatient_only = true}, {.inpatient = true}), "");
    EXPECT_EQ(code_of_use({.text = {}, .child_only = true}, {.age_years = 18}),
              "catalogue.child_only");
    EXPECT_EQ(code_of_use({.text = {}, .child_only = true}, {.age_years = 17}), "");
}

TEST(Standing, APrescriptionOfOnlyUnpaidPiecesIsNotPaid) {
    Item marked = drug("H1");
    marked.flags.not_paid_alone = true;
    const Item plain = drug("H2");
    const Item* const alone[] = {&marked, &marked};
    const Item* const together[] = {&marked, &plain};
    EXPECT_FALSE(herbal_prescription_paid(alone));
    EXPECT_TRUE(herbal_prescription_paid(together));
    Item never = drug("H3");
    never.item_class = ItemClass::c;
    const Item* const with_one_never_paid[] = {&marked, &never};
    EXPECT_FALSE(herbal_prescription_paid(with_one_never_paid));
}

TEST(ItemWords, ReadBackAsTheyWereWritten) {
    Item item = drug("D1");
    EXPECT_EQ(item_words(item), "");
    item.flags.negotiated = true;
    item.restriction.inpatient_only = true;
    item.restriction.min_level = HospitalLevel::secondary;
    item.restriction.max_days = 14;
    const std::string words = item_words(item);
    EXPECT_EQ(words, "negotiated inpatient_only min_level:2 max_days:14");
    Item again = drug("D1");
    again.flags.child = true;
    ASSERT_TRUE(read_item_words(words, again));
    EXPECT_EQ(item_words(again), words);
    for (const char* wrong :
         {"cheap", "min_level:4", "max_days:", "max_days:x", "negotiated  child"})
        EXPECT_FALSE(read_item_words(wrong, again)) << wrong;
}

TEST(Codes, TravelBothWays) {
    for (const auto& entry : med_types) EXPECT_EQ(from_code<MedType>(entry.code), entry.value);
    for (const auto& entry : fund_types) EXPECT_EQ(code_of(entry.value), entry.code);
    EXPECT_FALSE(from_code<MedType>("9999"));
    EXPECT_EQ(from_code<HospitalGrade>("02"), HospitalGrade::tertiary_a);
    EXPECT_EQ(code_of(HospitalGrade::tertiary_a), "2");
    EXPECT_EQ(level_of(HospitalGrade::secondary_c), HospitalLevel::secondary);
    EXPECT_EQ(title_of(ItemClass::b), "乙类");
}

TEST(Codes, KnowInpatientsFromOutpatients) {
    for (const auto& [type, code, title] : med_types)
        EXPECT_EQ(is_inpatient(type), title.find("住院") != std::string_view::npos ||
                                          code == "2106" || code == "2107" || code == "2109" ||
                                          code == "28")
            << title;
    EXPECT_EQ(clearing_of(MedType::trauma_inpatient), ClearingType::accident_inpatient);
    EXPECT_EQ(clearing_of(MedType::pooled_outpatient), ClearingType::outpatient);
}
