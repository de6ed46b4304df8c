#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adjudication/claim.hpp"
#include "base/day.hpp"
#include "base/result.hpp"
#include "catalogue/catalogue.hpp"
#include "settlement/care.hpp"

namespace yibao::settlement {

/// A bill line as the institution sent it.
struct Charge {
    std::string_view line_no;
    std::string_view returns;  // the line that this one takes back, in whole or in part; or empty
    std::string_view code;     // 医保目录编码
    Money amount;              // negative on a return line, like the quantity
    std::int64_t price_micro = 0;
    std::int64_t count_e4 = 0;
    Day day;
    catalogue::Approval approval = catalogue::Approval::not_needed;
    std::string_view prescription{};  // 处方号; empty where the message has none
    int days = 0;  // 周期天数: how long the quantity lasts; 0 if it does not say
};

/// A line with what the catalogue says of it.
struct Priced {
    const catalogue::Item* item = nullptr;
    catalogue::Standing standing;
    adjudication::Line line;
};

/// Looks every line up on the day of its charge, and judges together those that belong together:
/// see judge_together. `earlier` are the lines of the visit that are not on this bill but were
/// settled or sent before it. Refuses, naming the row: bill.item_unknown, bill.amount (price times
/// quantity is not the amount; a tenth of a yuan is let pass), bill.sign.
Result<std::vector<Priced>> price(const catalogue::Catalogue& catalogue,
                                  std::span<const Charge> charges, const Care& care,
                                  std::span<const Charge> earlier = {});

/// Takes returns from the lines they return, so that only what was really charged is settled; days
/// of supply go with the quantity, begun ones count. Refuses
/// bill.return_unknown and bill.return_excess (more returned than charged).
Result<std::vector<Charge>> net(std::span<const Charge> charges);

}  // namespace yibao::settlement
