#include "storage/new_store.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <utility>

#include "base/ensure.hpp"
#include "storage/draft_file.hpp"
#include "storage/inventory.hpp"
#include "storage/postgres/filling.hpp"
#include "storage/records/all.hpp"
#include "storage/records/message.hpp"
#include "storage/sqlite/lock_file.hpp"

namespace yibao::storage {

namespace {

namespace fs = std::filesystem;

/// The bucket of a row whose table does not say it: that of whom or what it is about.
std::int32_t writer_of(const Table& table, const void* record) {
    if (&table != &table_of<Message>()) return 0;  // a seal's is its chain's, which the store knows
    const auto& message = *static_cast<const Message*>(record);
    if (message.person) return bucket_of(*message.person);
    return message.document ? bucket_in(*message.document) : 0;
}

bool holds_rows(Store& store) {
    struct Found {};
    try {
        store.read([](Reader& reader) {
            for (const Table* table : all_tables())
                reader.each_row(*table, [](std::span<const Value>) { throw Found{}; });
        });
    } catch (const Found&) {
        return true;
    }
    return false;
}

}  // namespace

NewStore::NewStore(StoreUrl url) : url_(std::move(url)) {
    if (url_.kind == StoreUrl::Kind::sqlite) {
        make_draft();
        return;
    }
    store_ = open_store(url_, {.create = true});
    refuse_used();
    postgres::begin_filling(url_.path);
}

NewStore::~NewStore() {
    if (finished_ || draft_.empty()) return;
    store_.reset();
    remove_draft();
}

void NewStore::make_draft() {
    refuse_existing(url_.path);
    const std::string draft = url_.path + ".part";
    if (fs::exists(draft)) const LockFile free(draft);  // else another program fills it: throws
    draft_ = draft;
    remove_draft();  // of a program that was killed
    // For its owner alone, as SQLite then makes the files beside. Failing is said by open_store.
    ::close(::open(draft_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    try {
        store_ = open_store({draft_, url_.kind}, {.create = true});
    } catch (...) {  // there is no store yet that would take its draft with it
        remove_draft();
        throw;
    }
}

void NewStore::remove_draft() const {
    std::error_code ignored;
    for (const char* end : {"", "-wal", "-shm", ".lock"}) fs::remove(draft_ + end, ignored);
}

void NewStore::refuse_used() {
    if (!holds_rows(*store_)) return;
    throw StoreError(StoreError::Kind::locked, url_.shown(),
                     "this database holds something already, and nothing was written",
                     "Name an empty database");
}

void NewStore::finish() {
    store_.reset();  // of SQLite: what still lay in the WAL is brought into the one file
    if (url_.kind == StoreUrl::Kind::sqlite) {
        ensure(!fs::exists(draft_ + "-wal"), "a store that is closed is one file");
        std::error_code ignored;
        fs::remove(draft_ + ".lock", ignored);
        publish(draft_, url_.path);
    } else {
        postgres::end_filling(url_.path);
    }
    finished_ = true;
}

void RowCopier::add(const Table& table, std::span<const Value> values) {
    constexpr std::size_t most_rows = 4096;
    constexpr std::size_t most_bytes = 4U << 20U;
    Row record = table.read(values);
    const std::int32_t writer = writer_of(table, record.get());
    waiting_.push_back({&table, std::move(record), writer});
    for (const Value& value : values)
        if (const auto* text = std::get_if<std::string_view>(&value)) bytes_ += text->size();
    if (waiting_.size() >= most_rows || bytes_ >= most_bytes) write();
}

void RowCopier::finish() {
    if (!waiting_.empty()) write();
}

void RowCopier::write() {
    const auto written = target_.write(Buckets::all(), [&](UnitOfWork& unit) -> Result<bool> {
        for (const Copied& row : waiting_) unit.copy(*row.table, row.record, row.writer);
        return true;
    });
    ensure(static_cast<bool>(written), "a new store is not busy");
    waiting_.clear();
    bytes_ = 0;
}

}  // namespace yibao::storage
