#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operations/call.hpp"
#include "operations/people.hpp"
#include "operations/stored.hpp"
#include "settlement/decision.hpp"
#include "storage/records/settlement.hpp"
#include "storage/records/visit.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::operations {

/// A bill ready to be decided: whose, for what, when, with which lines.
struct Bill {
    Insured insured;
    settlement::Care care;
    adjudication::Occasion occasion;
    std::vector<settlement::Priced> lines;
    storage::Visit visit;
    enrolment::AccountUse account_use = enrolment::AccountUse::none;
    std::string credential_type;
    std::optional<std::string> invoice_no;
    std::vector<StoredLine> stored_lines;  // kept with the settlement; empty if batches keep them
};

/// The family account that may pay for this person today: of the first link with money.
struct FamilyAccount {
    std::int64_t owner = 0;
    Money balance;
};

/// A bill decided: what the wire wants to know, and what booking needs.
struct Settled {
    settlement::Decision decision;
    std::optional<FamilyAccount> family;
    Money balance;  // of the own account, afterwards
};

/// Decides without booking: 预结算. Also the first half of booking.
Result<Settled> decide(storage::Reader& reader, const Call& call, const Bill& bill);

/// Books a decided bill: settlement, journal, accumulators, account. Returns the record.
storage::Settlement book(storage::UnitOfWork& unit, const Call& call, const Bill& bill,
                         const Settled& settled);

/// setlinfo and setldetail of a decided bill, on trial (no id, no time).
wire::SettlementInfo trial_info(const Call& call, const Bill& bill, const Settled& settled);
std::vector<wire::FundPayment> payments(const Call& call, const Settled& settled, const Bill& bill);

/// setlinfo and setldetail of a booked settlement or reversal, from what is stored.
wire::SettlementInfo info(const Insured& insured, const storage::Settlement& record,
                          const StoredDetail& detail);

/// The line results that 2101, 2102, 2204 and 2301 answer.
std::vector<wire::ChargeResult> line_results(const std::vector<wire::Charge>& charges,
                                             const std::vector<settlement::Priced>& lines,
                                             const adjudication::Outcome& outcome);

/// The lines of a message as settlement sees them. They point into `charges`.
std::vector<settlement::Charge> bill_charges(const std::vector<wire::Charge>& charges);

/// Undoes a settlement: a settlement of kind -1 with everything negated. Refuses
/// settlement.unknown, settlement.reversed, and settlement.later, naming what must be undone first.
Result<storage::Settlement> reverse(storage::UnitOfWork& unit, const Call& call,
                                    std::int64_t settlement);

/// The homes that a settlement or its reversal touches: the person's, and that of the family account.
storage::Buckets homes(storage::Reader& reader, std::int64_t person, bool family, Day day);
storage::Buckets homes_of(storage::Reader& reader, std::int64_t settlement);

}  // namespace yibao::operations
