#include <fmt/format.h>

#include <boost/json.hpp>
#include <memory>
#include <ostream>

#include "programs/commands.hpp"
#include "programs/moving.hpp"
#include "programs/session.hpp"
#include "programs/verify_report.hpp"
#include "storage/new_store.hpp"

namespace yibao {

namespace {

struct CopyRequest {
    std::string from;
    std::string to;
    bool json = false;
};

bool holds(storage::Store& store, const storage::StoreUrl& url, std::ostream& err) {
    const auto report = storage::verify(store);
    if (report.holds()) return true;
    print_lines(report, err);
    err << "yibao: " << url.shown() << ": the books do not hold\n";
    return false;
}

storage::Inventory copy_rows(storage::Store& from, storage::Store& to, Progress& progress) {
    progress.step("copying");
    storage::RowCopier copier(to);
    storage::InventoryTaker taker;
    std::string bytes;
    storage::each_row(from, [&](const storage::Table& table, auto values) {
        bytes.clear();
        storage::append_row(bytes, storage::number_of(table), values);
        taker.add(storage::number_of(table), bytes);
        copier.add(table, values);
        progress.row();
    });
    copier.finish();
    return taker.finish();
}

void print(const CopyRequest& request, const storage::Inventory& inventory,
           const storage::StoreUrl& from, const storage::StoreUrl& to, double seconds,
           std::ostream& out) {
    if (request.json) {
        const boost::json::object all{
            {"from", from.shown()},     {"to", to.shown()},
            {"rows", inventory.rows()}, {"settlements", inventory.rows("settlement")},
            {"seconds", seconds},       {"tables", json_of(inventory)}};
        out << boost::json::serialize(all) << '\n';
        return;
    }
    out << fmt::format("{} to {}: {}, copied and verified in {:.1f} s\n", from.shown(), to.shown(),
                       shown(inventory), seconds);
}

Exit run_copy(Session& session, const CopyRequest& request) {
    const Stopwatch watch;
    const auto from_url = store_url(request.from);
    const auto to_url = store_url(request.to);
    const auto from = storage::open_store(from_url, {.read_only = true});
    storage::NewStore to(to_url);
    Progress progress(session.err);
    progress.step("verifying the source");
    if (!holds(*from, from_url, session.err)) return Exit::found;
    const auto inventory = copy_rows(*from, to.store(), progress);
    progress.step("verifying the copy");
    if (!holds(to.store(), to_url, session.err)) return Exit::found;
    const std::string difference = inventory.difference(storage::inventory_of(to.store()));
    if (!difference.empty()) {
        session.err << "yibao: the copy is not equal to its source: " << difference << '\n';
        return Exit::found;
    }
    to.finish();
    print(request, inventory, from_url, to_url, watch.seconds(), session.out);
    return Exit::ok;
}

}  // namespace

void add_copy_command(Command program, Session& session) {
    Command command =
        program.command("copy", "Copy a store into a new one of another kind, proving both");
    const auto request = std::make_shared<CopyRequest>();
    command.option("--from", &request->from, "URL", "the store to copy; stop its server first")
        .required();
    command.option("--to", &request->to, "URL", "a file that is not there, or an empty database")
        .required();
    command.flag("--json", request->json, "what was copied, as one JSON object");
    session.offer(command, {});
    session.does(command, [&session, request] { return run_copy(session, *request); });
}

}  // namespace yibao
