#include "operations/cards/corrections.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/ensure.hpp"
#include "enrolment/codes.hpp"
#include "operations/cards/cards.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/stored.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/person.hpp"
#include "storage/records/purse.hpp"
#include "storage/records/settlement.hpp"

namespace yibao::operations {

namespace {

using enrolment::CardEvent;
using enrolment::CardState;
using storage::Card;
using storage::CardLog;

const Refusal unknown{"card.unknown", "没有这张医疗卡（card）"};

/// A card that goes back to how it stood before its newest event.
struct Undone {
    Card card;
    CardLog newest;
    CardState back;
};

CardEvent event_of(const CardLog& log) {
    const auto event = from_code<CardEvent>(log.event);
    ensure(event.has_value(), "what happened to a card is an event of cards");
    return *event;
}

/// Nothing where there is no event, or none before it to say how the card stood.
std::optional<Undone> undone(storage::Reader& reader, const Card& card) {
    const auto log = reader.find<CardLog>(card.id);
    if (log.size() < 2) return std::nullopt;
    const auto back = from_code<CardState>(log[log.size() - 2].state);
    ensure(back.has_value(), "a card stood in one of its states");
    return Undone{card, log.back(), *back};
}

std::string shown_number(const Act& act, const Card& card) {
    return enrolment::mask_card(number_of(act.agency, card));
}

/// Whether this event may be undone, for what it is.
std::optional<Refusal> check_event(storage::Reader& reader, const Act& act, const CardLog& newest) {
    const CardEvent event = event_of(newest);
    if (event == CardEvent::correct)
        return Refusal{"card.correction", "更正过的不能再更正，请按实际情况办理"};
    if (newest.cause) {
        const auto other = reader.get<Card>(*newest.cause);
        ensure(other.has_value(), "what brought it along is a card");
        return Refusal{"card.correction", fmt::format("此卡随卡{}的办理而{}，请更正那张卡",
                                                      shown_number(act, *other), title_of(event))};
    }
    if (event == CardEvent::request) return Refusal{"card.correction", "申领不能更正，请办理注销"};
    if (!can_be_corrected(event))
        return Refusal{"card.correction",
                       fmt::format("{}随制卡批次办理，不能逐卡更正", title_of(event))};
    return std::nullopt;
}

/// Whether a bill was settled with a card of the person since then and was not taken back. Of a
/// person's cards only one is in use at a time.
bool was_settled_with(storage::Reader& reader, std::int64_t person, Moment since) {
    const auto state = reader.get<storage::BenefitState>(person);
    auto next = state ? state->last_entry : std::nullopt;
    while (next) {
        const auto entry = reader.get<storage::Settlement>(*next);
        ensure(entry.has_value(), "a person's entries are settlements");
        if (entry->at < since) return false;
        if (entry->kind == 1 && !entry->reversed_by &&
            unpacked<StoredDetail>(entry->detail).facts.credential_type ==
                code_of(enrolment::CredentialType::social_card))
            return true;
        next = entry->before;
    }
    return false;
}

bool had_money_moved(storage::Reader& reader, std::int64_t card, Moment since) {
    const auto is_later = [&](const auto& one) { return one.at >= since; };
    return std::ranges::any_of(reader.find(storage::PurseEntry::by_card(), card), is_later) ||
           std::ranges::any_of(reader.find(storage::OfflineLog::by_card(), card), is_later);
}

/// What was done with the card since: it would hang in the air.
std::optional<Refusal> check_use(storage::Reader& reader, const Undone& one) {
    const Moment since = one.newest.at;
    if (one.card.state == code_of(CardState::active)) {
        if (was_settled_with(reader, one.card.person, since))
            return Refusal{"card.used",
                           "此卡此后已用于结算，不能更正；须先退费，或按挂失、注销办理"};
        if (had_money_moved(reader, one.card.id, since))
            return Refusal{"card.used", "此卡此后已有圈存或脱机消费，不能更正"};
        return std::nullopt;
    }
    const auto purse = reader.get<storage::CardPurse>(one.card.id);
    if (purse && purse->closed && *purse->closed >= since)
        return Refusal{"card.used", "此卡钱包的余额此后已退回个人账户，不能更正"};
    return std::nullopt;
}

/// The card, and those of the person that its event brought along.
std::vector<Undone> all_undone(storage::Reader& reader, const Undone& first) {
    std::vector<Undone> all{first};
    for (const Card& one : reader.find(Card::by_person(), first.card.person)) {
        const auto other = undone(reader, one);
        if (other && other->newest.cause == first.card.id && other->newest.at == first.newest.at &&
            other->newest.event == code_of(CardEvent::cancel))
            all.push_back(*other);
    }
    return all;
}

/// A person has one current card at a time, afterwards too.
std::optional<Refusal> check_current(storage::Reader& reader, const Act& act,
                                     const std::vector<Undone>& all) {
    const auto is_undone = [&](const Card& card) {
        return std::ranges::any_of(all, [&](const Undone& one) { return one.card.id == card.id; });
    };
    if (std::ranges::none_of(all, [](const Undone& one) { return is_current(one.back); }))
        return std::nullopt;
    for (const Card& one : reader.find(Card::by_person(), all.front().card.person)) {
        const auto state = from_code<CardState>(one.state);
        if (state && is_current(*state) && !is_undone(one))
            return Refusal{"card.exists",
                           fmt::format("此人已有卡{}（{}），更正后会有两张卡，请先注销该卡",
                                       shown_number(act, one), title_of(*state))};
    }
    return std::nullopt;
}

std::optional<Refusal> check(storage::Reader& reader, const Act& act,
                             const std::vector<Undone>& all) {
    if (reader.get<storage::Person>(all.front().card.person)->death)
        return Refusal{"person.dead", "此人已登记死亡，卡不能更正"};
    for (const Undone& one : all)
        if (auto refusal = check_use(reader, one)) return refusal;
    return check_current(reader, act, all);
}

}  // namespace

Result<Subject> correct_card(storage::UnitOfWork& unit, const Act& act,
                             const forms::CorrectCard::Input& input) {
    const auto card = visible_card(unit, act, input.card);
    if (!card) return unknown;
    const auto log = unit.find<CardLog>(card->id);
    if (log.empty() || log.back().number != input.number.scaled || log.back().event != input.event)
        return Refusal{"card.moved", "此卡最近办理的已不是这项业务（number），请刷新卡日志"};
    if (auto refusal = check_event(unit, act, log.back())) return *std::move(refusal);
    const auto first = undone(unit, *card);
    if (!first)
        return Refusal{"card.correction", "卡日志中没有此前的状态，不能更正，请按实际情况办理"};
    const auto all = all_undone(unit, *first);
    if (auto refusal = check(unit, act, all)) return *std::move(refusal);
    act.trail.because(input.reason);
    for (const Undone& one : all) {
        CardNote note{input.reason, {}};
        if (one.card.id != card->id) note.cause = card->id;
        put_card(unit, act, one.card, CardEvent::correct, one.back, note);
    }
    return Subject{"card", input.card, masked_name_of(unit, act, card->person)};
}

}  // namespace yibao::operations
