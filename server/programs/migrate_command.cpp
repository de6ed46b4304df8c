#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <stdexcept>

#include "programs/commands.hpp"
#include "programs/session.hpp"
#include "storage/migrate.hpp"
#include "storage/verify.hpp"

namespace yibao {

namespace {

storage::VerifyReport proved(const storage::StoreUrl& url, const char* when, std::ostream& out) {
    const auto store = storage::open_store(url, {.read_only = true});
    auto report = storage::verify(*store);
    if (!report.holds())
        throw std::runtime_error(
            fmt::format("{}: the books do not hold ({} violations); yibao "
                        "verify names them",
                        when, report.violation_count));
    out << fmt::format("{}: {} journals, {} seals, {} settlements, {} messages: the books hold\n",
                       when, report.journals, report.seals, report.settlements, report.messages);
    return report;
}

/// What was there before must be there after: the same counts, and every chain at the same seal.
void expect_same(const storage::VerifyReport& before, const storage::VerifyReport& after) {
    if (before.journals == after.journals && before.seals == after.seals &&
        before.accounts == after.accounts && before.settlements == after.settlements &&
        before.messages == after.messages && before.heads == after.heads)
        return;
    throw std::runtime_error(
        "the store holds something else after than before; restore the backup and report this");
}

void distribute(const storage::StoreUrl& url, std::ostream& out) {
    const auto before = proved(url, "before", out);
    if (!storage::distribute(url)) {
        out << "the store is distributed already\n";
        return;
    }
    expect_same(before, proved(url, "after", out));
    out << "distributed: the tables lie on the machines of this coordinator, by bucket\n";
}

Exit migrate(Session& session, bool distributed) {
    const auto url = storage::StoreUrl::from(session.configuration().store);
    if (!url) throw ConfigurationError(url.refusal().message);
    const auto step = storage::upgrade(*url);
    session.out << (step.before == step.after
                        ? fmt::format("the schema is of version {}, the newest\n", step.after)
                        : fmt::format("the schema was of version {} and is of version {} now\n",
                                      step.before, step.after));
    if (distributed) distribute(*url, session.out);
    return Exit::ok;
}

}  // namespace

void add_migrate_command(CLI::App& program, Session& session) {
    CLI::App& command = *program.add_subcommand(
        "migrate", "Bring a store to this program's version, or spread it over machines");
    const auto distributed = std::make_shared<bool>(false);
    command.add_flag("--distributed", *distributed,
                     "spread a PostgreSQL store over the workers of its Citus coordinator");
    session.offer(command, {"store"});
    session.does(command, [&session, distributed] { return migrate(session, *distributed); });
}

}  // namespace yibao
