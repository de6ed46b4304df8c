#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "programs/commands.hpp"
#include "programs/session.hpp"
#include "storage/migrate.hpp"
#include "storage/verify.hpp"

namespace yibao {

namespace {

storage::VerifyReport proved(const storage::StoreUrl& url, const char* when, std::ostream& out) {
    const auto store = storage::open_store(url, {.read_only = true});
    auto report = storage::verify(*store);
    out << fmt::format("{}: {} journals, {} seals, {} settlements, {} messages, {} violations\n",
                       when, report.journals, report.seals, report.settlements, report.messages,
                       report.violation_count);
    return report;
}

/// What was there before must be there after: the same counts, and every chain at the same seal.
bool same(const storage::VerifyReport& before, const storage::VerifyReport& after) {
    return before.journals == after.journals && before.seals == after.seals &&
           before.accounts == after.accounts && before.settlements == after.settlements &&
           before.messages == after.messages && before.heads == after.heads;
}

Exit distribute(const storage::StoreUrl& url, std::ostream& out) {
    const auto before = proved(url, "before", out);
    if (!before.holds()) {
        out << "nothing was done: the books do not hold; yibao verify says where\n";
        return Exit::found;
    }
    if (!storage::distribute(url)) {
        out << "the store is distributed already\n";
        return Exit::ok;
    }
    if (!same(before, proved(url, "after", out))) {
        out << "the store holds something else than before: restore the backup, and report this\n";
        return Exit::found;
    }
    out << "distributed: the tables lie by bucket on the machines of this coordinator\n";
    return Exit::ok;
}

Exit migrate(Session& session, bool distributed) {
    const auto url = storage::StoreUrl::from(session.configuration().store);
    if (!url) throw ConfigurationError(url.refusal().message);
    const auto step = storage::upgrade(*url);
    session.out << (step.before == step.after
                        ? fmt::format("the schema is of version {}, the newest\n", step.after)
                        : fmt::format("the schema was of version {} and is of version {} now\n",
                                      step.before, step.after));
    return distributed ? distribute(*url, session.out) : Exit::ok;
}

}  // namespace

void add_migrate_command(Command program, Session& session) {
    Command command = program.command(
        "migrate", "Bring a store to this program's version, or spread it over machines");
    const auto distributed = std::make_shared<bool>(false);
    command.flag("--distributed", *distributed,
                 "spread a PostgreSQL store over the workers of its Citus coordinator");
    session.offer(command, {"store"});
    session.does(command, [&session, distributed] { return migrate(session, *distributed); });
}

}  // namespace yibao
