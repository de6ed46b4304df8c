#include "operations/access/roles.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "access/role.hpp"
#include "operations/access/book.hpp"

namespace yibao::operations {

namespace {

using storage::Role;

Result<Role> checked(const Act& act, const forms::RoleRow& input) {
    const auto* const own = act.agency.access().organisation(act.actor.organisation);
    if (own == nullptr || !own->parent.empty())
        return Refusal{"role.centre", "角色由市中心统一维护"};
    if (!is_code(input.code))
        return Refusal{"role.code", "角色代码（code）为3至40位字母、数字或 . _ -"};
    for (const std::string_view word : words_of(input.functions))
        if (!from_code<access::Function>(word))
            return Refusal{"role.function", fmt::format("功能权限（functions）中没有 {}", word)};
    const access::Functions functions = access::functions_of(input.functions);
    if (functions.empty()) return Refusal{"role.function", "功能权限（functions）至少选一项"};
    if (std::string why = access::conflict_in(functions); !why.empty())
        return Refusal{"role.conflict", std::move(why)};
    return Role{input.code, input.title, access::text_of(functions), false};
}

/// Nobody in a room of others comes to hold a function of the agency because the role has changed.
std::optional<Refusal> check_holders(storage::Reader& reader, const Act& act, const Role& role) {
    const auto functions = access::functions_of(role.functions);
    std::optional<Refusal> refusal;
    reader.each<storage::Operator>([&](const storage::Operator& one) {
        const auto* const place = act.agency.access().organisation(one.organisation);
        const auto codes = words_of(one.roles);
        if (refusal || place == nullptr || std::ranges::find(codes, role.code) == codes.end())
            return;
        const auto kind = from_code<access::OrganisationKind>(place->kind);
        const std::string why = kind ? access::excess_in(*kind, functions) : std::string();
        if (!why.empty())
            refusal = {"role.room", fmt::format("{}的{}担任这个角色，{}（functions）", place->name,
                                                one.username, why)};
    });
    return refusal;
}

}  // namespace

forms::RoleRow row_of(const Role& record) {
    const auto functions = access::functions_of(record.functions);
    std::string kinds;
    for (const auto& kind : access::organisation_kinds)
        if (access::functions_for(kind.value).holds(functions))
            (kinds += kinds.empty() ? "" : " ") += kind.code;
    return {record.code, record.title, record.functions, record.standard ? "1" : "0", kinds};
}

Result<forms::ListFunctions::Output> list_functions(storage::Reader&, const Act&,
                                                    const forms::Nothing&) {
    forms::ListFunctions::Output list;
    for (const Code<access::Function>& one : access::functions)
        list.rows.push_back({std::string(one.code), std::string(one.title)});
    list.total = forms::count(list.rows.size());
    return list;
}

Result<forms::ListRoles::Output> list_roles(storage::Reader&, const Act& act,
                                            const forms::Nothing&) {
    forms::ListRoles::Output list;
    for (const auto& [code, record] : act.agency.access().roles())
        list.rows.push_back(row_of(record));
    list.total = forms::count(list.rows.size());
    return list;
}

Result<forms::RoleRow> add_role(storage::UnitOfWork& unit, const Act& act,
                                const forms::RoleRow& input) {
    if (unit.get<Role>(input.code))
        return Refusal{"role.exists", fmt::format("角色代码（code）{} 已有", input.code)};
    auto record = checked(act, input);
    if (!record) return record.refusal();
    const forms::RoleRow after = row_of(*record);
    act.trail.changed("role", input.code, std::optional<forms::RoleRow>(), after);
    unit.insert(*std::move(record));
    return after;
}

Result<forms::RoleRow> change_role(storage::UnitOfWork& unit, const Act& act,
                                   const forms::RoleRow& input) {
    const auto old = unit.get<Role>(input.code);
    if (!old) return Refusal{"role.unknown", "没有这个角色（code）"};
    if (old->standard) return Refusal{"role.standard", "系统内置角色不能修改，可另建角色"};
    const auto self = unit.get<storage::Operator>(act.actor.operator_id);
    const auto held = words_of(self ? self->roles : std::string_view());
    if (std::ranges::find(held, input.code) != held.end())
        return Refusal{"role.self", "不能修改自己担任的角色，请由另一位管理员办理"};
    auto record = checked(act, input);
    if (!record) return record.refusal();
    if (auto refusal = check_holders(unit, act, *record)) return *std::move(refusal);
    const forms::RoleRow after = row_of(*record);
    act.trail.changed("role", input.code, std::optional(row_of(*old)), after);
    unit.update(*std::move(record));
    return after;
}

}  // namespace yibao::operations
