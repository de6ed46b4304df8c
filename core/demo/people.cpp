#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "demo/area.hpp"
#include "demo/draw.hpp"
#include "demo/member.hpp"
#include "enrolment/employer.hpp"

namespace yibao::demo {

namespace {

using enrolment::Gender;
using enrolment::Insurance;

constexpr std::int64_t first_person = 99'010'000'000'000;
constexpr std::int64_t first_employer = 99'010'100'000'000;
constexpr std::int64_t first_household = 99'010'200'000'000;

/// Names that nobody bears: 测甲〇〇一. One surname a household.
/// Right in form; its region, 990100, was never given out.
std::string credit_code(bool civil, int serial) {
    const std::string code = fmt::format("{}{}{:09}", civil ? "11" : "91", area_code, serial);
    return code + enrolment::credit_code_check(code);
}

std::string name_of(int household, int ordinal) {
    static constexpr std::array<std::string_view, 6> surnames{"测", "试", "样", "例", "拟", "演"};
    static constexpr std::array<std::string_view, 10> stems{"甲", "乙", "丙", "丁", "戊",
                                                            "己", "庚", "辛", "壬", "癸"};
    static constexpr std::array<std::string_view, 10> digits{"〇", "一", "二", "三", "四",
                                                             "五", "六", "七", "八", "九"};
    const auto pick = [](const auto& words, int n) {
        return words[static_cast<std::size_t>(n) % words.size()];
    };
    std::string name(pick(surnames, household));
    name += pick(stems, ordinal / 1000);
    for (int rest = ordinal / 10'000; rest > 0; rest /= 10) name += pick(digits, rest);
    for (const int unit : {100, 10, 1}) name += pick(digits, ordinal / unit);
    return name;
}

/// A household while it is being made.
struct Home {
    Household household;
    int ordinal = 0;
    bool rural = false;
    bool poor = false;
    bool destitute = false;
    std::size_t first_resident = 0;
};

using enrolment::Kinship;

/// What a member of a household is to another, by what both are to its head; nothing between in-laws.
std::optional<Kinship> kinship_of(Relation member, Relation owner) {
    if (owner == Relation::head || owner == Relation::spouse) {
        if (member == Relation::child) return Kinship::child;
        if (member == Relation::parent)
            return owner == Relation::head ? std::optional(Kinship::parent) : std::nullopt;
        return Kinship::spouse;
    }
    if (owner == Relation::child) {
        if (member == Relation::child) return Kinship::sibling;
        return member == Relation::parent ? Kinship::grandparent : Kinship::parent;
    }
    if (member == Relation::head) return Kinship::child;
    return member == Relation::child ? std::optional(Kinship::grandchild) : std::nullopt;
}

class Maker {
public:
    explicit Maker(const Settings& settings) : settings_(settings), draw_(settings.seed, 2) {}

    People make() && {
        add_employers();
        while (!full()) add_household();
        return std::move(made_);
    }

private:
    bool full() const {
        return made_.residents.size() >= static_cast<std::size_t>(settings_.persons);
    }
    Gender gender() { return draw_.percent(51) ? Gender::male : Gender::female; }

    void add_employers();
    void add_household();
    void fill(Home& home);
    void add_member(Home& home, Relation relation, int age, Gender gender);
    void link_family(const Home& home);

    Settings settings_;
    Draw draw_;
    People made_;
    std::map<std::pair<Day, Gender>, int> born_;  // how many, to keep certificates apart
};

void Maker::add_employers() {
    const int count = std::max(10, settings_.persons / 100);
    for (int i = 0; i < count; ++i) {
        const bool civil = i % 10 == 0;
        made_.employers.push_back(
            {.number = first_employer + i + 1,
             .name = fmt::format("{}试验{}{:03}号", area_name, civil ? "机关" : "企业", i + 1),
             .credit_code = credit_code(civil, i + 1),
             .civil_service = civil});
    }
}

void Maker::add_household() {
    Home home;
    home.ordinal = static_cast<int>(made_.households.size());
    home.household.number = first_household + home.ordinal + 1;
    home.rural = draw_.percent(45);
    home.poor = home.ordinal % 30 == 7;
    home.destitute = home.ordinal % 20 == 13;
    home.first_resident = made_.residents.size();
    fill(home);
    link_family(home);
    made_.households.push_back(std::move(home.household));
}

void Maker::fill(Home& home) {
    if (home.destitute) {  // 特困: old, alone, without means
        home.rural = true;
        add_member(home, Relation::head, draw_.between(62, 92), gender());
        return;
    }
    const int kind = draw_.below(100);
    if (kind < 15) {
        add_member(home, Relation::head, draw_.between(22, 70), gender());
        return;
    }
    const bool old = kind < 30;
    const int age = old ? draw_.between(61, 88) : draw_.between(24, 58);
    add_member(home, Relation::head, age, Gender::male);
    add_member(home, Relation::spouse, std::max(20, age - draw_.between(-2, 5)), Gender::female);
    if (old) return;
    const int children = draw_.below(3);
    for (int i = 0; i < children; ++i) {
        const int child_age = age - draw_.between(23, 34);
        if (child_age >= 0) add_member(home, Relation::child, child_age, gender());
    }
    if (draw_.percent(25))
        add_member(home, Relation::parent, std::min(96, age + draw_.between(23, 32)), gender());
}

void Maker::add_member(Home& home, Relation relation, int age, Gender gender) {
    if (full()) return;
    const int ordinal = static_cast<int>(made_.residents.size());
    Resident& resident = made_.residents.emplace_back();
    resident.household = home.household.number;
    enrolment::Person& person = resident.person;
    person.number = first_person + ordinal + 1;
    person.name = name_of(home.ordinal, ordinal);
    person.gender = gender;
    person.birth = settings_.today.plus(-(age * 1461 / 4) - draw_.below(364) - 1);
    person.certificate = enrolment::synthetic_identity_number(
        {.birth = person.birth, .gender = gender, .serial = born_[{person.birth, gender}]++});
    resident.credentials = {.social_card = fmt::format("S{:08}", ordinal + 1),
                            .card_serial = draw_.hex(32),
                            .e_credential = fmt::format("EC{}{}", area_code, draw_.hex(20))};

    const MemberFacts facts{.ordinal = ordinal,
                            .age = age_on(person.birth, settings_.today),
                            .gender = gender,
                            .rural = home.rural,
                            .poor = home.poor,
                            .destitute = home.destitute};
    person.enrolments.push_back(basic_enrolment(facts, settings_, made_.employers, draw_));
    if (person.enrolments.front().insurance == Insurance::employee) {
        const Money carried = Money::fen(draw_.between(0, 900'000));
        const Money current = Money::fen(draw_.between(0, 250'000));
        const bool used_up = draw_.percent(5);
        resident.account = used_up ? Account{} : Account{carried, current};
    }
    add_filings(person, facts, settings_, draw_);
    make_exception(person, facts, settings_);
    home.household.members.push_back({person.number, relation});
}

void Maker::link_family(const Home& home) {
    if (!draw_.percent(60)) return;
    const auto begin = made_.residents.begin() + static_cast<std::ptrdiff_t>(home.first_resident);
    const auto owner = std::find_if(begin, made_.residents.end(),
                                    [](const Resident& r) { return r.account.has_value(); });
    if (owner == made_.residents.end()) return;
    const auto& members = home.household.members;
    const auto relation_of = [&](auto resident) {
        return members[static_cast<std::size_t>(resident - begin)].relation;
    };
    for (auto member = begin; member != made_.residents.end(); ++member) {
        if (member == owner) continue;
        if (const auto kinship = kinship_of(relation_of(member), relation_of(owner)))
            made_.family_links.push_back({owner->person.number,
                                          member->person.number,
                                          *kinship,
                                          {Day::of(settings_.today.year() - 1, 1, 1)}});
    }
}

}  // namespace

People make_people(const Settings& settings) { return Maker(settings).make(); }

}  // namespace yibao::demo
