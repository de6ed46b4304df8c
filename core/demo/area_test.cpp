#include "demo/area.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <sstream>

#include "catalogue/code_book.hpp"
#include "demo/draw.hpp"
#include "enrolment/entitlement.hpp"

using namespace yibao;
using namespace yibao::demo;

namespace {

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    EXPECT_TRUE(in) << path;
    return {std::istreambuf_iterator<char>(in), {}};
}

catalogue::Catalogue demo_catalogue(const Settings& settings) {
    const std::string drugs = read_file("reference/nrdl2024_drugs.csv");
    const std::string pieces = read_file("reference/nrdl2024_herbal_pieces.csv");
    const std::string services = read_file("reference/service_items.csv");
    return make_catalogue(settings, {drugs, pieces, services});
}

/// Everything that a catalogue holds, as text.
std::string dump(const catalogue::Catalogue& catalogue) {
    std::ostringstream out;
    for (const auto& item : catalogue.items()) {
        out << item.code << '|' << item.name << '|' << item.price << '|'
            << item.first_self_pay.ppm() << '|' << code_of(item.item_class) << '|'
            << item.from.text() << '|' << item.to.text();
        for (const auto& limit : item.limits.by_level) out << '|' << limit.value_or(-1);
        out << '\n';
    }
    return out.str();
}

using Predicate = std::function<bool(const Resident&)>;

std::ptrdiff_t count(const People& people, const Predicate& test) {
    return std::count_if(people.residents.begin(), people.residents.end(), test);
}

bool entitled(const Resident& resident, Day day) {
    return bool(enrolment::entitlement(resident.person, {.day = day, .insurance = {}, .area = {}}));
}

Predicate of_type(enrolment::PersonType type) {
    return [type](const Resident& resident) {
        return !resident.person.enrolments.empty() &&
               resident.person.enrolments.front().person_type == type;
    };
}

}  // namespace

TEST(Draw, IsTheSameEverywhere) {
    // Reference values of xoshiro256** seeded by splitmix64 from 0.
    Draw draw(0, 0);
    EXPECT_EQ(draw.next(), 0x99ec5f36cb75f2b4ULL);
    EXPECT_EQ(draw.next(), 0xbf6e1f784956452aULL);
    Draw other(0, 1);
    EXPECT_NE(other.next(), 0x99ec5f36cb75f2b4ULL);
    for (int i = 0; i < 1000; ++i) {
        const int n = draw.between(3, 7);
        EXPECT_TRUE(n >= 3 && n <= 7);
    }
}

