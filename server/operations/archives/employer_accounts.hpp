#pragma once

#include "forms/employer_accounts.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"

namespace yibao::operations {

// Employers' bank accounts. All refuse employer.unknown, also for what lies outside of the actor's
// scope.

Result<forms::ListEmployerAccounts::Output> list_employer_accounts(
    storage::Reader& reader, const Act& act, const forms::ListEmployerAccounts::Input& input);

/// Ends the one for the same purpose that is open on that day. Refuses employer.ended,
/// employer_account.number (other than 8 to 32 digits), employer_account.start (more than a year away; or
/// one for this purpose begins on that day or later).
Result<Subject> add_employer_account(storage::UnitOfWork& unit, const Act& act,
                                     const forms::AddEmployerAccount::Input& input);

/// That day is its last. Refuses employer_account.unknown, employer_account.end (it has ended, or begins
/// later).
Result<Subject> end_employer_account(storage::UnitOfWork& unit, const Act& act,
                                     const forms::EndEmployerAccount::Input& input);

/// Refuses employer_account.unknown, employer_account.reason (none given).
Result<forms::RevealEmployerAccount::Output> reveal_employer_account(
    storage::UnitOfWork& unit, const Act& act, const forms::RevealEmployerAccount::Input& input);

}  // namespace yibao::operations
