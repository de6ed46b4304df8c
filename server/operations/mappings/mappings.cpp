#include "operations/mappings/mappings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "operations/batch.hpp"
#include "operations/listing.hpp"
#include "operations/mappings/records.hpp"

namespace yibao::operations {

namespace {

using storage::Mapping;

const Refusal unknown{"mapping.unknown", "没有这条对照（mapping）"};

bool in_scope(const Act& act, const std::string& institution) {
    const Party* const party = act.agency.institution(institution);
    return party != nullptr && act.actor.scope.covers_institution(institution, party->record.area);
}

/// The row as it was, too, in the trail.
forms::MappingRow keep(storage::UnitOfWork& unit, const Act& act, const Mapping& before,
                       Mapping after) {
    const auto row = row_of(act.agency, after, act.today());
    act.trail.changed("mapping", row.mapping,
                      std::optional(row_of(act.agency, before, act.today())), row);
    unit.update(std::move(after));
    return row;
}

Result<std::vector<Mapping>> wanted_of(const Act& act, const forms::EnterMappings::Input& input) {
    if (!in_scope(act, input.institution))
        return Refusal{"institution.unknown", "没有这个定点机构（institution）"};
    if (auto refusal = check_rows(input.rows.size(), most_mappings)) return *std::move(refusal);
    std::vector<Mapping> wanted;
    for (const auto& entry : input.rows) wanted.push_back(record_of(entry, input.institution));
    return wanted;
}

bool named(const Mapping& one, const std::string& text) {
    return one.code.starts_with(text) || one.item.starts_with(text) ||
           one.name.find(text) != std::string::npos;
}

std::optional<Refusal> check_reviewer(const Act& act, const Mapping& mapping) {
    if (mapping.state != "waiting")
        return Refusal{
            "mapping.done",
            fmt::format("院内编码{}的对照已办结，请刷新后再办理（mapping）", mapping.code)};
    if (mapping.entered_by == act.actor.operator_id)
        return Refusal{
            "mapping.own",
            fmt::format("院内编码{}的对照是您本人录入的，请由他人复核（mapping）", mapping.code)};
    return std::nullopt;
}

/// What the code meant until now ends where this one begins.
std::optional<Refusal> approve(storage::UnitOfWork& unit, const Act& act, const Mapping& mapping) {
    const HeldMappings held(unit, mapping.institution, mapping.code);
    if (auto refusal = check_mapping(act.agency, held, mapping, act.today(), form_names))
        return Refusal{refusal->code,
                       fmt::format("院内编码{}：{}", mapping.code, refusal->message)};
    const catalogue::Mapping next{mapping.item, mapping.start, mapping.end};
    for (const Mapping& before : held.records()) {
        if (before.state != "approved") continue;
        Mapping after = before;
        after.end = catalogue::end_before({before.item, before.start, before.end}, next);
        if (after.end != before.end) keep(unit, act, before, std::move(after));
    }
    return std::nullopt;
}

}  // namespace

Result<forms::ListMappings::Output> list_mappings(storage::Reader& reader, const Act& act,
                                                  const forms::ListMappings::Input& input) {
    // An institution's own room lists its own, whatever else there is.
    const bool room = act.actor.scope.kind() == access::OrganisationKind::institution;
    const auto institution = room ? std::optional(act.actor.scope.text()) : input.institution;
    const auto page_of = [&](const storage::Page& wanted) {
        if (institution) return reader.page(wanted, Mapping::by_institution(), *institution);
        if (input.state) return reader.page(wanted, Mapping::by_state(), *input.state);
        return reader.page<Mapping>(wanted);
    };
    const auto shown = [&](const Mapping& one) -> std::optional<forms::MappingRow> {
        if (!in_scope(act, one.institution)) return std::nullopt;
        if (input.institution && one.institution != *input.institution) return std::nullopt;
        if (input.state && one.state != *input.state) return std::nullopt;
        if (input.search && !named(one, *input.search)) return std::nullopt;
        return row_of(act.agency, one, act.today());
    };
    return list_pages<forms::MappingRow>(input.asked, true, page_of, shown);
}

Result<forms::CheckMappings::Output> check_mappings(storage::Reader& reader, const Act& act,
                                                    const forms::EnterMappings::Input& input) {
    const auto wanted = wanted_of(act, input);
    if (!wanted) return wanted.refusal();
    const auto found = check_mappings(reader, act.agency, *wanted, act.today(), form_names);
    forms::CheckMappings::Output list;
    for (std::size_t at = 0; at < found.size(); ++at)
        if (found[at]) list.rows.push_back(fault_at(at, *found[at]));
    list.total = forms::count(list.rows.size());
    return list;
}

Result<forms::MappingsDone> enter_mappings(storage::UnitOfWork& unit, const Act& act,
                                           const forms::EnterMappings::Input& input) {
    auto wanted = wanted_of(act, input);
    if (!wanted) return wanted.refusal();
    const auto found = check_mappings(unit, act.agency, *wanted, act.today(), form_names);
    for (std::size_t at = 0; at < found.size(); ++at)
        if (found[at]) return wanted->size() == 1 ? *found[at] : at_row(at, *found[at]);
    for (Mapping& one : *wanted) {
        one.id = unit.next_id(unit.buckets().first());
        one.entered_by = act.actor.operator_id;
        one.entered_name = act.actor.username;
        one.entered = act.now;
        const auto row = row_of(act.agency, one, act.today());
        act.trail.changed("mapping", row.mapping, std::optional<forms::MappingRow>(), row);
        unit.append(std::move(one));
    }
    return forms::MappingsDone{forms::count(wanted->size())};
}

Result<forms::MappingsDone> review_mappings(storage::UnitOfWork& unit, const Act& act,
                                            const forms::ReviewMappings::Input& input) {
    if (auto refusal = check_rows(input.mappings.size(), most_mappings)) return *std::move(refusal);
    const bool approved = input.decision == "approve";
    if (!approved && !input.note) return Refusal{"mapping.note", "退回时请写明复核意见（note）"};
    for (const forms::MappingKey& key : input.mappings) {
        const auto id = id_of(key.mapping);
        const auto before = id ? unit.get<Mapping>(*id) : std::nullopt;
        if (!before || !in_scope(act, before->institution)) return unknown;
        if (auto refusal = check_reviewer(act, *before)) return *std::move(refusal);
        if (approved)
            if (auto refusal = approve(unit, act, *before)) return *std::move(refusal);
        Mapping after = *before;
        after.state = approved ? "approved" : "refused";
        after.reviewed_by = act.actor.operator_id;
        after.reviewed_name = act.actor.username;
        after.reviewed = act.now;
        after.note = input.note.value_or("");
        keep(unit, act, *before, std::move(after));
    }
    return forms::MappingsDone{forms::count(input.mappings.size())};
}

Result<forms::MappingRow> end_mapping(storage::UnitOfWork& unit, const Act& act,
                                      const forms::MappingKey& input) {
    const auto id = id_of(input.mapping);
    const auto before = id ? unit.get<Mapping>(*id) : std::nullopt;
    if (!before || !in_scope(act, before->institution)) return unknown;
    Mapping after = *before;
    if (!end_mapping(after, act.today()))
        return Refusal{"mapping.done", "这条对照已经结束、退回或撤销（mapping）"};
    return keep(unit, act, *before, std::move(after));
}

std::size_t mappings_waiting_for(storage::Reader& reader, const Act& act, std::size_t most) {
    if (!act.actor.functions.holds(access::Function::mapping_review)) return 0;
    const storage::Page wanted{.after = {}, .limit = most, .newest_first = true};
    const auto waiting = reader.page(wanted, Mapping::by_state(), std::string("waiting"));
    return static_cast<std::size_t>(std::ranges::count_if(waiting, [&](const Mapping& one) {
        return in_scope(act, one.institution) && one.entered_by != act.actor.operator_id;
    }));
}

}  // namespace yibao::operations
