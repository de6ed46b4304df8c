#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "wire/http_server.hpp"

namespace yibao {

/// Names requests, so that a line of the log, an answer and a proxy's line can be found together.
class RequestIds {
public:
    RequestIds();

    /// The X-Request-Id that a proxy sent, where it is 8 to 64 letters, digits or hyphens; else a
    /// fresh one, which no other server of the same agency gives.
    std::string of(const wire::HttpRequest& request);

private:
    const std::uint32_t server_;  // random
    std::atomic<std::uint64_t> number_{0};
};

}  // namespace yibao
