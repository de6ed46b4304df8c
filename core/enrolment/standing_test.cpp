#include "enrolment/standing.hpp"

#include <gtest/gtest.h>

#include <string>

namespace yibao::enrolment {
namespace {

const Standing in_service;

Standing with(PersonType type, Insurance insurance = Insurance::employee) {
    return {insurance, type, false};
}

std::string why_not(const Standing& standing, StandingChange change) {
    const auto made = changed(standing, change);
    if (made) return "";
    EXPECT_EQ(made.refusal().code, "person.event");
    return made.refusal().message;
}

TEST(Standing, OnlyWhoIsInServiceRetires) {
    EXPECT_EQ(*changed(in_service, StandingChange::retire), with(PersonType::retired));
    EXPECT_EQ(*changed(with(PersonType::migrant_worker), StandingChange::retire),
              with(PersonType::retired));
    EXPECT_EQ(why_not(with(PersonType::retired), StandingChange::retire),
              "只有在职人员可以办理退休");
    EXPECT_EQ(
        why_not(with(PersonType::adult_resident, Insurance::resident), StandingChange::retire),
        "只有在职人员可以办理退休");
}

TEST(Standing, ACivilServantIsOneUntilItEndsAndStaysOneInRetirement) {
    const auto servant = changed(in_service, StandingChange::civil_servant);
    ASSERT_TRUE(servant);
    EXPECT_EQ(*servant, (Standing{Insurance::employee, PersonType::in_service, true}));
    EXPECT_EQ(why_not(*servant, StandingChange::civil_servant), "此人已是公务员");
    EXPECT_TRUE(changed(*servant, StandingChange::retire)->civil_servant);
    EXPECT_EQ(*changed(*servant, StandingChange::civil_servant_end), in_service);
    EXPECT_EQ(why_not(in_service, StandingChange::civil_servant_end), "此人不是公务员");
    EXPECT_NE(why_not(with(PersonType::adult_resident, Insurance::resident),
                      StandingChange::civil_servant),
              "");
    EXPECT_NE(why_not(with(PersonType::in_service, Insurance::large_amount),
                      StandingChange::civil_servant),
              "");
}

TEST(Standing, ARetiredCadreWasInServiceOrRetiredBefore) {
    for (const auto type : {PersonType::in_service, PersonType::retired, PersonType::early_retired})
        EXPECT_EQ(*changed(with(type), StandingChange::retired_cadre),
                  with(PersonType::retired_cadre));
    EXPECT_EQ(why_not(with(PersonType::retired_cadre), StandingChange::retired_cadre),
              "此人已是离休人员");
    EXPECT_NE(why_not(with(PersonType::pupil, Insurance::resident), StandingChange::retired_cadre),
              "");
    EXPECT_EQ(*changed(with(PersonType::retired_cadre), StandingChange::retired_cadre_end),
              with(PersonType::retired));
    EXPECT_EQ(why_not(in_service, StandingChange::retired_cadre_end), "此人不是离休人员");
    EXPECT_NE(why_not(with(PersonType::retired_cadre, Insurance::retired_cadre),
                      StandingChange::retired_cadre_end),
              "")
        << "an insurance of retired cadres alone";
}

}  // namespace
}  // namespace yibao::enrolment
