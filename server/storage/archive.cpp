#include "storage/archive.hpp"

#include <openssl/rand.h>
#include <zstd.h>

#include <array>
#include <fstream>
#include <limits>
#include <memory>
#include <optional>
#include <sstream>
#include <utility>

#include "base/ensure.hpp"
#include "base/hex.hpp"
#include "storage/records/all.hpp"
#include "storage/sqlite/schema.hpp"

namespace yibao::storage {

namespace {

// The head: the magic, with the version of the format; a random id; the version of the tables.
constexpr std::string_view magic = "YIBAO ARCHIVE 1\n";
constexpr std::size_t id_length = 16;
constexpr std::size_t number_length = 4;

// The first byte of a chunk's content says what the rest is.
constexpr char kind_tables = 'T';    // the first: which tables and columns there are
constexpr char kind_rows = 'R';      // encoded rows
constexpr char kind_manifest = 'M';  // the last: what has gone before

constexpr std::size_t chunk_size = 1U << 20U;
constexpr std::size_t longest_chunk = 256U << 20U;
constexpr int level = 1;  // most of a store is packed or sealed already

/// Of the declarations; SQLite's steps count every change of them, whichever store is meant.
std::uint32_t tables_version() { return static_cast<std::uint32_t>(migrations().back().number); }

std::string four_bytes(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((number >> static_cast<unsigned>(shift)) & 0xffU);
    return bytes;
}

std::uint32_t number_in(std::string_view bytes) {
    std::uint32_t number = 0;
    for (const char byte : bytes) number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

std::string context_of(const std::string& id, std::uint64_t chunk) {
    return "archive:" + hex(id) + ":" + std::to_string(chunk);
}

/// A line for each table: its name, then its columns.
std::string tables_text() {
    std::string text;
    for (const Table* table : all_tables()) {
        text += table->name;
        for (const Column& column : table->columns) text += " " + std::string(column.name);
        text += '\n';
    }
    return text;
}

std::string manifest_text(const Inventory& inventory, Moment taken) {
    std::string text = "version " + std::to_string(tables_version()) + "\ntaken " +
                       std::to_string(taken.milliseconds()) + "\n";
    for (const auto& line : inventory.lines)
        text += line.table + " " + std::to_string(line.rows) + " " + line.sha256 + "\n";
    return text;
}

std::string compressed(const std::string& content) {
    std::string bytes(ZSTD_compressBound(content.size()), '\0');
    const std::size_t size =
        ZSTD_compress(bytes.data(), bytes.size(), content.data(), content.size(), level);
    if (ZSTD_isError(size) != 0) throw std::runtime_error(ZSTD_getErrorName(size));
    bytes.resize(size);
    return bytes;
}

/// Nothing where the bytes are not what compressed() made.
std::optional<std::string> expanded(const std::string& bytes) {
    const auto length = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (length > longest_chunk) return std::nullopt;  // the codes for "unknown" are larger still
    std::string content(length, '\0');
    const std::size_t size =
        ZSTD_decompress(content.data(), content.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(size) != 0 || size != length) return std::nullopt;
    return content;
}

class ArchiveReader {
public:
    ArchiveReader(const std::string& path, const Vault& vault) : path_(path), vault_(vault) {
        in_.open(path, std::ios::binary);
        if (!in_)
            throw StoreError(StoreError::Kind::missing, path, "cannot be opened",
                             "Check the name and the rights of the file");
    }

    ArchiveFacts read(const RowVisit& visit) {
        read_head();
        read_tables();
        for (;;) {
            const std::string content = read_chunk();
            if (content.front() == kind_manifest) return check_manifest(content.substr(1));
            if (content.front() != kind_rows) damaged("holds a chunk of another kind");
            read_rows(std::string_view(content).substr(1), visit);
        }
    }

private:
    [[noreturn]] void damaged(const std::string& what) const {
        throw ArchiveError(path_ + ": at byte " + std::to_string(place_) + " (chunk " +
                           std::to_string(chunk_) + "): " + what +
                           ". Use another backup, and check the disk that this one lay on");
    }

    std::string bytes(std::size_t count, const char* what) {
        std::string read(count, '\0');
        in_.read(read.data(), static_cast<std::streamsize>(count));
        if (in_.bad())
            throw StoreError(StoreError::Kind::io, path_, "cannot be read", "Check the disk");
        if (in_.gcount() != static_cast<std::streamsize>(count)) damaged(what);
        place_ += static_cast<std::int64_t>(count);
        return read;
    }

    void read_head() {
        std::string head(magic.size(), '\0');
        in_.read(head.data(), static_cast<std::streamsize>(head.size()));
        if (head != magic)
            throw ArchiveError(path_ + ": is no archive that this program can read. Name a file " +
                               "that `yibao backup` wrote; a newer program may write another " +
                               "format");
        place_ = static_cast<std::int64_t>(magic.size());
        id_ = bytes(id_length, "the archive is cut off");
        version_ = number_in(bytes(number_length, "the archive is cut off"));
    }

    /// The content of the next chunk, never empty.
    std::string read_chunk() {
        const std::uint32_t length = number_in(bytes(
            number_length, "the archive is cut off: its last part, with the manifest, is missing"));
        if (length > longest_chunk) damaged("the archive is damaged: a chunk of absurd length");
        const Blob sealed{bytes(length, "the archive is cut off inside of a chunk")};
        const auto content = expanded(opened(sealed));
        if (!content || content->empty()) damaged("the archive is damaged: a chunk is unreadable");
        ++chunk_;
        return *content;
    }

    std::string opened(const Blob& sealed) const {
        try {
            return vault_.open(sealed, context_of(id_, chunk_));
        } catch (const VaultError& error) {
            if (chunk_ == 0)
                throw ArchiveError(path_ + ": the key file does not open this archive. Use the " +
                                   "key file of the agency that it was taken from; if it is that " +
                                   "one, the archive is damaged (" + error.what() + ")");
            damaged("the archive is damaged: a chunk was changed, moved, repeated or left out");
        }
    }

    void read_tables() {
        const std::string content = read_chunk();
        if (content.front() == kind_tables && content.substr(1) == tables_text() &&
            version_ == tables_version())
            return;
        throw ArchiveError(path_ + ": was written by a program whose tables have version " +
                           std::to_string(version_) + "; this program's have version " +
                           std::to_string(tables_version()) + ". Restore it with the version of " +
                           "the program that wrote it; a newer one upgrades the store when it " +
                           "opens it");
    }

    void read_rows(std::string_view content, const RowVisit& visit) {
        try {
            for (RowsIn rows(content); rows.next();) {
                if (rows.table() < table_) throw RowsError("tables are out of order");
                table_ = rows.table();
                taker_.add(table_, rows.bytes());
                visit(*all_tables()[table_], rows.values());
            }
        } catch (const RowsError& error) {
            damaged(std::string("the archive is damaged: ") + error.what());
        }
    }

    ArchiveFacts check_manifest(const std::string& text) {
        ArchiveFacts facts{taker_.finish(), {}, place_};
        std::istringstream words(text);
        std::string word;
        std::int64_t version = 0;
        std::int64_t taken = 0;
        words >> word >> version >> word >> taken;
        facts.taken = Moment::milliseconds(taken);
        if (!words || manifest_text(facts.inventory, facts.taken) != text)
            damaged("the archive is damaged: its rows are not those of its manifest");
        if (in_.peek() != std::ifstream::traits_type::eof())
            damaged("the archive is damaged: something follows its end");
        return facts;
    }

    const std::string path_;
    const Vault& vault_;
    std::ifstream in_;
    std::int64_t place_ = 0;
    std::uint64_t chunk_ = 0;
    std::string id_;
    std::uint32_t version_ = 0;
    std::size_t table_ = 0;
    InventoryTaker taker_;
};

}  // namespace

ArchiveWriter::ArchiveWriter(DraftFile& file, const Vault& vault)
    : file_(file), vault_(vault), id_(id_length, '\0') {
    std::array<unsigned char, id_length> random{};
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
        throw VaultError("OpenSSL cannot make a random id");
    id_.assign(random.begin(), random.end());
    file_.write(std::string(magic) + id_ + four_bytes(tables_version()));
    write_chunk(kind_tables, tables_text());
    rows_.reserve(chunk_size + chunk_size / 4);
}

void ArchiveWriter::add(const Table& table, std::span<const Value> values) {
    const std::size_t number = number_of(table);
    const std::size_t begin = rows_.size();
    append_row(rows_, number, values);
    taker_.add(number, std::string_view(rows_).substr(begin));
    if (rows_.size() < chunk_size) return;
    write_chunk(kind_rows, rows_);
    rows_.clear();
}

Inventory ArchiveWriter::finish(Moment taken) {
    if (!rows_.empty()) write_chunk(kind_rows, rows_);
    rows_.clear();
    Inventory inventory = taker_.finish();
    write_chunk(kind_manifest, manifest_text(inventory, taken));
    return inventory;
}

void ArchiveWriter::write_chunk(char kind, const std::string& content) {
    const Blob sealed = vault_.seal(compressed(kind + content), context_of(id_, chunk_++));
    ensure(sealed.bytes.size() <= longest_chunk, "a row is shorter than a chunk may be");
    file_.write(four_bytes(static_cast<std::uint32_t>(sealed.bytes.size())) + sealed.bytes);
}

ArchiveFacts read_archive(const std::string& path, const Vault& vault, const RowVisit& visit) {
    return ArchiveReader(path, vault).read(visit);
}

}  // namespace yibao::storage
