#include "enrolment/changes.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace yibao::enrolment {
namespace {

const Day first = Day::of(2026, 11, 1);
const Day last = Day::of(2026, 11, 30);
const Place one{"310", "990101", 1};
const Place two{"310", "990102", 2};

Stretch stretch(const Place& place, Day from, std::optional<Day> to = std::nullopt) {
    Stretch made;
    made.place = place;
    made.period = {from, to.value_or(Period::no_end)};
    return made;
}

std::vector<ChangeKind> kinds(const Movement& movement) {
    std::vector<ChangeKind> found;
    for (const Change& change : movement.changes) found.push_back(change.kind);
    return found;
}

using enum ChangeKind;
using Kinds = std::vector<ChangeKind>;

TEST(Changes, WhoStaysDoesNotMove) {
    const auto movement = movement_of({stretch(one, Day::of(2020, 1, 1))}, first, last);
    EXPECT_EQ(movement.before, one);
    EXPECT_EQ(movement.after, one);
    EXPECT_TRUE(movement.changes.empty());
    // Another year of the same insurance at the same place is none either.
    EXPECT_TRUE(movement_of({stretch(one, Day::of(2020, 1, 1), Day::of(2026, 11, 14)),
                             stretch(one, Day::of(2026, 11, 15))},
                            first, last)
                    .changes.empty());
}

TEST(Changes, TheFirstAndTheLastDayOfTheMonthBelongToIt) {
    EXPECT_EQ(kinds(movement_of({stretch(one, first)}, first, last)), Kinds{joined});
    EXPECT_EQ(kinds(movement_of({stretch(one, last)}, first, last)), Kinds{joined});
    EXPECT_TRUE(movement_of({stretch(one, last.plus(1))}, first, last).changes.empty());
    // Who is insured for the last time on October 31 is missing from November 1 on.
    EXPECT_EQ(kinds(movement_of({stretch(one, Day::of(2020, 1, 1), first.plus(-1))}, first, last)),
              Kinds{left});
    const auto to_the_end = movement_of({stretch(one, Day::of(2020, 1, 1), last)}, first, last);
    EXPECT_TRUE(to_the_end.changes.empty());
    EXPECT_EQ(to_the_end.after, one);
}

TEST(Changes, AMoveHasNoDayBetween) {
    const Stretch before = stretch(one, Day::of(2020, 1, 1), Day::of(2026, 11, 9));
    const auto moved = movement_of({stretch(two, Day::of(2026, 11, 10)), before}, first, last);
    EXPECT_EQ(moved.changes, (std::vector<Change>{{moved_out, one, Day::of(2026, 11, 10)},
                                                  {moved_in, two, Day::of(2026, 11, 10)}}));
    EXPECT_EQ(kinds(movement_of({before, stretch(two, Day::of(2026, 11, 12))}, first, last)),
              (Kinds{left, joined}));
}

TEST(Changes, APauseIsNoLeaving) {
    Stretch paused = stretch(one, Day::of(2020, 1, 1));
    paused.paused = Day::of(2026, 11, 5);
    auto movement = movement_of({paused}, first, last);
    EXPECT_EQ(kinds(movement), Kinds{suspended});
    EXPECT_EQ(movement.after, std::nullopt);
    paused.period.to = Day::of(2026, 11, 19);
    movement = movement_of({paused, stretch(one, Day::of(2026, 11, 20))}, first, last);
    EXPECT_EQ(kinds(movement), (Kinds{suspended, resumed}));
    // Who leaves while paused was out already.
    EXPECT_EQ(kinds(movement_of({paused}, first, last)), Kinds{suspended});
}

TEST(Changes, WhyIsToldByTheStretch) {
    Stretch dead = stretch(one, Day::of(2020, 1, 1), Day::of(2026, 11, 9));
    dead.ending = Stretch::Ending::died;
    EXPECT_EQ(kinds(movement_of({dead}, first, last)), Kinds{died});
    dead.ending = Stretch::Ending::went_out;
    EXPECT_EQ(kinds(movement_of({dead}, first, last)), Kinds{went_out});
    Stretch come = stretch(one, Day::of(2026, 11, 9));
    come.from_elsewhere = true;
    EXPECT_EQ(kinds(movement_of({come}, first, last)), Kinds{came_in});
    Stretch old = stretch(one, Day::of(2026, 11, 9));
    old.retired = true;
    const Stretch working = stretch(one, Day::of(2020, 1, 1), Day::of(2026, 11, 8));
    EXPECT_EQ(kinds(movement_of({working, old}, first, last)), Kinds{retired});
    EXPECT_EQ(kinds(movement_of({old}, first, last)), Kinds{joined});
}

/// Any stretches at all, also those that overlap, are empty, or pause where they are not.
rc::Gen<std::vector<Stretch>> any_history() {
    const auto day = [](std::int32_t days) { return Day::of(2026, 8, 1).plus(days); };
    return rc::gen::container<std::vector<Stretch>>(rc::gen::exec([day] {
        Stretch made;
        made.place = {*rc::gen::element<std::string>("310", "390"),
                      *rc::gen::element<std::string>("990101", "990102"),
                      *rc::gen::inRange<std::int64_t>(0, 3)};
        const auto from = *rc::gen::inRange(0, 200);
        made.period = {day(from), day(from + *rc::gen::inRange(-2, 60))};
        if (*rc::gen::inRange(0, 3) == 0) made.paused = day(*rc::gen::inRange(0, 200));
        made.retired = *rc::gen::arbitrary<bool>();
        made.from_elsewhere = *rc::gen::arbitrary<bool>();
        made.ending = static_cast<Stretch::Ending>(*rc::gen::inRange(0, 3));
        return made;
    }));
}

RC_GTEST_PROP(Changes, OpeningAndInLessOutIsClosing, ()) {
    const auto history = *any_history();
    const Movement movement = movement_of(history, first, last);
    std::map<Place, int> balance;
    if (movement.before) ++balance[*movement.before];
    if (movement.after) --balance[*movement.after];
    int moved = 0;
    for (const Change& change : movement.changes) {
        balance[change.place] += sign_of(change.kind);
        moved += change.kind == moved_in ? 1 : change.kind == moved_out ? -1 : 0;
        RC_ASSERT(first <= change.day && change.day <= last);
    }
    for (const auto& [place, left_over] : balance) RC_ASSERT(left_over == 0);
    RC_ASSERT(moved == 0);
}

RC_GTEST_PROP(Changes, AMonthBeginsAsTheOneBeforeEnded, ()) {
    const auto history = *any_history();
    const Movement whole = movement_of(history, Day::of(2026, 10, 1), last);
    const Movement october = movement_of(history, Day::of(2026, 10, 1), Day::of(2026, 10, 31));
    const Movement november = movement_of(history, first, last);
    RC_ASSERT(october.after == november.before);
    auto both = october.changes;
    both.insert(both.end(), november.changes.begin(), november.changes.end());
    RC_ASSERT(both == whole.changes);
}

/// Looked at day by day, by another way: who is insured where.
std::optional<Place> insured_on(const std::vector<Stretch>& history, Day day) {
    for (const Stretch& each : history)
        if (each.period.from <= day && day <= each.period.to)
            return each.paused && *each.paused <= day ? std::nullopt : std::optional(each.place);
    return std::nullopt;
}

RC_GTEST_PROP(Changes, CountsWhoIsInsuredOnTheDay, ()) {
    std::vector<Stretch> apart;  // as the archives keep them
    Day free = Day::of(2026, 8, 1);
    for (Stretch each : *any_history()) {
        const auto length = std::max(each.period.to - each.period.from, 0);
        each.period.from = free.plus(*rc::gen::inRange(0, 3));
        each.period.to = each.period.from.plus(length);
        free = each.period.to.plus(1);
        apart.push_back(each);
    }
    const Movement movement = movement_of(apart, first, last);
    RC_ASSERT(movement.before == insured_on(apart, first.plus(-1)));
    RC_ASSERT(movement.after == insured_on(apart, last));
}

}  // namespace
}  // namespace yibao::enrolment
