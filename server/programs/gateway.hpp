#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "operations/desk.hpp"
#include "programs/metrics.hpp"
#include "programs/request_ids.hpp"
#include "wire/http_server.hpp"
#include "wire/signature.hpp"

namespace yibao {

/// What the national interface demands of a caller.
struct GatewayOptions {
    std::int64_t signature_window = 300;  // seconds that clocks may differ by
    /// A message without any x-tif header is taken from this very machine: for demonstrations.
    bool unsigned_loopback = false;
    std::chrono::milliseconds slow{1000};  // a message that takes this long is logged
};

/// The entrance for hospitals and pharmacies: from an HTTP request to a message whose sender is
/// known. What fails is answered in this order of precedence: the path, the method, the signature,
/// the JSON, the envelope, the transaction and its path, then the desk.
class Gateway {
public:
    Gateway(operations::Desk& desk, Metrics& metrics, RequestIds& request_ids,
            GatewayOptions options, operations::Clock clock);

    /// Fits wire::Handler. The answer is always HTTP 200 with an envelope, as institutions expect;
    /// only what is no message at all gets another status.
    void handle(wire::HttpRequest request, wire::Respond respond);

private:
    struct Exchange;

    Result<const operations::Party*> signer(const wire::HttpRequest& request,
                                            const operations::Agency& agency, Moment now);
    void take(std::shared_ptr<Exchange> exchange, const operations::Party* party, std::string body);

    operations::Desk& desk_;
    Metrics& metrics_;
    RequestIds& request_ids_;
    GatewayOptions options_;
    operations::Clock clock_;
    wire::NonceMemory nonces_;
};

}  // namespace yibao
