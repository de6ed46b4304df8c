#include <ostream>

#include "programs/commands.hpp"
#include "programs/log.hpp"
#include "programs/provider.hpp"
#include "programs/service.hpp"
#include "programs/session.hpp"

namespace yibao {

namespace {

Exit serve(Session& session) {
    const Configuration& configuration = session.configuration();
    log::open(configuration.log_level, configuration.log_file);
    const EndSignal end;
    Service service(configuration);
    service.start();
    session.out << "yibao serves " << service.agency()->area_name() << " on http://"
                << configuration.listen << ":" << service.port() << '\n'
                << std::flush;
    end.wait();
    service.stop();
    return Exit::ok;
}

}  // namespace

void add_serve_command(Command program, Session& session) {
    Command command = program.command("serve", "Serve the national interface over a store");
    session.offer(command,
                  {"store", "key_file", "web", "listen", "port", "threads", "max_body",
                   "signature_window", "unsigned_loopback", "remote_metrics", "slow_message",
                   "longest_wait", "backup_record", "backup_limit", "log_level", "log_file"});
    offer_provider(session, command);
    session.does(command, [&session] { return serve(session); });
}

}  // namespace yibao
