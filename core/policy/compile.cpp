#include <algorithm>
#include <array>

#include "policy/policy.hpp"
#include "policy/section.hpp"

namespace yibao::policy {

namespace {

constexpr std::array<std::string_view, known_slots> known_names{
    "费用总额",     "全自费",       "超限价",   "先行自付", "符合范围",
    "个人账户余额", "共济账户余额", "基金支付", "个人负担", "政策内自付"};

constexpr std::array<std::string_view, payer_count> payer_names{
    "统筹基金", "大额医疗", "大病保险", "公务员补助", "企业补充",    "医疗救助",
    "伤残保障", "其他基金", "医疗机构", "个人账户",   "家庭共济账户"};

struct Code {
    std::string_view name;
    std::string_view code;
};
// dict insutype and med_type
constexpr std::array insurance_codes{
    Code{"职工基本医疗保险", "310"}, Code{"城乡居民基本医疗保险", "390"},
    Code{"生育保险", "510"},         Code{"新型农村合作医疗", "380"},
    Code{"离休人员医疗保障", "340"}, Code{"公务员医疗补助", "320"},
    Code{"大额医疗费用补助", "330"}};
constexpr std::array medical_type_codes{
    Code{"普通门诊", "11"},     Code{"急诊", "13"},         Code{"门诊慢特病", "14"},
    Code{"门诊两病", "9901"},   Code{"普通住院", "2101"},   Code{"外伤住院", "22"},
    Code{"定点药店购药", "41"}, Code{"生育门诊", "51"},     Code{"生育住院", "52"},
    Code{"特药购药", "18"},     Code{"单病种住院", "2102"}, Code{"门诊挂号", "12"},
    Code{"住院", "21"},         Code{"急诊抢救", "1301"},   Code{"日间手术", "28"}};

template <class Table>
std::vector<std::string> codes_of(const Node& node, const Table& table, Problems& problems) {
    std::vector<std::string> codes;
    std::vector<Node> one;
    if (node.is_scalar()) one.push_back(node);
    for (const Node& item : node.is_scalar() ? one : node.items) {
        const auto found = std::find_if(table.begin(), table.end(), [&](const Code& code) {
            return code.name == item.text || code.code == item.text;
        });
        if (found != table.end()) {
            codes.emplace_back(found->code);
        } else {
            std::string all;
            for (const Code& code : table) all += std::string(code.name) + " ";
            complain(problems, item, "不认识“" + item.text + "”", "可用：" + all);
        }
    }
    return codes;
}

std::optional<DateOf> date_of(const Node& node, Problems& problems) {
    if (node.text == "出院日期") return DateOf::discharge;
    if (node.text == "入院日期") return DateOf::admission;
    if (node.text == "费用日期") return DateOf::charge;
    if (node.text == "结算日期") return DateOf::settlement;
    complain(problems, node, "不认识“" + node.text + "”",
             "出院日期、入院日期、费用日期 或 结算日期");
    return std::nullopt;
}

void mark(Node& node, int amendment) {
    node.amendment = amendment;
    for (Node& item : node.items) mark(item, amendment);
    for (auto& [key, value] : node.keys) mark(value, amendment);
}

int latest_amendment(const Node& node) {
    int latest = node.amendment;
    for (const Node& item : node.items) latest = std::max(latest, latest_amendment(item));
    for (const auto& [key, value] : node.keys) latest = std::max(latest, latest_amendment(value));
    return latest;
}

/// True if some leaf of the nested maps is a list: then the parameter is a table of bands.
bool holds_bands(const Node& node) {
    if (node.is_list()) return true;
    return std::any_of(node.keys.begin(), node.keys.end(), [](const auto& key) {
        return key.first != "按" && holds_bands(key.second);
    });
}

void compile_parameters(const Node& node, Context& context) {
    for (const auto& [name, value] : node.keys) {
        if (const Node* own = value.find("依据"); own != nullptr && own->is_scalar())
            context.basis_of_name[name] = own->text;
        if (holds_bands(value)) {
            context.band_tables[name] = &value;
        } else if (const Node* single = value.find("值")) {
            check_keys(value, {"值", "依据", "说明"}, context.problems);
            context.scope.parameter(name,
                                    compile_expression(*single, context.scope, context.problems),
                                    value, context.problems);
        } else if (value.is_map()) {
            const auto index = compile_table(value, name, context.scope, context.problems);
            if (index) context.scope.table(name, *index, value, context.problems);
        } else {
            Formula formula = compile_expression(value, context.scope, context.problems);
            if (!formula.empty())
                context.scope.parameter(name, std::move(formula), value, context.problems);
        }
    }
}

std::optional<Type> unit_type(const Node& node, Problems& problems) {
    if (node.text == "元") return Type::money;
    if (node.text == "%" || node.text == "比例") return Type::rate;
    if (parse_quantity("1" + node.text)) return parse_quantity("1" + node.text)->type;
    complain(problems, node, "不认识的单位“" + node.text + "”", "元、%、次、岁、天、个月、个 …");
    return std::nullopt;
}

void declare_inputs(const Node& node, Scope& scope, Problems& problems) {
    for (const auto& [name, value] : node.keys) {
        const Node* unit = value.is_map() ? value.find("单位") : &value;
        if (value.is_map()) check_keys(value, {"单位", "缺省", "说明"}, problems);
        if (unit == nullptr) {
            complain(problems, value, "输入“" + name + "”缺单位", "单位: 元");
            continue;
        }
        const auto type = unit_type(*unit, problems);
        if (!type) continue;
        Input input{.name = name,
                    .slot = scope.quantity(name, *type, value, problems),
                    .type = *type,
                    .otherwise = {},
                    .required = !value.is_map() || value.find("缺省") == nullptr};
        scope.plan().inputs.push_back(std::move(input));
    }
}

void compile_input_defaults(const Node& node, Scope& scope, Problems& problems) {
    for (Input& input : scope.plan().inputs)
        if (const Node* value = node.find(input.name); value != nullptr && !input.required)
            input.otherwise = compile_typed(*value->find("缺省"), input.type, scope, problems);
}

std::optional<Period> period_named(std::string_view text) {
    if (text == "年度") return Period::year;
    if (text == "月") return Period::month;
    if (text == "日") return Period::day;
    if (text == "本次住院") return Period::stay;
    if (text == "本次住院本年度") return Period::stay_in_year;
    if (text == "长期") return Period::lifetime;
    return std::nullopt;
}

void declare_accumulators(const Node& node, Scope& scope, Problems& problems) {
    for (const auto& [name, value] : node.keys) {
        check_keys(value, {"周期", "加", "当", "分列", "单位", "说明", "依据"}, problems);
        const Node* period = value.find("周期");
        const auto length = period == nullptr ? std::nullopt : period_named(period->text);
        if (!length)
            complain(problems, value, "累计“" + name + "”的周期不明",
                     "周期: 年度、月、日、本次住院、本次住院本年度 或 长期");
        const Node* feed = value.find("加");
        if (feed == nullptr) complain(problems, value, "累计“" + name + "”缺“加”", "加: 统筹支付");
        const Node* unit = value.find("单位");
        Type type = Type::money;
        if (unit != nullptr)
            type = unit_type(*unit, problems).value_or(type);
        else if (feed != nullptr)
            if (const auto literal = parse_quantity(feed->text)) type = literal->type;
        Accumulator accumulator{.name = name,
                                .slot = scope.quantity(name, type, value, problems),
                                .type = type,
                                .period = length.value_or(Period::year),
                                .by = {},
                                .by_institution = false,
                                .feed = {},
                                .when = {}};
        if (const Node* by = value.find("分列"))
            for (const Node& item : by->is_list() ? by->items : std::vector<Node>{*by}) {
                if (const auto d = scope.plan().dimension_named(item.text))
                    accumulator.by.push_back(*d);
                else if (item.text == "医疗机构")
                    accumulator.by_institution = true;
                else
                    complain(problems, item, "分列“" + item.text + "”不是维度",
                             "维度名 或 医疗机构");
            }
        scope.plan().accumulators.push_back(std::move(accumulator));
    }
}

void compile_accumulator_feeds(const Node& node, Context& context) {
    for (Accumulator& accumulator : context.scope.plan().accumulators) {
        const Node* value = node.find(accumulator.name);
        if (value == nullptr) continue;
        if (const Node* feed = value->find("加"))
            accumulator.feed =
                compile_typed(*feed, accumulator.type, context.scope, context.problems);
        accumulator.when = condition_of(*value, context);
    }
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
                  Problems& problems) {
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
    declare_accumulators(section(rules, "累计"), scope, problems);
    declare_inputs(section(document, "输入"), scope, problems);
    compile_input_defaults(section(document, "输入"), scope, problems);
    if (const Node* rounding = rules.find("取整"))
        plan.rounding = parse_rounding(*rounding, Type::money, problems).value_or(RoundingRule{});
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
    for (const std::string& name : stage_order(rules, problems))
        compile_stage(name, *stages.find(name), context);
    compile_accumulator_feeds(section(rules, "累计"), context);
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
        mark(amendment, static_cast<int>(i));
        const Node* from = amendment.find("生效");
        const auto day = from == nullptr ? std::nullopt : Day::parse(from->text);
        if (!day) {
            complain(problems, from == nullptr ? amendment : *from, "生效日期不对",
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
        Plan plan = compile_plan(document, rules, bases, problems);
        policy.versions.push_back({*day, bases.back(), std::move(plan)});
        if (problems.size() > before) return;  // later versions would only repeat them
    }
}

void compile_scope(const Node& document, Policy& policy, Problems& problems) {
    const Node* scope = document.find("适用");
    if (scope == nullptr) return;
    check_keys(*scope, {"险种", "医疗类别", "版本按", "年度按"}, problems);
    if (const Node* node = scope->find("险种"))
        policy.insurances = codes_of(*node, insurance_codes, problems);
    if (const Node* node = scope->find("医疗类别"))
        policy.medical_types = codes_of(*node, medical_type_codes, problems);
    if (const Node* node = scope->find("版本按"))
        policy.version_by = date_of(*node, problems).value_or(policy.version_by);
    if (const Node* node = scope->find("年度按"))
        policy.year_by = date_of(*node, problems).value_or(policy.year_by);
}

}  // namespace

std::string_view payer_name(Payer payer) { return payer_names[static_cast<std::size_t>(payer)]; }

std::optional<Payer> payer_named(std::string_view name) {
    for (std::size_t i = 0; i < payer_count; ++i)
        if (payer_names[i] == name) return static_cast<Payer>(i);
    return std::nullopt;
}

std::optional<Slot> Plan::slot_named(std::string_view name) const {
    for (std::size_t i = 0; i < slot_names.size(); ++i)
        if (slot_names[i] == name) return static_cast<Slot>(i);
    return std::nullopt;
}

std::optional<std::uint16_t> Plan::dimension_named(std::string_view name) const {
    for (std::size_t i = 0; i < dimensions.size(); ++i)
        if (dimensions[i].name == name) return static_cast<std::uint16_t>(i);
    return std::nullopt;
}

const Stage* Plan::stage_named(std::string_view name) const {
    for (const Stage& stage : stages)
        if (stage.name == name) return &stage;
    return nullptr;
}

const Version* Policy::on(Day day) const {
    const Version* found = nullptr;
    for (const Version& version : versions)
        if (version.from <= day) found = &version;
    return found;
}

std::string basis_of(const Node& node, const Context& context) {
    if (const Node* own = node.find("依据"); own != nullptr && own->is_scalar()) return own->text;
    const int latest = latest_amendment(node);
    if (latest < 0 || static_cast<std::size_t>(latest) >= context.amendments.size()) return "";
    return context.amendments[static_cast<std::size_t>(latest)];
}

void compile_dimensions(const Node& node, std::vector<Dimension>& into, Problems& problems) {
    for (const auto& [name, value] : node.keys) {
        Dimension dimension{.name = name, .values = {}, .several = {}, .otherwise = {}};
        const Node* values = value.is_map() ? value.find("取值") : &value;
        if (value.is_map()) check_keys(value, {"取值", "缺省", "多重", "说明"}, problems);
        if (values == nullptr || !values->is_list() || values->items.empty()) {
            complain(problems, value, "维度“" + name + "”没有取值", name + ": [甲, 乙]");
            continue;
        }
        for (const Node& item : values->items) {
            const auto& known = dimension.values;
            if (std::find(known.begin(), known.end(), item.text) != known.end())
                complain(problems, item, "取值“" + item.text + "”写了两次", "只写一次");
            dimension.values.push_back(item.text);
        }
        if (dimension.values.size() > 64)
            complain(problems, value, "维度“" + name + "”多于 64 个取值", "合并类别");
        if (const Node* otherwise = value.find("缺省")) {
            const auto& known = dimension.values;
            const auto found = std::find(known.begin(), known.end(), otherwise->text);
            if (found == known.end())
                complain(problems, *otherwise, "缺省值不在取值里", "");
            else
                dimension.otherwise = static_cast<std::uint16_t>(found - known.begin());
        }
        if (const Node* several = value.find("多重")) {
            using Several = Dimension::Several;
            if (several->text == "取先")
                dimension.several = Several::first;
            else if (several->text == "取优")
                dimension.several = Several::best;
            else if (several->text == "并用")
                dimension.several = Several::all;
            else
                complain(problems, *several, "多重“" + several->text + "”", "取先、取优 或 并用");
        }
        into.push_back(std::move(dimension));
    }
    if (into.size() > most_dimensions)
        complain(problems, node, "维度多于 " + std::to_string(most_dimensions) + " 个", "合并维度");
}

void compile_line_rules(const Node& node, Context& context) {
    for (const auto& [name, value] : node.keys) {
        check_keys(value, {"当", "全自费", "先行自付", "计入", "限价", "依据", "说明"},
                   context.problems);
        LineRule rule;
        rule.basis = basis_of(value, context);
        if (const Node* when = value.find("当")) rule.test = compile_line_test(*when, context);
        if (const Node* full = value.find("全自费")) {
            if (full->text != "是" && full->text != "否")
                complain(context.problems, *full, "全自费“" + full->text + "”", "是 或 否");
            rule.full_self_pay = full->text == "是";
        }
        const Node* share = value.find("先行自付");
        const Node* counted = value.find("计入");
        if (share != nullptr && counted != nullptr)
            complain(context.problems, value, "先行自付 与 计入 只写一个",
                     "计入 50% 即 先行自付 50%");
        if (share != nullptr && share->text == "目录比例") {
            rule.by_catalogue = true;
        } else if (share != nullptr) {
            rule.first_self_pay = compile_amount(*share, context.scope, context.problems);
        } else if (counted != nullptr) {
            check_rate(*counted, compile_expression(*counted, context.scope, context.problems),
                       context);
            Node complement = *counted;
            complement.text = "100% - (" + counted->text + ")";
            rule.first_self_pay =
                compile_typed(complement, Type::rate, context.scope, context.problems);
        }
        check_rate(share == nullptr ? value : *share, rule.first_self_pay, context);
        if (const Node* limit = value.find("限价"); limit != nullptr && limit->text != "目录限价") {
            rule.limit = compile_amount(*limit, context.scope, context.problems);
            if (!rule.limit.empty() && rule.limit.type != Type::money)
                complain(context.problems, *limit, "限价 应是金额", "");
        }
        context.scope.plan().line_rules.push_back(std::move(rule));
    }
}

void compile_sums(const Node& node, Context& context) {
    for (const auto& [name, value] : node.keys) {
        check_keys(value, {"当", "取", "说明"}, context.problems);
        LineSum sum{.slot = context.scope.quantity(name, Type::money, value, context.problems),
                    .test = {},
                    .part = LinePart::amount};
        if (const Node* when = value.find("当")) sum.test = compile_line_test(*when, context);
        if (const Node* part = value.find("取")) {
            if (part->text == "全自费")
                sum.part = LinePart::full_self_pay;
            else if (part->text == "超限价")
                sum.part = LinePart::over_limit;
            else if (part->text == "先行自付")
                sum.part = LinePart::first_self_pay;
            else if (part->text == "符合范围")
                sum.part = LinePart::in_scope;
            else if (part->text != "金额")
                complain(context.problems, *part, "取“" + part->text + "”",
                         "金额、全自费、超限价、先行自付 或 符合范围");
        }
        context.scope.plan().sums.push_back(std::move(sum));
    }
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
