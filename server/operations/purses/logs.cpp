#include "operations/purses/logs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/ensure.hpp"
#include "enrolment/card.hpp"
#include "operations/batch.hpp"
#include "operations/call.hpp"
#include "operations/cards/cards.hpp"
#include "operations/cards/credentials.hpp"
#include "operations/listing.hpp"
#include "operations/persons/visible.hpp"
#include "operations/purses/booking.hpp"
#include "operations/purses/examining.hpp"

namespace yibao::operations {

namespace {

using storage::Card;
using storage::OfflineLog;

const Refusal unknown{"log.unknown", "没有这笔脱机消费（log）"};
constexpr std::size_t most_rows = 1000;  // all lanes wait for them

bool sees_institution(const Act& act, const std::string& code) {
    const Party* const party = act.agency.institution(code);
    return party != nullptr && act.actor.scope.covers_institution(code, party->record.area);
}

OfflineLog log_of(const forms::OfflineRow& row, const Card& card) {
    OfflineLog log;
    log.card = card.id;
    log.person = card.person;
    log.counter = row.counter.scaled;
    log.institution = row.institution;
    log.terminal = row.terminal;
    log.terminal_serial = row.terminal_serial;
    log.at = row.at;
    log.amount = row.amount;
    log.before = row.before;
    log.after = row.after;
    return log;
}

bool says_the_same(const OfflineLog& one, const OfflineLog& other) {
    const auto said = [](const OfflineLog& log) {
        return std::tuple{log.institution, log.terminal, log.terminal_serial, log.at, log.amount,
                          log.before,      log.after};
    };
    return said(one) == said(other);
}

std::optional<Refusal> check_sums(const Act& act, const forms::OfflineRow& row) {
    if (row.at > act.now) return Refusal{"purse.time", "交易时间（at）晚于现在，请核对终端时钟"};
    if (row.counter.scaled <= 0) return Refusal{"purse.counter", "卡交易计数（counter）应从1开始"};
    if (row.amount <= Money{}) return Refusal{"purse.sum", "金额（amount）应大于0"};
    if (row.before - row.amount != row.after)
        return Refusal{"purse.sum",
                       fmt::format("交易前余额减金额应为{}元，与交易后余额（after）不符",
                                   (row.before - row.amount).text())};
    return std::nullopt;
}

/// One row of a file, checked against the books and the rows before it.
class Reported {
public:
    Reported(storage::Reader& reader, const Act& act) : reader_(reader), act_(act) {}

    /// What it says; nothing where that is known already.
    Result<std::optional<OfflineLog>> log(const forms::OfflineRow& row) {
        if (!sees_institution(act_, row.institution))
            return Refusal{"institution.unknown", "没有这个定点机构（institution）"};
        const auto cards =
            reader_.find(Card::by_number(), card_hash(act_.agency.vault(), row.card_no));
        if (cards.empty()) return Refusal{"card.number", "没有这个卡号（card_no）"};
        if (auto refusal = check_sums(act_, row)) return *std::move(refusal);
        const OfflineLog log = log_of(row, cards.front());
        if (!seen_.emplace(log.card, log.counter).second)
            return Refusal{"batch.twice", "此卡的卡交易计数（counter）在文件中重复"};
        const auto known = reader_.find(OfflineLog::by_card(), log.card, log.counter);
        if (known.empty()) return std::optional(log);
        if (says_the_same(known.front(), log)) return std::optional<OfflineLog>();
        return Refusal{"purse.counter",
                       "此卡的这一卡交易计数（counter）已收到过内容不同的一笔，请与机构核对"};
    }

private:
    storage::Reader& reader_;
    const Act& act_;
    std::set<std::pair<std::int64_t, std::int64_t>> seen_;
};

std::string titles_of(const std::string& faults) {
    std::string titles;
    std::string_view rest = faults;
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        const auto fault = from_code<enrolment::LogFault>(word);
        ensure(fault.has_value(), "faults are kept by their codes");
        if (!titles.empty()) titles += "、";
        titles += title_of(*fault);
    }
    return titles;
}

forms::OfflineLogRow row_of(storage::Reader& reader, const Act& act, const OfflineLog& log) {
    const auto card = reader.get<Card>(log.card);
    ensure(card.has_value(), "a log is of a card");
    const Party* const party = act.agency.institution(log.institution);
    forms::OfflineLogRow row;
    row.log = std::to_string(log.id);
    row.institution_name = party != nullptr ? party->record.name : log.institution;
    row.terminal = log.terminal;
    row.terminal_serial = log.terminal_serial;
    row.number = enrolment::mask_card(number_of(act.agency, *card));
    row.person = std::to_string(log.person);
    row.counter = {log.counter};
    row.at = log.at;
    row.amount = log.amount;
    row.before = log.before;
    row.after = log.after;
    row.state = log.state;
    row.faults = titles_of(log.faults);
    row.received = log.received;
    row.received_name = log.received_name;
    row.decided = log.decided;
    row.decided_name = filled(log.decided_name);
    row.reason = filled(log.reason);
    return row;
}

bool sees_log(storage::Reader& reader, const Act& act, const OfflineLog& log) {
    return sees_institution(act, log.institution) || sees_care(reader, act, log.person);
}

/// Keeps them as held; examining them decides.
Result<std::vector<OfflineLog>> receive(storage::UnitOfWork& unit, const Act& act,
                                        const std::vector<forms::OfflineRow>& rows) {
    Reported reported(unit, act);
    std::vector<OfflineLog> received;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        auto log = reported.log(rows[at]);
        if (!log) return at_row(at, log.refusal());
        if (!*log) continue;
        OfflineLog& one = **log;
        one.id = unit.next_id(bucket_of(one.person));
        one.state = held_log;
        one.received = act.now;
        one.received_by = act.actor.operator_id;
        one.received_name = act.actor.username;
        unit.append(one);
        received.push_back(std::move(one));
    }
    return received;
}

}  // namespace

