#pragma once

#include <optional>
#include <vector>

#include "operations/settling.hpp"
#include "wire/messages/charge.hpp"
#include "wire/messages/settlement_info.hpp"

namespace yibao::operations {

// From what was decided or booked to what the wire says of it.

/// The columns of a decided bill's record, without those that only booking gives it.
storage::Settlement record_of(const Call& call, const Bill& bill, const Settled& settled);

/// The part of it that is not in the columns, without the lines.
StoredDetail detail_of(const Bill& bill, const Settled& settled);

/// setlinfo and setldetail.
struct Answer {
    wire::SettlementInfo settlement;
    std::vector<wire::FundPayment> payments;
};

/// Of a bill that was decided on trial: no id, no time, no clearing.
Answer trial_answer(const Call& call, const Bill& bill, const Settled& settled);

/// Of a settlement or a reversal in the books.
Answer answer(const Agency& agency, const Insured& insured, Booked booked);

/// The lines of a message as settlement sees them. They point into `charges`.
std::vector<settlement::Charge> bill_charges(const std::vector<wire::Charge>& charges);
settlement::Charge bill_charge(const wire::Charge& charge);

/// What the catalogue says of an item by itself, for a line's answer.
void show_item(const catalogue::Item& item, wire::ChargeResult& result);
/// And what it says of the line: its class here, and why it is not paid.
void show_standing(const catalogue::Standing& standing, wire::ChargeResult& result);

/// The line results that 2101, 2102, 2204 and 2301 answer.
std::vector<wire::ChargeResult> line_results(const std::vector<wire::Charge>& charges,
                                             const std::vector<settlement::Priced>& lines,
                                             const adjudication::Outcome& outcome);

}  // namespace yibao::operations
