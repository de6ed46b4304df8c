#include "adjudication/example.hpp"

#include <algorithm>
#include <array>

#include "base/words.hpp"

namespace yibao::adjudication {

using policy::complain;
using policy::Node;
using policy::Plan;
using policy::Policy;
using policy::Problems;
using policy::Quantity;
using policy::Slot;
using policy::Type;

std::optional<Quantity> read_quantity(const Node& node, Type type, Problems& problems) {
    const auto value = policy::parse_quantity(node.text);
    if (!value) {
        complain(problems, node, "“" + node.text + "”不是带单位的数",
                 policy::missing_unit_remedy(node.text));
        return std::nullopt;
    }
    if (value->type != type) {
        complain(problems, node,
                 "“" + node.text + "”是" + std::string(type_name(value->type)) + "，这里要" +
                     std::string(type_name(type)),
                 "核对单位");
        return std::nullopt;
    }
    return value;
}

std::optional<Quantity> read_not_negative(const Node& node, Type type, Problems& problems,
                                          const std::string& remedy) {
    const auto found = read_quantity(node, type, problems);
    if (!found || found->value >= Exact{}) return found;
    complain(problems, node, "“" + node.text + "”是负数", remedy);
    return std::nullopt;
}

std::vector<std::string> texts(const Node& node) {
    std::vector<std::string> words;
    if (node.is_scalar()) words.push_back(node.text);
    for (const Node& item : node.items) words.push_back(item.text);
    return words;
}

std::uint64_t bits_of(const Node& value, const policy::Dimension& dimension, Problems& problems) {
    std::uint64_t result = 0;
    for (const std::string& word : texts(value)) {
        const auto& values = dimension.values;
        const auto found = std::find(values.begin(), values.end(), word);
        if (found == values.end()) {
            complain(problems, value, "“" + word + "”不是“" + dimension.name + "”的取值",
                     "取值有：" + policy::joined(values));
        } else {
            result |= 1ULL << (found - values.begin());
        }
    }
    return result;
}

std::string when_named(const Policy& policy, const policy::Version& version,
                       std::string_view name) {
    for (const policy::Version& other : policy.versions)
        if (&other != &version && other.plan.slot_named(name))
            return other.from > version.from
                       ? other.from.text() + " 才有“" + std::string(name) + "”"
                       : "“" + std::string(name) + "”只到 " + version.from.text() + " 之前";
    return "";
}

namespace {

constexpr std::array bill_parts{policy::total, policy::full_self_pay, policy::over_limit,
                                policy::first_self_pay, policy::in_scope};

std::string yuan(Exact amount) { return policy::quantity_text({Type::money, amount}); }

class Reader {
public:
    Reader(const Policy& policy, const Node& node, const Place& place, Problems& problems)
        : policy_(policy), node_(node), place_(place), problems_(problems) {
        visit_.occasion.stay = std::to_string(place.number);
    }

    Visit read(Kept& kept) {
        dates();
        if (visit_.version == nullptr) return std::move(visit_);
        visit_.claim = Claim::of(plan());
        if (const Node* same = node_.find("同次住院"); same != nullptr && same->text == "是") {
            if (place_.last_stay.empty())
                complain(problems_, *same, "前面没有就诊，不能写 同次住院",
                         "写在 连续 里第二次起的就诊上");
            else
                visit_.occasion.stay = place_.last_stay;
        }
        if (const Node* facts = node_.find("情况"))
            for (const auto& [key, value] : facts->keys) fact(key, value);
        if (const Node* lines = node_.find("明细"))
            for (const Node& item : lines->items)
                visit_.claim.lines.push_back(read_line(plan(), item, problems_));
        if (const Node* given = node_.find("给定"))
            for (const auto& [key, value] : given->keys) give(key, value);
        check_bill();
        check_admission();
        count_days();
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
        std::map<std::string, Day>& named = named_days_;
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
        if (occasion.discharge < occasion.admission)
            complain(problems_, *facts,
                     "出院日期 " + occasion.discharge.text() + " 早于入院日期 " +
                         occasion.admission.text(),
                     "核对两个日期");
        visit_.version = policy_.on(occasion.date(policy_.version_by));
        if (visit_.version == nullptr)
            complain(problems_, node_,
                     "日期 " + occasion.date(policy_.version_by).text() + " 在第一次生效之前",
                     "不早于 " + policy_.versions.front().from.text());
    }

    /// A standard of the day of admission needs that day, unless only one set of rules was ever in
    /// force until now.
    void check_admission() {
        const auto& stages = plan().stages;
        const auto& given = visit_.claim.given;
        const auto asks = std::find_if(stages.begin(), stages.end(), [&](const auto& stage) {
            return stage.standard_of_admission &&
                   std::none_of(given.begin(), given.end(),
                                [&](const auto& one) { return one.first == stage.out; });
        });
        if (asks == stages.end()) return;
        const bool written = named_days_.contains("入院日期");
        if (!written && visit_.version != &policy_.versions.front())
            complain(problems_, node_,
                     "“" + asks->name + "”的标准按入院日期，这次就诊没有写 入院日期",
                     "情况: {入院日期: …, 出院日期: …}");
        if (written && policy_.on(visit_.occasion.admission) == nullptr)
            complain(problems_, node_,
                     "“" + asks->name + "”的标准按入院日期，而入院日期 " +
                         visit_.occasion.admission.text() + " 在第一次生效之前",
                     "把那时的规定也写成一节沿革，或给定“" + asks->name + "”");
    }

