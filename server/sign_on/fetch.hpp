#pragma once

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>

namespace yibao::sign_on {

/// The provider, or the way to it, fails: nothing that whoever signs in could mend. The text is for
/// the engineer and holds no token and no secret.
struct ProviderError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// https, or http to this very machine (127.0.0.1, ::1, localhost); without a name and password.
bool is_safe_address(const std::string& address);

/// One question to a provider.
struct Question {
    std::string address;
    std::optional<std::string> form{};  // posted, as application/x-www-form-urlencoded
    std::string user{};                 // with HTTP Basic, where there is one
    std::string password{};
    std::string bearer{};  // or with a token
};

struct Answered {
    int status = 0;
    std::string body;
};

/// Asks over HTTPS, with the certificate and the name of the other side checked. Follows nothing
/// that points elsewhere, goes through no proxy, reads no more than 1 MB. Safe to use from several
/// threads; each waits for its own answer.
class Fetcher {
public:
    /// `ca_file`: whom to trust, PEM; empty: whom the system trusts.
    explicit Fetcher(std::string ca_file, std::chrono::milliseconds patience);

    /// Throws ProviderError where no answer comes.
    Answered ask(const Question& question) const;

private:
    std::string ca_file_;
    std::chrono::milliseconds patience_;
};

}  // namespace yibao::sign_on
