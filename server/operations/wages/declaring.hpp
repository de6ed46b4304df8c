#pragma once

#include "forms/wages.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"
#include "operations/progress.hpp"

namespace yibao::operations {

// What an employer declares that it pays (缴费基数申报). All refuse employer.unknown, wage_limit.none,
// batch.size (none, or more than 2,000 rows) and, in the employer's own room, employer.ended and wage.year
// (a year that is over is corrected by the agency).

/// All or none; the refusal names the row. Refuses wage.person (nobody in service there
/// in that year), wage.amount (nothing, or above a million yuan), wage.since (outside of the year, or
/// not in service in that month), wage.waiting (another declaration of this person waits: of two, nobody
/// could say which is meant), batch.twice.
Result<Subject> declare_wage_bases(storage::UnitOfWork& unit, const Act& act,
                                   const forms::DeclareWageBases::Input& input, Progress& progress);

/// What of a batch would be refused, one fault a row.
Result<forms::CheckWageBases::Output> check_wage_bases(storage::Reader& reader, const Act& act,
                                                       const forms::DeclareWageBases::Input& input,
                                                       Progress& progress);

/// What each row would count as; refuses as declaring does, but for what waits.
Result<forms::WeighWageBases::Output> weigh_wage_bases(storage::Reader& reader, const Act& act,
                                                       const forms::DeclareWageBases::Input& input,
                                                       Progress& progress);

}  // namespace yibao::operations
