#include "operations/policies/trial.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "adjudication/trial.hpp"
#include "operations/policies/drafts.hpp"
#include "operations/policies/shelf.hpp"
#include "policy/literal.hpp"

namespace yibao::operations {

namespace {

using policy::Node;
using policy::Plan;
using policy::Policy;
using policy::Type;

constexpr std::string_view code_of_type(Type type) {
    return type == Type::money ? "money" : type == Type::rate ? "rate" : "number";
}

/// The policy in force, or the draft's text compiled.
Result<Policy> policy_meant(storage::Reader& reader, const Act& act,
                            const std::optional<std::string>& file,
                            const std::optional<std::string>& draft_id) {
    if (!draft_id) {
        const Policy* found = file ? policy_in_force(act.agency, *file) : nullptr;
        if (found == nullptr) return Refusal{"policy.unknown", "没有这份政策（file）"};
        return *found;
    }
    const auto draft = seen_draft(reader, act, *draft_id);
    if (!draft) return draft.refusal();
    auto compiled = policy::compile(draft->text, draft->file);
    if (const auto* problems = std::get_if<policy::Problems>(&compiled))
        return Refusal{"draft.unfit", "草案条文还有问题：" + problems->front().text(draft->file)};
    return std::get<Policy>(std::move(compiled));
}

Result<const policy::Version*> version_meant(const Policy& policy, const std::optional<Day>& day) {
    const auto* version = day ? policy.on(*day) : &policy.versions.back();
    if (version == nullptr)
        return Refusal{"policy.day", "日期（day）早于这份政策最早的生效日 " +
                                         policy.versions.front().from.text()};
    return version;
}

template <class Words>
std::string with_bars(const Words& words) {
    std::string text;
    for (const auto& word : words) (text += text.empty() ? "" : "|") += word;
    return text;
}

std::vector<forms::DimensionRow> rows_of(const std::vector<policy::Dimension>& dimensions) {
    std::vector<forms::DimensionRow> rows;
    for (const auto& one : dimensions) {
        forms::DimensionRow row{one.name, with_bars(one.values), {}, "0"};
        if (one.otherwise) row.otherwise = one.values[*one.otherwise];
        if (one.several != policy::Dimension::Several::refused) row.several = "1";
        rows.push_back(std::move(row));
    }
    return rows;
}

Node scalar(std::string text) { return {.kind = Node::Kind::scalar, .text = std::move(text)}; }

/// A bare number gets the unit that its type is usually written in.
std::string with_unit(const std::string& value, std::optional<Type> type) {
    if (!type || !policy::is_bare_number(value)) return value;
    return value + (*type == Type::money ? "元" : *type == Type::rate ? "%" : "个");
}

std::optional<Type> type_of(const Plan& plan, const std::string& name) {
    const auto slot = plan.slot_named(name);
    return slot ? std::optional(plan.slot_types[*slot]) : std::nullopt;
}

Node list_of(std::string_view rest) {
    Node list{.kind = Node::Kind::list};
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find('|'));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        list.items.push_back(scalar(std::string(word)));
    }
    return list;
}

Node value_node(const Plan& plan, const forms::NamedValue& given) {
    if (plan.dimension_named(given.name)) return list_of(given.value);
    return scalar(with_unit(given.value, type_of(plan, given.name)));
}

Node map_of(const Plan& plan, const std::vector<forms::NamedValue>& values) {
    Node map{.kind = Node::Kind::map};
    for (const auto& given : values)
        if (!given.value.empty()) map.keys.emplace_back(given.name, value_node(plan, given));
    return map;
}

Node line_node(const forms::TrialLine& line) {
    Node map{.kind = Node::Kind::map};
    const auto add = [&](const char* key, std::string text) {
        map.keys.emplace_back(key, scalar(std::move(text)));
    };
    add("目录类别", line.item_class);
    if (line.charge_type) add("费用类别", *line.charge_type);
    if (line.item) add("项目", *line.item);
    add("金额", line.amount.text() + "元");
    if (line.quantity) {
        const Exact each = Exact(line.amount).over(Exact::units(line.quantity->scaled), 10'000);
        add("单价", policy::quantity_text({Type::money, each}));
        add("数量",
            policy::quantity_text({Type::number, Exact::units(line.quantity->scaled)}) + "个");
    }
    if (line.share) add("目录比例", line.share->text());
    if (line.limit) add("目录限价", line.limit->text() + "元");
    if (line.self_pay == "1") add("全自费", "是");
    for (const auto& given : line.dimensions)
        if (!given.value.empty()) map.keys.emplace_back(given.name, list_of(given.value));
    return map;
}

/// What a line says must not pass for something else, nor for nothing.
std::optional<Refusal> check_lines(const Plan& plan, const std::vector<forms::TrialLine>& lines) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].quantity && lines[at].quantity->scaled <= 0)
            return Refusal{"trial.facts", fmt::format("第{}行的数量应大于0（quantity）", at + 1)};
        for (const auto& given : lines[at].dimensions)
            if (std::ranges::find(plan.line_dimensions, given.name, &policy::Dimension::name) ==
                plan.line_dimensions.end())
                return Refusal{"trial.facts",
                               fmt::format("第{}行的“{}”不是这份政策的明细维度（dimensions）",
                                           at + 1, given.name)};
    }
    return std::nullopt;
}