Result<forms::ImportLogs::Output> import_logs(storage::UnitOfWork& unit, const Act& act,
                                              const forms::ImportLogs::Input& input) {
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    const auto received = receive(unit, act, input.rows);
    if (!received) return received.refusal();
    std::set<std::int64_t> cards;
    for (const OfflineLog& log : *received) cards.insert(log.card);
    std::int64_t booked = 0;
    for (const std::int64_t card : cards) booked += examine_logs(unit, act, card);
    forms::ImportLogs::Output output;
    output.received = forms::count(received->size());
    output.again = forms::count(input.rows.size() - received->size());
    output.booked = {booked};
    for (const OfflineLog& log : *received) {
        const auto now = unit.get<OfflineLog>(log.id);
        if (now->state == held_log) ++output.held.scaled;
        act.trail.changed("offline_log", std::to_string(log.id),
                          std::optional<forms::OfflineLogRow>(), row_of(unit, act, *now));
    }
    return output;
}

Result<forms::CheckLogs::Output> check_logs(storage::Reader& reader, const Act& act,
                                            const forms::ImportLogs::Input& input) {
    if (auto refusal = check_rows(input.rows.size(), most_rows)) return *std::move(refusal);
    forms::CheckLogs::Output list;
    Reported reported(reader, act);
    for (std::size_t at = 0; at < input.rows.size(); ++at)
        if (const auto log = reported.log(input.rows[at]); !log)
            list.rows.push_back(fault_at(at, log.refusal()));
    list.total = forms::count(list.rows.size());
    return list;
}

Result<forms::ListLogs::Output> list_logs(storage::Reader& reader, const Act& act,
                                          const forms::ListLogs::Input& input) {
    const auto page_of = [&](const storage::Page& wanted) {
        if (input.state) return reader.page(wanted, OfflineLog::by_state(), *input.state);
        return reader.page<OfflineLog>(wanted);
    };
    const auto shown = [&](const OfflineLog& log) -> std::optional<forms::OfflineLogRow> {
        if (input.state && log.state != *input.state) return std::nullopt;
        if (input.institution && log.institution != *input.institution) return std::nullopt;
        if (!sees_log(reader, act, log)) return std::nullopt;
        return row_of(reader, act, log);
    };
    return list_pages<forms::OfflineLogRow>(input.asked, true, page_of, shown);
}

Result<forms::OfflineLogRow> decide_log(storage::UnitOfWork& unit, const Act& act,
                                        const forms::DecideLog::Input& input) {
    const auto id = id_of(input.log);
    auto log = id ? unit.get<OfflineLog>(*id) : std::nullopt;
    if (!log || !sees_log(unit, act, *log)) return unknown;
    if (log->state != held_log) return Refusal{"purse.done", "这笔脱机消费已经入账或处理"};
    if (log->received_by == act.actor.operator_id)
        return Refusal{"purse.own", "导入人不能处理自己导入的差异，请由他人处理"};
    if (input.reason.find_first_not_of(" \t\n") == std::string::npos)
        return Refusal{"purse.reason", "处理意见（reason）必填"};
    const auto before = row_of(unit, act, *log);
    const bool pays = input.decision == "pay";
    if (pays) pay_log(unit, act, *log, account_of(unit, log->person));
    log->state = pays ? paid_log : refused_log;
    log->decided = act.now;
    log->decided_name = act.actor.username;
    log->reason = input.reason;
    const auto after = row_of(unit, act, *log);
    act.trail.because(input.reason);
    act.trail.changed("offline_log", input.log, std::optional(before), after);
    unit.update(*std::move(log));
    return after;
}

}  // namespace yibao::operations
