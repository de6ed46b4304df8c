#pragma once

#include <cstdint>

#include "base/day.hpp"
#include "base/ensure.hpp"
#include "base/id.hpp"

namespace yibao::storage {

// Every id is (milliseconds since 2020-01-01 00:00 UTC, 41 bits) << 22 | bucket << 14 | sequence
// (14 bits): ids of one bucket ascend in time, none is given twice, and each carries its bucket.

inline constexpr std::int64_t id_epoch_unix_ms = 1'577'836'800'000;
inline constexpr std::int64_t ids_per_millisecond = 1 << 14;

constexpr std::int64_t make_id(std::int64_t ms_since_epoch, std::int32_t bucket,
                               std::int64_t sequence) {
    return (ms_since_epoch << 22) | (std::int64_t{bucket} << 14) | sequence;
}
constexpr std::int32_t bucket_in(std::int64_t id) {
    return static_cast<std::int32_t>((id >> 14) & (bucket_count - 1));
}
constexpr std::int64_t milliseconds_in(std::int64_t id) { return id >> 22; }

/// The buckets that an operation may touch: one home, seldom two (a family member's account, a
/// transfer), or all (loading, reference data, administration).
class Buckets {
public:
    static constexpr Buckets of(std::int32_t bucket) { return {bucket, bucket}; }
    static constexpr Buckets of(std::int32_t one, std::int32_t other) { return {one, other}; }
    /// The home of a person, an employer or a household.
    static constexpr Buckets home(std::int64_t number) { return of(bucket_of(number)); }
    static constexpr Buckets homes(std::int64_t one, std::int64_t other) {
        return of(bucket_of(one), bucket_of(other));
    }
    /// The bucket of the document with this id.
    static constexpr Buckets of_id(std::int64_t id) { return of(bucket_in(id)); }
    static constexpr Buckets all() { return {-1, -1}; }

    constexpr bool contains(std::int32_t bucket) const {
        return first_ < 0 || bucket == first_ || bucket == second_;
    }
    constexpr bool is_all() const { return first_ < 0; }
    constexpr std::int32_t second() const { return second_ < 0 ? 0 : second_; }
    /// The one that records of Home::writer are written in.
    constexpr std::int32_t first() const { return first_ < 0 ? 0 : first_; }

private:
    constexpr Buckets(std::int32_t first, std::int32_t second) : first_(first), second_(second) {}

    std::int32_t first_;
    std::int32_t second_;
};

}  // namespace yibao::storage
