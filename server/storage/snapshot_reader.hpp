#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "storage/unit_of_work.hpp"

namespace yibao::storage {

/// A report may read millions of rows: what is remembered is bounded, since it can be read again.
class SnapshotReader final : public Reader {
public:
    using Reader::Reader;

protected:
    Row fetch(const Table& table, std::span<const Value> key) override {
        forget();
        return Reader::fetch(table, key);
    }
    void query(const Table& table, std::span<const std::size_t> columns,
               std::span<const Value> values, std::vector<Row>& rows) override {
        forget();
        Reader::query(table, columns, values, rows);
    }

private:
    void forget() {
        constexpr std::size_t bound = 16'384;
        if (remembered().size() > bound) remembered().clear();
    }
};

}  // namespace yibao::storage
