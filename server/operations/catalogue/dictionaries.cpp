#include "operations/catalogue/dictionaries.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "catalogue/fund_type.hpp"
#include "catalogue/hospital_grade.hpp"
#include "catalogue/item_codes.hpp"
#include "catalogue/med_type.hpp"
#include "enrolment/certificate.hpp"
#include "enrolment/codes.hpp"
#include "operations/archives/department_codes.hpp"
#include "wire/envelope.hpp"
#include "wire/kept_codes.hpp"
#include "wire/messages.hpp"

namespace yibao::operations {

namespace {

using Titles = std::map<std::string_view, std::string_view>;  // of codes

template <Coded E>
Titles titles_of() {
    Titles titles;
    for (const Code<E>& one : code_list(E{})) titles.try_emplace(one.code, one.title);
    return titles;
}

Titles titles_of(const auto& codes) {
    Titles titles;
    for (const auto& one : codes) titles.try_emplace(one.value, one.title);
    return titles;
}

Titles departments() {
    Titles titles;
    for (const auto& one : standard_departments) titles.try_emplace(one.code, one.title);
    return titles;
}

/// What rules here are written in: a code of these lists means something to the program.
const std::map<std::string_view, Titles>& decided() {
    static const std::map<std::string_view, Titles> lists{
        {"acct_used_flag", titles_of<enrolment::AccountUse>()},
        {"chrgitm_lv", titles_of<catalogue::ItemClass>()},
        {"clr_type", titles_of<catalogue::ClearingType>()},
        {"clr_way", titles_of<catalogue::ClearingWay>()},
        {"dept", departments()},
        {"fund_pay_type", titles_of<catalogue::FundType>()},
        {"gend", titles_of<enrolment::Gender>()},
        {"hosp_appr_flag", titles_of<catalogue::Approval>()},
        {"hosp_lv", titles_of<catalogue::HospitalGrade>()},
        {"insutype", titles_of<enrolment::Insurance>()},
        {"list_type", titles_of<catalogue::ListType>()},
        {"mdtrt_cert_type", titles_of<enrolment::CredentialType>()},
        {"med_chrgitm_type", titles_of<catalogue::ChargeType>()},
        {"med_type", titles_of<catalogue::MedType>()},
        {"naty", titles_of(forms::codes::nations)},
        {"psn_cert_type", titles_of<enrolment::CertificateType>()},
        {"psn_idet_type", titles_of<enrolment::Identity>()},
        {"psn_insu_stas", titles_of<enrolment::EnrolmentState>()},
        {"psn_type", titles_of<enrolment::PersonType>()},
    };
    return lists;
}

/// The codes that are known of a list, and which of them rules here ask for.
std::vector<forms::DictionaryValue> values_of(std::string_view name) {
    Titles known;
    const auto* const checked = wire::dictionary(name);
    const auto* const kept =
        std::ranges::find(wire::kept_dictionaries, name, &wire::Dictionary::name);
    if (checked != nullptr) known = titles_of(checked->codes);
    if (kept != wire::kept_dictionaries.end()) known = titles_of(kept->codes);
    const auto decides = decided().find(name);
    if (decides != decided().end()) known.insert(decides->second.begin(), decides->second.end());
    std::vector<forms::DictionaryValue> values;
    for (const auto& [code, title] : known) {
        forms::DictionaryValue& value = values.emplace_back();
        value.value = code;
        value.title = title;
        if (decides != decided().end()) value.decides = decides->second.contains(code) ? "1" : "0";
    }
    return values;
}

std::string_view source_of(std::string_view name) {
    if (name == "naty") return "GB/T 3304-1991 中国各民族名称代码";
    if (name == "rx_circ_flag") return "接口规范未列代码表，各地用 0、1";
    if (name == "dise_type_code") return "接口规范未列代码表";
    return "医疗保障信息平台接口规范 第6章";
}

std::string_view use_of(const InterfaceDictionary& one) {
    const bool asked = std::ranges::any_of(
        one.places, [](const auto& place) { return place.direction == "input"; });
    if (!asked) return "given";
    const auto* const checked = wire::dictionary(one.name);
    if (checked == nullptr) return "kept";
    return checked->local_subcodes ? "extended" : "checked";
}

/// The lists in the order of their names, filled message by message.
class Gathering {
public:
    Gathering() {
        add_fields(wire::fields_of<wire::Envelope>, {"", "报文信封", "input", "", ""});
        for (const wire::Description& message : wire::descriptions()) {
            const std::string infno(message.infno);
            const std::string title(message.title);
            add_nodes(message.input, {infno, title, "input", "", ""});
            add_nodes(message.output, {infno, title, "output", "", ""});
        }
    }

