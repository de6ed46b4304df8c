#include "operations/purses/examining.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "enrolment/card.hpp"
#include "enrolment/purse.hpp"
#include "operations/purses/booking.hpp"
#include "storage/records/card.hpp"

namespace yibao::operations {

namespace {

using enrolment::Consumption;
using storage::OfflineLog;
using storage::PurseEntry;

Consumption consumption(const OfflineLog& log) {
    return {log.counter, log.at, log.amount, log.before, log.after};
}

/// Whether the card was in use then, by its own log, and it and its holder on no black list.
bool was_in_use(storage::Reader& reader, const Act& act, const OfflineLog& log) {
    std::string state;
    for (const auto& one : reader.find<storage::CardLog>(log.card))
        if (one.at <= log.at) state = one.state;
    using enrolment::BlackListKind;
    const BlackListBook& lists = act.agency.black_lists();
    return state == code_of(enrolment::CardState::active) &&
           !lists.names(BlackListKind::person, log.person, log.at.day()) &&
           !lists.names(BlackListKind::card, log.card, log.at.day());
}

/// What was put on the card after one log and before another.
Money topped_up(const std::vector<PurseEntry>& entries, const std::optional<Consumption>& previous,
                Moment until) {
    Money sum;
    for (const PurseEntry& entry : entries)
        if (entry.kind == top_up_entry && entry.at <= until &&
            (!previous || entry.at > previous->at))
            sum += entry.purse;
    return sum;
}

std::string text_of(const std::vector<enrolment::LogFault>& faults) {
    std::string text;
    for (const auto fault : faults) {
        if (!text.empty()) text += ' ';
        text += code_of(fault);
    }
    return text;
}

}  // namespace

void pay_log(storage::UnitOfWork& unit, const Act& act, const OfflineLog& log, Money from_account) {
    const auto purse = purse_of(unit, log.card, log.person);
    const auto share = enrolment::share_of(log.amount, purse.balance, from_account);
    PurseEntry entry;
    entry.kind = consume_entry;
    entry.purse = -share.purse;
    entry.account = -share.account;
    entry.suspense = -share.suspense;
    entry.institution = log.institution;
    entry.log = log.id;
    book(unit, act, purse, std::move(entry));
}

std::int64_t examine_logs(storage::UnitOfWork& unit, const Act& act, std::int64_t card) {
    auto logs = unit.find(OfflineLog::by_card(), card);
    std::ranges::sort(logs, {}, &OfflineLog::counter);
    const auto entries = unit.find(PurseEntry::by_card(), card);
    std::int64_t booked = 0;
    std::optional<Consumption> previous;
    for (OfflineLog& log : logs) {
        const Consumption seen = consumption(log);
        if (log.state == held_log) {
            const auto faults =
                faults_in(seen, {.previous = previous,
                                 .topped_up = topped_up(entries, previous, log.at),
                                 .balance = purse_of(unit, card, log.person).balance,
                                 .in_use = was_in_use(unit, act, log)});
            if (faults.empty()) {
                pay_log(unit, act, log, Money{});
                log.state = booked_log;
                ++booked;
            }
            log.faults = text_of(faults);
            unit.update(log);
        }
        previous = seen;
    }
    return booked;
}

}  // namespace yibao::operations
