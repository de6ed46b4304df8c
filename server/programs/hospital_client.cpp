#include "programs/hospital_client.hpp"

#include <fmt/format.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <memory>
#include <optional>
#include <stdexcept>
#include <system_error>

#include "base/ensure.hpp"

namespace yibao {

namespace {

/// Where the body of an answer lies in what was received; nothing while more must come.
struct Framed {
    bool sound = true;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::optional<Framed> framed(std::string_view received) {
    const auto head_end = received.find("\r\n\r\n");
    if (head_end == std::string_view::npos) return std::nullopt;
    const std::string_view head = received.substr(0, head_end);
    constexpr std::string_view length_name = "\r\nContent-Length: ";
    const auto at = head.find(length_name);
    Framed frame{.sound = head.starts_with("HTTP/1.1 200"), .begin = head_end + 4};
    std::size_t length = 0;
    const char* const digits = head.data() + at + length_name.size();
    if (at == std::string_view::npos ||
        std::from_chars(digits, head.data() + head.size(), length).ec != std::errc{})
        return Framed{.sound = false};
    frame.end = frame.begin + length;
    if (received.size() < frame.end) return std::nullopt;
    return frame;
}

}  // namespace

HospitalClient::HospitalClient(const std::string& url, std::size_t connections)
    : poll_(epoll_create1(EPOLL_CLOEXEC)), connections_(connections) {
    constexpr std::string_view scheme = "http://";
    const auto colon = url.rfind(':');
    if (!url.starts_with(scheme) || colon < scheme.size())
        throw std::runtime_error(url + ": should be http://HOST:PORT");
    host_ = url.substr(scheme.size(), colon - scheme.size());
    if (host_.starts_with('[') && host_.ends_with(']')) host_ = host_.substr(1, host_.size() - 2);
    port_ = url.substr(colon + 1);
    if (port_.ends_with('/')) port_.pop_back();
    for (std::size_t i = 0; i < connections; ++i)
        if (!open(i))
            throw std::system_error(errno, std::generic_category(), url + " cannot be reached");
}

HospitalClient::~HospitalClient() {
    for (Connection& connection : connections_) close(connection);
    ::close(poll_);
}

bool HospitalClient::open(std::size_t index) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host_.c_str(), port_.c_str(), &wanted, &found) != 0) {
        errno = EHOSTUNREACH;
        return false;
    }
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> addresses(found, freeaddrinfo);
    Connection& connection = connections_[index];
    connection = {};
    const int made = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (made < 0) return false;
    if (connect(made, found->ai_addr, found->ai_addrlen) != 0) {
        const int error = errno;
        ::close(made);
        errno = error;
        return false;
    }
    const int on = 1;
    setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    connection.socket = made;
    watch(index, false, true);
    return true;
}

void HospitalClient::close(Connection& connection) {
    if (connection.socket >= 0) ::close(connection.socket);
    connection.socket = -1;
    connection.busy = false;
}

void HospitalClient::watch(std::size_t index, bool writing, bool anew) {
    epoll_event event{};
    event.events = EPOLLIN | (writing ? EPOLLOUT : 0U);
    event.data.u64 = index;
    epoll_ctl(poll_, anew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, connections_[index].socket, &event);
}

bool HospitalClient::post(std::size_t index, std::string_view path, std::string_view headers,
                          std::string_view body) {
    Connection& connection = connections_[index];
    ensure(!connection.busy, "a connection carries one request at a time");
    if (connection.socket < 0 && !open(index)) return false;
    connection.out.clear();
    fmt::format_to(std::back_inserter(connection.out),
                   "POST {} HTTP/1.1\r\nHost: {}:{}\r\nContent-Type: application/json\r\n"
                   "{}Content-Length: {}\r\n\r\n",
                   path, host_, port_, headers, body.size());
    connection.out += body;
    connection.sent = 0;
    connection.in.clear();
    connection.busy = true;
    if (send_rest(index)) return true;
    close(connection);
    return false;
}

/// Sends what fits; the rest when there is room. False if the connection is lost.
bool HospitalClient::send_rest(std::size_t index) {
    Connection& connection = connections_[index];
    const bool waited = connection.sent > 0;
    while (connection.sent < connection.out.size()) {
        const auto n = ::send(connection.socket, connection.out.data() + connection.sent,
                              connection.out.size() - connection.sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            watch(index, true, false);
            return true;
        }
        if (n <= 0) return false;
        connection.sent += static_cast<std::size_t>(n);
    }
    if (waited) watch(index, false, false);
    return true;
}

void HospitalClient::wait(std::chrono::milliseconds longest,
                          const std::function<void(const Answer&)>& take) {
    std::array<epoll_event, 128> events{};
    const int count = epoll_wait(poll_, events.data(), static_cast<int>(events.size()),
                                 static_cast<int>(longest.count()));
    for (int i = 0; i < count; ++i) {
        const auto& event = events[static_cast<std::size_t>(i)];
        const auto index = static_cast<std::size_t>(event.data.u64);
        Connection& connection = connections_[index];
        if (connection.socket < 0) continue;
        if ((event.events & EPOLLOUT) != 0 && !send_rest(index)) {
            close(connection);
            take({index, true, {}});
            continue;
        }
        if ((event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0) receive(index, take);
    }
}

void HospitalClient::receive(std::size_t index, const std::function<void(const Answer&)>& take) {
    Connection& connection = connections_[index];
    std::array<char, 65'536> buffer;  // filled by recv
    const auto n = recv(connection.socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) return;
    if (n > 0) connection.in.append(buffer.data(), static_cast<std::size_t>(n));
    const auto frame = n > 0 ? framed(connection.in) : Framed{.sound = false};
    if (!frame) return;
    const bool was_busy = connection.busy;
    connection.busy = false;
    if (!frame->sound) {
        close(connection);
        if (was_busy) take({index, true, {}});
        return;
    }
    take({index, false,
          std::string_view(connection.in).substr(frame->begin, frame->end - frame->begin)});
}

}  // namespace yibao
