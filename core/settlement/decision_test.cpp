#include "settlement/decision.hpp"

#include <gtest/gtest.h>

#include <variant>

using namespace yibao;
using namespace yibao::settlement;
using adjudication::Occasion;

namespace {

policy::Policy policy_of(const std::string& file, const std::string& applies) {
    const std::string yaml = "统筹区: 甲市\n险种: 职工基本医疗保险\n待遇: 门诊\n适用: {" + applies +
                             R"(, 版本按: 费用日期}
维度: {身份: [在职, 退休]}
沿革:
  - 生效: 2024-01-01
    依据: 甲文
    累计:
      年度起付: {周期: 年度, 加: 起付线}
      年度统筹: {周期: 年度, 加: 统筹支付}
      门诊次数: {周期: 年度, 加: 1次}
    环节:
      起付线: {起付: 200元, 已付: 年度起付, 基数: 符合范围, 依据: 甲文第三条}
      统筹:
        付款方: 统筹基金
        基数: 符合范围 - 起付线
        分段: [{自: 0元, 在职: 50%, 退休: 60%}, {自: 1000元, 比例: 80%}]
        限额: {上限: 2000元, 已用: 年度统筹}
      公务员: {当: {身份: 退休}, 付款方: 公务员补助, 基数: 政策内自付, 比例: 0%}
      余额: {计算: 个人负担}
      账户: {付款方: 个人账户, 基数: 个人负担, 比例: 100%}
  - 生效: 2025-01-01
    依据: 乙文
    环节: {起付线: {起付: 100元}}
算例: [{名称: 甲, 情况: {身份: 在职}, 给定: {符合范围: 0元}}]
)";
    auto compiled = policy::compile(yaml, file);
    if (const auto* problems = std::get_if<policy::Problems>(&compiled))
        for (const policy::Problem& problem : *problems) ADD_FAILURE() << problem.text(file);
    return std::move(std::get<policy::Policy>(compiled));
}

const char* const outpatient = "险种: 职工基本医疗保险, 医疗类别: [普通门诊, 急诊]";

PolicyBook book_of(const std::string& applies = outpatient) {
    std::vector<policy::Policy> policies;
    policies.push_back(policy_of("门诊.yaml", applies));
    auto book = PolicyBook::from(std::move(policies));
    return *std::move(book);
}

Care employee() {
    Care care;
    care.person.insurance = enrolment::Insurance::employee;
    care.person.person_type = enrolment::PersonType::in_service;
    return care;
}

std::vector<Priced> bill(std::int64_t yuan) {
    adjudication::Line line;
    line.amount = Money::yuan(yuan);
    line.price_micro = yuan * 1'000'000;
    return {{nullptr, {}, line}};
}

const Occasion in_2025 = Occasion::on(Day::of(2025, 3, 1));

}  // namespace

TEST(PolicyBook, RefusesTwoPoliciesForOneCase) {
    std::vector<policy::Policy> policies;
    policies.push_back(policy_of("门诊.yaml", outpatient));
    policies.push_back(policy_of("急诊.yaml", "险种: 职工基本医疗保险, 医疗类别: 急诊"));
    const auto book = PolicyBook::from(std::move(policies));
    ASSERT_FALSE(book);
    EXPECT_EQ(book.refusal(),
              (Refusal{"policy.ambiguous",
                       "险种 310、医疗类别 13 同时有两份政策：门诊.yaml、急诊.yaml"}));
}

TEST(PolicyBook, FindsThePolicyOfTheInsuranceAndTheKindOfCare) {
    std::vector<policy::Policy> policies;
    policies.push_back(policy_of("职工.yaml", outpatient));
    policies.push_back(policy_of("居民.yaml", "险种: 城乡居民基本医疗保险, 医疗类别: 普通门诊"));
    const auto book = PolicyBook::from(std::move(policies));
    ASSERT_TRUE(book) << book.refusal().message;
    EXPECT_EQ(book->all().size(), 2U);
    EXPECT_EQ(book->find("310", "13")->file, "职工.yaml");
    EXPECT_EQ(book->find("390", "11")->file, "居民.yaml");
    EXPECT_EQ(book->find("390", "13"), nullptr);
}

TEST(Deciding, RefusesWhereNoPolicyAppliesOrNotYet) {
    const PolicyBook book = book_of();
    Care care = employee();
    care.med_type = catalogue::MedType::chronic;
    EXPECT_EQ(decide(book, care, in_2025, {}, bill(1)).refusal(),
              (Refusal{"settlement.no_policy",
                       "本统筹区没有职工基本医疗保险的门诊慢特病待遇政策，不能结算"}));
    EXPECT_EQ(decide(book, employee(), Occasion::on(Day::of(2023, 12, 31)), {}, bill(1)).refusal(),
              (Refusal{"settlement.before_policy", "2023-12-31 早于政策最早生效日，不能结算"}));
}

