#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>

#include "operations/access/founding.hpp"
#include "operations/agency.hpp"
#include "programs/commands.hpp"
#include "programs/key_command.hpp"
#include "programs/moving.hpp"
#include "programs/service.hpp"
#include "programs/session.hpp"
#include "storage/new_store.hpp"
#include "storage/records/agency.hpp"

namespace yibao {

namespace {

using operations::FirstPassword;

struct AgencyRequest {
    std::string area;
    std::string name;
    std::string username;
    std::string operator_name;
    bool national = false;
};

/// The key is made before the store, so that no store is without one; one that is there is used.
storage::Vault vault_of(Session& session, const std::string& key_file, storage::Cipher cipher) {
    if (!std::filesystem::exists(key_file)) {
        storage::Vault::create(key_file, cipher);
        session.out << fmt::format(
            "{}: a new key. Without it nobody can read the personal data of this agency: keep a "
            "copy of it apart from the store and its backups\n",
            key_file);
    }
    return storage::Vault::open(key_file);
}

Exit create_agency(Session& session, const AgencyRequest& request) {
    const Configuration& configuration = session.configuration();
    const auto url = store_url(configuration.store);
    storage::NewStore target(url);
    const auto vault = vault_of(session, configuration.key_file, cipher_of(request.national));
    const FirstPassword first = FirstPassword::make();
    const operations::NewOperator wanted{request.username, request.operator_name, "",
                                         std::string(operations::root_organisation), "security"};
    const auto made = target.store().write(
        storage::Buckets::all(), [&](storage::UnitOfWork& unit) -> Result<bool> {
            unit.insert(storage::Setting{std::string(operations::area_setting), request.area});
            unit.insert(storage::Setting{std::string(operations::area_name_setting), request.name});
            operations::found_access(unit, request.name + "医疗保障经办中心");
            return operations::found_operator(unit, vault, wanted, first, civil_now());
        });
    if (!made) {
        session.err << "yibao: " << made.refusal().message << '\n';
        return Exit::found;
    }
    target.finish();
    session.out << fmt::format(
        "{}: the agency of {} ({})\n"
        "{} may sign in as security officer (安全管理员) with the password\n  {}\n"
        "and has to change it then. It is shown this once. Begin with: yibao serve\n",
        url.shown(), request.name, request.area, wanted.username, first.password);
    return Exit::ok;
}

std::string slip_of_area(const std::string& text) {
    const bool digits =
        text.size() == 6 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return digits ? "" : "should be six digits, as 990100";
}

}  // namespace

void add_agency_command(Command program, Session& session) {
    Command group = program.command("agency", "The agency that a store belongs to");
    Command create = group.command(
        "create", "Make the store of a new agency, with its key and its first operator");
    const auto request = std::make_shared<AgencyRequest>();
    create.option("--area", &request->area, "CODE", "the pooling area (统筹区), six digits")
        .required()
        .checked(slip_of_area);
    create.option("--name", &request->name, "TEXT", "the area's name, as 示例市").required();
    create
        .option("--username", &request->username, "TEXT",
                "of the security officer, who adds all others: 3 to 40 letters, digits, . _ -")
        .required()
        .code();
    create.option("--operator-name", &request->operator_name, "TEXT", "the person's name")
        .required();
    create.flag("--national-algorithms", request->national, national_algorithms_help);
    session.offer(create, {"store", "key_file"});
    session.does(create, [&session, request] { return create_agency(session, *request); });
}

}  // namespace yibao
