#include "programs/key_command.hpp"

#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "programs/commands.hpp"
#include "programs/session.hpp"
#include "storage/vault.hpp"

namespace yibao {

namespace {

Exit add_key(Session& session, bool national) {
    const std::string& file = session.configuration().key_file;
    const std::size_t number = storage::Vault::add_key(file, cipher_of(national));
    session.out << fmt::format(
        "{}: key {} of {}. New data is sealed under it from the next start of each server on; what "
        "older keys sealed still needs them. Renew the copies of the file now\n",
        file, number, national ? "SM4 with HMAC-SM3" : "AES-256-GCM");
    return Exit::ok;
}

}  // namespace

void add_key_command(Command program, Session& session) {
    Command group = program.command("key", "The keys that personal data is sealed under");
    Command add = group.command("add", "Add a random key, under which new data is sealed");
    const auto national = std::make_shared<bool>(false);
    add.flag("--national-algorithms", *national, national_algorithms_help);
    session.offer(add, {"key_file"});
    session.does(add, [&session, national] { return add_key(session, *national); });
}

}  // namespace yibao
