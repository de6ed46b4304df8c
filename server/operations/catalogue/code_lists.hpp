#pragma once

#include "forms/catalogue.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"
#include "operations/progress.hpp"

namespace yibao::operations {

// The lists of diagnoses and operations (疾病诊断、手术操作).

Result<forms::ListCodes::Output> list_codes(storage::Reader& reader, const Act& act,
                                            const forms::ListCodes::Input& input);

/// Refuses edition.scope, batch.size, edition.same, and of a row, which it names, batch.twice.
Result<Subject> import_codes(storage::UnitOfWork& unit, const Act& act,
                             const forms::ImportCodes::Input& input, Progress& progress);
Result<forms::CheckCodes::Output> check_codes(storage::Reader& reader, const Act& act,
                                              const forms::ImportCodes::Input& input,
                                              Progress& progress);

}  // namespace yibao::operations
