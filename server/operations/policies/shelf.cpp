#include "operations/policies/shelf.hpp"

#include <algorithm>

#include "base/ensure.hpp"
#include "operations/listing.hpp"
#include "operations/policies/checking.hpp"
#include "policy/reading.hpp"

namespace yibao::operations {

namespace {

using storage::PolicyDocument;

forms::PolicyRow row_of(const PolicyDocument& document, const policy::Policy& policy) {
    return {.file = document.file,
            .insurance = policy.scheme,
            .benefit = policy.benefit,
            .first = policy.versions.front().from,
            .latest = policy.versions.back().from,
            .edition = forms::count(static_cast<std::size_t>(document.edition)),
            .approved_by = filled(document.approved_by),
            .approved_at = document.approved_at};
}

std::string medical_titles(const policy::Policy& policy) {
    std::string titles;
    for (const std::string& code : policy.medical_types)
        if (const auto type = from_code<catalogue::MedType>(code))
            titles += (titles.empty() ? "" : "、") + std::string(title_of(*type));
    return titles;
}

std::string joined_with_bars(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) text += (i == 0 ? "" : "|") + words[i];
    return text;
}

std::vector<forms::PolicyVersionRow> versions_of(const policy::Node& document,
                                                 const policy::Policy& policy) {
    std::vector<forms::PolicyVersionRow> rows;
    const policy::Node* history = document.find("沿革");
    ensure(history != nullptr, "a policy in force has its history");
    for (std::size_t i = 0; i < policy.versions.size(); ++i) {
        const policy::Node* note = history->items[i].find("说明");
        rows.push_back({policy.versions[i].from, policy.versions[i].basis,
                        note == nullptr ? std::string() : note->text});
    }
    return rows;
}

std::vector<forms::ParameterRow> parameters_of(const std::string& text,
                                               const policy::Policy& policy,
                                               const policy::Version& version) {
    std::vector<forms::ParameterRow> rows;
    for (const auto& table : policy::parameter_tables(text, policy, version)) {
        forms::ParameterRow row{table.name, joined_with_bars(table.axes), table.note, {}};
        for (const auto& cell : table.cells)
            row.cells.push_back({joined_with_bars(cell.keys), cell.value, cell.since, cell.basis});
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

const policy::Policy* policy_in_force(const Agency& agency, std::string_view file) {
    for (const auto& policy : agency.policies().all())
        if (policy->file == file) return policy.get();
    return nullptr;
}

Result<forms::ListPolicies::Output> list_policies(storage::Reader& reader, const Act& act,
                                                  const forms::Nothing&) {
    forms::ListPolicies::Output list;
    for (const auto& document : reader.find<PolicyDocument>(act.agency.area()))
        if (const auto* policy = policy_in_force(act.agency, document.file))
            list.rows.push_back(row_of(document, *policy));
    list.total = forms::count(list.rows.size());
    return list;
}

Result<forms::GetPolicy::Output> get_policy(storage::Reader& reader, const Act& act,
                                            const forms::GetPolicy::Input& input) {
    const auto document = reader.get<PolicyDocument>(act.agency.area(), input.file);
    // The text and what is compiled of it have to be of one edition: the agency may be renewed later.
    auto loaded = document ? policy::compile(document->text, document->file)
                           : std::variant<policy::Policy, policy::Problems>(policy::Problems());
    const auto* policy = std::get_if<policy::Policy>(&loaded);
    if (policy == nullptr) return Refusal{"policy.unknown", "没有这份政策（file）"};
    const auto* version = input.day ? policy->on(*input.day) : &policy->versions.back();
    if (version == nullptr)
        return Refusal{"policy.day", "日期（day）早于这份政策最早的生效日 " +
                                         policy->versions.front().from.text()};
    policy::Problems none;
    forms::GetPolicy::Output shown;
    shown.policy = row_of(*document, *policy);
    shown.text = document->text;
    shown.medical_types = medical_titles(*policy);
    shown.shown = version->from;
    shown.versions = versions_of(policy::read_document(document->text, none), *policy);
    shown.parameters = parameters_of(document->text, *policy, *version);
    shown.examples = example_rows(adjudication::run_examples(*policy));
    return shown;
}

}  // namespace yibao::operations
