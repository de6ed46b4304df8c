#include "enrolment/card.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace yibao::enrolment {

namespace {

struct Step {
    CardState from;
    CardEvent event;
    CardState to;
};

constexpr std::array<Step, 14> steps{{
    {CardState::requested, CardEvent::order, CardState::in_production},
    {CardState::requested, CardEvent::cancel, CardState::cancelled},
    {CardState::in_production, CardEvent::make, CardState::ready},
    {CardState::in_production, CardEvent::fail, CardState::requested},
    {CardState::in_production, CardEvent::cancel, CardState::cancelled},
    {CardState::ready, CardEvent::collect, CardState::active},
    {CardState::ready, CardEvent::damage, CardState::damaged},
    {CardState::ready, CardEvent::cancel, CardState::cancelled},
    {CardState::active, CardEvent::lose, CardState::lost},
    {CardState::active, CardEvent::damage, CardState::damaged},
    {CardState::active, CardEvent::cancel, CardState::cancelled},
    {CardState::lost, CardEvent::find, CardState::active},
    {CardState::lost, CardEvent::cancel, CardState::cancelled},
    {CardState::damaged, CardEvent::cancel, CardState::cancelled},
}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Every second digit from the right counts double, its own digits added.
char check_digit(std::string_view digits) {
    int sum = 0;
    bool doubled = true;
    for (auto at = digits.rbegin(); at != digits.rend(); ++at, doubled = !doubled) {
        const int digit = *at - '0';
        const int counted = doubled ? digit * 2 : digit;
        sum += counted > 9 ? counted - 9 : counted;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

}  // namespace

Result<CardState> after(CardState state, CardEvent event) {
    const auto step = std::ranges::find_if(
        steps, [&](const Step& one) { return one.from == state && one.event == event; });
    if (step != steps.end()) return step->to;
    return Refusal{"card.event",
                   fmt::format("此卡现为“{}”，不能办理{}", title_of(state), title_of(event))};
}

std::string card_number(std::string_view area, std::uint32_t serial) {
    std::string number = fmt::format("{}{:09}", area, serial);
    number += check_digit(number);
    return number;
}

std::string mask_card(std::string_view number) {
    const std::size_t hidden = number.size() - std::min<std::size_t>(number.size(), 4);
    return std::string(hidden, '*') + std::string(number.substr(hidden));
}

bool is_chip_number(std::string_view text) {
    constexpr std::size_t length = 32;
    return text.size() == length &&
           std::ranges::all_of(text, [](char c) { return is_digit(c) || (c >= 'A' && c <= 'F'); });
}

}  // namespace yibao::enrolment
