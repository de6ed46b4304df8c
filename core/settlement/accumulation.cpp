#include "settlement/accumulation.hpp"

#include <algorithm>
#include <optional>

#include "base/ensure.hpp"

namespace yibao::settlement {

namespace {

/// The period of a stored name: "2025" of "310:住院次数|2025|三级". Neither names nor what follows
/// them hold a bar; the policy's check sees to that.
std::string_view period_of(std::string_view name) {
    const auto bar = name.find('|');
    if (bar == std::string_view::npos) return {};
    const auto period = name.substr(bar + 1);
    return period.substr(0, period.find('|'));
}

/// The last calendar year in which a bill may still ask for the period; nothing for what counts for
/// life. A bill may come late, on paper from a place far away, and is accepted until the end of the
/// year after its own. A benefit year may begin in July, a week and a stay ("2026住院77", by the year
/// in which it began) may lie across New Year: they end in the year after the one that they are
/// named by.
std::optional<int> last_year_of_use(std::string_view period) {
    constexpr std::string_view week = "周";
    const bool weekly = period.starts_with(week);
    const bool stay = period.find("住院") != std::string_view::npos;
    if (weekly) period.remove_prefix(week.size());
    const auto digits = std::min(period.find_first_not_of("0123456789"), period.size());
    if (digits != 4) return std::nullopt;
    int year = 0;
    for (const char digit : period.substr(0, digits)) year = year * 10 + (digit - '0');
    const bool ends_a_year_later = weekly || stay || period.size() == digits;
    return year + 1 + (ends_a_year_later ? 1 : 0);
}

}  // namespace

Accumulation Accumulation::read(std::string_view text) {
    Accumulation result;
    if (text.empty()) return result;
    auto entries = ledger::parse_amounts(text);
    ensure(entries.has_value(), "accumulators are stored as they are written");
    result.entries_ = *std::move(entries);
    if (!std::ranges::is_sorted(result.entries_, {}, &ledger::NamedAmount::name))
        std::ranges::sort(result.entries_, {}, &ledger::NamedAmount::name);
    return result;
}

std::int64_t Accumulation::get(std::string_view name) const {
    const auto found = std::ranges::lower_bound(entries_, name, {}, &ledger::NamedAmount::name);
    return found == entries_.end() || found->name != name ? 0 : found->amount.fen();
}

void Accumulation::add(std::string_view name, std::int64_t by) {
    if (by == 0) return;
    const auto found = std::ranges::lower_bound(entries_, name, {}, &ledger::NamedAmount::name);
    if (found == entries_.end() || found->name != name) {
        entries_.insert(found, {std::string(name), Money::fen(by)});
        return;
    }
    found->amount += Money::fen(by);
    if (found->amount == Money{}) entries_.erase(found);
}

std::vector<ledger::NamedAmount> Accumulation::outlived(Day today) const {
    std::vector<ledger::NamedAmount> result;
    for (const ledger::NamedAmount& entry : entries_) {
        const auto last = last_year_of_use(period_of(entry.name));
        if (last && *last < today.year()) result.push_back(entry);
    }
    return result;
}

std::string stored_name(std::string_view insurance, const policy::Policy& policy,
                        const policy::Plan& plan, const policy::Accumulator& accumulator,
                        const adjudication::Occasion& occasion,
                        const std::vector<std::uint64_t>& dimensions) {
    return std::string(insurance) + ":" +
           accumulator_key(policy, plan, accumulator, occasion, dimensions);
}

}  // namespace yibao::settlement
