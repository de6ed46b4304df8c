#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "storage/table.hpp"

namespace yibao::storage {

/// Where rows go, table by table, in the order of all_tables() and in each of the keys.
using RowVisit = std::function<void(const Table&, std::span<const Value>)>;

/// Bytes that are no rows, or not rows of the declared tables.
struct RowsError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// A row as bytes that do not depend on the store it lies in: the number of its table, then each
// value behind a tag: 0 nothing, 1 an integer (zigzag), 2 text or bytes with their length. Numbers
// are varints: seven bits a byte, the lowest first, the high bit set on all but the last.

/// The place of a table in all_tables().
std::size_t number_of(const Table& table);

void append_varint(std::string& bytes, std::uint64_t value);
void append_row(std::string& bytes, std::size_t table, std::span<const Value> values);

/// Reads rows one after the other out of what append_row wrote.
class RowsIn {
public:
    explicit RowsIn(std::string_view bytes) : rest_(bytes) {}

    /// False at the end. Throws RowsError.
    bool next();

    std::size_t table() const { return table_; }
    std::span<const Value> values() const { return values_; }  // views into the bytes
    std::string_view bytes() const { return row_; }            // of the whole row

private:
    std::uint64_t varint();
    Value value(const Column& column);

    std::string_view rest_;
    std::string_view row_;
    std::size_t table_ = 0;
    std::vector<Value> values_;
};

}  // namespace yibao::storage
