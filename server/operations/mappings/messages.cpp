#include <fmt/format.h>

#include <map>

#include "operations/batch.hpp"
#include "operations/mappings/mappings.hpp"
#include "operations/mappings/records.hpp"

namespace yibao::operations {

namespace {

using storage::Mapping;

/// Programs of hospitals write "no end" as a day far away.
const Day far_away = Day::of(2099, 1, 1);

forms::MappingEntry entry_of(const wire::MappingUpload::Mapping& sent) {
    forms::MappingEntry entry;
    entry.code = sent.code;
    entry.name = sent.name;
    entry.list = sent.list;
    entry.item = sent.item;
    entry.start = sent.start;
    if (sent.end < far_away) entry.end = sent.end;
    entry.approval_no = sent.approval_no;
    entry.dosage_form = sent.dosage_form;
    entry.specification = sent.specification;
    entry.pack = sent.pack;
    entry.unit = sent.unit;
    entry.excluded = sent.excluded;
    entry.content = sent.content;
    entry.remark = sent.remark;
    return entry;
}

std::string meaning(const catalogue::Mapping& mapping, const Agency& agency, Day day) {
    const auto* const item = agency.catalogue().find(mapping.item, day);
    return item == nullptr ? std::string(mapping.item)
                           : fmt::format("{}（{}）", mapping.item, item->name);
}

std::optional<Refusal> check_code(const Call& call, const wire::Charge& charge,
                                  const std::vector<catalogue::Mapping>& approved) {
    const Day day = charge.charged_at.day();
    const catalogue::Mapping* const held = catalogue::mapping_on(approved, day);
    const auto& required = call.agency.rules().mapping_required;
    if (held == nullptr) {
        if (!required || day < *required) return std::nullopt;
        return Refusal{"bill.unmapped",
                       fmt::format("费用明细 {} 的院内编码（medins_list_codg）{} 在 {} "
                                   "没有复核通过的目录对照，请先申报（3301）",
                                   charge.line_no, charge.institution_code, day.text())};
    }
    if (held->item == charge.catalogue_code) return std::nullopt;
    return Refusal{
        "bill.mapping",
        fmt::format("费用明细 {} 的院内编码（medins_list_codg）{} 自 {} 起对照为 {}，"
                    "与医疗目录编码（med_list_codg）{} 不符，请改正明细，或先申报新的对照"
                    "（3301）",
                    charge.line_no, charge.institution_code, held->start.text(),
                    meaning(*held, call.agency, day), charge.catalogue_code)};
}

}  // namespace

Result<Made<wire::Nothing>> upload_mappings(storage::UnitOfWork& unit, const Call& call,
                                            const wire::MappingUpload::Input& input) {
    if (auto refusal = check_rows(input.mappings.size(), most_mappings)) return *std::move(refusal);
    std::vector<Mapping> wanted;
    for (const auto& sent : input.mappings)
        wanted.push_back(record_of(entry_of(sent), call.sender.record.code));
    const auto found = faults_of(unit, call.agency, wanted, call.today(), wire_names);
    for (std::size_t at = 0; at < found.size(); ++at)
        if (found[at]) return at_row(at, *found[at]);
    for (Mapping& one : wanted) {
        one.id = unit.next_id(unit.buckets().first());
        one.entered_name = "接口";
        one.entered = call.now;
        unit.append(std::move(one));
    }
    return Made<wire::Nothing>{{}, {}, {}};
}

Result<Made<wire::Nothing>> cancel_mappings(storage::UnitOfWork& unit, const Call& call,
                                            const wire::MappingCancel::Input& input) {
    if (auto refusal = check_rows(input.mappings.size(), most_mappings)) return *std::move(refusal);
    std::vector<std::string> codes;
    for (const auto& asked : input.mappings) codes.push_back(asked.code);
    unit.foresee(Mapping::by_code(), call.sender.record.code, codes);
    for (std::size_t at = 0; at < input.mappings.size(); ++at) {
        const auto& asked = input.mappings[at];
        if (asked.institution != call.sender.record.code)
            return at_row(at, {"mapping.institution",
                               "定点医药机构编号（fixmedins_code）不是本机构，不能撤销他人的对照"});
        bool some = false;
        const HeldMappings held(unit, asked.institution, asked.code);
        for (Mapping one : held.records()) {
            if (one.item != asked.item || one.list != asked.list) continue;
            if (!end_or_withdraw(one, call.today())) continue;
            unit.update(std::move(one));
            some = true;
        }
        if (!some)
            return at_row(at,
                          {"mapping.unknown",
                           fmt::format("院内编码（fixmedins_hilist_id）{} 没有对照为 {} 的有效或"
                                       "待复核记录",
                                       asked.code, asked.item)});
    }
    return Made<wire::Nothing>{{}, {}, {}};
}

void foresee_line_codes(storage::Reader& reader, const Call& call,
                        const std::vector<wire::Charge>& charges) {
    std::vector<std::string> codes;
    for (const wire::Charge& charge : charges) codes.push_back(charge.institution_code);
    reader.foresee(Mapping::by_code(), call.sender.record.code, codes);
}

std::optional<Refusal> check_line_codes(storage::Reader& reader, const Call& call,
                                        const std::vector<wire::Charge>& charges) {
    const std::string& institution = call.sender.record.code;
    std::map<std::string_view, HeldMappings> held;
    for (const wire::Charge& charge : charges) {
        if (charge.quantity.scaled < 0 || charge.total < Money{}) continue;
        const auto known =
            held.try_emplace(charge.institution_code, reader, institution, charge.institution_code);
        if (auto refusal = check_code(call, charge, known.first->second.approved())) return refusal;
    }
    return std::nullopt;
}

}  // namespace yibao::operations
