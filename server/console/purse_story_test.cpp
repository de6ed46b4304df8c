// Whatever happens to cards, in whatever order: the books balance.

#include <rapidcheck.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "console/test_purses.hpp"
#include "operations/purses/booking.hpp"
#include "operations/purses/logs.hpp"
#include "operations/purses/top_ups.hpp"

namespace yibao::console {
namespace {

/// Any of these, in the first stories as in the last.
template <class Number>
Number any(Number from, Number until) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<Number>(from, until));
}

/// What a card's own chip does with the money, honestly or not.
struct Chip {
    std::int64_t counter = 0;
    Money balance{};
};

/// Somebody's card, and whatever may happen to it.
class PurseStory {
public:
    PurseStory(storage::Store& store, const operations::Agency& agency, std::string card,
               std::string number, std::string clinic)
        : store_(store),
          agency_(agency),
          card_(std::move(card)),
          number_(std::move(number)),
          clinic_(std::move(clinic)) {
        clerk_.operator_id = 1;
        clerk_.username = "clerk";
        clerk_.scope = access::Scope::area("");
        reviewer_ = clerk_;
        reviewer_.operator_id = 2;
    }

    void step() {
        now_ = now_ + std::chrono::minutes(any(1, 3000));
        switch (any(0, 11)) {
            case 0:
            case 1:
                return top_up(Money::fen(any(-100, 60'000)));
            case 2:
            case 3:
                return spend(Money::fen(any(1, 90'000)));
            case 4:
            case 5:
                return report();
            case 6:
            case 7:
            case 8:
                return decide();
            case 9:
                contribute(Money::fen(any(1, 200'000)));
                return top_up(Money::fen(any(1, 10'000)));  // takes back what is owed first
            default:
                return end();
        }
    }

    Money contributed() const { return contributed_; }

private:
    template <class Operation>
    bool run(const operations::Actor& actor, const Operation& operation) {
        operations::Trail trail;
        const operations::Origin origin;
        const operations::Act act{agency_, actor, origin, now_, trail};
        return static_cast<bool>(
            store_.write(Buckets::all(), [&](UnitOfWork& unit) { return operation(unit, act); }));
    }

    void top_up(Money amount) {
        const auto purse = store_.read([&](storage::Reader& reader) {
            return operations::purse_of(reader, std::stoll(card_), 0);
        });
        if (run(clerk_, [&](UnitOfWork& unit, const operations::Act& act) {
                return operations::top_up_purse(unit, act, {card_, amount, {purse.top_ups + 1}});
            }))
            chip_.balance += amount;
    }

    void contribute(Money amount) {
        contributed_ += amount;
        run(clerk_, [&](UnitOfWork& unit, const operations::Act& act) -> Result<bool> {
            const auto person = unit.get<storage::Card>(std::stoll(card_))->person;
            const Money before = operations::account_of(unit, person);
            const storage::BenefitState state{.person = person, .balance = before + amount};
            if (unit.get<storage::BenefitState>(person))
                unit.update(state);
            else
                unit.insert(state);
            const auto journal =
                ledger::Journal::from(act.today(), {"contribution", 1},
                                      {{ledger::Account::bank("main"), -amount},
                                       {ledger::Account::personal(person), amount}});
            unit.append(bucket_of(person), *journal);
            return true;
        });
    }

    /// The terminal takes what the chip holds; a forged one more.
    void spend(Money amount) {
        const bool forged = *rc::gen::weightedElement<bool>({{3, false}, {1, true}});
        if (!forged && chip_.balance < amount) return;
        if (forged) chip_.balance += amount;
        forms::OfflineRow row;
        row.institution = clinic_;
        row.terminal = "T1";
        row.terminal_serial = std::to_string(waiting_.size());
        row.card_no = number_;
        row.counter = {++chip_.counter};
        row.at = Moment::milliseconds(now_.milliseconds() / 1000 * 1000);
        row.amount = amount;
        row.before = chip_.balance;
        chip_.balance -= amount;
        row.after = chip_.balance;
        waiting_.push_back(row);
    }

    /// Some of what was spent, in any order, some of it again.
    void report() {
        if (waiting_.empty()) return;
        now_ = now_ + std::chrono::minutes(1);
        forms::ImportLogs::Input input;
        for (const auto& row : waiting_)
            if (any(0, 3) > 0) input.rows.push_back(row);
        std::reverse(input.rows.begin(), input.rows.end());
        run(clerk_, [&](UnitOfWork& unit, const operations::Act& act) {
            return operations::import_logs(unit, act, input);
        });
    }

    void decide() {
        auto held = store_.read([&](storage::Reader& reader) {
            return reader.find(storage::OfflineLog::by_card(), std::stoll(card_));
        });
        std::erase_if(held, [](const auto& one) { return one.state != "held"; });
        if (held.empty()) return;
        const auto& one = held[any<std::size_t>(0, held.size())];
        const bool pays = *rc::gen::arbitrary<bool>();
        run(*rc::gen::element(clerk_, reviewer_),
            [&](UnitOfWork& unit, const operations::Act& act) {
                return operations::decide_log(
                    unit, act, {std::to_string(one.id), pays ? "pay" : "refuse", "核实"});
            });
    }

    /// Lost, found, or its money returned, as far as that can happen.
    void end() {
        const std::string event = *rc::gen::element<std::string>("lose", "find");
        run(clerk_, [&](UnitOfWork& unit, const operations::Act& act) {
            return operations::report_card(unit, act, {card_, event, "遗失"});
        });
        if (*rc::gen::arbitrary<bool>()) now_ = now_ + std::chrono::hours(24 * 31);
        run(reviewer_, [&](UnitOfWork& unit, const operations::Act& act) {
            return operations::return_purse(unit, act, {card_});
        });
    }

    storage::Store& store_;
    const operations::Agency& agency_;
    std::string card_;
    std::string number_;
    std::string clinic_;
    operations::Actor clerk_;
    operations::Actor reviewer_;
    Moment now_ = *Moment::parse("2026-11-02 08:00:00");
    Chip chip_;
    Money contributed_{};
    std::vector<forms::OfflineRow> waiting_;
};

using PurseStories = PursesTest;

TEST_F(PurseStories, whatever_happens_to_cards_the_books_balance) {
    std::int64_t next = 9'000'000;
    std::set<std::string> seen;  // a test that never comes so far proves nothing
    EXPECT_TRUE(rc::check("no story makes money, or a purse negative", [&] {
        ++next;
        write([&](UnitOfWork& unit) {
            storage::PersonalData identity{"某人", "01", std::to_string(next), ""};
            unit.insert(storage::Person{
                .id = next,
                .identity_hash = vault_->lookup("identity", std::to_string(next)),
                .sealed = vault_->seal(identity.text(), fmt::format("person:{}", next)),
                .gender = "1",
                .birth = Day::of(1990, 3, 7)});
        });
        const Money account = Money::fen(*rc::gen::element(0, 0, 5'000, 50'000));
        const std::string number = fmt::format("990100{:010}", next);
        const std::string card = issued(next, number, account);
        PurseStory story(*store_, *agency_, card, number, clinic);
        for (int steps = any(1, 200); steps > 0; --steps) story.step();

        const auto report = storage::verify(*store_);
        for (const auto& one : report.violations)
            RC_FAIL(one.rule + ": " + one.expected + ", found " + one.found);
        Money paid;
        Money booked;
        store_->read([&](storage::Reader& reader) {
            for (const auto& log : reader.find(storage::OfflineLog::by_card(), std::stoll(card)))
                if (log.state == "booked" || log.state == "paid") paid += log.amount;
            for (const auto& one : reader.find(storage::PurseEntry::by_card(), std::stoll(card))) {
                booked -= one.purse + one.account + one.suspense;
                seen.insert(one.kind);
                if (one.suspense < Money{}) seen.insert("suspense");
                if (one.kind == "consume" && one.account < Money{}) seen.insert("account");
            }
            const auto purse = operations::purse_of(reader, std::stoll(card), next);
            RC_ASSERT(purse.balance >= Money{} && purse.owed >= Money{});
            RC_ASSERT(paid == booked);
            RC_ASSERT(operations::account_of(reader, next) >= Money{});
            RC_ASSERT(account + story.contributed() ==
                      operations::account_of(reader, next) + purse.balance + paid - purse.owed);
        });
    }));
    EXPECT_EQ(seen, (std::set<std::string>{"account", "consume", "cover", "return", "suspense",
                                           "top_up"}));
    EXPECT_EQ(signed_in("reviewer")
                  .send("GET", "/purse-books?from=2026-11-10&until=2026-11-20")
                  .text("difference"),
              "0");
}

}  // namespace
}  // namespace yibao::console
