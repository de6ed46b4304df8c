#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace yibao {

/// Keep-alive connections to one HTTP server, driven by one thread; each has at most one request
/// under way. As lean as it can be: it shares the machine with the server that it measures.
class HospitalClient {
public:
    /// What became of a request: the body of a 200, or nothing if the connection was lost first
    /// (the server ended, or answered what is no HTTP).
    struct Answer {
        std::size_t connection;
        bool lost;
        std::string_view body;  // until the next call of wait
    };

    /// `url`: http://HOST:PORT. Throws std::system_error where it cannot be reached.
    HospitalClient(const std::string& url, std::size_t connections);
    ~HospitalClient();
    HospitalClient(const HospitalClient&) = delete;
    HospitalClient& operator=(const HospitalClient&) = delete;

    std::size_t size() const { return connections_.size(); }

    /// Sends a POST on this connection, which is not busy (ensure); `headers` are whole lines, each
    /// with its line end. False if the connection is lost and cannot be made again now.
    bool post(std::size_t index, std::string_view path, std::string_view headers,
              std::string_view body);

    /// Hands over what arrives, waiting at most that long for the first.
    void wait(std::chrono::milliseconds longest, const std::function<void(const Answer&)>& take);

private:
    struct Connection {
        int socket = -1;
        bool busy = false;
        std::string out;
        std::size_t sent = 0;
        std::string in;
    };

    bool open(std::size_t index);
    void close(Connection& connection);
    void watch(std::size_t index, bool writing, bool anew);
    bool send_rest(std::size_t index);
    void receive(std::size_t index, const std::function<void(const Answer&)>& take);

    std::string host_;
    std::string port_;
    int poll_ = -1;
    std::vector<Connection> connections_;
};

}  // namespace yibao
