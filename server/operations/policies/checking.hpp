#pragma once

#include <optional>
#include <string>
#include <vector>

#include "adjudication/trial.hpp"
#include "forms/policies.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

/// A policy's text, compiled and with its examples run, as far as it came.
struct CheckedPolicy {
    std::optional<policy::Policy> policy;  // nothing: it does not compile
    std::vector<adjudication::TrialResult> examples;
    policy::Problems
        problems;  // of the text, of its examples, and with the agency's other policies

    bool fit() const { return problems.empty(); }
};

/// Everything that stands in the way of this text being the agency's policy of that file: it does not
/// compile, an example does not come out, it is of another pooling area, or it applies to a case to
/// which another policy of the agency applies.
CheckedPolicy checked_policy(const Agency& agency, const std::string& file,
                             const std::string& text);

/// As the console shows it. `base`: the text in force; empty where there is none.
forms::PolicyCheck shown_check(const CheckedPolicy& checked, const std::string& base,
                               const std::string& text, Day today);

std::vector<forms::ExampleRow> example_rows(const std::vector<adjudication::TrialResult>& examples);

Result<forms::PolicyCheck> check_policy(storage::Reader& reader, const Act& act,
                                        const forms::CheckPolicy::Input& input);

}  // namespace yibao::operations
