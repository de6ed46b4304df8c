#include "enrolment/entitlement.hpp"

#include <gtest/gtest.h>

using namespace yibao;
using namespace yibao::enrolment;

namespace {

const Day today = Day::of(2025, 6, 15);

Enrolment employee() {
    return {.insurance = Insurance::employee,
            .person_type = PersonType::in_service,
            .area = "990100",
            .period = {Day::of(2020, 1, 1)},
            .benefits_from = Day::of(2020, 3, 1),
            .paused_since = {}};
}

Enrolment resident() {
    Enrolment enrolment = employee();
    enrolment.insurance = Insurance::resident;
    enrolment.person_type = PersonType::adult_resident;
    return enrolment;
}

Person with(std::vector<Enrolment> enrolments) {
    Person person;
    person.birth = Day::of(1980, 6, 15);
    person.enrolments = std::move(enrolments);
    return person;
}

std::string refused(const Person& person, const EntitlementQuestion& question) {
    const auto answer = entitlement(person, question);
    return answer ? "" : answer.refusal().code;
}

}  // namespace

TEST(Entitlement, IsGivenByTheEnrolmentOfTheDay) {
    const Person person = with({employee()});
    const auto answer =
        entitlement(person, {.day = today, .insurance = Insurance::employee, .area = "990102"});
    ASSERT_TRUE(answer);
    EXPECT_EQ((*answer)->insurance, Insurance::employee);
}

TEST(Entitlement, EachReasonToRefuseHasItsCode) {
    EXPECT_EQ(refused(with({}), {.day = today, .insurance = {}, .area = {}}), "enrolment.none");

    Person dead = with({employee()});
    dead.death = Day::of(2025, 6, 14);
    EXPECT_EQ(refused(dead, {.day = today, .insurance = {}, .area = {}}), "enrolment.deceased");
    dead.death = today;
    EXPECT_EQ(refused(dead, {.day = today, .insurance = {}, .area = {}}), "");

    const Person person = with({employee()});
    EXPECT_EQ(refused(person, {.day = today, .insurance = Insurance::resident, .area = {}}),
              "enrolment.other_insurance");
    EXPECT_EQ(refused(person, {.day = today, .insurance = {}, .area = "990200"}),
              "enrolment.other_area");
    EXPECT_EQ(refused(person, {.day = Day::of(2020, 2, 29), .insurance = {}, .area = {}}),
              "enrolment.waiting");
    EXPECT_EQ(refused(person, {.day = Day::of(2019, 12, 31), .insurance = {}, .area = {}}),
              "enrolment.not_yet");

    Enrolment paused = employee();
    paused.paused_since = today;
    EXPECT_EQ(refused(with({paused}), {.day = today, .insurance = {}, .area = {}}),
              "enrolment.paused");
    EXPECT_EQ(refused(with({paused}), {.day = today.plus(-1), .insurance = {}, .area = {}}), "");

    Enrolment ended = employee();
    ended.period.to = today.plus(-1);
    const auto answer = entitlement(with({ended}), {.day = today, .insurance = {}, .area = {}});
    EXPECT_EQ(answer.refusal().message, "该人员的职工基本医疗保险已于 2025-06-14 终止参保");
}

TEST(Entitlement, AnEnrolmentThatGivesBenefitsCountsBeforeOneThatDoesNot) {
    Enrolment ended = employee();
    ended.period.to = Day::of(2024, 12, 31);
    const Person moved = with({ended, resident()});
    EXPECT_EQ((*entitlement(moved, {.day = today, .insurance = {}, .area = {}}))->insurance,
              Insurance::resident);
    EXPECT_EQ(refused(moved, {.day = today, .insurance = Insurance::employee, .area = {}}),
              "enrolment.ended");
    const Person both = with({resident(), employee()});
    EXPECT_EQ((*entitlement(both, {.day = today, .insurance = {}, .area = {}}))->insurance,
              Insurance::employee);
}

TEST(Entitlement, SupplementsDoNotStandAlone) {
    Enrolment supplement = employee();
    supplement.insurance = Insurance::large_amount;
    EXPECT_EQ(refused(with({supplement}), {.day = today, .insurance = {}, .area = {}}),
              "enrolment.none");
}

