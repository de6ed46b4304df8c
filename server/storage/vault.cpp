#include "storage/vault.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "base/ensure.hpp"
#include "base/hex.hpp"
#include "storage/draft_file.hpp"

namespace yibao::storage {

namespace {

constexpr std::size_t most_keys = 255;  // a sealed text begins with its key's number, one byte

std::string line_of(std::size_t number, Cipher cipher) {
    return std::to_string(number) + (cipher == Cipher::aes_256_gcm ? " " : " sm4 ") +
           hex(as_text(random_secret())) + "\n";
}

/// Nothing where the line is not the key of that number.
std::optional<SealingKey> read_key(const std::string& line, std::size_t number) {
    std::istringstream words(line);
    std::size_t given = 0;
    std::string text;
    words >> given >> text;
    const bool national = text == "sm4";
    if (national) words >> text;
    const auto bytes = from_hex(text);
    SealingKey::Secret secret{};
    std::string more;
    if (given != number || number > most_keys || !bytes || bytes->size() != secret.size() ||
        words >> more)
        return std::nullopt;
    std::memcpy(secret.data(), bytes->data(), secret.size());
    return SealingKey(national ? Cipher::sm4_ctr_hmac_sm3 : Cipher::aes_256_gcm, secret);
}

}  // namespace

void Vault::create(const std::filesystem::path& key_file, Cipher cipher) {
    const std::string line = line_of(1, cipher);
    const int file = ::open(key_file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        throw VaultError(key_file.string() + ": cannot make the key file: " + std::strerror(errno));
    const auto written = ::write(file, line.data(), line.size());
    const bool safe = written == static_cast<ssize_t>(line.size()) && fsync(file) == 0;
    ::close(file);
    if (!safe) throw VaultError(key_file.string() + ": cannot write the key file");
}

std::size_t Vault::add_key(const std::filesystem::path& key_file, Cipher cipher) {
    const std::size_t number = open(key_file).keys_.size() + 1;
    if (number > most_keys)
        throw VaultError(key_file.string() + ": has " + std::to_string(most_keys) +
                         " keys, and can hold no more");
    std::ostringstream content;
    content << std::ifstream(key_file).rdbuf();
    if (!content.str().ends_with('\n')) content << '\n';
    content << line_of(number, cipher);
    replace_file(key_file.string(), content.str());
    return number;
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
        const std::size_t number = vault.keys_.size() + 1;
        const auto key = read_key(line, number);
        if (!key)
            throw VaultError(key_file.string() + ": line " + std::to_string(number) +
                             " should be its number, sm4 where it is a key of SM4, and 64 "
                             "hexadecimal digits");
        vault.keys_.push_back(*key);
    }
    if (vault.keys_.empty()) throw VaultError(key_file.string() + ": holds no key");
    const SealingKey& first = vault.keys_.front();
    SealingKey::Secret derived{};
    std::memcpy(derived.data(), first.digest("yibao lookup 1").data(), derived.size());
    vault.lookup_key_.emplace(first.cipher(), derived);
    return vault;
}

Blob Vault::seal(std::string_view plain, std::string_view context) const {
    return {static_cast<char>(keys_.size()) + keys_.back().seal(plain, context)};
}

std::string Vault::open(const Blob& sealed, std::string_view context) const {
    const std::string_view bytes = sealed.bytes;
    const std::size_t number = bytes.empty() ? 0 : static_cast<std::uint8_t>(bytes.front());
    if (number < 1 || number > keys_.size())
        throw VaultError("sealed data of " + std::string(context) +
                         " needs a key that the key file lacks");
    auto plain = keys_[number - 1].open(bytes.substr(1), context);
    if (!plain)
        throw VaultError("sealed data of " + std::string(context) + " was changed or moved");
    return *std::move(plain);
}

Blob Vault::lookup(std::string_view kind, std::string_view text) const {
    std::string both(kind);
    both += '\0';
    both += text;
    return {lookup_key_->digest(both)};
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
