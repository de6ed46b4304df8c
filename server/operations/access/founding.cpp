#include "operations/access/founding.hpp"

#include <fmt/format.h>

#include "access/role.hpp"
#include "base/code_list.hpp"
#include "storage/records/trail.hpp"
#include "storage/vault.hpp"

namespace yibao::operations {

void found_access(storage::UnitOfWork& unit, const std::string& agency_name) {
    for (const access::StandardRole& role : access::standard_roles()) {
        const storage::Role wanted{std::string(role.code), std::string(role.title),
                                   access::text_of(role.functions), true};
        const auto held = unit.get<storage::Role>(role.code);
        if (!held)
            unit.insert(wanted);
        else if (*held != wanted)  // of an earlier version of the program
            unit.update(wanted);
    }
    if (unit.get<storage::Organisation>(root_organisation)) return;
    unit.insert(storage::Organisation{
        .code = std::string(root_organisation),
        .name = agency_name,
        .kind = std::string(code_of(access::OrganisationKind::centre)),
    });
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
