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

/// A settlement or a reversal as it is in the books now, its detail not yet packed away.
struct Booked {
    storage::Settlement record;
    StoredDetail detail;
};

/// Decides without booking: 预结算. Also the first half of booking. Refuses what
/// settlement::decide refuses.
Result<Settled> decide(storage::Reader& reader, const Call& call, const Bill& bill);

/// Books a decided bill: settlement, journal, accumulators, account. Takes the bill's stored lines
/// over; the visit and the batches are the caller's. Refuses store.busy where the family account is
/// another one than a moment ago.
Result<Booked> book(storage::UnitOfWork& unit, const Call& call, Bill& bill,
                    const Settled& settled);

/// Adds to the balance of somebody who has an account (ensure).
void add_balance(storage::UnitOfWork& unit, std::int64_t person, Money by);

/// Where a settlement is at home: with the person, and with whoever's account helps to pay.
storage::Buckets settlement_homes(storage::Store& store, const Call& call,
                                  const std::string& person_no,
                                  std::optional<std::string_view> account_use);

}  // namespace yibao::operations
