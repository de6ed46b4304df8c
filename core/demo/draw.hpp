#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace yibao::demo {

/// Pseudo-random draws (xoshiro256**, seeded by splitmix64) that are the same on every machine:
/// the distributions of the standard library differ from one library to the next.
class Draw {
public:
    /// Streams of one seed are independent, so that drawing more in one leaves the others alone.
    Draw(std::uint64_t seed, std::uint64_t stream) {
        std::uint64_t x = seed ^ (stream * 0x9e3779b97f4a7c15ULL);
        for (std::uint64_t& word : state_) {
            x += 0x9e3779b97f4a7c15ULL;
            std::uint64_t z = x;
            z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
            z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
            word = z ^ (z >> 31U);
        }
    }

    std::uint64_t next() {
        const std::uint64_t result = rotate(state_[1] * 5, 7) * 9;
        const std::uint64_t carried = state_[1] << 17U;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= carried;
        state_[3] = rotate(state_[3], 45);
        return result;
    }

    /// 0 to `bound` - 1; `bound` is positive and below 2^31.
    int below(int bound) {
        return static_cast<int>((next() >> 32U) * static_cast<std::uint64_t>(bound) >> 32U);
    }
    int between(int low, int high) { return low + below(high - low + 1); }  // both included
    bool percent(int chance) { return below(100) < chance; }

    std::string hex(std::size_t digits) {
        std::string text;
        while (text.size() < digits) text += "0123456789abcdef"[next() >> 60U];
        return text;
    }

private:
    static constexpr std::uint64_t rotate(std::uint64_t x, unsigned by) {
        return (x << by) | (x >> (64U - by));
    }

    std::array<std::uint64_t, 4> state_{};
};

}  // namespace yibao::demo
