#pragma once

#include <boost/json.hpp>
#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

#include "operations/backups/record.hpp"
#include "storage/inventory.hpp"
#include "storage/store.hpp"

namespace yibao {

// What the commands that move whole stores share: backup, restore, copy, export.

struct Configuration;

/// Throws ConfigurationError.
storage::StoreUrl store_url(const std::string& text);

/// The same store has the same name, from wherever it is named.
std::string name_of(const storage::StoreUrl& url);

/// Where backups and restores of this store are noted; empty: nowhere.
std::string backup_record_of(const Configuration& configuration, const storage::StoreUrl& url);

/// Notes it, with this machine and the time. What cannot be noted is said, and spoils nothing.
void note(const std::string& record, operations::BackupNote what, std::ostream& err);

/// What `work` did, or why it came to nothing: then it is noted and thrown on.
template <class Work>
auto noting_failure(const std::string& record, const operations::BackupNote& what,
                    std::ostream& err, const Work& work) {
    try {
        return work();
    } catch (const std::exception& error) {
        operations::BackupNote failed = what;
        failed.failure = error.what();
        note(record, std::move(failed), err);
        throw;
    }
}

/// Shows on a terminal how far a command is, in place; elsewhere nothing.
class Progress {
public:
    explicit Progress(std::ostream& err);
    ~Progress();  // leaves the line empty
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// What is done from now on: "reading back".
    void step(std::string_view what);
    /// One more row is done.
    void row() {
        if ((++rows_ & 0xfff) == 0 && shown_) show();
    }

private:
    void show();

    std::ostream& err_;
    bool shown_;
    std::string what_;
    std::int64_t rows_ = 0;
    std::chrono::steady_clock::time_point next_{};
};

/// Seconds since it was made.
class Stopwatch {
public:
    double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// "12,345 rows, 678 settlements"
std::string shown(const storage::Inventory& inventory);
/// Table → rows and SHA-256.
boost::json::object json_of(const storage::Inventory& inventory);

}  // namespace yibao
