#pragma once

#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/exact.hpp"
#include "policy/policy.hpp"
#include "settlement/care.hpp"

namespace yibao::settlement {

/// Up to how much an accumulator counts: a ceiling of what is paid, or a deductible that is taken but
/// once. In the units of the accumulator's type.
struct Limit {
    std::string accumulator;
    Exact amount;
    bool deductible = false;
    std::string stage;
    std::string basis;
};

/// The limits of a policy on a day that the case alone decides, not the bill. Those that differ from
/// one level of hospital to the next, or need a fact that the case does not have, are left out.
std::vector<Limit> limits(const policy::Policy& policy, const Care& care, Day day);

}  // namespace yibao::settlement
