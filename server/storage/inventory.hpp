#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/encoded_rows.hpp"
#include "storage/store.hpp"

struct evp_md_ctx_st;

namespace yibao::storage {

/// SHA-256 of bytes that come piece by piece.
class Sha256 {
public:
    Sha256();
    void add(std::string_view bytes);
    /// 64 lower-case digits; begins anew.
    std::string hex();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };

    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

/// What a store holds, in a few lines: two stores with equal inventories hold equal rows, whichever
/// kind of store each is.
struct Inventory {
    struct Line {
        std::string table{};
        std::int64_t rows = 0;
        std::string sha256{};  // over the encoded rows, in the order of their keys

        bool operator==(const Line&) const = default;
    };

    std::vector<Line> lines{};  // of every table

    std::int64_t rows() const;
    std::int64_t rows(std::string_view table) const;
    /// The tables that differ, with both counts; empty where there are none.
    std::string difference(const Inventory& other) const;
    bool operator==(const Inventory&) const = default;
};

/// Takes an inventory of rows that pass by, table by table.
class InventoryTaker {
public:
    InventoryTaker();

    /// A row of the table with this number, encoded. Tables do not come back (ensure).
    void add(std::size_t table, std::string_view row);
    Inventory finish();
    std::int64_t rows() const { return rows_; }

private:
    void close_lines(std::size_t before);

    Inventory inventory_;
    Sha256 hash_;
    std::size_t open_ = 0;  // the table whose rows come
    std::int64_t rows_ = 0;
};

/// Visits every row of every table, on one consistent state. Does not begin anew where the
/// connection is lost half-way: throws StoreError.
void each_row(Store& store, const RowVisit& visit);

Inventory inventory_of(Store& store);

}  // namespace yibao::storage
