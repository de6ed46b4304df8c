#pragma once

#include "adjudication/evaluate.hpp"

namespace yibao::adjudication {

/// The line stage: each line is cut into 全自费, 超限价, 先行自付 and 符合范围, in this order, so that the
/// parts always sum to the line. What is beyond a restriction is 全自费 whatever the policy says; what
/// is above a price ceiling is 超限价, never 先行自付.
void classify_lines(Case& current, const Claim& claim, Outcome& outcome);

/// The sums over lines that the policy names (汇总). Where only sums are rounded (费用取整: 合计), each
/// is rounded for itself, so that the order of the lines does not matter.
void sum_lines(Case& current, const Claim& claim, const Outcome& outcome);

/// The bill of a trial that has no lines: it may name the total, or some parts, or only what a later
/// layer starts from; what it leaves open follows from the rest.
void take_given_parts(const Case& current, Outcome& outcome);

}  // namespace yibao::adjudication
