#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "console/console.hpp"
#include "programs/configuration.hpp"
#include "programs/gateway.hpp"
#include "programs/metrics.hpp"
#include "programs/readiness.hpp"
#include "storage/store.hpp"
#include "wire/http_server.hpp"

namespace yibao {

/// The whole server: a store, the agency in it, the desk, the gateway, the console, and the port. Everything that
/// `yibao serve` and `yibao demo` run.
class Service {
public:
    /// Opens the store and loads the agency. Throws StoreError, VaultError, PolicyError.
    explicit Service(const Configuration& configuration);
    ~Service();  // stops

    /// Listens. Throws std::system_error where the port cannot be had.
    void start();
    std::uint16_t port() const { return server_->port(); }

    /// Answers what is in flight, then closes.
    void stop();

    storage::Store& store() { return *store_; }
    std::shared_ptr<const operations::Agency> agency() const { return desk_->agency(); }

private:
    /// The answer to /healthz, /readyz and /metrics.
    std::optional<wire::HttpResponse> asked_by_operators(const wire::HttpRequest& request,
                                                         bool remote_metrics);

    /// What became of a request of the console, for the log and the metrics.
    void tell(const operations::Origin& origin, const console::Handled& handled);

    /// Follows what other servers and commands change: until `ending_`.
    std::shared_ptr<const operations::Agency> agency_after(
        const operations::Agency::Tables& changed);
    void follow();
    void heard(std::string_view table);

    const std::string key_file_;
    std::mutex mutex_;
    std::condition_variable changed_;
    operations::Agency::Tables stale_;
    bool ending_ = false;
    std::unique_ptr<storage::Store> store_;
    std::unique_ptr<operations::Desk> desk_;
    Metrics metrics_;
    std::unique_ptr<Readiness> readiness_;
    RequestIds request_ids_;
    std::unique_ptr<Gateway> gateway_;
    std::unique_ptr<console::Console> console_;
    std::unique_ptr<wire::HttpServer> server_;
    std::thread follower_;
};

/// The time of day in China, from the machine's clock.
Moment civil_now();

/// Waits until the process is asked to end (SIGINT, SIGTERM). To be called once, before other threads
/// exist, so that they inherit the blocked signals: `const EndSignal end;` then `end.wait()`.
class EndSignal {
public:
    EndSignal();
    void wait() const;
};

}  // namespace yibao
