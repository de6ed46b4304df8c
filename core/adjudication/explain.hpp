#pragma once

#include <string>

#include "adjudication/evaluate.hpp"
#include "adjudication/payment.hpp"

namespace yibao::adjudication {

/// "符合范围 97372.18元 - 起付线 650.00元 = 96722.18元": the formula with the values that it read.
std::string shown(Case& current, const policy::Formula& formula);

Step explain_lines(const Case& current, const Claim& claim, const Outcome& outcome);
Step explain_skipped(const policy::Stage& stage);
Step explain_given(const Case& current, const policy::Stage& stage);
Step explain_value(Case& current, const policy::Stage& stage, Exact before, Exact result);
Step explain_payment(Case& current, const policy::Stage& stage, const Payment& payment,
                     std::span<const BandPart> parts, Exact paid);
/// `limit` as it was shown before the cut; `uncut` is what the named stages could not give back.
Step explain_ceiling(const policy::Stage& stage, const std::string& limit, Exact cut, Exact uncut);

}  // namespace yibao::adjudication
