#pragma once

#include "forms/card_orders.hpp"
#include "operations/act.hpp"
#include "operations/progress.hpp"

namespace yibao::operations {

// Orders to the card maker. All refuse card_batch.unknown, also for an order of another organisation
// that is not below the actor's.

Result<forms::ListCardBatches::Output> list_card_batches(
    storage::Reader& reader, const Act& act, const forms::ListCardBatches::Input& input);

Result<forms::ListWaitingCards::Output> list_waiting_cards(storage::Reader& reader, const Act& act,
                                                           const forms::Nothing& input);

/// Refuses card_batch.none: no card waits for it.
Result<forms::CardBatchRow> order_cards(storage::UnitOfWork& unit, const Act& act,
                                        const forms::Nothing& input);

/// The cards of the order that are not made yet.
Result<forms::TakeCardOrder::Output> take_card_order(storage::UnitOfWork& unit, const Act& act,
                                                     const forms::CardBatchKey& input);

/// The photos of those whose order names one.
Result<forms::TakeCardPhotos::Output> take_card_photos(storage::UnitOfWork& unit, const Act& act,
                                                       const forms::CardBatchKey& input);

/// Made cards lie ready; failed ones wait for the next order. Refuses, naming the row: card.number
/// (not of this order), card.chip, batch.twice, card.event; and batch.size.
Result<forms::CardBatchRow> return_cards(storage::UnitOfWork& unit, const Act& act,
                                         const forms::ReturnCards::Input& input,
                                         Progress& progress);
/// What of it would be refused, one fault a row.
Result<forms::CheckReturnedCards::Output> check_returned_cards(
    storage::Reader& reader, const Act& act, const forms::ReturnCards::Input& input,
    Progress& progress);

}  // namespace yibao::operations
