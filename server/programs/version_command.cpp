#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "programs/commands.hpp"
#include "programs/session.hpp"
#include "programs/version.hpp"

namespace yibao {

void add_version_command(CLI::App& program, Session& session) {
    CLI::App& command = *program.add_subcommand("version", "Show the version");
    const auto json = std::make_shared<bool>(false);
    command.add_flag("--json", *json, "as one JSON object");
    session.does(command, [&session, json] {
        if (*json)
            session.out << R"({"version":")" << version() << "\"}\n";
        else
            session.out << "yibao " << version() << '\n';
        return Exit::ok;
    });
}

}  // namespace yibao
