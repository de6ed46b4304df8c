#include "settlement/care.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <variant>

#include "policy/policy.hpp"

using namespace yibao;
using namespace yibao::settlement;
using catalogue::HospitalGrade;
using catalogue::MedType;
using enrolment::CarePlace;
using enrolment::Identity;
using enrolment::OffSiteFiling;
using enrolment::PersonType;

namespace {

using Words = std::vector<std::string_view>;

Care employee(PersonType type = PersonType::in_service) {
    Care care;
    care.person.insurance = enrolment::Insurance::employee;
    care.person.person_type = type;
    care.person.age_years = 40;
    return care;
}

Care resident(PersonType type, int age) {
    Care care = employee(type);
    care.person.insurance = enrolment::Insurance::resident;
    care.person.age_years = age;
    return care;
}

Care at(HospitalGrade grade, bool pharmacy = false) {
    Care care = employee();
    care.grade = grade;
    care.pharmacy = pharmacy;
    return care;
}

Care as(MedType type, bool pharmacy = false) {
    Care care = employee();
    care.med_type = type;
    care.pharmacy = pharmacy;
    return care;
}

Care away(CarePlace place, std::optional<OffSiteFiling::Kind> filing) {
    Care care = employee();
    care.place = {place, filing};
    return care;
}

policy::Plan plan_of(const std::string& declared) {
    auto compiled =
        policy::compile("统筹区: 甲市\n险种: 职工基本医疗保险\n待遇: 住院\n" + declared +
                            "沿革: [{生效: 2024-01-01, 依据: 甲文, 环节: {起付线: "
                            "{起付: 1元}}}]\n算例: [{名称: 甲}]\n",
                        "甲.yaml");
    if (const auto* problems = std::get_if<policy::Problems>(&compiled))
        ADD_FAILURE() << problems->front().text("甲.yaml");
    return std::get<policy::Policy>(compiled).versions.front().plan;
}

}  // namespace

TEST(CareWords, NameTheStatusOfThePerson) {
    EXPECT_EQ(words(employee(), "身份"), (Words{"在职", "在职"}));
    EXPECT_EQ(words(employee(PersonType::migrant_worker), "身份"), (Words{"农民工", "在职"}));
    EXPECT_EQ(words(employee(PersonType::early_retired), "身份"), (Words{"提前退休", "退休"}));
    EXPECT_EQ(words(employee(PersonType::retired_cadre), "身份"), (Words{"离休", "离休", "退休"}));
    EXPECT_EQ(words(resident(PersonType::student, 20), "身份"), (Words{"大学生", "学生", "居民"}));
    EXPECT_EQ(words(resident(PersonType::minor, 17), "身份"),
              (Words{"未成年（未入学）", "未成年", "居民"}));
    EXPECT_EQ(words(resident(PersonType::resident, 18), "身份"), (Words{"城乡居民", "居民"}));
    EXPECT_EQ(words(employee(), "险种"), (Words{"职工基本医疗保险"}));
}

TEST(CareWords, NameTheIdentitiesOfThePerson) {
    Care care = employee();
    EXPECT_EQ(words(care, "人员类别"), (Words{"普通"}));
    care.person.identities = {Identity::minimum_allowance, Identity::destitute};
    EXPECT_EQ(words(care, "人员类别"), (Words{"低保", "特困", "普通"}));
    EXPECT_EQ(words(care, "公务员"), (Words{"否"}));
    care.person.civil_servant = true;
    EXPECT_EQ(words(care, "公务员"), (Words{"是"}));
    care.person.gender = enrolment::Gender::female;
    EXPECT_EQ(words(care, "性别"), (Words{"女"}));
}

TEST(CareWords, NameTheInstitution) {
    EXPECT_EQ(words(at(HospitalGrade::tertiary_a), "医院等级"), (Words{"三级甲等", "三级"}));
    EXPECT_EQ(words(at(HospitalGrade::primary_b), "医院等级"),
              (Words{"一级乙等", "一级", "一级及以下"}));
    const Words ungraded = words(at(HospitalGrade::none), "医院等级");
    for (const std::string_view word : {"无等级", "未定级", "一级及以下", "一级"})
        EXPECT_NE(std::ranges::find(ungraded, word), ungraded.end()) << word;
    EXPECT_EQ(words(at(HospitalGrade::none, true), "医院等级").front(), "定点药店");
    EXPECT_EQ(words(at(HospitalGrade::none, true), "机构类型"), (Words{"药店"}));
    EXPECT_EQ(words(at(HospitalGrade::none), "机构类型"), (Words{"医院"}));
}

