#include "operations/access/organisations.hpp"

#include <fmt/format.h>

#include "base/ensure.hpp"
#include "operations/call.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/institution.hpp"

namespace yibao::operations {

namespace {

using access::OrganisationKind;
using storage::Organisation;

std::optional<std::string> filled(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

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

/// What a node of its kind has to name; nothing where it does.
std::optional<Refusal> check_names(storage::Reader& reader, OrganisationKind kind,
                                   const Organisation& record, const Organisation* parent) {
    if (of_agency(kind)) {
        if (parent != nullptr && !record.area.starts_with(parent->area))
            return Refusal{"organisation.area",
                           fmt::format("行政区划（area）应以上级机构的 {} 开头", parent->area)};
        if (record.area.size() > 12 ||
            record.area.find_first_not_of("0123456789") != std::string::npos)
            return Refusal{"organisation.area", "行政区划（area）应为数字，至多12位"};
        return std::nullopt;
    }
    if (kind == OrganisationKind::employer &&
        (!record.employer || !reader.get<storage::Employer>(*record.employer)))
        return Refusal{"organisation.employer", "单位编号（employer）查无此参保单位"};
    if (kind == OrganisationKind::institution &&
        !reader.get<storage::Institution>(record.institution))
        return Refusal{"organisation.institution", "定点机构编号（institution）查无此定点机构"};
    return std::nullopt;
}

Result<Organisation> checked(storage::Reader& reader, const Act& act,
                             const forms::OrganisationRow& input) {
    const auto& book = act.agency.access();
    const auto kind = from_code<OrganisationKind>(input.kind);
    if (!kind) return Refusal{"organisation.kind", "机构类型（kind）不在字典之内"};
    Organisation record{.code = input.code,
                        .name = input.name,
                        .kind = input.kind,
                        .parent = input.parent.value_or(""),
                        .area = input.area.value_or(""),
                        .employer = {},
                        .institution = input.institution.value_or(""),
                        .active = input.active == "1"};
    if (input.employer) record.employer = id_of(*input.employer);
    const Organisation* const parent = book.organisation(record.parent);
    const bool root = input.code == act.actor.organisation && record.parent.empty();
    if (!root && (parent == nullptr || !book.is_below(record.parent, act.actor.organisation)))
        return Refusal{"organisation.parent", "上级机构（parent）不在您管理的机构之内"};
    if (auto refusal = check_names(reader, *kind, record, parent)) return *std::move(refusal);
    return record;
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
    if (input.parent && book.is_below(*input.parent, input.code))
        return Refusal{"organisation.loop", "上级机构（parent）不能是本机构或其下级"};
    auto record = checked(unit, act, input);
    if (!record) return record.refusal();
    const forms::OrganisationRow after = row_of(*record);
    act.trail.changed("organisation", input.code, std::optional(row_of(*old)), after);
    unit.update(*std::move(record));
    return after;
}

}  // namespace yibao::operations
