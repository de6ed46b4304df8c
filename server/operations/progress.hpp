#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/result.hpp"

namespace yibao::operations {

/// How far a long act is, for whoever waits for it and may call it off. An operation that may take
/// long gets one beside its input. To be called off is a refusal like any other, so that nothing of
/// the act is kept. An operation may run more than once: whoever watches sees it go forward only.
class Progress {
public:
    virtual ~Progress() = default;

    /// What is done from now on, in Chinese, and of how many.
    virtual void begin(std::string_view what, std::size_t total) = 0;
    /// So many are done. Refuses job.cancelled, job.stopped.
    [[nodiscard]] virtual std::optional<Refusal> at(std::size_t done) = 0;
    /// The last moment to be called off: what follows is the commit. Refuses as `at`.
    [[nodiscard]] virtual std::optional<Refusal> commit() = 0;
};

/// Nobody watches, and nobody calls it off.
class Unwatched final : public Progress {
public:
    void begin(std::string_view, std::size_t) override {}
    std::optional<Refusal> at(std::size_t) override { return std::nullopt; }
    std::optional<Refusal> commit() override { return std::nullopt; }
};

}  // namespace yibao::operations
