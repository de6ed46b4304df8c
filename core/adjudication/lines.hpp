#pragma once

#include "adjudication/evaluate.hpp"

namespace yibao::adjudication {

/// The line stage: each line is cut into 全自费, 超限价, 先行自付 and 符合范围, in this order, so that the
/// parts always sum to the line. What is above a price ceiling is 超限价, never 先行自付.
void classify_lines(Case& current, const Claim& claim, Outcome& outcome);

/// The sums over lines that the policy names (汇总).
void sum_lines(Case& current, const Claim& claim, const Outcome& outcome);

}  // namespace yibao::adjudication