TEST(DemoArea, TheSameSeedMakesTheSamePeople) {
    const Settings settings{.seed = 7, .persons = 3'000};
    const People once = make_people(settings);
    const People again = make_people(settings);
    EXPECT_EQ(once.residents, again.residents);
    EXPECT_EQ(once.households, again.households);
    EXPECT_EQ(once.employers, again.employers);
    EXPECT_EQ(once.family_links, again.family_links);
    EXPECT_EQ(make_institutions(settings), make_institutions(settings));

    const Settings changed{.seed = 8, .persons = 3'000};
    EXPECT_NE(once.residents, make_people(changed).residents);
    EXPECT_NE(make_institutions(settings), make_institutions(changed));
}

TEST(DemoArea, TheSameSeedMakesTheSameItems) {
    const std::string once = dump(demo_catalogue({.seed = 7}));
    EXPECT_EQ(once, dump(demo_catalogue({.seed = 7})));
    EXPECT_NE(once, dump(demo_catalogue({.seed = 8})));
}

TEST(DemoArea, HasTenAndMoreOfEachKindOfPerson) {
    for (const int persons : {1'000, 20'000}) {
        const Settings settings{.persons = persons};
        const People people = make_people(settings);
        EXPECT_EQ(people.residents.size(), static_cast<std::size_t>(persons));
        const std::pair<const char*, Predicate> kinds[] = {
            {"in service", of_type(enrolment::PersonType::in_service)},
            {"retired", of_type(enrolment::PersonType::retired)},
            {"adult resident", of_type(enrolment::PersonType::adult_resident)},
            {"pupil", of_type(enrolment::PersonType::pupil)},
            {"chronic", [](const Resident& r) { return !r.person.chronic.empty(); }},
            {"off-site", [](const Resident& r) { return !r.person.off_site.empty(); }},
        };
        for (const auto& [name, test] : kinds) {
            const auto good = [&, test = test](const Resident& r) {
                return test(r) && entitled(r, settings.today);
            };
            EXPECT_GE(count(people, good), 10) << name << " of " << persons;
        }
        for (const auto identity :
             {enrolment::Identity::minimum_allowance, enrolment::Identity::destitute,
              enrolment::Identity::low_income, enrolment::Identity::disabled}) {
            const auto holds = [&](const Resident& r) {
                return entitled(r, settings.today) &&
                       enrolment::facts_on(r.person, r.person.enrolments.front(), settings.today)
                           .holds(identity);
            };
            EXPECT_GE(count(people, holds), 10) << title_of(identity) << " of " << persons;
        }
    }
}

TEST(DemoArea, HasEveryReasonToRefuse) {
    const Settings settings{.persons = 2'000};
    std::set<std::string> reasons;
    for (const Resident& resident : make_people(settings).residents) {
        const auto answer = enrolment::entitlement(
            resident.person, {.day = settings.today, .insurance = {}, .area = area_code});
        if (!answer) reasons.insert(answer.refusal().code);
    }
    EXPECT_EQ(reasons,
              (std::set<std::string>{"enrolment.deceased", "enrolment.ended", "enrolment.none",
                                     "enrolment.paused", "enrolment.waiting"}));
}

TEST(DemoArea, NobodyCouldBeTakenForAPerson) {
    const People people = make_people({.persons = 20'000});
    std::set<std::string> shown;
    std::set<std::string> names;
    for (const Resident& resident : people.residents) {
        const auto identity = enrolment::read_identity_number(resident.person.certificate);
        ASSERT_TRUE(identity) << resident.person.certificate;
        EXPECT_TRUE(identity->synthetic);
        EXPECT_EQ(identity->birth, resident.person.birth);
        EXPECT_EQ(identity->gender, resident.person.gender);
        EXPECT_TRUE(shown.insert(resident.person.certificate).second);
        EXPECT_TRUE(shown.insert(resident.credentials.social_card).second);
        EXPECT_TRUE(shown.insert(resident.credentials.e_credential).second);
        names.insert(resident.person.name);
    }
    EXPECT_EQ(names.size(), people.residents.size());
}

TEST(DemoArea, HouseholdsAndLinksHangTogether) {
    const People people = make_people({.persons = 3'000});
    std::set<std::int64_t> numbers;
    std::set<std::int64_t> owners;
    for (const Resident& resident : people.residents) {
        numbers.insert(resident.person.number);
        if (resident.account) owners.insert(resident.person.number);
        for (const auto& enrolment : resident.person.enrolments)
            EXPECT_LE(enrolment.period.from, enrolment.benefits_from);
    }
    std::size_t members = 0;
    for (const Household& household : people.households) {
        ASSERT_FALSE(household.members.empty());
        EXPECT_EQ(household.members.front().relation, Relation::head);
        members += household.members.size();
    }
    EXPECT_EQ(members, people.residents.size());
    EXPECT_GT(people.family_links.size(), 100U);
    for (const FamilyLink& link : people.family_links) {
        EXPECT_TRUE(owners.contains(link.owner));
        EXPECT_TRUE(numbers.contains(link.beneficiary));
        EXPECT_NE(link.owner, link.beneficiary);
    }
}

TEST(DemoArea, HasFortyInstitutionsOfEveryKind) {
    const auto institutions = make_institutions({});
    EXPECT_EQ(institutions.size(), 40U);
    std::set<std::string> codes;
    std::set<std::string> names;
    std::set<InstitutionKind> kinds;
    for (const Institution& institution : institutions) {
        EXPECT_EQ(institution.code.size(), 12U);
        EXPECT_TRUE(codes.insert(institution.code).second);
        EXPECT_TRUE(names.insert(institution.name).second) << institution.name;
        EXPECT_EQ(institution.secret.size(), 32U);
        if (institution.area == area_code && !institution.closed) kinds.insert(institution.kind);
    }
    EXPECT_EQ(kinds.size(), 10U);
    EXPECT_EQ(std::count_if(institutions.begin(), institutions.end(),
                            [](const auto& i) { return i.closed.has_value(); }),
              1);
}

TEST(DemoArea, ItemsOfEachClassArePricedAndSayWhatIsInvented) {
    const auto catalogue = demo_catalogue({});
    EXPECT_EQ(catalogue.items().size(), 3'825U + 924U + 1'188U + 24U);
    std::set<std::pair<catalogue::ListType, catalogue::ItemClass>> seen;
    for (const auto& item : catalogue.items()) {
        EXPECT_GT(item.price, 0) << item.code;
        EXPECT_FALSE(item.unit.empty());
        const bool invented = item.code.starts_with("SYN") || item.flags.made_up_price;
        EXPECT_TRUE(invented) << item.code;
        seen.insert({item.list, item.item_class});
        if (item.item_class != catalogue::ItemClass::b) {
            EXPECT_EQ(item.first_self_pay, Rate{}) << item.code;
        }
    }
    for (const auto list : {catalogue::ListType::drug, catalogue::ListType::herbal_pieces,
                            catalogue::ListType::service, catalogue::ListType::consumable})
        for (const auto item_class :
             {catalogue::ItemClass::a, catalogue::ItemClass::b, catalogue::ItemClass::c})
            EXPECT_TRUE(seen.contains({list, item_class}))
                << title_of(list) << " " << title_of(item_class);

    const auto* negotiated = catalogue.find("SYNT03825", Day::of(2025, 6, 1));
    ASSERT_NE(negotiated, nullptr);
    EXPECT_TRUE(negotiated->flags.negotiated);
    EXPECT_EQ(catalogue.find("SYNT03825", Day::of(2030, 1, 1)), nullptr);
}

TEST(DemoArea, ChronicDiseasesHaveTheirDiagnosis) {
    const auto book =
        catalogue::CodeBook::from_csv(read_file("reference/icd10_yb.csv"), "icd10_yb.csv");
    for (const ChronicDisease& disease : chronic_diseases)
        EXPECT_TRUE(book.contains(disease.diagnosis)) << disease.name;
    const auto areas = catalogue::CodeBook::from_csv(read_file("reference/areas.csv"), "areas.csv");
    for (const auto code : {area_code, neighbour_code, abroad_code})
        EXPECT_FALSE(areas.contains(code)) << code;
}
