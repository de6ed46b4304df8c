#include "operations/cards/black_lists.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "enrolment/card.hpp"
#include "operations/call.hpp"
#include "operations/cards/cards.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"
#include "storage/records/black_list.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/person.hpp"

namespace yibao::operations {

namespace {

using enrolment::BlackListKind;
using storage::BlackListEntry;

const Refusal unknown{"black_list.unknown", "没有这条黑名单记录（entry）"};

std::string context_of(std::int64_t entry) { return fmt::format("black_list_entry:{}", entry); }

/// Whom the number is of, as lists show it; nothing where it is nobody's of the actor's scope.
std::optional<std::string> title_of_subject(storage::Reader& reader, const Act& act,
                                            std::string_view kind, const std::string& number) {
    const auto id = id_of(number);
    if (!id) return std::nullopt;
    if (kind == code_of(BlackListKind::person)) {
        if (!reader.get<storage::Person>(*id) || !sees_person(reader, act, *id))
            return std::nullopt;
        return masked_name_of(reader, act, *id);
    }
    if (kind == code_of(BlackListKind::card)) {
        const auto card = visible_card(reader, act, number);
        return card ? std::optional(enrolment::mask_card(number_of(act.agency, *card)))
                    : std::nullopt;
    }
    const auto employer = reader.get<storage::Employer>(*id);
    if (!employer || !act.actor.scope.covers_employer(employer->id, employer->area))
        return std::nullopt;
    return employer->name;
}

bool is_over(const BlackListEntry& entry, Day day) { return entry.until && *entry.until < day; }

forms::BlackListRow row_of(const Act& act, const BlackListEntry& entry, std::string title) {
    return {.entry = std::to_string(entry.id),
            .kind = entry.kind,
            .number = entry.number,
            .title = std::move(title),
            .since = entry.since,
            .until = entry.until,
            .reason = act.agency.vault().open(entry.reason, context_of(entry.id)),
            .lifted = entry.lifted.bytes.empty() ? std::nullopt
                                                 : std::optional(act.agency.vault().open(
                                                       entry.lifted, context_of(entry.id))),
            .changed_by = entry.changed_by,
            .changed = entry.changed};
}

/// Whether the two would count on one day.
bool overlap(const BlackListEntry& one, const BlackListEntry& other) {
    return !is_over(one, other.since) && !is_over(other, one.since);
}

/// The entry as it counts: never before it is carried out.
Result<BlackListEntry> entry_of(const Act& act, const forms::AddToBlackList::Input& input) {
    constexpr int late = 30;
    constexpr int early = 366;
    if (input.since < act.today().plus(-late) || act.today().plus(early) < input.since)
        return Refusal{"black_list.since",
                       "列入日期（since）应在三十天前至一年之内；早于复核日的，自复核日起"};
    BlackListEntry entry;
    entry.kind = input.kind;
    entry.number = input.number;
    entry.since = std::max(input.since, act.today());
    entry.until = input.until;
    entry.changed_by = act.actor.username;
    entry.changed = act.now;
    if (is_over(entry, entry.since))
        return Refusal{"black_list.until", "解除日期（until）不能早于列入日期和今天"};
    return entry;
}

}  // namespace

Result<forms::ListBlackList::Output> list_black_list(storage::Reader& reader, const Act& act,
                                                     const forms::ListBlackList::Input& input) {
    std::vector<BlackListEntry> entries;
    reader.each<BlackListEntry>([&](const BlackListEntry& one) {
        const bool asked = (!input.kind || one.kind == *input.kind) &&
                           (!input.number || one.number == *input.number);
        if (asked && (input.all == "1" || !is_over(one, act.today()))) entries.push_back(one);
    });
    forms::ListBlackList::Output list;
    std::size_t place = 0;
    for (auto one = entries.rbegin(); one != entries.rend(); ++one) {
        auto title = title_of_subject(reader, act, one->kind, one->number);
        if (!title) continue;
        if (place >= input.asked.first() && list.rows.size() < input.asked.rows())
            list.rows.push_back(row_of(act, *one, *std::move(title)));
        ++place;
    }
    list.total = forms::count(place);
    return list;
}

Result<Subject> add_to_black_list(storage::UnitOfWork& unit, const Act& act,
                                  const forms::AddToBlackList::Input& input) {
    const auto title = title_of_subject(unit, act, input.kind, input.number);
    if (!title) return Refusal{"black_list.subject", "对象编号（number）查无此人员、单位或卡"};
    auto entry = entry_of(act, input);
    if (!entry) return entry.refusal();
    for (const auto& other : unit.find(BlackListEntry::by_subject(), input.kind, input.number))
        if (overlap(*entry, other))
            return Refusal{"black_list.exists",
                           fmt::format("该对象（number）自{}起已在黑名单中", other.since.text())};
    entry->id = unit.next_id(unit.buckets().first());
    entry->reason = act.agency.vault().seal(input.reason, context_of(entry->id));
    const auto row = row_of(act, *entry, *title);
    act.trail.because(input.reason);
    act.trail.changed("black_list", row.entry, std::optional<forms::BlackListRow>(), row);
    unit.append(*std::move(entry));
    return Subject{"black_list", row.entry, *title, true};
}

Result<Subject> lift_from_black_list(storage::UnitOfWork& unit, const Act& act,
                                     const forms::LiftFromBlackList::Input& input) {
    const auto id = id_of(input.entry);
    const auto before = id ? unit.get<BlackListEntry>(*id) : std::nullopt;
    const auto title =
        before ? title_of_subject(unit, act, before->kind, before->number) : std::nullopt;
    if (!title) return unknown;
    if (is_over(*before, act.today())) return Refusal{"black_list.over", "这条记录已经解除"};
    BlackListEntry entry = *before;
    entry.until = act.today().plus(-1);
    entry.lifted = act.agency.vault().seal(input.reason, context_of(entry.id));
    entry.changed_by = act.actor.username;
    entry.changed = act.now;
    act.trail.because(input.reason);
    act.trail.changed("black_list", input.entry, std::optional(row_of(act, *before, *title)),
                      row_of(act, entry, *title));
    unit.update(std::move(entry));
    return Subject{"black_list", input.entry, *title};
}

}  // namespace yibao::operations
