#include "settlement/accumulation.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "adjudication/random_policy.hpp"
#include "base/ensure.hpp"
#include "settlement/decision.hpp"

using namespace yibao;
using namespace yibao::settlement;
namespace random_shape = yibao::adjudication::random;

TEST(Accumulation, KeepsWhatIsNotZeroAndReadsWhatItWrites) {
    Accumulation kept = Accumulation::read("");
    EXPECT_EQ(kept.text(), "[]");
    kept.add("310:年度统筹|2025", 120);
    kept.add("310:住院次数|2025", 10'000);
    kept.add("310:无|2025", 0);
    kept.add("310:年度统筹|2025", 5);
    EXPECT_EQ(kept.text(), R"([["310:年度统筹|2025",125],["310:住院次数|2025",10000]])");
    EXPECT_EQ(kept.get("310:年度统筹|2025"), 125);
    EXPECT_EQ(kept.get("390:年度统筹|2025"), 0);

    Accumulation again = Accumulation::read(kept.text());
    again.add("310:年度统筹|2025", -125);
    EXPECT_EQ(again.text(), R"([["310:住院次数|2025",10000]])");
    EXPECT_THROW((void)Accumulation::read("{}"), BrokenInvariant);
}

namespace {

Care random_care() {
    using enrolment::Identity;
    using enrolment::PersonType;
    Care care;
    care.person.insurance = enrolment::Insurance::employee;
    care.person.person_type =
        random_shape::chance(50) ? PersonType::in_service : PersonType::retired;
    care.person.civil_servant = random_shape::chance(50);
    if (random_shape::chance(30)) care.person.identities.push_back(Identity::minimum_allowance);
    if (random_shape::chance(30)) care.person.identities.push_back(Identity::low_income);
    care.med_type = catalogue::MedType::ordinary_inpatient;
    care.grade = random_shape::chance(50) ? catalogue::HospitalGrade::tertiary_a
                                          : catalogue::HospitalGrade::primary_a;
    if (random_shape::chance(30)) care.place.place = enrolment::CarePlace::other_province;
    return care;
}

std::vector<Priced> random_bill() {
    std::vector<Priced> lines;
    for (std::int64_t left = random_shape::between(1, 5); left > 0; --left)
        lines.push_back({nullptr, {}, random_shape::some_line()});
    return lines;
}

}  // namespace

RC_GTEST_PROP(Property, SettlingThenReversingRestoresEveryAccumulator, ()) {
    std::vector<policy::Policy> policies;
    policies.push_back(random_shape::compiled(random_shape::policy_of({})));
    const auto book = PolicyBook::from(std::move(policies));
    RC_ASSERT(static_cast<bool>(book));
    struct Settled {
        std::string before;
        Fed fed;
    };
    std::vector<Settled> standing;  // not yet reversed, the last one on top
    Accumulation accumulated;
    for (int step = 0; step < 30; ++step) {
        if (!standing.empty() && random_shape::chance(40)) {
            for (const auto& fed : standing.back().fed)
                accumulated.add(fed.name, -fed.amount.fen());
            RC_ASSERT(accumulated.text() == standing.back().before);
            standing.pop_back();
            continue;
        }
        const Means means{Money::yuan(500), Money::yuan(50), &accumulated};
        const Day day = Day::of(2024, 1, 1).plus(static_cast<int>(random_shape::between(0, 700)));
        const auto decision =
            decide(*book, random_care(), adjudication::Occasion::on(day), means, random_bill());
        if (!decision) RC_FAIL(decision.refusal().message);
        standing.push_back({accumulated.text(), decision->fed});
        for (const auto& fed : decision->fed) accumulated.add(fed.name, fed.amount.fen());
        RC_ASSERT(accumulated.text() != standing.back().before);  // the stay itself is counted
    }
    for (; !standing.empty(); standing.pop_back())
        for (const auto& fed : standing.back().fed) accumulated.add(fed.name, -fed.amount.fen());
    RC_ASSERT(accumulated.text() == "[]");
}
