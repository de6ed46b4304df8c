#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace yibao::storage {

/// A long text as it lies in the store: compressed (Zstandard) against a sample of what such texts
/// look like, so that a settlement's lines or its answer take a fifth to a tenth of their length. The first
/// byte names the sample, so that what was packed with an older one can always be read.
class Packed {
public:
    Packed() = default;  // the empty text
    static Packed of(std::string_view text);
    /// Of bytes that were packed before.
    static Packed from_bytes(std::string bytes);

    /// Throws std::runtime_error where the bytes are not what of() made.
    std::string text() const;

    const std::string& bytes() const { return bytes_; }
    auto operator<=>(const Packed&) const = default;

private:
    std::string bytes_;
};

}  // namespace yibao::storage
