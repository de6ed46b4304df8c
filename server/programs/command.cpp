#include "programs/command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <set>

#include "base/words.hpp"
#include "operations/access/book.hpp"

namespace yibao {

namespace {

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

}  // namespace

Option& Option::required() {
    option_->required();
    return *this;
}
Option& Option::shows_default() {
    option_->capture_default_str();
    return *this;
}
Option& Option::between(double least, double most) {
    option_->check(CLI::Range(least, most));
    return *this;
}
Option& Option::at_least_zero() {
    option_->check(CLI::NonNegativeNumber);
    return *this;
}
Option& Option::one_of(std::initializer_list<std::string_view> choices) {
    option_->check(CLI::IsMember(std::set<std::string>(choices.begin(), choices.end())));
    return *this;
}
Option& Option::code() {
    return checked([](const std::string& text) {
        return operations::is_code(text) ? std::string()
                                         : "should be 3 to 40 letters, digits, . _ -";
    });
}
Option& Option::checked(std::function<std::string(const std::string&)> wrong) {
    option_->check(std::move(wrong));
    return *this;
}

Command Command::command(const std::string& name, const std::string& what) {
    app_->require_subcommand(1);
    return Command(*app_->add_subcommand(name, what));
}

Option Command::option(const std::string& name, OptionTarget target, const std::string& type,
                       const std::string& what) {
    CLI::Option* const made =
        std::visit([&](auto* value) { return app_->add_option(name, *value, what); }, target);
    made->type_name(type);
    return Option(*made);
}

void Command::flag(const std::string& name, bool& given, const std::string& what) {
    app_->add_flag(name, given, what);
}

void Command::option(const std::string& name, const std::string& type, const std::string& what,
                     std::function<void(const std::string&)> given) {
    app_->add_option_function<std::string>(name, given, what)->type_name(type);
}

void Command::flag(const std::string& name, const std::string& what,
                   std::function<void(bool)> given) {
    app_->add_flag_function(
        name, [given = std::move(given)](std::int64_t count) { given(count > 0); }, what);
}

void Command::called(std::function<void()> action) { app_->callback(std::move(action)); }

void Command::footer(const std::string& text) { app_->footer(text); }

std::string Command::name() const { return app_->get_name(); }

std::vector<Command> Command::commands() const {
    std::vector<Command> inner;
    for (CLI::App* app : app_->get_subcommands(nullptr)) inner.emplace_back(*app);
    return inner;
}

bool parse_command_line(std::vector<std::string> arguments, const std::string& version,
                        const std::function<void(Command)>& build, std::ostream& out,
                        std::ostream& err) {
    CLI::App program("Yibao, the medical insurance core of an agency", "yibao");
    program.set_version_flag("--version", version);
    build(Command(program));
    std::ranges::reverse(arguments);  // CLI11 takes them from the back
    try {
        program.parse(std::move(arguments));
        return true;
    } catch (const CLI::Success& success) {  // --help, --version
        program.exit(success, out, err);
        return false;
    } catch (const CLI::ParseError& error) {
        throw UsageError(explained(program, error));
    }
}

}  // namespace yibao
