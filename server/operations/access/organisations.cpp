#include "operations/access/organisations.hpp"

#include <fmt/format.h>

#include "base/ensure.hpp"
#include "operations/call.hpp"
#include "operations/listing.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/institution.hpp"

namespace yibao::operations {

namespace {

using access::OrganisationKind;
using storage::Organisation;

forms::OrganisationRow row_of(const Organisation& record) {
    return {record.code,
            record.name,
            record.kind,
            filled(record.parent),
            filled(record.area),
            record.employer ? std::optional(std::to_string(*record.employer)) : std::nullopt,
            filled(record.institution),
            record.active ? "1" : "0"};
}

bool of_agency(OrganisationKind kind) { return kind <= OrganisationKind::township; }

Result<Organisation> record_of(const forms::OrganisationRow& input) {
    if (!is_code(input.code))
        return Refusal{"organisation.code", "机构代码（code）为3至40位字母、数字或 . _ -"};
    Organisation record{.code = input.code,
                        .name = input.name,
                        .kind = input.kind,
                        .parent = input.parent.value_or(""),
                        .area = input.area.value_or(""),
                        .employer = {},
                        .institution = input.institution.value_or(""),
                        .active = input.active == "1"};
    if (input.employer) record.employer = id_of(*input.employer);
    return record;
}

/// A node of the agency: an area below that of the node above it, which is of the agency too.
std::optional<Refusal> check_area(const Organisation& record, const Organisation& parent) {
    const auto above = from_code<OrganisationKind>(parent.kind);
    if (!above || !of_agency(*above))
        return Refusal{"organisation.parent", "经办机构的上级（parent）应为经办机构"};
    if (record.area.size() > 12 || record.area.find_first_not_of("0123456789") != std::string::npos)
        return Refusal{"organisation.area", "行政区划（area）应为数字，至多12位"};
    if (!record.area.starts_with(parent.area) || record.area.empty())
        return Refusal{"organisation.area",
                       fmt::format("行政区划（area）必填，并以上级机构的 {} 开头", parent.area)};
    return std::nullopt;
}

/// A room of others: it names somebody whom the actor may see.
std::optional<Refusal> check_room(storage::Reader& reader, const Act& act, OrganisationKind kind,
                                  const Organisation& record) {
    if (!record.area.empty()) return Refusal{"organisation.area", "只有经办机构有行政区划（area）"};
    if (kind == OrganisationKind::employer) {
        const auto employer =
            record.employer ? reader.get<storage::Employer>(*record.employer) : std::nullopt;
        if (!employer || !act.actor.scope.covers_employer(employer->id, employer->area))
            return Refusal{"organisation.employer", "单位编号（employer）查无此参保单位"};
    }
    if (kind == OrganisationKind::institution) {
        const auto institution = reader.get<storage::Institution>(record.institution);
        if (!institution ||
            !act.actor.scope.covers_institution(institution->code, institution->area))
            return Refusal{"organisation.institution", "定点机构编号（institution）查无此定点机构"};
    }
    return std::nullopt;
}

Result<Organisation> checked(storage::Reader& reader, const Act& act,
                             const forms::OrganisationRow& input) {
    const auto& book = act.agency.access();
    auto record = record_of(input);
    if (!record) return record;
    const auto kind = from_code<OrganisationKind>(record->kind);
    if (!kind) return Refusal{"organisation.kind", "机构类型（kind）不在字典之内"};
    const Organisation* const parent = book.organisation(record->parent);
    if (parent == nullptr || !book.is_below(record->parent, act.actor.organisation))
        return Refusal{"organisation.parent", "上级机构（parent）不在您管理的机构之内"};
    constexpr int deepest = 6;
    if (book.depth_of(record->parent) >= deepest)
        return Refusal{"organisation.parent", fmt::format("机构层级至多 {} 级", deepest)};
    auto refusal =
        of_agency(*kind) ? check_area(*record, *parent) : check_room(reader, act, *kind, *record);
    if (refusal) return *std::move(refusal);
    return record;
}

/// What stands below stays true: it keeps a parent of the agency, and areas that begin as this one's.
std::optional<Refusal> check_below(const Act& act, const Organisation& record) {
    const auto kind = from_code<OrganisationKind>(record.kind);
    for (const auto& [code, child] : act.agency.access().organisations()) {
        if (child.parent != record.code) continue;
        if (!kind || !of_agency(*kind))
            return Refusal{"organisation.kind", "机构类型（kind）不能改：下面还有机构"};
        if (!child.area.empty() && !child.area.starts_with(record.area))
            return Refusal{"organisation.area",
                           fmt::format("行政区划（area）不能改：下级机构 {} 不在其内", child.name)};
    }
    return std::nullopt;
}

}  // namespace

Result<forms::ListOrganisations::Output> list_organisations(storage::Reader&, const Act& act,
                                                            const forms::Nothing&) {
    const auto& book = act.agency.access();
    forms::ListOrganisations::Output list;
    for (const auto& [code, record] : book.organisations())
        if (book.is_below(code, act.actor.organisation)) list.rows.push_back(row_of(record));
    list.total = forms::count(list.rows.size());
    return list;
}

Result<forms::OrganisationRow> add_organisation(storage::UnitOfWork& unit, const Act& act,
                                                const forms::OrganisationRow& input) {
    if (unit.get<Organisation>(input.code))
        return Refusal{"organisation.exists", fmt::format("机构代码（code）{} 已有", input.code)};
    auto record = checked(unit, act, input);
    if (!record) return record.refusal();
    const forms::OrganisationRow after = row_of(*record);
    act.trail.changed("organisation", input.code, std::optional<forms::OrganisationRow>(), after);
    unit.insert(*std::move(record));
    return after;
}

Result<forms::OrganisationRow> change_organisation(storage::UnitOfWork& unit, const Act& act,
                                                   const forms::OrganisationRow& input) {
    const auto& book = act.agency.access();
    const auto old = unit.get<Organisation>(input.code);
    if (!old || !book.is_below(input.code, act.actor.organisation))
        return Refusal{"organisation.unknown", "没有这个机构部门（code）"};
    if (input.code == act.actor.organisation)
        return Refusal{"organisation.own", "不能修改自己所在的机构，请由上级机构办理"};
    if (input.parent && book.is_below(*input.parent, input.code))
        return Refusal{"organisation.loop", "上级机构（parent）不能是本机构或其下级"};
    auto record = checked(unit, act, input);
    if (!record) return record.refusal();
    if (auto refusal = check_below(act, *record)) return *std::move(refusal);
    const forms::OrganisationRow after = row_of(*record);
    act.trail.changed("organisation", input.code, std::optional(row_of(*old)), after);
    unit.update(*std::move(record));
    return after;
}

}  // namespace yibao::operations
