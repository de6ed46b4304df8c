#include "operations/cards/cards.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/ensure.hpp"
#include "operations/cards/credentials.hpp"
#include "operations/listing.hpp"
#include "operations/persons/sheet.hpp"
#include "operations/persons/visible.hpp"
#include "storage/id.hpp"

namespace yibao::operations {

namespace {

using enrolment::CardEvent;
using enrolment::CardState;
using storage::Card;

const Refusal unknown{"card.unknown", "没有这张医疗卡（card）"};
const Refusal unknown_person{"person.unknown", "没有这个参保人员（person）"};

std::string context_of(std::int64_t card) { return fmt::format("card:{}", card); }

std::string context_of(const storage::CardLog& log) {
    return fmt::format("card_log:{}:{}", log.card, log.number);
}

CardState state_of(const Card& card) {
    const auto state = from_code<CardState>(card.state);
    ensure(state.has_value(), "a card stands in one of its states");
    return *state;
}

std::vector<Card> cards_of(storage::Reader& reader, std::int64_t person) {
    return reader.find(Card::by_person(), person);
}

/// What is shown at a counter follows the card: nothing before it is collected.
void write_credential(storage::UnitOfWork& unit, const Card& card, CardState state) {
    const bool usable = state == CardState::active;
    auto shown = unit.get<storage::Credential>(card.number_hash);
    if (!shown && !usable) return;
    const bool is_new = !shown;
    if (is_new)
        shown = {.hash = card.number_hash,
                 .person = card.person,
                 .kind = std::string(code_of(enrolment::CredentialType::social_card))};
    shown->stopped = usable ? "" : code_of(state);
    if (is_new)
        unit.insert(*std::move(shown));
    else
        unit.update(*std::move(shown));
}

void write_log(storage::UnitOfWork& unit, const Act& act, const Card& card, CardEvent event,
               const CardNote& note = {}) {
    const auto earlier = unit.find<storage::CardLog>(card.id);
    storage::CardLog log{.card = card.id,
                         .number = static_cast<std::int64_t>(earlier.size()) + 1,
                         .at = act.now,
                         .event = std::string(code_of(event)),
                         .state = card.state,
                         .by = act.actor.username,
                         .reason = {},
                         .cause = note.cause};
    if (!note.reason.empty()) log.reason = act.agency.vault().seal(note.reason, context_of(log));
    unit.insert(std::move(log));
}

forms::CardLogRow log_row(const Agency& agency, const storage::CardLog& log) {
    forms::CardLogRow row;
    row.number = {log.number};
    row.at = log.at;
    row.event = log.event;
    row.state = log.state;
    row.by = log.by;
    if (!log.reason.bytes.empty()) row.reason = agency.vault().open(log.reason, context_of(log));
    if (log.cause) row.cause = std::to_string(*log.cause);
    return row;
}

/// A number that no card and no credential has. Nobody without the key can guess it, and the operation
/// finds the same one whenever it runs again.
std::string new_number(storage::Reader& reader, const Act& act, std::int64_t card) {
    constexpr std::uint32_t serials = 1'000'000'000;
    for (int attempt = 0;; ++attempt) {
        const auto drawn =
            act.agency.vault().lookup("card_serial", fmt::format("{}:{}", card, attempt));
        std::uint32_t serial = 0;
        for (const char byte : drawn.bytes.substr(0, sizeof serial))
            serial = serial << 8U | static_cast<unsigned char>(byte);
        const std::string number = enrolment::card_number(act.agency.area(), serial % serials);
        const auto hash = card_hash(act.agency.vault(), number);
        if (!reader.get<storage::Credential>(hash) && reader.find(Card::by_number(), hash).empty())
            return number;
    }
}

/// What stands against a report beside the card's own state.
std::optional<Refusal> check_report(storage::Reader& reader, const Card& card, CardEvent event,
                                    const forms::ReportCard::Input& input) {
    const bool would_be_used = event == CardEvent::collect || event == CardEvent::find;
    if (would_be_used && reader.get<storage::Person>(card.person)->death)
        return Refusal{"person.dead", "此人已登记死亡，卡不能启用，请办理注销"};
    if (event == CardEvent::find && other_current(reader, card))
        return Refusal{"card.replaced",
                       "补办的新卡已在办理，原卡不能解除挂失；如不再补办，请先注销新卡"};
    const bool stops = event == CardEvent::lose || event == CardEvent::damage;
    if (stops && input.reason.value_or("").empty())
        return Refusal{"card.reason", "挂失、报损须写明原因（reason）"};
    return std::nullopt;
}

/// A card of whoever is signed in.
Result<Card> own_card(storage::Reader& reader, const Act& act, const forms::CardKey& input) {
    const auto person = own_person(act);
    if (!person) return person.refusal();
    const auto id = id_of(input.card);
    auto card = id ? reader.get<Card>(*id) : std::nullopt;
    if (!card || card->person != *person) return unknown;
    return *std::move(card);
}

/// The card's, and that of the credential with its number.
storage::Buckets homes_of(const Card& card) {
    return storage::Buckets::of(storage::bucket_in(card.id),
                                static_cast<unsigned char>(card.number_hash.bytes.front()));
}

std::string title_of_card(const Act& act, const Card& card) {
    return enrolment::mask_card(number_of(act.agency, card));
}

}  // namespace

Card new_card(const storage::Vault& vault, const NewCard& wanted) {
    return {.id = wanted.id,
            .person = wanted.person,
            .state = std::string(code_of(wanted.state)),
            .since = wanted.now,
            .since_day = wanted.now.day(),
            .number_hash = card_hash(vault, wanted.number),
            .sealed = vault.seal(wanted.number, context_of(wanted.id)),
            .chip = {},
            .batch = {}};
}

std::string number_of(const Agency& agency, const Card& card) {
    return agency.vault().open(card.sealed, context_of(card.id));
}

forms::CardRow card_row(storage::Reader& reader, const Act& act, const Card& card) {
    forms::CardRow row;
    row.card = std::to_string(card.id);
    row.number = title_of_card(act, card);
    row.person = std::to_string(card.person);
    row.name = masked_name_of(reader, act, card.person);
    row.state = card.state;
    row.since = card.since;
    if (card.batch) row.batch = std::to_string(*card.batch);
    return row;
}

std::optional<Card> visible_card(storage::Reader& reader, const Act& act,
                                 const std::string& number) {
    const auto id = id_of(number);
    auto card = id ? reader.get<Card>(*id) : std::nullopt;
    if (!card || !sees_person(reader, act, card->person)) return std::nullopt;
    return card;
}

std::optional<Card> other_current(storage::Reader& reader, const Card& card) {
    const auto cards = cards_of(reader, card.person);
    const auto other = std::ranges::find_if(
        cards, [&](const Card& one) { return one.id != card.id && is_current(state_of(one)); });
    return other == cards.end() ? std::nullopt : std::optional(*other);
}

Card put_card(storage::UnitOfWork& unit, const Act& act, Card card, CardEvent event,
              CardState state, const CardNote& note) {
    const auto before = card_row(unit, act, *unit.get<Card>(card.id));
    card.state = code_of(state);
    card.since = act.now;
    card.since_day = act.today();
    write_credential(unit, card, state);
    write_log(unit, act, card, event, note);
    act.trail.changed("card", before.card, std::optional(before), card_row(unit, act, card));
    unit.update(card);
    return card;
}

Result<Card> move_card(storage::UnitOfWork& unit, const Act& act, Card card, CardEvent event,
                       const CardNote& note) {
    const auto state = after(state_of(card), event);
    if (!state) return state.refusal();
    return put_card(unit, act, std::move(card), event, *state, note);
}

Result<forms::ListCards::Output> list_cards(storage::Reader& reader, const Act& act,
                                            const forms::ListCards::Input& input) {
    const auto asked = [](const std::optional<std::string>& number) {
        return number ? id_of(*number).value_or(-1) : 0;  // -1 is nobody's
    };
    const std::int64_t person = asked(input.person);
    const std::int64_t batch = asked(input.batch);
    const auto page_of = [&](const storage::Page& wanted) {
        if (person != 0) return reader.page(wanted, Card::by_person(), person);
        if (batch != 0) return reader.page(wanted, Card::by_batch(), batch);
        if (input.state) return reader.page(wanted, Card::by_state(), *input.state);
        return reader.page<Card>(wanted);
    };
    const auto shown = [&](const Card& card) -> std::optional<forms::CardRow> {
        if (input.state && card.state != *input.state) return std::nullopt;
        if (batch != 0 && card.batch.value_or(0) != batch) return std::nullopt;
        if (!sees_person(reader, act, card.person)) return std::nullopt;
        return card_row(reader, act, card);
    };
    return list_pages<forms::CardRow>(input.asked, true, page_of, shown);
}

Result<forms::GetCard::Output> get_card(storage::Reader& reader, const Act& act,
                                        const forms::CardKey& input) {
    const auto card = visible_card(reader, act, input.card);
    if (!card) return unknown;
    forms::GetCard::Output sheet{card_row(reader, act, *card), {}};
    for (const auto& one : reader.find<storage::CardLog>(card->id))
        sheet.log.push_back(log_row(act.agency, one));
    return sheet;
}

Result<Subject> request_card(storage::UnitOfWork& unit, const Act& act,
                             const forms::PersonKey& input) {
    const auto id = id_of(input.person);
    const auto person = id ? unit.get<storage::Person>(*id) : std::nullopt;
    if (!person || !sees_person(unit, act, *id)) return unknown_person;
    if (person->death) return Refusal{"person.dead", "此人已登记死亡，不能申领医疗卡"};
    for (const Card& one : cards_of(unit, *id))
        if (is_current(state_of(one)))
            return Refusal{"card.exists",
                           fmt::format("此人已有卡{}（{}），补换卡须先挂失或报损",
                                       title_of_card(act, one), title_of(state_of(one)))};
    const std::int64_t number = unit.next_id(bucket_of(*id));
    Card card = new_card(act.agency.vault(), {.id = number,
                                              .person = *id,
                                              .number = new_number(unit, act, number),
                                              .state = CardState::requested,
                                              .now = act.now});
    write_log(unit, act, card, CardEvent::request);
    const auto row = card_row(unit, act, card);
    act.trail.changed("card", row.card, std::optional<forms::CardRow>(), row);
    unit.append(std::move(card));
    return Subject{"card", row.card, row.name, true};
}

Result<Subject> cancel_card(storage::UnitOfWork& unit, const Act& act,
                            const forms::CancelCard::Input& input) {
    const auto before = visible_card(unit, act, input.card);
    if (!before) return unknown;
    const auto card = move_card(unit, act, *before, CardEvent::cancel, {.reason = input.reason});
    if (!card) return card.refusal();
    act.trail.because(input.reason);
    return Subject{"card", input.card, masked_name_of(unit, act, card->person)};
}

Result<forms::CardRow> report_card(storage::UnitOfWork& unit, const Act& act,
                                   const forms::ReportCard::Input& input) {
    const auto before = visible_card(unit, act, input.card);
    if (!before) return unknown;
    const auto event = from_code<CardEvent>(input.event);
    ensure(event.has_value(), "what is reported is an event of cards");
    if (auto refusal = check_report(unit, *before, *event, input)) return *std::move(refusal);
    const auto card = move_card(unit, act, *before, *event, {.reason = input.reason.value_or("")});
    if (!card) return card.refusal();
    act.trail.because(input.reason.value_or(""));
    if (*event == CardEvent::collect)
        for (const Card& one : cards_of(unit, card->person))
            if (one.id != card->id && state_of(one) != CardState::cancelled)
                if (const auto ended =
                        move_card(unit, act, one, CardEvent::cancel, {.cause = card->id});
                    !ended)
                    return ended.refusal();
    return card_row(unit, act, *card);
}

Result<storage::Buckets> homes_of_report(storage::Reader& reader, const Act& act,
                                         const forms::ReportCard::Input& input) {
    const auto card = visible_card(reader, act, input.card);
    if (!card) return unknown;
    // A new card in the hand ends others, with credentials wherever their numbers lie.
    if (input.event == code_of(CardEvent::collect)) return storage::Buckets::all();
    return homes_of(*card);
}

Result<storage::Buckets> homes_of_own_loss(storage::Reader& reader, const Act& act,
                                           const forms::CardKey& input) {
    const auto card = own_card(reader, act, input);
    if (!card) return card.refusal();
    return homes_of(*card);
}

Result<forms::ListOwnCards::Output> list_own_cards(storage::Reader& reader, const Act& act,
                                                   const forms::Nothing&) {
    const auto person = own_person(act);
    if (!person) return person.refusal();
    forms::ListOwnCards::Output list;
    for (const Card& card : cards_of(reader, *person))
        list.rows.push_back(card_row(reader, act, card));
    std::ranges::reverse(list.rows);
    return list;
}

Result<forms::CardRow> report_own_loss(storage::UnitOfWork& unit, const Act& act,
                                       const forms::CardKey& input) {
    const auto before = own_card(unit, act, input);
    if (!before) return before.refusal();
    const auto card = move_card(unit, act, *before, CardEvent::lose);
    if (!card) return card.refusal();
    return card_row(unit, act, *card);
}

Result<forms::ShowOwnCredential::Output> show_own_credential(storage::Reader& reader,
                                                             const Act& act,
                                                             const forms::Nothing&) {
    const auto person = own_person(act);
    if (!person) return person.refusal();
    const auto record = reader.get<storage::Person>(*person);
    if (!record) return unknown_person;
    if (record->death) return Refusal{"own.ended", "此人已登记死亡，不能出示电子凭证"};
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(shown_within).count();
    return forms::ShowOwnCredential::Output{
        electronic_credential(act.agency.vault(), *person, act.now),
        masked_name_of(reader, act, *person),
        {seconds}};
}

}  // namespace yibao::operations
