#pragma once

#include "forms/catalogue.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"
#include "operations/progress.hpp"

namespace yibao::operations {

// New editions of the catalogue: items as they stand from a day on.

Result<forms::ListItems::Output> list_items(storage::Reader& reader, const Act& act,
                                            const forms::ListItems::Input& input);
/// Refuses item.unknown.
Result<forms::GetItem::Output> get_item(storage::Reader& reader, const Act& act,
                                        const forms::GetItem::Input& input);

/// Each item that differs gets a version that begins with the edition, and the one before ends on the
/// day before; where only the last day differs, the version that holds gets it. A row whose end is the
/// day before the edition ends its item. Refuses edition.scope (not of the whole area), batch.size,
/// edition.same (nothing differs), edition.parts (a whole catalogue in several files), and of a row,
/// which it names: batch.twice, item.rate (of 乙类 missing, above 100 %, or one that the class does not
/// have), item.price, item.days, item.alone (said of what is no herbal piece), item.end (before today,
/// before the item or the edition began, of an item that is not there), item.past (what holds would change for a day that bills are settled of),
/// item.later (a version follows).
Result<Subject> import_items(storage::UnitOfWork& unit, const Act& act,
                             const forms::ImportItems::Input& input, Progress& progress);
/// What of it would be refused, one fault a row.
Result<forms::CheckItems::Output> check_items(storage::Reader& reader, const Act& act,
                                              const forms::ImportItems::Input& input,
                                              Progress& progress);
/// Refuses what import_items refuses, but edition.same.
Result<forms::CompareItems::Output> compare_items(storage::Reader& reader, const Act& act,
                                                  const forms::CompareItems::Input& input,
                                                  Progress& progress);
/// The same of an edition that was entered.
Result<forms::CompareItems::Output> compare_edition(storage::Reader& reader, const Act& act,
                                                    const forms::ImportItems::Input& edition,
                                                    const forms::ChangesAsked& shown,
                                                    Progress& progress);

}  // namespace yibao::operations