    /// 住院天数 follows from the two dates, as it does for a real bill.
    void count_days() {
        if (!named_days_.contains("入院日期")) return;
        const Occasion& occasion = visit_.occasion;
        const int days = std::max(1, occasion.discharge - occasion.admission);
        for (std::size_t i = 0; i < plan().inputs.size(); ++i)
            if (plan().inputs[i].name == "住院天数" && plan().inputs[i].type == Type::number &&
                !visit_.claim.inputs[i])
                visit_.claim.inputs[i] = Exact::units(days * policy::units_of(Type::number));
    }

    /// What is given of a bill must add up, and stands instead of lines.
    void check_bill() {
        const Node* given = node_.find("给定");
        if (given == nullptr) return;
        const auto part = [&](Slot slot) -> std::optional<Exact> {
            for (const auto& [name, value] : visit_.claim.given)
                if (name == slot) return value;
            return std::nullopt;
        };
        Exact sum;
        for (const Slot slot : bill_parts) {
            if (!part(slot)) continue;
            if (!visit_.claim.lines.empty())
                return complain(problems_, *given,
                                "已有明细，不能再给定“" + plan().slot_names[slot] + "”",
                                "账单写明细，或只写给定");
            if (slot != policy::total) sum += *part(slot);
        }
        const auto total = part(policy::total);
        if (!total) return;
        if (sum > *total)
            complain(problems_, *given,
                     "给定的各份相加是 " + yuan(sum) + "，多于费用总额 " + yuan(*total),
                     "全自费、超限价、先行自付、符合范围 相加等于费用总额");
        else if (sum < *total && part(policy::in_scope) && part(policy::full_self_pay))
            complain(problems_, *given,
                     "给定的各份相加是 " + yuan(sum) + "，少于费用总额 " + yuan(*total) +
                         "，差额没有归处",
                     "各份写全，或不写 全自费（差额就算全自费）");
    }

    void fact(const std::string& key, const Node& value) {
        if (key.ends_with("日期")) return;
        if (const auto dimension = plan().dimension_named(key)) {
            visit_.claim.dimensions[*dimension] |=
                bits_of(value, plan().dimensions[*dimension], problems_);
            return;
        }
        if (key == "医疗机构") {
            visit_.occasion.institution = value.text;
            return;
        }
        if (input(key, value)) return;
        if (key == "个人账户余额" || key == "共济账户余额") {
            const auto found = read_not_negative(value, Type::money, problems_);
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
        const std::string near = nearest_word(key, known);
        complain(problems_, value, "情况里的“" + key + "”不是这份政策的维度或输入",
                 near.empty() ? "先在 维度 或 输入 里写明" : "是不是“" + near + "”？");
    }

    /// Takes the value if the key is an input of the policy.
    bool input(const std::string& key, const Node& value) {
        const auto& all = plan().inputs;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == key; });
        if (found == all.end()) return false;
        if (const auto read = read_not_negative(value, found->type, problems_))
            visit_.claim.inputs[static_cast<std::size_t>(found - all.begin())] = read->value;
        return true;
    }

    void give(const std::string& key, const Node& value) {
        if (input(key, value)) return;
        const auto slot = plan().slot_named(key);
        if (!slot) return not_to_give(key, value);
        const auto& accumulators = plan().accumulators;
        if (std::any_of(accumulators.begin(), accumulators.end(),
                        [&](const auto& one) { return one.slot == *slot; }))
            return complain(problems_, value, "“" + key + "”是累计，不能写在 给定 里",
                            "写在 此前 里");
        if (key == "个人账户余额" || key == "共济账户余额")
            return complain(problems_, value, "“" + key + "”不能写在 给定 里", "写在 情况 里");
        if (!may_be_given(*slot))
            return complain(problems_, value, "“" + key + "”总是算出来的，给定了也不会用",
                            "给定账单的各份，或环节的 " +
                                std::string("起付线、N支付、N自付、N超限、N进入、N应付"));
        const bool computed = std::any_of(
            plan().stages.begin(), plan().stages.end(), [&](const policy::Stage& stage) {
                return stage.out == *slot && stage.kind == policy::Stage::Kind::compute;
            });
        const Type type = plan().slot_types[*slot];
        if (const auto found = computed ? read_quantity(value, type, problems_)
                                        : read_not_negative(value, type, problems_))
            visit_.claim.given.emplace_back(*slot, found->value);
    }

    /// The parts of a bill, named sums of lines, and what a stage leaves: not what is derived anew
    /// after each stage (政策内自付), nor a standard or a rate beside a stage's result.
    bool may_be_given(Slot slot) const {
        if (slot <= policy::in_scope) return true;
        const auto& sums = plan().sums;
        if (std::any_of(sums.begin(), sums.end(), [&](const auto& s) { return s.slot == slot; }))
            return true;
        return std::any_of(plan().stages.begin(), plan().stages.end(),
                           [&](const policy::Stage& stage) {
                               const policy::PayOutputs& out = stage.outputs;
                               return slot == stage.out || slot == out.self || slot == out.excess ||
                                      slot == out.entered || slot == out.due;
                           });
    }

    void not_to_give(const std::string& key, const Node& value) {
        const std::string when = when_named(policy_, *visit_.version, key);
        const std::string near = nearest_word(key, plan().slot_names);
        complain(problems_, value, "给定里的“" + key + "”不是这份政策的量",
                 !when.empty() ? when + "，核对日期"
                 : near.empty() ? "用环节名，或 费用总额、全自费、超限价、先行自付、符合范围"
                                : "是不是“" + near + "”？");
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
                if (const auto amount = read_not_negative(value, found->type, problems_))
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
    const Place& place_;
    Problems& problems_;
    std::map<std::string, Day> named_days_;  // the dates that are written
    Visit visit_;
};

}  // namespace

Visit read_visit(const Policy& policy, const Node& node, const Place& place, Kept& kept,
                 Problems& problems) {
    return Reader(policy, node, place, problems).read(kept);
}

}  // namespace yibao::adjudication
