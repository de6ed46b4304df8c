#include "settlement/accumulation.hpp"

#include <algorithm>

#include "base/ensure.hpp"

namespace yibao::settlement {

Accumulation Accumulation::read(std::string_view text) {
    Accumulation result;
    if (text.empty()) return result;
    auto entries = ledger::parse_amounts(text);
    ensure(entries.has_value(), "accumulators are stored as they are written");
    result.entries_ = *std::move(entries);
    return result;
}

std::int64_t Accumulation::get(std::string_view name) const {
    const auto found = std::ranges::find(entries_, name, &ledger::NamedAmount::name);
    return found == entries_.end() ? 0 : found->amount.fen();
}

void Accumulation::add(std::string_view name, std::int64_t by) {
    if (by == 0) return;
    const auto found = std::ranges::find(entries_, name, &ledger::NamedAmount::name);
    if (found == entries_.end()) {
        entries_.push_back({std::string(name), Money::fen(by)});
        return;
    }
    found->amount += Money::fen(by);
    if (found->amount == Money{}) entries_.erase(found);
}

std::string stored_name(std::string_view insurance, const policy::Policy& policy,
                        const policy::Plan& plan, const policy::Accumulator& accumulator,
                        const adjudication::Occasion& occasion,
                        const std::vector<std::uint64_t>& dimensions) {
    return std::string(insurance) + ":" +
           accumulator_key(policy, plan, accumulator, occasion, dimensions);
}

}  // namespace yibao::settlement