/// The case as a worked example would write it.
Node case_of(const Plan& plan, const forms::TryPolicy::Input& input) {
    Node map{.kind = Node::Kind::map};
    if (input.day) map.keys.emplace_back("日期", scalar(input.day->text()));
    map.keys.emplace_back("情况", map_of(plan, input.facts));
    if (!input.past.empty()) map.keys.emplace_back("此前", map_of(plan, input.past));
    if (!input.lines.empty()) {
        Node lines{.kind = Node::Kind::list};
        for (const auto& line : input.lines) lines.items.push_back(line_node(line));
        map.keys.emplace_back("明细", std::move(lines));
    } else {
        map.keys.emplace_back("给定", map_of(plan, input.parts));
    }
    return map;
}

std::vector<forms::TrialStep> steps_of(const adjudication::Derivation& derivation) {
    std::vector<forms::TrialStep> steps;
    for (const auto& step : derivation) {
        forms::TrialStep row{step.stage, step.basis, ""};
        for (const std::string& line : step.lines)
            row.reckoning += (row.reckoning.empty() ? "" : "\n") + line;
        steps.push_back(std::move(row));
    }
    return steps;
}

/// From the total, by what each payment took off, to the cash that is left.
std::vector<forms::WaterfallRow> waterfall_of(const adjudication::Visit& visit) {
    const Plan& plan = visit.version->plan;
    const auto& outcome = visit.outcome;
    std::vector<forms::WaterfallRow> rows{{"费用总额", "total", "", "", outcome.total}};
    for (std::size_t i = 0; i < plan.stages.size(); ++i) {
        const policy::Stage& stage = plan.stages[i];
        if (stage.kind != policy::Stage::Kind::pay || !outcome.ran[i]) continue;
        const Money paid = outcome.quantities[stage.outputs.pay].money();
        if (paid != Money{})
            rows.push_back({stage.name, "paid", std::string(policy::payer_name(stage.payer)),
                            stage.basis, paid});
    }
    rows.push_back({"个人现金", "rest", "", "", outcome.cash});
    return rows;
}

Refusal wrong_facts(const policy::Problems& problems) {
    std::string text = "试算情况有问题";
    for (const auto& problem : problems) {
        text += "；" + problem.what;
        if (!problem.right.empty()) text += "（应当：" + problem.right + "）";
    }
    return {"trial.facts", std::move(text)};
}

}  // namespace

Result<forms::DescribeTrial::Output> describe_trial(storage::Reader& reader, const Act& act,
                                                    const forms::DescribeTrial::Input& input) {
    const auto policy = policy_meant(reader, act, input.file, input.draft_id);
    if (!policy) return policy.refusal();
    const auto version = version_meant(*policy, input.day);
    if (!version) return version.refusal();
    const Plan& plan = (*version)->plan;
    forms::DescribeTrial::Output shown;
    shown.from = (*version)->from;
    shown.basis = (*version)->basis;
    shown.item_classes = with_bars(policy::item_classes);
    shown.charge_types = with_bars(policy::charge_types);
    shown.dimensions = rows_of(plan.dimensions);
    shown.line_dimensions = rows_of(plan.line_dimensions);
    for (const auto& one : plan.inputs)
        shown.inputs.push_back(
            {one.name, std::string(code_of_type(one.type)), one.required ? "1" : "0"});
    for (const auto& one : plan.accumulators)
        shown.accumulators.push_back({one.name, std::string(code_of_type(one.type)), "0"});
    return shown;
}

Result<forms::TryPolicy::Output> try_policy(storage::Reader& reader, const Act& act,
                                            const forms::TryPolicy::Input& input) {
    const auto policy = policy_meant(reader, act, input.file, input.draft_id);
    if (!policy) return policy.refusal();
    const auto version = version_meant(*policy, input.day);
    if (!version) return version.refusal();
    if (input.lines.empty() && input.parts.empty())
        return Refusal{"trial.facts", "请填费用明细，或账单各份（至少费用总额和符合范围）"};
    if (auto refusal = check_lines((*version)->plan, input.lines)) return *std::move(refusal);
    const auto result = adjudication::run_trial(*policy, case_of((*version)->plan, input));
    if (!result.passed()) return wrong_facts(result.problems);
    const adjudication::Visit& visit = result.visits.front();
    const auto& outcome = visit.outcome;
    if (!outcome.total_known)
        return Refusal{"trial.facts", "请填费用总额或符合范围，否则算不出个人负担"};
    forms::TryPolicy::Output shown;
    shown.from = visit.version->from;
    shown.basis = visit.version->basis;
    shown.total = outcome.total;
    shown.in_scope = outcome.in_scope;
    shown.funds = outcome.funds();
    shown.accounts = outcome.patient() - outcome.cash;
    shown.cash = outcome.cash;
    shown.allowances = outcome.allowances;
    shown.waterfall = waterfall_of(visit);
    shown.steps = steps_of(visit.derivation);
    return shown;
}

}  // namespace yibao::operations
