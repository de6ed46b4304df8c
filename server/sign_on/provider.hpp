#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/day.hpp"
#include "base/result.hpp"
#include "sign_on/fetch.hpp"
#include "sign_on/token.hpp"

namespace yibao::sign_on {

/// What an installation says of its provider of identities (统一身份认证).
struct ProviderSettings {
    std::string issuer;
    std::string client;
    std::string secret;
    std::string base;     // of our own addresses, as browsers call them: "https://yibao.example.cn"
    std::string title;    // of the button
    std::string ca_file;  // empty: whom the system trusts
    std::string
        login_claim;  // that an operator may be linked by before the subject is known; empty: none
    bool trust_factors = false;  // a second factor that the provider asked for is enough
    std::chrono::milliseconds patience{8000};  // for each of its answers
};

/// A sign-in that has been sent to the provider: what must come back with the browser.
struct Journey {
    std::string address;   // where the browser goes
    std::string state;     // of this journey: 64 hexadecimal digits, as are the others
    std::string nonce;     // inside of the token
    std::string verifier;  // PKCE: what only we know of the challenge in `address`
};

/// What the browser brings back in the query of the return address.
struct Brought {
    std::string code;
    std::string state;
    std::string issuer;  // "iss" (RFC 9207); empty: it said nothing
    std::string error;   // as OAuth 2.0 names them
};

/// Somebody whom the provider vouches for.
struct Identity {
    std::string issuer;
    std::string subject;
    std::string login;  // value of the login claim; empty: there is none
    bool several_factors = false;
};

/// A provider of identities, spoken to by OpenID Connect: authorization code with PKCE. What it says
/// of itself and its keys is asked for when first needed, and again after an hour. All but the
/// constructor may wait for the network; safe to use from several threads. Throws ProviderError.
class Provider {
public:
    explicit Provider(ProviderSettings settings);

    const ProviderSettings& settings() const { return settings_; }

    Journey begin(Moment now);

    /// Exchanges what was brought for an identity. Refuses signin.state, signin.cancelled,
    /// signin.provider_refused, signin.grant (the code was used, is too old, or is another's), and
    /// what `verify` refuses.
    Result<Identity> finish(const Brought& brought, const Journey& journey, Moment now);

    /// Where a browser goes to end its session with the provider too; nothing where it has no such
    /// address.
    std::optional<std::string> sign_out_address(Moment now);

private:
    struct Metadata;

    std::shared_ptr<const Metadata> metadata(Moment now);
    std::shared_ptr<const Metadata> asked_metadata(Moment now) const;
    std::shared_ptr<const Keys> keys(const Metadata& of, Moment now, bool again);
    std::string exchange(const Metadata& with, const Brought& brought, const Journey& journey,
                         std::optional<Refusal>& refused);
    std::string return_address() const { return settings_.base + "/sign-in/return"; }
    std::string login_of(const Metadata& of, const IdToken& token, const std::string& access) const;

    const ProviderSettings settings_;
    const Fetcher fetcher_;
    std::mutex mutex_;
    std::shared_ptr<const Metadata> metadata_;
    std::shared_ptr<const Keys> keys_;
    Moment keys_read_{};
    Moment keys_asked_{};  // whether they came or not
};

}  // namespace yibao::sign_on
