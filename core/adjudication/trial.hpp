#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "adjudication/claim.hpp"
#include "adjudication/occasion.hpp"
#include "policy/policy.hpp"

namespace yibao::adjudication {

/// One visit of a worked example, ready to be decided, and what came of it.
struct Visit {
    const policy::Version* version = nullptr;
    Occasion occasion;
    Claim claim;
    Outcome outcome;
    Derivation derivation;
};

/// One expected amount against the computed one.
struct Difference {
    int line = 0;
    std::string name;
    std::string expected;
    std::string computed;
};

struct TrialResult {
    std::string name;
    std::vector<std::string> cases;  // 案例: the ids that the example reproduces
    int line = 0;
    std::size_t compared = 0;   // amounts that were checked
    policy::Problems problems;  // the example cannot be read or decided
    std::vector<Difference> differences;
    std::vector<Visit> visits;

    bool passed() const { return problems.empty() && differences.empty(); }
};

/// Runs one 算例: reads 情况, 明细, 给定 and 此前, decides, and compares with 应得. A 连续 example is
/// several visits of one person, whose accumulators go on from one to the next. Every visit is
/// compared; a name is needed.
TrialResult run_example(const policy::Policy& policy, const policy::Node& example,
                        bool with_derivation = false);

/// The same reading for a trial calculation: neither a name nor 应得 is needed, the derivation is kept.
TrialResult run_trial(const policy::Policy& policy, const policy::Node& input);

std::vector<TrialResult> run_examples(const policy::Policy& policy);

/// A policy that compiles and whose every worked example comes out to the fen; otherwise all that is
/// wrong with it.
std::variant<policy::Policy, policy::Problems> load(const std::string& yaml,
                                                    const std::string& file);

/// A quantity of an outcome by the name that a policy's author knows: a stage's output, a payer, 个人现金,
/// 基金合计 … ; nothing if there is none.
std::optional<policy::Quantity> amount_named(const policy::Plan& plan, const Outcome& outcome,
                                             std::string_view name);

}  // namespace yibao::adjudication
