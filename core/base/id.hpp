#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yibao {

/// Facts are spread over buckets by their home (the person, employer or institution they belong
/// to). The number is fixed for ever: it is part of every stored key.
inline constexpr std::int32_t bucket_count = 256;

/// A stable hash of a home's number: the same on every machine and in every version.
constexpr std::int32_t bucket_of(std::int64_t home) {
    auto x = static_cast<std::uint64_t>(home) + 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return static_cast<std::int32_t>((x ^ (x >> 31)) % bucket_count);
}

}  // namespace yibao
