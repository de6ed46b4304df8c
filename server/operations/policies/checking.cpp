#include "operations/policies/checking.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "operations/policies/shelf.hpp"
#include "policy/reading.hpp"

namespace yibao::operations {

namespace {

using adjudication::TrialResult;
using policy::Problem;
using policy::Problems;

void add_failures(const std::vector<TrialResult>& examples, Problems& problems) {
    for (const TrialResult& result : examples) {
        problems.insert(problems.end(), result.problems.begin(), result.problems.end());
        for (const auto& difference : result.differences)
            problems.push_back({difference.line, "算例/" + result.name,
                                fmt::format("{} 应得 {}，算得 {}", difference.name,
                                            difference.expected, difference.computed),
                                "核对算例，或核对规定"});
    }
}

/// With the agency: its area, and its other policies.
void add_conflicts(const Agency& agency, const policy::Policy& policy, Problems& problems) {
    if (policy.area != agency.area_name())
        problems.push_back({0, "统筹区", fmt::format("统筹区是“{}”，不是本统筹区", policy.area),
                            "统筹区: " + agency.area_name()});
    std::vector<policy::Policy> all{policy};
    for (const auto& other : agency.policies().all())
        if (other->file != policy.file) all.push_back(*other);
    const auto book = settlement::PolicyBook::from(std::move(all));
    if (!book)
        problems.push_back({0, "适用", book.refusal().message, "一种险种、医疗类别只由一份政策管"});
}

bool is_yaml(const std::string& text) {
    Problems problems;
    policy::read_document(text, problems);
    return problems.empty();
}

}  // namespace

CheckedPolicy checked_policy(const Agency& agency, const std::string& file,
                             const std::string& text) {
    CheckedPolicy checked;
    auto compiled = policy::compile(text, file);
    if (auto* problems = std::get_if<Problems>(&compiled)) {
        checked.problems = std::move(*problems);
        return checked;
    }
    checked.policy = std::get<policy::Policy>(std::move(compiled));
    checked.examples = adjudication::run_examples(*checked.policy);
    add_failures(checked.examples, checked.problems);
    add_conflicts(agency, *checked.policy, checked.problems);
    return checked;
}

std::vector<forms::ExampleRow> example_rows(const std::vector<TrialResult>& examples) {
    std::vector<forms::ExampleRow> rows;
    for (const TrialResult& result : examples)
        rows.push_back({result.name, forms::count(static_cast<std::size_t>(result.line)),
                        result.passed() ? "1" : "0", forms::count(result.compared)});
    return rows;
}

forms::PolicyCheck shown_check(const CheckedPolicy& checked, const std::string& base,
                               const std::string& text, Day today) {
    forms::PolicyCheck shown;
    shown.fit = checked.fit() ? "1" : "0";
    shown.retroactive = "0";
    for (const Problem& problem : checked.problems)
        shown.problems.push_back({forms::count(static_cast<std::size_t>(std::max(0, problem.line))),
                                  problem.path, problem.what, problem.right});
    shown.examples = example_rows(checked.examples);
    if (!is_yaml(text)) return shown;
    if (!base.empty())
        shown.changes_from = policy::changed_from(base, text);
    else if (checked.policy)
        shown.changes_from = checked.policy->versions.front().from;
    if (shown.changes_from && *shown.changes_from <= today) shown.retroactive = "1";
    return shown;
}

Result<forms::PolicyCheck> check_policy(storage::Reader& reader, const Act& act,
                                        const forms::CheckPolicy::Input& input) {
    const auto held = reader.get<storage::PolicyDocument>(act.agency.area(), input.file);
    return shown_check(checked_policy(act.agency, input.file, input.text),
                       held ? held->text : std::string(), input.text, act.today());
}

}  // namespace yibao::operations
