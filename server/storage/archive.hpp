#pragma once

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>

#include "base/day.hpp"
#include "storage/draft_file.hpp"
#include "storage/inventory.hpp"
#include "storage/vault.hpp"

namespace yibao::storage {

/// An archive that cannot be used: damaged, cut off, sealed with another key, of other tables. The
/// text says which, where, and what to do.
struct ArchiveError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What an archive says of itself.
struct ArchiveFacts {
    Inventory inventory{};
    Moment taken{};  // when its state was read
    std::int64_t bytes = 0;
};

/// Everything a store holds in one sealed file, the same for each kind of store. The format is in
/// docs/decisions/0005-archives.md. Memory is bounded by a chunk, whatever the size of the store.
class ArchiveWriter {
public:
    ArchiveWriter(DraftFile& file, const Vault& vault);

    void add(const Table& table, std::span<const Value> values);
    /// Writes the manifest. The file is then whole, but still a draft.
    Inventory finish(Moment taken);
    std::int64_t rows() const { return taker_.rows(); }

private:
    void write_chunk(char kind, const std::string& content);

    DraftFile& file_;
    const Vault& vault_;
    std::string id_;
    std::uint64_t chunk_ = 0;
    std::string rows_;
    InventoryTaker taker_;
};

/// Reads an archive from its beginning to its end, visits each row, and proves that nothing was
/// changed, moved, repeated or left out. Throws ArchiveError, StoreError where the file cannot be
/// read.
ArchiveFacts read_archive(const std::string& path, const Vault& vault, const RowVisit& visit);

}  // namespace yibao::storage
