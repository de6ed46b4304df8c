#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "operations/call.hpp"
#include "storage/records/person.hpp"
#include "storage/unit_of_work.hpp"
#include "storage/vault.hpp"

namespace yibao::operations {

// What somebody shows to be recognised. Cards, and electronic credentials that others issued, stand
// in the store by the keyed hash of their number. Our own electronic credential (医保电子凭证) is shown
// as a QR code and stands nowhere: it says whose it is and since when, under the agency's key.

/// How looking up is keyed. Whoever writes Credential records uses this.
storage::Blob credential_hash(const storage::Vault& vault, std::string_view credential_type,
                              std::string_view credential_no);

/// The same for a medical card.
storage::Blob card_hash(const storage::Vault& vault, std::string_view number);

// So long after it was issued a QR code counts: when it is shown at a counter (1101); in the message
// that opens a visit or is a purchase; in the later messages of that visit.
inline constexpr std::chrono::milliseconds shown_within = std::chrono::minutes(5);
inline constexpr std::chrono::milliseconds opens_within = std::chrono::minutes(30);
inline constexpr std::chrono::milliseconds named_within = std::chrono::hours(24);

/// 50 letters and digits: as much as the wire's mdtrt_cert_no holds.
std::string electronic_credential(const storage::Vault& vault, std::int64_t person, Moment now);

/// What the holder shows, by the type and number as they come on the wire.
struct ShownCredential {
    std::string_view type;
    std::string_view number;
};

/// Whose it is, by a credential shown at the counter. Refuses person.unknown,
/// person.credential_expired, person.credential_stopped (lost, cancelled), person.card_black_listed.
Result<std::int64_t> credential_holder(storage::Reader& reader, const Call& call,
                                       const ShownCredential& shown);

/// Whether one that a message names is this person's and still counts, for a QR code `within` so long.
/// Refuses person.credential and the last three of above.
std::optional<Refusal> check_credential(storage::Reader& reader, const Call& call,
                                        const ShownCredential& shown, std::int64_t person,
                                        std::chrono::milliseconds within);

}  // namespace yibao::operations
