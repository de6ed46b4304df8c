#pragma once

#include "operations/call.hpp"
#include "storage/unit_of_work.hpp"
#include "wire/messages/benefit_check.hpp"
#include "wire/messages/person_query.hpp"

namespace yibao::operations {

/// 1101: who shows this credential, what for the person is insured, how much the account holds.
/// Refuses person.unknown, person.credential_expired, person.mismatch (without saying which of
/// certificate and name it is), enrolment.deceased.
Result<wire::PersonQuery::Output> query_person(storage::Reader& reader, const Call& call,
                                               const wire::PersonQuery::Input& input);

/// 2001: one row for each fund that the policy knows, paid or not and why not; a single row of the
/// other kind of check where the person has no benefits at all. Refuses person.unknown,
/// institution.other, visit.med_type.
Result<wire::BenefitCheck::Output> check_benefits(storage::Reader& reader, const Call& call,
                                                  const wire::BenefitCheck::Input& input);

}  // namespace yibao::operations