TEST(CareWords, NameTheKindOfCare) {
    EXPECT_EQ(words(as(MedType::outpatient), "医疗类别"), (Words{"普通门诊", "普通门诊", "门诊"}));
    EXPECT_EQ(words(as(MedType::special_outpatient), "医疗类别"),
              (Words{"门诊特殊病", "门诊慢特病", "普通门诊", "门诊"}));
    EXPECT_EQ(words(as(MedType::pharmacy, true), "医疗类别"),
              (Words{"定点药店购药", "药店购药", "药店", "门诊"}));
    EXPECT_EQ(words(as(MedType::single_disease_inpatient), "医疗类别"),
              (Words{"单病种住院", "普通住院", "住院"}));
}

TEST(CareWords, NameWhereCareIsSought) {
    const Care local = away(CarePlace::local, {});
    EXPECT_EQ(words(local, "异地类别"), (Words{"本地", "市内"}));
    EXPECT_EQ(words(local, "就医地"), (Words{"本地", "市内"}));
    EXPECT_EQ(words(local, "备案"), (Words{"是"}));
    const Care filed = away(CarePlace::same_province, OffSiteFiling::Kind::long_term);
    EXPECT_EQ(words(filed, "异地类别"), (Words{"异地长期居住", "长期居住", "已备案", "异地"}));
    EXPECT_EQ(words(filed, "就医地"), (Words{"省内异地", "市外省内", "省内", "异地"}));
    const Care referred = away(CarePlace::other_province, OffSiteFiling::Kind::referral);
    EXPECT_EQ(words(referred, "异地类别"), (Words{"转诊", "转外就医", "已备案", "异地"}));
    EXPECT_EQ(words(referred, "就医地"), (Words{"跨省", "省外", "异地"}));
    EXPECT_EQ(words(referred, "备案"), (Words{"是"}));
    const Care unfiled = away(CarePlace::other_province, {});
    EXPECT_EQ(words(unfiled, "异地类别"), (Words{"临时外出", "其他临时外出", "未备案", "异地"}));
    EXPECT_EQ(words(unfiled, "备案"), (Words{"否"}));
}

TEST(CareWords, NameTheDiseaseAndTheBill) {
    Care care = employee();
    care.disease_code = "M01600";
    care.disease_name = "糖尿病";
    care.interim = true;
    EXPECT_EQ(words(care, "病种"), (Words{"M01600", "糖尿病"}));
    EXPECT_EQ(words(care, "中途结算"), (Words{"是"}));
    EXPECT_EQ(words(care, "跨年"), (Words{"否"}));
    EXPECT_TRUE(words(care, "天气").empty());
}

TEST(ClaimForCare, TakesTheMostSpecificWordThatThePolicyDeclares) {
    const policy::Plan plan = plan_of(
        "维度: {身份: [退休, 在职, 农民工], 医院等级: [三级, 二级, 一级], 天气: {取值: [晴, 雨], "
        "缺省: 雨}}\n");
    Care care = employee(PersonType::migrant_worker);
    care.grade = HospitalGrade::none;
    const adjudication::Claim claim = claim_for(plan, care);
    EXPECT_EQ(claim.dimensions, (std::vector<std::uint64_t>{4, 4, 0}));
}

TEST(ClaimForCare, PutsDownSeveralIdentitiesOnlyWhereThePolicyWeighsThem) {
    Care care = employee();
    care.person.identities = {Identity::low_income, Identity::minimum_allowance};
    const auto dimensions = [&](const std::string& several) {
        return claim_for(plan_of("维度: {人员类别: {取值: [低保, 普通, 低收入]" + several + "}}\n"),
                         care)
            .dimensions;
    };
    EXPECT_EQ(dimensions(", 多重: 取优"), (std::vector<std::uint64_t>{5}));  // not 普通
    EXPECT_EQ(dimensions(""), (std::vector<std::uint64_t>{4}));
    care.person.identities.clear();
    EXPECT_EQ(dimensions(", 多重: 取优"), (std::vector<std::uint64_t>{2}));
}

TEST(ClaimForCare, FillsTheInputsThatAServerKnows) {
    const policy::Plan plan =
        plan_of("输入: {年龄: 岁, 住院天数: 天, 病种数: 种, 转院前起付线: 元, 工资: 元}\n");
    Care care = employee();
    care.days = 12;
    care.person.chronic = {"M01", "M02"};
    care.transferred_deductible = Money::yuan(300);
    const adjudication::Claim claim = claim_for(plan, care);
    EXPECT_EQ(claim.inputs[0], Exact::units(400'000));
    EXPECT_EQ(claim.inputs[1], Exact::units(120'000));
    EXPECT_EQ(claim.inputs[2], Exact::units(20'000));
    EXPECT_EQ(claim.inputs[3], Exact(Money::yuan(300)));
    EXPECT_FALSE(claim.inputs[4]);
}