TEST(Deciding, ChoosesTheVersionByTheDateThatThePolicyNames) {
    const PolicyBook book = book_of();
    Occasion occasion = in_2025;
    occasion.charge = Day::of(2024, 12, 31);
    const auto earlier = decide(book, employee(), occasion, {}, bill(1000));
    const auto later = decide(book, employee(), in_2025, {}, bill(1000));
    ASSERT_TRUE(earlier && later);
    EXPECT_EQ(earlier->rules(), "门诊.yaml@2024-01-01");
    EXPECT_EQ(earlier->amount("起付线"), Money::yuan(200));
    EXPECT_EQ(later->rules(), "门诊.yaml@2025-01-01");
    EXPECT_EQ(later->amount("起付线"), Money::yuan(100));
    EXPECT_EQ(later->amount("没有这一环节"), Money{});
}

TEST(Deciding, GoesOnFromWhatIsAccumulatedAndSaysWhatItAdds) {
    const PolicyBook book = book_of();
    Accumulation accumulated;
    accumulated.add("310:年度起付|2025", Money::yuan(70).fen());
    accumulated.add("310:年度统筹|2025", Money::yuan(1900).fen());
    accumulated.add("310:年度统筹|2024", Money::yuan(2000).fen());  // another year
    accumulated.add("390:年度统筹|2025", Money::yuan(2000).fen());  // another insurance
    const auto decision =
        decide(book, employee(), in_2025, {Money::yuan(40), Money{}, &accumulated}, bill(1000));
    ASSERT_TRUE(decision) << decision.refusal().message;
    EXPECT_EQ(decision->amount("起付线"), Money::yuan(30));
    EXPECT_EQ(decision->outcome.paid_by(policy::Payer::pool), Money::yuan(100));
    EXPECT_EQ(decision->outcome.paid_by(policy::Payer::account), Money::yuan(40));
    EXPECT_EQ(decision->outcome.cash, Money::yuan(860));
    EXPECT_EQ(decision->fed, (Fed{{"310:年度起付|2025", Money::yuan(30)},
                                  {"310:年度统筹|2025", Money::yuan(100)},
                                  {"310:门诊次数|2025", Money::fen(10'000)}}));
    EXPECT_TRUE(decision->derivation.empty());
}

TEST(Deciding, LetsWhatIsCountedForAStayEndWithIt) {
    auto compiled = policy::compile(
        "统筹区: 甲市\n险种: 职工基本医疗保险\n待遇: 住院\n"
        "适用: {险种: 职工基本医疗保险, 医疗类别: [普通住院, 普通门诊]}\n"
        "沿革:\n  - 生效: 2024-01-01\n    依据: 甲文\n"
        "    累计:\n      已付: {周期: 本次住院, 加: 起付线}\n"
        "      年内已付: {周期: 本次住院本年度, 加: 起付线}\n"
        "      当日: {周期: 日, 加: 统筹支付}\n"
        "    环节:\n      起付线: {起付: 800元, 已付: 已付}\n"
        "      统筹: {付款方: 统筹基金, 基数: 符合范围 - 起付线, 比例: 50%}\n"
        "算例: [{名称: 甲}]\n",
        "住院.yaml");
    std::vector<policy::Policy> policies;
    policies.push_back(std::move(std::get<policy::Policy>(compiled)));
    const auto book = PolicyBook::from(std::move(policies));
    Care care = employee();
    care.med_type = catalogue::MedType::ordinary_inpatient;
    Occasion occasion = in_2025;
    occasion.stay = "77";
    Accumulation kept =
        Accumulation::read(R"([["310:当日|2023-03-01",500],["310:已付|76",80000]])");
    const auto settle = [&](std::int64_t yuan) {
        const auto decision = decide(*book, care, occasion, {{}, {}, &kept}, bill(yuan));
        for (const auto& fed : decision->fed) kept.add(fed.name, fed.amount.fen());
        return decision->amount("起付线");
    };
    care.interim = true;
    EXPECT_EQ(settle(300), Money::yuan(300));
    EXPECT_EQ(settle(300), Money::yuan(300));
    const std::string open = kept.text();
    EXPECT_EQ(open,
              R"([["310:已付|76",80000],["310:已付|77",60000],["310:年内已付|77|2025",60000]])");
    care.interim = false;
    const auto last = decide(*book, care, occasion, {{}, {}, &kept}, bill(300));
    EXPECT_EQ(last->amount("起付线"), Money::yuan(200));
    for (const auto& fed : last->fed) kept.add(fed.name, fed.amount.fen());
    // the stay counts on: the patient may have been transferred to another hospital
    EXPECT_EQ(kept.text(),
              R"([["310:已付|76",80000],["310:已付|77",80000],["310:年内已付|77|2025",80000],)"
              R"(["310:当日|2025-03-01",5000]])");
    for (const auto& fed : last->fed) kept.add(fed.name, -fed.amount.fen());  // it is reversed
    EXPECT_EQ(kept.text(), open);

    care.med_type = catalogue::MedType::outpatient;  // not a stay: nothing is counted for one
    EXPECT_EQ(settle(300), Money::yuan(300));
    EXPECT_EQ(settle(300), Money::yuan(300));
    EXPECT_EQ(kept.text(), open);
}

TEST(Deciding, KeepsInsurancesApartThatShareAPolicy) {
    const PolicyBook book =
        book_of("险种: [职工基本医疗保险, 离休人员医疗保障], 医疗类别: 普通门诊");
    Care cadre = employee();
    cadre.person.insurance = enrolment::Insurance::retired_cadre;
    cadre.person.person_type = enrolment::PersonType::retired_cadre;
    const auto decision = decide(book, cadre, in_2025, {}, bill(1000), true);
    ASSERT_TRUE(decision) << decision.refusal().message;
    EXPECT_EQ(decision->fed.front().name, "340:年度起付|2025");
    EXPECT_EQ(decision->derivation.size(), 6U);  // the lines and five stages
}

TEST(Deciding, ExplainsFirstWhatTheCatalogueLeavesToThePatient) {
    catalogue::Item drug;
    drug.name = "川芎嗪";
    drug.restriction.text = "支付不超过14天";
    auto lines = bill(1000);
    Priced cut = lines.front();
    cut.item = &drug;
    cut.standing.code = "catalogue.max_days";
    cut.standing.reason = "本行 20 天中超出的 6 天由个人自费";
    cut.line.beyond = Money::yuan(300);
    cut.line.beyond_e4 = 3'000;
    lines.push_back(cut);
    const auto decision = decide(book_of(), employee(), in_2025, {}, lines, true);
    ASSERT_TRUE(decision) << decision.refusal().message;
    EXPECT_EQ(decision->outcome.lines[1].full_self_pay, Money::yuan(300));
    EXPECT_EQ(decision->outcome.in_scope, Money::yuan(1700));
    EXPECT_EQ(decision->outcome.total, Money::yuan(2000));
    const adjudication::Step& step = decision->derivation.front();
    EXPECT_EQ(step.stage, "目录限定");
    EXPECT_EQ(step.basis, "医保目录的限定支付范围");
    EXPECT_EQ(step.lines,
              (std::vector<std::string>{
                  "第2行 川芎嗪：本行 20 天中超出的 6 天由个人自费（目录：支付不超过14天）"}));
}

TEST(Segments, AreTheStagesThatShareOutTheBill) {
    const PolicyBook book = book_of();
    const auto decision =
        decide(book, employee(), in_2025, {Money::yuan(40), Money{}, nullptr}, bill(2100));
    ASSERT_TRUE(decision) << decision.refusal().message;
    const std::vector<Segment> rows = segments(*decision);
    ASSERT_EQ(rows.size(), 3U);  // 公务员 did not apply, 余额 shares out nothing
    EXPECT_EQ(rows[0].stage, "起付线");
    EXPECT_EQ(rows[0].payer, "");
    EXPECT_EQ(rows[0].basis, "甲文第三条");
    EXPECT_EQ(rows[0].self, Money::yuan(100));
    EXPECT_EQ(rows[1].payer, "统筹基金");
    EXPECT_EQ(rows[1].basis, "甲文");
    EXPECT_EQ(rows[1].amount, Money::yuan(2000));
    EXPECT_EQ(rows[1].paid, Money::yuan(1300));
    EXPECT_EQ(rows[1].self, Money::yuan(700));
    EXPECT_EQ(rows[1].arithmetic, "1000.00×50%=500.00；1000.00×80%=800.00");
    EXPECT_EQ(rows[2].payer, "个人账户");
    EXPECT_EQ(rows[2].paid, Money::yuan(40));
    EXPECT_EQ(rows[2].self, Money::yuan(760));
}
