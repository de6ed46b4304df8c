#include "storage/value.hpp"

#include <cstddef>

namespace yibao::storage {

std::string ordered_bytes(std::span<const Value> values) {
    std::string bytes;
    bytes.reserve(values.size() * 10);
    for (const Value& value : values) {
        // The kind goes first, so that nothing is before numbers and numbers before texts.
        bytes += static_cast<char>('0' + value.index());
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            const auto flipped = static_cast<std::uint64_t>(*number) ^ (1ULL << 63U);
            for (int shift = 56; shift >= 0; shift -= 8)
                bytes += static_cast<char>((flipped >> static_cast<unsigned>(shift)) & 0xffU);
        } else if (const auto* text = std::get_if<std::string_view>(&value)) {
            // Two zero bytes end a text; a zero inside is told apart by the 0xff behind it.
            for (const char c : *text) {
                bytes += c;
                if (c == '\0') bytes += '\xff';
            }
            bytes.append(2, '\0');
        }
    }
    return bytes;
}

}  // namespace yibao::storage
