#include "demo/member.hpp"

#include <algorithm>

namespace yibao::demo {

using enrolment::Enrolment;
using enrolment::Gender;
using enrolment::Identity;
using enrolment::Insurance;
using enrolment::OffSiteFiling;
using enrolment::Person;
using enrolment::PersonType;

// The disease codes are the national ones as far as generally known; the prevalences are invented.
const std::array<ChronicDisease, 8> chronic_diseases{{
    {"M03900", "高血压", "I10.x00x002", 220, 15},
    {"M01600", "糖尿病", "E11.900", 110, 8},
    {"M04600", "冠心病", "I25.103", 45, 2},
    {"M05300", "慢性阻塞性肺疾病", "J44.900", 25, 1},
    {"M00500", "恶性肿瘤门诊治疗", "Z51.102", 18, 3},
    {"M07800", "透析", "Z49.100", 8, 2},
    {"M08300", "器官移植抗排异治疗", "Z94.000", 4, 1},
    {"M02200", "精神分裂症", "F20.900", 6, 5},
}};

namespace {

bool of_pension_age(const MemberFacts& facts) {
    return facts.age >= (facts.gender == Gender::male ? 60 : 55);
}

PersonType resident_type(int age) {
    if (age < 1) return PersonType::newborn;
    if (age < 6) return PersonType::preschool_child;
    if (age < 18) return PersonType::pupil;
    if (age < 23) return PersonType::student;
    return age < 60 ? PersonType::adult_resident : PersonType::elderly_resident;
}

/// Every so many persons, by stride and not by chance, so that small areas too have some.
bool every(int stride, int offset, const MemberFacts& facts) {
    return facts.ordinal % stride == offset;
}

void add_identities(Person& person, const MemberFacts& facts, const Settings& settings) {
    const Day since = Day::of(settings.today.year() - 2, 1, 1);
    const auto hold = [&person](Identity identity, enrolment::Period period) {
        person.identities.push_back({identity, period});
    };
    if (facts.destitute)
        hold(Identity::destitute, {since});
    else if (facts.poor)
        hold(Identity::minimum_allowance, {since});
    else if (every(60, 21, facts))
        hold(Identity::low_income, {since});
    else if (every(200, 77, facts))  // one that is over
        hold(Identity::minimum_allowance, {since, settings.today.plus(-90)});
    if (every(70, 33, facts)) hold(Identity::disabled, {since});
    if (every(400, 99, facts)) hold(Identity::preferential, {since});
}

void add_off_site(Person& person, const MemberFacts& facts, const Settings& settings) {
    const Day since = Day::of(settings.today.year() - 1, 3, 1);
    if (every(60, 11, facts))
        person.off_site.push_back(
            {OffSiteFiling::Kind::long_term, std::string(abroad_code), {since}});
    if (every(120, 41, facts))
        person.off_site.push_back(
            {OffSiteFiling::Kind::long_term, std::string(neighbour_code), {since}});
    if (every(90, 3, facts))
        person.off_site.push_back({OffSiteFiling::Kind::referral,
                                   std::string(abroad_code),
                                   {settings.today.plus(-30), settings.today.plus(335)}});
}

}  // namespace

Enrolment basic_enrolment(const MemberFacts& facts, const Settings& settings,
                          std::span<const Employer> employers, Draw& draw) {
    Enrolment enrolment;
    enrolment.area = area_code;
    const bool pension = of_pension_age(facts);
    const int covered = pension ? (facts.rural ? 15 : 75) : (facts.rural ? 25 : 75);
    const bool grown = facts.age >= 20;
    if (grown && !facts.destitute && draw.percent(covered)) {
        enrolment.insurance = Insurance::employee;
        enrolment.person_type = pension ? PersonType::retired : PersonType::in_service;
        const auto which = draw.below(static_cast<int>(employers.size()));
        const Employer& employer = employers[static_cast<std::size_t>(which)];
        enrolment.employer = employer.number;
        enrolment.civil_servant = employer.civil_service;
    } else {
        enrolment.insurance = Insurance::resident;
        enrolment.person_type = resident_type(facts.age);
    }
    const int latest = settings.today.year() - 2;
    const Day begin = Day::of(std::max(latest - draw.below(15), 2003), 1, 1);
    const Day born = settings.today.plus(-(facts.age + 1) * 366);
    enrolment.period.from = std::max(begin, born);
    enrolment.benefits_from = enrolment.period.from;
    return enrolment;
}

void add_filings(Person& person, const MemberFacts& facts, const Settings& settings, Draw& draw) {
    add_identities(person, facts, settings);
    add_off_site(person, facts, settings);
    for (const ChronicDisease& disease : chronic_diseases) {
        const int roll = draw.below(1000);  // drawn for everybody: keeps the stream in step
        const int chance = facts.age >= 45 ? disease.per_mille_from_45 : disease.per_mille_below_45;
        if (facts.age < 18 || roll >= chance) continue;
        const bool lapsed = every(50, 49, facts);
        const Day since = Day::of(settings.today.year() - 1, 1, 1);
        person.chronic.push_back({std::string(disease.code), std::string(disease.name),
                                  lapsed ? enrolment::Period{since, settings.today.plus(-30)}
                                         : enrolment::Period{since}});
    }
}

void make_exception(Person& person, const MemberFacts& facts, const Settings& settings) {
    Enrolment& enrolment = person.enrolments.front();
    if (every(100, 50, facts)) {
        enrolment.paused_since = settings.today.plus(-60);
    } else if (every(120, 71, facts)) {
        enrolment.period.to = settings.today.plus(-45);
        enrolment.period.from = std::min(enrolment.period.from, enrolment.period.to);
        enrolment.benefits_from = enrolment.period.from;
    } else if (every(140, 101, facts)) {
        enrolment.period.from = settings.today.plus(-20);
        enrolment.benefits_from = settings.today.plus(70);
    } else if (every(150, 17, facts)) {
        person.enrolments.clear();
    } else if (every(300, 222, facts)) {
        person.death = settings.today.plus(-10);
    }
}

}  // namespace yibao::demo
