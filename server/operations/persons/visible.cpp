#include "operations/persons/visible.hpp"

#include "enrolment/codes.hpp"
#include "operations/archives/enrolments.hpp"

namespace yibao::operations {

namespace {

using access::OrganisationKind;

/// Basic insurances come before those that add to them, what is open on the day before what has ended
/// or is still to come, and what began later before what began earlier.
bool comes_before(const storage::Enrolment& one, const storage::Enrolment& other, Day day) {
    const auto rank = [&](const storage::Enrolment& enrolment) {
        const auto insurance = from_code<enrolment::Insurance>(enrolment.insurance);
        const bool basic = insurance && is_basic(*insurance);
        const Day end = enrolment.end.value_or(enrolment::Period::no_end);
        return std::tuple{basic, is_open(enrolment, day), end, enrolment.start};
    };
    return rank(one) > rank(other);
}

}  // namespace

std::optional<storage::Enrolment> belonging(const std::vector<storage::Enrolment>& enrolments,
                                            Day day) {
    const storage::Enrolment* chosen = nullptr;
    for (const storage::Enrolment& one : enrolments)
        if (chosen == nullptr || comes_before(one, *chosen, day)) chosen = &one;
    return chosen == nullptr ? std::nullopt : std::optional(*chosen);
}

bool sees_person(storage::Reader& reader, const Act& act, std::int64_t person) {
    const access::Scope& scope = act.actor.scope;
    if (scope.everything() || scope.kind() == OrganisationKind::person)
        return scope.covers_person(person, "", 0);
    if (scope.kind() == OrganisationKind::institution) return false;
    const auto place = belonging(reader.find<storage::Enrolment>(person), act.today());
    return place && scope.covers_person(person, place->area, place->employer.value_or(0));
}

bool sees_care(storage::Reader& reader, const Act& act, std::int64_t person) {
    return act.actor.scope.kind() != OrganisationKind::employer && sees_person(reader, act, person);
}

bool sees_settlement(storage::Reader& reader, const Act& act, const storage::Settlement& one) {
    const Party* const institution = act.agency.institution(one.institution);
    const std::string_view area = institution ? institution->record.area : std::string_view();
    return act.actor.scope.covers_institution(one.institution, area) ||
           sees_care(reader, act, one.person);
}

}  // namespace yibao::operations
