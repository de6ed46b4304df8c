#include <algorithm>
#include <cmath>
#include <filesystem>

#include "console/handler.hpp"
#include "forms/backups.hpp"
#include "operations/backups/record.hpp"
#include "operations/listing.hpp"

namespace yibao::console {

namespace {

using operations::BackupNote;

/// Whether the archive is where it was written, as far as this server can see.
std::string place_of(const std::string& file) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (std::filesystem::exists(status)) return "there";
    return status.type() == std::filesystem::file_type::not_found ? "gone" : "unseen";
}

bool is_good(const BackupNote& note) { return note.failure.empty() && note.taken; }

forms::BackupRow row_of(const BackupNote& note, const std::string& host) {
    forms::BackupRow row{.kind = note.kind == BackupNote::Kind::backup ? "backup" : "restore",
                         .ended = note.ended,
                         .outcome = !is_good(note)  ? "failed"
                                    : note.verified ? "verified"
                                                    : "unverified",
                         .taken = note.taken,
                         .archive = note.file,
                         .place = {},
                         .host = note.host,
                         .store = note.store,
                         .bytes = {note.bytes},
                         .rows = {note.rows},
                         .settlements = {note.settlements},
                         .seconds = {std::llround(note.seconds)},
                         .failure = operations::filled(note.failure)};
    if (note.kind == BackupNote::Kind::backup && is_good(note))
        row.place = note.host == host ? place_of(note.file) : "unseen";
    return row;
}

/// How the newest good backup of this server's own store stands.
void judge(forms::ListBackups::Output& list, const std::vector<BackupNote>& notes, Moment now) {
    list.standing = "none";
    for (const BackupNote& note : notes)
        if (note.kind == BackupNote::Kind::backup && is_good(note) && note.store == list.store)
            list.newest = std::max(list.newest.value_or(*note.taken), *note.taken);
    if (!list.newest) return;
    const auto age = std::max(now - *list.newest, std::chrono::milliseconds());
    list.age_hours = {std::chrono::floor<std::chrono::hours>(age).count()};
    list.standing = age > std::chrono::hours(list.limit_hours.scaled) ? "old" : "fresh";
}

}  // namespace

Answer run_list_backups(const ThisServer& here, storage::Store&, const Act& act,
                        const wire::Value&) {
    forms::ListBackups::Output list;
    list.store = here.backups.store;
    list.limit_hours = {here.backups.limit_hours};
    list.standing = "unknown";
    if (here.backups.record.empty()) return answered(Result(std::move(list)));
    list.record = here.backups.record;
    try {
        const auto notes = operations::read_backup_record(here.backups.record);
        judge(list, notes, act.now);
        const std::string host = operations::host_name();
        for (auto note = notes.rbegin(); note != notes.rend(); ++note)
            list.rows.push_back(row_of(*note, host));
    } catch (const storage::StoreError&) {
        list.standing = "unreadable";  // which says more to an engineer than a failure
    }
    return answered(Result(std::move(list)));
}

}  // namespace yibao::console
