#pragma once

#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "adjudication/adjudicate.hpp"
#include "adjudication/trial.hpp"

// Tests write small policies of their own: what is declared, the rules of the only amendment.

namespace yibao::adjudication {

inline std::string document(const std::string& declared, const std::string& rules,
                            const std::string& examples) {
    return "统筹区: 甲市\n险种: 职工基本医疗保险\n待遇: 住院\n" + declared +
           "沿革:\n  - 生效: 2024-01-01\n    依据: 甲文\n" + rules + "算例:\n" + examples;
}

/// The worked examples, calculated by hand, come out to the fen.
inline void expect_comes_out(const std::string& declared, const std::string& rules,
                             const std::string& examples) {
    const auto loaded = load(document(declared, rules, examples), "甲.yaml");
    if (const auto* problems = std::get_if<policy::Problems>(&loaded))
        for (const policy::Problem& problem : *problems) ADD_FAILURE() << problem.text("甲.yaml");
}

inline policy::Policy policy_of(const std::string& declared, const std::string& rules) {
    auto compiled = policy::compile(
        document(declared, rules, "  - {名称: 甲, 给定: {符合范围: 0元}}\n"), "甲.yaml");
    if (const auto* problems = std::get_if<policy::Problems>(&compiled))
        for (const policy::Problem& problem : *problems) ADD_FAILURE() << problem.text("甲.yaml");
    return std::move(std::get<policy::Policy>(compiled));
}

inline Claim bill_of(const policy::Plan& plan, Money amount) {
    Claim claim = Claim::of(plan);
    Line line;
    line.amount = amount;
    line.price_micro = amount.fen() * 10'000;
    claim.lines.push_back(line);
    return claim;
}

inline Derivation derivation_of(const policy::Plan& plan, const Claim& claim) {
    Outcome outcome;
    Derivation derivation;
    EXPECT_FALSE(adjudicate(plan, claim, outcome, &derivation));
    return derivation;
}

inline std::string joined(const Derivation& derivation) {
    std::string text;
    for (const Step& step : derivation)
        for (const std::string& line : step.lines) text += line + "\n";
    return text;
}

}  // namespace yibao::adjudication
