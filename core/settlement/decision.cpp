#include "settlement/decision.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "adjudication/adjudicate.hpp"

namespace yibao::settlement {

namespace {

bool applies(const policy::Policy& policy, std::string_view insurance, std::string_view med_type) {
    return std::ranges::find(policy.insurances, insurance) != policy.insurances.end() &&
           std::ranges::find(policy.medical_types, med_type) != policy.medical_types.end();
}

/// Such an accumulator counts from one bill of a stay to the next, also over a transfer to another
/// hospital; for other care it is nothing.
bool counts_for_a_stay(const policy::Accumulator& accumulator) {
    return accumulator.period == policy::Period::stay ||
           accumulator.period == policy::Period::stay_in_year;
}

std::string arithmetic_of(const adjudication::Outcome& outcome, std::size_t stage) {
    std::string text;
    for (const adjudication::BandPart& part : outcome.bands) {
        if (part.stage != stage || part.amount == Exact{}) continue;
        text += (text.empty() ? "" : "；") + part.amount.money().text() + "×" + part.rate.text() +
                "=" + part.pay.money().text();
    }
    return text;
}

/// Why lines, or parts of them, are left to the patient although their items are listed.
std::optional<adjudication::Step> explain_standings(std::span<const Priced> lines) {
    adjudication::Step step{"目录限定", "医保目录的限定支付范围", {}};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].standing.code.empty()) continue;
        const catalogue::Item& item = *lines[i].item;
        step.lines.push_back(
            fmt::format("第{}行 {}：{}", i + 1, item.name, lines[i].standing.reason));
        if (!item.restriction.text.empty())
            step.lines.back() += fmt::format("（目录：{}）", item.restriction.text);
    }
    if (step.lines.empty()) return std::nullopt;
    return step;
}

}  // namespace

Result<PolicyBook> PolicyBook::from(std::vector<policy::Policy> policies) {
    for (std::size_t i = 0; i < policies.size(); ++i)
        for (std::size_t j = i + 1; j < policies.size(); ++j)
            for (const std::string& insurance : policies[i].insurances)
                for (const std::string& type : policies[i].medical_types)
                    if (applies(policies[j], insurance, type))
                        return Refusal{
                            "policy.ambiguous",
                            fmt::format("险种 {}、医疗类别 {} 同时有两份政策：{}、{}", insurance,
                                        type, policies[i].file, policies[j].file)};
    PolicyBook book;
    for (policy::Policy& policy : policies)
        book.policies_.push_back(std::make_shared<const policy::Policy>(std::move(policy)));
    return book;
}

const policy::Policy* PolicyBook::find(std::string_view insurance,
                                       std::string_view med_type) const {
    for (const auto& policy : policies_)
        if (applies(*policy, insurance, med_type)) return policy.get();
    return nullptr;
}

std::string Decision::rules() const { return policy->file + "@" + version->from.text(); }

Money Decision::amount(std::string_view name) const {
    const auto slot = version->plan.slot_named(name);
    return slot ? outcome.quantities[*slot].money() : Money{};
}

Result<Decision> decide(const PolicyBook& book, const Care& care,
                        const adjudication::Occasion& occasion, const Means& means,
                        std::span<const Priced> lines, bool with_derivation) {
    Decision decision;
    const std::string_view insurance = code_of(care.person.insurance);
    const std::string_view med_type = code_of(care.med_type);
    decision.policy = book.find(insurance, med_type);
    if (decision.policy == nullptr)
        return Refusal{"settlement.no_policy",
                       fmt::format("本统筹区没有{}的{}待遇政策，不能结算",
                                   title_of(care.person.insurance), title_of(care.med_type))};
    const Day day = occasion.date(decision.policy->version_by);
    decision.version = decision.policy->on(day);
    if (decision.version == nullptr)
        return Refusal{"settlement.before_policy",
                       fmt::format("{} 早于政策最早生效日，不能结算", day.text())};
    const policy::Plan& plan = decision.version->plan;
    adjudication::Claim claim = claim_for(plan, care);
    claim.account_balance = means.account;
    claim.family_balance = means.family;
    claim.lines.reserve(lines.size());
    for (const Priced& line : lines) claim.lines.push_back(line.line);

    const bool stay = catalogue::is_inpatient(care.med_type);
    std::vector<std::string> names;
    names.reserve(plan.accumulators.size());
    for (std::size_t a = 0; a < plan.accumulators.size(); ++a) {
        names.push_back(stored_name(insurance, *decision.policy, plan, plan.accumulators[a],
                                    occasion, claim.dimensions));
        if (means.accumulated != nullptr && (stay || !counts_for_a_stay(plan.accumulators[a])))
            claim.accumulators[a] = Exact::units(means.accumulated->get(names.back()));
    }
    const policy::Version* admission = decision.policy->on(occasion.admission);
    if (auto refusal = adjudication::adjudicate(plan, claim, decision.outcome,
                                                with_derivation ? &decision.derivation : nullptr,
                                                admission == nullptr ? nullptr : &admission->plan))
        return *std::move(refusal);
    if (auto step = with_derivation ? explain_standings(lines) : std::nullopt)
        decision.derivation.insert(decision.derivation.begin(), *std::move(step));
    for (std::size_t a = 0; a < plan.accumulators.size(); ++a) {
        if (counts_for_a_stay(plan.accumulators[a]) && !stay) continue;
        const std::int64_t by = decision.outcome.fed[a].round(Rounding::half_up).whole();
        if (by != 0) decision.fed.push_back({names[a], Money::fen(by)});
    }
    if (means.accumulated == nullptr) return decision;
    for (auto& past : means.accumulated->outlived(occasion.settlement)) {
        const bool fed = std::ranges::find(decision.fed, past.name, &ledger::NamedAmount::name) !=
                         decision.fed.end();
        if (!fed) decision.fed.push_back({std::move(past.name), -past.amount});
    }
    return decision;
}

std::vector<Segment> segments(const Decision& decision) {
    using Kind = policy::Stage::Kind;
    std::vector<Segment> result;
    const policy::Plan& plan = decision.version->plan;
    const auto value = [&](policy::Slot slot) { return decision.outcome.quantities[slot].money(); };
    for (std::size_t i = 0; i < plan.stages.size(); ++i) {
        const policy::Stage& stage = plan.stages[i];
        if (!decision.outcome.ran[i]) continue;
        Segment segment{stage.name, "", stage.basis, {}, {}, {}, ""};
        if (stage.kind == Kind::deductible || stage.kind == Kind::self) {
            segment.amount = segment.self = value(stage.out);
        } else if (stage.kind == Kind::pay) {
            segment.payer = policy::payer_name(stage.payer);
            segment.amount = value(stage.outputs.entered);
            segment.paid = value(stage.outputs.pay);
            segment.self = value(stage.outputs.self);
            segment.arithmetic = arithmetic_of(decision.outcome, i);
        } else {
            continue;
        }
        if (segment.amount != Money{} || segment.paid != Money{})
            result.push_back(std::move(segment));
    }
    return result;
}

}  // namespace yibao::settlement
