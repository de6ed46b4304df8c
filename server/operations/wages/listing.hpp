#pragma once

#include "forms/wages.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

/// Who is in service at an employer, with what counts. Refuses employer.unknown, wage_limit.none.
Result<forms::ListWageBases::Output> list_wage_bases(storage::Reader& reader, const Act& act,
                                                     const forms::ListWageBases::Input& input);

/// Refuses person.unknown. Only of employers in the actor's scope.
Result<forms::ListPersonWages::Output> list_person_wages(
    storage::Reader& reader, const Act& act, const forms::ListPersonWages::Input& input);

}  // namespace yibao::operations
