#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "storage/encoded_rows.hpp"
#include "storage/store.hpp"

namespace yibao::storage {

/// A store that is made and filled, and that nobody else can use until it is finished: of SQLite a
/// draft beside its place, PATH.part, removed where it is not finished; of PostgreSQL a database
/// that every program refuses to open, to be dropped where it is not finished.
class NewStore {
public:
    /// The file must not be there; the database must be empty, or a store without a row. Throws
    /// StoreError.
    explicit NewStore(StoreUrl url);
    ~NewStore();
    NewStore(const NewStore&) = delete;
    NewStore& operator=(const NewStore&) = delete;

    Store& store() { return *store_; }

    /// From now on it is a store like any other. Ends the use of store().
    void finish();

private:
    void make_draft();
    void remove_draft() const;
    void refuse_used();

    StoreUrl url_;
    std::string draft_;  // of SQLite
    std::unique_ptr<Store> store_;
    bool finished_ = false;
};

/// Writes rows of another store into a new one as they are, some thousand in a transaction. Journals
/// keep their seals; each chain goes on from the newest seal it is given.
class RowCopier {
public:
    explicit RowCopier(Store& target) : target_(target) {}

    void add(const Table& table, std::span<const Value> values);
    void finish();

private:
    struct Copied {
        const Table* table;
        Row record;
        std::int32_t writer;
    };

    void write();

    Store& target_;
    std::vector<Copied> waiting_;
    std::size_t bytes_ = 0;
};

}  // namespace yibao::storage
