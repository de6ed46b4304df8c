#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace yibao::access {

/// The second factor: six digits that change every half minute (TOTP, RFC 6238, HMAC-SHA-1, as
/// authenticator programs on telephones expect).
class OneTimeCode {
public:
    /// `secret` are 20 random bytes, which the person's telephone has too.
    explicit OneTimeCode(std::string secret) : secret_(std::move(secret)) {}
    static constexpr std::size_t secret_bytes = 20;

    /// From shown_secret(); nothing if it is not one of 20 bytes.
    static std::optional<OneTimeCode> of_shown(std::string_view shown);

    const std::string& secret() const { return secret_; }

    /// The code of the half minute number `step` since 1970.
    std::string at_step(std::int64_t step) const;

    /// The step whose code this is: the present one, or one before or after, for clocks that
    /// differ; never `used` or an earlier one, so that a code counts once.
    std::optional<std::int64_t> step_of(std::string_view code, std::int64_t unix_seconds,
                                        std::int64_t used) const;

    /// For typing into the telephone: base32 (RFC 4648) without padding.
    std::string shown_secret() const;
    /// For a QR code: otpauth://totp/…
    std::string uri(std::string_view issuer, std::string_view username) const;

private:
    std::string secret_;
};

}  // namespace yibao::access
