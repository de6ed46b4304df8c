#include "operations/purses/top_ups.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/hex.hpp"
#include "enrolment/card.hpp"
#include "operations/call.hpp"
#include "operations/cards/cards.hpp"
#include "operations/listing.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"
#include "operations/purses/booking.hpp"
#include "storage/records/person.hpp"

namespace yibao::operations {

namespace {

using enrolment::CardState;
using storage::Card;
using storage::CardPurse;
using storage::PurseEntry;

const Refusal unknown_card{"card.unknown", "没有这张医疗卡（card）"};
const Refusal unknown_person{"person.unknown", "没有这个参保人员（person）"};

std::string number_of_card(const Act& act, const Card& card) {
    return enrolment::mask_card(number_of(act.agency, card));
}

CardState state_of(const Card& card) {
    return from_code<CardState>(card.state).value_or(CardState::cancelled);
}

std::optional<Card> found(storage::Reader& reader, const Act& act, const std::string& number) {
    const auto id = id_of(number);
    auto card = id ? reader.get<Card>(*id) : std::nullopt;
    if (!card || !sees_person(reader, act, card->person)) return std::nullopt;
    return card;
}

std::size_t held_of(storage::Reader& reader, std::int64_t card) {
    const auto logs = reader.find(storage::OfflineLog::by_card(), card);
    return static_cast<std::size_t>(
        std::ranges::count(logs, held_log, &storage::OfflineLog::state));
}

/// The first day on which the money of a card that is no longer in use may go back.
Day returnable_from(const Act& act, const Card& card) {
    return card.since.day().plus(act.agency.rules().purse_days);
}

bool has_ended(CardState state) {
    return state == CardState::lost || state == CardState::damaged || state == CardState::cancelled;
}

forms::PurseRow row_of(storage::Reader& reader, const Act& act, const Card& card,
                       const CardPurse& purse) {
    forms::PurseRow row;
    row.card = std::to_string(card.id);
    row.number = number_of_card(act, card);
    row.state = card.state;
    row.balance = purse.balance;
    row.owed = purse.owed;
    row.next = {purse.top_ups + 1};
    row.held = forms::count(held_of(reader, card.id));
    row.closed = purse.closed;
    if (has_ended(state_of(card)) && purse.balance > Money{})
        row.returnable = returnable_from(act, card);
    return row;
}

forms::PurseEntryRow row_of(const Act& act, const std::string& number, const PurseEntry& entry) {
    forms::PurseEntryRow row;
    row.at = entry.at;
    row.kind = entry.kind;
    row.number = number;
    row.purse = entry.purse;
    row.account = entry.account;
    row.suspense = entry.suspense;
    row.balance = entry.balance;
    row.by = entry.by;
    if (!entry.institution.empty()) {
        const Party* const party = act.agency.institution(entry.institution);
        row.institution_name = party != nullptr ? party->record.name : entry.institution;
    }
    return row;
}

/// Every card that is or was in use, with what was ever on it.
forms::PurseSheet sheet_of(storage::Reader& reader, const Act& act, std::int64_t person) {
    constexpr std::size_t most_entries = 50;
    forms::PurseSheet sheet;
    sheet.account = account_of(reader, person);
    sheet.most_top_up = act.agency.rules().most_top_up;
    sheet.most_in_purse = act.agency.rules().most_in_purse;
    std::vector<std::pair<std::int64_t, forms::PurseEntryRow>> entries;
    for (const Card& card : reader.find(Card::by_person(), person)) {
        const auto purse = reader.get<CardPurse>(card.id);
        if (!purse && state_of(card) != CardState::active) continue;
        sheet.purses.push_back(row_of(reader, act, card, purse_of(reader, card.id, person)));
        for (const PurseEntry& entry : reader.find(PurseEntry::by_card(), card.id))
            entries.emplace_back(entry.id, row_of(act, number_of_card(act, card), entry));
    }
    std::ranges::sort(entries, std::greater(), [](const auto& one) { return one.first; });
    if (entries.size() > most_entries) entries.resize(most_entries);
    for (auto& [id, row] : entries) sheet.entries.push_back(std::move(row));
    std::ranges::reverse(sheet.purses);
    return sheet;
}

/// Whether the card takes money today.
std::optional<Refusal> check_card(storage::Reader& reader, const Act& act, const Card& card) {
    const CardState state = state_of(card);
    if (state != CardState::active)
        return Refusal{"purse.card", fmt::format("此卡现为“{}”，不能圈存", title_of(state))};
    if (reader.get<storage::Person>(card.person)->death)
        return Refusal{"person.dead", "此人已登记死亡，不能圈存"};
    if (act.agency.black_lists().names(enrolment::BlackListKind::person, card.person, act.today()))
        return Refusal{"person.black_listed", "此人已列入黑名单，不能圈存"};
    if (act.agency.black_lists().names(enrolment::BlackListKind::card, card.id, act.today()))
        return Refusal{"card.black_listed", "此卡已列入黑名单，不能圈存"};
    return std::nullopt;
}

std::optional<Refusal> check_amount(const Act& act, const CardPurse& purse, Money amount) {
    const LocalRules& rules = act.agency.rules();
    if (purse.closed)
        return Refusal{"purse.closed", "此卡钱包的余额已退回个人账户，不能再圈存，请补换新卡"};
    if (amount <= Money{} || amount > rules.most_top_up)
        return Refusal{"purse.amount", fmt::format("圈存金额（amount）应大于0、不超过{}元",
                                                   rules.most_top_up.text())};
    if (purse.balance + amount > rules.most_in_purse)
        return Refusal{"purse.limit",
                       fmt::format("卡钱包已有{}元，圈存后不能超过{}元（amount）",
                                   purse.balance.text(), rules.most_in_purse.text())};
    return std::nullopt;
}

/// What the card checks: only who has the agency's key can say that this was put on it.
std::string code_of_top_up(const Act& act, const CardPurse& purse, const PurseEntry& entry) {
    constexpr std::size_t bytes = 8;
    const auto keyed = act.agency.vault().lookup(
        "top_up", fmt::format("{}:{}:{}:{}", purse.card, entry.number, entry.purse.fen(),
                              (purse.balance + entry.purse).fen()));
    return hex(keyed.bytes.substr(0, bytes));
}

Money owed_by(storage::Reader& reader, std::int64_t person) {
    Money owed;
    for (const CardPurse& one : purses_of(reader, person)) owed += one.owed;
    return owed;
}

/// Takes back, out of the personal account, what was paid in advance.
void cover(storage::UnitOfWork& unit, const Act& act, std::int64_t person) {
    for (const CardPurse& one : purses_of(unit, person)) {
        if (one.owed == Money{}) continue;
        PurseEntry entry;
        entry.kind = cover_entry;
        entry.account = -one.owed;
        entry.suspense = one.owed;
        book(unit, act, one, entry);
    }
}

}  // namespace

Result<forms::PurseSheet> get_purses(storage::Reader& reader, const Act& act,
                                     const forms::PersonKey& input) {
    const auto person = id_of(input.person);
    // It names the institutions where somebody was.
    if (!person || !reader.get<storage::Person>(*person) || !sees_care(reader, act, *person))
        return unknown_person;
    return sheet_of(reader, act, *person);
}

Result<forms::PurseSheet> get_own_purses(storage::Reader& reader, const Act& act,
                                         const forms::Nothing&) {
    const auto person = own_person(act);
    if (!person) return person.refusal();
    return sheet_of(reader, act, *person);
}

Result<forms::TopUpPurse::Output> top_up_purse(storage::UnitOfWork& unit, const Act& act,
                                               const forms::TopUpPurse::Input& input) {
    const auto card = found(unit, act, input.card);
    if (!card) return unknown_card;
    if (auto refusal = check_card(unit, act, *card)) return *std::move(refusal);
    const auto before = purse_of(unit, card->id, card->person);
    if (input.number.scaled != before.top_ups + 1)
        return Refusal{"purse.again",
                       fmt::format("此卡已有第{}次圈存，请核对明细后再办", before.top_ups)};
    if (auto refusal = check_amount(act, before, input.amount)) return *std::move(refusal);
    const Money owed = owed_by(unit, card->person);
    const Money account = account_of(unit, card->person);
    if (account < input.amount + owed)
        return Refusal{
            "purse.account",
            fmt::format("个人账户余额{}元，不足圈存{}元（amount）{}", account.text(),
                        input.amount.text(),
                        owed == Money{} ? std::string()
                                        : fmt::format("和应先收回的挂账{}元", owed.text()))};
    const auto shown = row_of(unit, act, *card, before);
    cover(unit, act, card->person);
    CardPurse purse = purse_of(unit, card->id, card->person);
    ++purse.top_ups;
    PurseEntry entry;
    entry.kind = top_up_entry;
    entry.number = purse.top_ups;
    entry.purse = input.amount;
    entry.account = -input.amount;
    entry.code = code_of_top_up(act, purse, entry);
    entry = book(unit, act, purse, entry);
    act.trail.changed("card", input.card, std::optional(shown),
                      row_of(unit, act, *card, purse_of(unit, card->id, card->person)));
    return forms::TopUpPurse::Output{.card = input.card,
                                     .number = number_of_card(act, *card),
                                     .name = masked_name_of(unit, act, card->person),
                                     .top_up = {entry.number},
                                     .amount = input.amount,
                                     .covered = owed,
                                     .balance = entry.balance,
                                     .account = account_of(unit, card->person),
                                     .at = entry.at,
                                     .code = entry.code};
}

Result<Subject> return_purse(storage::UnitOfWork& unit, const Act& act,
                             const forms::CardKey& input) {
    const auto card = found(unit, act, input.card);
    if (!card) return unknown_card;
    if (!has_ended(state_of(*card)))
        return Refusal{"purse.card", fmt::format("此卡现为“{}”，挂失、报损或注销后才能退回",
                                                 title_of(state_of(*card)))};
    CardPurse purse = purse_of(unit, card->id, card->person);
    if (purse.balance == Money{}) return Refusal{"purse.empty", "此卡钱包没有余额可退"};
    if (const Day from = returnable_from(act, *card); act.today() < from)
        return Refusal{"purse.waiting",
                       fmt::format("脱机消费日志可能还没有收齐，{}起才能退回", from.text())};
    if (const std::size_t held = held_of(unit, card->id); held > 0)
        return Refusal{"purse.held", fmt::format("此卡还有{}笔脱机消费待处理，请先处理", held)};
    const auto before = row_of(unit, act, *card, purse);
    purse.closed = act.now;
    PurseEntry entry;
    entry.kind = return_entry;
    entry.purse = -purse.balance;
    entry.account = purse.balance;
    book(unit, act, purse, entry);
    act.trail.changed("card", input.card, std::optional(before),
                      row_of(unit, act, *card, purse_of(unit, card->id, card->person)));
    return Subject{"card", input.card, masked_name_of(unit, act, card->person)};
}

}  // namespace yibao::operations
