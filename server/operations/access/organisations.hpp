#pragma once

#include "forms/access.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

// The tree of organisations. Each sees the own and below.

Result<forms::ListOrganisations::Output> list_organisations(storage::Reader& reader, const Act& act,
                                                            const forms::Nothing& input);

/// Refuses organisation.exists, organisation.parent (none, or not in the actor's tree),
/// organisation.kind, organisation.area (not below its parent's), organisation.employer,
/// organisation.institution.
Result<forms::OrganisationRow> add_organisation(storage::UnitOfWork& unit, const Act& act,
                                                const forms::OrganisationRow& input);

/// The same, and organisation.unknown; organisation.loop where it would stand below itself.
Result<forms::OrganisationRow> change_organisation(storage::UnitOfWork& unit, const Act& act,
                                                   const forms::OrganisationRow& input);

}  // namespace yibao::operations
