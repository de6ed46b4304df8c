#include "operations/access/founding.hpp"

#include <fmt/format.h>

#include "access/role.hpp"
#include "base/code_list.hpp"

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

std::optional<Refusal> found_operator(storage::UnitOfWork& unit, const storage::Vault& vault,
                                      const NewOperator& wanted, const FirstPassword& first,
                                      Moment now) {
    if (!unit.find(storage::Operator::by_username(), wanted.username).empty())
        return Refusal{"operator.exists", fmt::format("用户名 {} 已有", wanted.username)};
    const std::int64_t id = unit.next_id(bucket_of_operator(vault, wanted.username));
    unit.append(operator_of(wanted, id, vault, first.hash, now));
    return std::nullopt;
}

}  // namespace yibao::operations
