#include "operations/cards/blocked.hpp"

#include <algorithm>
#include <map>

#include "enrolment/card.hpp"
#include "operations/call.hpp"
#include "operations/cards/cards.hpp"
#include "storage/records/black_list.hpp"
#include "storage/records/enrolment.hpp"

namespace yibao::operations {

namespace {

using enrolment::BlackListKind;
using enrolment::CardEvent;
using enrolment::CardState;
using forms::BlockedRow;
using storage::BlackListEntry;
using storage::Card;

using List = forms::TakeBlocked::Output;

/// The list while it is gathered: one row for each card, whatever blocks it.
class Gathering {
public:
    /// `after`: in milliseconds, what changed later; 0: the whole list.
    Gathering(storage::Reader& reader, const Act& act, std::int64_t after)
        : reader_(reader), act_(act), after_(after) {}

    List list(std::int64_t version) {
        list_.version.scaled = version;
        reader_.each<BlackListEntry>([&](const BlackListEntry& one) { add(one); });
        for (const auto state : {CardState::lost, CardState::damaged, CardState::cancelled})
            for (const Card& card : changed_cards(state)) add_stopped(card);
        if (!whole())
            for (const Card& card : changed_cards(CardState::active)) add_returned(card);
        for (auto& [id, row] : cards_) list_.rows.push_back(std::move(row));
        return std::move(list_);
    }

private:
    bool whole() const { return after_ == 0; }
    Day first_day() const { return Moment::milliseconds(after_).day(); }

    /// Whether it is news; the version then has it.
    bool is_later(Moment changed) {
        if (changed.milliseconds() <= after_) return false;
        list_.version.scaled = std::max(list_.version.scaled, changed.milliseconds());
        return true;
    }

    void add(const BlackListEntry& entry) {
        const bool over = entry.until && *entry.until < act_.today();
        const bool later = is_later(entry.changed);
        if (later && !(over && whole()))
            list_.rows.push_back({.kind = entry.kind,
                                  .number = entry.number,
                                  .blocked = over ? "0" : "1",
                                  .since = entry.since,
                                  .until = entry.until});
        // A card that was handed out since, or somebody hired since, is blocked by an old entry: what
        // holds comes each time. What ran out needs no row: its last day was told.
        if (!over || (later && !whole())) add_cards(entry, !over);
    }

    void add_cards(const BlackListEntry& entry, bool blocked) {
        const auto number = id_of(entry.number);
        const auto kind = from_code<BlackListKind>(entry.kind);
        if (!number || !kind) return;
        if (*kind == BlackListKind::card) {
            if (const auto card = reader_.get<Card>(*number)) add_listed(*card, entry, blocked);
        } else if (*kind == BlackListKind::person) {
            add_cards_of(*number, entry, blocked);
        } else {
            for (const auto& [person, belongs] : people_of(*number))
                add_cards_of(person, entry, blocked && belongs);
        }
    }

    /// The employer's people, and, where changes are asked for, those who left it lately: an end may be
    /// entered late.
    std::map<std::int64_t, bool> people_of(std::int64_t employer) {
        constexpr int entered_late = 92;
        std::map<std::int64_t, bool> people;
        for (const auto& one : reader_.find(storage::Enrolment::by_employer(), employer)) {
            const bool belongs = !one.end || act_.today() <= *one.end;
            if (belongs || (!whole() && first_day().plus(-entered_late) <= *one.end))
                people[one.person] = people[one.person] || belongs;
        }
        return people;
    }

    void add_cards_of(std::int64_t person, const BlackListEntry& entry, bool blocked) {
        for (const Card& card : reader_.find(Card::by_person(), person))
            add_listed(card, entry, blocked);
    }

    /// Of cards in use; what is stopped is in the list for that.
    void add_listed(const Card& card, const BlackListEntry& entry, bool blocked) {
        if (card.state != code_of(CardState::active)) return;
        if (!blocked && whole()) return;
        put(card, {.kind = {},
                   .number = {},
                   .blocked = blocked ? "1" : "0",
                   .since = entry.since,
                   .until = entry.until});
    }

    std::vector<Card> changed_cards(CardState state) {
        const std::string code(code_of(state));
        if (whole()) return reader_.find(Card::by_state(), code);
        std::vector<Day> days;
        for (Day day = first_day(); day <= act_.today(); day = day.plus(1)) days.push_back(day);
        reader_.foresee(Card::by_day(), code, days);
        std::vector<Card> cards;
        for (const Day day : days)
            for (Card& card : reader_.find(Card::by_day(), code, day))
                cards.push_back(std::move(card));
        return cards;
    }

    void add_stopped(const Card& card) {
        if (is_later(card.since)) put(card, change_of(card, true));
    }

    /// A card that can be used now and was on the list before; a new one is nobody's business.
    void add_returned(const Card& card) {
        if (card.since.milliseconds() <= after_) return;
        const auto log = reader_.find<storage::CardLog>(card.id);
        const bool returned = !log.empty() && (log.back().event == code_of(CardEvent::find) ||
                                               log.back().event == code_of(CardEvent::correct));
        if (returned && is_later(card.since)) put(card, change_of(card, false));
    }

    static BlockedRow change_of(const Card& card, bool blocked) {
        return {.kind = {},
                .number = {},
                .blocked = blocked ? "1" : "0",
                .since = card.since.day(),
                .until = {}};
    }

    /// Of two rows the one that blocks counts; of two that block, the first day and the last.
    void put(const Card& card, BlockedRow row) {
        const auto known = cards_.find(card.id);
        if (known == cards_.end()) {
            row.kind = code_of(BlackListKind::card);
            row.number = number_of(act_.agency, card);
            cards_.emplace(card.id, std::move(row));
            return;
        }
        BlockedRow& one = known->second;
        if (row.blocked == "0") return;
        if (one.blocked == "0") {
            one.since = row.since;
            one.until = row.until;
        } else {
            one.since = std::min(one.since, row.since);
            one.until = one.until && row.until ? std::max(one.until, row.until) : std::nullopt;
        }
        one.blocked = "1";
    }

    storage::Reader& reader_;
    const Act& act_;
    std::int64_t after_;
    List list_;
    std::map<std::int64_t, BlockedRow> cards_;
};

}  // namespace

Result<List> blocked_since(storage::Store& store, const Act& act,
                           const forms::TakeBlocked::Input& input) {
    constexpr std::int64_t late = 10 * 60 * 1000;  // a change is stamped before it is committed
    constexpr int oldest = 366;                    // days
    const std::int64_t version = input.since_version ? input.since_version->scaled : 0;
    if (version != 0 && (Moment::milliseconds(version).day() < act.today().plus(-oldest) ||
                         act.now.milliseconds() + late < version))
        return Refusal{"black_list.version",
                       "上次下载的版本（since_version）不是一年之内的，请下载全部名单"};
    return store.read([&](storage::Reader& reader) -> Result<List> {
        const std::int64_t after = std::max<std::int64_t>(version - late, 0);
        return Gathering(reader, act, after).list(version);
    });
}

Result<List> take_blocked(storage::UnitOfWork&, const Act& act,
                          const forms::TakeBlocked::Input& input, const Result<List>& list) {
    if (!list) return list.refusal();
    const forms::BlockedTaken taken{input.since_version, list->version,
                                    forms::count(list->rows.size())};
    act.trail.changed("black_list", "", std::optional<forms::BlockedTaken>(), taken);
    return *list;
}

}  // namespace yibao::operations