    std::vector<InterfaceDictionary> done() {
        std::vector<InterfaceDictionary> all;
        for (auto& [name, one] : lists_) {
            one.name = name;
            one.source = source_of(name);
            one.use = use_of(one);
            one.values = values_of(name);
            all.push_back(std::move(one));
        }
        return all;
    }

private:
    void add_nodes(std::span<const wire::Node> nodes, const forms::DictionaryPlace& around) {
        for (const wire::Node& node : nodes) {
            forms::DictionaryPlace inside = around;
            if (!node.name.empty()) {
                if (!inside.field.empty()) inside.field += '.';
                inside.field += node.name;
            }
            add_fields(node.fields, inside);
            add_nodes(node.nodes, inside);
        }
    }

    void add_fields(std::span<const wire::Field> fields, const forms::DictionaryPlace& around) {
        for (const wire::Field& field : fields) {
            if (field.code_list.empty()) continue;
            InterfaceDictionary& one = lists_[field.code_list];
            if (one.title.empty()) one.title = field.title;
            forms::DictionaryPlace& place = one.places.emplace_back(around);
            if (!place.field.empty()) place.field += '.';
            place.field += field.name;
            place.title = field.title;
        }
    }

    std::map<std::string_view, InterfaceDictionary> lists_;
};

forms::DictionaryRow row_of(const InterfaceDictionary& one) {
    std::set<std::string_view> messages;
    for (const auto& place : one.places) messages.insert(place.infno);
    return {std::string(one.name),         std::string(one.title), forms::count(one.values.size()),
            forms::count(messages.size()), std::string(one.use),   std::string(one.source)};
}

bool names(const InterfaceDictionary& one, const std::string& text) {
    const auto has = [&](std::string_view whole) {
        return whole.find(text) != std::string_view::npos;
    };
    return has(one.name) || has(one.title) ||
           std::ranges::any_of(one.values, [&](const forms::DictionaryValue& value) {
               return value.value == text || has(value.title);
           });
}

}  // namespace

const std::vector<InterfaceDictionary>& interface_dictionaries() {
    static const std::vector<InterfaceDictionary> all = Gathering().done();
    return all;
}

Result<forms::ListDictionaries::Output> list_dictionaries(
    storage::Reader&, const Act&, const forms::ListDictionaries::Input& input) {
    forms::ListDictionaries::Output list;
    std::size_t place = 0;
    for (const InterfaceDictionary& one : interface_dictionaries()) {
        if (input.search && !names(one, *input.search)) continue;
        if (input.use && one.use != *input.use) continue;
        if (place >= input.asked.first() && list.rows.size() < input.asked.rows())
            list.rows.push_back(row_of(one));
        ++place;
    }
    list.total = forms::count(place);
    return list;
}

Result<forms::GetDictionary::Output> get_dictionary(storage::Reader&, const Act&,
                                                    const forms::GetDictionary::Input& input) {
    const auto& all = interface_dictionaries();
    const auto found = std::ranges::find(all, input.dictionary, &InterfaceDictionary::name);
    if (found == all.end()) return Refusal{"dictionary.unknown", "没有这个字典（dictionary）"};
    return forms::GetDictionary::Output{row_of(*found), found->values, found->places};
}

}  // namespace yibao::operations
