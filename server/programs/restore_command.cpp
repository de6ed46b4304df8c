#include <fmt/format.h>

#include <boost/json.hpp>
#include <filesystem>
#include <memory>
#include <ostream>

#include "programs/commands.hpp"
#include "programs/moving.hpp"
#include "programs/session.hpp"
#include "programs/verify_report.hpp"
#include "storage/archive.hpp"
#include "storage/new_store.hpp"

namespace yibao {

namespace {

struct RestoreRequest {
    std::string file;
    bool json = false;
};

storage::ArchiveFacts fill(storage::Store& store, const RestoreRequest& request,
                           const storage::Vault& vault, Progress& progress) {
    progress.step("writing");
    storage::RowCopier copier(store);
    const auto facts =
        storage::read_archive(request.file, vault, [&](const storage::Table& table, auto values) {
            copier.add(table, values);
            progress.row();
        });
    copier.finish();
    return facts;
}

void print(const RestoreRequest& request, const storage::ArchiveFacts& facts,
           const storage::StoreUrl& url, double seconds, std::ostream& out) {
    if (request.json) {
        const boost::json::object all{{"file", request.file},
                                      {"taken", facts.taken.text()},
                                      {"store", url.shown()},
                                      {"rows", facts.inventory.rows()},
                                      {"settlements", facts.inventory.rows("settlement")},
                                      {"seconds", seconds},
                                      {"tables", json_of(facts.inventory)}};
        out << boost::json::serialize(all) << '\n';
        return;
    }
    out << fmt::format("{}: {}, state of {}, restored and verified in {:.1f} s\n", url.shown(),
                       shown(facts.inventory), facts.taken.text(), seconds);
}

Exit restore(Session& session, const RestoreRequest& request, const storage::StoreUrl& url,
             operations::BackupNote& noted) {
    const Stopwatch watch;
    const auto vault = storage::Vault::open(session.configuration().key_file);
    Progress progress(session.err);
    progress.step("checking the archive");  // the whole of it, before anything is written
    (void)storage::read_archive(request.file, vault,
                                [&](const storage::Table&, auto) { progress.row(); });

    storage::NewStore target(url);
    const auto facts = fill(target.store(), request, vault, progress);
    progress.step("verifying");
    const auto report = storage::verify(target.store());
    const std::string difference =
        facts.inventory.difference(storage::inventory_of(target.store()));
    if (!report.holds() || !difference.empty()) {
        print_lines(report, session.err);
        session.err << "yibao: " << url.shown() << ": what was restored does not hold"
                    << (difference.empty() ? "" : " (archive and store differ: " + difference + ")")
                    << "; it cannot be used. Use an older backup, and keep this one to look into\n";
        noted.failure = "what was restored does not hold";
        return Exit::found;
    }
    target.finish();
    noted.seconds = watch.seconds();
    noted.taken = facts.taken;
    noted.bytes = facts.bytes;
    noted.rows = facts.inventory.rows();
    noted.settlements = facts.inventory.rows("settlement");
    noted.verified = true;
    print(request, facts, url, watch.seconds(), session.out);
    return Exit::ok;
}

Exit run_restore(Session& session, const RestoreRequest& request) {
    const auto url = store_url(session.configuration().store);
    const std::string record = backup_record_of(session.configuration(), url);
    operations::BackupNote noted;
    noted.kind = operations::BackupNote::Kind::restore;
    noted.file = std::filesystem::absolute(request.file).string();
    noted.store = name_of(url);
    const Exit end = noting_failure(record, noted, session.err,
                                    [&] { return restore(session, request, url, noted); });
    note(record, noted, session.err);
    return end;
}

}  // namespace

void add_restore_command(Command program, Session& session) {
    Command command = program.command(
        "restore", "Make a store out of an archive of `yibao backup`, and prove its books");
    const auto request = std::make_shared<RestoreRequest>();
    command.option("--from", &request->file, "FILE", "the archive").required();
    command.flag("--json", request->json, "what was restored, as one JSON object");
    session.offer(command, {"store", "key_file", "backup_record"});
    session.does(command, [&session, request] { return run_restore(session, *request); });
}

}  // namespace yibao
