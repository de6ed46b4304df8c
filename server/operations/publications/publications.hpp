#pragma once

#include "forms/publications.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

// Notices and policy papers. All refuse publication.unknown, also for what is not for the actor.

Result<forms::ListPublications::Output> list_publications(
    storage::Reader& reader, const Act& act, const forms::ListPublications::Input& input);
Result<forms::GetPublication::Output> get_publication(storage::Reader& reader, const Act& act,
                                                      const forms::PublicationKey& input);

/// Refuse publication.audience: nobody, or a policy paper without a number (publication.number).
Result<forms::PublicationRow> publish_notice(storage::UnitOfWork& unit, const Act& act,
                                             const forms::PublicationEntry& input);
Result<forms::PublicationRow> publish_paper(storage::UnitOfWork& unit, const Act& act,
                                            const forms::PublicationEntry& input);

/// Refuses publication.function (may not publish its kind), publication.organisation (published
/// above the actor's organisation), publication.withdrawn.
Result<forms::PublicationRow> withdraw_publication(storage::UnitOfWork& unit, const Act& act,
                                                   const forms::PublicationKey& input);

/// Refuses publication.receipt (not of an employer or an institution), publication.withdrawn. Signing
/// again changes nothing.
Result<forms::PublicationRow> sign_for_publication(storage::UnitOfWork& unit, const Act& act,
                                                   const forms::PublicationKey& input);

/// Refuses publication.function, publication.organisation.
Result<forms::ListReceipts::Output> list_receipts(storage::Reader& reader, const Act& act,
                                                  const forms::PublicationKey& input);

/// How many wait for the signature of the actor's organisation.
std::size_t unsigned_publications(storage::Reader& reader, const Act& act);

}  // namespace yibao::operations
