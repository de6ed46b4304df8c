#pragma once

#include "programs/command.hpp"

namespace yibao {

class Session;

// The commands of `yibao`, in the order in which --help lists them. Each has its own file,
// <name>_command.cpp, and adds itself to the program:
//
//     void add_config_command(Command program, Session& session) {
//         Command command = program.command("config", "one line for --help");
//         session.offer(command, {"store"});  // the settings that it heeds
//         session.does(command, [&session] { …; return Exit::ok; });
//     }

void add_serve_command(Command program, Session& session);
void add_demo_command(Command program, Session& session);
void add_demo_hospital_command(Command program, Session& session);
void add_verify_command(Command program, Session& session);
void add_backup_command(Command program, Session& session);
void add_restore_command(Command program, Session& session);
void add_copy_command(Command program, Session& session);
void add_export_command(Command program, Session& session);
void add_migrate_command(Command program, Session& session);
void add_agency_command(Command program, Session& session);
void add_operator_command(Command program, Session& session);
void add_key_command(Command program, Session& session);
void add_policy_command(Command program, Session& session);
void add_api_command(Command program, Session& session);
void add_interface_command(Command program, Session& session);
void add_config_command(Command program, Session& session);
void add_version_command(Command program, Session& session);

inline constexpr void (*commands[])(Command, Session&) = {
    add_serve_command,    add_demo_command,   add_demo_hospital_command, add_verify_command,
    add_migrate_command,  add_backup_command, add_restore_command,       add_copy_command,
    add_export_command,   add_policy_command, add_interface_command,     add_agency_command,
    add_operator_command, add_key_command,    add_api_command,           add_config_command,
    add_version_command,
};

}  // namespace yibao
