#include <fmt/format.h>

#include <boost/json.hpp>
#include <memory>
#include <ostream>

#include "programs/commands.hpp"
#include "programs/provider.hpp"
#include "programs/session.hpp"

namespace yibao {

namespace {

struct Wanted {
    bool json = false;
    bool reference = false;
};

std::string_view kind_name(Origin::Kind kind) {
    switch (kind) {
        case Origin::Kind::by_default:
            return "default";
        case Origin::Kind::file:
            return "file";
        case Origin::Kind::environment:
            return "environment";
        case Origin::Kind::flag:
            return "flag";
    }
    return "";
}

boost::json::value json_value(const Configuration& values, const Setting& row) {
    if (const auto* number = std::get_if<std::int64_t Configuration::*>(&row.member))
        return values.**number;
    if (const auto* on = std::get_if<bool Configuration::*>(&row.member)) return values.**on;
    return boost::json::value(shown(values, row));
}

void print_json(const EffectiveConfiguration& effective, std::ostream& out) {
    boost::json::object all;
    for (const Setting& row : settings()) {
        const Origin& origin = effective.origins.find(row.name)->second;
        all[row.name] = {{"value", json_value(effective.values, row)},
                         {"origin", kind_name(origin.kind)},
                         {"place", origin.place}};
    }
    out << boost::json::serialize(all) << '\n';
}

void print_lines(const EffectiveConfiguration& effective, std::ostream& out) {
    for (const Setting& row : settings()) {
        const Origin& origin = effective.origins.find(row.name)->second;
        out << fmt::format("{:<21} {:<34} {} {}", row.name, shown(effective.values, row),
                           kind_name(origin.kind), origin.place)
            << '\n';
    }
}

}  // namespace

void add_config_command(Command program, Session& session) {
    Command command =
        program.command("config", "Show the settings that hold, and where each comes from");
    const auto wanted = std::make_shared<Wanted>();
    command.flag("--json", wanted->json, "as one JSON object");
    command.flag("--reference", wanted->reference, "instead: the table of all settings");
    session.offer(
        command, {"store", "key_file", "policies", "listen", "port", "threads", "max_body",
                  "signature_window", "unsigned_loopback", "remote_metrics", "slow_message",
                  "longest_wait", "backup_record", "backup_limit", "web", "log_level", "log_file"});
    offer_provider(session, command);
    session.does(command, [&session, wanted] {
        if (wanted->reference)
            session.out << configuration_reference();
        else if (wanted->json)
            print_json(session.effective(), session.out);
        else
            print_lines(session.effective(), session.out);
        return Exit::ok;
    });
}

}  // namespace yibao
