#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/journal.hpp"

namespace yibao::ledger {

/// An SM3 digest (GB/T 32905).
struct Digest {
    std::array<std::uint8_t, 32> bytes{};

    std::string hex() const;  // 64 lower-case digits
    bool operator==(const Digest&) const = default;
};

Digest sm3(std::string_view bytes);

/// A seal closes what a group that was committed together wrote for ever: its journals, then its
/// entries of the trail. Each contains the hash of the one before it, so nothing sealed can be
/// changed, removed or inserted without breaking every later seal. A store has one chain for each
/// of its writers.
struct Seal {
    std::int32_t chain = 0;
    std::int64_t number = 0;  // 1, 2, 3 … in its chain
    Digest previous;          // all zero for number 1
    std::int64_t count = 0;   // journals and entries in the group, at least one
    Digest hash;

    bool operator==(const Seal&) const = default;
};

/// Computes one seal. Journals are added in the order of their ids, then entries in that of theirs.
class Sealer {
public:
    /// The seal that follows `head`; the first of its chain if there is none yet.
    Sealer(std::int32_t chain, const std::optional<Seal>& head);
    /// Recomputes a stored seal from what it says about its place.
    explicit Sealer(const Seal& stored);
    ~Sealer();
    Sealer(Sealer&&) noexcept;
    Sealer& operator=(Sealer&&) noexcept;

    std::int64_t number() const { return seal_.number; }

    /// `canonical` is Journal::canonical(). Ids must ascend (ensure).
    void add(std::int64_t id, std::string_view canonical);
    /// What is added from here on are entries of the trail. Once is enough; more change nothing.
    void begin_trail();

    /// Something was added (ensure). Nothing can be added afterwards.
    Seal close();

private:
    struct State;
    void start();

    Seal seal_;
    std::int64_t last_id_ = 0;
    bool in_trail_ = false;
    std::unique_ptr<State> state_;
};

/// Whether `next` follows `head` (nothing: the start of a chain); the reason if it does not.
std::optional<std::string> breach(const std::optional<Seal>& head, const Seal& next);

}  // namespace yibao::ledger
