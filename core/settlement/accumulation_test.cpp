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
    EXPECT_EQ(kept.text(), R"([["310:住院次数|2025",10000],["310:年度统筹|2025",125]])");
    EXPECT_EQ(kept.get("310:年度统筹|2025"), 125);
    EXPECT_EQ(kept.get("390:年度统筹|2025"), 0);

    Accumulation again = Accumulation::read(kept.text());
    again.add("310:年度统筹|2025", -125);
    EXPECT_EQ(again.text(), R"([["310:住院次数|2025",10000]])");
    EXPECT_THROW((void)Accumulation::read("{}"), BrokenInvariant);
}

TEST(Accumulation, OutlivesWhatALateBillMayStillAskFor) {
    const Accumulation kept = Accumulation::read(
        R"([["310:年|2023",1],["310:月|2024-12",2],["310:日|2024-01-01|三级|H1",3],)"
        R"(["310:周|周2024-12-30",4],["310:季|2024第4季度",5],["310:半|2024上半年",6],)"
        R"(["310:住院|2024住院77",7],["310:住院年|2024住院77|2024|三级",8],["310:住院|78",9],["310:终身|",10]])");
    const auto outlived = [&](Day today) {
        std::string names;
        for (const auto& one : kept.outlived(today)) names += one.name + " ";
        return names;
    };
    EXPECT_EQ(outlived(Day::of(2025, 12, 31)), "");
    // a week, a stay and a benefit year may reach into the next year: they are kept for a year more
    EXPECT_EQ(outlived(Day::of(2026, 1, 1)),
              "310:半|2024上半年 310:季|2024第4季度 310:年|2023 310:日|2024-01-01|三级|H1 "
              "310:月|2024-12 ");
    EXPECT_EQ(outlived(Day::of(2026, 12, 31)), outlived(Day::of(2026, 1, 1)));
    EXPECT_NE(outlived(Day::of(2027, 1, 1)).find("周2024-12-30"), std::string::npos);
    const std::string later = outlived(Day::of(2027, 1, 1));
    EXPECT_NE(later.find("310:住院|2024住院77 310:住院年|2024住院77|2024|三级"), std::string::npos);
    EXPECT_EQ(later.find("310:住院|78"), std::string::npos);
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
        auto occasion = adjudication::Occasion::on(day);
        occasion.settlement = day.plus(static_cast<int>(random_shape::between(0, 1500)));
        occasion.stay = "2024住院" + std::to_string(random_shape::between(1, 3));
        Care care = random_care();
        care.interim = random_shape::chance(50);
        const auto decision = decide(*book, care, occasion, means, random_bill());
        if (!decision) RC_FAIL(decision.refusal().message);
        standing.push_back({accumulated.text(), decision->fed});
        for (const auto& fed : decision->fed) accumulated.add(fed.name, fed.amount.fen());
        RC_ASSERT(accumulated.text() != standing.back().before);  // the stay itself is counted
    }
    for (; !standing.empty(); standing.pop_back())
        for (const auto& fed : standing.back().fed) accumulated.add(fed.name, -fed.amount.fen());
    RC_ASSERT(accumulated.text() == "[]");
}
