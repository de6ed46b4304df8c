#include <memory>

#include "programs/commands.hpp"
#include "programs/moving.hpp"
#include "programs/session.hpp"
#include "programs/verify_report.hpp"

namespace yibao {

void add_verify_command(Command program, Session& session) {
    Command command = program.command(
        "verify", "Prove the books of a store: journals, balances, settlements, seals");
    const auto json = std::make_shared<bool>(false);
    command.flag("--json", *json, "as one JSON object");
    session.offer(command, {"store"});
    session.does(command, [&session, json] {
        const auto url = store_url(session.configuration().store);
        const auto store = storage::open_store(url, {.read_only = true});
        const storage::VerifyReport report = storage::verify(*store);
        if (*json)
            print_json(report, session.out);
        else
            print_lines(report, session.out);
        return report.holds() ? Exit::ok : Exit::found;
    });
}

}  // namespace yibao
