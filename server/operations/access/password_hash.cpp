#include "operations/access/password_hash.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

#include "base/ensure.hpp"

namespace yibao::operations {

namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = std::size_t{19} << 20U;

/// Before any other call; may be called again.
void prepare() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium finds no random numbers");
}

}  // namespace

std::string password_hash(std::string_view password) {
    prepare();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(), passes, memory_bytes) != 0)
        throw std::runtime_error("no memory for hashing a password");
    return hash.data();
}

bool is_password(std::string_view password, const std::string& hash) {
    prepare();
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void waste_password(std::string_view password) {
    static const std::string some = password_hash("nobody's");
    (void)is_password(password, some);
}

std::string first_password() {
    prepare();
    constexpr std::string_view small = "abcdefghjkmnpqrstuvwxyz";
    constexpr std::string_view capital = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    constexpr std::string_view digit = "23456789";
    const auto one_of = [](std::string_view all) {
        return all[randombytes_uniform(static_cast<std::uint32_t>(all.size()))];
    };
    std::string password;
    for (int group = 0; group < 4; ++group) {
        if (group > 0) password += '-';
        password += {one_of(capital), one_of(small), one_of(digit), one_of(small)};
    }
    return password;
}

std::string random_bytes(std::size_t count) {
    prepare();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

}  // namespace yibao::operations
