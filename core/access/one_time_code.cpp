#include "access/one_time_code.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "base/ensure.hpp"

namespace yibao::access {

namespace {

constexpr std::int64_t seconds_per_step = 30;
constexpr int digits = 6;
constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";  // base32

/// Everything but letters, digits and -._~ as %XX, as an address wants it.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

/// In a time that does not tell how much of it was right.
bool same(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        difference |= static_cast<unsigned char>(one[i]) ^ static_cast<unsigned char>(other[i]);
    return difference == 0;
}

}  // namespace

std::string OneTimeCode::at_step(std::int64_t step) const {
    std::array<unsigned char, 8> counter{};
    for (std::size_t i = 0; i < counter.size(); ++i)
        counter[counter.size() - 1 - i] = static_cast<unsigned char>(step >> (8 * i));
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned length = 0;
    ensure(HMAC(EVP_sha1(), secret_.data(), static_cast<int>(secret_.size()), counter.data(),
                counter.size(), mac.data(), &length) != nullptr,
           "HMAC-SHA-1 is there");
    const std::size_t at = mac[length - 1] & 0x0fU;
    const std::uint32_t number = (std::uint32_t{mac[at]} & 0x7fU) << 24U |
                                 std::uint32_t{mac[at + 1]} << 16U |
                                 std::uint32_t{mac[at + 2]} << 8U | std::uint32_t{mac[at + 3]};
    return fmt::format("{:0{}}", number % 1'000'000U, digits);
}

std::optional<std::int64_t> OneTimeCode::step_of(std::string_view code, std::int64_t unix_seconds,
                                                 std::int64_t used) const {
    const std::int64_t now = unix_seconds / seconds_per_step;
    for (const std::int64_t step : {now, now - 1, now + 1})
        if (step > used && same(at_step(step), code)) return step;
    return std::nullopt;
}

std::optional<OneTimeCode> OneTimeCode::of_shown(std::string_view shown) {
    std::string secret;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char c : shown) {
        const std::size_t value = alphabet.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        held = held << 5U | static_cast<std::uint32_t>(value);
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        secret += static_cast<char>(held >> bits);
        held &= (1U << bits) - 1;
    }
    if (secret.size() != secret_bytes) return std::nullopt;
    return OneTimeCode(std::move(secret));
}

std::string OneTimeCode::shown_secret() const {
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char c : secret_) {
        held = held << 8U | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 5; bits -= 5) out += alphabet[held >> (bits - 5) & 31U];
        held &= (1U << bits) - 1;
    }
    if (bits > 0) out += alphabet[held << (5 - bits) & 31U];
    return out;
}

std::string OneTimeCode::uri(std::string_view issuer, std::string_view username) const {
    return fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}", escaped(issuer),
                       escaped(username), shown_secret(), escaped(issuer));
}

}  // namespace yibao::access
