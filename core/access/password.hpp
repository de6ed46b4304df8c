#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/day.hpp"
#include "base/result.hpp"

namespace yibao::access {

/// How passwords and sign-ins are governed. The defaults follow GB/T 22239-2019, 8.1.4.1 (身份鉴别):
/// complexity, change, failed attempts, end of idle sessions.
struct SignInRules {
    int least_length = 10;   // characters
    int kinds = 3;           // of: small letters, capitals, digits, others
    int first_days = 7;      // so long somebody else's choice lets in, to choose an own one
    int password_days = 90;  // then it has to be changed; 0: never
    int attempts = 5;        // failures before the account is locked
    int lock_minutes = 15;   // for so long
    int idle_minutes = 30;   // then a session ends
    int session_hours = 12;  // and in any case after these
};

/// Why this password will not do for that user name: password.short, password.simple,
/// password.name, password.common. The text, in Chinese, says what would do.
std::optional<Refusal> weakness(std::string_view password, std::string_view username,
                                const SignInRules& rules);

/// What an account remembers of failed sign-ins.
struct Attempts {
    int failed = 0;
    std::optional<Moment> locked_until;

    bool locked(Moment now) const { return locked_until && now < *locked_until; }
    /// One more failure; the one that is too many locks. An old lock that is over counts no more.
    void fail(Moment now, const SignInRules& rules);
    void succeed() { *this = {}; }

    bool operator==(const Attempts&) const = default;
};

/// Whether a password set then has to be changed now.
bool expired(Moment set, Moment now, const SignInRules& rules);

/// Whether a password that somebody else chose then lets nobody in any more.
bool lapsed(Moment set, Moment now, const SignInRules& rules);

}  // namespace yibao::access
