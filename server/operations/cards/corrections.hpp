#pragma once

#include "forms/cards.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"

namespace yibao::operations {

/// Undoes the newest event of a card (更正), and what it did to the person's other cards in the same
/// act; each gets an event of its own in its log. Refuses card.unknown; card.moved (it is not the newest
/// event any more); card.correction (what cannot be undone, with what can be done instead); card.used
/// (settled with it, or money moved on it since); card.exists (there would be two current cards);
/// person.dead.
Result<Subject> correct_card(storage::UnitOfWork& unit, const Act& act,
                             const forms::CorrectCard::Input& input);

}  // namespace yibao::operations
