#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <iosfwd>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace yibao {

// The command line as the commands see it. The parser behind it costs seconds to compile wherever
// it is included; only command.cpp does.

/// An option of a command that takes a value.
class Option {
public:
    explicit Option(CLI::Option& option) : option_(&option) {}

    Option& required();
    Option& shows_default();
    Option& between(double least, double most);
    Option& at_least_zero();
    Option& one_of(std::initializer_list<std::string_view> choices);
    /// What operators and roles are named by: 3 to 40 letters, digits, . _ -
    Option& code();
    /// `wrong` says what is wrong with a text; nothing: it will do.
    Option& checked(std::function<std::string(const std::string&)> wrong);

private:
    CLI::Option* option_;
};

/// Where the value of an option goes; whoever offers the option keeps the place.
using OptionTarget = std::variant<std::string*, std::filesystem::path*, int*, std::int64_t*,
                                  std::uint64_t*, double*>;

/// A command, or the whole program. Copies are the same command.
class Command {
public:
    explicit Command(CLI::App& app) : app_(&app) {}

    /// A command below this one, of which one has to be called.
    Command command(const std::string& name, const std::string& what);

    /// `what` is a phrase for --help; `type` is the word that stands for the value there: FILE.
    Option option(const std::string& name, OptionTarget target, const std::string& type,
                  const std::string& what);
    void flag(const std::string& name, bool& given, const std::string& what);

    // What need not be kept as a value: told when it is given.
    void option(const std::string& name, const std::string& type, const std::string& what,
                std::function<void(const std::string&)> given);
    void flag(const std::string& name, const std::string& what, std::function<void(bool)> given);

    /// What is done when the command is the one that was called.
    void called(std::function<void()> action);

    /// Stands at the end of --help.
    void footer(const std::string& text);

    std::string name() const;
    std::vector<Command> commands() const;

private:
    CLI::App* app_;
};

/// A command line that does not parse; the text says what is wrong and the nearest that is known.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The program's commands: builds them, parses what was typed, calls `called` of what it names.
/// False: it asked for --help or --version, which was written to `out`. Throws UsageError.
bool parse_command_line(std::vector<std::string> arguments, const std::string& version,
                        const std::function<void(Command)>& build, std::ostream& out,
                        std::ostream& err);

}  // namespace yibao
