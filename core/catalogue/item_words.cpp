#include "catalogue/item_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/money.hpp"

namespace yibao::catalogue {

namespace {

/// A word and the flag that it stands for.
template <class Owner>
struct Word {
    std::string_view word;
    bool Owner::*flag;
};

constexpr std::array<Word<ItemFlags>, 7> flag_words{{
    {"basic_drug", &ItemFlags::basic_drug},
    {"negotiated", &ItemFlags::negotiated},
    {"child", &ItemFlags::child},
    {"special", &ItemFlags::special},
    {"not_paid_alone", &ItemFlags::not_paid_alone},
    {"made_up_price", &ItemFlags::made_up_price},
    {"made_up_class", &ItemFlags::made_up_class},
}};

constexpr std::array<Word<Restriction>, 5> restriction_words{{
    {"injury_only", &Restriction::injury_only},
    {"maternity_only", &Restriction::maternity_only},
    {"second_line", &Restriction::second_line},
    {"inpatient_only", &Restriction::inpatient_only},
    {"child_only", &Restriction::child_only},
}};

template <class Words, class Owner>
void write(const Words& words, const Owner& owner, std::string& text) {
    for (const auto& [word, flag] : words) {
        if (!(owner.*flag)) continue;
        text += word;
        text += ' ';
    }
}

template <class Words, class Owner>
bool set(const Words& words, std::string_view word, Owner& owner) {
    const auto found = std::find_if(words.begin(), words.end(),
                                    [word](const auto& entry) { return entry.word == word; });
    if (found == words.end()) return false;
    owner.*(found->flag) = true;
    return true;
}

std::optional<std::uint16_t> number_after(std::string_view prefix, std::string_view word) {
    if (!word.starts_with(prefix)) return std::nullopt;
    word.remove_prefix(prefix.size());
    const auto value = parse_scaled(word, 0);
    if (!value || *value < 0 || *value > UINT16_MAX) return std::nullopt;
    return static_cast<std::uint16_t>(*value);
}

bool read_word(std::string_view word, Item& item) {
    if (set(flag_words, word, item.flags)) return true;
    if (set(restriction_words, word, item.restriction)) return true;
    if (const auto days = number_after("max_days:", word)) {
        item.restriction.max_days = *days;
        return true;
    }
    const auto level = number_after("min_level:", word);
    if (!level || *level >= hospital_level_count) return false;
    item.restriction.min_level = static_cast<HospitalLevel>(*level);
    return true;
}

}  // namespace

std::string item_words(const Item& item) {
    std::string text;
    write(flag_words, item.flags, text);
    write(restriction_words, item.restriction, text);
    if (item.restriction.min_level != HospitalLevel::ungraded)
        text += fmt::format("min_level:{} ", static_cast<int>(item.restriction.min_level));
    if (item.restriction.max_days != 0)
        text += fmt::format("max_days:{} ", item.restriction.max_days);
    if (!text.empty()) text.pop_back();
    return text;
}

bool read_item_words(std::string_view words, Item& item) {
    item.flags = {};
    item.restriction = {.text = item.restriction.text};
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        if (!read_word(words.substr(0, end), item)) return false;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return true;
}

}  // namespace yibao::catalogue
