#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adjudication/claim.hpp"
#include "base/result.hpp"
#include "enrolment/codes.hpp"
#include "settlement/accumulation.hpp"
#include "settlement/bill.hpp"
#include "settlement/care.hpp"

namespace yibao::settlement {

/// The policies of a pooling area, by the insurance and the kind of care they apply to.
class PolicyBook {
public:
    /// Refuses policy.ambiguous where two policies apply to one case.
    static Result<PolicyBook> from(std::vector<policy::Policy> policies);

    /// Null if none applies.
    const policy::Policy* find(std::string_view insurance, std::string_view med_type) const;
    std::span<const std::shared_ptr<const policy::Policy>> all() const { return policies_; }

private:
    std::vector<std::shared_ptr<const policy::Policy>> policies_;
};

/// What the person's accounts and past allow.
struct Means {
    Money account;  // zero: not to be used
    Money family;
    const Accumulation* accumulated = nullptr;
};

/// Points into the book that decided.
struct Decision {
    const policy::Policy* policy = nullptr;
    const policy::Version* version = nullptr;
    adjudication::Outcome outcome;
    adjudication::Derivation derivation;  // if it was asked for
    Fed fed;

    /// "职工门诊.yaml@2024-01-01": which rules decided.
    std::string rules() const;
    /// How much the stage of this name came to: 起付线. Zero if there is none.
    Money amount(std::string_view name) const;
};

/// Decides a bill: chooses the policy and its version, puts the facts into a claim, adjudicates.
/// Refusals: settlement.no_policy, settlement.before_policy, and those of adjudication.
Result<Decision> decide(const PolicyBook& book, const Care& care,
                        const adjudication::Occasion& occasion, const Means& means,
                        std::span<const Priced> lines, bool with_derivation = false);

/// One row of how a bill was shared out, for the answer and the print: what a stage did.
struct Segment {
    std::string stage;
    std::string payer;  // empty: the patient's part
    std::string basis;
    Money amount;  // that the stage worked on
    Money paid;
    Money self;
    std::string arithmetic;  // "28700.00×85%=24395.00"
};
std::vector<Segment> segments(const Decision& decision);

}  // namespace yibao::settlement
