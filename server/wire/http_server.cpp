#include "wire/http_server.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/beast/core/string.hpp>
#include <optional>
#include <system_error>
#include <thread>

#include "base/ensure.hpp"
#include "wire/http_worker.hpp"

namespace yibao::wire {

namespace {

using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;

[[noreturn]] void cannot_listen(const HttpServerOptions& options, Error error) {
    throw std::system_error(
        error, fmt::format("cannot listen on address {} port {}", options.address, options.port));
}

}  // namespace

std::string_view HttpRequest::header(std::string_view name) const {
    for (const auto& [key, value] : headers)
        if (boost::beast::iequals(key, name)) return value;
    return {};
}

/// The workers, and the acceptor, which runs on the first of them.
class HttpServer::Listener {
public:
    Listener(HttpServerOptions options, Handler handler)
        : options_(std::move(options)), handler_(std::move(handler)) {
        ensure(options_.threads > 0, "an HTTP server has a thread");
        for (int i = 0; i < options_.threads; ++i)
            workers_.push_back(std::make_shared<HttpWorker>(options_, handler_));
        acceptor_.emplace(workers_.front()->context().get_executor());
        pause_.emplace(workers_.front()->context().get_executor());
    }

    void start() {
        Error error;
        const auto address = asio::ip::make_address(options_.address, error);
        if (error) cannot_listen(options_, error);
        const asio::ip::tcp::endpoint endpoint(address, options_.port);
        acceptor_->open(endpoint.protocol(), error);
        if (!error) acceptor_->set_option(Acceptor::reuse_address(true), error);
        if (!error) acceptor_->bind(endpoint, error);
        if (!error) acceptor_->listen(Acceptor::max_listen_connections, error);
        if (error) cannot_listen(options_, error);
        port_ = acceptor_->local_endpoint().port();
        accept();
        for (const auto& worker : workers_) worker->start();
        running_ = true;
    }

    std::uint16_t port() const { return port_; }

    void stop() {
        if (!running_) return;
        running_ = false;
        asio::post(workers_.front()->context(), [this] {
            stopping_ = true;
            Error ignored;
            acceptor_->close(ignored);
            pause_->cancel();
        });
        for (const auto& worker : workers_) worker->finish();
        const auto deadline = Clock::now() + options_.stop_patience;
        while (connections() > 0 && Clock::now() < deadline)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        for (const auto& worker : workers_) worker->halt();
    }

private:
    static int size_of(const std::shared_ptr<HttpWorker>& worker) { return worker->size(); }

    int connections() const {
        int sum = 0;
        for (const auto& worker : workers_) sum += size_of(worker);
        return sum;
    }

    void accept() {
        HttpWorker* worker = std::ranges::min_element(workers_, {}, &size_of)->get();
        acceptor_->async_accept(
            worker->context().get_executor(), [this, worker](Error error, Socket socket) {
                if (stopping_ || error == asio::error::operation_aborted) return;
                if (error) return accept_later(error);
                const int open = connections();
                // A few over the bound are told so; more are closed unheard.
                if (open < 2 * options_.max_connections)
                    worker->serve(std::move(socket), open >= options_.max_connections);
                accept();
            });
    }

    void accept_later(Error error) {
        options_.report("cannot accept HTTP connections: " + error.message());
        pause_->expires_after(std::chrono::milliseconds(200));
        pause_->async_wait([this](Error stopped) {
            if (!stopped) accept();
        });
    }

    const HttpServerOptions options_;
    const Handler handler_;
    std::vector<std::shared_ptr<HttpWorker>> workers_;
    std::optional<Acceptor> acceptor_;  // after the workers, whose context it needs
    std::optional<Timer> pause_;
    bool stopping_ = false;  // on the first worker's thread
    bool running_ = false;
    std::uint16_t port_ = 0;
};

HttpServer::HttpServer(HttpServerOptions options, Handler handler)
    : listener_(std::make_unique<Listener>(std::move(options), std::move(handler))) {}

HttpServer::~HttpServer() { stop(); }

void HttpServer::start() { listener_->start(); }

std::uint16_t HttpServer::port() const { return listener_->port(); }

void HttpServer::stop() { listener_->stop(); }

}  // namespace yibao::wire
