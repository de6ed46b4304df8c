// The certificate of the other side is checked, and its name.

#include "sign_on/fetch.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>
#include <thread>

namespace yibao::sign_on {
namespace {

struct Release {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    void operator()(SSL* connection) const { SSL_free(connection); }
};
using Key = std::unique_ptr<EVP_PKEY, Release>;
using Certificate = std::unique_ptr<X509, Release>;

/// Signed by its own key, for one name or address.
Certificate certificate_for(EVP_PKEY* key, const std::string& name) {
    Certificate made(X509_new());
    X509_set_version(made.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -60);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), 3600);
    X509_set_pubkey(made.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("test"), -1, -1, 0);
    X509_set_issuer_name(made.get(), X509_get_subject_name(made.get()));
    X509_EXTENSION* const names =
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, name.c_str());
    X509_add_ext(made.get(), names, -1);
    X509_EXTENSION_free(names);
    X509_sign(made.get(), key, EVP_sha256());
    return made;
}

/// Answers each connection with "{}", over TLS.
class TlsServer {
public:
    explicit TlsServer(const std::string& name)
        : key_(EVP_EC_gen("P-256")), certificate_(certificate_for(key_.get(), name)) {
        context_.reset(SSL_CTX_new(TLS_server_method()));
        SSL_CTX_use_certificate(context_.get(), certificate_.get());
        SSL_CTX_use_PrivateKey(context_.get(), key_.get());
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto* const generic = reinterpret_cast<sockaddr*>(&address);
        socklen_t length = sizeof address;
        EXPECT_EQ(bind(socket_, generic, length), 0);
        EXPECT_EQ(listen(socket_, 8), 0);
        getsockname(socket_, generic, &length);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~TlsServer() {
        shutdown(socket_, SHUT_RDWR);
        thread_.join();
        close(socket_);
    }
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;

    std::string address() const { return fmt::format("https://127.0.0.1:{}/", port_); }

    std::string certificate_file(const std::string& name) const {
        std::string path =
            std::filesystem::temp_directory_path() / fmt::format("yibao-{}-{}.pem", getpid(), name);
        FILE* const file = fopen(path.c_str(), "w");
        PEM_write_X509(file, certificate_.get());
        fclose(file);
        return path;
    }

private:
    void serve() {
        sigset_t pipe;  // who is not trusted is told so on a connection that is gone
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
        for (;;) {
            const int client = accept(socket_, nullptr, nullptr);
            if (client < 0) return;
            const std::unique_ptr<SSL, Release> connection(SSL_new(context_.get()));
            SSL_set_fd(connection.get(), client);
            std::array<char, 4096> request{};
            constexpr std::string_view answer =
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
            if (SSL_accept(connection.get()) == 1 &&
                SSL_read(connection.get(), request.data(), static_cast<int>(request.size())) > 0)
                SSL_write(connection.get(), answer.data(), static_cast<int>(answer.size()));
            SSL_shutdown(connection.get());
            close(client);
        }
    }

    Key key_;
    Certificate certificate_;
    std::unique_ptr<SSL_CTX, Release> context_;
    int socket_ = socket(AF_INET, SOCK_STREAM, 0);
    std::uint16_t port_ = 0;
    std::thread thread_;
};

TEST(Fetcher, trusts_only_whom_it_is_told_to) {
    const TlsServer right("IP:127.0.0.1");
    const TlsServer other("IP:127.0.0.1");
    const std::string trusted = right.certificate_file("right");
    const std::chrono::milliseconds patience(5000);
    EXPECT_EQ(Fetcher(trusted, patience).ask({right.address()}).body, "{}");
    EXPECT_THROW((void)Fetcher(trusted, patience).ask({other.address()}), ProviderError);
    EXPECT_THROW((void)Fetcher("", patience).ask({right.address()}), ProviderError);
    EXPECT_THROW((void)Fetcher("/no/such/file.pem", patience).ask({right.address()}),
                 ProviderError);
    std::filesystem::remove(trusted);
}

TEST(Fetcher, wants_the_certificate_to_be_of_the_name_that_it_asks) {
    const TlsServer stranger("DNS:id.example.cn");
    const std::string trusted = stranger.certificate_file("stranger");
    EXPECT_THROW((void)Fetcher(trusted, std::chrono::milliseconds(5000)).ask({stranger.address()}),
                 ProviderError);
    std::filesystem::remove(trusted);
}

TEST(Fetcher, asks_nobody_else_without_encryption) {
    const Fetcher fetcher("", std::chrono::milliseconds(200));
    EXPECT_THROW((void)fetcher.ask({"http://192.0.2.1/"}), ProviderError);
    EXPECT_THROW((void)fetcher.ask({"file:///etc/hostname"}), ProviderError);
}

}  // namespace
}  // namespace yibao::sign_on
