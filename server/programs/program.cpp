#include "programs/program.hpp"

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

}  // namespace

int run_program(std::vector<std::string> arguments, std::map<std::string, std::string> environment,
                std::ostream& out, std::ostream& err) {
    const auto fail = [&](Exit exit, std::string_view what) {
        err << "yibao: " << what << '\n';
        return static_cast<int>(exit);
    };
    try {
        Session session(out, err, std::move(environment));
        const auto build = [&](Command program) {
            for (const auto add : commands) add(program, session);
            program.footer(footer);  // after the commands, which would inherit it
            add_examples(program);
        };
        const bool called = parse_command_line(std::move(arguments),
                                               "yibao " + std::string(version()), build, out, err);
        return static_cast<int>(called ? session.run() : Exit::ok);
    } catch (const UsageError& error) {
        return fail(Exit::usage,
                    std::string(error.what()) + "\nRun yibao --help, or --help after a command.");
    } catch (const ConfigurationError& error) {
        return fail(Exit::usage, error.what());
    } catch (const std::logic_error& error) {
        return fail(Exit::internal, error.what());
    } catch (const std::exception& error) {
        return fail(Exit::environment, error.what());
    }
}

}  // namespace yibao
