#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yibao {

/// Two lower-case hexadecimal digits for each byte.
std::string hex(std::string_view bytes);

/// The bytes again; nothing for anything but pairs of such digits.
std::optional<std::string> from_hex(std::string_view text);

/// Raw bytes as text has them.
template <class Bytes>
std::string_view as_text(const Bytes& bytes) {
    static_assert(sizeof(*bytes.data()) == 1);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace yibao
