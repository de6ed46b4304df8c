#include <ostream>

#include "programs/commands.hpp"
#include "programs/session.hpp"
#include "wire/reference.hpp"

namespace yibao {

void add_interface_command(Command program, Session& session) {
    Command group = program.command("interface", "About the national interface");
    Command docs = group.command(
        "docs", "Print the reference page of all messages, made from their declarations");
    session.does(docs, [&session] {
        session.out << wire::reference();
        return Exit::ok;
    });
}

}  // namespace yibao
