#include <algorithm>
#include <array>

#include "policy/policy.hpp"
#include "policy/section.hpp"

// The words that every policy shares: payers, insurances, kinds of care, which date decides.

namespace yibao::policy {

namespace {

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
            std::vector<std::string> all;
            for (const Code& code : table) all.emplace_back(code.name);
            const std::string near = nearest_word(item.text, all);
            complain(problems, item, "不认识“" + item.text + "”",
                     (near.empty() ? "" : "是不是“" + near + "”？") + "可用：" + joined(all));
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

}  // namespace

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

std::string_view payer_name(Payer payer) { return payer_names[static_cast<std::size_t>(payer)]; }

std::string payer_remedy(std::string_view word) {
    std::vector<std::string> all(payer_names.begin(), payer_names.end());
    std::string near;
    for (const std::string& name : all)
        if (near.empty() && name.find(word) != std::string::npos && !word.empty()) near = name;
    if (word == "医保基金" || word == "统筹账户" || word == "基本医疗") near = "统筹基金";
    if (word == "账户" || word == "医保账户") near = "个人账户";
    if (word == "医院" || word == "定点医疗机构") near = "医疗机构";
    if (near.empty()) near = nearest_word(word, all);
    return (near.empty() ? "" : "是不是“" + near + "”？") + "可用：" + joined(all);
}

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

}  // namespace yibao::policy
