#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

#include "storage/record.hpp"

namespace yibao::storage {

/// Which operator a provider of identities means (统一身份认证) by what it says of somebody.
struct ProviderIdentity {
    static constexpr std::string_view table = "provider_identity";
    static constexpr Home home = Home::hash;
    static constexpr std::size_t key = 1;

    Blob hash{};  // Vault::lookup of issuer and value
    std::int64_t operator_id = 0;
    std::string kind{};   // subject: for good; login: until the first sign-in tells the subject
    Blob sealed{};        // the value, context "provider_identity:<operator>"
    bool active = false;  // false: taken off the operator, or its subject has taken its place
    Moment since{};

    static constexpr auto fields() {
        using R = ProviderIdentity;
        return std::tuple{
            field("hash", &R::hash),     field("operator_id", &R::operator_id),
            field("kind", &R::kind),     field("sealed", &R::sealed),
            field("active", &R::active), field("since", &R::since),
        };
    }
    static constexpr auto by_operator() {
        return index("provider_identity_by_operator", Home::everywhere,
                     &ProviderIdentity::operator_id);
    }
    static constexpr auto indexes() { return std::tuple{by_operator()}; }

    bool operator==(const ProviderIdentity&) const = default;
};

/// That a session began by a provider's word, and by which journey through the browser: each counts
/// once.
struct ProviderSession {
    static constexpr std::string_view table = "provider_session";
    static constexpr Home home = Home::id;
    static constexpr std::size_t key = 1;

    std::int64_t session = 0;
    std::int64_t operator_id = 0;
    Blob journey{};  // SHA-256 of its state

    static constexpr auto fields() {
        using R = ProviderSession;
        return std::tuple{
            field("session", &R::session),
            field("operator_id", &R::operator_id),
            field("journey", &R::journey),
        };
    }
    static constexpr auto by_journey() {
        return index("provider_session_by_journey", Home::id, &ProviderSession::operator_id,
                     &ProviderSession::journey);
    }
    static constexpr auto indexes() { return std::tuple{by_journey()}; }

    bool operator==(const ProviderSession&) const = default;
};

}  // namespace yibao::storage
