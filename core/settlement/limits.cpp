#include "settlement/limits.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "adjudication/evaluate.hpp"

namespace yibao::settlement {

namespace {

using policy::Formula;
using policy::Plan;
using policy::Stage;

/// The accumulator that this formula is, and nothing else.
const policy::Accumulator* accumulator_in(const Plan& plan, const Formula& formula) {
    if (formula.ops.size() != 1 || formula.ops.front().code != policy::Op::Code::slot)
        return nullptr;
    const auto found = std::ranges::find(plan.accumulators, policy::Slot(formula.ops[0].operand),
                                         &policy::Accumulator::slot);
    return found == plan.accumulators.end() ? nullptr : &*found;
}

/// Whether it depends on anything that only a bill tells: the quantities that stages leave.
bool reads_slots(const Formula& formula) {
    return std::ranges::any_of(
        formula.ops, [](const policy::Op& op) { return op.code == policy::Op::Code::slot; });
}

std::vector<Limit> limits_at(const Plan& plan, const Care& care) {
    const adjudication::Claim claim = claim_for(plan, care);
    std::vector<Limit> found;
    const auto add = [&](const Stage& stage, const Formula& used, const Formula& limit) {
        const auto* accumulator = accumulator_in(plan, used);
        if (accumulator == nullptr || limit.empty() || reads_slots(limit)) return;
        std::vector<Exact> quantities;
        adjudication::Case one(plan, claim, quantities);
        if (!stage.when.always() && !one.holds(stage.when)) return;
        const Exact amount = one.value(limit);
        if (!one.refusal())
            found.push_back({accumulator->name, amount, stage.kind == Stage::Kind::deductible,
                             stage.name, stage.basis});
    };
    for (const Stage& stage : plan.stages) {
        for (const policy::Cap& cap : stage.caps) add(stage, cap.used, cap.limit);
        if (stage.kind == Stage::Kind::deductible && stage.adjustments.empty())
            add(stage, stage.taken_before, stage.value);
    }
    return found;
}

}  // namespace

std::vector<Limit> limits(const policy::Policy& policy, const Care& care, Day day) {
    using catalogue::HospitalGrade;
    const policy::Version* const version = policy.on(day);
    if (version == nullptr) return {};
    std::optional<std::vector<Limit>> common;
    for (const auto grade :
         {HospitalGrade::tertiary_a, HospitalGrade::secondary_a, HospitalGrade::primary_a}) {
        Care there = care;
        there.grade = grade;
        auto found = limits_at(version->plan, there);
        if (!common) {
            common = std::move(found);
            continue;
        }
        std::erase_if(*common, [&](const Limit& limit) {
            return std::ranges::none_of(found, [&](const Limit& other) {
                return other.accumulator == limit.accumulator && other.stage == limit.stage &&
                       other.amount == limit.amount;
            });
        });
    }
    return *std::move(common);
}

}  // namespace yibao::settlement
