#pragma once

#include <optional>

#include "operations/call.hpp"
#include "storage/unit_of_work.hpp"
#include "wire/messages/sign_in.hpp"

namespace yibao::operations {

/// 9001: an operator begins the day and gets a number for it.
Result<Made<wire::SignIn::Output>> sign_in(storage::UnitOfWork& unit, const Call& call,
                                           const wire::SignIn::Input& input);

/// 9002: ends it. Refuses sign_in.invalid: not a sign-in of this operator here and today, or ended
/// already.
Result<Made<wire::SignOut::Output>> sign_out(storage::UnitOfWork& unit, const Call& call,
                                             const wire::SignOut::Input& input);

/// A message may leave its sign_no out; one that is there must be of its institution and of today,
/// and not signed out. Refuses sign_in.invalid.
std::optional<Refusal> check_signed_in(storage::Reader& reader, const Call& call);

/// Signing in and out themselves need no sign-in.
constexpr bool needs_sign_in(std::string_view infno) {
    return infno != wire::SignIn::infno && infno != wire::SignOut::infno;
}

}  // namespace yibao::operations
