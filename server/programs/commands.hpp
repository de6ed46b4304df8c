#pragma once

namespace CLI {
class App;
}

namespace yibao {

class Session;

// The commands of `yibao`, in the order in which --help lists them. Each has its own file,
// <name>_command.cpp, and adds itself to the program:
//
//     void add_config_command(CLI::App& program, Session& session) {
//         CLI::App& command = *program.add_subcommand("config", "one line for --help");
//         session.offer(command, {"store"});  // the settings that it heeds
//         session.does(command, [&session] { …; return Exit::ok; });
//     }

void add_serve_command(CLI::App& program, Session& session);
void add_demo_command(CLI::App& program, Session& session);
void add_demo_hospital_command(CLI::App& program, Session& session);
void add_verify_command(CLI::App& program, Session& session);
void add_backup_command(CLI::App& program, Session& session);
void add_restore_command(CLI::App& program, Session& session);
void add_copy_command(CLI::App& program, Session& session);
void add_export_command(CLI::App& program, Session& session);
void add_migrate_command(CLI::App& program, Session& session);
void add_operator_command(CLI::App& program, Session& session);
void add_policy_command(CLI::App& program, Session& session);
void add_api_command(CLI::App& program, Session& session);
void add_interface_command(CLI::App& program, Session& session);
void add_config_command(CLI::App& program, Session& session);
void add_version_command(CLI::App& program, Session& session);

inline constexpr void (*commands[])(CLI::App&, Session&) = {
    add_serve_command,   add_demo_command,   add_demo_hospital_command, add_verify_command,
    add_migrate_command, add_backup_command, add_restore_command,       add_copy_command,
    add_export_command,  add_policy_command, add_interface_command,     add_operator_command,
    add_api_command,     add_config_command, add_version_command,
};

}  // namespace yibao
