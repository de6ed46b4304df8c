#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"

namespace yibao::operations {

/// What a backup or a restore notes of itself.
struct BackupNote {
    enum class Kind { backup, restore };

    Kind kind = Kind::backup;
    std::string file;   // the archive
    std::string store;  // that was read, or made; as people see it
    std::string host;
    Moment ended;
    double seconds = 0;
    std::optional<Moment> taken;  // whose state the archive holds; nothing where it came to nothing
    std::int64_t bytes = 0;
    std::int64_t rows = 0;
    std::int64_t settlements = 0;
    bool verified = false;  // read back whole; of a restore: its books were proved
    std::string failure;    // why it came to nothing, for an engineer

    bool operator==(const BackupNote&) const = default;
};

/// Appends a note to the record, a small file of JSON lines that is replaced as a whole; the newest
/// `most_notes` stay. Several programs may do so at once. Throws StoreError.
void note_backup(const std::string& record, const BackupNote& note);

/// The oldest first; none where there is no such file. Throws StoreError where it cannot be read,
/// or is none.
std::vector<BackupNote> read_backup_record(const std::string& record);

inline constexpr std::size_t most_notes = 200;

/// This machine's, for the notes.
std::string host_name();

}  // namespace yibao::operations
