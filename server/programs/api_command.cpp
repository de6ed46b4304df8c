#include <ostream>

#include "console/description.hpp"
#include "programs/commands.hpp"
#include "programs/session.hpp"
#include "programs/version.hpp"

namespace yibao {

void add_api_command(Command program, Session& session) {
    Command group = program.command("api", "About the console's own interface, /api/v1");
    Command openapi = group.command("openapi", "Print its OpenAPI 3.1 document");
    session.does(openapi, [&session] {
        session.out << console::openapi(version());
        return Exit::ok;
    });
    Command typescript = group.command(
        "typescript", "Print what the browser has to know of it: web/src/api/forms.ts");
    session.does(typescript, [&session] {
        session.out << console::typescript();
        return Exit::ok;
    });
}

}  // namespace yibao
