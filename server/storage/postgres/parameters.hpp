#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/value.hpp"

namespace yibao::storage::postgres {

// Values on their way to PostgreSQL, in its binary format: integers are bigint, texts text, bytes
// bytea, buckets smallint; each alone or as an array, one element a row.

using Oid = unsigned int;

Oid type_oid(ColumnType type);
Oid array_oid(ColumnType type);
const char* array_name(ColumnType type);  // as SQL writes it
inline constexpr Oid smallint_oid = 21;
inline constexpr Oid smallint_array_oid = 1005;

void append_int16(std::string& bytes, std::int16_t value);
void append_int32(std::string& bytes, std::int32_t value);
void append_int64(std::string& bytes, std::int64_t value);

/// The parameters of one statement.
class Parameters {
public:
    void add(const Value& value, ColumnType type);
    void add_smallint(std::int32_t value);
    /// Bytes that are an array already.
    void add_array(std::string bytes, Oid oid);

    std::size_t size() const { return bytes_.size(); }
    const std::vector<Oid>& oids() const { return oids_; }
    const std::vector<std::string>& bytes() const { return bytes_; }
    bool null(std::size_t i) const { return nulls_[i]; }

private:
    std::vector<Oid> oids_;
    std::vector<std::string> bytes_;
    std::vector<bool> nulls_;
};

/// An array that grows by one element a row.
class Array {
public:
    explicit Array(ColumnType type);
    static Array of_smallints() { return Array(21U, smallint_array_oid); }

    void add(const Value& value);
    void add_smallint(std::int32_t value);
    std::size_t size() const { return static_cast<std::size_t>(count_); }
    void into(Parameters& parameters) &&;

private:
    Array(Oid element, Oid array);

    Oid array_;
    std::string bytes_;
    std::int32_t count_ = 0;
    bool nulls_ = false;
};

}  // namespace yibao::storage::postgres
