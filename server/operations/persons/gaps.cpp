#include "operations/persons/gaps.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "enrolment/wage_base.hpp"
#include "operations/archives/enrolments.hpp"
#include "operations/listing.hpp"
#include "operations/people.hpp"
#include "operations/wages/limits.hpp"
#include "operations/wages/payroll.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/person.hpp"
#include "storage/records/wage.hpp"

namespace yibao::operations {

namespace {

using enrolment::Insurance;
using enrolment::Period;
using storage::Enrolment;
using storage::WageBase;

std::vector<Enrolment> basic_of(std::vector<Enrolment> all) {
    std::erase_if(all, [](const Enrolment& one) {
        const auto insurance = from_code<Insurance>(one.insurance);
        return !insurance || !is_basic(*insurance) || !lasts(one, one.start);
    });
    std::ranges::sort(all, {}, &Enrolment::start);
    return all;
}

class Gaps {
public:
    Gaps(storage::Reader& reader, const Act& act, std::int64_t person)
        : reader_(reader), act_(act), person_(person), last_(act.today()) {
        all_ = reader.find<Enrolment>(person);
        const auto record = reader.get<storage::Person>(person);
        if (record && record->death) last_ = std::min(last_, *record->death);
    }

    std::vector<forms::GapRow> made() {
        add_paused();
        add_uninsured();
        add_without_wage();
        std::ranges::stable_sort(rows_, std::greater(), &forms::GapRow::from);
        return std::move(rows_);
    }

private:
    void add_paused() {
        for (const Enrolment& one : all_)
            if (one.paused && lasts(one, *one.paused) && *one.paused <= last_)
                rows_.push_back({"paused", one.insurance,
                                 filled(employer_name(reader_, one.employer)), *one.paused,
                                 one.end});
    }

    /// Years of a resident that were not bought, and what lies between two employments, alike.
    void add_uninsured() {
        const auto basic = basic_of(all_);
        if (basic.empty()) return;
        Day covered = basic.front().start.plus(-1);
        for (const Enrolment& one : basic) {
            add_between(covered, one.start);
            covered = std::max(covered, one.end.value_or(Period::no_end));
        }
        if (covered < last_) add_between(covered, std::nullopt);
    }
    void add_between(Day covered, std::optional<Day> next) {
        const Day from = covered.plus(1);
        if (last_ < from || (next && *next <= from)) return;
        rows_.push_back({"uninsured", std::nullopt, std::nullopt, from,
                         next ? std::optional(next->plus(-1)) : std::nullopt});
    }

    /// Base years that have limits: of others nothing can be declared.
    std::vector<std::pair<std::int64_t, Period>> years() const {
        std::set<std::int64_t> published;
        for (const auto& one :
             reader_.find(storage::WageLimit::by_year(), std::string(act_.agency.area())))
            published.insert(one.year);
        std::vector<std::pair<std::int64_t, Period>> years;
        for (const std::int64_t year : published)
            if (const auto limits = limits_of(reader_, act_, year))
                years.emplace_back(year, limits->year);
        return years;
    }

    void add_without_wage() {
        std::vector<enrolment::Enrolment> history;
        std::map<std::int64_t, std::string> employers;
        for (const Enrolment& one : all_) {
            history.push_back(enrolment_of(one));
            if (one.employer) employers[*one.employer] = employer_name(reader_, one.employer);
        }
        const auto wages = reader_.find(WageBase::by_person(), person_);
        const auto published = years();
        for (const auto& [employer, name] : employers) {
            const auto employments = enrolment::employments(history, employer);
            for (const auto& [year, during] : published) {
                std::vector<WageBase> declared = wages;
                std::erase_if(declared, [&](const WageBase& one) {
                    return one.employer != employer || one.year != year;
                });
                for (const Period& one : employments)
                    add_months(
                        {std::max(one.from, during.from), std::min({one.to, during.to, last_})},
                        name, [&](Day day) {
                            return wage_on(declared_wages(declared), employments, day).has_value();
                        });
            }
        }
    }

    /// The months of a stretch of service, those that follow one another as one row.
    void add_months(Period stretch, const std::string& employer,
                    const std::function<bool(Day)>& has_wage) {
        if (stretch.to < stretch.from) return;
        bool running = false;
        for (Day first = enrolment::first_of_month(stretch.from); first <= stretch.to;
             first = enrolment::last_of_month(first).plus(1)) {
            const Day last = enrolment::last_of_month(first);
            if (has_wage(std::min(last, stretch.to))) {
                running = false;
                continue;
            }
            if (!running)
                rows_.push_back({"no_wage", std::string(code_of(Insurance::employee)),
                                 filled(employer), first, last});
            rows_.back().to = last;
            running = true;
        }
    }

    storage::Reader& reader_;
    const Act& act_;
    std::int64_t person_;
    Day last_;
    std::vector<Enrolment> all_;
    std::vector<forms::GapRow> rows_;
};

}  // namespace

std::vector<forms::GapRow> gaps_of(storage::Reader& reader, const Act& act, std::int64_t person) {
    return Gaps(reader, act, person).made();
}

}  // namespace yibao::operations
