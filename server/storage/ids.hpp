#pragma once

#include <cstdint>
#include <functional>

namespace yibao::storage {

/// Makes ids (see id.hpp) for one writer. Never goes back, even where the clock does.
class Ids {
public:
    using Clock = std::function<std::int64_t()>;  // milliseconds since the id epoch

    explicit Ids(Clock clock) : clock_(std::move(clock)) {}
    static Ids of_system_clock();

    /// Later ids are above this stored one.
    void resume_after(std::int64_t id);

    std::int64_t next(std::int32_t bucket);

private:
    Clock clock_;
    std::int64_t ms_ = -1;
    std::int64_t sequence_ = 0;
};

}  // namespace yibao::storage
