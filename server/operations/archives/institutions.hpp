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
/// The institution of this number, where the actor sees it.
std::optional<storage::Institution> seen_institution(storage::Reader& reader, const Act& act,
                                                     const std::string& number);
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

/// Refuses institution.area.
Result<Subject> change_institution(storage::UnitOfWork& unit, const Act& act,
                                   const forms::ChangeInstitution::Input& input);
/// Until the day it stays as it is. Refuses institution.state (the same as before the day, or it has
/// ended by then), institution.since (in the past: bills were settled since).
Result<Subject> change_institution_state(storage::UnitOfWork& unit, const Act& act,
                                         const forms::ChangeInstitutionState::Input& input);
/// Care that began before the day is settled by the level of before, whenever that is. Refuses
/// institution.level (the same as before the day, or of a pharmacy), institution.since (in the past).
Result<Subject> change_institution_level(storage::UnitOfWork& unit, const Act& act,
                                         const forms::ChangeInstitutionLevel::Input& input);
Result<forms::ListInstitutionChanges::Output> list_institution_changes(
    storage::Reader& reader, const Act& act, const forms::InstitutionKey& input);
/// Refuses institution.change_unknown (none of that day, or withdrawn already), institution.since
/// (it has begun).
Result<Subject> withdraw_institution_change(storage::UnitOfWork& unit, const Act& act,
                                            const forms::WithdrawInstitutionChange::Input& input);
/// How many are to renew their agreement that the actor sees.
std::size_t agreements_to_renew(const Act& act);
Result<forms::IssueSecret::Output> issue_secret(storage::UnitOfWork& unit, const Act& act,
                                                const forms::InstitutionKey& input);

}  // namespace yibao::operations
