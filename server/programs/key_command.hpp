#pragma once

#include "storage/sealing_key.hpp"

namespace yibao {

/// What a key that is made seals with.
inline constexpr const char* national_algorithms_help =
    "the key is of SM4 with HMAC-SM3, not of AES-256-GCM";

inline storage::Cipher cipher_of(bool national) {
    return national ? storage::Cipher::sm4_ctr_hmac_sm3 : storage::Cipher::aes_256_gcm;
}

}  // namespace yibao
