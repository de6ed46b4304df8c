#include "operations/designation.hpp"

#include <gtest/gtest.h>

namespace yibao::operations {
namespace {

const Day today = Day::of(2026, 11, 22);

Designation hospital() { return Designation(storage::Institution{.level = "5", .status = "1"}); }

void change(Designation& designation, std::string_view kind, int start, std::string value,
            bool withdrawn = false) {
    designation.add(storage::InstitutionChange{.kind = std::string(kind),
                                               .start = today.plus(start),
                                               .value = std::move(value),
                                               .withdrawn = withdrawn});
}

void agree(Designation& designation, int start, int end) {
    designation.add(storage::Agreement{.start = today.plus(start), .end = today.plus(end)});
}

TEST(Designation, IsWhatBeganLast) {
    Designation one = hospital();
    change(one, level_change, 3, "2");
    change(one, state_change, 5, "1");
    change(one, state_change, 2, "2");
    change(one, state_change, 1, "3", true);
    EXPECT_EQ(one.state_on(today.plus(1)), "1");
    EXPECT_EQ(one.state_since(today.plus(1)), std::nullopt);
    EXPECT_EQ(one.state_on(today.plus(4)), "2");
    EXPECT_EQ(one.state_since(today.plus(4)), today.plus(2));
    EXPECT_EQ(one.state_on(today.plus(5)), "1");
    EXPECT_EQ(one.level_on(today.plus(2)), "5");
    EXPECT_EQ(one.grade_on(today.plus(3)), catalogue::HospitalGrade::tertiary_a);
    EXPECT_EQ(one.next_state(today)->start, today.plus(2));
    EXPECT_EQ(one.next_state(today.plus(2))->value, "1");
    EXPECT_FALSE(one.next_state(today.plus(5)));
}

TEST(Designation, IsClosedForEver) {
    Designation one = hospital();
    change(one, state_change, 3, "1");
    change(one, state_change, 2, "3");
    EXPECT_EQ(one.state_on(today.plus(9)), "3");
    EXPECT_EQ(one.state_since(today.plus(9)), today.plus(2));
    EXPECT_FALSE(one.next_state(today.plus(2)));
}

TEST(Designation, IsCoveredThroughAgreementsThatFollow) {
    using State = Coverage::State;
    Designation one = hospital();
    EXPECT_EQ(one.coverage_on(today).state, State::none);
    agree(one, 10, 9);  // called off
    agree(one, 2, 30);
    EXPECT_EQ(one.coverage_on(today).state, State::none) << "it has not begun";
    agree(one, -300, 1);
    EXPECT_EQ(one.coverage_on(today).state, State::renew);
    EXPECT_EQ(one.coverage_on(today).until, today.plus(30));
    agree(one, 31, 31);
    EXPECT_EQ(one.coverage_on(today).state, State::current);
    agree(one, 33, 400);
    EXPECT_EQ(one.coverage_on(today).until, today.plus(31)) << "then a day is not covered";
    EXPECT_EQ(one.agreement_on(today.plus(32)), nullptr);
    EXPECT_EQ(one.agreement_before(today.plus(32))->end, today.plus(31));
    EXPECT_EQ(one.coverage_on(today.plus(500)).state, State::renew);
    EXPECT_EQ(one.coverage_on(today.plus(500)).until, today.plus(400));
}

}  // namespace
}  // namespace yibao::operations
