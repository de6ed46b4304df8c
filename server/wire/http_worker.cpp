#include "wire/http_worker.hpp"

#include <fmt/format.h>

#include <array>
#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/status.hpp>
#include <ctime>

#include "base/ensure.hpp"

namespace yibao::wire {

namespace {

namespace http = boost::beast::http;

constexpr asio::use_awaitable_t<Executor> resuming;
constexpr auto reporting = asio::as_tuple(resuming);  // an error is returned, not thrown

constexpr std::size_t read_size = 16 << 10;             // bytes asked of the socket at a time
constexpr std::uint32_t longest_header = 16 << 10;      // bytes
constexpr std::size_t longest_drain = 64 << 20;         // bytes read and forgotten after a refusal
constexpr std::chrono::milliseconds stream_pause{250};  // between two looks for what goes on

HttpResponse plain(int status, std::string text) {
    return {status, "text/plain;charset=UTF-8", std::move(text) + "\n"};
}

std::string http_date() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 40> text{};
    const auto size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return {text.data(), size};
}

bool forwarded(const http::fields& fields) {
    return fields.count("Forwarded") + fields.count("X-Forwarded-For") + fields.count("X-Real-IP") >
           0;
}

/// Whether the client has closed its end. What it says meanwhile is left where it is.
bool has_gone(Socket& socket) {
    std::array<char, 1> byte{};
    Error error;
    socket.receive(asio::buffer(byte), Socket::message_peek, error);
    return error && error != asio::error::would_block;
}

/// A request that waits for its answer. It keeps the worker, so that an answer that comes after
/// the server's end still finds a queue to lie in.
class Pending {
public:
    using Completion = asio::any_completion_handler<void(HttpResponse)>;

    Pending(std::shared_ptr<HttpWorker> worker, Completion completion)
        : worker_(std::move(worker)), completion_(std::move(completion)) {}
    Pending(const Pending&) = delete;
    Pending& operator=(const Pending&) = delete;
    ~Pending() {
        if (!answered_) deliver(plain(500, "服务器内部错误，本次请求没有得到答复"));
    }

    void answer(HttpResponse response) {
        ensure(!answered_.exchange(true), "a request is answered once");
        deliver(std::move(response));
    }

private:
    void deliver(HttpResponse response) {
        asio::post(worker_->context(),
                   [completion = std::move(completion_), response = std::move(response)]() mutable {
                       // Moved out first: the coroutine that goes on here may destroy what holds it.
                       Completion resume = std::move(completion);
                       std::move(resume)(std::move(response));
                   });
    }

    std::shared_ptr<HttpWorker> worker_;
    Completion completion_;
    std::atomic<bool> answered_ = false;
};

}  // namespace

HttpConnection::HttpConnection(HttpWorker& its_worker, Socket its_socket, bool is_turned_away)
    : worker(its_worker), socket(std::move(its_socket)), turned_away(is_turned_away) {
    worker.connections_.insert(this);
    ++worker.size_;
    Error error;
    socket.set_option(asio::ip::tcp::no_delay(true), error);
    auto address = socket.remote_endpoint(error).address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    remote_address = address.to_string();
    is_local = !error && address.is_loopback();
}

HttpConnection::~HttpConnection() {
    worker.connections_.erase(this);
    --worker.size_;
}

void HttpWorker::start() {
    sweep();
    thread_ = std::thread([this] { context_.run(); });
}

/// Deadlines are kept by one timer that looks at all connections, not by a timer each.
void HttpWorker::sweep() {
    using std::chrono::milliseconds;
    const auto now = Clock::now();
    date_ = http_date();
    for (HttpConnection* connection : connections_) {
        if (connection->state == HttpConnection::State::answering || connection->deadline > now)
            continue;
        connection->timed_out = true;
        connection->socket.cancel();
    }
    const auto shortest = std::min(options_.idle_timeout, options_.transfer_timeout);
    sweeping_.expires_after(std::clamp(shortest / 4, milliseconds(5), milliseconds(1000)));
    sweeping_.async_wait([this](Error error) {
        if (!error) sweep();
    });
}

