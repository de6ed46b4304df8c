#include "tests/system/http_client.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

namespace yibao::system {

namespace {

timeval of(std::chrono::milliseconds time) {
    return {static_cast<time_t>(time.count() / 1000),
            static_cast<suseconds_t>(time.count() % 1000 * 1000)};
}

bool is_length(std::string_view line) {
    constexpr std::string_view name = "content-length:";
    return line.size() > name.size() && strncasecmp(line.data(), name.data(), name.size()) == 0;
}

}  // namespace

Connection::Connection(std::uint16_t port, std::chrono::milliseconds patience)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval wait = of(patience);
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait);
    const int on = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        close(socket_);
        throw ConnectionLost("nobody listens on port " + std::to_string(port));
    }
}

Connection::~Connection() { close(socket_); }

bool Connection::send_what_is_taken(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void Connection::send(std::string_view bytes) {
    if (!send_what_is_taken(bytes)) throw ConnectionLost("the server does not take the request");
}

bool Connection::fill() {
    std::array<char, 65536> buffer{};
    for (;;) {
        const ssize_t got = recv(socket_, buffer.data(), buffer.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            throw ConnectionLost("the server says nothing");
        if (got <= 0) return false;
        unread_.append(buffer.data(), static_cast<std::size_t>(got));
        return true;
    }
}

bool Connection::closes() { return unread_.empty() && !fill(); }

std::string Connection::take_line() {
    for (;;) {
        const auto end = unread_.find("\r\n");
        if (end != std::string::npos) {
            std::string line = unread_.substr(0, end);
            unread_.erase(0, end + 2);
            return line;
        }
        if (!fill()) throw ConnectionLost("the server closed the connection");
    }
}

HttpReply Connection::receive() {
    HttpReply reply;
    const std::string status = take_line();
    if (!status.starts_with("HTTP/1.1 ") || status.size() < 12)
        throw ConnectionLost("no HTTP: " + status);
    std::from_chars(status.data() + 9, status.data() + 12, reply.status);
    std::size_t length = 0;
    for (std::string line = take_line(); !line.empty(); line = take_line()) {
        if (!is_length(line)) continue;
        const auto digits = line.find_first_of("0123456789");
        std::from_chars(line.data() + digits, line.data() + line.size(), length);
    }
    while (unread_.size() < length)
        if (!fill()) throw ConnectionLost("the answer is cut short");
    reply.body = unread_.substr(0, length);
    unread_.erase(0, length);
    return reply;
}

HttpReply Connection::post(std::string_view target, const HttpHeaders& headers,
                           std::string_view body) {
    std::string request;
    request.reserve(body.size() + 512);
    request.append("POST ").append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
    for (const auto& [name, value] : headers)
        request.append(name).append(": ").append(value).append("\r\n");
    request.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n\r\n");
    request.append(body);
    send(request);
    return receive();
}

}  // namespace yibao::system
