#pragma once

#include <cstdint>
#include <functional>

namespace yibao::storage {

/// Makes ids (see id.hpp) for one writer. Never goes back, even where the clock does. Where several
/// servers write into one store, the first bits of the sequence are the writer's number.
class Ids {
public:
    using Clock = std::function<std::int64_t()>;  // milliseconds since the id epoch

    explicit Ids(Clock clock) : clock_(std::move(clock)) {}
    static Ids of_system_clock();

    static constexpr std::int64_t writer_count = 16;
    /// From now on as number `writer` of `writer_count`; without this, alone.
    void share(std::int64_t writer);

    /// Later ids are above this stored one.
    void resume_after(std::int64_t id);

    std::int64_t next(std::int32_t bucket);

private:
    Clock clock_;
    std::int64_t ms_ = -1;
    std::int64_t sequence_ = 0;
    std::int64_t first_ = 0;  // the sequences that are ours: from, up to
    std::int64_t end_ = 1 << 14;
};

}  // namespace yibao::storage
