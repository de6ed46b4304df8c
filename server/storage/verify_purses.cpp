#include "storage/verify_purses.hpp"

#include "storage/records/journal.hpp"

namespace yibao::storage {

using ledger::Account;

void PurseAuditor::add(const ledger::Posting& posting) {
    if (posting.account.kind() == Account::Kind::purse)
        posted_[posting.account.person()].purse += posting.amount;
    if (posting.account.kind() == Account::Kind::suspense)
        posted_[posting.account.person()].suspense += posting.amount;
}

std::int64_t PurseAuditor::check() {
    reader_.each<PurseEntry>([&](const PurseEntry& entry) { check_entry(entry); });
    std::int64_t count = 0;
    reader_.each<CardPurse>([&](const CardPurse& purse) {
        ++count;
        check_purse(purse);
    });
    for (const auto& [card, left] : entered_)
        violated_("purse.balance", "purse_entry", std::to_string(card), "a purse of this card",
                  "none");
    for (const auto& [person, left] : posted_)
        if (left.purse != Money{} || left.suspense != Money{})
            violated_("purse.balance", "card_purse", std::to_string(person),
                      left.purse.text() + ", owed " + (-left.suspense).text() + " more",
                      "what the person's purses hold");
    return count;
}

void PurseAuditor::check_entry(const PurseEntry& entry) {
    entered_[entry.card].purse += entry.purse;
    entered_[entry.card].suspense += entry.suspense;
    const auto row = reader_.get<JournalRow>(entry.journal);
    const auto journal = row ? std::optional(ledger::Journal::read(
                                   row->day, {row->cause_kind, row->cause_id}, row->postings))
                             : std::nullopt;
    if (!journal || !*journal || row->cause_kind != "purse_entry" || row->cause_id != entry.id) {
        violated_("purse.journal", "purse_entry", std::to_string(entry.id),
                  "a journal that this entry caused", std::to_string(entry.journal));
        return;
    }
    const auto expect = [&](const Account& account, Money wanted) {
        if (const Money found = (*journal)->posted_to(account); found != wanted)
            violated_("purse.journal", "purse_entry", std::to_string(entry.id),
                      account.text() + " " + wanted.text(), found.text());
    };
    expect(Account::purse(entry.person), entry.purse);
    expect(Account::personal(entry.person), entry.account);
    expect(Account::suspense(entry.person), entry.suspense);
}

void PurseAuditor::check_purse(const CardPurse& purse) {
    const std::string card = std::to_string(purse.card);
    if (purse.balance < Money{} || purse.owed < Money{})
        violated_("purse.negative", "card_purse", card, "nothing below zero",
                  purse.balance.text() + ", owed " + purse.owed.text());
    const Standing entered = entered_[purse.card];
    entered_.erase(purse.card);
    if (entered.purse != purse.balance || -entered.suspense != purse.owed)
        violated_("purse.balance", "card_purse", card,
                  entered.purse.text() + ", owed " + (-entered.suspense).text(),
                  purse.balance.text() + ", owed " + purse.owed.text());
    Standing& posted = posted_[purse.person];
    posted.purse -= purse.balance;
    posted.suspense += purse.owed;
}

}  // namespace yibao::storage
