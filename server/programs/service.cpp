#include "programs/service.hpp"

#include <pthread.h>

#include <chrono>
#include <csignal>
#include <stdexcept>

#include "operations/access/founding.hpp"
#include "programs/log.hpp"
#include "programs/moving.hpp"
#include "programs/provider.hpp"

namespace yibao {

namespace {

sigset_t end_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

storage::StoreUrl url_of(const std::string& text) {
    auto url = storage::StoreUrl::from(text);
    if (!url) throw ConfigurationError(url.refusal().message);
    return *std::move(url);
}

std::unique_ptr<storage::Store> open_store(const Configuration& configuration) {
    return storage::open_store(url_of(configuration.store),
                               {.waiting = std::chrono::milliseconds(configuration.longest_wait)});
}

console::BackupsKnown backups_known(const Configuration& configuration) {
    const auto url = url_of(configuration.store);
    return {backup_record_of(configuration, url), name_of(url), configuration.backup_limit};
}

}  // namespace

Moment civil_now() {
    using namespace std::chrono;
    return Moment::of_unix(
        duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
}

EndSignal::EndSignal() {
    const sigset_t signals = end_signals();
    if (pthread_sigmask(SIG_BLOCK, &signals, nullptr) != 0)
        throw std::runtime_error("the signals cannot be blocked");
}

void EndSignal::wait() const {
    const sigset_t signals = end_signals();
    int signal = 0;
    sigwait(&signals, &signal);
}

Service::Service(const Configuration& configuration)
    : key_file_(configuration.key_file), store_(open_store(configuration)) {
    store_->watch([this](std::string_view table) { heard(table); });
    operations::renew_standard_roles(*store_, storage::Vault::open(key_file_), civil_now());
    auto agency = operations::Agency::load(*store_, storage::Vault::open(key_file_));
    desk_ = std::make_unique<operations::Desk>(*store_, std::move(agency), civil_now);
    readiness_ = std::make_unique<Readiness>(*store_);
    gateway_ = std::make_unique<Gateway>(
        *desk_, metrics_, request_ids_,
        GatewayOptions{.signature_window = configuration.signature_window,
                       .unsigned_loopback = configuration.unsigned_loopback,
                       .slow = std::chrono::milliseconds(configuration.slow_message)},
        civil_now);
    console_ = std::make_unique<console::Console>(
        *store_, [this] { return desk_->agency(); }, civil_now, configuration.web,
        [this](const operations::Origin& origin, const console::Handled& handled) {
            tell(origin, handled);
        },
        provider_of(configuration), backups_known(configuration));
    wire::HttpServerOptions options;
    options.address = configuration.listen;
    options.port = static_cast<std::uint16_t>(configuration.port);
    options.threads = static_cast<int>(configuration.threads);
    options.max_body = static_cast<std::uint64_t>(configuration.max_body);
    options.report = [](std::string_view what) {
        log::warn("http", {{"what", log::failure(what)}});
    };
    server_ = std::make_unique<wire::HttpServer>(
        std::move(options), [this, remote_metrics = configuration.remote_metrics](
                                wire::HttpRequest request, wire::Respond respond) {
            if (auto answer = asked_by_operators(request, remote_metrics))
                return respond(*std::move(answer));
            if (console::Console::takes(request)) {
                std::string id = request_ids_.of(request);
                return console_->handle(std::move(request), std::move(id), std::move(respond));
            }
            gateway_->handle(std::move(request), std::move(respond));
        });
    follower_ = std::thread([this] { follow(); });
}

void Service::tell(const operations::Origin& origin, const console::Handled& handled) {
    const log::Field request{"request", log::code(origin.request)};
    const log::Field act{"act", log::code(handled.act)};
    if (!handled.failure.empty())
        log::error("act failed", {request, act, {"error", log::failure(handled.failure)}});
    else if (!handled.refusal_code.empty())
        log::info("act refused", {request, act, {"refusal", log::code(handled.refusal_code)}});
    else
        log::debug("act done", {request, act});
}

void Service::heard(std::string_view table) {
    if (!table.empty() && !operations::Agency::depends_on(table)) return;
    {
        const std::lock_guard lock(mutex_);
        stale_.emplace(table);
    }
    changed_.notify_one();
}

/// An empty name stands for any table: something may have been missed.
std::shared_ptr<const operations::Agency> Service::agency_after(
    const operations::Agency::Tables& changed) {
    auto vault = storage::Vault::open(key_file_);
    if (changed.contains("")) return operations::Agency::load(*store_, std::move(vault));
    return operations::Agency::renew(*desk_->agency(), *store_, std::move(vault), changed);
}

void Service::follow() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [&] { return !stale_.empty() || ending_; });
        if (ending_) return;
        operations::Agency::Tables tables;
        tables.swap(stale_);
        lock.unlock();
        try {
            desk_->renew(agency_after(tables));
            log::info("agency renewed");
        } catch (const storage::StoreError& error) {
            log::warn("agency not renewed yet", {{"error", log::failure(error)}});
            lock.lock();
            (void)changed_.wait_for(lock, std::chrono::seconds(1), [&] { return ending_; });
            stale_.merge(tables);
            continue;
        } catch (const std::exception& error) {
            // It goes on as it was, rather than with half of a change.
            log::error("agency not renewed", {{"error", log::failure(error)}});
        }
        lock.lock();
    }
}

std::optional<wire::HttpResponse> Service::asked_by_operators(const wire::HttpRequest& request,
                                                              bool remote_metrics) {
    const auto text = [](int status, std::string body) {
        return wire::HttpResponse{status, "text/plain;charset=UTF-8", std::move(body)};
    };
    if (request.target == "/healthz") return text(200, "ok\n");
    if (request.target == "/readyz")
        return readiness_->ready() ? text(200, "ready\n") : text(503, "存储没有应答\n");
    if (request.target != "/metrics") return std::nullopt;
    if (!request.is_loopback && !remote_metrics)
        return text(403, "只回答本机；要从别处读取，请设置 remote_metrics\n");
    return wire::HttpResponse{200, "text/plain; version=0.0.4; charset=utf-8",
                              metrics_.page(store_->load(), readiness_->ready())};
}

Service::~Service() {
    stop();
    console_.reset();
    readiness_.reset();
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_one();
    follower_.join();
    store_.reset();  // the lane ends before what its answers pass through
}

void Service::start() {
    server_->start();
    log::info("listening", {{"port", server_->port()}});
}

void Service::stop() {
    if (console_) console_->stop();  // first, so that those who watch a job see its end
    server_->stop();
}

}  // namespace yibao
