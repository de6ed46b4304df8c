#include "enrolment/changes.hpp"

#include <algorithm>
#include <tuple>

namespace yibao::enrolment {

namespace {

/// Days of one stretch on which it is paused, or on which it is not.
struct Part {
    const Stretch* stretch;
    Day from;
    Day to;
    bool paused;

    bool covers(Day day) const { return from <= day && day <= to; }
};

/// In the order of their days, none of which is in two of them.
std::vector<Part> parts_of(std::vector<Stretch>& stretches) {
    std::ranges::sort(stretches, {}, [](const Stretch& one) {
        return std::tuple{one.period.from, one.period.to};
    });
    std::vector<Part> parts;
    for (const Stretch& one : stretches) {
        Day from = one.period.from;
        const Day to = one.period.to;
        if (!parts.empty()) from = std::max(from, parts.back().to.plus(1));
        if (to < from) continue;
        const Day pause = one.paused ? std::clamp(*one.paused, from, to.plus(1)) : to.plus(1);
        if (from < pause) parts.push_back({&one, from, pause.plus(-1), false});
        if (pause <= to) parts.push_back({&one, pause, to, true});
    }
    return parts;
}

ChangeKind kind_of(Stretch::Ending ending) {
    switch (ending) {
        case Stretch::Ending::died:
            return ChangeKind::died;
        case Stretch::Ending::went_out:
            return ChangeKind::went_out;
        case Stretch::Ending::left:
            break;
    }
    return ChangeKind::left;
}

/// From the one, or nothing, to the other, or nothing, on that day.
void cross(const Part* from, const Part* to, Day day, std::vector<Change>& changes) {
    const bool was = from != nullptr && !from->paused;
    const bool is = to != nullptr && !to->paused;
    if (was && is && from->stretch->place != to->stretch->place) {
        changes.push_back({ChangeKind::moved_out, from->stretch->place, day});
        changes.push_back({ChangeKind::moved_in, to->stretch->place, day});
    } else if (was && !is) {
        const ChangeKind why =
            to != nullptr ? ChangeKind::suspended : kind_of(from->stretch->ending);
        changes.push_back({why, from->stretch->place, day});
    } else if (!was && is) {
        const ChangeKind why = from != nullptr               ? ChangeKind::resumed
                               : to->stretch->from_elsewhere ? ChangeKind::came_in
                                                             : ChangeKind::joined;
        changes.push_back({why, to->stretch->place, day});
    }
    if (is && from != nullptr && to->stretch->retired && !from->stretch->retired)
        changes.push_back({ChangeKind::retired, to->stretch->place, day});
}

}  // namespace

Movement movement_of(std::vector<Stretch> stretches, Day first, Day last) {
    Movement movement;
    const std::vector<Part> parts = parts_of(stretches);
    const Part* before = nullptr;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const Part& part = parts[at];
        if (!part.paused && part.covers(first.plus(-1))) movement.before = part.stretch->place;
        if (!part.paused && part.covers(last)) movement.after = part.stretch->place;
        const bool follows = before != nullptr && before->to.plus(1) == part.from;
        if (first <= part.from && part.from <= last)
            cross(follows ? before : nullptr, &part, part.from, movement.changes);
        before = &part;
        const Day over = part.to.plus(1);
        const bool followed = at + 1 < parts.size() && parts[at + 1].from == over;
        if (!followed && first <= over && over <= last)
            cross(&part, nullptr, over, movement.changes);
    }
    return movement;
}

}  // namespace yibao::enrolment
