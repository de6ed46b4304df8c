#include "operations/access/organisations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "access/role.hpp"
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

/// From this node up to the root, as the unit of work has them: what another one has just moved counts,
/// though the agency in memory does not know it yet. Empty where there is no such node.
std::vector<Organisation> way_up(storage::Reader& reader, std::string code) {
    constexpr std::size_t longest = 16;
    std::vector<Organisation> way;
    while (!code.empty() && way.size() < longest) {
        auto one = reader.get<Organisation>(code);
        if (!one) break;
        code = one->parent;
        way.push_back(*std::move(one));
    }
    return way;
}

bool passes(const std::vector<Organisation>& way, const std::string& code) {
    return std::ranges::find(way, code, &Organisation::code) != way.end();
}

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
    if (!above || !is_agency(*above))
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
    auto record = record_of(input);
    if (!record) return record;
    const auto kind = from_code<OrganisationKind>(record->kind);
    if (!kind) return Refusal{"organisation.kind", "机构类型（kind）不在字典之内"};
    const auto above = way_up(reader, record->parent);
    if (passes(above, record->code))
        return Refusal{"organisation.loop", "上级机构（parent）不能是本机构或其下级"};
    if (!passes(above, act.actor.organisation))
        return Refusal{"organisation.parent", "上级机构（parent）不在您管理的机构之内"};
    constexpr std::size_t deepest = 6;
    if (above.size() > deepest)
        return Refusal{"organisation.parent", fmt::format("机构层级至多 {} 级", deepest)};
    auto refusal = is_agency(*kind) ? check_area(*record, above.front())
                                    : check_room(reader, act, *kind, *record);
    if (refusal) return *std::move(refusal);
    return record;
}

/// What stands below stays true: it keeps a parent of the agency, and areas that begin as this one's.
std::optional<Refusal> check_below(storage::Reader& reader, const Organisation& record) {
    const auto kind = from_code<OrganisationKind>(record.kind);
    for (const Organisation& child : reader.find(Organisation::by_parent(), record.code)) {
        if (!kind || !is_agency(*kind))
            return Refusal{"organisation.kind", "机构类型（kind）不能改：下面还有机构"};
        if (!child.area.empty() && !child.area.starts_with(record.area))
            return Refusal{"organisation.area",
                           fmt::format("行政区划（area）不能改：下级机构 {} 不在其内", child.name)};
    }
    return std::nullopt;
}

/// Who works there keeps roles that people of such an organisation may hold.
std::optional<Refusal> check_operators(storage::Reader& reader, const Act& act,
                                       const Organisation& record) {
    const auto kind = from_code<OrganisationKind>(record.kind);
    std::optional<Refusal> refusal;
    reader.each<storage::Operator>([&](const storage::Operator& one) {
        if (refusal || !kind || one.organisation != record.code) return;
        const auto held = act.agency.access().functions_of(one.roles);
        if (const std::string why = access::excess_in(*kind, held); !why.empty())
            refusal = {
                "organisation.kind",
                fmt::format("机构类型（kind）不能改：操作员 {} 在此，{}", one.username, why)};
    });
    return refusal;
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
    const auto old = unit.get<Organisation>(input.code);
    if (!old || !passes(way_up(unit, input.code), act.actor.organisation))
        return Refusal{"organisation.unknown", "没有这个机构部门（code）"};
    if (input.code == act.actor.organisation)
        return Refusal{"organisation.own", "不能修改自己所在的机构，请由上级机构办理"};
    auto record = checked(unit, act, input);
    if (!record) return record.refusal();
    if (auto refusal = check_below(unit, *record)) return *std::move(refusal);
    if (old->kind != record->kind)
        if (auto refusal = check_operators(unit, act, *record)) return *std::move(refusal);
    const forms::OrganisationRow after = row_of(*record);
    act.trail.changed("organisation", input.code, std::optional(row_of(*old)), after);
    unit.update(*std::move(record));
    return after;
}

}  // namespace yibao::operations
