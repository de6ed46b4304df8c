#include "operations/mappings/mappings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

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

/// The rows of one whole code, the newest first.
forms::ListMappings::Output of_code(storage::Reader& reader, const Act& act,
                                    const std::string& institution,
                                    const forms::ListMappings::Input& input) {
    forms::ListMappings::Output list;
    auto held = HeldMappings(reader, institution, *input.search).records();
    std::ranges::reverse(held);
    for (const Mapping& one : held)
        if (in_scope(act, institution) && (!input.state || one.state == *input.state) &&
            (!input.institution || *input.institution == institution))
            list.rows.push_back(row_of(act.agency, one, act.today()));
    return list;
}

std::optional<Refusal> check_reviewer(const Act& act, const Mapping& mapping) {
    if (mapping.state != "waiting")
        return Refusal{
            "mapping.done",
            fmt::format("院内编码{}的对照已办结，请刷新后再办理（mapping）", mapping.code)};
    if (!act.actor.scope.of_agency())
        return Refusal{"mapping.agency", "目录对照由医保经办机构复核，定点机构不能复核"};
    if (mapping.entered_by == act.actor.operator_id)
        return Refusal{
            "mapping.own",
            fmt::format("院内编码{}的对照是您本人录入的，请由他人复核（mapping）", mapping.code)};
    return std::nullopt;
}

/// Those that are to be reviewed, in their order.
Result<std::vector<Mapping>> to_review(storage::UnitOfWork& unit, const Act& act,
                                       const std::vector<forms::MappingKey>& keys) {
    std::vector<std::int64_t> ids;
    for (const forms::MappingKey& key : keys) {
        const auto id = id_of(key.mapping);
        if (!id) return unknown;
        ids.push_back(*id);
    }
    unit.foresee<Mapping>(ids);
    std::vector<Mapping> found;
    std::map<std::string, std::vector<std::string>> codes;  // by institution
    for (const std::int64_t id : ids) {
        auto mapping = unit.get<Mapping>(id);
        if (!mapping || !in_scope(act, mapping->institution)) return unknown;
        codes[mapping->institution].push_back(mapping->code);
        found.push_back(*std::move(mapping));
    }
    for (const auto& [institution, each] : codes)
        unit.foresee(Mapping::by_code(), institution, each);
    return found;
}

}  // namespace

Result<forms::ListMappings::Output> list_mappings(storage::Reader& reader, const Act& act,
                                                  const forms::ListMappings::Input& input) {
    // An institution's own room lists its own, whatever else there is.
    const bool room = act.actor.scope.kind() == access::OrganisationKind::institution;
    const auto institution = room ? std::optional(act.actor.scope.text()) : input.institution;
    if (institution && input.search && !input.asked.after) {
        forms::ListMappings::Output list = of_code(reader, act, *institution, input);
        if (!list.rows.empty()) return list;
    }
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
    const auto found = faults_of(reader, act.agency, *wanted, act.today(), form_names);
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
    const auto found = faults_of(unit, act.agency, *wanted, act.today(), form_names);
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
    const auto mappings = to_review(unit, act, input.mappings);
    if (!mappings) return mappings.refusal();
    for (const Mapping& one : *mappings) {
        const auto before = unit.get<Mapping>(one.id);  // it may stand in the list twice
        if (auto refusal = check_reviewer(act, *before)) return *std::move(refusal);
        const HeldMappings held(unit, before->institution, before->code);
        if (approved)
            if (auto refusal = fault_of(act.agency, held, *before, act.today(), form_names))
                return Refusal{refusal->code,
                               fmt::format("{}——院内编码{}", refusal->message, before->code)};
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
    if (!end_or_withdraw(after, act.today()))
        return Refusal{"mapping.done", "这条对照已经结束、退回或撤销（mapping）"};
    return keep(unit, act, *before, std::move(after));
}

std::size_t mappings_waiting_for(storage::Reader& reader, const Act& act, std::size_t most) {
    if (!act.actor.functions.holds(access::Function::mapping_review)) return 0;
    const auto page_of = [&](const storage::Page& wanted) {
        return reader.page(wanted, Mapping::by_state(), std::string("waiting"));
    };
    return count_pages(most, page_of, [&](const Mapping& one) {
        return in_scope(act, one.institution) && !check_reviewer(act, one);
    });
}

}  // namespace yibao::operations
