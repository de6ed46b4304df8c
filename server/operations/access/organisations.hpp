#pragma once

#include "forms/access.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

// The tree of organisations. Each sees the own and below.

Result<forms::ListOrganisations::Output> list_organisations(storage::Reader& reader, const Act& act,
                                                            const forms::Nothing& input);

/// Refuses organisation.exists, organisation.code, organisation.parent (none, not in the actor's tree,
/// too deep), organisation.kind, organisation.area (not below its parent's), organisation.employer,
/// organisation.institution (none, or outside of the actor's scope).
Result<forms::OrganisationRow> add_organisation(storage::UnitOfWork& unit, const Act& act,
                                                const forms::OrganisationRow& input);

/// The same, and organisation.unknown; organisation.own; organisation.loop where it would stand below
/// itself; whatever would no longer be true of the nodes below and of who works there.
Result<forms::OrganisationRow> change_organisation(storage::UnitOfWork& unit, const Act& act,
                                                   const forms::OrganisationRow& input);

}  // namespace yibao::operations
