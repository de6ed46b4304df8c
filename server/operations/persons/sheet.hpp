#pragma once

#include "forms/persons.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

// A person whom the actor does not see is refused as person.unknown.

/// Those who have this number of the person, of a certificate, a card or an electronic credential;
/// found by keyed hashes, nothing is opened to look.
Result<forms::FindPersons::Output> find_persons(storage::Reader& reader, const Act& act,
                                                const forms::FindPersons::Input& input);

/// The numbers of the people whom such a text names, whoever may see them.
std::vector<std::int64_t> people_named(storage::Reader& reader, const storage::Vault& vault,
                                       const std::string& text);

/// Of a person who exists (ensure).
forms::PersonRow person_row(storage::Reader& reader, const Act& act, std::int64_t person);
std::string masked_name_of(storage::Reader& reader, const Act& act, std::int64_t person);

Result<forms::PersonSheet> get_person(storage::Reader& reader, const Act& act,
                                      const forms::PersonKey& input);
Result<forms::PersonSheet> get_own_record(storage::Reader& reader, const Act& act,
                                          const forms::Nothing&);

/// Refuses person.reason where none is given.
Result<forms::RevealPerson::Output> reveal_person(storage::UnitOfWork& unit, const Act& act,
                                                  const forms::RevealPerson::Input& input);

/// Whose room it is. Refuses own.none: the operator is no insured person.
Result<std::int64_t> own_person(const Act& act);

}  // namespace yibao::operations
