#include <CLI/CLI.hpp>
#include <ostream>

#include "console/description.hpp"
#include "programs/commands.hpp"
#include "programs/session.hpp"
#include "programs/version.hpp"

namespace yibao {

void add_api_command(CLI::App& program, Session& session) {
    CLI::App& group = *program.add_subcommand("api", "About the console's own interface, /api/v1");
    group.require_subcommand(1);
    CLI::App& openapi = *group.add_subcommand("openapi", "Print its OpenAPI 3.1 document");
    session.does(openapi, [&session] {
        session.out << console::openapi(version());
        return Exit::ok;
    });
    CLI::App& typescript = *group.add_subcommand(
        "typescript", "Print what the browser has to know of it: web/src/api/forms.ts");
    session.does(typescript, [&session] {
        session.out << console::typescript();
        return Exit::ok;
    });
}

}  // namespace yibao
