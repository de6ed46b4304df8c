#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/code_list.hpp"
#include "base/result.hpp"

namespace yibao::enrolment {

/// Where a medical card (医疗卡, 社会保障卡) stands, from the application to its end.
enum class CardState : std::uint8_t {
    requested,      // waits for the next order to the card maker
    in_production,  // ordered
    ready,          // made, lies at the counter; not valid yet
    active,
    lost,
    damaged,
    cancelled,
};

inline constexpr std::array<Code<CardState>, 7> card_states{{
    {CardState::requested, "requested", "待制卡"},
    {CardState::in_production, "in_production", "制卡中"},
    {CardState::ready, "ready", "待领取"},
    {CardState::active, "active", "正常"},
    {CardState::lost, "lost", "挂失"},
    {CardState::damaged, "damaged", "损坏"},
    {CardState::cancelled, "cancelled", "注销"},
}};
constexpr std::span<const Code<CardState>> code_list(CardState) { return card_states; }

/// What happens to a card.
enum class CardEvent : std::uint8_t {
    request,
    order,
    make,
    fail,
    collect,
    lose,
    find,
    damage,
    cancel,
    correct,
};

inline constexpr std::array<Code<CardEvent>, 10> card_events{{
    {CardEvent::request, "request", "申领"},
    {CardEvent::order, "order", "送制"},
    {CardEvent::make, "make", "制成"},
    {CardEvent::fail, "fail", "制卡失败"},
    {CardEvent::collect, "collect", "领取启用"},
    {CardEvent::lose, "lose", "挂失"},
    {CardEvent::find, "find", "解除挂失"},
    {CardEvent::damage, "damage", "报损"},
    {CardEvent::cancel, "cancel", "注销"},
    {CardEvent::correct, "correct", "更正"},
}};
constexpr std::span<const Code<CardEvent>> code_list(CardEvent) { return card_events; }

/// What the card becomes. Refuses card.event: it cannot happen to a card that stands so.
Result<CardState> after(CardState state, CardEvent event);

/// Whether a slip of it can be undone (更正): what is said of one card at the counter. An order to the
/// card maker is one act over many, an application has its opposite, and a correction is the end.
constexpr bool can_be_corrected(CardEvent event) {
    return event == CardEvent::collect || event == CardEvent::lose || event == CardEvent::find ||
           event == CardEvent::damage || event == CardEvent::cancel;
}

/// Whether it is shown at the counter, or will be: a person has one such card at a time.
constexpr bool is_current(CardState state) {
    return state == CardState::requested || state == CardState::in_production ||
           state == CardState::ready || state == CardState::active;
}

/// The area of issue, nine digits, and a check digit (ISO/IEC 7812-1, Luhn) against slips of the
/// finger. `area`: six digits; `serial`: below 1,000,000,000.
std::string card_number(std::string_view area, std::uint32_t serial);

/// "************1234": who hands a card over compares its last four digits.
std::string mask_card(std::string_view number);

/// What the card maker reads out of the chip (卡识别码): 32 hexadecimal digits.
bool is_chip_number(std::string_view text);

}  // namespace yibao::enrolment
