#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace yibao::wire {

/// The headers x-tif-… of a request, by which an institution shows that it holds its secret.
struct SignatureHeaders {
    std::string_view paasid;     // who
    std::string_view timestamp;  // Unix seconds
    std::string_view nonce;      // 6 to 36 characters, each used once
    std::string_view signature;
};

/// The signature for these: lower-case hex SHA-256 of timestamp + secret + nonce + timestamp.
std::string sign(std::string_view secret, std::string_view timestamp, std::string_view nonce);

/// Checks headers against the secret of their paasid (nothing: there is none) at `now`, in Unix
/// seconds; clocks may differ by `window` seconds. Refuses, in this order: signature.missing,
/// signature.nonce, signature.timestamp, signature.mismatch; the last also where there is no such
/// paasid. Whether the nonce was used before, NonceMemory knows.
std::optional<Refusal> check_signature(const SignatureHeaders& headers,
                                       std::optional<std::string_view> secret, std::int64_t now,
                                       std::int64_t window = 300);

/// Remembers the nonces of the messages that could still be sent again, to refuse a recorded
/// message that is. Give it only headers that passed check_signature with the same window. Safe to
/// use from several threads.
class NonceMemory {
public:
    /// `capacity`: how many nonces at most; one takes about 14 bytes.
    explicit NonceMemory(std::int64_t window = 300, std::size_t capacity = 4'000'000);

    /// Spends the nonce. Refuses with signature.replayed if it was spent before, and with
    /// signature.busy when the memory is full: forgetting early would let replays in.
    std::optional<Refusal> spend(const SignatureHeaders& headers);

private:
    /// Open addressing over the hashes of nonces; 0 is an empty slot.
    struct HashSet {
        std::vector<std::uint64_t> slots;
        std::size_t size = 0;

        bool contains(std::uint64_t hash) const;
        void insert(std::uint64_t hash);
    };
    /// The nonces of the timestamps of one window's length.
    struct Slice {
        std::int64_t number = -1;
        HashSet nonces;
    };
    // Timestamps within the window of now lie in three slices at most; they take turns.
    struct Stripe {
        std::mutex mutex;
        std::array<Slice, 3> slices;
    };
    static constexpr std::size_t stripe_count = 16;

    std::int64_t window_;
    std::size_t stripe_capacity_;
    std::array<Stripe, stripe_count> stripes_;
};

}  // namespace yibao::wire
