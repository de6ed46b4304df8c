#include "operations/backups/record.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <boost/json.hpp>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "storage/draft_file.hpp"
#include "storage/store.hpp"

namespace yibao::operations {

using storage::StoreError;

namespace {

namespace json = boost::json;

[[noreturn]] void unreadable(const std::string& record, const std::string& what) {
    throw StoreError(StoreError::Kind::io, record, what,
                     "It is the record of backups: mend its folder, or move it away");
}

/// Whoever holds it may replace the record.
class Turn {
public:
    explicit Turn(const std::string& record)
        : file_(
              ::open((record + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)) {
        if (file_ >= 0 && flock(file_, LOCK_EX) == 0) return;
        const int error = errno;
        if (file_ >= 0) ::close(file_);
        unreadable(record, std::string("cannot be locked: ") + std::strerror(error));
    }
    ~Turn() { ::close(file_); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    int file_;
};

std::string line_of(const BackupNote& note) {
    const json::object line{{"kind", note.kind == BackupNote::Kind::backup ? "backup" : "restore"},
                            {"file", note.file},
                            {"store", note.store},
                            {"host", note.host},
                            {"ended", note.ended.text()},
                            {"seconds", note.seconds},
                            {"taken", note.taken ? note.taken->text() : ""},
                            {"bytes", note.bytes},
                            {"rows", note.rows},
                            {"settlements", note.settlements},
                            {"verified", note.verified},
                            {"failure", note.failure}};
    return json::serialize(line) + "\n";
}

/// Throws what Boost.JSON throws, and std::exception where a moment is none.
BackupNote note_of(const std::string& line) {
    const json::value value = json::parse(line);
    const auto text = [&](const char* name) { return json::value_to<std::string>(value.at(name)); };
    const auto number = [&](const char* name) {
        return json::value_to<std::int64_t>(value.at(name));
    };
    BackupNote note;
    note.kind = text("kind") == "restore" ? BackupNote::Kind::restore : BackupNote::Kind::backup;
    note.file = text("file");
    note.store = text("store");
    note.host = text("host");
    note.ended = Moment::parse(text("ended")).value();
    note.seconds = json::value_to<double>(value.at("seconds"));
    note.taken = Moment::parse(text("taken"));
    note.bytes = number("bytes");
    note.rows = number("rows");
    note.settlements = number("settlements");
    note.verified = json::value_to<bool>(value.at("verified"));
    note.failure = text("failure");
    return note;
}

}  // namespace

std::string host_name() {
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::vector<BackupNote> read_backup_record(const std::string& record) {
    std::error_code error;
    if (!std::filesystem::exists(record, error) && !error) return {};
    std::ifstream in(record, std::ios::binary);
    if (!in) unreadable(record, std::string("cannot be opened: ") + std::strerror(errno));
    std::vector<BackupNote> notes;
    for (std::string line; std::getline(in, line);) {
        try {
            notes.push_back(note_of(line));
        } catch (const std::exception&) {
            unreadable(record, "line " + std::to_string(notes.size() + 1) + " is no note");
        }
    }
    if (in.bad()) unreadable(record, "cannot be read to its end");
    return notes;
}

void note_backup(const std::string& record, const BackupNote& note) {
    const Turn turn(record);
    std::vector<BackupNote> notes = read_backup_record(record);
    notes.push_back(note);
    if (notes.size() > most_notes)
        notes.erase(notes.begin(), notes.end() - static_cast<std::ptrdiff_t>(most_notes));
    std::string content;
    for (const BackupNote& one : notes) content += line_of(one);
    storage::replace_file(record, content);
}

}  // namespace yibao::operations
