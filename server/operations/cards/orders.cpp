#include "operations/cards/orders.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "base/ensure.hpp"
#include "operations/batch.hpp"
#include "operations/cards/cards.hpp"
#include "operations/cards/credentials.hpp"
#include "operations/listing.hpp"
#include "operations/people.hpp"
#include "operations/persons/images.hpp"
#include "operations/persons/visible.hpp"
#include "storage/id.hpp"
#include "storage/records/person.hpp"

namespace yibao::operations {

namespace {

using enrolment::CardEvent;
using enrolment::CardState;
using storage::Card;
using storage::CardBatch;

const Refusal unknown{"card_batch.unknown", "没有这个制卡批次（batch）"};
constexpr std::size_t most_cards = 500;  // all lanes wait for them

forms::CardBatchRow row_of(const CardBatch& batch) {
    return {.batch = std::to_string(batch.id),
            .ordered = batch.ordered,
            .ordered_by = batch.ordered_by,
            .cards = {batch.cards},
            .made = {batch.made},
            .failed = {batch.failed},
            .returned = batch.returned};
}

bool in_scope(const Act& act, const CardBatch& batch) {
    return act.agency.access().is_below(batch.organisation, act.actor.organisation);
}

std::optional<CardBatch> found(storage::Reader& reader, const Act& act, const std::string& number) {
    const auto id = id_of(number);
    auto batch = id ? reader.get<CardBatch>(*id) : std::nullopt;
    if (!batch || !in_scope(act, *batch)) return std::nullopt;
    return batch;
}

std::optional<Card> card_of(storage::Reader& reader, const Act& act, const std::string& number) {
    const auto cards = reader.find(Card::by_number(), card_hash(act.agency.vault(), number));
    return cards.empty() ? std::nullopt : std::optional(cards.front());
}

/// The cards that the next order takes, the earliest first.
std::vector<Card> waiting_cards(storage::Reader& reader, const Act& act) {
    std::vector<Card> waiting;
    for (Card& card : reader.find(Card::by_state(), std::string(code_of(CardState::requested)))) {
        if (waiting.size() == most_cards) break;
        if (!sees_person(reader, act, card.person)) continue;
        if (reader.get<storage::Person>(card.person)->death) continue;
        waiting.push_back(std::move(card));
    }
    return waiting;
}

/// Those of the order that are not made yet.
std::vector<Card> unmade_cards(storage::Reader& reader, const CardBatch& batch) {
    auto cards = reader.find(Card::by_batch(), batch.id);
    std::erase_if(cards,
                  [](const Card& one) { return one.state != code_of(CardState::in_production); });
    return cards;
}

std::string photo_name(const std::string& card_no) { return card_no + ".jpg"; }

/// One row of a file that came back, checked against its order and the rows before it.
class Returned {
public:
    Returned(storage::Reader& reader, const Act& act, std::int64_t batch)
        : reader_(reader), act_(act), batch_(batch) {}

    /// The card with what the row says of it; nothing where it was cancelled meanwhile.
    Result<std::optional<Card>> card(const forms::MadeCard& row) {
        auto card = card_of(reader_, act_, row.card_no);
        if (!card || card->batch != batch_)
            return Refusal{"card.number", "卡号（card_no）不在这个批次里"};
        if (!seen_.insert(row.card_no).second)
            return Refusal{"batch.twice", "卡号（card_no）在文件中重复"};
        if (card->state == code_of(CardState::cancelled)) return std::optional<Card>();
        if (card->state != code_of(CardState::in_production))
            return Refusal{"card.event", "卡号（card_no）已经回盘，不能再次导入"};
        if (event_of(row) == CardEvent::fail) return card;
        card->chip = row.chip.value_or("");
        std::ranges::transform(card->chip, card->chip.begin(),
                               [](unsigned char c) { return std::toupper(c); });
        if (!enrolment::is_chip_number(card->chip))
            return Refusal{"card.chip", "卡识别码（chip）应为32位数字或A至F的字母"};
        if (!chips_.insert(card->chip).second)
            return Refusal{"card.chip", "卡识别码（chip）在文件中重复"};
        return card;
    }

