#include "programs/program.hpp"
#include "base/words.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "programs/commands.hpp"
#include "programs/examples.hpp"
#include "programs/session.hpp"
#include "programs/version.hpp"

namespace yibao {

namespace {

constexpr const char* footer =
    "\nExamples:\n"
    "  yibao config                          the settings that hold, and where each comes from\n"
    "  YIBAO_PORT=9000 yibao config --json   the same for a program\n"
    "\nExit codes:\n"
    "  0 done   1 the check, verification or test found something\n"
    "  2 command line or configuration wrong   3 store, port or disk failed   4 internal error\n";

/// The command that the arguments reached: the innermost one that was parsed.
const CLI::App& reached(const CLI::App& program) {
    const auto inner = program.get_subcommands();
    return inner.empty() ? program : reached(*inner.front());
}

/// What CLI11 says, and for a flag or a command that does not exist the nearest one that does.
std::string explained(const CLI::App& program, const CLI::ParseError& error) {
    const CLI::App& command = reached(program);
    const auto unknown = command.remaining(true);
    if (unknown.empty()) return error.what();
    std::vector<std::string> candidates;
    for (const auto* option : command.get_options()) candidates.push_back(option->get_name());
    if (unknown.front().front() != '-') {
        candidates.clear();
        for (const auto* inner : command.get_subcommands(nullptr))
            candidates.push_back(inner->get_name());
    }
    const std::string near = nearest_word(unknown.front(), candidates);
    return fmt::format("{} is unknown here{}", unknown.front(),
                       near.empty() ? "" : "; the nearest known is " + near);
}

Exit parse_and_run(CLI::App& program, Session& session, std::vector<std::string> arguments) {
    std::ranges::reverse(arguments);  // CLI11 takes them from the back
    try {
        program.parse(std::move(arguments));
    } catch (const CLI::Success& success) {  // --help, --version
        program.exit(success, session.out, session.err);
        return Exit::ok;
    } catch (const CLI::ParseError& error) {
        session.err << "yibao: " << explained(program, error)
                    << "\nRun yibao --help, or --help after a command.\n";
        return Exit::usage;
    }
    return session.run();
}

}  // namespace

int run_program(std::vector<std::string> arguments, std::map<std::string, std::string> environment,
                std::ostream& out, std::ostream& err) {
    const auto fail = [&](Exit exit, std::string_view what) {
        err << "yibao: " << what << '\n';
        return static_cast<int>(exit);
    };
    try {
        Session session(out, err, std::move(environment));
        CLI::App program("Yibao, the medical insurance core of an agency", "yibao");
        program.set_version_flag("--version", "yibao " + std::string(version()));
        program.require_subcommand(1);
        for (const auto add : commands) add(program, session);
        program.footer(footer);  // after the commands, which would inherit it
        add_examples(program);
        return static_cast<int>(parse_and_run(program, session, std::move(arguments)));
    } catch (const ConfigurationError& error) {
        return fail(Exit::usage, error.what());
    } catch (const std::logic_error& error) {
        return fail(Exit::internal, error.what());
    } catch (const std::exception& error) {
        return fail(Exit::environment, error.what());
    }
}

}  // namespace yibao
