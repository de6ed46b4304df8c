#include "operations/access/founding.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "access/role.hpp"
#include "base/code_list.hpp"
#include "operations/access/roles.hpp"
#include "storage/records/trail.hpp"
#include "storage/vault.hpp"

namespace yibao::operations {

namespace {

using storage::Role;

Role record_of(const access::StandardRole& role) {
    return {std::string(role.code), std::string(role.title), access::text_of(role.functions), true};
}

/// Those that the store has not, or has otherwise.
std::vector<Role> roles_to_renew(storage::Reader& reader) {
    std::vector<Role> found;
    for (const access::StandardRole& role : access::standard_roles()) {
        Role wanted = record_of(role);
        if (reader.get<Role>(role.code) != wanted) found.push_back(std::move(wanted));
    }
    return found;
}

void keep_role(storage::UnitOfWork& unit, Trail& trail, Role wanted) {
    const auto held = unit.get<Role>(wanted.code);
    const auto before = held ? std::optional(row_of(*held)) : std::nullopt;
    trail.changed("role", wanted.code, before, row_of(wanted));
    if (held)
        unit.update(std::move(wanted));
    else
        unit.insert(std::move(wanted));
}

}  // namespace

void found_access(storage::UnitOfWork& unit, const std::string& agency_name) {
    Trail untold;
    for (Role& role : roles_to_renew(unit)) keep_role(unit, untold, std::move(role));
    if (unit.get<storage::Organisation>(root_organisation)) return;
    unit.insert(storage::Organisation{
        .code = std::string(root_organisation),
        .name = agency_name,
        .kind = std::string(code_of(access::OrganisationKind::centre)),
    });
}

void renew_standard_roles(storage::Store& store, const storage::Vault& vault, Moment now) {
    const bool due = store.read([](storage::Reader& reader) {
        return reader.get<storage::Organisation>(root_organisation) &&
               !roles_to_renew(reader).empty();
    });
    if (!due) return;
    const auto done = store.write(storage::Buckets::of(0), [&](storage::UnitOfWork& unit) {
        Trail trail;
        for (Role& role : roles_to_renew(unit)) keep_role(unit, trail, std::move(role));
        storage::TrailEntry head;
        head.at = now;
        head.address = "local";
        head.act = forms::ChangeRole::act;
        trail.write(unit, vault, head);
        return Result<bool>(true);
    });
    if (!done)
        throw std::runtime_error("the standard roles are not renewed: " + done.refusal().message);
}

Result<bool> found_operator(storage::UnitOfWork& unit, const storage::Vault& vault,
                            const NewOperator& wanted, const FirstPassword& first, Moment now) {
    if (!unit.find(storage::Operator::by_username(), wanted.username).empty())
        return Refusal{"operator.exists", fmt::format("用户名 {} 已有", wanted.username)};
    const std::int32_t bucket = bucket_of_operator(vault, wanted.username);
    const std::int64_t id = unit.next_id(bucket);
    unit.append(operator_of(wanted, id, vault, first.hash, now));
    storage::TrailEntry entry;
    entry.id = unit.next_id(bucket);
    entry.at = now;
    entry.address = "local";
    entry.act = forms::AddOperator::act;
    entry.subject_kind = "operator";
    entry.subject = std::to_string(id);
    std::string roles;
    wire::append_string(roles, wanted.roles);
    entry.content = vault.seal(fmt::format(R"({{"after":{{"roles":{}}}}})", roles),
                               fmt::format("trail_entry:{}", entry.id));
    unit.append(std::move(entry));
    return true;
}

}  // namespace yibao::operations
