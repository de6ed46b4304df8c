#include "adjudication/trial.hpp"

#include <algorithm>

#include "adjudication/adjudicate.hpp"
#include "adjudication/example.hpp"
#include "base/words.hpp"
#include "policy/literal.hpp"

namespace yibao::adjudication {

using policy::complain;
using policy::Node;
using policy::Plan;
using policy::Policy;
using policy::Problems;
using policy::Quantity;
using policy::Type;

namespace {

Exact BandPart::*band_member(std::string_view name) {
    if (name.ends_with("各段支付")) return &BandPart::pay;
    if (name.ends_with("各段自付")) return &BandPart::self;
    if (name.ends_with("各段费用")) return &BandPart::amount;
    return nullptr;
}

class Comparison {
public:
    Comparison(const Policy& policy, const Visit& visit, TrialResult& result)
        : policy_(policy),
          visit_(visit),
          plan_(visit.version->plan),
          outcome_(visit.outcome),
          result_(result) {}

    void run(const Node& expected) {
        for (const auto& [name, value] : expected.keys) {
            if (value.is_list())
                list(name, value);
            else if (const auto computed = amount_named(plan_, outcome_, name))
                one(name, value, *computed);
            else
                unknown(name, value);
        }
    }

private:
    void unknown(const std::string& name, const Node& value) {
        std::vector<std::string> known = plan_.slot_names;
        for (std::size_t i = 0; i < policy::payer_count; ++i)
            known.emplace_back(payer_name(static_cast<policy::Payer>(i)));
        for (const char* word : {"个人现金", "基金合计", "个人合计", "津贴合计"})
            known.emplace_back(word);
        const std::string when = when_named(policy_, *visit_.version, name);
        const std::string near = nearest_word(name, known);
        complain(result_.problems, value, "应得里的“" + name + "”不是这份政策的量",
                 !when.empty() ? when + "，这一天的应得不写它"
                 : near.empty() ? "用环节的输出、付款方、个人合计、个人现金 或 基金合计"
                                : "是不是“" + near + "”？");
    }

    void one(const std::string& name, const Node& value, const Quantity& computed) {
        const auto expected = read_quantity(value, computed.type, result_.problems);
        if (!expected) return;
        ++result_.compared;
        if (computed.value.round(Rounding::half_up) == expected->value) return;
        const Exact rounded = computed.value.round(Rounding::half_up);
        result_.differences.push_back({value.line, name, policy::quantity_text(*expected),
                                       policy::quantity_text({computed.type, rounded})});
    }

    /// 统筹各段支付: [4500元, 4300元]: the bands that the case went through, in order.
    void list(const std::string& name, const Node& value) {
        const auto member = band_member(name);
        const std::string stage = name.substr(0, name.size() - std::string("各段支付").size());
        if (member == nullptr || plan_.stage_named(stage) == nullptr) return unknown(name, value);
        std::vector<Exact> parts;
        for (const BandPart& part : outcome_.bands)
            if (plan_.stages[part.stage].name == stage) parts.push_back(part.*member);
        if (parts.size() != value.items.size()) {
            result_.differences.push_back({value.line, name,
                                           std::to_string(value.items.size()) + " 段",
                                           std::to_string(parts.size()) + " 段"});
            return;
        }
        for (std::size_t i = 0; i < parts.size(); ++i)
            one(name + "第" + std::to_string(i + 1) + "段", value.items[i],
                {Type::money, parts[i]});
    }

