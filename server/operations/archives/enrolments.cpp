#include "operations/archives/enrolments.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "enrolment/codes.hpp"

namespace yibao::operations {

namespace {

using enrolment::EnrolmentState;
using enrolment::Insurance;
using storage::Enrolment;

std::string state_code(EnrolmentState state) { return std::string(code_of(state)); }

bool exclude_each_other(const std::string& one, const std::string& other) {
    if (one == other) return true;
    const auto first = from_code<Insurance>(one);
    const auto second = from_code<Insurance>(other);
    return first && second && is_basic(*first) && is_basic(*second);
}

std::string title(const Enrolment& enrolment) {
    const auto insurance = from_code<Insurance>(enrolment.insurance);
    return insurance ? std::string(title_of(*insurance)) : enrolment.insurance;
}

}  // namespace

bool is_open(const Enrolment& enrolment, Day day) {
    return enrolment.start <= day && (!enrolment.end || day <= *enrolment.end);
}

bool lasts(const Enrolment& enrolment, Day day) {
    return (!enrolment.end || day <= *enrolment.end) &&
           enrolment.status != state_code(EnrolmentState::invalid);
}

std::vector<Enrolment> insured_through(storage::Reader& reader, std::int64_t employer, Day since) {
    auto insured = reader.find(Enrolment::by_employer(), employer);
    std::erase_if(insured, [&](const Enrolment& one) { return !lasts(one, since); });
    return insured;
}

void void_enrolment(storage::UnitOfWork& unit, Enrolment enrolment) {
    enrolment.end = enrolment.start.plus(-1);
    enrolment.status = state_code(EnrolmentState::invalid);
    unit.update(std::move(enrolment));
}

std::optional<Refusal> check_overlap(storage::Reader& reader, const Enrolment& wanted) {
    for (const auto& held : reader.find<Enrolment>(wanted.person)) {
        if (!exclude_each_other(held.insurance, wanted.insurance)) continue;
        if (held.end && *held.end < held.start) continue;  // never came into effect
        const bool before = held.end && *held.end < wanted.start;
        const bool after = wanted.end && *wanted.end < held.start;
        if (before || after) continue;
        return Refusal{
            "enrolment.overlap",
            fmt::format("此人{}至{}已参加{}，不能重复参保，请先办理停保或转移", held.start.text(),
                        held.end ? held.end->text() : "今", title(held))};
    }
    return std::nullopt;
}

std::optional<Refusal> begin_enrolment(storage::UnitOfWork& unit, Enrolment wanted) {
    if (auto refusal = check_overlap(unit, wanted)) return refusal;
    wanted.status = state_code(EnrolmentState::normal);
    unit.insert(std::move(wanted));
    return std::nullopt;
}

std::optional<Refusal> end_enrolment(storage::UnitOfWork& unit, Enrolment enrolment, Day last) {
    if (last < enrolment.start)
        return Refusal{"enrolment.last_day",
                       fmt::format("终止日期不能早于参保日期{}", enrolment.start.text())};
    enrolment.end = last;
    enrolment.status = state_code(EnrolmentState::ended);
    unit.update(std::move(enrolment));
    return std::nullopt;
}

std::optional<Refusal> pause_enrolment(storage::UnitOfWork& unit, Enrolment enrolment, Day since) {
    if (enrolment.paused)
        return Refusal{"enrolment.paused",
                       fmt::format("{}自{}起已暂停", title(enrolment), enrolment.paused->text())};
    enrolment.paused = std::max(since, enrolment.start);
    enrolment.status = state_code(EnrolmentState::paused);
    unit.update(std::move(enrolment));
    return std::nullopt;
}

std::optional<Refusal> resume_enrolment(storage::UnitOfWork& unit, Enrolment enrolment, Day from) {
    if (!enrolment.paused)
        return Refusal{"enrolment.not_paused", fmt::format("{}没有暂停", title(enrolment))};
    if (from < *enrolment.paused)
        return Refusal{"enrolment.resumed",
                       fmt::format("恢复日期不能早于暂停日期{}", enrolment.paused->text())};
    Enrolment again = enrolment;
    again.paused.reset();
    again.status = state_code(EnrolmentState::normal);
    if (from == *enrolment.paused || from == enrolment.start) {  // a pause of no day
        unit.update(std::move(again));
        return std::nullopt;
    }
    again.start = from;
    if (again.benefits_from && *again.benefits_from <= from) again.benefits_from.reset();
    enrolment.end = from.plus(-1);
    unit.update(std::move(enrolment));
    unit.insert(std::move(again));
    return std::nullopt;
}

void go_on_as(storage::UnitOfWork& unit, Enrolment enrolment, Enrolment after, Day since) {
    if (since <= enrolment.start) {
        unit.update(std::move(after));
        return;
    }
    enrolment.end = since.plus(-1);
    enrolment.status = state_code(EnrolmentState::ended);
    if (enrolment.paused && since <= *enrolment.paused) enrolment.paused.reset();
    unit.update(std::move(enrolment));
    after.start = since;
    if (after.benefits_from && *after.benefits_from <= since) after.benefits_from.reset();
    if (after.paused) after.paused = std::max(*after.paused, since);
    unit.insert(std::move(after));
}

void hand_over(storage::UnitOfWork& unit, Enrolment enrolment, const storage::Employer& into,
               Day since) {
    Enrolment moved = enrolment;
    moved.employer = into.id;
    moved.area = into.area;
    go_on_as(unit, std::move(enrolment), std::move(moved), since);
}

}  // namespace yibao::operations
