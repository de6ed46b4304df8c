#pragma once

#include <span>

#include "settlement/bill.hpp"

namespace yibao::settlement {

// What the catalogue says of a line because of the other lines of its visit.

/// Whether any of these lines is of an item that can only be judged with its visit.
bool judged_together(const catalogue::Catalogue& catalogue, std::span<const Charge> charges);

/// Lines of one visit, returns taken off, and what the catalogue says of each by itself. A line
/// whose item is null is passed over.
struct VisitLines {
    std::span<const Charge> charges;
    std::span<Priced> priced;
};

/// Takes out of the bill's scope what the other lines of the visit forbid; `earlier` are those that
/// stand beside the bill and have been judged.
///   catalogue.alone     herbal pieces marked □ (单独使用不予支付) whose prescription has no others that
///                       are paid. By the prescription's number; pieces without one, as those of a
///                       stay are, count as one prescription
///   catalogue.max_days  days of supply above those that a visit is paid at most. Each day of charge
///                       supplies what its lines say (周期天数), one day if they say nothing; the
///                       days of `earlier` come first, then by date. A line that goes beyond is paid
///                       in part, by its days
void judge_together(const VisitLines& earlier, const VisitLines& bill);

}  // namespace yibao::settlement
