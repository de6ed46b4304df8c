#pragma once

#include "forms/documents.hpp"
#include "operations/act.hpp"
#include "storage/store.hpp"

namespace yibao::operations {

// A paper about somebody is made first, of what the actor sees, and handed out once the trail tells
// of it. All throw documents::MissingFont.

/// Refuses settlement.unknown.
Result<forms::DocumentFile> make_settlement(storage::Store& store, const Act& act,
                                            const forms::StatementAsked& input);
/// Refuses own.none, settlement.unknown.
Result<forms::DocumentFile> make_own_settlement(storage::Store& store, const Act& act,
                                                const forms::StatementAsked& input);
/// Refuses person.unknown.
Result<forms::DocumentFile> make_certificate(storage::Store& store, const Act& act,
                                             const forms::PersonKey& input);
/// Refuses own.none.
Result<forms::DocumentFile> make_own_certificate(storage::Store& store, const Act& act,
                                                 const forms::Nothing& input);

/// Tell the trail, and hand out what was made.
Result<forms::DocumentFile> print_settlement(storage::UnitOfWork& unit, const Act& act,
                                             const forms::StatementAsked& input,
                                             const Result<forms::DocumentFile>& made);
Result<forms::DocumentFile> print_certificate(storage::UnitOfWork& unit, const Act& act,
                                              const forms::PersonKey& input,
                                              const Result<forms::DocumentFile>& made);
Result<forms::DocumentFile> print_own_certificate(storage::UnitOfWork& unit, const Act& act,
                                                  const forms::Nothing& input,
                                                  const Result<forms::DocumentFile>& made);

/// A list says nothing that the actor was not shown before: the trail is not told. Refuses
/// list.columns, list.rows and list.text (too many), list.cells (a row has more or less than one a
/// column).
Result<forms::DocumentFile> print_list(storage::Store& store, const Act& act,
                                       const forms::PrintList::Input& input);

}  // namespace yibao::operations