void HttpWorker::serve(Socket socket, bool turned_away) {
    asio::co_spawn(context_.get_executor(), run(std::move(socket), turned_away),
                   [this](const std::exception_ptr& failure) {
                       if (failure) report("an HTTP connection ended with an exception");
                   });
}

void HttpWorker::finish() {
    asio::post(context_, [this] {
        finishing_ = true;
        for (HttpConnection* connection : connections_)
            if (connection->state == HttpConnection::State::idle) connection->socket.cancel();
    });
}

void HttpWorker::halt() {
    context_.stop();
    if (thread_.joinable()) thread_.join();
}

Task<void> HttpWorker::run(Socket socket, bool turned_away) {
    HttpConnection connection(*this, std::move(socket), turned_away);
    while (!finishing_ && co_await exchange(connection)) {
    }
    Error error;
    connection.socket.shutdown(Socket::shutdown_both, error);
}

/// One request and its answer; whether another may follow.
Task<bool> HttpWorker::exchange(HttpConnection& connection) {
    Parser parser;
    parser.header_limit(longest_header);
    parser.body_limit(options_.max_body);
    connection.enter(HttpConnection::State::idle, options_.idle_timeout);
    const auto refused = co_await receive(connection, parser);
    if (refused) {
        if (refused->status == 0) co_return false;  // nobody is left to be told
        if (co_await write(connection, *refused, true, false)) co_await drain(connection);
        co_return false;
    }
    auto& message = parser.get();
    const bool with_body = message.method() != http::verb::head;
    const bool keep_alive = message.keep_alive();

    HttpRequest request{std::string(message.method_string()),
                        std::string(message.target()),
                        std::move(message.body()),
                        {},
                        connection.remote_address,
                        false};
    request.is_loopback = connection.is_local && !forwarded(message);
    for (const auto& field : message)
        request.headers.emplace_back(field.name_string(), field.value());

    connection.state = HttpConnection::State::answering;
    const HttpResponse response = co_await ask(std::move(request));
    if (response.more && with_body) {
        co_await stream(connection, response);
        co_return false;
    }
    const bool stays = keep_alive && !finishing_;
    co_return co_await write(connection, response, with_body, stays) && stays;
}

/// Reads one request; a refusal when it cannot be had.
Task<std::optional<HttpResponse>> HttpWorker::receive(HttpConnection& connection, Parser& parser) {
    Error error = co_await read_until(connection, parser, &Parser::is_header_done);
    if (error) co_return refusal(connection, parser, error);
    if (connection.turned_away) co_return plain(503, "连接数已满，请稍后再试");
    const bool waits = boost::beast::iequals(parser.get()[http::field::expect], "100-continue");
    if (waits && !parser.is_done() && connection.received.size() == 0) {
        constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        co_await asio::async_write(connection.socket, asio::buffer(go_on), reporting);
    }
    parser.eager(true);
    error = co_await read_until(connection, parser, &Parser::is_done);
    if (error) co_return refusal(connection, parser, error);
    co_return std::nullopt;
}

Task<Error> HttpWorker::read_until(HttpConnection& connection, Parser& parser,
                                   bool (Parser::*done)() const) {
    auto& received = connection.received;
    while (!(parser.*done)()) {
        if (received.size() > 0) {
            if (connection.state == HttpConnection::State::idle)
                connection.enter(HttpConnection::State::reading, options_.transfer_timeout);
            Error error;
            const std::size_t used = parser.put(received.data(), error);
            received.consume(used);
            if (error && error != http::error::need_more) co_return error;
            if (!error && used > 0) continue;
        }
        const auto [error, count] =
            co_await connection.socket.async_read_some(received.prepare(read_size), reporting);
        if (error) co_return error;
        received.commit(count);
    }
    co_return Error{};
}

