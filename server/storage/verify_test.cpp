// A sound store, then every kind of damage somebody with a database shell could do to it.

#include "storage/verify.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "ledger/amounts.hpp"
#include "storage/records/benefit.hpp"
#include "storage/records/journal.hpp"
#include "storage/records/message.hpp"
#include "storage/records/settlement.hpp"
#include "storage/records/trail.hpp"
#include "storage/records/visit.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/test_folder.hpp"

using namespace yibao;
using namespace yibao::storage;
using ledger::Account;
using ledger::Journal;

namespace {

constexpr std::int64_t person = 17;
constexpr std::int32_t home = bucket_of(person);
const Day day = Day::of(2024, 6, 1);
const Account fund = Account::fund("310100", "430100");

Settlement bill(UnitOfWork& unit, std::int64_t visit) {
    Settlement one;
    one.id = unit.next_id(home);
    one.person = person;
    one.visit = visit;
    one.institution = "H1";
    one.kind = 1;
    one.day = day;
    one.total = Money::fen(10'000);
    one.first_self_pay = Money::fen(1'000);
    one.in_scope = Money::fen(9'000);
    one.fund = Money::fen(7'000);
    one.account = Money::fen(1'500);
    one.cash = Money::fen(1'500);
    one.payers = ledger::amounts_text({{fund.text(), one.fund},
                                       {Account::personal(person).text(), one.account},
                                       {"cash", one.cash}});
    one.detail = Packed::of("{}");
    return one;
}

Journal journal_of(const Settlement& one) {
    return *Journal::from(day, {"settlement", one.id},
                          {{fund, -one.fund},
                           {Account::personal(person), -one.account},
                           {Account::institution("H1"), one.fund + one.account}});
}

std::int64_t settle(UnitOfWork& unit, std::int64_t visit) {
    Settlement one = bill(unit, visit);
    one.journal = unit.append(home, journal_of(one));
    BenefitState state = *unit.get<BenefitState>(person);
    state.balance -= one.account;
    state.last_settlement = one.id;
    unit.update(state);
    unit.append(one);
    unit.insert(Message{.institution = "H1", .msgid = std::to_string(one.id), .document = one.id});
    return one.id;
}

std::int64_t reverse(UnitOfWork& unit, std::int64_t id) {
    Settlement original = *unit.get<Settlement>(id);
    Settlement back = original;
    back.id = unit.next_id(home);
    back.kind = -1;
    back.original = original.id;
    for (const auto amount :
         {&Settlement::total, &Settlement::first_self_pay, &Settlement::in_scope, &Settlement::fund,
          &Settlement::account, &Settlement::cash})
        back.*amount = -(original.*amount);
    auto payers = *ledger::parse_amounts(original.payers);
    for (auto& payer : payers) payer.amount = -payer.amount;
    back.payers = ledger::amounts_text(payers);
    back.journal = unit.append(home, journal_of(original).reversed(day, {"settlement", back.id}));
    original.reversed_by = back.id;
    BenefitState state = *unit.get<BenefitState>(person);
    state.balance += original.account;
    state.last_settlement = std::nullopt;
    unit.update(original);
    unit.update(state);
    unit.append(back);
    return back.id;
}

class VerifyTest : public testing::Test {
protected:
    void SetUp() override {
        const auto store = open_store({path}, {.create = true});
        const auto run = [&](const auto& operation) {
            ASSERT_TRUE(store->write(Buckets::home(person), [&](UnitOfWork& unit) -> Result<int> {
                operation(unit);
                return 0;
            }));
        };
        std::int64_t visit = 0;
        run([&](UnitOfWork& unit) {
            unit.insert(test_person(person));
            unit.insert(BenefitState{.person = person, .balance = Money::yuan(100)});
            unit.append(home, *Journal::from(day, {"opening", person},
                                             {{Account::bank("main"), Money::yuan(-100)},
                                              {Account::personal(person), Money::yuan(100)}}));
            Visit treatment;
            treatment.id = visit = unit.next_id(home);
            treatment.person = person;
            unit.append(treatment);
        });
        run([&](UnitOfWork& unit) { reversed = settle(unit, visit); });
        run([&](UnitOfWork& unit) { reversal = reverse(unit, reversed); });
        run([&](UnitOfWork& unit) { standing = settle(unit, visit); });
        run([&](UnitOfWork& unit) {
            entry = unit.next_id(home);
            unit.append(TrailEntry{.id = entry, .username = "zhang.wei", .act = "test"});
        });
    }

    VerifyReport check() {
        const auto store = open_store({path}, {.read_only = true});
        return verify(*store);
    }

    /// After this change, exactly this record is found guilty of breaking this rule.
    void expect_violation(const std::string& sql, const std::string& rule,
                          const std::string& record, const std::string& id) {
        {
            Connection connection(path, Connection::Mode::read_write, "");
            connection.exec(sql);
            EXPECT_GT(sqlite3_changes(connection.handle()), 0) << sql;
        }
        const auto report = check();
        EXPECT_FALSE(report.holds());
        const bool found = std::any_of(
            report.violations.begin(), report.violations.end(), [&](const Violation& one) {
                return one.rule == rule && one.record == record && one.id == id &&
                       !one.expected.empty() && !one.found.empty();
            });
        EXPECT_TRUE(found) << sql << ": " << rule << " " << record << " " << id;
    }
    void expect_bad_settlement(const std::string& change, std::int64_t id,
                               const std::string& rule) {
        expect_violation("UPDATE settlement SET " + change + " WHERE id = " + std::to_string(id),
                         "settlement." + rule, "settlement", std::to_string(id));
    }

    TestFolder folder;
    const std::string path = folder.file("store.db");
    std::int64_t reversed = 0;
    std::int64_t reversal = 0;
    std::int64_t standing = 0;
    std::int64_t entry = 0;
};

}  // namespace

TEST_F(VerifyTest, ASoundStoreHolds) {
    const auto report = check();
    for (const Violation& one : report.violations)
        ADD_FAILURE() << one.rule << " " << one.record << " " << one.id << ": expected "
                      << one.expected << ", found " << one.found;
    EXPECT_TRUE(report.holds());
    EXPECT_EQ(report.journals, 4);
    EXPECT_EQ(report.trail_entries, 1);
    EXPECT_EQ(report.seals, 5);
    EXPECT_EQ(report.accounts, 1);
    EXPECT_EQ(report.settlements, 3);
    EXPECT_EQ(report.messages, 2);
    EXPECT_EQ(report.heads.at(0).number, 5);
}

TEST_F(VerifyTest, AnEntryOfTheTrailThatWasChanged) {
    expect_violation("UPDATE trail_entry SET username = 'li.na'", "seal.hash", "seal", "0/5");
}

TEST_F(VerifyTest, AnEntryOfTheTrailThatWasRemoved) {
    expect_violation("DELETE FROM trail_entry", "seal.hash", "seal", "0/5");
}

TEST_F(VerifyTest, AnEntryOfTheTrailThatWasSlippedIn) {
    expect_violation(
        "INSERT INTO trail_entry SELECT id + 1, at, operator_id, username, organisation, address, "
        "request, act, subject_kind, subject, refusal, content, chain, seal FROM trail_entry",
        "seal.hash", "trail_entry", std::to_string(entry + 1));
}

TEST_F(VerifyTest, AnUnbalancedJournal) {
    const std::string journal =
        "(SELECT journal FROM settlement WHERE id = " + std::to_string(standing) + ")";
    std::int64_t id = 0;
    {
        Connection connection(path, Connection::Mode::read_only, "");
        id = connection.integer("SELECT " + journal);
    }
    expect_violation(
        "UPDATE journal SET postings = replace(postings, '-7000', '-7001') WHERE id = " + journal,
        "journal.balance", "journal", std::to_string(id));
}

TEST_F(VerifyTest, ABalancedButChangedJournalBreaksItsSeal) {
    expect_violation("UPDATE journal SET day = day + 1 WHERE seal = 1", "seal.hash", "seal", "0/1");
}

TEST_F(VerifyTest, ARemovedJournalBreaksItsSeal) {
    expect_violation("DELETE FROM journal WHERE seal = 1", "seal.hash", "seal", "0/1");
}

TEST_F(VerifyTest, AJournalThatNoSealCovers) {
    expect_violation(
        "INSERT INTO journal SELECT id + 1, day, cause_kind, cause_id, postings, 0, 4 FROM journal "
        "WHERE seal = 4",
        "seal.hash", "journal", [&] {
            Connection connection(path, Connection::Mode::read_only, "");
            return std::to_string(connection.integer("SELECT id + 1 FROM journal WHERE seal = 4"));
        }());
}

TEST_F(VerifyTest, ARemovedSeal) {
    expect_violation("DELETE FROM seal WHERE number = 2", "seal.chain", "seal", "0/3");
}

TEST_F(VerifyTest, AForgedSeal) {
    expect_violation("UPDATE seal SET hash = zeroblob(32) WHERE number = 2", "seal.chain", "seal",
                     "0/3");
    expect_violation("UPDATE seal SET hash = x'00' WHERE number = 4", "seal.chain", "seal", "0/4");
}

TEST_F(VerifyTest, ABalanceThatItsPostingsDoNotExplain) {
    expect_violation("UPDATE benefit_state SET balance = balance + 1", "account.balance",
                     "benefit_state", "17");
    expect_violation("DELETE FROM benefit_state", "account.balance", "benefit_state", "17");
}

TEST_F(VerifyTest, ASettlementThatDoesNotAddUp) {
    expect_bad_settlement("in_scope = in_scope - 1", standing, "total");
}

TEST_F(VerifyTest, ASettlementWhosePayersDoNotAddUp) {
    expect_bad_settlement("cash = cash + 1", standing, "total");
}

TEST_F(VerifyTest, ASettlementWhoseListOfPayersIsChanged) {
    expect_bad_settlement("payers = '[[\"cash\",1]]'", standing, "total");
    expect_bad_settlement("payers = 'x'", standing, "total");
}

TEST_F(VerifyTest, AbsurdAmountsAreFindingsToo) {
    expect_bad_settlement("full_self_pay = 9223372036854775807", standing, "total");
}

TEST_F(VerifyTest, ASettlementThatItsJournalDoesNotPay) {
    expect_bad_settlement("fund = fund + 1, cash = cash - 1", standing, "journal");
    expect_bad_settlement("journal = 1", standing, "journal");
    expect_bad_settlement("journal = NULL", standing, "journal");
}

TEST_F(VerifyTest, AFundThatPaidForAnother) {
    expect_bad_settlement("payers = replace(payers, '310100', '330100')", standing, "journal");
}

TEST_F(VerifyTest, AReversalThatDoesNotMirrorItsOriginal) {
    expect_bad_settlement("cash = cash - 1, total = total - 1, in_scope = in_scope - 1", reversal,
                          "reversal");
}

TEST_F(VerifyTest, AReversalOfNothing) {
    expect_bad_settlement("original = NULL", reversal, "reversal");
}

TEST_F(VerifyTest, AnOriginalThatForgotItsReversal) {
    expect_violation(
        "UPDATE settlement SET reversed_by = NULL WHERE id = " + std::to_string(reversed),
        "settlement.reversal", "settlement", std::to_string(reversal));
}

TEST_F(VerifyTest, ALastSettlementThatIsReversed) {
    expect_violation("UPDATE benefit_state SET last_settlement = " + std::to_string(reversed),
                     "settlement.chain", "benefit_state", "17");
}

TEST_F(VerifyTest, AMessageWithoutItsDocument) {
    expect_violation(
        "UPDATE message SET document = 5 WHERE msgid = '" + std::to_string(standing) + "'",
        "message.document", "message", "H1 " + std::to_string(standing));
}
