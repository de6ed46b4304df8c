#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "forms/access.hpp"
#include "operations/access/providing.hpp"
#include "operations/act.hpp"
#include "storage/records/access.hpp"
#include "storage/store.hpp"

namespace yibao::operations {

/// What trying a password takes time for, done before the unit of work.
struct TriedPassword {
    std::optional<std::int64_t> operator_id;  // of the user name, if it has one
    std::string hash;                         // that was tried
    bool right = false;
};
TriedPassword try_password(storage::Store& store, const forms::SignIn::Input& input);

/// A session that has just begun: what the browser gets.
struct Opened {
    forms::Me me;
    std::string token;  // for the cookie; the store has only its hash
};

/// Refuses signin.wrong (user name or password: it does not say which, nor whether the account is
/// locked), and to whoever knows the password signin.locked, signin.stopped, signin.code_needed,
/// signin.lapsed (a first password, too old), signin.code, signin.again (it was changed meanwhile). Refusals are on record, failures counted.
Result<Opened> sign_in(storage::UnitOfWork& unit, const Act& act, const forms::SignIn::Input& input,
                       const TriedPassword& tried);

/// The sign-in of somebody whom the provider of identities has vouched for. The second factor is asked
/// for where the operator has one, unless `factors_count` and the provider has asked for several; a
/// password that has to be changed is not. Refuses signin.unlinked (nobody is linked to this),
/// signin.locked, signin.stopped, signin.again (the journey has opened a session before),
/// signin.code_needed, signin.code. Refusals are on record.
Result<Opened> sign_in_vouched(storage::UnitOfWork& unit, const Act& act, const Vouched& vouched,
                               const std::optional<std::string>& code, bool factors_count);

/// Behind a cookie: the session it names, whose it is, and what they may.
struct Recognised {
    Actor actor;
    storage::Session session;
    bool must_change = false;  // the password, before anything else
    bool must_bind = false;    // a second factor, before anything but that
};

/// Refuses session.none: no cookie, no such session, it has ended, was idle too long, is too old,
/// or its operator was stopped.
Result<Recognised> recognise(storage::Reader& reader, const Agency& agency, std::string_view token,
                             Moment now);

/// Notes that the session is in use: no more often than once a minute.
bool is_due(const storage::Session& session, Moment now);
void note_use(storage::UnitOfWork& unit, std::int64_t session, Moment now);

Result<forms::Me> who_am_i(storage::Reader& reader, const Act& act, const forms::Nothing& input);
Result<forms::Nothing> sign_out(storage::UnitOfWork& unit, const Act& act,
                                const forms::Nothing& input);

/// The old password tried, the new one hashed.
struct PasswordChange {
    TriedPassword tried;
    std::string hash;
};
PasswordChange prepare_change(storage::Store& store, const Act& act,
                              const forms::ChangePassword::Input& input);
/// Refuses password.locked (too many failures), password.current, password.same and what access::weakness refuses. Ends the other
/// sessions.
Result<forms::Nothing> change_password(storage::UnitOfWork& unit, const Act& act,
                                       const forms::ChangePassword::Input& input,
                                       const PasswordChange& change);

Result<forms::BeginSecondFactor::Output> begin_second_factor(storage::Reader& reader,
                                                             const Act& act,
                                                             const forms::Nothing& input);
/// Refuses second_factor.exists, second_factor.secret, second_factor.code.
Result<forms::Nothing> confirm_second_factor(storage::UnitOfWork& unit, const Act& act,
                                             const forms::ConfirmSecondFactor::Input& input);

Result<forms::ListSessions::Output> list_sessions(storage::Reader& reader, const Act& act,
                                                  const forms::Nothing& input);
/// Refuses session.unknown.
Result<forms::Nothing> end_session(storage::UnitOfWork& unit, const Act& act,
                                   const forms::EndSession::Input& input);

/// Ends all sessions of an operator but one; says why (Session::end).
void end_sessions(storage::UnitOfWork& unit, std::int64_t operator_id, std::int64_t but, Moment now,
                  std::string_view why);

}  // namespace yibao::operations
