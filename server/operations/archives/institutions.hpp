#pragma once

#include "forms/institutions.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"
#include "operations/progress.hpp"

namespace yibao::operations {

// The archive of designated institutions (定点医药机构). Whoever does not see one is told
// institution.unknown.

Result<forms::ListInstitutions::Output> list_institutions(
    storage::Reader& reader, const Act& act, const forms::ListInstitutions::Input& input);
Result<forms::InstitutionRow> get_institution(storage::Reader& reader, const Act& act,
                                              const forms::InstitutionKey& input);

/// Refuses institution.number (H or P, the area's six digits, five more; P for pharmacies alone),
/// institution.exists, institution.area (not an area of the actor's), institution.level (a pharmacy has
/// none). It can sign from when a secret has been issued.
Result<Subject> register_institution(storage::UnitOfWork& unit, const Act& act,
                                     const forms::RegisterInstitution::Input& input);
/// All or none; the refusal names the row. Refuses batch.size (none, or more than 500), and of a row
/// what register_institution refuses.
Result<Subject> register_institutions(storage::UnitOfWork& unit, const Act& act,
                                      const forms::RegisterInstitutions::Input& input,
                                      Progress& progress);
/// What register_institutions would refuse, row by row, and batch.twice. Refuses batch.size.
Result<forms::CheckInstitutions::Output> check_institutions(
    storage::Reader& reader, const Act& act, const forms::CheckInstitutions::Input& input,
    Progress& progress);

/// As register_institution; what settled before keeps the level that it was settled with.
Result<Subject> change_institution(storage::UnitOfWork& unit, const Act& act,
                                   const forms::ChangeInstitution::Input& input);
/// Refuses institution.state (the same as now, or it has ended), institution.since (in the past: bills
/// were settled since; or a resumption that is not of today).
Result<Subject> change_institution_state(storage::UnitOfWork& unit, const Act& act,
                                         const forms::ChangeInstitutionState::Input& input);
Result<forms::IssueSecret::Output> issue_secret(storage::UnitOfWork& unit, const Act& act,
                                                const forms::InstitutionKey& input);

}  // namespace yibao::operations
