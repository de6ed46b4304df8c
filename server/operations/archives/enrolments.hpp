#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/result.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::operations {

// What can happen to somebody's enrolment. The past stays as it was: a pause that has ended leaves
// two enrolments, the one before and the one after, so that bills of any day are settled under what
// held then.

/// In effect or paused on that day.
bool is_open(const storage::Enrolment& enrolment, Day day);

/// Nobody has two enrolments of one insurance at a time, nor two basic ones (社会保险法: no double
/// enrolment). Refuses enrolment.overlap.
std::optional<Refusal> check_overlap(storage::Reader& reader, const storage::Enrolment& wanted);
/// Refuses the same.
std::optional<Refusal> begin_enrolment(storage::UnitOfWork& unit, storage::Enrolment wanted);

/// The last day that it counts. Refuses enrolment.last_day where it lies before the first.
std::optional<Refusal> end_enrolment(storage::UnitOfWork& unit, storage::Enrolment enrolment,
                                     Day last);

/// It never came into effect: what was to begin after a death.
void void_enrolment(storage::UnitOfWork& unit, storage::Enrolment enrolment);

/// Has not ended before that day: open, or still to come.
bool lasts(const storage::Enrolment& enrolment, Day day);

/// What an employer insures on that day or later, also what is still to come.
std::vector<storage::Enrolment> insured_through(storage::Reader& reader, std::int64_t employer,
                                                Day since);

/// No benefits from that day on. Refuses enrolment.paused where it is paused already.
std::optional<Refusal> pause_enrolment(storage::UnitOfWork& unit, storage::Enrolment enrolment,
                                       Day since);

/// Benefits again from that day on. Refuses enrolment.not_paused; enrolment.resumed where that day
/// lies before the pause.
std::optional<Refusal> resume_enrolment(storage::UnitOfWork& unit, storage::Enrolment enrolment,
                                        Day from);

/// From that day on it is as `after` is, without a day between; the past stays as it was. What would
/// begin only later begins so.
void go_on_as(storage::UnitOfWork& unit, storage::Enrolment enrolment, storage::Enrolment after,
              Day since);

/// From that day on it is of this employer, and of its area; the past stays as it was. What would begin
/// only later begins there.
void hand_over(storage::UnitOfWork& unit, storage::Enrolment enrolment,
               const storage::Employer& into, Day since);

}  // namespace yibao::operations
