#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace yibao::sign_on {

/// The public keys that a provider signs with (JWKS). Those that are not for signatures, or that
/// are too weak (RSA below 2,048 bits), are not among them.
class Keys {
public:
    struct Key {
        std::string kid;        // empty: it has no name
        std::string algorithm;  // the only one that it is for; empty: any of its kind
        std::string json;
    };

    /// Of a JWKS document; empty where it is none.
    static Keys read(std::string_view document);

    /// Those that may have signed under this name; without a name any of them may have.
    std::vector<const Key*> named(std::string_view kid) const;
    bool empty() const { return keys_.empty(); }

private:
    std::vector<Key> keys_;
};

/// What an ID token has to be about.
struct Expected {
    std::string_view issuer;
    std::string_view client;
    std::string_view nonce;
};

/// A token whose signature and claims are in order.
struct IdToken {
    std::string subject;
    bool several_factors = false;  // amr says so: mfa or otp
    std::string payload;           // JSON with all its claims
};

/// How far the provider's clock may be from ours, and how old a fresh token may be. Seconds.
inline constexpr std::int64_t clock_tolerance = 60;
inline constexpr std::int64_t oldest_token = 600;

/// Checks a token as OpenID Connect Core 3.1.3.7 asks, at `now` in Unix seconds. Only signatures
/// with the provider's private key are taken: RS, PS and ES with 256, 384 or 512. Refuses
/// signin.token_form, signin.token_algorithm, signin.token_key (no such key), signin.token_signature,
/// signin.token_issuer, signin.token_audience, signin.token_time, signin.token_nonce,
/// signin.token_subject, in this order.
Result<IdToken> verify(const std::string& token, const Keys& keys, const Expected& expected,
                       std::int64_t now);

/// The refusal of a token that is not in order; `what` ends its code.
Refusal distrust(std::string_view what);

}  // namespace yibao::sign_on
