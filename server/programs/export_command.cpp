#include <fmt/format.h>

#include <array>
#include <boost/json.hpp>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <set>

#include "programs/commands.hpp"
#include "programs/moving.hpp"
#include "programs/service.hpp"
#include "programs/session.hpp"
#include "programs/version.hpp"
#include "storage/draft_file.hpp"
#include "storage/records/all.hpp"
#include "storage/records/person.hpp"
#include "storage/table_csv.hpp"
#include "storage/vault.hpp"

namespace yibao {

namespace {

namespace fs = std::filesystem;

struct ExportRequest {
    std::string folder;
    bool personal_data = false;
    bool json = false;
};

constexpr std::array<std::string_view, 4> personal_columns{"name", "certificate_type",
                                                           "certificate", "phone"};

/// A folder that has its name only once it is whole; see DraftFile.
class DraftFolder {
public:
    explicit DraftFolder(const std::string& path) : path_(path), draft_(path + ".part") {
        storage::refuse_existing(path_);
        std::error_code error;
        fs::remove_all(draft_, error);  // of a program that was killed
        if (!fs::create_directory(draft_, error))
            throw storage::StoreError(storage::StoreError::Kind::io, draft_,
                                      "cannot be made: " + error.message(),
                                      "Check the folder that it is to lie in");
        fs::permissions(draft_, fs::perms::owner_all);
    }
    ~DraftFolder() {
        std::error_code ignored;
        if (!finished_) fs::remove_all(draft_, ignored);
    }
    DraftFolder(const DraftFolder&) = delete;
    DraftFolder& operator=(const DraftFolder&) = delete;

    std::string file(const std::string& name) const { return draft_ + "/" + name; }
    void finish() {
        storage::publish(draft_, path_);
        finished_ = true;
    }

private:
    const std::string path_;
    const std::string draft_;
    bool finished_ = false;
};

/// The CSV file of one table, with what the manifest says of it.
class TableFile {
public:
    TableFile(const DraftFolder& folder, const storage::Table& table, const storage::Vault* vault)
        : name_(std::string(table.name) + ".csv"),
          file_(folder.file(name_)),
          table_(table),
          vault_(&table == &storage::table_of<storage::Person>() ? vault : nullptr) {
        add(storage::csv_header(table, more_columns()));
    }

    void add_row(std::span<const storage::Value> values) {
        std::vector<std::string> more;
        if (vault_ != nullptr) more = personal_data(values);
        add(storage::csv_line(table_, values, more));
        ++rows_;
    }

    std::int64_t rows() const { return rows_; }

    boost::json::object finish() {
        file_.write(waiting_);
        file_.sync();
        file_.finish();
        boost::json::object columns;
        for (const auto& column : table_.columns)
            columns[column.name] = storage::content_name(column.content);
        for (const auto name : more_columns()) columns[name] = "text, personal data";
        return {{"file", name_},
                {"rows", rows_},
                {"bytes", file_.size()},
                {"sha256", hash_.hex()},
                {"columns", std::move(columns)}};
    }

private:
    std::span<const std::string_view> more_columns() const {
        if (vault_ == nullptr) return {};
        return personal_columns;
    }

    std::vector<std::string> personal_data(std::span<const storage::Value> values) const {
        const storage::Row row = table_.read(values);
        const auto& person = *static_cast<const storage::Person*>(row.get());
        const auto data = storage::PersonalData::read(
            vault_->open(person.sealed, "person:" + std::to_string(person.id)));
        return {data.name, data.certificate_type, data.certificate_no, data.phone};
    }

    void add(const std::string& line) {
        constexpr std::size_t enough = 1U << 20U;
        hash_.add(line);
        waiting_ += line;
        if (waiting_.size() < enough) return;
        file_.write(waiting_);
        waiting_.clear();
    }

    const std::string name_;
    storage::DraftFile file_;
    const storage::Table& table_;
    const storage::Vault* vault_;
    storage::Sha256 hash_;
    std::string waiting_;
    std::int64_t rows_ = 0;
};

/// The manifest. Every table has its file, also one without a row.
boost::json::object write_tables(storage::Store& store, const DraftFolder& folder,
                                 const storage::Vault* vault, Progress& progress) {
    std::map<std::string_view, boost::json::object> done;
    std::optional<TableFile> file;
    const storage::Table* open = nullptr;
    const auto turn_to = [&](const storage::Table* table) {
        if (open != nullptr) done[open->name] = file->finish();
        open = table;
        file.reset();
        if (table != nullptr) file.emplace(folder, *table, vault);
    };
    const Moment at = civil_now();
    storage::each_row(store, [&](const storage::Table& table, auto values) {
        if (open != &table) turn_to(&table);
        file->add_row(values);
        progress.row();
    });
    turn_to(nullptr);
    boost::json::array tables;
    for (const storage::Table* table : storage::all_tables()) {
        if (!done.contains(table->name))
            done[table->name] = TableFile(folder, *table, vault).finish();
        done[table->name]["table"] = table->name;
        tables.push_back(done[table->name]);
    }
    return {{"program", "yibao " + std::string(version())},
            {"taken", at.text()},
            {"personal_data", vault != nullptr},
            {"tables", std::move(tables)}};
}

void write_manifest(const DraftFolder& folder, const boost::json::object& manifest) {
    storage::DraftFile file(folder.file("manifest.json"));
    file.write(boost::json::serialize(manifest) + "\n");
    file.sync();
    file.finish();
}

Exit run_export(Session& session, const ExportRequest& request) {
    const Stopwatch watch;
    const auto url = store_url(session.configuration().store);
    std::optional<storage::Vault> vault;
    if (request.personal_data)
        vault.emplace(storage::Vault::open(session.configuration().key_file));
    const auto store = storage::open_store(url, {.read_only = true});
    DraftFolder folder(request.folder);
    boost::json::object manifest;
    {
        Progress progress(session.err);
        progress.step("writing");
        manifest = write_tables(*store, folder, vault ? &*vault : nullptr, progress);
        write_manifest(folder, manifest);
        folder.finish();
    }
    if (request.personal_data)
        session.err << "yibao: " << request.folder
                    << " now holds names, certificate and telephone numbers of persons: keep it "
                       "where only those may read it who must, and delete it after use\n";
    if (request.json) {
        session.out << boost::json::serialize(manifest) << '\n';
        return Exit::ok;
    }
    std::int64_t rows = 0;
    for (const auto& table : manifest.at("tables").as_array()) rows += table.at("rows").as_int64();
    session.out << fmt::format("{}: {} rows of {} tables, state of {}, in {:.1f} s\n",
                               request.folder, rows, storage::all_tables().size(),
                               manifest.at("taken").as_string().c_str(), watch.seconds());
    return Exit::ok;
}

}  // namespace

void add_export_command(Command program, Session& session) {
    Command command =
        program.command("export", "Write every table of a store as a CSV file, with a manifest");
    const auto request = std::make_shared<ExportRequest>();
    command.option("--to", &request->folder, "DIR", "a folder that is not there").required();
    command.flag("--with-personal-data", request->personal_data,
                 "also names, certificate and telephone numbers; needs the key file");
    command.flag("--json", request->json, "print the manifest");
    session.offer(command, {"store", "key_file"});
    session.does(command, [&session, request] { return run_export(session, *request); });
}

}  // namespace yibao
