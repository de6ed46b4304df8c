#include "access/scope.hpp"

#include <gtest/gtest.h>

namespace yibao::access {
namespace {

TEST(Scope, covers_its_area_and_below) {
    const Scope county = Scope::area("430102");
    EXPECT_EQ(county.kind(), OrganisationKind::county);
    EXPECT_TRUE(county.covers_area("430102"));
    EXPECT_TRUE(county.covers_area("430102003"));
    EXPECT_FALSE(county.covers_area("430103"));
    EXPECT_FALSE(county.covers_area("4301"));
    EXPECT_TRUE(Scope::area("").everything());
    EXPECT_TRUE(Scope::area("").covers_area("110000"));
    EXPECT_FALSE(county.everything());
    EXPECT_TRUE(county.of_agency());
    EXPECT_FALSE(Scope().of_agency());
    EXPECT_FALSE(Scope::employer(7).of_agency());
}

TEST(Scope, of_an_employer_is_its_people) {
    const Scope employer = Scope::employer(7);
    EXPECT_TRUE(employer.covers_employer(7, "430102"));
    EXPECT_FALSE(employer.covers_employer(8, "430102"));
    EXPECT_TRUE(employer.covers_person(1, "430102", 7));
    EXPECT_FALSE(employer.covers_person(1, "430102", 8));
    EXPECT_FALSE(employer.covers_person(1, "430102", 0));
    EXPECT_FALSE(Scope::employer(0).covers_person(1, "430102", 0));
    EXPECT_FALSE(employer.covers_area("430102"));
    EXPECT_FALSE(employer.covers_institution("H1", "430102"));
}

TEST(Scope, of_an_institution_or_a_person_is_itself) {
    EXPECT_TRUE(Scope::institution("H1").covers_institution("H1", "430102"));
    EXPECT_FALSE(Scope::institution("H1").covers_institution("H2", "430102"));
    EXPECT_FALSE(Scope::institution("H1").covers_person(1, "430102", 0));
    EXPECT_TRUE(Scope::person(1).covers_person(1, "430102", 7));
    EXPECT_FALSE(Scope::person(1).covers_person(2, "430102", 7));
}

TEST(Scope, of_nobody_is_nothing) {
    const Scope none;
    EXPECT_FALSE(none.covers_area(""));
    EXPECT_FALSE(none.covers_person(0, "", 0));
    EXPECT_FALSE(none.covers_institution("", ""));
    EXPECT_FALSE(none.covers(none));
    EXPECT_FALSE(none.everything());
}

TEST(Scope, covers_organisations_below) {
    EXPECT_TRUE(Scope::area("").covers(Scope::area("430102")));
    EXPECT_TRUE(Scope::area("").covers(Scope::employer(7)));
    EXPECT_TRUE(Scope::area("430102").covers(Scope::area("430102003")));
    EXPECT_FALSE(Scope::area("430102").covers(Scope::area("430103")));
    EXPECT_FALSE(Scope::area("430102").covers(Scope::area("")));
    EXPECT_FALSE(Scope::area("430102").covers(Scope::employer(7)));  // its area says whose it is
    EXPECT_TRUE(Scope::employer(7).covers(Scope::employer(7)));
    EXPECT_FALSE(Scope::employer(7).covers(Scope::employer(8)));
}

}  // namespace
}  // namespace yibao::access
