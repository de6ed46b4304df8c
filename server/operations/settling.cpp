#include "operations/settling.hpp"

#include "base/ensure.hpp"
#include "ledger/journal.hpp"
#include "operations/answering.hpp"
#include "operations/funds.hpp"
#include "operations/handler.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/person.hpp"

namespace yibao::operations {

namespace {

using policy::Payer;

std::optional<FamilyAccount> family_account(storage::Reader& reader, std::int64_t person, Day day) {
    for (const auto& link : reader.find<storage::FamilyLink>(person)) {
        if (day < link.start || (link.end && *link.end < day)) continue;
        const auto state = reader.get<storage::BenefitState>(link.owner);
        if (state && state->balance > Money{}) return FamilyAccount{link.owner, state->balance};
    }
    return std::nullopt;
}

/// What each fund and each account gives to the bill.
std::vector<ledger::Posting> given(const Call& call, const Bill& bill, const Settled& settled) {
    std::vector<ledger::Posting> shares;
    const auto& outcome = settled.decision.outcome;
    const auto give = [&](ledger::Account account, Money amount) {
        shares.push_back({std::move(account), amount});
    };
    for (std::size_t i = 0; i < policy::fund_count; ++i)
        if (outcome.paid[i] != Money{})
            give(ledger::Account::fund(code_of(fund_of(static_cast<Payer>(i), bill.care)),
                                       call.agency.area()),
                 outcome.paid[i]);
    if (const Money own = outcome.paid_by(Payer::account); own != Money{})
        give(ledger::Account::personal(bill.insured.person.number), own);
    if (const Money family = outcome.paid_by(Payer::family_account); family != Money{}) {
        ensure(settled.family.has_value(), "a family account that pays is known");
        give(ledger::Account::personal(settled.family->owner), family);
    }
    return shares;
}

std::string payers_text(const std::vector<ledger::Posting>& given,
                        const adjudication::Outcome& outcome) {
    std::vector<ledger::NamedAmount> payers;
    for (const ledger::Posting& share : given)
        payers.push_back({share.account.text(), share.amount});
    if (outcome.cash != Money{}) payers.push_back({"cash", outcome.cash});
    if (const Money borne = outcome.paid_by(Payer::hospital); borne != Money{})
        payers.push_back({"institution_share", borne});
    return ledger::amounts_text(payers);
}

/// The journal of a settlement: funds and accounts pay, the institution gains the claim. Nothing if
/// only cash and the institution's own share moved.
std::optional<ledger::Journal> journal_of(const Call& call, std::vector<ledger::Posting> given,
                                          std::int64_t settlement) {
    if (given.empty()) return std::nullopt;
    Money owed;
    for (ledger::Posting& share : given) {
        owed += share.amount;
        share.amount = -share.amount;
    }
    given.push_back({ledger::Account::institution(call.sender.record.code), owed});
    auto journal =
        ledger::Journal::from(call.today(), {"settlement", settlement}, std::move(given));
    ensure(static_cast<bool>(journal), "a settlement's journal balances");
    return *std::move(journal);
}

/// What the settlement does to the person: accumulators, account, place in the order.
void feed_state(storage::UnitOfWork& unit, const Settled& settled, storage::Settlement& record) {
    auto state = unit.get<storage::BenefitState>(record.person);
    const bool known = state.has_value();
    if (!known) state = storage::BenefitState{.person = record.person};
    record.previous = state->last_settlement;
    record.before = state->last_entry;
    auto accumulated = settlement::Accumulation::read(state->accumulators);
    for (const auto& fed : settled.decision.fed) accumulated.add(fed.name, fed.amount.fen());
    state->accumulators = accumulated.text();
    state->balance -= record.account;
    state->last_settlement = record.id;
    state->last_entry = record.id;
    ensure(state->balance >= Money{}, "an account is never overdrawn");
    if (known)
        unit.update(*std::move(state));
    else
        unit.insert(*std::move(state));
}

}  // namespace

Result<Settled> decide(storage::Reader& reader, const Call& call, const Bill& bill) {
    using enrolment::AccountUse;
    const std::int64_t person = bill.insured.person.number;
    const auto state = reader.get<storage::BenefitState>(person);
    const auto accumulated =
        settlement::Accumulation::read(state ? state->accumulators : std::string());
    Settled settled;
    settlement::Means means{.account = {}, .family = {}, .accumulated = &accumulated};
    const Money balance = state ? state->balance : Money{};
    if (bill.account_use != AccountUse::none) means.account = balance;
    if (bill.account_use == AccountUse::family) {
        settled.family = family_account(reader, person, call.today());
        if (settled.family) means.family = settled.family->balance;
    }
    auto decision =
        settlement::decide(call.agency.policies(), bill.care, bill.occasion, means, bill.lines);
    if (!decision) return decision.refusal();
    settled.decision = *std::move(decision);
    settled.balance = balance - settled.decision.outcome.paid_by(Payer::account);
    return settled;
}

Result<Booked> book(storage::UnitOfWork& unit, const Call& call, Bill& bill,
                    const Settled& settled) {
    const std::int64_t person = bill.insured.person.number;
    const auto& outcome = settled.decision.outcome;
    const Money family = outcome.paid_by(Payer::family_account);
    // The homes were chosen before the operation ran; the link or the balances may have changed.
    if (family != Money{} && !unit.buckets().contains(bucket_of(settled.family->owner)))
        return storage::busy_refusal();

    Booked booked{record_of(call, bill, settled), detail_of(bill, settled)};
    storage::Settlement& record = booked.record;
    record.id = unit.next_id(bucket_of(person));
    record.visit = bill.visit.id;
    auto shares = given(call, bill, settled);
    record.payers = payers_text(shares, outcome);
    booked.detail.lines = std::move(bill.stored_lines);
    record.detail = packed(booked.detail);
    feed_state(unit, settled, record);
    if (family != Money{}) add_balance(unit, settled.family->owner, -family);
    if (const auto journal = journal_of(call, std::move(shares), record.id))
        record.journal = unit.append(bucket_of(person), *journal);
    unit.append(record);
    return booked;
}

void add_balance(storage::UnitOfWork& unit, std::int64_t person, Money by) {
    auto state = unit.get<storage::BenefitState>(person);
    ensure(state.has_value(), "who has an account has a state");
    state->balance += by;
    ensure(state->balance >= Money{}, "an account is never overdrawn");
    unit.update(*std::move(state));
}

storage::Buckets settlement_homes(storage::Store& store, const Call& call,
                                  const std::string& person_no,
                                  std::optional<std::string_view> account_use) {
    const auto person = id_of(person_no);
    if (!person || account_use != code_of(enrolment::AccountUse::family)) return home_of(person_no);
    const auto family = store.read(
        [&](storage::Reader& reader) { return family_account(reader, *person, call.today()); });
    return family ? storage::Buckets::homes(*person, family->owner)
                  : storage::Buckets::home(*person);
}

}  // namespace yibao::operations
