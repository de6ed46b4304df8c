#pragma once

#include "forms/catalogue.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"
#include "operations/progress.hpp"

namespace yibao::operations {

// The lists of diagnoses and operations (疾病诊断、手术操作).

Result<forms::ListCodes::Output> list_codes(storage::Reader& reader, const Act& act,
                                            const forms::ListCodes::Input& input);

/// Codes count from the edition's first day on, as items do. Refuses edition.scope, batch.size,
/// edition.same, and of a row, which it names: batch.twice, code.end (before today, before the code or
/// the edition began, of a code that is not there), code.past (what holds would change for a day that
/// has begun), code.later (a version follows).
Result<Subject> import_codes(storage::UnitOfWork& unit, const Act& act,
                             const forms::ImportCodes::Input& input, Progress& progress);
Result<forms::CheckCodes::Output> check_codes(storage::Reader& reader, const Act& act,
                                              const forms::ImportCodes::Input& input,
                                              Progress& progress);

/// Refuses what import_codes refuses, but edition.same.
Result<forms::CompareCodes::Output> compare_codes(storage::Reader& reader, const Act& act,
                                                  const forms::CompareCodes::Input& input,
                                                  Progress& progress);
/// The same of an edition that was entered.
Result<forms::CompareCodes::Output> compare_code_edition(storage::Reader& reader, const Act& act,
                                                         const forms::ImportCodes::Input& edition,
                                                         const forms::ChangesAsked& shown,
                                                         Progress& progress);

}  // namespace yibao::operations
