#include "wire/http_server.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "base/ensure.hpp"

using namespace std::chrono_literals;
using namespace yibao::wire;

namespace {

/// A client that writes bytes and reads answers, and knows nothing of HTTP but Content-Length.
class Client {
public:
    explicit Client(std::uint16_t port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{10, 0};
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        const auto* generic = reinterpret_cast<const sockaddr*>(&address);
        connected_ = connect(socket_, generic, sizeof address) == 0;
    }
    ~Client() { close(socket_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    bool connected() const { return connected_; }

    /// Whether all of it left.
    bool send(std::string_view text) const {
        while (!text.empty()) {
            const auto count = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
            if (count <= 0) return false;
            text.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }

    void end_sending() const { shutdown(socket_, SHUT_WR); }

    /// The next answer, head and body; empty when the connection ends before.
    std::string answer() {
        const auto head = [&] { return buffer_.find("\r\n\r\n"); };
        while (head() == std::string::npos)
            if (!receive()) return "";
        std::size_t size = head() + 4;
        const auto length = buffer_.find("Content-Length: ");
        if (length < head()) size += std::stoul(buffer_.substr(length + 16));
        while (buffer_.size() < size)
            if (!receive()) return "";
        std::string result = buffer_.substr(0, size);
        buffer_.erase(0, size);
        return result;
    }

    /// All that comes until the connection ends.
    std::string rest() {
        while (receive()) {
        }
        return std::exchange(buffer_, "");
    }

    bool ended() { return buffer_.empty() && !receive(); }

private:
    bool receive() {
        std::array<char, 65536> bytes{};
        const auto count = recv(socket_, bytes.data(), bytes.size(), 0);
        if (count <= 0) return false;
        buffer_.append(bytes.data(), static_cast<std::size_t>(count));
        return true;
    }

    int socket_;
    bool connected_ = false;
    std::string buffer_;
};

std::string post(std::string_view body, std::string_view more = "") {
    return "POST /call?x=1 HTTP/1.1\r\nHost: yibao\r\n" + std::string(more) +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

void echo(const HttpRequest& request, const Respond& respond) {
    respond({200, "text/plain", request.method + " " + request.target + " " + request.body});
}

/// A thread that answers what is put on it, as the store's does.
class Answerer {
public:
    ~Answerer() {
        put(nullptr);
        thread_.join();
    }

    void put(std::function<void()> work) {
        {
            const std::lock_guard lock(mutex_);
            queue_.push_back(std::move(work));
        }
        changed_.notify_one();
    }

private:
    void run() {
        while (true) {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return !queue_.empty(); });
            const auto work = std::move(queue_.front());
            queue_.pop_front();
            lock.unlock();
            if (!work) return;
            work();
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> queue_;
    std::thread thread_{[this] { run(); }};
};

}  // namespace

TEST(HttpServer, KeepsTheConnectionAndAnswersInOrder) {
    HttpServer server({}, echo);
    server.start();
    Client client(server.port());
    ASSERT_TRUE(client.send(post("one")));
    const std::string first = client.answer();
    EXPECT_TRUE(first.starts_with("HTTP/1.1 200 OK\r\n")) << first;
    EXPECT_TRUE(first.ends_with("\r\n\r\nPOST /call?x=1 one")) << first;

    ASSERT_TRUE(client.send(post("two") + post("three")));
    EXPECT_TRUE(client.answer().ends_with("two"));
    EXPECT_TRUE(client.answer().ends_with("three"));

    ASSERT_TRUE(client.send("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n"));
    const std::string head = client.rest();
    EXPECT_NE(head.find("Content-Length: 7\r\n"), std::string::npos) << head;
    EXPECT_TRUE(head.ends_with("\r\n\r\n")) << head;
}

TEST(HttpServer, ClosesWhenTheClientAsksForIt) {
    HttpServer server({}, echo);
    server.start();
    Client client(server.port());
    ASSERT_TRUE(client.send(post("last", "Connection: close\r\n")));
    EXPECT_TRUE(client.answer().ends_with("last"));
    EXPECT_TRUE(client.ended());
}

TEST(HttpServer, ReadsARequestThatComesInPieces) {
    HttpServer server({}, echo);
    server.start();
    Client client(server.port());
    for (const char byte : post("piece by piece")) {
        ASSERT_TRUE(client.send({&byte, 1}));
        if (byte == '\n') std::this_thread::sleep_for(1ms);
    }
    EXPECT_TRUE(client.answer().ends_with("piece by piece"));
    ASSERT_TRUE(
        client.send("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                    "4\r\nabcd\r\n2\r\nef\r\n0\r\n\r\n"));
    EXPECT_TRUE(client.answer().ends_with("POST / abcdef"));
}

TEST(HttpServer, TellsAClientThatWaitsToGoOn) {
    HttpServer server({}, echo);
    server.start();
    Client client(server.port());
    ASSERT_TRUE(
        client.send("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"));
    EXPECT_EQ(client.answer(), "HTTP/1.1 100 Continue\r\n\r\n");
    ASSERT_TRUE(client.send("ab"));
    EXPECT_TRUE(client.answer().ends_with("POST / ab"));
}

TEST(HttpServer, GivesTheHandlerHeadersAndAddress) {
    HttpServer server({}, [](const HttpRequest& request, const Respond& respond) {
        respond({200, "text/plain",
                 std::string(request.header("x-tif-NONCE")) + "|" +
                     std::string(request.header("absent")) + "|" + request.remote_address + "|" +
                     (request.is_loopback ? "loopback" : "far")});
    });
    server.start();
    Client client(server.port());
    ASSERT_TRUE(client.send(post("", "X-Tif-Nonce: n1\r\n")));
    EXPECT_TRUE(client.answer().ends_with("\r\n\r\nn1||127.0.0.1|loopback"));
    ASSERT_TRUE(client.send(post("", "X-Forwarded-For: 10.0.0.9\r\n")));
    EXPECT_TRUE(client.answer().ends_with("|far"));
}

TEST(HttpServer, RefusesFortyMegabytesAndKeepsServing) {
    HttpServerOptions options;
    options.max_body = 1 << 20;
    HttpServer server(options, echo);
    server.start();
    Client big(server.port());
    big.send(post(std::string(40 << 20, 'x')));
    EXPECT_TRUE(big.answer().starts_with("HTTP/1.1 413 ")) << "a declared length";
    EXPECT_TRUE(big.ended());

    Client chunked(server.port());
    ASSERT_TRUE(chunked.send("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n200000\r\n"));
    chunked.send(std::string(0x200000, 'x'));
    EXPECT_TRUE(chunked.answer().starts_with("HTTP/1.1 413 ")) << "a length that shows as it comes";

    Client client(server.port());
    ASSERT_TRUE(client.send(post("still here")));
    EXPECT_TRUE(client.answer().ends_with("still here"));
}

TEST(HttpServer, RefusesWhatIsNotARequest) {
    HttpServer server({}, echo);
    server.start();
    const std::string start = "POST / HTTP/1.1\r\nContent-Length: ";
    for (const std::string& text : {std::string("\x16\x03\x01 hello\r\n\r\n"),
                                    std::string("GET\r\n\r\n"), start + "1\r\nA B\r\n\r\n",
                                    start + "-1\r\n\r\n", start + "1\r\nContent-Length: 2\r\n\r\n",
                                    start + "1\r\nTransfer-Encoding: chunked\r\n\r\n"}) {
        Client client(server.port());
        ASSERT_TRUE(client.send(text));
        EXPECT_TRUE(client.answer().starts_with("HTTP/1.1 400 ")) << text;
        EXPECT_TRUE(client.ended());
    }
    Client client(server.port());
    client.send("GET / HTTP/1.1\r\nLong: " + std::string(20'000, 'x') + "\r\n\r\n");
    EXPECT_TRUE(client.answer().starts_with("HTTP/1.1 431 "));
}

TEST(HttpServer, RefusesATruncatedRequest) {
    std::atomic<int> handled = 0;
    HttpServer server({}, [&](const HttpRequest&, const Respond& respond) {
        ++handled;
        respond({});
    });
    server.start();
    Client client(server.port());
    ASSERT_TRUE(client.send("POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc"));
    client.end_sending();
    EXPECT_TRUE(client.answer().starts_with("HTTP/1.1 400 "));
    EXPECT_EQ(handled, 0);
}

TEST(HttpServer, GivesUpOnSlowAndIdleClients) {
    HttpServerOptions options;
    options.idle_timeout = 100ms;
    options.transfer_timeout = 100ms;
    HttpServer server(options, echo);
    server.start();
    Client idle(server.port());
    EXPECT_TRUE(idle.ended());
    Client slow(server.port());
    ASSERT_TRUE(slow.send("POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\n"));
    EXPECT_TRUE(slow.answer().starts_with("HTTP/1.1 408 "));
}

TEST(HttpServer, AnswersManyConnectionsFromAnotherThread) {
    Answerer store;
    HttpServerOptions options;
    options.threads = 2;
    HttpServer server(options, [&](HttpRequest request, const Respond& respond) {
        store.put([request = std::move(request), respond] { echo(request, respond); });
    });
    server.start();
    std::deque<Client> clients;
    for (int i = 0; i < 300; ++i) clients.emplace_back(server.port());
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 300; ++i)
            ASSERT_TRUE(clients[static_cast<std::size_t>(i)].send(post(std::to_string(i))));
        for (int i = 0; i < 300; ++i)
            EXPECT_TRUE(
                clients[static_cast<std::size_t>(i)].answer().ends_with(" " + std::to_string(i)));
    }
    server.stop();
}

TEST(HttpServer, AnswersForAHandlerThatDoesNot) {
    std::promise<std::string> reported;
    HttpServerOptions options;
    options.report = [&](std::string_view what) { reported.set_value(std::string(what)); };
    HttpServer server(options, [](const HttpRequest& request, const Respond& respond) {
        if (request.body == "throw") throw std::runtime_error("broken");
        if (request.body == "twice") {
            respond({});
            EXPECT_THROW(respond({}), yibao::BrokenInvariant);
        }
    });
    server.start();
    Client client(server.port());
    ASSERT_TRUE(client.send(post("drop") + post("throw") + post("twice")));
    EXPECT_TRUE(client.answer().starts_with("HTTP/1.1 500 "));
    EXPECT_TRUE(client.answer().starts_with("HTTP/1.1 500 "));
    EXPECT_TRUE(client.answer().starts_with("HTTP/1.1 200 "));
    EXPECT_EQ(reported.get_future().get(), "a request's handler threw: broken");
}

TEST(HttpServer, StopsAfterTheRequestsInFlight) {
    std::promise<Respond> arrived;
    HttpServer server(
        {}, [&](const HttpRequest&, const Respond& respond) { arrived.set_value(respond); });
    server.start();
    const std::uint16_t port = server.port();
    Client idle(port);
    Client client(port);
    ASSERT_TRUE(client.send(post("slow")));
    const Respond respond = arrived.get_future().get();
    auto stopped = std::async(std::launch::async, [&] { server.stop(); });
    EXPECT_TRUE(idle.ended());
    EXPECT_EQ(stopped.wait_for(50ms), std::future_status::timeout);
    respond({200, "text/plain", "in time"});
    const std::string answer = client.answer();
    EXPECT_TRUE(answer.ends_with("in time")) << answer;
    EXPECT_NE(answer.find("Connection: close"), std::string::npos);
    stopped.get();
    EXPECT_FALSE(Client(port).connected());
}

TEST(HttpServer, DoesNotWaitForEverForARequestInFlight) {
    std::optional<Respond> late;
    std::promise<void> arrived;
    {
        HttpServerOptions options;
        options.stop_patience = 50ms;
        HttpServer server(options, [&](const HttpRequest&, const Respond& respond) {
            late = respond;
            arrived.set_value();
        });
        server.start();
        const Client client(server.port());
        ASSERT_TRUE(client.send(post("never")));
        arrived.get_future().get();
    }
    (*late)({200, "text/plain", "to nobody"});  // harmless after the server's end
    late.reset();
}

TEST(HttpServer, TellsTheClientsThatAreTooMany) {
    HttpServerOptions options;
    options.max_connections = 2;
    HttpServer server(options, echo);
    server.start();
    std::deque<Client> clients;
    for (int i = 0; i < 2; ++i) {
        clients.emplace_back(server.port());
        ASSERT_TRUE(clients.back().send(post("in")));
        EXPECT_TRUE(clients.back().answer().ends_with("in"));
    }
    Client over(server.port());
    ASSERT_TRUE(over.send(post("over")));
    EXPECT_TRUE(over.answer().starts_with("HTTP/1.1 503 "));
    EXPECT_TRUE(over.ended());
    clients.clear();
    for (bool served = false; !served; std::this_thread::sleep_for(5ms)) {
        Client again(server.port());
        ASSERT_TRUE(again.send(post("again")));
        served = again.answer().ends_with("again");
    }
}

TEST(HttpServer, SaysWhereItCannotListen) {
    HttpServer first({}, echo);
    first.start();
    HttpServerOptions options;
    options.port = first.port();
    HttpServer second(options, echo);
    try {
        second.start();
        FAIL() << "two servers on one port";
    } catch (const std::system_error& error) {
        EXPECT_NE(std::string(error.what()).find(std::to_string(options.port)), std::string::npos);
    }
    options.address = "not an address";
    EXPECT_THROW(HttpServer(options, echo).start(), std::system_error);
}

TEST(HttpServer, SendsWhatComesPieceByPieceAndThenCloses) {
    std::atomic<int> asked = 0;
    HttpServer server({.transfer_timeout = 100ms}, [&](const HttpRequest&, const Respond& respond) {
        respond({200, "text/event-stream", "first\n", {{"X-Kind", "stream"}}, [&] {
                     const int time = ++asked;
                     if (time > 4) return std::optional<std::string>();
                     return std::optional<std::string>(time % 2 == 0 ? "" : "more\n");
                 }});
    });
    server.start();
    Client client(server.port());
    const auto begun = std::chrono::steady_clock::now();
    ASSERT_TRUE(client.send(post("")));
    const std::string all = client.rest();
    EXPECT_TRUE(all.starts_with("HTTP/1.1 200 OK\r\n")) << all;
    EXPECT_NE(all.find("Content-Type: text/event-stream\r\n"), std::string::npos) << all;
    EXPECT_NE(all.find("X-Kind: stream\r\n"), std::string::npos) << all;
    EXPECT_EQ(all.find("Content-Length"), std::string::npos) << all;
    EXPECT_TRUE(all.ends_with("\r\n\r\nfirst\nmore\nmore\n")) << all;
    EXPECT_EQ(asked, 5);
    EXPECT_GT(std::chrono::steady_clock::now() - begun, 800ms) << "it is not asked without a pause";
}

TEST(HttpServer, DropsAStreamWhoseClientHasGone) {
    const auto held = std::make_shared<int>();
    HttpServer server({}, [weak = std::weak_ptr(held)](const HttpRequest&, const Respond& respond) {
        respond({200, "text/event-stream", "", {}, [held = weak.lock()] {
                     return std::optional<std::string>("");
                 }});
    });
    server.start();
    {
        const Client client(server.port());
        ASSERT_TRUE(client.send(post("")));
        for (int tenths = 0; held.use_count() < 2 && tenths < 50; ++tenths)
            std::this_thread::sleep_for(100ms);
        EXPECT_EQ(held.use_count(), 2);
    }
    for (int tenths = 0; held.use_count() > 1 && tenths < 50; ++tenths)
        std::this_thread::sleep_for(100ms);
    EXPECT_EQ(held.use_count(), 1);
}

TEST(HttpServer, AsksAStreamOnceMoreWhenItStops) {
    std::atomic<bool> stopping = false;
    HttpServer server({}, [&](const HttpRequest&, const Respond& respond) {
        respond({200, "text/event-stream", "", {}, [&] {
                     return std::optional<std::string>(stopping ? "the end" : "");
                 }});
    });
    server.start();
    Client client(server.port());
    ASSERT_TRUE(client.send(post("")));
    std::this_thread::sleep_for(300ms);
    const auto begun = std::chrono::steady_clock::now();
    stopping = true;
    server.stop();
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s) << "a stream does not hold it up";
    EXPECT_TRUE(client.rest().ends_with("the end"));
}
