#pragma once

#include <functional>
#include <initializer_list>
#include <iosfwd>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "programs/command.hpp"
#include "programs/configuration.hpp"

namespace yibao {

/// How a run of the program ends. Scripts depend on the numbers.
enum class Exit {
    ok = 0,
    found = 1,        // the check, the verification or the test found something
    usage = 2,        // the command line or the configuration is wrong
    environment = 3,  // store, port, disk
    internal = 4,     // the program is wrong
};

/// One run of the program: what its commands share. A command writes its result to `out`, all else
/// to `err`, and throws where it cannot go on; the frame turns that into a line and an Exit.
class Session {
public:
    Session(std::ostream& answers, std::ostream& remarks,
            std::map<std::string, std::string> environment);

    std::ostream& out;
    std::ostream& err;

    /// Gives the command the flags of these settings, and --config. A command offers the settings
    /// that it heeds, no others.
    void offer(Command command, std::initializer_list<std::string_view> names);
    /// The flags of further settings.
    void offer_more(Command command, std::initializer_list<std::string_view> names);

    /// What the command does when it is the one that was called.
    void does(Command command, std::function<Exit()> action);

    /// The values that hold. Read once, at the first call; throws ConfigurationError.
    const EffectiveConfiguration& effective();
    const Configuration& configuration() { return effective().values; }

    /// Runs what was called.
    Exit run();

private:
    std::map<std::string, std::string> environment_;
    std::map<std::string, std::string> flags_;
    std::string config_file_;
    std::unique_ptr<EffectiveConfiguration> effective_;
    std::function<Exit()> action_;
};

}  // namespace yibao
