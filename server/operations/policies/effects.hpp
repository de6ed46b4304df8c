#pragma once

#include "forms/policy_drafts.hpp"
#include "operations/act.hpp"
#include "operations/progress.hpp"

namespace yibao::operations {

/// How many settlements are decided again at most, and how many are looked at to find them.
inline constexpr std::size_t sample_size = 500;
inline constexpr std::size_t most_looked_at = 10'000;

/// Refuses draft.unknown, draft.unfit (it does not compile) and draft.new: there is no policy in
/// force to compare with. Only what comes out as it was booked is counted; the rest is left out.
Result<forms::EstimateDraft::Output> estimate_draft(storage::Reader& reader, const Act& act,
                                                    const forms::DraftKey& input,
                                                    Progress& progress);

}  // namespace yibao::operations
