#include "enrolment/standing.hpp"

#include <string>

namespace yibao::enrolment {

namespace {

Refusal refuse(const char* why) { return {"person.event", why}; }

bool of_employees(const Standing& standing) {
    return standing.insurance == Insurance::employee ||
           standing.insurance == Insurance::retired_cadre;
}

Result<Standing> retired(Standing standing) {
    if (standing.person_type != PersonType::in_service &&
        standing.person_type != PersonType::migrant_worker)
        return refuse("只有在职人员可以办理退休");
    standing.person_type = PersonType::retired;
    return standing;
}

Result<Standing> as_civil_servant(Standing standing, bool is) {
    if (!of_employees(standing)) return refuse("公务员身份只登记在职工医保或离休医疗保障上");
    if (standing.civil_servant == is) return refuse(is ? "此人已是公务员" : "此人不是公务员");
    standing.civil_servant = is;
    return standing;
}

Result<Standing> as_cadre(Standing standing) {
    if (!of_employees(standing)) return refuse("离休身份只登记在职工医保或离休医疗保障上");
    if (standing.person_type == PersonType::retired_cadre) return refuse("此人已是离休人员");
    if (standing.person_type != PersonType::in_service && !is_retired(standing.person_type))
        return refuse("只有在职、退休人员可以认定离休");
    standing.person_type = PersonType::retired_cadre;
    return standing;
}

Result<Standing> as_no_cadre(Standing standing) {
    if (standing.person_type != PersonType::retired_cadre) return refuse("此人不是离休人员");
    if (standing.insurance == Insurance::retired_cadre)
        return refuse("离休医疗保障只保离休人员，请先减员，再按退休参加职工医保");
    standing.person_type = PersonType::retired;
    return standing;
}

}  // namespace

Result<Standing> changed(Standing standing, StandingChange change) {
    switch (change) {
        case StandingChange::retire:
            return retired(standing);
        case StandingChange::civil_servant:
            return as_civil_servant(standing, true);
        case StandingChange::civil_servant_end:
            return as_civil_servant(standing, false);
        case StandingChange::retired_cadre:
            return as_cadre(standing);
        case StandingChange::retired_cadre_end:
            break;
    }
    return as_no_cadre(standing);
}

}  // namespace yibao::enrolment
