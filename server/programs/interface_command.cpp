#include <CLI/CLI.hpp>
#include <ostream>

#include "programs/commands.hpp"
#include "programs/session.hpp"
#include "wire/reference.hpp"

namespace yibao {

void add_interface_command(CLI::App& program, Session& session) {
    CLI::App& group = *program.add_subcommand("interface", "About the national interface");
    group.require_subcommand(1);
    CLI::App& docs = *group.add_subcommand(
        "docs", "Print the reference page of all messages, made from their declarations");
    session.does(docs, [&session] {
        session.out << wire::reference();
        return Exit::ok;
    });
}

}  // namespace yibao
