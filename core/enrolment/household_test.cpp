#include "enrolment/household.hpp"

#include <gtest/gtest.h>

namespace yibao::enrolment {
namespace {

using enum Relation;

TEST(Household, AWidowBecomesTheHeadOfHerChildren) {
    EXPECT_EQ(relation_to(spouse, head), spouse);
    EXPECT_EQ(relation_to(spouse, child), child);
    EXPECT_EQ(relation_to(spouse, grandchild), grandchild);
    EXPECT_EQ(relation_to(spouse, parent), other) << "a father-in-law";
}

TEST(Household, AChildBecomesTheHeadOfParentsAndSiblings) {
    EXPECT_EQ(relation_to(child, head), parent);
    EXPECT_EQ(relation_to(child, spouse), parent);
    EXPECT_EQ(relation_to(child, child), sibling);
    EXPECT_EQ(relation_to(child, parent), grandparent);
    EXPECT_EQ(relation_to(child, grandchild), other) << "one's own child, or a sibling's";
}

TEST(Household, WhoWasTheHeadIsTheOppositeOfWhatTheNewOneWas) {
    EXPECT_EQ(relation_to(parent, head), child);
    EXPECT_EQ(relation_to(grandparent, head), grandchild);
    EXPECT_EQ(relation_to(grandchild, head), grandparent);
    EXPECT_EQ(relation_to(sibling, head), sibling);
    EXPECT_EQ(relation_to(other, head), other);
    EXPECT_EQ(relation_to(sibling, parent), parent);
    EXPECT_EQ(relation_to(parent, sibling), child);
}

TEST(Household, NobodyBesideTheNewHeadIsTheHead) {
    for (const auto& before : relations)
        for (const auto& member : relations) {
            if (before.value == member.value) continue;
            EXPECT_NE(relation_to(before.value, member.value), head)
                << before.code << " " << member.code;
        }
}

}  // namespace
}  // namespace yibao::enrolment
