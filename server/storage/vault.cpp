#include "storage/vault.hpp"

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <sstream>

#include "base/ensure.hpp"
#include "base/hex.hpp"

namespace yibao::storage {

namespace {

constexpr std::size_t nonce_length = 12;
constexpr std::size_t tag_length = 16;
constexpr std::size_t head_length = 1 + nonce_length;  // the key's number, the nonce

using Key = std::array<std::uint8_t, 32>;
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

void must(int openssl_result, const char* what) {
    if (openssl_result != 1) throw VaultError(std::string("OpenSSL cannot ") + what);
}

Cipher cipher() {
    Cipher context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    if (!context) throw std::bad_alloc();
    return context;
}

const std::uint8_t* in(std::string_view bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}
std::uint8_t* out(std::string& bytes, std::size_t at) {
    return reinterpret_cast<std::uint8_t*>(bytes.data() + at);
}

Blob hmac(const Key& key, std::string_view text) {
    Blob digest{std::string(32, '\0')};
    unsigned int length = 0;
    const auto* done = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), in(text),
                            text.size(), out(digest.bytes, 0), &length);
    if (done == nullptr || length != digest.bytes.size())
        throw VaultError("OpenSSL cannot compute an HMAC");
    return digest;
}

bool read_key(const std::string& text, Key& key) {
    const auto bytes = from_hex(text);
    if (!bytes || bytes->size() != key.size()) return false;
    std::memcpy(key.data(), bytes->data(), key.size());
    return true;
}

}  // namespace

void Vault::create(const std::filesystem::path& key_file) {
    Key key{};
    must(RAND_bytes(key.data(), static_cast<int>(key.size())), "make a random key");
    const int file = ::open(key_file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        throw VaultError(key_file.string() + ": cannot make the key file: " + std::strerror(errno));
    const std::string line = "1 " + hex(as_text(key)) + "\n";
    const auto written = ::write(file, line.data(), line.size());
    const bool safe = written == static_cast<ssize_t>(line.size()) && fsync(file) == 0;
    ::close(file);
    if (!safe) throw VaultError(key_file.string() + ": cannot write the key file");
}

Vault Vault::open(const std::filesystem::path& key_file) {
    struct stat status {};
    if (stat(key_file.c_str(), &status) != 0)
        throw VaultError(key_file.string() + ": there is no key file; without it personal data " +
                         "cannot be read. Restore it from where it is kept");
    if ((status.st_mode & 077U) != 0)
        throw VaultError(key_file.string() + ": others may read the key file; chmod 600 it");

    Vault vault;
    std::ifstream file(key_file);
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::size_t number = 0;
        std::string text;
        words >> number >> text;
        const bool follows = number == vault.keys_.size() + 1 && number < 256;
        if (!follows || !read_key(text, vault.keys_[static_cast<std::uint8_t>(number)]))
            throw VaultError(key_file.string() + ": line " +
                             std::to_string(vault.keys_.size() + (follows ? 0 : 1)) +
                             " should be its number and 64 hexadecimal digits");
    }
    if (vault.keys_.empty()) throw VaultError(key_file.string() + ": holds no key");
    const Blob derived = hmac(vault.keys_.at(1), "yibao lookup 1");
    std::memcpy(vault.lookup_key_.data(), derived.bytes.data(), vault.lookup_key_.size());
    return vault;
}

Blob Vault::seal(std::string_view plain, std::string_view context) const {
    const auto& [number, key] = *keys_.rbegin();
    Blob sealed{std::string(head_length + plain.size() + tag_length, '\0')};
    sealed.bytes[0] = static_cast<char>(number);
    std::uint8_t* nonce = out(sealed.bytes, 1);
    must(RAND_bytes(nonce, nonce_length), "make a nonce");

    const Cipher c = cipher();
    int length = 0;
    must(EVP_EncryptInit_ex(c.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce), "seal");
    must(
        EVP_EncryptUpdate(c.get(), nullptr, &length, in(context), static_cast<int>(context.size())),
        "seal");
    must(EVP_EncryptUpdate(c.get(), out(sealed.bytes, head_length), &length, in(plain),
                           static_cast<int>(plain.size())),
         "seal");
    must(EVP_EncryptFinal_ex(c.get(), out(sealed.bytes, head_length + plain.size()), &length),
         "seal");
    must(EVP_CIPHER_CTX_ctrl(c.get(), EVP_CTRL_GCM_GET_TAG, tag_length,
                             out(sealed.bytes, head_length + plain.size())),
         "seal");
    return sealed;
}

std::string Vault::open(const Blob& sealed, std::string_view context) const {
    if (sealed.bytes.size() < head_length + tag_length)
        throw VaultError("sealed data of " + std::string(context) + " is too short");
    const auto key = keys_.find(static_cast<std::uint8_t>(sealed.bytes[0]));
    if (key == keys_.end())
        throw VaultError("sealed data of " + std::string(context) +
                         " needs a key that the key file lacks");

    const std::string_view bytes = sealed.bytes;
    const auto body = bytes.substr(head_length, bytes.size() - head_length - tag_length);
    std::string tag(bytes.substr(bytes.size() - tag_length));
    std::string plain(body.size(), '\0');
    const Cipher c = cipher();
    int length = 0;
    must(EVP_DecryptInit_ex(c.get(), EVP_aes_256_gcm(), nullptr, key->second.data(),
                            in(bytes.substr(1))),
         "open");
    must(
        EVP_DecryptUpdate(c.get(), nullptr, &length, in(context), static_cast<int>(context.size())),
        "open");
    must(
        EVP_DecryptUpdate(c.get(), out(plain, 0), &length, in(body), static_cast<int>(body.size())),
        "open");
    must(EVP_CIPHER_CTX_ctrl(c.get(), EVP_CTRL_GCM_SET_TAG, tag_length, tag.data()), "open");
    std::array<std::uint8_t, tag_length> rest{};
    if (EVP_DecryptFinal_ex(c.get(), rest.data(), &length) != 1)
        throw VaultError("sealed data of " + std::string(context) + " was changed or moved");
    return plain;
}

Blob Vault::lookup(std::string_view kind, std::string_view text) const {
    std::string both(kind);
    both += '\0';
    both += text;
    return hmac(lookup_key_, both);
}

std::string PersonalData::text() const {
    std::string text;
    for (const std::string* part : {&name, &certificate_type, &certificate_no, &phone}) {
        text += std::to_string(part->size());
        text += ':';
        text += *part;
    }
    return text;
}

PersonalData PersonalData::read(std::string_view text) {
    PersonalData data;
    for (std::string* part :
         {&data.name, &data.certificate_type, &data.certificate_no, &data.phone}) {
        const auto colon = text.find(':');
        ensure(colon != std::string_view::npos, "personal data is as it was written");
        const auto length = std::stoul(std::string(text.substr(0, colon)));
        text.remove_prefix(colon + 1);
        ensure(length <= text.size(), "personal data is as it was written");
        *part = text.substr(0, length);
        text.remove_prefix(length);
    }
    return data;
}

}  // namespace yibao::storage
