#include "operations/mappings/records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/ensure.hpp"
#include "operations/listing.hpp"
#include "wire/json.hpp"

namespace yibao::operations {

namespace {

using storage::Mapping;

/// What is kept beside the columns.
struct Detail {
    forms::MappingEntry entry;
    static constexpr auto fields() { return forms::MappingEntry::details_at<&Detail::entry>(); }
};

forms::MappingEntry entry_of(const Mapping& record) {
    const auto json = wire::Json::parse(record.detail);
    ensure(static_cast<bool>(json), "what is stored of a mapping is JSON");
    auto detail = forms::read<Detail>(json->root());
    ensure(static_cast<bool>(detail), "what is stored of a mapping reads as it was written");
    forms::MappingEntry entry = std::move(detail->entry);
    entry.code = record.code;
    entry.name = record.name;
    entry.list = record.list;
    entry.item = record.item;
    entry.start = record.start;
    entry.end = record.end;
    return entry;
}

/// On its first day; where the catalogue in the store begins later, as it is today or was at its end.
const catalogue::Item* item_of(const Agency& agency, const Mapping& mapping, Day today) {
    const auto* const then = agency.catalogue().find(mapping.item, mapping.start);
    if (then != nullptr || mapping.start > today) return then;
    return agency.catalogue().find(mapping.item,
                                   mapping.end ? std::min(*mapping.end, today) : today);
}

catalogue::Mapping rule_of(const Mapping& record) {
    return {record.item, record.start, record.end};
}

Refusal naming(const Refusal& refusal, const MappingNames& names) {
    const std::string_view field = refusal.code == "mapping.end"      ? names.end
                                   : refusal.code == "mapping.exists" ? names.item
                                                                      : names.start;
    return {refusal.code, fmt::format("{}（{}）", refusal.message, field)};
}

}  // namespace

forms::MappingRow row_of(const Agency& agency, const Mapping& record, Day today) {
    forms::MappingRow row;
    row.mapping = std::to_string(record.id);
    row.institution = record.institution;
    const Party* const party = agency.institution(record.institution);
    row.institution_name = party != nullptr ? party->record.name : record.institution;
    row.entry = entry_of(record);
    if (const auto* const item = item_of(agency, record, today))
        row.item_name = std::string(item->name);
    row.state = record.state;
    row.entered_by = record.entered_name;
    row.entered = record.entered;
    row.reviewed_by = filled(record.reviewed_name);
    row.reviewed = record.reviewed;
    row.note = filled(record.note);
    return row;
}

Mapping record_of(const forms::MappingEntry& entry, std::string_view institution) {
    Mapping record;
    record.institution = institution;
    record.code = entry.code;
    record.name = entry.name;
    record.list = entry.list;
    record.item = entry.item;
    record.start = entry.start;
    record.end = entry.end;
    record.detail = forms::write(Detail{entry}, wire::Empty::left_out);
    record.state = "waiting";
    return record;
}

HeldMappings::HeldMappings(storage::Reader& reader, const std::string& institution,
                           const std::string& code)
    : records_(reader.find(Mapping::by_code(), institution, code)) {}

std::vector<catalogue::Mapping> HeldMappings::approved() const {
    std::vector<catalogue::Mapping> rules;
    for (const Mapping& one : records_)
        if (one.state == "approved") rules.push_back(rule_of(one));
    return rules;
}

bool HeldMappings::waiting() const {
    return std::ranges::any_of(records_, [](const auto& one) { return one.state == "waiting"; });
}

std::optional<Refusal> fault_of(const Agency& agency, const HeldMappings& held,
                                const Mapping& wanted, Day today, const MappingNames& names) {
    const auto* const item = item_of(agency, wanted, today);
    if (item == nullptr)
        return Refusal{"mapping.item",
                       fmt::format("医保目录编码（{}）{}不在{}起的目录之内，或已停用", names.item,
                                   wanted.item, wanted.start.text())};
    if (code_of(item->list) != wanted.list)
        return Refusal{"mapping.list",
                       fmt::format("目录类别（{}）不符：{}属于{}，代码{}", names.list, wanted.item,
                                   title_of(item->list), code_of(item->list))};
    if (const auto refusal = catalogue::check_mapping(held.approved(), rule_of(wanted), today))
        return naming(*refusal, names);
    return std::nullopt;
}

std::vector<std::optional<Refusal>> faults_of(storage::Reader& reader, const Agency& agency,
                                              const std::vector<Mapping>& wanted, Day today,
                                              const MappingNames& names) {
    std::vector<std::string> codes;
    for (const Mapping& one : wanted) codes.push_back(one.code);
    if (!wanted.empty()) reader.foresee(Mapping::by_code(), wanted.front().institution, codes);
    std::vector<std::optional<Refusal>> found;
    std::set<std::string_view> seen;
    for (const Mapping& one : wanted) {
        const HeldMappings held(reader, one.institution, one.code);
        if (!seen.insert(one.code).second)
            found.emplace_back(
                Refusal{"batch.twice", fmt::format("院内编码（{}）在本批中重复", names.code)});
        else if (held.waiting())
            found.emplace_back(
                Refusal{"mapping.waiting",
                        fmt::format("该院内编码（{}）有一条对照正在等待复核，如需修改请先撤销",
                                    names.code)});
        else
            found.push_back(fault_of(agency, held, one, today, names));
    }
    return found;
}

bool end_or_withdraw(Mapping& record, Day today) {
    if (record.state == "waiting" || (record.state == "approved" && record.start >= today)) {
        record.state = "withdrawn";
        return true;
    }
    if (record.state != "approved" || (record.end && *record.end < today)) return false;
    record.end = today.plus(-1);
    return true;
}

}  // namespace yibao::operations
