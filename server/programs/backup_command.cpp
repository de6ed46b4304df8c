#include <fmt/format.h>

#include <boost/json.hpp>
#include <filesystem>
#include <memory>
#include <ostream>

#include "programs/commands.hpp"
#include "programs/moving.hpp"
#include "programs/service.hpp"
#include "programs/session.hpp"
#include "storage/archive.hpp"

namespace yibao {

namespace {

struct BackupRequest {
    std::string file;
    bool json = false;
};

struct Taken {
    storage::Inventory inventory;
    Moment at;
    std::int64_t bytes = 0;
};

/// Writes the archive as a draft, reads it back, and only then gives it its name.
Taken take_backup(storage::Store& store, const storage::Vault& vault, storage::DraftFile& file,
                  Progress& progress) {
    progress.step("writing");
    storage::ArchiveWriter archive(file, vault);
    const Moment at = civil_now();
    storage::each_row(store, [&](const storage::Table& table, auto values) {
        archive.add(table, values);
        progress.row();
    });
    const storage::Inventory inventory = archive.finish(at);
    file.sync();
    progress.step("reading back");
    const auto facts = storage::read_archive(file.draft(), vault,
                                             [&](const storage::Table&, auto) { progress.row(); });
    if (facts.inventory != inventory || facts.bytes != file.size())
        throw storage::ArchiveError(file.draft() + ": reads back other than it was written (" +
                                    inventory.difference(facts.inventory) +
                                    "). Check the disk and the memory of this machine");
    file.finish();
    return {inventory, at, facts.bytes};
}

void print(const BackupRequest& request, const Taken& taken, double seconds, std::ostream& out) {
    if (request.json) {
        const boost::json::object all{{"file", request.file},
                                      {"taken", taken.at.text()},
                                      {"rows", taken.inventory.rows()},
                                      {"settlements", taken.inventory.rows("settlement")},
                                      {"bytes", taken.bytes},
                                      {"seconds", seconds},
                                      {"tables", json_of(taken.inventory)}};
        out << boost::json::serialize(all) << '\n';
        return;
    }
    out << fmt::format("{}: {}, {:.1f} MB, state of {}, written and read back in {:.1f} s\n",
                       request.file, shown(taken.inventory), static_cast<double>(taken.bytes) / 1e6,
                       taken.at.text(), seconds);
}

Exit run_backup(Session& session, const BackupRequest& request) {
    const Stopwatch watch;
    const auto url = store_url(session.configuration().store);
    const auto vault = storage::Vault::open(session.configuration().key_file);
    const std::string record = backup_record_of(session.configuration(), url);
    operations::BackupNote noted;
    noted.file = std::filesystem::absolute(request.file).string();
    noted.store = name_of(url);
    const Taken taken = noting_failure(record, noted, session.err, [&] {
        storage::DraftFile file(request.file);
        const auto store = storage::open_store(url, {.read_only = true});
        Progress progress(session.err);
        return take_backup(*store, vault, file, progress);
    });
    noted.seconds = watch.seconds();
    noted.taken = taken.at;
    noted.bytes = taken.bytes;
    noted.rows = taken.inventory.rows();
    noted.settlements = taken.inventory.rows("settlement");
    noted.verified = true;  // it has its name, so it was read back
    note(record, noted, session.err);
    print(request, taken, watch.seconds(), session.out);
    return Exit::ok;
}

}  // namespace

void add_backup_command(Command program, Session& session) {
    Command command = program.command(
        "backup", "Write all that a store holds into one sealed file, beside a running server");
    const auto request = std::make_shared<BackupRequest>();
    command
        .option("--to", &request->file, "FILE",
                "the archive; a file that is there is not overwritten")
        .required();
    command.flag("--json", request->json, "what was written, as one JSON object");
    session.offer(command, {"store", "key_file", "backup_record"});
    session.does(command, [&session, request] { return run_backup(session, *request); });
}

}  // namespace yibao
