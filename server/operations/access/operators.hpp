#pragma once

#include <functional>

#include "forms/access.hpp"
#include "operations/act.hpp"
#include "storage/store.hpp"

namespace yibao::operations {

// Operators of the actor's organisation and below; others are operator.unknown. Nobody changes
// themselves (operator.self), nor gives a role with functions that two people have to hold apart
// (operator.conflict), nor in a room of others one with functions of the agency (operator.room).

Result<forms::ListOperators::Output> list_operators(storage::Reader& reader, const Act& act,
                                                    const forms::ListOperators::Input& input);
Result<forms::OperatorRow> get_operator(storage::Reader& reader, const Act& act,
                                        const forms::OperatorKey& input);

/// Whom an act may be about: an operator in scope …
Result<storage::Operator> operator_in_scope(storage::Reader& reader, const Act& act,
                                            const std::string& id);
/// … who is not the actor.
Result<storage::Operator> other_operator(storage::Reader& reader, const Act& act,
                                         const std::string& id);

/// A first password with its hash, made before the unit of work because it takes long.
struct FirstPassword {
    std::string password;
    std::string hash;

    static FirstPassword make();
};

/// What a form says of whose room it is that somebody enters.
struct RoomWanted {
    const storage::Organisation& organisation;
    access::Functions functions;
    std::optional<std::string> person;        // a number of the person, of a certificate or a card
    std::optional<storage::Operator> held{};  // who asks already has a sign-in
};
/// The insured person of a sign-in, where the organisation is of insured persons, else nothing. Only
/// who lives, is `seen` and has no other sign-in. Refuses operator.person, and operator.role where
/// the own record would be nobody's.
Result<std::optional<std::int64_t>> room_owner(storage::Reader& reader, const storage::Vault& vault,
                                               const RoomWanted& wanted,
                                               const std::function<bool(std::int64_t)>& seen);

/// Refuses operator.username (no is_code), operator.exists, operator.phone, operator.organisation, operator.role, operator.conflict,
/// operator.room (a role that people of such an organisation may not hold), and what room_owner refuses, also of a person out of the actor's scope. One that names a person needs
/// an operation of all buckets.
Result<forms::OperatorMade> add_operator(storage::UnitOfWork& unit, const Act& act,
                                         const forms::AddOperator::Input& input,
                                         const FirstPassword& first);
Result<forms::OperatorRow> change_operator(storage::UnitOfWork& unit, const Act& act,
                                           const forms::ChangeOperator::Input& input);
Result<forms::OperatorMade> reset_operator(storage::UnitOfWork& unit, const Act& act,
                                           const forms::OperatorKey& input,
                                           const FirstPassword& first);

/// A new operator's record, for add_operator and for whoever makes the first one.
struct NewOperator {
    std::string username;
    std::string name;
    std::string phone;
    std::string organisation;
    std::string roles;
    std::optional<std::int64_t> person{};
};
storage::Operator operator_of(const NewOperator& wanted, std::int64_t id,
                              const storage::Vault& vault, const std::string& password_hash,
                              Moment now);

/// The bucket of the operator with this name.
std::int32_t bucket_of_operator(const storage::Vault& vault, std::string_view username);

}  // namespace yibao::operations
