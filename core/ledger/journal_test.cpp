#include "ledger/journal.hpp"

#include <rapidcheck/gtest.h>

#include "base/ensure.hpp"
#include "ledger/amounts.hpp"

using namespace yibao;
using namespace yibao::ledger;

namespace {

const Day day = Day::of(2024, 6, 1);
const Account fund = Account::fund("310100", "430100");
const Account hospital = Account::institution("H43010000001");
const Account person = Account::personal(43000000001);

Money fen(std::int64_t n) { return Money::fen(n); }

Journal settlement() {
    return *Journal::from(day, {"settlement", 7},
                          {{fund, fen(-8500)}, {person, fen(-1500)}, {hospital, fen(10000)}});
}

/// A few accounts, so that random postings meet on them.
Account account_number(std::uint8_t n) {
    switch (n % 6) {
        case 0:
            return Account::fund("390100", "430200");
        case 1:
            return Account::personal(n);
        case 2:
            return Account::institution("H" + std::to_string(n));
        case 3:
            return Account::employer(n);
        case 4:
            return Account::household(n);
        default:
            return Account::bank("工行-1");
    }
}

std::vector<Posting> balanced(const std::vector<std::pair<std::uint8_t, std::int32_t>>& random) {
    std::vector<Posting> postings;
    Money sum;
    for (const auto& [account, amount] : random) {
        postings.push_back({account_number(account), fen(amount)});
        sum += fen(amount);
    }
    postings.push_back({fund, -sum});
    return postings;
}

}  // namespace

TEST(Account, HasOneTextThatReadsBack) {
    for (const char* text :
         {"fund:310100:430100", "account:43000000001", "institution:H43010000001",
          "receivable:employer:17", "receivable:household:18", "bank:工行-基本户", "purse:17",
          "suspense:purse:17"}) {
        const auto account = Account::parse(text);
        ASSERT_TRUE(account) << text;
        EXPECT_EQ(account->text(), text);
    }
    EXPECT_EQ(person.text(), "account:43000000001");
    EXPECT_EQ(person.person(), 43000000001);
    EXPECT_EQ(Account::purse(17).person(), 17);
    EXPECT_EQ(Account::suspense(17).person(), 17);
    EXPECT_EQ(Account::parse("suspense:purse:17")->kind(), Account::Kind::suspense);
    EXPECT_THROW((void)fund.person(), BrokenInvariant);
    EXPECT_EQ(Account::parse("receivable:household:18")->kind(), Account::Kind::household);
}

TEST(Account, RefusesWhatIsNoAccount) {
    for (const char* text : {"",
                             "fund",
                             "fund:",
                             "fund:1",
                             "fund:1:",
                             "fund::1",
                             "fund:1:2:3",
                             "account:",
                             "account:x",
                             "account:007",
                             "account:1 ",
                             "institution:",
                             "receivable:17",
                             "receivable:employer:x",
                             "purse:",
                             "suspense:17",
                             "bank:",
                             "bank:a b",
                             "bank:a\"b",
                             "cash"})
        EXPECT_FALSE(Account::parse(text)) << text;
    EXPECT_THROW((void)Account::fund("310100", ""), BrokenInvariant);
    EXPECT_THROW((void)Account::bank("a:b"), BrokenInvariant);
}

TEST(Journal, CannotBeUnbalancedOrEmpty) {
    const auto refusal = [](std::vector<Posting> postings) {
        return Journal::from(day, {"settlement", 7}, std::move(postings)).refusal().code;
    };
    EXPECT_EQ(refusal({{fund, fen(-1)}}), "ledger.unbalanced");
    EXPECT_EQ(refusal({}), "ledger.empty");
    EXPECT_EQ(refusal({{fund, fen(-1)}, {fund, fen(1)}}), "ledger.empty");
    EXPECT_EQ(Journal::from(day, {"", 7}, {}).refusal().code, "ledger.cause");
    EXPECT_EQ(Journal::from(day, {"a|b", 7}, {}).refusal().code, "ledger.cause");
}

TEST(Journal, MergesPostingsToOneAccountAndOrdersThem) {
    const auto journal = *Journal::from(
        day, {"settlement", 7},
        {{hospital, fen(60)}, {fund, fen(-50)}, {fund, fen(-50)}, {hospital, fen(40)}});
    EXPECT_EQ(journal.text(), R"([["fund:310100:430100",-100],["institution:H43010000001",100]])");
    EXPECT_EQ(journal.canonical(), "2024-06-01|settlement|7|" + journal.text());
    EXPECT_EQ(journal.posted_to(fund), fen(-100));
    EXPECT_EQ(journal.posted_to(person), Money{});
}

TEST(Journal, IsReadOnlyAsItWasWritten) {
    const auto code = [](const char* text) {
        return Journal::read(day, {"settlement", 7}, text).refusal().code;
    };
    EXPECT_EQ(*Journal::read(day, {"settlement", 7}, settlement().text()), settlement());
    for (const char* text :
         {"", "[", "[]]", R"([["account:1",1])", R"([["account:1",1],["bank:a",-1]] )",
          R"([["account:1",01],["bank:a",-1]])", R"([["bank:a",-1],["account:1",1]])",
          R"([["account:1",1],["nobody",-1]])", R"([["account:1",99999999999999999999]])"})
        EXPECT_EQ(code(text), "ledger.text") << text;
    EXPECT_EQ(code(R"([["account:1",1],["bank:a",-2]])"), "ledger.unbalanced");
    EXPECT_EQ(code("[]"), "ledger.empty");
}

RC_GTEST_PROP(Journal, BalancesReadsBackAndReverses,
              (std::vector<std::pair<std::uint8_t, std::int32_t>> random, std::int64_t cause)) {
    const auto journal = Journal::from(day, {"settlement", cause}, balanced(random));
    RC_PRE(static_cast<bool>(journal));

    Money sum;
    for (const Posting& posting : journal->postings()) {
        RC_ASSERT(posting.amount != Money{});
        sum += posting.amount;
    }
    RC_ASSERT(sum == Money{});
    RC_ASSERT(*Journal::read(day, journal->cause(), journal->text()) == *journal);

    const Journal back = journal->reversed(day.plus(1), {"settlement", cause});
    for (const Posting& posting : journal->postings())
        RC_ASSERT(back.posted_to(posting.account) == -posting.amount);
    RC_ASSERT(back.reversed(day, journal->cause()) == *journal);
}

RC_GTEST_PROP(Amounts, ReadBackAsTheyWereWritten, (std::vector<std::int64_t> random)) {
    std::vector<NamedAmount> amounts;
    for (const std::int64_t n : random) amounts.push_back({"名" + std::to_string(n), fen(n)});
    RC_ASSERT(parse_amounts(amounts_text(amounts)) == amounts);
}
