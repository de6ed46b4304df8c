#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "storage/blob.hpp"
#include "storage/sealing_key.hpp"

namespace yibao::storage {

/// The key file cannot be used, or something sealed cannot be opened: another key, another context,
/// or it was changed.
struct VaultError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Encryption of personal data at rest under the newest key, with a random nonce. The keys lie in a
/// file of their own, outside the store, readable by its owner alone, one a line: AES-256-GCM, or
/// SM4 with HMAC-SM3 where the line says so:
///
///   1 <64 hexadecimal digits>
///   2 sm4 <64 hexadecimal digits>   added to rotate; what key 1 sealed can still be opened
///
/// Line 1 is never removed: the keyed hash for look-ups is derived from it. Safe to use from
/// several threads.
class Vault {
public:
    /// Makes a key file with one random key, mode 0600. Throws VaultError, also if it exists.
    static void create(const std::filesystem::path& key_file, Cipher cipher = Cipher::aes_256_gcm);

    /// Adds a random key, which is the newest from the next opening on; its number. Throws
    /// VaultError as open() does, StoreError where the file cannot be written: it is as it was then.
    static std::size_t add_key(const std::filesystem::path& key_file, Cipher cipher);

    /// Throws VaultError: missing, readable by others, malformed.
    static Vault open(const std::filesystem::path& key_file);

    /// `context` says whose data it is ("person:17"); it is not stored, and must be the same again
    /// on opening, so that sealed data cannot be moved to another record.
    Blob seal(std::string_view plain, std::string_view context) const;
    std::string open(const Blob& sealed, std::string_view context) const;

    /// HMAC (SHA-256, or SM3 where line 1 is SM4's) under a key of its own: equal texts have equal hashes, and without the key file
    /// nobody can try out certificate numbers. `kind` keeps hashes of different things apart.
    Blob lookup(std::string_view kind, std::string_view text) const;

private:
    Vault() = default;

    std::vector<SealingKey> keys_;  // number 1 first
    std::optional<SealingKey> lookup_key_;
};

/// What Person::sealed holds.
struct PersonalData {
    std::string name;
    std::string certificate_type;  // psn_cert_type, "01" 身份证
    std::string certificate_no;
    std::string phone;

    std::string text() const;
    static PersonalData read(std::string_view text);  // ensure: as text() writes it

    bool operator==(const PersonalData&) const = default;
};

}  // namespace yibao::storage
