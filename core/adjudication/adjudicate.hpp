#pragma once

#include <optional>

#include "adjudication/claim.hpp"
#include "base/result.hpp"
#include "policy/policy.hpp"

namespace yibao::adjudication {

/// Decides a claim under a compiled version: pure arithmetic, the only implementation there is; the
/// trial calculation, the worked examples, 预结算 and settlement all come here.
///
/// `outcome` is written anew, keeping its storage. With `derivation`, each stage also writes down what
/// it did. Refusals: `policy.missing` (a fact that the policy needs is not known), `policy.several`.
/// `admission` is the version in force on the day of admission, for deductibles whose standard goes by
/// that day; null when it is this one.
[[nodiscard]] std::optional<Refusal> adjudicate(const policy::Plan& plan, const Claim& claim,
                                                Outcome& outcome, Derivation* derivation = nullptr,
                                                const policy::Plan* admission = nullptr);

}  // namespace yibao::adjudication
