#pragma once

// The inside of http_server.cpp: heavy to compile, so included nowhere else.

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <thread>

#include "wire/http_server.hpp"

namespace yibao::wire {

namespace asio = boost::asio;

using Clock = std::chrono::steady_clock;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
using Error = boost::system::error_code;
template <class T>
using Task = asio::awaitable<T, Executor>;

class HttpWorker;

/// A client's connection: lives in the frame of the coroutine that serves it.
struct HttpConnection {
    enum class State { idle, reading, answering, writing };

    HttpConnection(HttpWorker& its_worker, Socket its_socket, bool is_turned_away);
    ~HttpConnection();
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;

    void enter(State next, std::chrono::milliseconds patience) {
        state = next;
        timed_out = false;
        deadline = Clock::now() + patience;
    }

    HttpWorker& worker;
    Socket socket;
    bool turned_away;  // there are too many: told so at its first request
    State state = State::idle;
    bool timed_out = false;
    Clock::time_point deadline = Clock::time_point::max();
    std::string remote_address;
    bool is_local = false;
    boost::beast::flat_buffer received;
};

/// A thread with its share of the connections. All but the constructor, size() and the posting of a
/// Pending answer happens on that thread.
class HttpWorker : public std::enable_shared_from_this<HttpWorker> {
public:
    HttpWorker(const HttpServerOptions& options, const Handler& handler)
        : options_(options), handler_(handler), sweeping_(context_.get_executor()) {}

    void start();
    void serve(Socket socket, bool turned_away);
    void finish();  // idle connections close now, the others after their answer
    void halt();    // and joins

    int size() const { return size_; }
    asio::io_context& context() { return context_; }
    void report(std::string_view what) const { options_.report(what); }

private:
    friend struct HttpConnection;

    Task<void> run(Socket socket, bool turned_away);
    Task<bool> exchange(HttpConnection& connection);
    Task<std::optional<HttpResponse>> receive(HttpConnection& connection, Parser& parser);
    Task<Error> read_until(HttpConnection& connection, Parser& parser,
                           bool (Parser::*done)() const);
    Task<HttpResponse> ask(HttpRequest request);
    Task<bool> write(HttpConnection& connection, const HttpResponse& response, bool with_body,
                     bool keep_alive);
    Task<void> stream(HttpConnection& connection, const HttpResponse& response);
    Task<bool> send(HttpConnection& connection, std::string_view bytes);
    Task<void> drain(HttpConnection& connection);
    std::optional<HttpResponse> refusal(const HttpConnection& connection, const Parser& parser,
                                        Error error) const;
    void sweep();

    const HttpServerOptions options_;
    const Handler handler_;
    std::set<HttpConnection*> connections_;  // before the context, whose end ends them
    std::atomic<int> size_ = 0;
    bool finishing_ = false;
    std::string date_;  // for the Date header, renewed by sweep()
    asio::io_context context_{1};
    asio::executor_work_guard<Executor> work_{context_.get_executor()};
    Timer sweeping_;
    std::thread thread_;
};

}  // namespace yibao::wire
