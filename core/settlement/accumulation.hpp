#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "adjudication/occasion.hpp"
#include "ledger/amounts.hpp"
#include "policy/policy.hpp"

namespace yibao::settlement {

/// A person's accumulators, by name, period and what they are kept apart by, as they are stored:
/// fen, ppm or ten-thousandths, by the accumulator's type. What is zero is not kept. They stand in the
/// order of their names, so that what is taken away and given back leaves the same text.
class Accumulation {
public:
    /// From the stored text; empty text is nothing accumulated. ensure: as text() writes it.
    static Accumulation read(std::string_view text);
    std::string text() const { return ledger::amounts_text(entries_); }

    std::int64_t get(std::string_view name) const;
    void add(std::string_view name, std::int64_t by);

    /// What no bill will ask for again: the accumulators of periods, and of stays named by their
    /// year, that a late bill cannot fall into after `today`.
    std::vector<ledger::NamedAmount> outlived(Day today) const;

private:
    std::vector<ledger::NamedAmount> entries_;
};

/// What a settlement added: a name of the Accumulation and by how much. What it removed because
/// nobody needs it any more stands here too, as its negative: a reversal adds the negative of all.
using Fed = std::vector<ledger::NamedAmount>;

/// Under which name an accumulator of this policy is stored for a person of this insurance (its
/// code): insurances do not share accumulators, the policies of one insurance share those of one name.
std::string stored_name(std::string_view insurance, const policy::Policy& policy,
                        const policy::Plan& plan, const policy::Accumulator& accumulator,
                        const adjudication::Occasion& occasion,
                        const std::vector<std::uint64_t>& dimensions);

}  // namespace yibao::settlement
