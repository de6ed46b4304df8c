#include <algorithm>
#include <array>

#include "policy/policy.hpp"
#include "policy/section.hpp"

namespace yibao::policy {

namespace {

constexpr std::array<std::string_view, known_slots> known_names{
    "费用总额",     "全自费",       "超限价",   "先行自付", "符合范围",
    "个人账户余额", "共济账户余额", "基金支付", "个人负担", "政策内自付"};

int latest_amendment(const Node& node) {
    int latest = node.amendment;
    for (const Node& item : node.items) latest = std::max(latest, latest_amendment(item));
    for (const auto& [key, value] : node.keys) latest = std::max(latest, latest_amendment(value));
    return latest;
}

void compile_year_start(const Node& node, Plan& plan, Problems& problems) {
    // "7月1日"
    const auto month = node.text.find("月");
    const auto day = node.text.find("日");
    const auto number = [](std::string_view text) { return parse_scaled(text, 0).value_or(0); };
    if (month != std::string::npos && day != std::string::npos && day > month) {
        const auto after = month + std::string_view("月").size();
        plan.year_starts_month = static_cast<int>(number(node.text.substr(0, month)));
        plan.year_starts_day = static_cast<int>(number(node.text.substr(after, day - after)));
    }
    if (plan.year_starts_month < 1 || plan.year_starts_month > 12 || plan.year_starts_day < 1 ||
        plan.year_starts_day > 28)
        complain(problems, node, "年度始于“" + node.text + "”", "如 7月1日（1 至 28 日）");
}

/// The order of the stages: as written, or as 顺序 says, which must name each exactly once.
std::vector<std::string> stage_order(const Node& rules, Problems& problems) {
    const Node* stages = rules.find("环节");
    std::vector<std::string> order;
    if (stages == nullptr) return order;
    for (const auto& [name, stage] : stages->keys) order.push_back(name);
    const Node* wanted = rules.find("顺序");
    if (wanted == nullptr) return order;
    std::vector<std::string> named;
    for (const Node& item : wanted->items) {
        if (std::find(order.begin(), order.end(), item.text) == order.end())
            complain(problems, item, "顺序里的“" + item.text + "”不是环节", "核对名称");
        else if (std::find(named.begin(), named.end(), item.text) != named.end())
            complain(problems, item, "“" + item.text + "”在顺序里出现两次", "只写一次");
        else
            named.push_back(item.text);
    }
    for (const std::string& name : order)
        if (std::find(named.begin(), named.end(), name) == named.end())
            complain(problems, *wanted, "顺序里没有环节“" + name + "”", "每个环节都要排到");
    return named;
}

Plan compile_plan(const Node& document, const Node& rules, const std::vector<std::string>& bases,
                  const std::vector<const Node*>& laters, Problems& problems) {
    static const Node nothing{.kind = Node::Kind::map};
    const auto section = [&](const Node& from, std::string_view key) -> const Node& {
        const Node* found = from.find(key);
        if (found == nullptr) return nothing;
        if (!found->is_map()) complain(problems, *found, "这里应是“名称: 内容”的形式", "");
        return *found;
    };
    Plan plan;
    Scope scope(plan);
    Context context{scope, problems, {}, {}, bases};
    for (const std::string_view name : known_names)
        scope.quantity(std::string(name), Type::money, nothing, problems);
    compile_dimensions(section(document, "维度"), plan.dimensions, problems);
    compile_dimensions(section(document, "明细维度"), plan.line_dimensions, problems);
    announce_names(rules, scope);
    for (const Node* later : laters) announce_later(*later, scope);
    declare_accumulators(section(rules, "累计"), scope, problems);
    declare_inputs(section(document, "输入"), scope, problems);
    compile_input_defaults(section(document, "输入"), scope, problems);
    if (const Node* rounding = rules.find("取整")) {
        const auto rule = parse_rounding(*rounding, Type::money, problems);
        plan.rounds = rule.has_value();
        plan.rounding = rule.value_or(RoundingRule{});
    }
    if (const Node* lines = rules.find("费用取整")) {
        plan.round_lines = lines->text == "逐行";
        if (lines->text != "逐行" && lines->text != "合计")
            complain(problems, *lines, "费用取整“" + lines->text + "”", "逐行 或 合计");
    }
    if (const Node* year = rules.find("年度始于")) compile_year_start(*year, plan, problems);
    compile_parameters(section(rules, "参数"), context);
    compile_line_rules(section(rules, "费用"), context);
    compile_sums(section(rules, "汇总"), context);
    const Node& stages = section(rules, "环节");
    if (stages.keys.empty()) complain(problems, rules, "没有环节", "写明 环节");
    scope.begin_stages();
    for (const std::string& name : stage_order(rules, problems))
        compile_stage(name, *stages.find(name), context);
    compile_waiting_parameters(context);
    compile_accumulator_feeds(section(rules, "累计"), context);
    if (problems.empty()) compile_parts_in_scope(plan);
    return plan;
}

void compile_versions(const Node& document, Policy& policy, Problems& problems) {
    const Node* history = document.find("沿革");
    if (history == nullptr || !history->is_list() || history->items.empty())
        return complain(problems, document, "没有沿革", "沿革: [{生效: …, 依据: …, 环节: …}]");
    Node rules{.kind = Node::Kind::map};
    std::vector<std::string> bases;
    std::optional<Day> last;
    for (std::size_t i = 0; i < history->items.size(); ++i) {
        Node amendment = history->items[i];
        check_keys(amendment,
                   {"生效", "依据", "说明", "取整", "费用取整", "年度始于", "参数", "累计", "费用",
                    "汇总", "环节", "顺序"},
                   problems);
        mark_amendment(amendment, static_cast<int>(i));
        const Node* from = amendment.find("生效");
        const auto day = from == nullptr ? std::nullopt : Day::parse(from->text);
        if (!day) {
            complain(problems, from == nullptr ? amendment : *from,
                     from == nullptr ? "这一节没有生效日期" : "生效日期“" + from->text + "”不对",
                     "如 生效: 2025-01-01");
            return;
        }
        if (last && *day <= *last)
            complain(problems, *from, "生效 " + day->text() + " 不晚于上一节的 " + last->text(),
                     "沿革按时间先后排列");
        last = day;
        const Node* basis = amendment.find("依据");
        if (basis == nullptr || basis->text.empty())
            complain(problems, amendment, "这一节没有依据", "依据: 文号，条款");
        bases.push_back(basis == nullptr ? "" : basis->text);
        rules = amended(rules, amendment, problems);
        const std::size_t before = problems.size();
        std::vector<const Node*> laters;
        for (std::size_t later = i + 1; later < history->items.size(); ++later)
            laters.push_back(&history->items[later]);
        Plan plan = compile_plan(document, rules, bases, laters, problems);
        policy.versions.push_back({*day, bases.back(), std::move(plan)});
        if (problems.size() > before) return;  // later versions would only repeat them
    }
}

}  // namespace

std::string basis_of(const Node& node, const Context& context) {
    if (const Node* own = node.find("依据"); own != nullptr && own->is_scalar()) return own->text;
    const int latest = latest_amendment(node);
    if (latest < 0 || static_cast<std::size_t>(latest) >= context.amendments.size()) return "";
    return context.amendments[static_cast<std::size_t>(latest)];
}

std::variant<Policy, Problems> compile(const std::string& yaml, const std::string& file) {
    Problems problems;
    const Node document = read_document(yaml, problems);
    if (!problems.empty()) return problems;
    check_keys(document,
               {"统筹区", "险种", "待遇", "说明", "来源", "适用", "维度", "明细维度", "输入",
                "沿革", "算例"},
               problems);
    Policy policy;
    policy.file = file;
    const auto text = [&](std::string_view key) {
        const Node* node = document.find(key);
        if (node == nullptr || node->text.empty())
            complain(problems, document, "缺“" + std::string(key) + "”", std::string(key) + ": …");
        return node == nullptr ? std::string() : node->text;
    };
    policy.area = text("统筹区");
    policy.scheme = text("险种");
    policy.benefit = text("待遇");
    compile_scope(document, policy, problems);
    compile_versions(document, policy, problems);
    const Node* examples = document.find("算例");
    if (examples == nullptr || !examples->is_list() || examples->items.empty())
        complain(problems, document, "没有算例",
                 "没有算例的政策不收：至少写一个，照文件或公开的例子");
    else
        policy.examples = *examples;
    if (!problems.empty()) return problems;
    return policy;
}

}  // namespace yibao::policy
