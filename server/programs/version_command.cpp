#include <memory>
#include <ostream>

#include "programs/commands.hpp"
#include "programs/session.hpp"
#include "programs/version.hpp"

namespace yibao {

void add_version_command(Command program, Session& session) {
    Command command = program.command("version", "Show the version");
    const auto json = std::make_shared<bool>(false);
    command.flag("--json", *json, "as one JSON object");
    session.does(command, [&session, json] {
        if (*json)
            session.out << R"({"version":")" << version() << "\"}\n";
        else
            session.out << "yibao " << version() << '\n';
        return Exit::ok;
    });
}

}  // namespace yibao
