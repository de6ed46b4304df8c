#include "adjudication/trial.hpp"

#include <algorithm>

#include "adjudication/adjudicate.hpp"
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

std::optional<Quantity> quantity(const Node& node, Type type, Problems& problems) {
    const auto value = policy::parse_quantity(node.text);
    if (!value) {
        complain(
            problems, node, "“" + node.text + "”不是带单位的数",
            policy::is_bare_number(node.text) ? "写明单位，如 " + node.text + "元" : "如 800元");
        return std::nullopt;
    }
    if (value->type != type) {
        complain(problems, node, "“" + node.text + "”应是" + std::string(type_name(type)), "");
        return std::nullopt;
    }
    return value;
}

std::vector<std::string> texts(const Node& node) {
    std::vector<std::string> words;
    if (node.is_scalar()) words.push_back(node.text);
    for (const Node& item : node.items) words.push_back(item.text);
    return words;
}

/// Accumulators between the visits of one example, by their key.
using Kept = std::map<std::string, Exact>;

class Reader {
public:
    Reader(const Policy& policy, const Node& node, std::size_t number, Problems& problems)
        : policy_(policy), node_(node), problems_(problems) {
        visit_.occasion.stay = std::to_string(number);
    }

    Visit read(Kept& kept, const std::string& last_stay) {
        dates();
        if (visit_.version == nullptr) return std::move(visit_);
        visit_.claim = Claim::of(plan());
        if (const Node* same = node_.find("同次住院"); same != nullptr && same->text == "是")
            visit_.occasion.stay = last_stay;
        if (const Node* facts = node_.find("情况"))
            for (const auto& [key, value] : facts->keys) fact(key, value);
        if (const Node* lines = node_.find("明细"))
            for (const Node& item : lines->items) line(item);
        if (const Node* given = node_.find("给定"))
            for (const auto& [key, value] : given->keys) give(key, value);
        visit_.claim.without_bill = visit_.claim.lines.empty();
        before(kept);
        return std::move(visit_);
    }

private:
    const Plan& plan() const { return visit_.version->plan; }

    /// Without any date the latest rules apply: an illustration seldom has one.
    void dates() {
        const Node* facts = node_.find("情况");
        std::optional<Day> day;
        std::map<std::string, Day> named;
        const auto take = [&](const Node& from, const char* key) {
            const Node* value = from.find(key);
            if (value == nullptr) return;
            const auto parsed = Day::parse(value->text);
            if (!parsed)
                complain(problems_, *value, "“" + value->text + "”不是日期", "如 2025-03-01");
            else
                named[key] = *parsed;
        };
        take(node_, "日期");
        if (facts != nullptr)
            for (const char* key : {"日期", "入院日期", "出院日期", "费用日期", "结算日期"})
                take(*facts, key);
        if (!named.empty()) day = named.contains("日期") ? named["日期"] : named.begin()->second;
        if (!day) day = policy_.versions.back().from;
        const auto of = [&](const char* key, Day otherwise) {
            const auto found = named.find(key);
            return found == named.end() ? otherwise : found->second;
        };
        Occasion& occasion = visit_.occasion;
        occasion.discharge = of("出院日期", of("日期", *day));
        occasion.admission = of("入院日期", occasion.discharge);
        occasion.charge = of("费用日期", occasion.discharge);
        occasion.settlement = of("结算日期", occasion.discharge);
        visit_.version = policy_.on(occasion.date(policy_.version_by));
        if (visit_.version == nullptr)
            complain(problems_, node_,
                     "日期 " + occasion.date(policy_.version_by).text() + " 在第一次生效之前",
                     "不早于 " + policy_.versions.front().from.text());
    }

    void fact(const std::string& key, const Node& value) {
        if (key.ends_with("日期")) return;
        if (const auto dimension = plan().dimension_named(key)) {
            visit_.claim.dimensions[*dimension] |= bits(value, plan().dimensions[*dimension]);
            return;
        }
        if (key == "医疗机构") {
            visit_.occasion.institution = value.text;
            return;
        }
        if (input(key, value)) return;
        if (key == "个人账户余额" || key == "共济账户余额") {
            const auto found = quantity(value, Type::money, problems_);
            if (!found) return;
            (key == "个人账户余额" ? visit_.claim.account_balance : visit_.claim.family_balance) =
                found->value.money();
            return;
        }
        if (plan().slot_named(key))
            return complain(problems_, value, "“" + key + "”是算出来的量，不是情况",
                            "写在 给定 里；累计写在 此前 里");
        std::vector<std::string> known{"个人账户余额", "共济账户余额", "医疗机构", "日期"};
        for (const auto& dimension : plan().dimensions) known.push_back(dimension.name);
        for (const auto& input : plan().inputs) known.push_back(input.name);
        const std::string near = policy::nearest_word(key, known);
        complain(problems_, value, "情况里的“" + key + "”不是这份政策的维度或输入",
                 near.empty() ? "先在 维度 或 输入 里写明" : "是不是“" + near + "”？");
    }

