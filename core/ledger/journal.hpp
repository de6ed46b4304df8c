#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/day.hpp"
#include "base/money.hpp"
#include "base/result.hpp"
#include "ledger/account.hpp"

namespace yibao::ledger {

/// One side of a movement. Positive: the account gains, what the agency holds for it or owes to it
/// grows. Money that lies at a bank, or is receivable, stands as a negative sum there: a
/// contribution of 100 yuan is {bank, -100}, {fund, +100}; a settlement is {fund, -85},
/// {account, -15}, {institution, +100}. So a personal account's balance is the sum of its postings.
struct Posting {
    Account account;
    Money amount;

    bool operator==(const Posting&) const = default;
};

/// The document that caused a journal, such as {"settlement", 8123…}.
struct Cause {
    std::string kind;  // lower-case letters and '_'
    std::int64_t id = 0;

    bool operator==(const Cause&) const = default;
};

/// A business event that moved money: its postings sum to zero. Whoever holds one holds a balanced
/// one.
class Journal {
public:
    /// Postings to one account become one; what cancels out disappears; the rest is ordered by
    /// account. Refused: ledger.unbalanced, ledger.empty (nothing moves), ledger.cause.
    static Result<Journal> from(Day day, Cause cause, std::vector<Posting> postings);

    /// From the stored text of the postings. Also refused: ledger.text (unreadable, or not as this
    /// class writes it).
    static Result<Journal> read(Day day, Cause cause, std::string_view text);

    Day day() const { return day_; }
    const Cause& cause() const { return cause_; }
    const std::vector<Posting>& postings() const { return postings_; }

    /// What the account gained here; zero if it is not touched.
    Money posted_to(const Account& account) const;

    /// The same movement backwards, on the day and for the document that asks for it.
    Journal reversed(Day day, Cause cause) const;

    /// The postings as compact JSON: `[["account:7",-1500],["institution:H1",1500]]`.
    std::string text() const;

    /// Everything that is said here, in one unambiguous line: what the seal is taken over.
    std::string canonical() const { return canonical(day_, cause_, text()); }
    /// The same of a stored journal, whose postings are still the text that was stored.
    static std::string canonical(Day day, const Cause& cause, std::string_view text);

    bool operator==(const Journal&) const = default;

private:
    Journal(Day day, Cause cause, std::vector<Posting> postings)
        : day_(day), cause_(std::move(cause)), postings_(std::move(postings)) {}

    Day day_;
    Cause cause_;
    std::vector<Posting> postings_;
};

}  // namespace yibao::ledger
