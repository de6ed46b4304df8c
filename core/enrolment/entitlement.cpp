#include "enrolment/entitlement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace yibao::enrolment {

namespace {

/// How near an enrolment is to giving benefits; the nearest one explains the refusal best.
enum class Nearness { not_yet, ended, waiting, paused, entitled };

Nearness nearness(const Enrolment& enrolment, Day day) {
    if (day < enrolment.period.from) return Nearness::not_yet;
    if (day > enrolment.period.to) return Nearness::ended;
    if (enrolment.paused_since && day >= *enrolment.paused_since) return Nearness::paused;
    if (day < enrolment.benefits_from) return Nearness::waiting;
    return Nearness::entitled;
}

const Enrolment* nearest(const std::vector<const Enrolment*>& candidates, Day day) {
    const auto key = [day](const Enrolment* enrolment) {
        const Nearness near = nearness(*enrolment, day);
        // Of several that ended the last counts, of several to come the first. Between two that
        // give benefits, which the law does not foresee, the employees' comes first.
        const std::int32_t begin = enrolment->period.from.number();
        const std::int32_t then = near == Nearness::ended ? begin : -begin;
        return std::tuple{near, enrolment->insurance != Insurance::resident, then};
    };
    return *std::max_element(candidates.begin(), candidates.end(),
                             [&](const auto* a, const auto* b) { return key(a) < key(b); });
}

Refusal refuse(std::string_view what, std::string message) {
    return {fmt::format("enrolment.{}", what), std::move(message)};
}

Result<const Enrolment*> decide(const Enrolment& enrolment, Day day) {
    const std::string_view insurance = title_of(enrolment.insurance);
    switch (nearness(enrolment, day)) {
        case Nearness::not_yet:
            return refuse("not_yet", fmt::format("该人员的{}自 {} 起参保，{} 尚未参保", insurance,
                                                 enrolment.period.from.text(), day.text()));
        case Nearness::ended:
            return refuse("ended", fmt::format("该人员的{}已于 {} 终止参保", insurance,
                                               enrolment.period.to.text()));
        case Nearness::waiting:
            return refuse("waiting", fmt::format("该人员的{}在待遇等待期内，自 {} 起享受待遇",
                                                 insurance, enrolment.benefits_from.text()));
        case Nearness::paused:
            return refuse("paused",
                          fmt::format("该人员的{}自 {} 起暂停参保，请先到经办机构办理", insurance,
                                      enrolment.paused_since.value_or(day).text()));
        case Nearness::entitled:
            break;
    }
    return &enrolment;
}

template <class Predicate>
std::vector<const Enrolment*> filter(const std::vector<const Enrolment*>& from, Predicate keep) {
    std::vector<const Enrolment*> kept;
    std::copy_if(from.begin(), from.end(), std::back_inserter(kept), keep);
    return kept;
}

/// A city's code covers its counties, a province's code its cities.
bool covers(std::string_view wide, std::string_view narrow) {
    while (wide.size() > 2 && wide.ends_with("00")) wide.remove_suffix(2);
    return narrow.starts_with(wide);
}

}  // namespace

EnrolmentState Enrolment::state_on(Day day) const {
    if (day < period.from) return EnrolmentState::none;
    if (day > period.to) return EnrolmentState::ended;
    if (paused_since && day >= *paused_since) return EnrolmentState::paused;
    return EnrolmentState::normal;
}

Result<const Enrolment*> entitlement(const Person& person, const EntitlementQuestion& question) {
    if (person.death && question.day > *person.death)
        return refuse("deceased", "该人员已办理死亡登记，不能享受待遇");

    std::vector<const Enrolment*> basic;
    for (const Enrolment& enrolment : person.enrolments)
        if (is_basic(enrolment.insurance)) basic.push_back(&enrolment);
    if (basic.empty()) return refuse("none", "该人员未参加基本医疗保险");

    const auto here = filter(basic, [&](const Enrolment* enrolment) {
        return question.area.empty() || same_pooling_area(enrolment->area, question.area);
    });
    if (here.empty())
        return refuse("other_area", fmt::format("该人员的参保地是 {}，不是 {}",
                                                nearest(basic, question.day)->area, question.area));

    const auto asked = filter(here, [&](const Enrolment* enrolment) {
        return !question.insurance || enrolment->insurance == *question.insurance;
    });
    if (question.insurance && asked.empty()) {
        return refuse("other_insurance",
                      fmt::format("该人员参加的是{}，不是{}",
                                  title_of(nearest(here, question.day)->insurance),
                                  title_of(*question.insurance)));
    }
    return decide(*nearest(asked, question.day), question.day);
}

std::optional<Refusal> chronic_filing_missing(const Person& person, std::string_view disease,
                                              Day day) {
    std::optional<Day> expired;
    for (const ChronicFiling& filing : person.chronic) {
        if (filing.disease != disease) continue;
        if (filing.period.contains(day)) return std::nullopt;
        if (filing.period.to < day) expired = std::max(filing.period.to, expired.value_or(Day{}));
    }
    if (expired)
        return refuse("filing_expired", fmt::format("门诊慢特病病种 {} 的备案已于 {} 到期", disease,
                                                    expired->text()));
    return refuse("no_filing", fmt::format("该人员没有门诊慢特病病种 {} 的备案", disease));
}

bool same_pooling_area(std::string_view a, std::string_view b) {
    const std::string_view province = a.substr(0, 2);
    const bool municipality =
        province == "11" || province == "12" || province == "31" || province == "50";
    const std::size_t digits = municipality ? 2 : 4;
    return a.substr(0, digits) == b.substr(0, digits);
}

OffSiteStanding off_site_standing(const Person& person, const Enrolment& enrolment,
                                  std::string_view care_area, Day day) {
    OffSiteStanding standing;
    if (same_pooling_area(enrolment.area, care_area)) return standing;
    const std::string_view home = enrolment.area;
    standing.place = home.substr(0, 2) == care_area.substr(0, 2) ? CarePlace::same_province
                                                                 : CarePlace::other_province;
    for (const OffSiteFiling& filing : person.off_site) {
        if (!filing.period.contains(day) || !covers(filing.area, care_area)) continue;
        // Who lives there for good is treated better than who was referred once.
        if (!standing.filing || filing.kind == OffSiteFiling::Kind::long_term)
            standing.filing = filing.kind;
    }
    return standing;
}

bool PersonOnDay::holds(Identity identity) const {
    return std::find(identities.begin(), identities.end(), identity) != identities.end();
}

PersonOnDay facts_on(const Person& person, const Enrolment& enrolment, Day day) {
    PersonOnDay facts;
    facts.age_years = age_on(person.birth, day);
    facts.gender = person.gender;
    facts.person_type = enrolment.person_type;
    facts.insurance = enrolment.insurance;
    facts.civil_servant = enrolment.civil_servant;
    for (const HeldIdentity& held : person.identities)
        if (held.period.contains(day)) facts.identities.push_back(held.identity);
    for (const ChronicFiling& filing : person.chronic)
        if (filing.period.contains(day)) facts.chronic.push_back(filing.disease);
    return facts;
}

}  // namespace yibao::enrolment
