#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yibao::storage {

/// What a key seals with. The second is for agencies that must use national algorithms (密评,
/// GB/T 39786-2021): SM4 of GB/T 32907-2016 in counter mode, then HMAC with SM3 of GB/T 32905-2016.
enum class Cipher { aes_256_gcm, sm4_ctr_hmac_sm3 };

/// One secret of 32 bytes and what is sealed with it: a nonce, the body, a tag. `bound` is
/// authenticated, but not stored. Safe to use from several threads.
class SealingKey {
public:
    using Secret = std::array<std::uint8_t, 32>;

    SealingKey(Cipher cipher, const Secret& secret);

    std::string seal(std::string_view plain, std::string_view bound) const;
    /// Nothing for what is too short, was changed, or was sealed with another key or `bound`.
    std::optional<std::string> open(std::string_view sealed, std::string_view bound) const;

    /// 32 bytes that only the holder of the secret can make of a text: HMAC with SHA-256 or SM3.
    std::string digest(std::string_view text) const;

    Cipher cipher() const { return cipher_; }

private:
    std::string seal_gcm(std::string_view plain, std::string_view bound) const;
    std::optional<std::string> open_gcm(std::string_view sealed, std::string_view bound) const;
    std::string seal_sm4(std::string_view plain, std::string_view bound) const;
    std::optional<std::string> open_sm4(std::string_view sealed, std::string_view bound) const;
    std::string sm4(std::string_view nonce, std::string_view text) const;
    std::string tag_of(std::string_view nonce, std::string_view body, std::string_view bound) const;

    Cipher cipher_;
    Secret secret_;
    // Of the secret, one a purpose: for SM4 (16 bytes are used), and for its tag.
    Secret cipher_key_{};
    Secret tag_key_{};
};

/// Throws VaultError, as all that needs OpenSSL.
SealingKey::Secret random_secret();

}  // namespace yibao::storage
