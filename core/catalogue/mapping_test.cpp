#include "catalogue/mapping.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace yibao::catalogue {
namespace {

const Day june = Day::of(2026, 6, 1);
const Day july = Day::of(2026, 7, 1);
const Day today = Day::of(2026, 6, 20);

std::string code_of(const std::vector<Mapping>& approved, const Mapping& wanted) {
    const auto refusal = check_mapping(approved, wanted, today);
    return refusal ? refusal->code : "";
}

TEST(Mapping, the_first_of_a_code_may_begin_on_any_day) {
    EXPECT_EQ(code_of({}, {"A", Day::of(2020, 1, 1), {}}), "");
    EXPECT_EQ(code_of({}, {"A", july, july.plus(-1)}), "mapping.end");
}

TEST(Mapping, a_code_changes_its_meaning_from_today_on) {
    const std::vector<Mapping> held{{"A", june, {}}};
    EXPECT_EQ(code_of(held, {"B", today, {}}), "");
    EXPECT_EQ(code_of(held, {"B", today.plus(-1), {}}), "mapping.past");
    EXPECT_EQ(code_of(held, {"B", june, {}}), "mapping.order");
    EXPECT_EQ(code_of(held, {"B", june.plus(-9), {}}), "") << "what began later stays";
    EXPECT_EQ(code_of(held, {"A", july, {}}), "mapping.exists");
}

TEST(Mapping, what_has_ended_leaves_room) {
    const std::vector<Mapping> held{{"A", june, june.plus(9)}};
    EXPECT_EQ(code_of(held, {"A", june.plus(10), {}}), "");
    EXPECT_EQ(code_of(held, {"A", june.plus(5), {}}), "") << "it is extended";
    EXPECT_EQ(code_of(held, {"A", june.plus(2), june.plus(8)}), "mapping.exists");
    EXPECT_EQ(code_of(held, {"B", june.plus(9), {}}), "mapping.past");
    EXPECT_EQ(mapping_on(held, june.plus(10)), nullptr);
    EXPECT_EQ(mapping_on(held, june.plus(9))->item, "A");
}

TEST(Mapping, what_begins_later_takes_the_place_while_it_holds) {
    std::vector<Mapping> held{{"A", june, {}}, {"B", july, july.plus(2)}};
    EXPECT_EQ(mapping_on(held, july.plus(-1))->item, "A");
    EXPECT_EQ(mapping_on(held, july.plus(2))->item, "B");
    EXPECT_EQ(mapping_on(held, july.plus(3))->item, "A");
    EXPECT_EQ(code_of(held, {"A", july, {}}), "mapping.order");
    EXPECT_EQ(code_of(held, {"A", july.plus(1), {}}), "");
    held.pop_back();  // withdrawn
    EXPECT_EQ(mapping_on(held, july)->item, "A");
}

// Whatever is approved one after the other, no day that has passed changes its meaning.
TEST(Mapping, the_past_keeps_its_meaning) {
    std::vector<Mapping> approved;
    const std::vector<std::string> items{"A", "B", "C"};
    unsigned random = 1;
    const auto next = [&](unsigned bound) {
        random = random * 48271U % 2147483647U;
        return random % bound;
    };
    int taken = 0;
    for (int round = 0; round < 4000; ++round) {
        if (round % 40 == 0) approved.clear();
        const Day now = june.plus(round % 40);
        Mapping wanted{items[next(3)], june.plus(static_cast<int>(next(60))), {}};
        if (next(2) == 0) wanted.end = wanted.start.plus(static_cast<int>(next(20)) - 2);
        if (check_mapping(approved, wanted, now)) continue;
        ++taken;
        const auto before = approved;
        approved.push_back(wanted);
        for (int day = 0; day < 100; ++day) {
            const Day at = june.plus(day);
            const Mapping* const was = mapping_on(before, at);
            if (was != nullptr && at < now) {
                ASSERT_EQ(mapping_on(approved, at)->item, was->item);
            }
            if (at == wanted.start) {
                ASSERT_EQ(mapping_on(approved, at)->item, wanted.item);
            }
        }
    }
    EXPECT_GT(taken, 100);
}

}  // namespace
}  // namespace yibao::catalogue
