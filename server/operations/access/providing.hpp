#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "forms/sign_on.hpp"
#include "operations/act.hpp"
#include "storage/records/provider.hpp"
#include "storage/store.hpp"

namespace yibao::operations {

// Whom a provider of identities (统一身份认证) means. Nobody becomes an operator by its word: the
// security administrator links one who is there to what the provider says, which is its subject, or
// a login that gives way to the subject at the first sign-in.

/// Somebody whom the provider has vouched for, as it was checked.
struct Vouched {
    std::string issuer;
    std::string subject;
    std::string login;  // empty: it says none
    bool several_factors = false;
    std::string journey;  // the state of the way through the browser: counts once
};

/// Which operator that is; nothing: nobody.
std::optional<storage::ProviderIdentity> whom(storage::Reader& reader, const Agency& agency,
                                              const Vouched& vouched);

/// The homes of such a sign-in: the operator's and the subject's; all where a login gives way to its
/// subject.
storage::Buckets homes_of(storage::Store& store, const Agency& agency, const Vouched& vouched);

/// Whether these are the homes of a sign-in by this link, which may have come since.
bool are_homes(const storage::Buckets& homes, const storage::ProviderIdentity& link);

/// Puts the subject in the place of the login that somebody has just signed in by.
void settle(storage::UnitOfWork& unit, const Act& act, const Vouched& vouched,
            const storage::ProviderIdentity& by);

/// Whether the session began by a provider's word.
bool is_vouched(storage::Reader& reader, std::int64_t session);
/// Whether the journey has opened a session before.
bool was_used(storage::Reader& reader, std::int64_t operator_id, const std::string& journey);
void note_session(storage::UnitOfWork& unit, std::int64_t operator_id, std::int64_t session,
                  const std::string& journey);

/// What of the provider the links need.
struct LinkingTo {
    std::string issuer;
    std::string login_claim;  // empty: logins are not linked by
};

/// Refuses operator.unknown.
Result<forms::OperatorLink> get_operator_link(storage::Reader& reader, const Act& act,
                                              const forms::OperatorKey& input,
                                              const std::string& login_claim);

storage::Buckets homes_of_link(const Act& act, const forms::LinkOperator::Input& input,
                               const LinkingTo& provider);
/// Refuses operator.unknown, operator.self, link.login (none are linked by), link.value (control
/// characters), link.present (unlink first), link.exists (somebody else is).
Result<forms::OperatorLink> link_operator(storage::UnitOfWork& unit, const Act& act,
                                          const forms::LinkOperator::Input& input,
                                          const LinkingTo& provider);

/// Refuses operator.unknown, operator.self, link.absent.
Result<storage::Buckets> homes_of_unlink(storage::Reader& reader, const Act& act,
                                         const forms::OperatorKey& input);
Result<forms::OperatorLink> unlink_operator(storage::UnitOfWork& unit, const Act& act,
                                            const forms::OperatorKey& input);

}  // namespace yibao::operations
