#pragma once

#include <string>
#include <string_view>

namespace yibao::operations {

// Argon2id with 19 MB and two passes (the least that OWASP's Password Storage Cheat Sheet names
// beside 46 MB and one): some 20 ms, so never on the thread of a store's lane.

std::string password_hash(std::string_view password);
bool is_password(std::string_view password, const std::string& hash);

/// Takes as long as is_password of a true hash: so that an unknown user name is not told by time.
void waste_password(std::string_view password);

/// Random and easy to read out: four groups of four letters and digits, without those that look
/// alike. For whoever has to change it at once.
std::string first_password();

/// So many random bytes, fit for keys and tokens.
std::string random_bytes(std::size_t count);

}  // namespace yibao::operations
