#include "operations/purses/books.hpp"

#include <map>

#include "operations/purses/booking.hpp"

namespace yibao::operations {

namespace {

using storage::OfflineLog;
using storage::PurseEntry;
using Books = forms::GetPurseBooks::Output;

void add_movement(Books& books, const PurseEntry& entry) {
    if (entry.kind == top_up_entry) books.topped_up += entry.purse;
    if (entry.kind == return_entry) books.returned -= entry.purse;
    if (entry.kind == cover_entry) books.covered += entry.suspense;
    if (entry.kind != consume_entry) return;
    books.consumed -= entry.purse;
    books.from_account -= entry.account;
    books.advanced -= entry.suspense;
}

class Tally {
public:
    explicit Tally(Books& books) : books_(books) {}

    void add(const PurseEntry& entry) {
        const Day day = entry.at.day();
        if (day < books_.from) {
            books_.opening += entry.purse;
        } else if (books_.until < day) {
            books_.closing -= entry.purse;  // what there is now, without what came later
            books_.owed += entry.suspense;
        } else {
            add_movement(books_, entry);
            if (entry.kind == consume_entry) add_institution(entry);
        }
    }

    std::vector<forms::PurseInstitutionRow> institutions(const Agency& agency) const {
        std::vector<forms::PurseInstitutionRow> rows;
        for (const auto& [code, total] : totals_) {
            const Party* const party = agency.institution(code);
            rows.push_back({.institution = code,
                            .institution_name = party != nullptr ? party->record.name : code,
                            .count = {total.count},
                            .amount = total.amount});
        }
        return rows;
    }

private:
    struct Total {
        std::int64_t count = 0;
        Money amount;
    };

    void add_institution(const PurseEntry& entry) {
        const Money amount = -(entry.purse + entry.account + entry.suspense);
        books_.payable += amount;
        Total& total = totals_[entry.institution];
        ++total.count;
        total.amount += amount;
    }

    Books& books_;
    std::map<std::string, Total> totals_;
};

}  // namespace

Result<Books> get_purse_books(storage::Reader& reader, const Act& act,
                              const forms::GetPurseBooks::Input& input) {
    if (!act.actor.scope.everything()) return Refusal{"purse.scope", "圈存对账由市级经办机构办理"};
    Books books{};
    const Day today = act.today();
    books.until = input.until.value_or(today);
    books.from = input.from.value_or(Day::of(books.until.year(), books.until.month(), 1));
    if (books.until < books.from)
        return Refusal{"purse.period", "结束日期（until）不能早于开始日期"};
    reader.each<storage::CardPurse>([&](const storage::CardPurse& purse) {
        books.closing += purse.balance;
        books.owed += purse.owed;
    });
    Tally tally(books);
    reader.each<PurseEntry>([&](const PurseEntry& entry) { tally.add(entry); });
    books.institutions = tally.institutions(act.agency);
    books.difference =
        books.closing - (books.opening + books.topped_up - books.consumed - books.returned);
    for (const OfflineLog& log : reader.find(OfflineLog::by_state(), std::string(held_log))) {
        ++books.held.scaled;
        books.held_amount += log.amount;
    }
    return books;
}

}  // namespace yibao::operations
