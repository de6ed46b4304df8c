#include "operations/cards/black_list_book.hpp"

#include <algorithm>

#include "operations/call.hpp"
#include "storage/records/black_list.hpp"
#include "storage/records/card.hpp"

namespace yibao::operations {

void BlackListBook::load(storage::Reader& reader) {
    reader.each<storage::BlackListEntry>([&](const storage::BlackListEntry& one) {
        const auto kind = from_code<enrolment::BlackListKind>(one.kind);
        const auto number = id_of(one.number);
        if (!kind || !number) return;
        listed_.insert(
            {*number, {*kind, {one.since, one.until.value_or(enrolment::Period::no_end)}}});
        if (*kind != enrolment::BlackListKind::card) return;
        if (const auto card = reader.get<storage::Card>(*number))
            cards_.insert({card->number_hash, card->id});
    });
}

bool BlackListBook::names(enrolment::BlackListKind kind, std::int64_t number, Day day) const {
    const auto [first, last] = listed_.equal_range(number);
    return std::any_of(first, last, [&](const auto& one) {
        return one.second.kind == kind && one.second.period.contains(day);
    });
}

bool BlackListBook::names_card(const storage::Blob& number_hash, Day day) const {
    const auto card = cards_.find(number_hash);
    return card != cards_.end() && names(enrolment::BlackListKind::card, card->second, day);
}

}  // namespace yibao::operations