TEST(Entitlement, TheWireStateFollowsTheDay) {
    Enrolment enrolment = employee();
    enrolment.paused_since = today;
    enrolment.period.to = Day::of(2025, 12, 31);
    EXPECT_EQ(enrolment.state_on(Day::of(2019, 1, 1)), EnrolmentState::none);
    EXPECT_EQ(enrolment.state_on(today.plus(-1)), EnrolmentState::normal);
    EXPECT_EQ(enrolment.state_on(today), EnrolmentState::paused);
    EXPECT_EQ(enrolment.state_on(Day::of(2026, 1, 1)), EnrolmentState::ended);
}

TEST(Filing, OfADiseaseIsNeededOnTheDay) {
    Person person = with({employee()});
    person.chronic = {{"M03900", "高血压", {Day::of(2024, 1, 1), Day::of(2024, 12, 31)}}};
    EXPECT_FALSE(chronic_filing_missing(person, "M03900", Day::of(2024, 6, 1)));
    EXPECT_EQ(chronic_filing_missing(person, "M03900", today)->code, "enrolment.filing_expired");
    EXPECT_EQ(chronic_filing_missing(person, "M03900", Day::of(2023, 1, 1))->code,
              "enrolment.no_filing");
    EXPECT_EQ(chronic_filing_missing(person, "M01600", today)->code, "enrolment.no_filing");
}

TEST(OffSite, GoesByPlaceAndFiling) {
    Person person = with({employee()});
    const auto standing = [&person](std::string_view area) {
        return off_site_standing(person, person.enrolments.front(), area, today);
    };
    EXPECT_EQ(standing("990103").place, CarePlace::local);
    EXPECT_FALSE(standing("990103").unfiled());
    EXPECT_EQ(standing("990200").place, CarePlace::same_province);
    EXPECT_EQ(standing("980100").place, CarePlace::other_province);
    EXPECT_TRUE(standing("980100").unfiled());

    person.off_site = {{OffSiteFiling::Kind::referral, "980100", {today}}};
    EXPECT_EQ(standing("980102").filing, OffSiteFiling::Kind::referral);
    EXPECT_FALSE(standing("980200").filing);
    person.off_site.push_back({OffSiteFiling::Kind::long_term, "980000", {today}});
    EXPECT_EQ(standing("980102").filing, OffSiteFiling::Kind::long_term);
    EXPECT_EQ(standing("980200").filing, OffSiteFiling::Kind::long_term);
    EXPECT_TRUE(same_pooling_area("310101", "310115"));
    EXPECT_FALSE(same_pooling_area("330100", "330200"));
}

TEST(PersonOnDay, HoldsWhatIsValidThatDay) {
    Person person = with({employee()});
    person.identities = {{Identity::minimum_allowance, {Day::of(2025, 1, 1)}},
                         {Identity::destitute, {Day::of(2024, 1, 1), Day::of(2024, 12, 31)}}};
    person.chronic = {{"M03900", "高血压", {Day::of(2025, 1, 1)}}};
    const PersonOnDay facts = facts_on(person, person.enrolments.front(), today);
    EXPECT_EQ(facts.age_years, 45);
    EXPECT_TRUE(facts.holds(Identity::minimum_allowance));
    EXPECT_FALSE(facts.holds(Identity::destitute));
    EXPECT_EQ(facts.chronic, std::vector<std::string_view>{"M03900"});
    EXPECT_EQ(short_name(Identity::minimum_allowance), "低保");
    EXPECT_EQ(short_name(Identity::disabled), "残疾");
}

TEST(PersonOnDay, IsACivilServantFromTheDayOfTheChange) {
    Enrolment before = employee();
    before.period.to = today.plus(-1);
    Enrolment after = employee();
    after.period.from = after.benefits_from = today;
    after.civil_servant = true;
    const Person person = with({before, after});
    const auto is_servant = [&](Day day) {
        const auto found =
            entitlement(person, {.day = day, .insurance = Insurance::employee, .area = "990102"});
        EXPECT_TRUE(found) << day.text();
        return found && facts_on(person, **found, day).civil_servant;
    };
    EXPECT_FALSE(is_servant(today.plus(-1)));
    EXPECT_TRUE(is_servant(today));
}
