#pragma once

#include "forms/agreements.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"

namespace yibao::operations {

// Service agreements with designated institutions (医疗保障定点服务协议). Whoever does not see the
// institution is told institution.unknown.

Result<forms::ListAgreements::Output> list_agreements(storage::Reader& reader, const Act& act,
                                                      const forms::InstitutionKey& input);
/// Refuses institution.state (closed by then), agreement.number (known already), agreement.signed_on (to
/// come), agreement.start (not after the last one), agreement.end (before it begins, or more than
/// five years later).
Result<Subject> add_agreement(storage::UnitOfWork& unit, const Act& act,
                              const forms::AddAgreement::Input& input);
/// Refuses agreement.unknown, agreement.end (in the past: bills were settled under it; or no earlier
/// than it ends anyway).
Result<Subject> end_agreement(storage::UnitOfWork& unit, const Act& act,
                              const forms::EndAgreement::Input& input);

}  // namespace yibao::operations
