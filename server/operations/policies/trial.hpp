#pragma once

#include "forms/policy_trials.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

/// What a trial asks for. Refuses policy.unknown, draft.unknown, draft.unfit (it does not compile) and
/// policy.day.
Result<forms::DescribeTrial::Output> describe_trial(storage::Reader& reader, const Act& act,
                                                    const forms::DescribeTrial::Input& input);

/// Calculates a made-up case by the same code that settles bills; nothing is kept. Refuses what
/// describing refuses, and trial.facts: what is wrong with them.
Result<forms::TryPolicy::Output> try_policy(storage::Reader& reader, const Act& act,
                                            const forms::TryPolicy::Input& input);

}  // namespace yibao::operations
