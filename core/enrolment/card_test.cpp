#include "enrolment/card.hpp"

#include <gtest/gtest.h>

namespace yibao::enrolment {
namespace {

using enum CardState;
using Event = CardEvent;

CardState then(CardState state, Event event) {
    const auto next = after(state, event);
    EXPECT_TRUE(next) << title_of(state) << " " << title_of(event);
    return next ? *next : state;
}

TEST(Card, is_asked_for_made_collected_lost_and_found) {
    CardState state = requested;
    for (const Event event : {Event::order, Event::fail, Event::order, Event::make, Event::collect,
                              Event::lose, Event::find})
        state = then(state, event);
    EXPECT_EQ(state, active);
    EXPECT_EQ(then(then(state, Event::damage), Event::cancel), cancelled);
}

TEST(Card, is_not_collected_before_it_is_made_and_never_comes_back_from_its_end) {
    const auto early = after(in_production, Event::collect);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.refusal().code, "card.event");
    EXPECT_EQ(early.refusal().message, "此卡现为“制卡中”，不能办理领取启用");
    for (const auto& event : card_events) EXPECT_FALSE(after(cancelled, event.value));
    EXPECT_FALSE(after(damaged, Event::find));
    EXPECT_FALSE(after(requested, Event::request));
}

TEST(Card, only_what_is_said_of_it_at_the_counter_is_corrected) {
    for (const Event event :
         {Event::collect, Event::lose, Event::find, Event::damage, Event::cancel})
        EXPECT_TRUE(can_be_corrected(event)) << title_of(event);
    for (const Event event :
         {Event::request, Event::order, Event::make, Event::fail, Event::correct})
        EXPECT_FALSE(can_be_corrected(event)) << title_of(event);
    for (const auto& state : card_states)
        EXPECT_FALSE(after(state.value, Event::correct)) << "what it brings is in the card's log";
}

TEST(Card, what_is_lost_or_damaged_makes_room_for_another) {
    for (const CardState state : {requested, in_production, ready, active})
        EXPECT_TRUE(is_current(state)) << title_of(state);
    for (const CardState state : {lost, damaged, cancelled})
        EXPECT_FALSE(is_current(state)) << title_of(state);
}

TEST(Card, its_number_tells_a_slip_of_the_finger) {
    // The example that everybody gives: 7992739871 has the check digit 3.
    EXPECT_EQ(card_number("000007", 992739871), "0000079927398713");
    const std::string right = card_number("990100", 123456789);
    EXPECT_EQ(right.size(), 16U);
    // A wrong digit, or two neighbours in each other's place: the check digit is another.
    for (const std::uint32_t slip : {123456780U, 123456779U, 123465789U, 213456789U})
        EXPECT_NE(card_number("990100", slip).back(), right.back()) << slip;
    EXPECT_EQ(mask_card(right), "************" + right.substr(12));
}

TEST(Card, its_chip_has_32_hexadecimal_digits) {
    EXPECT_TRUE(is_chip_number("00010203040506070809AABBCCDDEEFF"));
    EXPECT_FALSE(is_chip_number("00010203040506070809aabbccddeeff"));
    EXPECT_FALSE(is_chip_number("0001020304"));
}

}  // namespace
}  // namespace yibao::enrolment
