#include "storage/verify.hpp"

#include <map>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "base/ensure.hpp"
#include "ledger/amounts.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/records/journal.hpp"
#include "storage/records/message.hpp"
#include "storage/records/settlement.hpp"
#include "storage/records/trail.hpp"
#include "storage/records/visit.hpp"
#include "storage/verify_purses.hpp"

namespace yibao::storage {

namespace {

using ledger::Account;
using ledger::Journal;

std::string shown(std::int64_t number) { return std::to_string(number); }
std::string shown(Money money) { return money.text(); }
std::string shown(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : "none";
}

Result<Journal> journal_of(const JournalRow& row) {
    return Journal::read(row.day, {row.cause_kind, row.cause_id}, row.postings);
}

struct Part {
    const char* name;
    Money Settlement::*amount;
};

constexpr Part parts[] = {
    {"total", &Settlement::total},
    {"full_self_pay", &Settlement::full_self_pay},
    {"over_limit", &Settlement::over_limit},
    {"first_self_pay", &Settlement::first_self_pay},
    {"in_scope", &Settlement::in_scope},
    {"fund", &Settlement::fund},
    {"account", &Settlement::account},
    {"family_account", &Settlement::family_account},
    {"cash", &Settlement::cash},
    {"institution_share", &Settlement::institution_share},
};

/// What a journal moves, by the words of a settlement.
struct Moved {
    Money fund;
    Money account;
    Money family_account;
    Money institution;
    Money elsewhere;
};

Moved moved_by(const Journal& journal, const Settlement& settlement) {
    Moved moved;
    const Account institution = Account::institution(settlement.institution);
    for (const ledger::Posting& posting : journal.postings()) {
        const Account& account = posting.account;
        if (account == institution)
            moved.institution += posting.amount;
        else if (account.kind() == Account::Kind::fund)
            moved.fund -= posting.amount;
        else if (account.kind() != Account::Kind::personal)
            moved.elsewhere += posting.amount;
        else if (account.person() == settlement.person)
            moved.account -= posting.amount;
        else
            moved.family_account -= posting.amount;
    }
    return moved;
}

/// One pass over the books. Each check says where it fails and goes on.
class Auditor {
public:
    explicit Auditor(Reader& reader) : reader_(reader) {}

    VerifyReport run() {
        check_seals();
        check_journals();
        check_trail();
        check_accounts();
        guard("purse.balance", "card_purse", "all", [&] { report_.purses = purses_.check(); });
        in_portions<Settlement>(
            [&](const std::vector<Settlement>& portion) {
                foresee<JournalRow>(portion, &Settlement::journal);
                foresee<Settlement>(portion, &Settlement::original);
                foresee<Settlement>(portion, &Settlement::reversed_by);
            },
            [&](const Settlement& one) {
                ++report_.settlements;
                guard("settlement.total", "settlement", shown(one.id),
                      [&] { check_settlement(one); });
            });
        in_portions<Message>(
            [&](const std::vector<Message>& portion) {
                foresee<Settlement>(portion, &Message::document);
            },
            [&](const Message& one) { check_message(one); });
        return std::move(report_);
    }

private:
    /// Every record, a thousand at a time: what their checks will read is read before.
    template <class R, class Foresee, class Check>
    void in_portions(const Foresee& foresee_of, const Check& check) {
        constexpr std::size_t size = 1000;
        std::vector<R> portion;
        const auto finish = [&] {
            foresee_of(portion);
            for (const R& one : portion) check(one);
            portion.clear();
        };
        reader_.each<R>([&](const R& one) {
            portion.push_back(one);
            if (portion.size() == size) finish();
        });
        finish();
    }

    template <class Wanted, class R>
    void foresee(const std::vector<R>& records, std::optional<std::int64_t> R::*key) {
        std::vector<std::int64_t> keys;
        for (const R& one : records)
            if (one.*key) keys.push_back(*(one.*key));
        reader_.foresee<Wanted>(keys);
    }

    void violated(std::string rule, std::string record, std::string id, std::string expected,
                  std::string found) {
        constexpr std::size_t shown_at_most = 1000;
        ++report_.violation_count;
        if (report_.violations.size() < shown_at_most)
            report_.violations.push_back({std::move(rule), std::move(record), std::move(id),
                                          std::move(expected), std::move(found)});
    }

    /// Somebody may have written absurd values into the file: that is a finding too.
    template <class Check>
    void guard(const char* rule, const char* record, const std::string& id, const Check& check) {
        try {
            check();
        } catch (const std::overflow_error& error) {
            violated(rule, record, id, "amounts within bounds", error.what());
        } catch (const BrokenInvariant& error) {
            violated(rule, record, id, "a readable record", error.what());
        }
    }

