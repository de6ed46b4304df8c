#include "storage/sqlite/connection.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/ensure.hpp"

namespace yibao::storage {

namespace {

int flags_of(Connection::Mode mode) {
    switch (mode) {
        case Connection::Mode::read_only:
            return SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
        case Connection::Mode::read_write:
            return SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
        case Connection::Mode::create:
            break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
}

struct Diagnosis {
    StoreError::Kind kind;
    const char* remedy;
};

/// Whether a file of the store is as large as this process may write. SQLite does not hand on the
/// errno (EFBIG) of the write that failed.
bool at_size_limit(const std::string& path) {
    rlimit most{};
    if (getrlimit(RLIMIT_FSIZE, &most) != 0 || most.rlim_cur == RLIM_INFINITY) return false;
    constexpr std::uintmax_t one_write = 64 << 10;
    return std::ranges::any_of(std::array{"", "-wal"}, [&](const char* suffix) {
        std::error_code absent;
        const auto size = std::filesystem::file_size(path + suffix, absent);
        return !absent && size + one_write >= most.rlim_cur;
    });
}

Diagnosis diagnose(int code, const std::string& path) {
    using Kind = StoreError::Kind;
    if ((code & 0xff) == SQLITE_IOERR && at_size_limit(path))
        return {Kind::too_large,
                "The file has reached the largest size that this program may write: nothing of "
                "this was kept. Raise that limit (ulimit -f, LimitFSIZE= of the service) and start "
                "again"};
    switch (code & 0xff) {
        case SQLITE_FULL:
            return {Kind::full,
                    "The disk is full: nothing of this was kept. Make room; the store goes on by "
                    "itself"};
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return {Kind::read_only,
                    "Give the server's user the right to write the file and its folder"};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return {Kind::corrupt,
                    "The file is damaged or not a database: stop the server, keep a copy of the "
                    "file, restore the last backup, and check the disk"};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {Kind::locked,
                    "Another program holds the database: end it (a database shell, a backup)"};
        case SQLITE_CANTOPEN:
            return {Kind::io, "Check that the folder exists and that the server's user may use it"};
        default:
            return {Kind::io, "Check the disk and the system's log"};
    }
}

}  // namespace

Connection::Connection(std::string path, Mode mode, const std::string& vfs)
    : path_(std::move(path)) {
    // Counting the library's memory takes a lock at every allocation; nobody reads the count. Has
    // no effect, and need have none, once the library is in use.
    static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)uncounted;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path_.c_str(), &handle, flags_of(mode),
                                     vfs.empty() ? nullptr : vfs.c_str());
    handle_.reset(handle);
    if (handle == nullptr) throw std::bad_alloc();
    if (code != SQLITE_OK) fail(code);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, 5000);
}

void Connection::exec(const std::string& sql) {
    const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

Statement Connection::prepare(const std::string& sql) { return {*this, sql}; }

std::int64_t Connection::integer(const std::string& sql) {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

void Connection::fail(int code) const {
    const std::string what = sqlite3_errmsg(handle_.get());
    const int extended = sqlite3_extended_errcode(handle_.get());
    if (extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY ||
        extended == SQLITE_CONSTRAINT_ROWID)
        throw DuplicateKey(what);
    if ((code & 0xff) == SQLITE_CONSTRAINT || (code & 0xff) == SQLITE_MISMATCH ||
        (code & 0xff) == SQLITE_ERROR || (code & 0xff) == SQLITE_MISUSE)
        throw BrokenInvariant(path_ + ": " + what);
    const Diagnosis diagnosis = diagnose(code, path_);
    throw StoreError(diagnosis.kind, path_, what + " (SQLite " + std::to_string(extended) + ")",
                     diagnosis.remedy);
}

Statement::Statement(Connection& connection, const std::string& sql) : connection_(&connection) {
    sqlite3_stmt* handle = nullptr;
    const int code =
        sqlite3_prepare_v3(connection.handle(), sql.c_str(), static_cast<int>(sql.size()) + 1,
                           SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK) connection.fail(code);
    handle_.reset(handle);
}

void Statement::bind(std::size_t at, const Value& value, ColumnType type) {
    const int place = static_cast<int>(at) + 1;
    int code = SQLITE_OK;
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        code = sqlite3_bind_int64(handle_.get(), place, *number);
    } else if (const auto* bytes = std::get_if<std::string_view>(&value)) {
        // An empty view may point nowhere, which SQLite would take for NULL.
        const char* data = bytes->data() == nullptr ? "" : bytes->data();
        code = type == ColumnType::blob
                   ? sqlite3_bind_blob64(handle_.get(), place, data, bytes->size(), SQLITE_STATIC)
                   : sqlite3_bind_text64(handle_.get(), place, data, bytes->size(), SQLITE_STATIC,
                                         SQLITE_UTF8);
    } else {
        code = sqlite3_bind_null(handle_.get(), place);
    }
    if (code != SQLITE_OK) connection_->fail(code);
}

bool Statement::step() {
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    connection_->fail(code);
}

std::span<const Value> Statement::row() {
    const int count = sqlite3_column_count(handle_.get());
    row_.clear();
    for (int i = 0; i < count; ++i) {
        switch (sqlite3_column_type(handle_.get(), i)) {
            case SQLITE_INTEGER:
                row_.emplace_back(std::int64_t{sqlite3_column_int64(handle_.get(), i)});
                break;
            case SQLITE_NULL:
                row_.emplace_back();
                break;
            default: {
                const auto* data = static_cast<const char*>(sqlite3_column_blob(handle_.get(), i));
                const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), i));
                row_.emplace_back(size == 0 ? std::string_view("") : std::string_view(data, size));
            }
        }
    }
    return row_;
}

std::string Statement::text(int column) {
    const auto* data = sqlite3_column_text(handle_.get(), column);
    return data == nullptr ? "" : reinterpret_cast<const char*>(data);
}

}  // namespace yibao::storage
