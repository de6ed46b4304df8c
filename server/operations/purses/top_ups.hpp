#pragma once

#include "forms/purses.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"

namespace yibao::operations {

// Money onto a card, and back when the card has ended. All refuse card.unknown or person.unknown, also
// for what is out of the actor's scope.

Result<forms::PurseSheet> get_purses(storage::Reader& reader, const Act& act,
                                     const forms::PersonKey& input);
/// Refuses own.none.
Result<forms::PurseSheet> get_own_purses(storage::Reader& reader, const Act& act,
                                         const forms::Nothing& input);

/// First covers what is in suspense for the person. Refuses purse.card (not in use),
/// person.black_listed, card.black_listed, person.dead, purse.closed, purse.again (not the next number), purse.amount,
/// purse.limit, purse.account.
Result<forms::TopUpPurse::Output> top_up_purse(storage::UnitOfWork& unit, const Act& act,
                                               const forms::TopUpPurse::Input& input);

/// Refuses purse.card (in use), purse.empty, purse.waiting (late logs may come), purse.held.
Result<Subject> return_purse(storage::UnitOfWork& unit, const Act& act,
                             const forms::CardKey& input);

}  // namespace yibao::operations