    template <class T>
    void expect(const char* rule, const Settlement& where, const std::string& what, const T& found,
                const T& expected) {
        if (found == expected) return;
        violated(rule, "settlement", shown(where.id), what + " " + shown(expected), shown(found));
    }

    using SealPlace = std::pair<std::int32_t, std::int64_t>;  // chain, number

    struct Open {
        ledger::Seal stored;
        std::optional<ledger::Sealer> sealer;  // from its first journal on
        std::int64_t count = 0;
    };

    static std::string name_of(const SealPlace& place) {
        return shown(place.first) + "/" + shown(place.second);
    }

    void check_seals() {
        reader_.each<SealRow>([&](const SealRow& row) {
            ++report_.seals;
            const SealPlace place{row.chain, row.number};
            guard("seal.chain", "seal", name_of(place), [&] {
                const ledger::Seal seal = seal_of(row);
                const auto found = report_.heads.find(seal.chain);
                const auto head =
                    found == report_.heads.end() ? std::nullopt : std::optional(found->second);
                if (const auto reason = ledger::breach(head, seal))
                    violated("seal.chain", "seal", name_of(place), "follows the seal before it",
                             *reason);
                report_.heads.insert_or_assign(seal.chain, seal);
                open_.emplace(place, Open{seal, std::nullopt, 0});
            });
        });
    }

    /// In the order of ids, which is the order inside every seal: no sorting, and only the digests
    /// under way are held.
    void check_journals() {
        reader_.each<JournalRow>([&](const JournalRow& row) {
            ++report_.journals;
            guard("journal.balance", "journal", shown(row.id), [&] { check_balance(row); });
            add_to_seal("journal", {row.chain, row.seal}, row.id, canonical(row), false);
        });
    }

    /// What a seal covers beside journals; whatever seal still waits for something afterwards has
    /// lost it.
    void check_trail() {
        reader_.each<TrailEntry>([&](const TrailEntry& row) {
            ++report_.trail_entries;
            add_to_seal("trail_entry", {row.chain, row.seal}, row.id, canonical(row), true);
        });
        for (const auto& [place, open] : open_)
            violated("seal.hash", "seal", name_of(place), "covers " + shown(open.stored.count),
                     shown(open.count));
    }

    void check_balance(const JournalRow& row) {
        const auto journal = journal_of(row);
        if (!journal) {
            violated("journal.balance", "journal", shown(row.id), "postings that sum to zero",
                     journal.refusal().message);
            return;
        }
        for (const ledger::Posting& posting : journal->postings()) {
            purses_.add(posting);
            if (posting.account.kind() == Account::Kind::personal)
                balances_[posting.account.person()] += posting.amount;
        }
    }

    void add_to_seal(const char* record, const SealPlace& place, std::int64_t id,
                     const std::string& text, bool of_trail) {
        const auto found = open_.find(place);
        if (found == open_.end()) {
            violated("seal.hash", record, shown(id), "covered by seal " + name_of(place),
                     "no such seal, or it is full");
            return;
        }
        Open& open = found->second;
        if (!open.sealer) open.sealer.emplace(open.stored);
        if (of_trail) open.sealer->begin_trail();
        open.sealer->add(id, text);
        if (++open.count < open.stored.count) return;
        const ledger::Seal computed = open.sealer->close();
        if (computed.hash != open.stored.hash)
            violated("seal.hash", "seal", name_of(place), open.stored.hash.hex(),
                     computed.hash.hex());
        open_.erase(found);
    }

    void check_accounts() {
        const auto foresee_last = [&](const std::vector<BenefitState>& portion) {
            foresee<Settlement>(portion, &BenefitState::last_settlement);
        };
        in_portions<BenefitState>(foresee_last, [&](const BenefitState& state) {
            ++report_.accounts;
            const auto found = balances_.find(state.person);
            const Money posted = found == balances_.end() ? Money{} : found->second;
            if (found != balances_.end()) balances_.erase(found);
            if (state.balance != posted)
                violated("account.balance", "benefit_state", shown(state.person), shown(posted),
                         shown(state.balance));
            if (state.last_settlement) check_last(state);
        });
        for (const auto& [person, posted] : balances_)
            if (posted != Money{})
                violated("account.balance", "benefit_state", shown(person), shown(posted), "none");
    }

    void check_last(const BenefitState& state) {
        const auto last = reader_.get<Settlement>(*state.last_settlement);
        if (!last || last->person != state.person || last->kind != 1 || last->reversed_by)
            violated("settlement.chain", "benefit_state", shown(state.person),
                     "a settlement of this person that is not reversed",
                     shown(state.last_settlement));
    }

    void check_settlement(const Settlement& one) {
        check_total(one);
        check_journal(one);
        if (one.kind == -1) check_reversal(one);
        if (one.reversed_by) check_reversed(one);
    }

