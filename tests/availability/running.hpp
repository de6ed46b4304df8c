#pragma once

// For the tests of this folder: the real program on PostgreSQL, and the proxy that is shipped.

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "storage/postgres/connection.hpp"
#include "storage/postgres/test_cluster.hpp"
#include "tests/system/load.hpp"
#include "tests/system/process.hpp"

namespace yibao::system {

using Steady = std::chrono::steady_clock;

inline std::int64_t ms(Steady::duration time) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

/// Whether it comes true; two minutes, because the machine may have other things to do.
inline bool eventually(const std::function<bool()>& what) {
    const auto end = Steady::now() + std::chrono::minutes(2);
    while (!what()) {
        if (Steady::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
}

/// `yibao serve`, which has the same port whenever it is started again.
class Server {
public:
    Server(std::string url, const StoreFolder& folder)
        : url_(std::move(url)), key_(folder.key()), log_(folder.file("log")) {
        start();
    }

    void start() {
        process_ = std::make_unique<Process>(std::vector<std::string>{
            "serve", "--store", url_, "--key-file", key_, "--port", std::to_string(port_),
            "--log-level", "error", "--log-file", log_});
        port_ = process_->port();
    }
    void kill() { process_->kill(); }
    std::uint16_t port() const { return port_; }

    int status(const std::string& path) const {
        Connection connection(port_);
        connection.send("GET " + path + " HTTP/1.1\r\nHost: test\r\n\r\n");
        return connection.receive().status;
    }

private:
    const std::string url_;
    const std::string key_;
    const std::string log_;
    std::uint16_t port_ = 0;
    std::unique_ptr<Process> process_;
};

/// haproxy with deploy/haproxy/haproxy.cfg, but for its addresses, certificate, user and size.
class Proxy {
public:
    Proxy(const StoreFolder& folder, const std::vector<const Server*>& servers)
        : port_(free_port()) {
        const std::string program = "/usr/sbin/haproxy";
        if (!std::filesystem::exists(program))
            throw std::runtime_error("haproxy is not installed: apt-get install haproxy");
        const std::string file = folder.file("haproxy.cfg");
        write(file, servers);
        process_ = std::make_unique<Process>(std::vector<std::string>{"-db", "-f", file},
                                             ProcessLimits{.program = program});
        if (!eventually([&] { return answers(); }))
            throw std::runtime_error("haproxy does not listen");
    }

    std::uint16_t port() const { return port_; }

private:
    static std::uint16_t free_port() {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(socket, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
            getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            throw std::runtime_error("no free port");
        close(socket);
        return ntohs(address.sin_port);
    }

    void write(const std::string& file, const std::vector<const Server*>& servers) const {
        std::ifstream shipped("deploy/haproxy/haproxy.cfg");
        std::ofstream out(file);
        std::size_t count = 0;
        for (std::string line; std::getline(shipped, line);) {
            const auto begins = [&](const char* word) {
                return line.starts_with(std::string("    ") + word);
            };
            if (begins("user ") || begins("group ") || begins("maxconn ")) continue;
            if (begins("bind ")) line = "    bind 127.0.0.1:" + std::to_string(port_);
            if (begins("server "))
                line = "    server yibao" + std::to_string(count % servers.size() + 1) +
                       " 127.0.0.1:" + std::to_string(servers[count % servers.size()]->port());
            if (begins("server ")) ++count;
            out << line << '\n';
        }
        if (count != 2 * servers.size())
            throw std::runtime_error("deploy/haproxy/haproxy.cfg has another form");
    }

    bool answers() const {
        try {
            Connection connection(port_);
            connection.send("GET /nothing HTTP/1.1\r\nHost: test\r\n\r\n");
            return connection.receive().status == 404;  // a server's own answer
        } catch (const ConnectionLost&) {
            return false;
        }
    }

    const std::uint16_t port_;
    std::unique_ptr<Process> process_;
};

/// Everything that was ever answered is there, once, and nothing else; the books hold.
inline void expect_kept(const std::string& url, const std::vector<Told>& told) {
    const auto store = storage::open_store(*storage::StoreUrl::from(url), {.read_only = true});
    const auto found = differences(*store, told);
    EXPECT_TRUE(found.empty()) << in_lines(found);
    const Ended proof = run_yibao({"verify", "--store", url});
    EXPECT_EQ(proof.exit, 0) << proof.out << proof.err;
}

/// Waits until the load has settled that many more.
inline bool settles(const Load& load, std::int64_t more) {
    const std::int64_t enough = load.settled() + more;
    return eventually([&] { return load.settled() >= enough; });
}

}  // namespace yibao::system
