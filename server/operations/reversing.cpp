#include "operations/reversing.hpp"

#include <fmt/format.h>

#include "base/ensure.hpp"
#include "ledger/journal.hpp"
#include "operations/handler.hpp"
#include "operations/visits.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/journal.hpp"

namespace yibao::operations {

namespace {

/// The family account's owner, out of the payers of a settlement.
std::optional<std::int64_t> family_owner(const storage::Settlement& record) {
    if (record.family_account == Money{}) return std::nullopt;
    const auto payers = ledger::parse_amounts(record.payers);
    ensure(payers.has_value(), "payers are stored as they are written");
    for (const auto& payer : *payers) {
        const auto account = ledger::Account::parse(payer.name);
        if (account && account->kind() == ledger::Account::Kind::personal &&
            account->person() != record.person)
            return account->person();
    }
    return std::nullopt;
}

std::string negated(std::string_view amounts) {
    auto list = ledger::parse_amounts(amounts);
    ensure(list.has_value(), "amounts are stored as they are written");
    for (auto& entry : *list) entry.amount = -entry.amount;
    return ledger::amounts_text(*list);
}

StoredDetail negated(StoredDetail detail, Money balance) {
    detail.facts.deductible = -detail.facts.deductible;
    detail.facts.balance = balance;
    for (auto& payment : detail.payments) {
        payment.paid = -payment.paid;
        payment.in_scope = -payment.in_scope;
    }
    for (auto& segment : detail.segments) {
        segment.amount = -segment.amount;
        segment.paid = -segment.paid;
        segment.self = -segment.self;
    }
    for (auto& feed : detail.feeds) feed.by.scaled = -feed.by.scaled;
    detail.lines.clear();
    return detail;
}

storage::Settlement mirror_of(const storage::Settlement& original, const Asking& asking,
                              std::int64_t id) {
    storage::Settlement mirror = original;
    mirror.id = id;
    mirror.kind = -1;
    mirror.original = original.id;
    mirror.reversed_by.reset();
    mirror.journal.reset();
    mirror.at = asking.now;
    mirror.msgid = asking.msgid;
    for (const auto member :
         {&storage::Settlement::total, &storage::Settlement::full_self_pay,
          &storage::Settlement::over_limit, &storage::Settlement::first_self_pay,
          &storage::Settlement::in_scope, &storage::Settlement::fund, &storage::Settlement::account,
          &storage::Settlement::family_account, &storage::Settlement::cash,
          &storage::Settlement::institution_share})
        mirror.*member = -(mirror.*member);
    mirror.payers = negated(original.payers);
    return mirror;
}

/// Takes back what the settlement did to the person: accumulators, account, place in the order.
/// Returns the balance afterwards.
Money restore_state(storage::UnitOfWork& unit, const storage::Settlement& original,
                    const StoredDetail& detail, storage::Settlement& mirror) {
    auto state = unit.get<storage::BenefitState>(original.person);
    ensure(state.has_value(), "who was settled has a state");
    auto accumulated = settlement::Accumulation::read(state->accumulators);
    for (const auto& feed : detail.feeds) accumulated.add(feed.name, -feed.by.scaled);
    state->accumulators = accumulated.text();
    state->balance += original.account;
    state->last_settlement = original.previous;
    mirror.before = state->last_entry;
    state->last_entry = mirror.id;
    const Money balance = state->balance;
    unit.update(*std::move(state));
    return balance;
}

/// The bill is unsettled again: its batches are free, and the visit stands where it stood.
void restore_visit(storage::UnitOfWork& unit, const storage::Settlement& original) {
    for (auto& batch : unit.find(storage::ChargeBatch::by_visit(), original.visit)) {
        if (batch.settlement != original.id) continue;
        batch.settlement.reset();
        unit.update(std::move(batch));
    }
    auto visit = unit.get<storage::Visit>(original.visit);
    ensure(visit.has_value(), "a settlement's visit exists");
    --visit->settled;
    if (kind_of(*visit) == VisitKind::purchase) visit->state = visit_cancelled;
    if (visit->state == visit_settled) visit->state = visit_discharged;
    unit.update(*std::move(visit));
}

/// What was settled after it reckoned with it, so it has to go first: named from the newest back.
std::optional<Refusal> built_upon(storage::Reader& reader, const storage::Settlement& original) {
    const auto state = reader.get<storage::BenefitState>(original.person);
    ensure(state.has_value(), "who was settled has a state");
    if (state->last_settlement == original.id) return std::nullopt;
    constexpr int named_at_most = 8;
    std::string later;
    int count = 0;
    for (auto at = state->last_settlement; at && *at != original.id && count < named_at_most;) {
        const auto one = reader.get<storage::Settlement>(*at);
        ensure(one.has_value(), "the chain of settlements is whole");
        later += (later.empty() ? "" : "、") + std::to_string(*at);
        at = one->previous;
        ++count;
    }
    return Refusal{"settlement.later",
                   fmt::format("此后该参保人还有结算（结算ID {}{}），请先从最后一笔起依次撤销",
                               later, count == named_at_most ? " 等" : "")};
}

ledger::Journal journal_of(storage::Reader& reader, std::int64_t id) {
    const auto row = reader.get<storage::JournalRow>(id);
    ensure(row.has_value(), "a settlement's journal exists");
    auto journal = ledger::Journal::read(row->day, {row->cause_kind, row->cause_id}, row->postings);
    ensure(static_cast<bool>(journal), "a stored journal reads as it was written");
    return *std::move(journal);
}

}  // namespace

Result<storage::Settlement> standing_settlement(storage::Reader& reader, const Call& call,
                                                std::int64_t settlement) {
    auto record = reader.get<storage::Settlement>(settlement);
    if (!record || record->kind != 1 || record->institution != call.sender.record.code)
        return Refusal{"settlement.unknown", "结算ID（setl_id）在本机构查无此结算"};
    if (record->reversed_by)
        return Refusal{"settlement.reversed",
                       fmt::format("该结算已经退费（退费的结算ID {}），不能再次撤销或冲正",
                                   *record->reversed_by)};
    return *std::move(record);
}

Result<Booked> reverse(storage::UnitOfWork& unit, const Call& call, std::int64_t settlement) {
    auto original = standing_settlement(unit, call, settlement);
    if (!original) return original.refusal();
    return take_back(unit, *std::move(original), {call.now, call.envelope.msgid});
}

Result<Booked> take_back(storage::UnitOfWork& unit, storage::Settlement original,
                         const Asking& asking) {
    ensure(original.kind == 1 && !original.reversed_by, "only what stands is taken back");
    if (auto refusal = built_upon(unit, original)) return *std::move(refusal);
    const auto owner = family_owner(original);
    if (owner && !unit.buckets().contains(bucket_of(*owner))) return storage::busy_refusal();

    auto detail = unpacked<StoredDetail>(original.detail);
    Booked booked{mirror_of(original, asking, unit.next_id(bucket_of(original.person))), {}};
    storage::Settlement& mirror = booked.record;
    const Money balance = restore_state(unit, original, detail, mirror);
    if (owner) add_balance(unit, *owner, original.family_account);
    restore_visit(unit, original);
    booked.detail = negated(std::move(detail), balance);
    mirror.detail = packed(booked.detail);
    if (original.journal)
        mirror.journal = unit.append(bucket_of(original.person),
                                     journal_of(unit, *original.journal)
                                         .reversed(asking.now.day(), {"settlement", mirror.id}));
    original.reversed_by = mirror.id;
    unit.update(std::move(original));
    unit.append(mirror);
    return booked;
}

storage::Buckets reversal_homes(storage::Reader& reader, std::optional<std::int64_t> settlement,
                                const std::string& person_no) {
    const auto record = settlement ? reader.get<storage::Settlement>(*settlement) : std::nullopt;
    if (!record) return home_of(person_no);
    if (const auto owner = family_owner(*record))
        return storage::Buckets::homes(record->person, *owner);
    return storage::Buckets::home(record->person);
}

}  // namespace yibao::operations
