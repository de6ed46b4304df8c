#include "adjudication/claim.hpp"

namespace yibao::adjudication {

Claim Claim::of(const policy::Plan& plan) {
    Claim claim;
    claim.dimensions.assign(plan.dimensions.size(), 0);
    claim.inputs.resize(plan.inputs.size());
    claim.accumulators.resize(plan.accumulators.size());
    return claim;
}

Money Outcome::funds() const {
    Money sum;
    for (std::size_t i = 0; i < policy::fund_count; ++i) sum += paid[i];
    return sum;
}

Money Outcome::patient() const {
    return paid_by(policy::Payer::account) + paid_by(policy::Payer::family_account) + cash;
}

}  // namespace yibao::adjudication
