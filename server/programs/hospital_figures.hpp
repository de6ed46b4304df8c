#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace yibao {

/// How long things took, in microseconds.
class Latencies {
public:
    void add(std::int64_t us) {
        us_.push_back(static_cast<std::uint32_t>(us < 0 ? 0 : us > UINT32_MAX ? UINT32_MAX : us));
    }
    void clear() { us_.clear(); }
    std::size_t count() const { return us_.size(); }

    /// In milliseconds; 0.99 is the 99th percentile, 1 the longest. Zero if there is none.
    double at(double share) const;

private:
    mutable std::vector<std::uint32_t> us_;  // put in order as far as it is asked for
};

/// What came of a run, or of a part of it.
struct HospitalFigures {
    std::int64_t requests = 0;
    std::int64_t bills = 0;  // settled
    std::int64_t lost = 0;   // the connection ended before the answer
    std::int64_t resent = 0;
    std::map<std::string, std::int64_t> refusals;
    std::map<std::string, std::int64_t> bills_by_script;
    std::int64_t fund_fen = 0;
    std::int64_t total_fen = 0;
    Latencies latencies;  // of requests

    std::int64_t refused() const;
};

}  // namespace yibao
