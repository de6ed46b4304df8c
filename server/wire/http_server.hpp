#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yibao::wire {

/// One request, whole: the handler never sees a part of a body.
struct HttpRequest {
    std::string method;  // as sent: "POST"
    std::string target;  // path and query as sent, not decoded
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;  // in the order in which they came
    std::string remote_address;                                // "127.0.0.1", "2001:db8::1"
    /// From this very machine, and not passed on by a proxy (no Forwarded, X-Forwarded-For or
    /// X-Real-IP): behind a proxy everybody would come from this machine.
    bool is_loopback = false;

    /// The first header of that name, compared without case; empty when it was not sent.
    std::string_view header(std::string_view name) const;
};

/// A body that comes piece by piece (server-sent events): asked some four times a second for what
/// there is to send, which may be empty; nothing ends it, and the connection with it. Asked on a
/// thread of the server, so it must not block; dropped when the client has gone or the server stops.
using BodySource = std::function<std::optional<std::string>()>;

struct HttpResponse {
    int status = 200;
    std::string content_type = "application/json;charset=UTF-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers{};  // beside the usual ones
    BodySource more{};                                           // what follows `body`, if anything
};

/// Answers one request. May be called from any thread, once; a second call is a BrokenInvariant.
/// When the last copy is dropped uncalled, the client is told 500.
using Respond = std::function<void(HttpResponse)>;

/// Runs on a thread of the server and must not block it for long: what waits is to be queued
/// elsewhere, with its Respond. A handler that throws answers 500.
using Handler = std::function<void(HttpRequest, Respond)>;

struct HttpServerOptions {
    std::string address = "127.0.0.1";  // a number, of IPv4 or IPv6; "::" and "0.0.0.0" are all
    std::uint16_t port = 0;             // 0: any free one, see HttpServer::port()
    int threads = 1;                    // each serves its share of the connections
    std::uint64_t max_body = 4u << 20;  // bytes; a longer body is answered 413, unread
    std::chrono::milliseconds idle_timeout{60'000};      // between two requests of a connection
    std::chrono::milliseconds transfer_timeout{30'000};  // for one request to arrive, or its
                                                         // answer to leave
    std::chrono::milliseconds stop_patience{10'000};     // for the requests in flight at stop()
    int max_connections = 4096;                          // one more is answered 503
    /// Told what an engineer should know (a handler that threw, no descriptor left), from any
    /// thread of the server; never any content of a request.
    std::function<void(std::string_view)> report = [](std::string_view) {};
};

/// HTTP/1.1 on a few threads: keep-alive, pipelined requests answered in order, Expect:
/// 100-continue, chunked bodies, answers that go on. Its own answers (400, 408, 413, 431, 500, 503) are plain Chinese
/// text; all others are the handler's.
class HttpServer {
public:
    HttpServer(HttpServerOptions options, Handler handler);
    ~HttpServer();  // stops
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// Listens and returns. Throws std::system_error, naming address and port, where that fails.
    void start();

    /// The port that is listened on; known after start().
    std::uint16_t port() const;

    /// Accepts nothing more, lets the requests in flight be answered (up to stop_patience), closes.
    /// An answer that goes on is asked once more, and ends.
    /// Not to be called from a handler.
    void stop();

private:
    class Listener;
    std::unique_ptr<Listener> listener_;
};

}  // namespace yibao::wire
