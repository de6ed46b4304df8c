#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "enrolment/entitlement.hpp"
#include "operations/call.hpp"
#include "settlement/care.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/person.hpp"
#include "storage/unit_of_work.hpp"
#include "storage/vault.hpp"

namespace yibao::operations {

/// A person with all that is on record; the personal data opened for the answer, never for a log.
struct Insured {
    enrolment::Person person;
    storage::PersonalData identity;
    std::string nation;
};

/// How look-ups are keyed. Whoever writes Person records uses this.
storage::Blob identity_hash(const storage::Vault& vault, std::string_view certificate_type,
                            std::string_view certificate_no);

/// Whether two certificate numbers are the same; an X at the end may be small.
bool same_certificate(std::string_view one, std::string_view other);

/// What the employer is called today, also in what it insured under another name; empty where there
/// is none.
std::string employer_name(storage::Reader& reader, std::optional<std::int64_t> employer);

/// A stored enrolment in the words of the rules.
enrolment::Enrolment enrolment_of(const storage::Enrolment& record);

/// Reads a person by number as the wire writes it. Refuses person.unknown.
Result<Insured> insured(storage::Reader& reader, const storage::Vault& vault,
                        const std::string& number);
Result<Insured> insured(storage::Reader& reader, const storage::Vault& vault, std::int64_t number);

/// What was shown at the counter to be recognised.
struct Shown {
    std::string_view credential_type;
    std::string_view credential_no;
    std::string_view certificate_no;  // empty: not said
    bool visit_is_open = false;       // of a message of a visit that was opened before
};

/// Whether what was shown is this person's. Refuses person.certificate, person.credential,
/// what check_credential (cards/credentials.hpp) refuses.
std::optional<Refusal> check_shown(storage::Reader& reader, const Call& call,
                                   const Insured& insured, const Shown& shown);

/// Whether the institution may settle care of this day, where the area asks for an agreement with
/// those of its own: institution.no_agreement, which says when the last one ended.
std::optional<Refusal> check_agreement(const Call& call, Day day);

/// The facts of a case for settlement, the institution's level as it was on that day. Refuses what
/// check_agreement and entitlement refuse, who is on a black list (person.black_listed, person.employer_black_listed), and
/// a chronic disease that is not on file.
Result<settlement::Care> care_of(const Call& call, const Insured& insured,
                                 std::string_view insurance, std::string_view med_type,
                                 std::string_view disease_code, Day day);

}  // namespace yibao::operations
