#include "programs/moving.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <iostream>

#include "programs/configuration.hpp"
#include "programs/service.hpp"

namespace yibao {

namespace {

/// 1234567 as "1,234,567".
std::string grouped(std::int64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

}  // namespace

storage::StoreUrl store_url(const std::string& text) {
    auto url = storage::StoreUrl::from(text);
    if (!url) throw ConfigurationError(url.refusal().message);
    return *std::move(url);
}

std::string name_of(const storage::StoreUrl& url) {
    if (url.kind != storage::StoreUrl::Kind::sqlite) return url.shown();
    return "sqlite:" + std::filesystem::absolute(url.path).lexically_normal().string();
}

std::string backup_record_of(const Configuration& configuration, const storage::StoreUrl& url) {
    if (!configuration.backup_record.empty() || url.kind != storage::StoreUrl::Kind::sqlite)
        return configuration.backup_record;
    return (std::filesystem::absolute(url.path).parent_path() / "yibao-backups.jsonl").string();
}

void note(const std::string& record, operations::BackupNote what, std::ostream& err) {
    if (record.empty()) return;
    what.host = operations::host_name();
    what.ended = civil_now();
    try {
        operations::note_backup(record, what);
    } catch (const std::exception& error) {
        err << "yibao: warning: not noted for the console: " << error.what() << '\n';
    }
}

Progress::Progress(std::ostream& err)
    : err_(err), shown_(&err == &std::cerr && isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (shown_) err_ << "\r\033[K" << std::flush;
}

void Progress::step(std::string_view what) {
    what_ = what;
    rows_ = 0;
    next_ = {};
    if (shown_) show();
}

void Progress::show() {
    const auto now = std::chrono::steady_clock::now();
    if (now < next_) return;
    next_ = now + std::chrono::milliseconds(200);
    err_ << "\r\033[K" << what_;
    if (rows_ > 0) err_ << ": " << grouped(rows_) << " rows";
    err_ << std::flush;
}

std::string shown(const storage::Inventory& inventory) {
    return fmt::format("{} rows, {} settlements", grouped(inventory.rows()),
                       grouped(inventory.rows("settlement")));
}

boost::json::object json_of(const storage::Inventory& inventory) {
    boost::json::object tables;
    for (const auto& line : inventory.lines)
        tables[line.table] = {{"rows", line.rows}, {"sha256", line.sha256}};
    return tables;
}

}  // namespace yibao
