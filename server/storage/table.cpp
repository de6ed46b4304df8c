#include "storage/table.hpp"

#include "base/id.hpp"

namespace yibao::storage {

std::optional<std::int32_t> Table::bucket(std::span<const Value> values) const {
    ensure(!values.empty(), "a row has a key");
    switch (home) {
        case Home::number:
            return bucket_of(integer_of(values[0]));
        case Home::id:
            return bucket_in(integer_of(values[0]));
        case Home::hash: {
            const auto bytes = bytes_of(values[0]);
            ensure(!bytes.empty(), "a hash is not empty");
            return static_cast<std::int32_t>(static_cast<unsigned char>(bytes[0])) % bucket_count;
        }
        case Home::writer:
        case Home::everywhere:
            break;
    }
    return std::nullopt;
}

const TableIndex& Table::index(std::string_view index_name) const {
    for (const TableIndex& one : indexes)
        if (one.name == index_name) return one;
    ensure(false, "the index is declared in indexes()");
    return indexes.front();
}

}  // namespace yibao::storage