/// What to tell the client; status 0 when there is nothing to be said or nobody to say it to.
std::optional<HttpResponse> HttpWorker::refusal(const HttpConnection& connection,
                                                const Parser& parser, Error error) const {
    const bool begun = parser.got_some() || connection.received.size() > 0;
    if (connection.timed_out && begun)
        return plain(408, "请求在规定时间内没有发送完整，请检查网络后重新发送");
    if (error == asio::error::eof && begun) return plain(400, "请求不完整：连接提前关闭");
    if (error == http::error::body_limit)
        return plain(413, fmt::format("请求正文超过上限 {} 字节，请拆分后发送", options_.max_body));
    if (error == http::error::header_limit)
        return plain(431, fmt::format("请求头超过上限 {} 字节", longest_header));
    if (error.category() == make_error_code(http::error::bad_method).category())
        return plain(400, "不是合法的 HTTP 请求：" + error.message());
    return HttpResponse{0, "", ""};
}

Task<HttpResponse> HttpWorker::ask(HttpRequest request) {
    return asio::async_initiate<const asio::use_awaitable_t<Executor>, void(HttpResponse)>(
        [](auto completion, HttpWorker* worker, HttpRequest asked) {
            auto pending =
                std::make_shared<Pending>(worker->shared_from_this(), std::move(completion));
            try {
                worker->handler_(std::move(asked), [pending](HttpResponse response) {
                    pending->answer(std::move(response));
                });
            } catch (const std::exception& failure) {
                worker->report(std::string("a request's handler threw: ") + failure.what());
            }
        },
        resuming, this, std::move(request));
}

Task<bool> HttpWorker::write(HttpConnection& connection, const HttpResponse& response,
                             bool with_body, bool keep_alive) {
    connection.enter(HttpConnection::State::writing, options_.transfer_timeout);
    const std::string_view reason =
        http::obsolete_reason(http::int_to_status(static_cast<unsigned>(response.status)));
    std::string head = fmt::format(
        "HTTP/1.1 {} {}\r\nDate: {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n"
        "Connection: {}\r\n",
        response.status, reason, date_, response.content_type, response.body.size(),
        keep_alive ? "keep-alive" : "close");
    for (const auto& [name, value] : response.headers) head += name + ": " + value + "\r\n";
    head += "\r\n";
    const std::array<asio::const_buffer, 2> buffers{
        asio::buffer(head),
        asio::buffer(response.body.data(), with_body ? response.body.size() : 0)};
    const auto [error, count] = co_await asio::async_write(connection.socket, buffers, reporting);
    co_return !error;
}

/// An answer whose length nobody knows: it ends with the connection.
Task<void> HttpWorker::stream(HttpConnection& connection, const HttpResponse& response) {
    std::string head = fmt::format(
        "HTTP/1.1 {} OK\r\nDate: {}\r\nContent-Type: {}\r\nConnection: "
        "close\r\n",
        response.status, date_, response.content_type);
    for (const auto& [name, value] : response.headers) head += name + ": " + value + "\r\n";
    head += "\r\n" + response.body;
    if (!co_await send(connection, head)) co_return;
    Timer pause(context_.get_executor());
    Error ignored;
    connection.socket.non_blocking(true, ignored);
    for (bool last = false; !last;) {
        last = finishing_;
        const auto piece = response.more();
        if (!piece) co_return;
        if (!piece->empty() && !co_await send(connection, *piece)) co_return;
        if (last || has_gone(connection.socket)) co_return;
        connection.state = HttpConnection::State::answering;  // as long as it takes
        pause.expires_after(stream_pause);
        co_await pause.async_wait(reporting);
    }
}

Task<bool> HttpWorker::send(HttpConnection& connection, std::string_view bytes) {
    connection.enter(HttpConnection::State::writing, options_.transfer_timeout);
    const auto [error, count] =
        co_await asio::async_write(connection.socket, asio::buffer(bytes), reporting);
    co_return !error;
}

/// Reads what a refused client still sends: to close over unread bytes would reset the connection,
/// and the client might never see why it was refused.
Task<void> HttpWorker::drain(HttpConnection& connection) {
    connection.enter(HttpConnection::State::writing, options_.transfer_timeout);
    Error ignored;
    connection.socket.shutdown(Socket::shutdown_send, ignored);
    connection.received.clear();
    for (std::size_t read = 0; read < longest_drain;) {
        const auto [error, count] = co_await connection.socket.async_read_some(
            connection.received.prepare(read_size), reporting);
        if (error) co_return;
        read += count;
    }
}

}  // namespace yibao::wire
