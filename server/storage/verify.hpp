#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "ledger/seal.hpp"
#include "storage/store.hpp"

namespace yibao::storage {

/// A statement of the books that does not hold, and where.
struct Violation {
    std::string rule;    // stable: journal.balance, account.balance, settlement.total, …
    std::string record;  // table
    std::string id;
    std::string expected;
    std::string found;
};

struct VerifyReport {
    std::int64_t journals = 0;
    std::int64_t trail_entries = 0;
    std::int64_t seals = 0;
    std::int64_t accounts = 0;
    std::int64_t settlements = 0;
    std::int64_t messages = 0;
    std::int64_t purses = 0;
    std::vector<Violation> violations;  // the first 1,000
    std::int64_t violation_count = 0;
    /// The newest seal of each chain. Kept elsewhere, they also show if the end of the books is cut
    /// off.
    std::map<std::int32_t, ledger::Seal> heads;

    bool holds() const { return violation_count == 0; }
};

/// Proves, on one consistent state and while the server runs:
///   journal.balance       every journal balances (ledger.* reason in `found`)
///   seal.chain, seal.hash every journal and every entry of the trail is sealed, and the chain of
///                         seals is unbroken
///   account.balance       every personal account's balance is the sum of its postings
///   settlement.total      total = its four parts = its payers
///   settlement.journal    the journal exists, and moves what the settlement says
///   settlement.reversal   a reversal negates its original, and the original names it
///   settlement.chain      a person's last settlement exists, is theirs, and is not reversed
///   purse.balance         what cards hold and owe is the sum of their entries, and of the postings
///   purse.negative        no card holds or owes less than nothing
///   purse.journal         each movement of a card's money has its journal, and that moves it
///   message.document      an answered message's document exists
VerifyReport verify(Store& store);

}  // namespace yibao::storage