    void check_total(const Settlement& one) {
        const Money lines = one.full_self_pay + one.over_limit + one.first_self_pay + one.in_scope;
        expect("settlement.total", one, "parts of the bill", lines, one.total);
        const Money paid =
            one.fund + one.account + one.family_account + one.cash + one.institution_share;
        expect("settlement.total", one, "amounts paid", paid, one.total);
        const auto payers = ledger::parse_amounts(one.payers);
        if (!payers) {
            violated("settlement.total", "settlement", shown(one.id), "a list of payers",
                     one.payers);
            return;
        }
        expect("settlement.total", one, "payers", ledger::sum_of(*payers), one.total);
    }

    void check_journal(const Settlement& one) {
        const Money due = one.fund + one.account + one.family_account;
        if (!one.journal) {
            expect("settlement.journal", one, "without a journal, money to move", due, Money{});
            return;
        }
        const auto row = reader_.get<JournalRow>(*one.journal);
        if (!row || row->cause_kind != "settlement" || row->cause_id != one.id) {
            violated("settlement.journal", "settlement", shown(one.id),
                     "a journal that this settlement caused", shown(one.journal));
            return;
        }
        const auto journal = journal_of(*row);
        if (!journal) return;  // said already
        const Moved moved = moved_by(*journal, one);
        expect("settlement.journal", one, "from funds", moved.fund, one.fund);
        expect("settlement.journal", one, "from the account", moved.account, one.account);
        expect("settlement.journal", one, "from family accounts", moved.family_account,
               one.family_account);
        expect("settlement.journal", one, "to the institution", moved.institution, due);
        expect("settlement.journal", one, "elsewhere", moved.elsewhere, Money{});
        check_payers(one, *journal);
    }

    /// Every fund and account among the payers gave what the settlement says it gave.
    void check_payers(const Settlement& one, const Journal& journal) {
        const auto payers = ledger::parse_amounts(one.payers);
        if (!payers) return;  // said already
        std::map<std::string, Money> given;
        for (const ledger::NamedAmount& payer : *payers)
            if (Account::parse(payer.name)) given[payer.name] += payer.amount;
        for (const auto& [name, amount] : given)
            expect("settlement.journal", one, "paid by " + name,
                   -journal.posted_to(*Account::parse(name)), amount);
    }

    void check_reversal(const Settlement& one) {
        const auto original = one.original ? reader_.get<Settlement>(*one.original) : std::nullopt;
        if (!original || original->kind != 1) {
            violated("settlement.reversal", "settlement", shown(one.id),
                     "the settlement that it reverses", shown(one.original));
            return;
        }
        expect("settlement.reversal", one, "named by its original", original->reversed_by,
               std::optional(one.id));
        expect("settlement.reversal", one, "person", one.person, original->person);
        for (const Part& part : parts)
            expect("settlement.reversal", one, part.name, one.*part.amount,
                   -(*original.*part.amount));
        if (one.journal && original->journal) check_mirror(one, *original);
    }

    void check_mirror(const Settlement& one, const Settlement& original) {
        const auto forth = reader_.get<JournalRow>(*original.journal);
        const auto back = reader_.get<JournalRow>(*one.journal);
        if (!forth || !back) return;  // said already
        const auto journal = journal_of(*forth);
        if (!journal) return;
        const auto mirror = journal->reversed(back->day, {back->cause_kind, back->cause_id});
        if (mirror.text() != back->postings)
            violated("settlement.reversal", "journal", shown(back->id), mirror.text(),
                     back->postings);
    }

    void check_reversed(const Settlement& one) {
        const auto reversal = reader_.get<Settlement>(*one.reversed_by);
        if (!reversal || reversal->kind != -1 || reversal->original != one.id)
            violated("settlement.reversal", "settlement", shown(one.id),
                     "a reversal that names this settlement", shown(one.reversed_by));
    }

    void check_message(const Message& one) {
        ++report_.messages;
        if (!one.document) return;
        const std::int64_t id = *one.document;
        const bool found = reader_.get<Settlement>(id) || reader_.get<Visit>(id) ||
                           reader_.get<ChargeBatch>(id) ||
                           (one.person && reader_.get<Filing>(*one.person, id));
        if (!found)
            violated("message.document", "message", one.institution + " " + one.msgid,
                     "document " + shown(id), "none");
    }

    Reader& reader_;
    VerifyReport report_;
    PurseAuditor purses_{reader_, [this](auto... what) { violated(std::move(what)...); }};
    std::map<SealPlace, Open> open_;
    std::unordered_map<std::int64_t, Money> balances_;  // of accounts not yet checked
};

}  // namespace

VerifyReport verify(Store& store) {
    return store.read([](Reader& reader) { return Auditor(reader).run(); });
}

}  // namespace yibao::storage