    const Policy& policy_;
    const Visit& visit_;
    const Plan& plan_;
    const Outcome& outcome_;
    TrialResult& result_;
};

const std::vector<std::string_view> visit_keys{"日期", "情况", "明细",     "给定",
                                               "此前", "应得", "同次住院", "说明"};

void run_visit(const Policy& policy, const Node& node, bool with_derivation, Kept& kept,
               TrialResult& result) {
    const std::string last_stay = result.visits.empty() ? "" : result.visits.back().occasion.stay;
    const std::size_t before = result.problems.size();
    Visit visit =
        read_visit(policy, node, {result.visits.size() + 1, last_stay}, kept, result.problems);
    if (result.problems.size() > before || visit.version == nullptr) return;
    const Plan& plan = visit.version->plan;
    const policy::Version* admission = policy.on(visit.occasion.admission);
    const auto refusal =
        adjudicate(plan, visit.claim, visit.outcome, with_derivation ? &visit.derivation : nullptr,
                   admission == nullptr ? nullptr : &admission->plan);
    if (refusal) return complain(result.problems, node, refusal->message, "在 情况 里写明");
    for (std::size_t a = 0; a < plan.accumulators.size(); ++a)
        kept[accumulator_key(policy, plan, plan.accumulators[a], visit.occasion,
                             visit.claim.dimensions)] =
            visit.claim.accumulators[a] + visit.outcome.fed[a];
    if (const Node* expected = node.find("应得")) Comparison(policy, visit, result).run(*expected);
    result.visits.push_back(std::move(visit));
}

}  // namespace

std::optional<Quantity> amount_named(const Plan& plan, const Outcome& outcome,
                                     std::string_view name) {
    const auto money = [](Money amount) { return Quantity{Type::money, amount}; };
    if (name == "个人现金") return money(outcome.cash);
    if (name == "个人合计") return money(outcome.patient());
    if (name == "基金合计") return money(outcome.funds());
    if (name == "津贴合计") return money(outcome.allowances);
    if (const auto payer = policy::payer_named(name)) return money(outcome.paid_by(*payer));
    if (const auto slot = plan.slot_named(name))
        return Quantity{plan.slot_types[*slot], outcome.quantities[*slot]};
    return std::nullopt;
}

namespace {

TrialResult run(const Policy& policy, const Node& example, bool with_derivation) {
    TrialResult result;
    result.line = example.line;
    if (const Node* name = example.find("名称")) result.name = name->text;
    if (const Node* ids = example.find("案例")) result.cases = texts(*ids);
    std::vector<std::string_view> known = visit_keys;
    for (const std::string_view key : {"名称", "案例", "来源", "连续", "推导"})
        known.push_back(key);
    policy::check_keys(example, known, result.problems);
    Kept kept;
    if (const Node* visits = example.find("连续")) {
        for (const Node& visit : visits->items) {
            policy::check_keys(visit, visit_keys, result.problems);
            run_visit(policy, visit, with_derivation, kept, result);
        }
    } else {
        run_visit(policy, example, with_derivation, kept, result);
    }
    return result;
}

}  // namespace

TrialResult run_example(const Policy& policy, const Node& example, bool with_derivation) {
    TrialResult result = run(policy, example, with_derivation);
    if (result.name.empty()) complain(result.problems, example, "算例没有名称", "名称: …");
    if (result.problems.empty() && result.differences.empty() && result.compared == 0)
        complain(result.problems, example, "算例没有应得，什么也没有核对", "应得: {统筹支付: …}");
    return result;
}

TrialResult run_trial(const Policy& policy, const Node& input) { return run(policy, input, true); }

std::vector<TrialResult> run_examples(const Policy& policy) {
    std::vector<TrialResult> results;
    for (const Node& example : policy.examples.items)
        results.push_back(run_example(policy, example));
    return results;
}

std::variant<Policy, Problems> load(const std::string& yaml, const std::string& file) {
    auto compiled = policy::compile(yaml, file);
    if (std::holds_alternative<Problems>(compiled)) return compiled;
    Problems problems;
    for (const TrialResult& result : run_examples(std::get<Policy>(compiled))) {
        problems.insert(problems.end(), result.problems.begin(), result.problems.end());
        for (const Difference& difference : result.differences)
            problems.push_back({difference.line, "算例/" + result.name,
                                difference.name + " 算得 " + difference.computed,
                                "照算例 " + difference.expected});
    }
    if (!problems.empty()) return problems;
    return compiled;
}

}  // namespace yibao::adjudication
