#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "storage/store.hpp"

namespace yibao {

/// What the server counts for its operators, in the text format of Prometheus. Labels are
/// transactions, outcomes and refusal codes; never an institution, never a person.
class Metrics {
public:
    enum class Outcome { accepted, resent, refused, failed };

    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    /// A message was answered. `infno` empty: it was refused before its transaction was known.
    /// `refusal` is its code, where it was refused.
    void answered(std::string_view infno, Outcome outcome, std::string_view refusal,
                  std::chrono::microseconds took);

    /// The page of /metrics, with how the store stands at this moment.
    std::string page(const storage::Store::Load& load, bool ready);

private:
    struct Registered;
    std::unique_ptr<Registered> registered_;
};

}  // namespace yibao
