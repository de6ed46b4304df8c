#include "settlement/together.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace yibao::settlement {

namespace {

bool is_charged(const Charge& charge) { return charge.count_e4 != 0 || charge.amount != Money{}; }

bool is_payable(const Priced& line) {
    return line.standing.code.empty() && line.standing.item_class != catalogue::ItemClass::c;
}

void refuse(Priced& one, std::string_view code, std::string reason) {
    one.standing.refuse(code, std::move(reason));
    one.line.item_class = static_cast<std::uint8_t>(catalogue::ItemClass::c);
    one.line.catalogue_share = Rate::whole();
    one.line.full_self_pay = true;
}

/// The herbal pieces of each prescription by its number.
using Prescriptions = std::unordered_map<std::string_view, std::vector<const catalogue::Item*>>;

void gather(const VisitLines& lines, Prescriptions& prescriptions) {
    for (std::size_t i = 0; i < lines.charges.size(); ++i) {
        const catalogue::Item* const item = lines.priced[i].item;
        if (item != nullptr && item->list == catalogue::ListType::herbal_pieces &&
            is_charged(lines.charges[i]))
            prescriptions[lines.charges[i].prescription].push_back(item);
    }
}

void judge_pieces(const VisitLines& earlier, const VisitLines& bill) {
    const auto marked = [](const Priced& line) {
        return line.item != nullptr && line.item->flags.not_paid_alone && is_payable(line);
    };
    if (std::ranges::none_of(bill.priced, marked)) return;
    Prescriptions prescriptions;
    gather(earlier, prescriptions);
    gather(bill, prescriptions);
    for (std::size_t i = 0; i < bill.priced.size(); ++i)
        if (marked(bill.priced[i]) &&
            !herbal_prescription_paid(prescriptions[bill.charges[i].prescription]))
            refuse(bill.priced[i], "catalogue.alone",
                   "单独使用时不予支付的饮片，处方内没有其他予以支付的饮片，由个人自费");
}

int supplied(const Charge& charge) { return std::max(1, charge.days); }

/// The days of supply of one item, by the day of charge. What is charged twice on a day is taken at
/// the same time.
class Supplies {
public:
    void add(const Charge& charge) {
        int& days = days_[charge.day];
        days = std::max(days, supplied(charge));
    }
    int on(Day day) const {
        const auto found = days_.find(day);
        return found == days_.end() ? 0 : found->second;
    }
    /// The days that were supplied before this day, without those that `others` has for the same day
    /// of charge.
    int before(Day day, const Supplies& others = {}) const {
        int sum = 0;
        for (const auto& [other, days] : days_)
            if (other < day) sum += std::max(0, days - others.on(other));
        return sum;
    }

private:
    std::map<Day, int> days_;
};

struct Course {
    Supplies earlier;
    Supplies own;

    /// How many days of the line are paid where `most` are.
    int paid(const Charge& charge, int most) const {
        const int days = supplied(charge);
        const int shared = std::min(days, earlier.on(charge.day));
        const int left =
            most - earlier.before(catalogue::forever) - own.before(charge.day, earlier);
        return std::clamp(most - earlier.before(charge.day), 0, shared) +
               std::clamp(left, 0, days - shared);
    }
};

bool has_course(const Charge& charge, const Priced& line) {
    return line.item != nullptr && line.item->restriction.max_days != 0 && is_payable(line) &&
           is_charged(charge);
}

/// Leaves only `paid` of the line's days in the scope.
void cut(const Charge& charge, int paid, Priced& one) {
    const int most = one.item->restriction.max_days;
    const int days = supplied(charge);
    if (paid == 0) {
        refuse(one, "catalogue.max_days",
               fmt::format("本次就诊支付不超过 {} 天，已满，由个人自费", most));
        return;
    }
    one.standing.code = "catalogue.max_days";
    one.standing.reason = fmt::format(
        "本次就诊支付不超过 {} 天，本行 {} 天中超出的 {} 天由个人自费", most, days, days - paid);
    one.line.beyond = charge.amount - Exact(charge.amount).times(Exact::units(paid), days).money();
    one.line.beyond_e4 =
        charge.count_e4 - Exact::units(charge.count_e4).times(Exact::units(paid), days).whole();
}

void judge_courses(const VisitLines& earlier, const VisitLines& bill) {
    std::unordered_map<std::string_view, Course> courses;
    const auto gather = [&courses](const VisitLines& lines, Supplies Course::*supplies) {
        for (std::size_t i = 0; i < lines.charges.size(); ++i)
            if (has_course(lines.charges[i], lines.priced[i]))
                (courses[lines.charges[i].code].*supplies).add(lines.charges[i]);
    };
    gather(bill, &Course::own);
    if (courses.empty()) return;
    gather(earlier, &Course::earlier);
    for (std::size_t i = 0; i < bill.charges.size(); ++i) {
        const Charge& charge = bill.charges[i];
        if (!has_course(charge, bill.priced[i])) continue;
        const int most = bill.priced[i].item->restriction.max_days;
        const int paid = courses.at(charge.code).paid(charge, most);
        if (paid < supplied(charge)) cut(charge, paid, bill.priced[i]);
    }
}

}  // namespace

bool judged_together(const catalogue::Catalogue& catalogue, std::span<const Charge> charges) {
    return std::ranges::any_of(charges, [&](const Charge& charge) {
        const catalogue::Item* const item = catalogue.find(charge.code, charge.day);
        return item != nullptr && (item->flags.not_paid_alone || item->restriction.max_days != 0);
    });
}

void judge_together(const VisitLines& earlier, const VisitLines& bill) {
    judge_pieces(earlier, bill);
    judge_courses(earlier, bill);
}

}  // namespace yibao::settlement
