#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/result.hpp"
#include "enrolment/person.hpp"

namespace yibao::enrolment {

/// What is asked when a person seeks care.
struct EntitlementQuestion {
    Day day;
    std::optional<Insurance> insurance;  // as the institution states it; nothing: whichever is held
    std::string_view area;               // 参保地医保区划 as stated; empty: whichever it is
};

/// The enrolment under which the person has benefits on that day. Refuses, the first that applies:
///   enrolment.deceased         the person had died
///   enrolment.none             no enrolment in a basic insurance
///   enrolment.other_area       enrolled, but in another pooling area than stated
///   enrolment.other_insurance  enrolled, but in another insurance than stated
///   enrolment.paused           the enrolment is paused on that day
///   enrolment.waiting          enrolled, but benefits begin later
///   enrolment.ended            the enrolment ended before that day
///   enrolment.not_yet          the enrolment begins after that day
/// The pointer is into `person`.
Result<const Enrolment*> entitlement(const Person& person, const EntitlementQuestion& question);

/// Nothing if the disease is on file on that day, else the refusal: enrolment.no_filing, or
/// enrolment.filing_expired.
std::optional<Refusal> chronic_filing_missing(const Person& person, std::string_view disease,
                                              Day day);

/// Where care is sought, as seen from the place of enrolment.
enum class CarePlace { local, same_province, other_province };

struct OffSiteStanding {
    CarePlace place = CarePlace::local;
    std::optional<OffSiteFiling::Kind> filing;  // the filing that covers it, if any

    bool unfiled() const { return place != CarePlace::local && !filing; }
};

/// Two areas pool together when they lie in one city; the four municipalities pool as a whole.
bool same_pooling_area(std::string_view a, std::string_view b);

OffSiteStanding off_site_standing(const Person& person, const Enrolment& enrolment,
                                  std::string_view care_area, Day day);

/// All that deciding a bill needs to know of the person on one day.
struct PersonOnDay {
    int age_years = 0;
    Gender gender = Gender::unknown;
    PersonType person_type = PersonType::other;
    Insurance insurance = Insurance::resident;
    bool civil_servant = false;
    std::vector<Identity> identities;
    std::vector<std::string_view> chronic;  // disease codes on file, views into the person

    bool holds(Identity identity) const;
};

PersonOnDay facts_on(const Person& person, const Enrolment& enrolment, Day day);

}  // namespace yibao::enrolment
