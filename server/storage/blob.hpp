#pragma once

#include <compare>
#include <string>

namespace yibao::storage {

/// Bytes that are no text: digests, sealed (encrypted) data.
struct Blob {
    std::string bytes;

    auto operator<=>(const Blob&) const = default;
};

}  // namespace yibao::storage
