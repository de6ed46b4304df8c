#include "operations/purses/booking.hpp"

#include "base/ensure.hpp"
#include "ledger/journal.hpp"
#include "storage/records/benefit.hpp"

namespace yibao::operations {

namespace {

using ledger::Account;
using storage::CardPurse;
using storage::PurseEntry;

void change_account(storage::UnitOfWork& unit, std::int64_t person, Money by) {
    auto state = unit.get<storage::BenefitState>(person);
    ensure(state.has_value(), "whose account pays or is paid has one");
    state->balance += by;
    unit.update(*std::move(state));
}

void keep_purse(storage::UnitOfWork& unit, CardPurse purse) {
    if (unit.get<CardPurse>(purse.card))
        unit.update(std::move(purse));
    else
        unit.insert(std::move(purse));
}

std::int64_t write_journal(storage::UnitOfWork& unit, const Act& act, const PurseEntry& entry) {
    std::vector<ledger::Posting> postings{
        {Account::purse(entry.person), entry.purse},
        {Account::personal(entry.person), entry.account},
        {Account::suspense(entry.person), entry.suspense},
    };
    if (!entry.institution.empty())
        postings.push_back({Account::institution(entry.institution),
                            -(entry.purse + entry.account + entry.suspense)});
    const auto journal =
        ledger::Journal::from(act.today(), {"purse_entry", entry.id}, std::move(postings));
    ensure(static_cast<bool>(journal), "what a purse gains somebody else loses");
    return unit.append(bucket_of(entry.person), *journal);
}

}  // namespace

CardPurse purse_of(storage::Reader& reader, std::int64_t card, std::int64_t person) {
    auto purse = reader.get<CardPurse>(card);
    return purse ? *std::move(purse) : CardPurse{.card = card, .person = person};
}

std::vector<CardPurse> purses_of(storage::Reader& reader, std::int64_t person) {
    return reader.find(CardPurse::by_person(), person);
}

Money account_of(storage::Reader& reader, std::int64_t person) {
    const auto state = reader.get<storage::BenefitState>(person);
    return state ? state->balance : Money{};
}

PurseEntry book(storage::UnitOfWork& unit, const Act& act, CardPurse purse, PurseEntry entry) {
    entry.id = unit.next_id(bucket_of(purse.person));
    entry.card = purse.card;
    entry.person = purse.person;
    entry.at = act.now;
    entry.by = act.actor.username;
    purse.balance += entry.purse;
    purse.owed -= entry.suspense;
    ensure(purse.balance >= Money{}, "a purse gives what it holds");
    ensure(purse.owed >= Money{}, "no more is taken back than was paid in advance");
    entry.balance = purse.balance;
    entry.journal = write_journal(unit, act, entry);
    if (entry.account != Money{}) change_account(unit, entry.person, entry.account);
    keep_purse(unit, std::move(purse));
    unit.append(entry);
    return entry;
}

}  // namespace yibao::operations
