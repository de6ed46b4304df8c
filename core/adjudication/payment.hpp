#pragma once

#include <span>
#include <vector>

#include "adjudication/evaluate.hpp"

namespace yibao::adjudication {

/// What a payment stage comes to, before it is booked.
struct Payment {
    Exact base;            // what it works on
    Exact start;           // where that begins within the bands
    Exact before;          // paid already of what the base covers: it is taken off
    Exact entered;         // what came under the rates
    Exact excess;          // what stays above the caps, for the next layer
    Exact due;             // by the rates alone
    Exact pay;             // after adjustments and caps, rounded
    Exact self;            // of what entered
    Exact rate;            // of a flat rate
    Exact share_in_scope;  // how much of the base lies in scope, as a rate
    std::optional<Exact> cap_left;
};

/// Computes a payment stage: base, expense cap, rates by band (progressive), by bracket (the one that
/// the whole amount falls into) or flat, or a fixed amount; adjustments; caps, if so declared solved
/// backwards. Band parts are appended to `parts`.
Payment pay(Case& current, const policy::Stage& stage, std::uint16_t index,
            std::vector<BandPart>& parts);

}  // namespace yibao::adjudication
