#include "storage/encoded_rows.hpp"

#include <algorithm>

#include "base/ensure.hpp"
#include "storage/records/all.hpp"

namespace yibao::storage {

namespace {

constexpr char tag_nothing = 0;
constexpr char tag_integer = 1;
constexpr char tag_bytes = 2;

constexpr std::uint64_t zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63);
}
constexpr std::int64_t unzigzag(std::uint64_t value) {
    return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1U));
}

}  // namespace

std::size_t number_of(const Table& table) {
    const auto& all = all_tables();
    const auto found = std::ranges::find(all, &table);
    ensure(found != all.end(), "a table of a store is among all tables");
    return static_cast<std::size_t>(found - all.begin());
}

void append_varint(std::string& bytes, std::uint64_t value) {
    for (; value >= 0x80U; value >>= 7U) bytes += static_cast<char>(value | 0x80U);
    bytes += static_cast<char>(value);
}

void append_row(std::string& bytes, std::size_t table, std::span<const Value> values) {
    append_varint(bytes, table);
    for (const Value& value : values) {
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            bytes += tag_integer;
            append_varint(bytes, zigzag(*number));
        } else if (const auto* text = std::get_if<std::string_view>(&value)) {
            bytes += tag_bytes;
            append_varint(bytes, text->size());
            bytes += *text;
        } else {
            bytes += tag_nothing;
        }
    }
}

bool RowsIn::next() {
    if (rest_.empty()) return false;
    const std::string_view begin = rest_;
    const std::uint64_t number = varint();
    if (number >= all_tables().size())
        throw RowsError("a row of table " + std::to_string(number) + ", which does not exist");
    table_ = number;
    values_.clear();
    for (const Column& column : all_tables()[table_]->columns) values_.push_back(value(column));
    row_ = begin.substr(0, begin.size() - rest_.size());
    return true;
}

std::uint64_t RowsIn::varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (rest_.empty()) throw RowsError("a row is cut off");
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        value |= std::uint64_t{byte & 0x7fU} << shift;
        if ((byte & 0x80U) == 0) return value;
    }
    throw RowsError("a number in a row is too long");
}

/// Also holds the value against its column, since what comes out of a file goes into a record.
Value RowsIn::value(const Column& column) {
    if (rest_.empty()) throw RowsError("a row is cut off");
    const char tag = rest_.front();
    rest_.remove_prefix(1);
    const bool integer = column.type == ColumnType::integer;
    if (tag == tag_nothing && column.optional) return {};
    if (tag == tag_integer && integer) return unzigzag(varint());
    if (tag != tag_bytes || integer)
        throw RowsError("column " + std::string(column.name) + " holds another kind of value");
    const std::uint64_t length = varint();
    if (length > rest_.size()) throw RowsError("a row is cut off");
    const std::string_view bytes = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return bytes;
}

}  // namespace yibao::storage
