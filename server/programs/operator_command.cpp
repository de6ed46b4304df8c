#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "access/role.hpp"
#include "base/ensure.hpp"
#include "operations/access/book.hpp"
#include "operations/access/founding.hpp"
#include "operations/listing.hpp"
#include "programs/commands.hpp"
#include "programs/moving.hpp"
#include "programs/service.hpp"
#include "programs/session.hpp"
#include "storage/records/agency.hpp"

namespace yibao {

namespace {

using operations::FirstPassword;
using operations::NewOperator;

struct Wanted {
    NewOperator who;
    std::string person;  // as it was typed; empty: nobody's room
};

/// Of an agency that has no operators yet, or has shut itself out.
Exit add_operator(Session& session, const Wanted& wanted_here) {
    NewOperator wanted = wanted_here.who;
    const Configuration& configuration = session.configuration();
    const auto vault = storage::Vault::open(configuration.key_file);
    const auto store = storage::open_store(store_url(configuration.store), {});
    const FirstPassword first = FirstPassword::make();
    const auto made =
        store->write(storage::Buckets::all(), [&](storage::UnitOfWork& unit) -> Result<bool> {
            const auto name =
                unit.get<storage::Setting>(std::string(operations::area_name_setting));
            operations::found_access(unit, (name ? name->value : "") + "医疗保障经办中心");
            for (const std::string_view role : operations::words_of(wanted.roles))
                if (!unit.get<storage::Role>(role))
                    return Refusal{"operator.role", fmt::format("没有角色 {}", role)};
            const auto organisation = unit.get<storage::Organisation>(wanted.organisation);
            if (!organisation)
                return Refusal{"operator.organisation",
                               fmt::format("没有机构部门 {}", wanted.organisation)};
            operations::AccessBook book;
            book.load(unit);
            const auto functions = book.functions_of(wanted.roles);
            if (const auto why = access::conflict_in(functions); !why.empty())
                return Refusal{"operator.conflict", why};
            const auto kind = from_code<access::OrganisationKind>(organisation->kind);
            ensure(kind.has_value(), "the kind of an organisation was checked when it was made");
            if (auto why = access::excess_in(*kind, functions); !why.empty())
                return Refusal{"operator.room", std::move(why)};
            const auto room = operations::room_owner(
                unit, vault, {*organisation, functions, operations::filled(wanted_here.person)},
                [](std::int64_t) { return true; });
            if (!room) return room.refusal();
            wanted.person = *room;
            return operations::found_operator(unit, vault, wanted, first, civil_now());
        });
    if (!made) {
        session.err << "yibao: " << made.refusal().message << '\n';
        return Exit::found;
    }
    session.out << fmt::format(
        "{} may sign in with the password\n  {}\nand has to change it then. It is shown this "
        "once.\n",
        wanted.username, first.password);
    return Exit::ok;
}

}  // namespace

void add_operator_command(Command program, Session& session) {
    Command group = program.command("operator", "Who may sign in at the console");
    Command add =
        group.command("add", "Add an operator from here: the first ones, or when nobody else can");
    const auto wanted = std::make_shared<Wanted>();
    wanted->who.organisation = operations::root_organisation;
    add.option("--username", &wanted->who.username, "TEXT", "3 to 40 letters, digits, . _ -")
        .required()
        .code();
    add.option("--name", &wanted->who.name, "TEXT", "the person's name").required();
    add.option("--roles", &wanted->who.roles, "TEXT", "codes of roles, with blanks between them")
        .required();
    add.option("--organisation", &wanted->who.organisation, "TEXT", "code of the organisation")
        .shows_default();
    add.option("--person", &wanted->person, "TEXT",
               "of an insured person's own room: number of the person, a certificate or a card");
    session.offer(add, {"store", "key_file"});
    session.does(add, [&session, wanted] { return add_operator(session, *wanted); });
}

}  // namespace yibao
