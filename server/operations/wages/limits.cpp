#include "operations/wages/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <tuple>

namespace yibao::operations {

namespace {

using enrolment::WageLimits;
using storage::WageLimit;

enrolment::WageUnit unit_of(std::string_view code) {
    return from_code<enrolment::WageUnit>(code).value_or(enrolment::WageUnit::fen);
}

WageLimits rule_of(const WageLimit& record) {
    return {.year = {record.start, record.end},
            .average = record.average,
            .floor = record.floor,
            .ceiling = record.ceiling,
            .unit = unit_of(record.unit)};
}

forms::Count percent_of(Rate rate) { return {rate.ppm() / 10'000}; }

forms::WageLimitRow row_of(const WageLimit& record, bool in_force, Day today) {
    forms::WageLimitRow row;
    row.limit = std::to_string(record.id);
    row.area = record.area;
    row.year = {record.year};
    row.entry = {record.start,
                 record.end,
                 record.average,
                 percent_of(record.floor),
                 percent_of(record.ceiling),
                 record.unit,
                 record.basis};
    row.floor = enrolment::floor_of(rule_of(record));
    row.ceiling = enrolment::ceiling_of(rule_of(record));
    row.published = record.published;
    row.in_force = in_force ? "1" : "0";
    row.running = record.start <= today && today <= record.end ? "1" : "0";
    return row;
}

std::optional<WageLimit> newest_of(storage::Reader& reader, const Act& act, std::int64_t year) {
    const auto all = reader.find(WageLimit::by_year(), act.agency.area(), year);
    return all.empty() ? std::nullopt : std::optional(all.back());
}

/// Nobody means a base year that lies further away.
bool is_far(const Act& act, const forms::WageLimitEntry& input) {
    constexpr int most_years = 6;
    return std::abs(input.start.year() - act.today().year()) > most_years;
}

/// Asked only where a year shall have other months than were published: that is rare.
bool has_wages(storage::Reader& reader, std::int64_t year) {
    bool found = false;
    reader.each<storage::WageBase>(
        [&](const storage::WageBase& one) { found = found || one.year == year; });
    return found;
}

std::optional<Refusal> check_period(storage::Reader& reader, const Act& act,
                                    const forms::WageLimitEntry& input) {
    if (is_far(act, input))
        return Refusal{"wage_limit.period", "缴费年度的起始日期（start）应在今天前后六年之内"};
    const std::int64_t year = input.start.year();
    std::map<std::int64_t, WageLimit> newest;
    for (const WageLimit& one : reader.find(WageLimit::by_year(), act.agency.area()))
        newest[one.year] = one;
    for (const auto& [other, in_force] : newest) {
        if (other != year && in_force.start <= input.end && input.start <= in_force.end)
            return Refusal{"wage_limit.period",
                           fmt::format("起止日期（start）与{}年度的{}至{}重叠", other,
                                       in_force.start.text(), in_force.end.text())};
        const bool same = in_force.start == input.start && in_force.end == input.end;
        if (other == year && !same && has_wages(reader, year))
            return Refusal{
                "wage_limit.period",
                fmt::format("{}年度已有按{}至{}核定的缴费基数，起止日期（start）不能再变", year,
                            in_force.start.text(), in_force.end.text())};
    }
    return std::nullopt;
}

/// Two that wait would make what counts depend on who reviews last.
std::optional<Refusal> check_alone(storage::Reader& reader, const Act& act,
                                   const forms::WageLimitEntry& input, const Subject& subject) {
    const Entered entered{forms::PublishWageLimits::act,
                          forms::write(input, wire::Empty::left_out)};
    const auto others = waiting_beside(reader, act, entered, subject);
    if (others.empty()) return std::nullopt;
    return Refusal{"wage_limit.waiting",
                   fmt::format("{}年度的上下限已有申报{}（录入人{}）正在等待复核，请先复核或撤回",
                               subject.number, others.front().id, others.front().entered_name)};
}

}  // namespace

Result<forms::ListWageLimits::Output> list_wage_limits(storage::Reader& reader, const Act& act,
                                                       const forms::Nothing&) {
    auto all = reader.find(WageLimit::by_year(), act.agency.area());
    std::ranges::sort(all, std::greater(), [](const WageLimit& one) {
        return std::tuple{one.year, one.id};
    });
    forms::ListWageLimits::Output list;
    std::int64_t year = 0;
    for (const WageLimit& one : all) {
        list.rows.push_back(row_of(one, year != one.year, act.today()));
        year = one.year;
    }
    list.total = forms::count(list.rows.size());
    return list;
}

Result<Subject> publish_wage_limits(storage::UnitOfWork& unit, const Act& act,
                                    const forms::WageLimitEntry& input) {
    if (!act.actor.scope.covers_area(act.agency.area()))
        return Refusal{"wage_limit.area", "缴费基数上下限由统筹区的经办机构登记"};
    WageLimit record{.id = 0,
                     .area = act.agency.area(),
                     .year = input.start.year(),
                     .start = input.start,
                     .end = input.end,
                     .average = input.average,
                     .floor = Rate::percent(input.floor_percent.scaled),
                     .ceiling = Rate::percent(input.ceiling_percent.scaled),
                     .unit = input.unit,
                     .basis = input.basis,
                     .published = act.now};
    if (auto refusal = enrolment::check_wage_limits(rule_of(record))) return *std::move(refusal);
    if (auto refusal = check_period(unit, act, input)) return *std::move(refusal);
    const Subject subject{"wage_limit", std::to_string(record.year),
                          fmt::format("{}年度", record.year), false};
    if (auto refusal = check_alone(unit, act, input, subject)) return *std::move(refusal);
    const auto before = newest_of(unit, act, record.year);
    record.id = unit.next_id(unit.buckets().first());
    act.trail.changed("wage_limit", subject.number,
                      before ? std::optional(row_of(*before, true, act.today())) : std::nullopt,
                      row_of(record, true, act.today()));
    unit.append(std::move(record));
    return subject;
}

Result<WageLimits> limits_of(storage::Reader& reader, const Act& act, std::int64_t year) {
    const auto record = newest_of(reader, act, year);
    if (record) return rule_of(*record);
    return Refusal{"wage_limit.none",
                   fmt::format("{}年度的缴费基数上下限还没有公布：请医保经办机构先在“基数上下限”"
                               "登记并复核，再申报缴费基数",
                               year)};
}

std::int64_t wage_year_of(storage::Reader& reader, const Act& act, Day day) {
    std::int64_t found = day.year();
    for (const WageLimit& one : reader.find(WageLimit::by_year(), act.agency.area()))
        if (one.start <= day && day <= one.end && newest_of(reader, act, one.year) == one)
            found = one.year;
    return found;
}

}  // namespace yibao::operations
