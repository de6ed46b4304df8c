#include "storage/sealing_key.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <cstring>
#include <memory>
#include <new>

#include "base/hex.hpp"
#include "storage/vault.hpp"

namespace yibao::storage {

namespace {

constexpr std::size_t gcm_nonce = 12;
constexpr std::size_t gcm_tag = 16;
constexpr std::size_t sm4_nonce = 16;
constexpr std::size_t sm3_tag = 32;

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

void must(int openssl_result, const char* what) {
    if (openssl_result != 1) throw VaultError(std::string("OpenSSL cannot ") + what);
}

Context new_context() {
    Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    if (!context) throw std::bad_alloc();
    return context;
}

const std::uint8_t* in(std::string_view bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}
std::uint8_t* out(std::string& bytes, std::size_t at) {
    return reinterpret_cast<std::uint8_t*>(bytes.data() + at);
}

std::string nonce_of(std::size_t length) {
    std::string nonce(length, '\0');
    must(RAND_bytes(out(nonce, 0), static_cast<int>(length)), "make a nonce");
    return nonce;
}

std::string hmac(const EVP_MD* hash, const SealingKey::Secret& key, std::string_view text) {
    std::string digest(32, '\0');
    unsigned int length = 0;
    const auto* done = HMAC(hash, key.data(), static_cast<int>(key.size()), in(text), text.size(),
                            out(digest, 0), &length);
    if (done == nullptr || length != digest.size())
        throw VaultError("OpenSSL cannot compute an HMAC");
    return digest;
}

SealingKey::Secret derived(const SealingKey::Secret& secret, std::string_view purpose) {
    SealingKey::Secret key{};
    std::memcpy(key.data(), hmac(EVP_sm3(), secret, purpose).data(), key.size());
    return key;
}

}  // namespace

SealingKey::Secret random_secret() {
    SealingKey::Secret secret{};
    must(RAND_bytes(secret.data(), static_cast<int>(secret.size())), "make a random key");
    return secret;
}

SealingKey::SealingKey(Cipher cipher, const Secret& secret) : cipher_(cipher), secret_(secret) {
    if (cipher_ == Cipher::aes_256_gcm) return;
    cipher_key_ = derived(secret_, "yibao sm4 1");
    tag_key_ = derived(secret_, "yibao hmac-sm3 1");
}

std::string SealingKey::seal(std::string_view plain, std::string_view bound) const {
    return cipher_ == Cipher::aes_256_gcm ? seal_gcm(plain, bound) : seal_sm4(plain, bound);
}

std::optional<std::string> SealingKey::open(std::string_view sealed, std::string_view bound) const {
    return cipher_ == Cipher::aes_256_gcm ? open_gcm(sealed, bound) : open_sm4(sealed, bound);
}

std::string SealingKey::digest(std::string_view text) const {
    return hmac(cipher_ == Cipher::aes_256_gcm ? EVP_sha256() : EVP_sm3(), secret_, text);
}

std::string SealingKey::seal_gcm(std::string_view plain, std::string_view bound) const {
    std::string sealed = nonce_of(gcm_nonce);
    sealed.resize(gcm_nonce + plain.size() + gcm_tag);
    const Context context = new_context();
    EVP_CIPHER_CTX* c = context.get();
    std::uint8_t* tag = out(sealed, gcm_nonce + plain.size());
    int length = 0;
    must(EVP_EncryptInit_ex(c, EVP_aes_256_gcm(), nullptr, secret_.data(), in(sealed)), "seal");
    must(EVP_EncryptUpdate(c, nullptr, &length, in(bound), static_cast<int>(bound.size())), "seal");
    must(EVP_EncryptUpdate(c, out(sealed, gcm_nonce), &length, in(plain),
                           static_cast<int>(plain.size())),
         "seal");
    must(EVP_EncryptFinal_ex(c, tag, &length), "seal");
    must(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_GET_TAG, gcm_tag, tag), "seal");
    return sealed;
}

std::optional<std::string> SealingKey::open_gcm(std::string_view sealed,
                                                std::string_view bound) const {
    if (sealed.size() < gcm_nonce + gcm_tag) return std::nullopt;
    const auto body = sealed.substr(gcm_nonce, sealed.size() - gcm_nonce - gcm_tag);
    std::string tag(sealed.substr(sealed.size() - gcm_tag));
    std::string plain(body.size(), '\0');
    const Context context = new_context();
    EVP_CIPHER_CTX* c = context.get();
    int length = 0;
    must(EVP_DecryptInit_ex(c, EVP_aes_256_gcm(), nullptr, secret_.data(), in(sealed)), "open");
    must(EVP_DecryptUpdate(c, nullptr, &length, in(bound), static_cast<int>(bound.size())), "open");
    must(EVP_DecryptUpdate(c, out(plain, 0), &length, in(body), static_cast<int>(body.size())),
         "open");
    must(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_SET_TAG, gcm_tag, tag.data()), "open");
    std::array<std::uint8_t, gcm_tag> rest{};
    if (EVP_DecryptFinal_ex(c, rest.data(), &length) != 1) return std::nullopt;
    return plain;
}

// A counter mode is its own reverse.
std::string SealingKey::sm4(std::string_view nonce, std::string_view text) const {
    std::string done(text.size(), '\0');
    const Context context = new_context();
    int length = 0;
    must(EVP_EncryptInit_ex(context.get(), EVP_sm4_ctr(), nullptr, cipher_key_.data(), in(nonce)),
         "use SM4");
    must(EVP_EncryptUpdate(context.get(), out(done, 0), &length, in(text),
                           static_cast<int>(text.size())),
         "use SM4");
    return done;
}

// Its length stands before what is bound, so that no byte can move between it and the body.
std::string SealingKey::tag_of(std::string_view nonce, std::string_view body,
                               std::string_view bound) const {
    std::string all = std::to_string(bound.size());
    all += ':';
    all += bound;
    all += nonce;
    all += body;
    return hmac(EVP_sm3(), tag_key_, all);
}

std::string SealingKey::seal_sm4(std::string_view plain, std::string_view bound) const {
    const std::string nonce = nonce_of(sm4_nonce);
    const std::string body = sm4(nonce, plain);
    return nonce + body + tag_of(nonce, body, bound);
}

std::optional<std::string> SealingKey::open_sm4(std::string_view sealed,
                                                std::string_view bound) const {
    if (sealed.size() < sm4_nonce + sm3_tag) return std::nullopt;
    const auto nonce = sealed.substr(0, sm4_nonce);
    const auto body = sealed.substr(sm4_nonce, sealed.size() - sm4_nonce - sm3_tag);
    const auto tag = sealed.substr(sealed.size() - sm3_tag);
    const std::string right = tag_of(nonce, body, bound);
    if (CRYPTO_memcmp(right.data(), tag.data(), sm3_tag) != 0) return std::nullopt;
    return sm4(nonce, body);
}

}  // namespace yibao::storage
