#include "storage/postgres/parameters.hpp"

#include <utility>

namespace yibao::storage::postgres {

namespace {

constexpr Oid bytea_oid = 17;
constexpr Oid bigint_oid = 20;
constexpr Oid text_oid = 25;

// Of an array: dimensions, whether there are nulls, the type; then length and first index.
constexpr std::size_t nulls_at = 4;
constexpr std::size_t length_at = 12;

void put_int32(std::string& bytes, std::size_t at, std::int32_t value) {
    std::string four;
    append_int32(four, value);
    bytes.replace(at, four.size(), four);
}

void append_big_endian(std::string& bytes, std::uint64_t value, int size) {
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8)
        bytes += static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xffU);
}

}  // namespace

Oid type_oid(ColumnType type) {
    switch (type) {
        case ColumnType::integer:
            return bigint_oid;
        case ColumnType::text:
            return text_oid;
        case ColumnType::blob:
            break;
    }
    return bytea_oid;
}

Oid array_oid(ColumnType type) {
    constexpr Oid bytea_array = 1001;
    constexpr Oid text_array = 1009;
    constexpr Oid bigint_array = 1016;
    switch (type) {
        case ColumnType::integer:
            return bigint_array;
        case ColumnType::text:
            return text_array;
        case ColumnType::blob:
            break;
    }
    return bytea_array;
}

const char* array_name(ColumnType type) {
    switch (type) {
        case ColumnType::integer:
            return "int8[]";
        case ColumnType::text:
            return "text[]";
        case ColumnType::blob:
            break;
    }
    return "bytea[]";
}

void append_int16(std::string& bytes, std::int16_t value) {
    append_big_endian(bytes, static_cast<std::uint16_t>(value), 2);
}
void append_int32(std::string& bytes, std::int32_t value) {
    append_big_endian(bytes, static_cast<std::uint32_t>(value), 4);
}
void append_int64(std::string& bytes, std::int64_t value) {
    append_big_endian(bytes, static_cast<std::uint64_t>(value), 8);
}

void Parameters::add(const Value& value, ColumnType type) {
    oids_.push_back(type_oid(type));
    nulls_.push_back(std::holds_alternative<std::monostate>(value));
    std::string& bytes = bytes_.emplace_back();
    if (const auto* number = std::get_if<std::int64_t>(&value))
        append_int64(bytes, *number);
    else if (const auto* text = std::get_if<std::string_view>(&value))
        bytes = *text;
}

void Parameters::add_smallint(std::int32_t value) {
    oids_.push_back(smallint_oid);
    nulls_.push_back(false);
    append_int16(bytes_.emplace_back(), static_cast<std::int16_t>(value));
}

void Parameters::add_array(std::string bytes, Oid oid) {
    oids_.push_back(oid);
    nulls_.push_back(false);
    bytes_.push_back(std::move(bytes));
}

Array::Array(Oid element, Oid array) : array_(array) {
    append_int32(bytes_, 1);
    append_int32(bytes_, 0);
    append_int32(bytes_, static_cast<std::int32_t>(element));
    append_int32(bytes_, 0);
    append_int32(bytes_, 1);
}

Array::Array(ColumnType type) : Array(type_oid(type), array_oid(type)) {}

void Array::add(const Value& value) {
    ++count_;
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        append_int32(bytes_, 8);
        append_int64(bytes_, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        append_int32(bytes_, static_cast<std::int32_t>(text->size()));
        bytes_ += *text;
    } else {
        nulls_ = true;
        append_int32(bytes_, -1);
    }
}

void Array::add_smallint(std::int32_t value) {
    ++count_;
    append_int32(bytes_, 2);
    append_int16(bytes_, static_cast<std::int16_t>(value));
}

void Array::into(Parameters& parameters) && {
    put_int32(bytes_, nulls_at, nulls_ ? 1 : 0);
    put_int32(bytes_, length_at, count_);
    parameters.add_array(std::move(bytes_), array_);
}

}  // namespace yibao::storage::postgres
