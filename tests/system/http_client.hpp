#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yibao::system {

/// The other side closed, or said nothing in time.
struct ConnectionLost : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct HttpReply {
    int status = 0;
    std::string body;
};

using HttpHeaders = std::vector<std::pair<std::string, std::string>>;

/// One connection to a server on this machine, as plain as a socket: tests also send what is no
/// HTTP at all.
class Connection {
public:
    /// Throws ConnectionLost.
    explicit Connection(std::uint16_t port,
                        std::chrono::milliseconds patience = std::chrono::seconds(20));
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Throws ConnectionLost, as all below.
    HttpReply post(std::string_view target, const HttpHeaders& headers, std::string_view body);

    void send(std::string_view bytes);
    /// As much of `bytes` as the server takes; true if that was all.
    bool send_what_is_taken(std::string_view bytes);
    HttpReply receive();
    /// Whether the other side closes without another byte.
    bool closes();

private:
    bool fill();  // reads some more; false at the end
    std::string take_line();

    int socket_;
    std::string unread_;
};

}  // namespace yibao::system