    /// Takes the value if the key is an input of the policy.
    bool input(const std::string& key, const Node& value) {
        const auto& all = plan().inputs;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == key; });
        if (found == all.end()) return false;
        if (const auto read = quantity(value, found->type, problems_))
            visit_.claim.inputs[static_cast<std::size_t>(found - all.begin())] = read->value;
        return true;
    }

    std::uint64_t bits(const Node& value, const policy::Dimension& dimension) {
        std::uint64_t result = 0;
        for (const std::string& word : texts(value)) {
            const auto& values = dimension.values;
            const auto found = std::find(values.begin(), values.end(), word);
            if (found == values.end()) {
                std::string all;
                for (const std::string& one : values) all += one + " ";
                complain(problems_, value, "“" + word + "”不是“" + dimension.name + "”的取值", all);
            } else {
                result |= 1ULL << (found - values.begin());
            }
        }
        return result;
    }

    template <class Names>
    std::uint8_t position(const Node& value, const Names& names) {
        const auto found = std::find(names.begin(), names.end(), value.text);
        if (found == names.end()) {
            complain(problems_, value, "不认识“" + value.text + "”", "");
            return 0;
        }
        return static_cast<std::uint8_t>(found - names.begin());
    }

    void line(const Node& item) {
        Line line;
        bool has_amount = false;
        bool has_price = false;
        for (const auto& [key, value] : item.keys) {
            if (key == "目录类别")
                line.item_class = position(value, policy::item_classes);
            else if (key == "费用类别")
                line.charge_type = position(value, policy::charge_types);
            else if (key == "项目")
                line.item = value.text;
            else if (key == "名称")
                continue;
            else if (key == "全自费")
                line.full_self_pay = value.text == "是";
            else if (line_dimension(line, key, value))
                continue;
            else if (!line_quantity(line, key, value, has_amount, has_price))
                complain(
                    problems_, value, "明细里的“" + key + "”不认识",
                    "目录类别、费用类别、项目、名称、金额、单价、数量、目录比例、目录限价、全自费，"
                    "或 明细维度 里声明过的");
        }
        if (has_price && !has_amount) line.amount = charge(line.price_micro, line.count_e4);
        if (!has_price) line.price_micro = line.amount.fen() * 10'000;
        if (!has_price && !has_amount)
            complain(problems_, item, "这一行没有金额", "金额: 100元，或 单价 与 数量");
        visit_.claim.lines.push_back(line);
    }

    bool line_dimension(Line& line, const std::string& key, const Node& value) {
        const auto& own = plan().line_dimensions;
        for (std::size_t d = 0; d < own.size() && d < most_line_dimensions; ++d) {
            if (own[d].name != key) continue;
            line.dimensions[d] |= bits(value, own[d]);
            return true;
        }
        return false;
    }

    bool line_quantity(Line& line, const std::string& key, const Node& value, bool& has_amount,
                       bool& has_price) {
        const bool money = key == "金额" || key == "单价" || key == "目录限价";
        if (!money && key != "数量" && key != "目录比例") return false;
        const Type type = money ? Type::money : key == "数量" ? Type::number : Type::rate;
        const auto found = quantity(value, type, problems_);
        if (!found) return true;
        const std::int64_t micro = found->value.times(Exact::units(10'000), 1).whole();
        if (key == "金额") {
            line.amount = found->value.money();
            has_amount = true;
        } else if (key == "单价") {
            line.price_micro = micro;
            has_price = true;
        } else if (key == "目录限价") {
            line.limit_micro = micro;
        } else if (key == "数量") {
            line.count_e4 = found->value.whole();
        } else {
            line.catalogue_share = Rate::ppm(found->value.whole());
        }
        return true;
    }

    void give(const std::string& key, const Node& value) {
        if (input(key, value)) return;
        const auto slot = plan().slot_named(key);
        if (!slot) {
            const std::string near = policy::nearest_word(key, plan().slot_names);
            complain(problems_, value, "给定里的“" + key + "”不是这份政策的量",
                     near.empty() ? "用环节名，或 费用总额、全自费、超限价、先行自付、符合范围"
                                  : "是不是“" + near + "”？");
            return;
        }
        if (const auto found = quantity(value, plan().slot_types[*slot], problems_))
            visit_.claim.given.emplace_back(*slot, found->value);
    }

    void before(Kept& kept) {
        const Node* before = node_.find("此前");
        if (before != nullptr)
            for (const auto& [key, value] : before->keys) {
                const auto& all = plan().accumulators;
                const auto found = std::find_if(all.begin(), all.end(),
                                                [&](const auto& a) { return a.name == key; });
                if (found == all.end()) {
                    complain(problems_, value, "此前里的“" + key + "”不是这份政策的累计",
                             "先在 累计 里写明");
                    continue;
                }
                if (const auto amount = quantity(value, found->type, problems_))
                    kept[key_of(*found)] = amount->value;
            }
        for (std::size_t a = 0; a < plan().accumulators.size(); ++a) {
            const auto found = kept.find(key_of(plan().accumulators[a]));
            if (found != kept.end()) visit_.claim.accumulators[a] = found->second;
        }
    }

    std::string key_of(const policy::Accumulator& accumulator) const {
        return accumulator_key(policy_, plan(), accumulator, visit_.occasion,
                               visit_.claim.dimensions);
    }

    const Policy& policy_;
    const Node& node_;
    Problems& problems_;
    Visit visit_;
};

Exact BandPart::*band_member(std::string_view name) {
    if (name.ends_with("各段支付")) return &BandPart::pay;
    if (name.ends_with("各段自付")) return &BandPart::self;
    if (name.ends_with("各段费用")) return &BandPart::amount;
    return nullptr;
}

class Comparison {
public:
    Comparison(const Plan& plan, const Outcome& outcome, TrialResult& result)
        : plan_(plan), outcome_(outcome), result_(result) {}

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
        const std::string near = policy::nearest_word(name, known);
        complain(result_.problems, value, "应得里的“" + name + "”不是这份政策的量",
                 near.empty() ? "用环节的输出、付款方、个人合计、个人现金 或 基金合计"
                              : "是不是“" + near + "”？");
    }

    void one(const std::string& name, const Node& value, const Quantity& computed) {
        const auto expected = quantity(value, computed.type, result_.problems);
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
        Reader(policy, node, result.visits.size() + 1, result.problems).read(kept, last_stay);
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
    if (const Node* expected = node.find("应得"))
        Comparison(plan, visit.outcome, result).run(*expected);
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
