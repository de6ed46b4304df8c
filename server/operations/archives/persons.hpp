#pragma once

#include "forms/enrolling.hpp"
#include "operations/act.hpp"
#include "operations/archives/declarations.hpp"
#include "operations/progress.hpp"

namespace yibao::operations {

// What happens to insured persons. All refuse person.unknown, also for who is out of the actor's
// scope, and a day more than a year away (person.since).

/// Refuses person.masked; certificate.… as enrolment::check_certificate, and certificate.region of
/// a synthetic number where the area is a real one; person.gender and person.birth (missing, or
/// other than the number says); person.exists (the certificate is on record); what enrol_person
/// refuses of the enrolment.
Result<Subject> register_person(storage::UnitOfWork& unit, const Act& act,
                                const forms::RegisterPerson::Input& input);
/// All or none; the refusal names the row. Refuses batch.size (none, or more than 500), batch.twice.
Result<Subject> register_persons(storage::UnitOfWork& unit, const Act& act,
                                 const forms::RegisterPersons::Input& input, Progress& progress);
/// What of a batch would be refused, one fault a row.
Result<forms::CheckPersons::Output> check_persons(storage::Reader& reader, const Act& act,
                                                  const forms::CheckPersons::Input& input,
                                                  Progress& progress);

/// What comes back masked was not changed.
Result<Subject> change_person(storage::UnitOfWork& unit, const Act& act,
                              const forms::ChangePerson::Input& input);

/// Refuses person.area (out of scope, other than the employer's), person.employer (none, ended, or
/// missing where one is needed), person.person_type, person.came_from (an area of our own),
/// enrolment.overlap, person.dead.
Result<Subject> enrol_person(storage::UnitOfWork& unit, const Act& act,
                             const forms::EnrolPerson::Input& input);

/// What enrol_person would refuse; nothing is written.
std::optional<Refusal> check_enrolment(storage::Reader& reader, const Act& act,
                                       const forms::EnrolPerson::Input& input);

/// Refuses enrolment.none (not in effect on that day, or out of scope), enrolment.later (another one
/// follows it), person.event, person.went_to, and what enrolments.hpp refuses.
Result<Subject> change_enrolment(storage::UnitOfWork& unit, const Act& act,
                                 const forms::ChangeEnrolment::Input& input);

/// Ends enrolments and credentials with that day; what was to begin later never does. Refuses
/// person.dead, person.death.
Result<Subject> record_death(storage::UnitOfWork& unit, const Act& act,
                             const forms::RecordDeath::Input& input);

/// Refuses identity.period.
Result<Subject> set_identity(storage::UnitOfWork& unit, const Act& act,
                             const forms::SetIdentity::Input& input);

/// The bucket of a new person's number: that of the certificate, so that both lie together.
std::int32_t bucket_of_person(const Agency& agency, const forms::PersonEntry& entry);

}  // namespace yibao::operations