    static CardEvent event_of(const forms::MadeCard& row) {
        return row.result == "1" ? CardEvent::make : CardEvent::fail;
    }

private:
    storage::Reader& reader_;
    const Act& act_;
    std::int64_t batch_;
    std::set<std::string> seen_;
    std::set<std::string> chips_;
};

}  // namespace

Result<forms::ListCardBatches::Output> list_card_batches(
    storage::Reader& reader, const Act& act, const forms::ListCardBatches::Input& input) {
    const auto page_of = [&](const storage::Page& wanted) {
        return reader.page<CardBatch>(wanted);
    };
    const auto shown = [&](const CardBatch& batch) {
        return in_scope(act, batch) ? std::optional(row_of(batch)) : std::nullopt;
    };
    return list_pages<forms::CardBatchRow>(input.asked, true, page_of, shown);
}

Result<forms::ListWaitingCards::Output> list_waiting_cards(storage::Reader& reader, const Act& act,
                                                           const forms::Nothing&) {
    const auto waiting = waiting_cards(reader, act);
    forms::ListWaitingCards::Output output{forms::count(waiting.size()), {}};
    for (const Card& card : waiting)
        if (!photo_of(reader, card.person))
            output.without_photo.push_back(card_row(reader, act, card));
    return output;
}

Result<forms::CardBatchRow> order_cards(storage::UnitOfWork& unit, const Act& act,
                                        const forms::Nothing&) {
    CardBatch batch;
    batch.id = unit.next_id(unit.buckets().first());
    batch.organisation = act.actor.organisation;
    batch.ordered_by = act.actor.username;
    batch.ordered = act.now;
    for (Card& card : waiting_cards(unit, act)) {
        card.batch = batch.id;
        const auto ordered = move_card(unit, act, card, CardEvent::order);
        ensure(static_cast<bool>(ordered), "a card that waits can be ordered");
        ++batch.cards;
    }
    if (batch.cards == 0) return Refusal{"card_batch.none", "没有待制的卡"};
    const auto row = row_of(batch);
    act.trail.changed("card_batch", row.batch, std::optional<forms::CardBatchRow>(), row);
    unit.append(std::move(batch));
    return row;
}

Result<forms::TakeCardOrder::Output> take_card_order(storage::UnitOfWork& unit, const Act& act,
                                                     const forms::CardBatchKey& input) {
    const auto batch = found(unit, act, input.batch);
    if (!batch) return unknown;
    forms::TakeCardOrder::Output file;
    for (const Card& card : unmade_cards(unit, *batch)) {
        const auto holder = insured(unit, act.agency.vault(), card.person);
        ensure(static_cast<bool>(holder), "a card is somebody's");
        const std::string card_no = number_of(act.agency, card);
        file.rows.push_back({.card_no = card_no,
                             .name = holder->identity.name,
                             .certificate_type = holder->identity.certificate_type,
                             .certificate_no = holder->identity.certificate_no,
                             .gender = std::string(code_of(holder->person.gender)),
                             .birth = holder->person.birth,
                             .area = act.agency.area(),
                             .photo = {}});
        if (photo_of(unit, card.person)) file.rows.back().photo = photo_name(card_no);
    }
    file.total = forms::count(file.rows.size());
    act.trail.touched("card_batch", input.batch);
    return file;
}

Result<forms::TakeCardPhotos::Output> take_card_photos(storage::UnitOfWork& unit, const Act& act,
                                                       const forms::CardBatchKey& input) {
    const auto batch = found(unit, act, input.batch);
    if (!batch) return unknown;
    forms::TakeCardPhotos::Output file;
    for (const Card& card : unmade_cards(unit, *batch))
        if (const auto photo = photo_of(unit, card.person))
            file.rows.push_back(
                {photo_name(number_of(act.agency, card)), content_of(unit, act.agency, *photo)});
    file.total = forms::count(file.rows.size());
    act.trail.touched("card_batch", input.batch);
    return file;
}

Result<forms::CardBatchRow> return_cards(storage::UnitOfWork& unit, const Act& act,
                                         const forms::ReturnCards::Input& input,
                                         Progress& progress) {
    const auto before = found(unit, act, input.batch);
    if (!before) return unknown;
    if (auto refusal = check_rows(input.rows.size(), most_cards)) return *std::move(refusal);
    CardBatch batch = *before;
    Returned returned(unit, act, batch.id);
    progress.begin("逐卡登记", input.rows.size());
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        const auto card = returned.card(input.rows[at]);
        if (!card) return at_row(at, card.refusal());
        if (!*card) continue;
        const CardEvent event = Returned::event_of(input.rows[at]);
        ++(event == CardEvent::make ? batch.made : batch.failed);
        const auto moved = move_card(unit, act, **card, event);
        ensure(static_cast<bool>(moved), "a returned card was checked");
    }
    batch.returned = act.now;
    const auto row = row_of(batch);
    act.trail.changed("card_batch", row.batch, std::optional(row_of(*before)), row);
    unit.update(std::move(batch));
    return row;
}

Result<forms::CheckReturnedCards::Output> check_returned_cards(
    storage::Reader& reader, const Act& act, const forms::ReturnCards::Input& input,
    Progress& progress) {
    const auto batch = found(reader, act, input.batch);
    if (!batch) return unknown;
    if (auto refusal = check_rows(input.rows.size(), most_cards)) return *std::move(refusal);
    forms::CheckReturnedCards::Output list;
    Returned returned(reader, act, batch->id);
    progress.begin("逐行核对", input.rows.size());
    for (std::size_t at = 0; at < input.rows.size(); ++at) {
        if (auto off = progress.at(at)) return *std::move(off);
        if (const auto card = returned.card(input.rows[at]); !card)
            list.rows.push_back(fault_at(at, card.refusal()));
    }
    list.total = forms::count(list.rows.size());
    return list;
}

}  // namespace yibao::operations
