// Money on medical cards over a real store: put on at the desk, spent off line, reported late and out
// of order, held, decided, returned.

#include "console/test_purses.hpp"
#include "storage/records/purse.hpp"

namespace yibao::console {
namespace {

TEST_F(PursesTest, money_moves_from_the_account_to_the_card_within_the_limits_of_the_area) {
    const Said first = topped_up("500", 1);
    EXPECT_EQ(first.text("balance"), "500") << first.body;
    EXPECT_EQ(first.text("account"), "500");
    EXPECT_EQ(first.text("code").size(), 16U);
    EXPECT_EQ(trail().back().act, "top_up_purse");
    EXPECT_EQ(topped_up("500", 1).code(), "purse.again") << "the same request sent twice";
    EXPECT_EQ(topped_up("500.01", 2).code(), "purse.amount");
    EXPECT_EQ(topped_up("0", 2).code(), "purse.amount");
    const Said second = topped_up("400", 2);
    EXPECT_NE(second.text("code"), first.text("code"));
    EXPECT_EQ(topped_up("100.01", 3).code(), "purse.limit");
    EXPECT_EQ(topped_up("100", 3).status, 200);
    EXPECT_EQ(owned(), Money{});
    EXPECT_EQ(sheet().text("next"), "4") << sheet().body;
    expect_books();
    EXPECT_EQ(books().text("topped_up"), "1000");
    EXPECT_EQ(books().text("closing"), "1000");
}

TEST_F(PursesTest, an_account_gives_no_more_than_it_holds_and_a_lost_card_takes_nothing) {
    topped_up("500", 1);
    write([&](UnitOfWork& unit) {
        auto state = *unit.get<storage::BenefitState>(std::stoll(person_));
        EXPECT_EQ(state.balance, Money::fen(50'000));
    });
    signed_in("clerk").send("POST", "/cards/" + card_ + "/reports",
                            R"({"event":"lose","reason":"遗失"})");
    EXPECT_EQ(topped_up("1", 2).text("message"), "此卡现为“挂失”，不能圈存");
    signed_in("clerk").send("POST", "/cards/" + card_ + "/reports", R"({"event":"find"})");
    EXPECT_EQ(topped_up("500", 2).status, 200);
    EXPECT_EQ(topped_up("0.01", 3).code(), "purse.limit");
    EXPECT_EQ(owned(), Money{});
    expect_books();
    EXPECT_EQ(topped_up("1", 3, "other.clerk").code(), "card.unknown");
    done("POST", "/black-list",
         R"({"kind":"person","number":")" + person_ + R"(","since":"2026-11-22","reason":"核查"})");
    EXPECT_EQ(topped_up("1", 3).code(), "person.black_listed");
}

TEST_F(PursesTest, a_card_that_took_money_since_is_not_corrected) {
    const auto said = [&](const std::string& event) {
        now_ = now_ + std::chrono::minutes(1);
        return signed_in("clerk").send("POST", "/cards/" + card_ + "/reports",
                                       R"({"reason":"遗失","event":")" + event + "\"}");
    };
    EXPECT_EQ(topped_up("100", 1).status, 200);
    EXPECT_EQ(said("lose").status, 200);
    EXPECT_EQ(said("find").status, 200);
    const Said asked = entered("POST", "/cards/" + card_ + "/correction",
                               R"({"number":3,"event":"find","reason":"点错了"})");
    ASSERT_EQ(asked.status, 200) << asked.body;
    EXPECT_EQ(topped_up("100", 2).status, 200);
    EXPECT_EQ(signed_in("reviewer")
                  .send("POST", "/declarations/" + asked.text("declaration") + "/review",
                        R"({"decision":"approve"})")
                  .text("message"),
              "此卡此后已有圈存或脱机消费，不能更正");
    done("POST", "/black-list",
         R"({"kind":"card","number":")" + card_ + R"(","since":"2026-11-22","reason":"核查"})");
    EXPECT_EQ(topped_up("1", 3).code(), "card.black_listed");
    expect_books();
}

TEST_F(PursesTest, what_was_spent_is_booked_once) {
    top_up_before("100");
    const std::string rows = used(1, "09:00:00", 100, 30) + "," + used(2, "10:00:00", 70, 20.5);
    EXPECT_EQ(imported(rows, "/check").text("total"), "0");
    const Said said = imported(rows);
    EXPECT_EQ(said.text("received"), "2") << said.body;
    EXPECT_EQ(said.text("booked"), "2");
    EXPECT_EQ(said.text("held"), "0");
    EXPECT_EQ(sheet().text("balance"), "49.5") << sheet().body;
    const Said again = imported(rows);
    EXPECT_EQ(again.text("again"), "2") << again.body;
    EXPECT_EQ(again.text("booked"), "0");
    EXPECT_EQ(sheet().text("balance"), "49.5");
    EXPECT_EQ(imported(used(2, "10:00:00", 70, 20)).code(), "purse.counter");
    expect_books();
    EXPECT_EQ(books().text("payable"), "50.5");
    EXPECT_NE(books().body.find(R"("count":2,"amount":50.5)"), std::string::npos) << books().body;
}

TEST_F(PursesTest, rows_that_cannot_be_are_told_one_by_one_and_none_counts) {
    top_up_before("100");
    std::string wrong = used(2, "10:00:00", 70, 20);
    wrong.replace(wrong.find("50.00"), 5, "51.00");
    std::string unknown = used(3, "10:00:00", 50, 20);
    unknown.replace(unknown.find("9901001234567890"), 16, "9901001234567891");
    std::string elsewhere = used(3, "10:00:00", 50, 20);
    elsewhere.replace(elsewhere.find(clinic), 12, "H99010100009");
    std::string later = used(4, "10:00:00", 50, 20);
    later.replace(later.find("2026-11-20"), 10, "2026-11-23");
    const std::string rows = used(1, "09:00:00", 100, 30) + "," + wrong + "," + unknown + "," +
                             elsewhere + "," + later + "," + used(1, "09:00:00", 100, 30);
    const Said checked = imported(rows, "/check");
    EXPECT_EQ(checked.text("total"), "5") << checked.body;
    for (const char* fault : {R"("row":2,"field":"after","code":"purse.sum")",
                              R"("row":3,"field":"card_no","code":"card.number")",
                              R"("row":4,"field":"institution","code":"institution.unknown")",
                              R"("row":5,"field":"at","code":"purse.time")",
                              R"("row":6,"field":"counter","code":"batch.twice")"})
        EXPECT_NE(checked.body.find(fault), std::string::npos) << fault << checked.body;
    EXPECT_EQ(imported(rows).code(), "purse.sum");
    EXPECT_EQ(sheet().text("balance"), "100") << "nothing was booked";
    EXPECT_EQ(imported(used(1, "09:00:00", 100, 30), "", "other.clerk").code(),
              "institution.unknown");
}

TEST_F(PursesTest, a_gap_is_held_until_what_is_missing_comes) {
    top_up_before("100");
    const Said said = imported(used(1, "09:00:00", 100, 30) + "," + used(3, "11:00:00", 50, 10));
    EXPECT_EQ(said.text("booked"), "1") << said.body;
    EXPECT_EQ(said.text("held"), "1");
    EXPECT_NE(held().find("计数不连续"), std::string::npos) << held();
    EXPECT_EQ(sheet().text("balance"), "70");
    EXPECT_EQ(imported(used(2, "10:00:00", 70, 20)).text("booked"), "2") << "it and the held one";
    EXPECT_EQ(held().find("\"log\""), std::string::npos) << held();
    EXPECT_EQ(sheet().text("balance"), "40");
    expect_books();
}

TEST_F(PursesTest, what_follows_a_held_one_is_booked) {
    top_up_before("100");
    const Said said = imported(used(1, "09:00:00", 100, 30) + "," + used(2, "10:00:00", 60, 20) +
                               "," + used(3, "11:00:00", 40, 5));
    EXPECT_EQ(said.text("booked"), "2") << said.body;
    EXPECT_EQ(said.text("held"), "1") << "10 are missing before the second";
    EXPECT_EQ(sheet().text("balance"), "65");
    expect_books();
}

TEST_F(PursesTest, a_difference_is_decided_by_somebody_else_with_a_reason) {
    top_up_before("100");
    EXPECT_EQ(imported(used(1, "09:00:00", 130, 30)).text("held"), "1") << "the card held 100";
    const std::string log =
        signed_in("reviewer").send("GET", "/offline-logs?state=held").text("log");
    EXPECT_NE(held().find("余额不衔接"), std::string::npos);
    EXPECT_EQ(decided(log, "pay", " ").code(), "purse.reason");
    add("both", "clerk reviewer");
    EXPECT_EQ(decided(log, "pay", "机构已核实", "clerk").code(), "access.denied");
    EXPECT_EQ(decided(log, "refuse", "机构未能提供凭据").text("state"), "refused");
    EXPECT_EQ(decided(log, "pay", "机构已核实").code(), "purse.done");
    EXPECT_EQ(sheet().text("balance"), "100") << "nothing was paid";

    EXPECT_EQ(imported(used(2, "10:00:00", 130, 30), "", "both").text("held"), "1");
    const std::string own =
        signed_in("reviewer").send("GET", "/offline-logs?state=held").text("log");
    EXPECT_EQ(decided(own, "pay", "机构已核实", "both").code(), "purse.own");
    add("other.reviewer", "reviewer", "other");
    EXPECT_EQ(decided(own, "pay", "机构已核实", "other.reviewer").code(), "log.unknown");
    const Said paid = decided(own, "pay", "机构已核实");
    EXPECT_EQ(paid.text("state"), "paid") << paid.body;
    EXPECT_EQ(trail().back().act, "decide_log");
    EXPECT_EQ(sheet().text("balance"), "70");
    expect_books();
}

TEST_F(PursesTest, what_nobody_has_money_for_stays_in_suspense_until_the_next_top_up) {
    top_up_before("100");
    EXPECT_EQ(topped_up("500", 2).status, 200);
    write([&](UnitOfWork& unit) {  // the account is spent elsewhere but for 150
        auto state = *unit.get<storage::BenefitState>(std::stoll(person_));
        const Money spent = state.balance - Money::fen(15'000);
        state.balance -= spent;
        unit.update(state);
        const auto journal =
            ledger::Journal::from(Day::of(2026, 11, 22), {"spent", 1},
                                  {{ledger::Account::personal(state.person), -spent},
                                   {ledger::Account::bank("main"), spent}});
        unit.append(bucket_of(state.person), *journal);
    });
    EXPECT_EQ(imported(used(1, "09:00:00", 900, 800)).text("held"), "1");
    EXPECT_NE(held().find("余额不衔接、超出钱包余额"), std::string::npos) << held();
    const std::string log =
        signed_in("reviewer").send("GET", "/offline-logs?state=held").text("log");
    EXPECT_EQ(decided(log, "pay", "卡片读数为证").status, 200);
    EXPECT_EQ(sheet().text("balance"), "0") << "600 from the purse";
    EXPECT_EQ(sheet().text("owed"), "50") << "150 from the account";
    EXPECT_EQ(owned(), Money{});
    expect_books();
    EXPECT_EQ(books().text("consumed"), "600");
    EXPECT_EQ(books().text("from_account"), "150");
    EXPECT_EQ(books().text("advanced"), "50");
    EXPECT_EQ(books().text("payable"), "800");

    write([&](UnitOfWork& unit) {  // a contribution
        auto state = *unit.get<storage::BenefitState>(std::stoll(person_));
        state.balance += Money::fen(20'000);
        unit.update(state);
        const auto journal =
            ledger::Journal::from(Day::of(2026, 11, 22), {"opening", 2},
                                  {{ledger::Account::personal(state.person), Money::fen(20'000)},
                                   {ledger::Account::bank("main"), -Money::fen(20'000)}});
        unit.append(bucket_of(state.person), *journal);
    });
    EXPECT_EQ(topped_up("160", 3).code(), "purse.account") << "50 are owed";
    const Said said = topped_up("150", 3);
    EXPECT_EQ(said.text("covered"), "50") << said.body;
    EXPECT_EQ(said.text("account"), "0");
    EXPECT_EQ(sheet().text("owed"), "0");
    expect_books();
    EXPECT_EQ(books().text("owed"), "0");
}

TEST_F(PursesTest, a_lost_cards_money_returns_after_the_waiting_period) {
    top_up_before("100");
    const auto returned = [&] {
        return entered("POST", "/cards/" + card_ + "/purse-return", "{}");
    };
    EXPECT_EQ(returned().code(), "purse.card") << "in use";
    signed_in("clerk").send("POST", "/cards/" + card_ + "/reports",
                            R"({"event":"lose","reason":"遗失"})");
    EXPECT_EQ(returned().text("message"), "脱机消费日志可能还没有收齐，2026-12-22起才能退回");
    now_ = *Moment::parse("2026-12-22 09:00:00");
    EXPECT_EQ(imported(used(2, "10:00:00", 70, 20)).text("held"), "1");
    EXPECT_EQ(returned().code(), "purse.held");
    EXPECT_EQ(imported(used(1, "09:00:00", 100, 30)).text("booked"), "2")
        << "late, but before the loss";
    EXPECT_EQ(sheet().text("returnable"), "2026-12-22") << sheet().body;
    done("POST", "/cards/" + card_ + "/purse-return", "{}");
    EXPECT_EQ(owned(), Money::fen(95'000));
    EXPECT_EQ(sheet().text("balance"), "0");
    EXPECT_EQ(returned().code(), "purse.empty");
    expect_books();
    EXPECT_EQ(books().text("returned"), "50");

    // What comes even later is nobody's to book by itself.
    EXPECT_EQ(imported(used(3, "11:00:00", 50, 50)).text("held"), "1");
    const std::string log =
        signed_in("reviewer").send("GET", "/offline-logs?state=held").text("log");
    EXPECT_EQ(decided(log, "pay", "凭据齐全").status, 200);
    EXPECT_EQ(owned(), Money::fen(90'000)) << "out of what was returned";
    signed_in("clerk").send("POST", "/cards/" + card_ + "/reports", R"({"event":"find"})");
    EXPECT_EQ(topped_up("1", 2).code(), "purse.closed");
    expect_books();
}

TEST_F(PursesTest, a_card_that_was_stopped_is_not_paid_for_by_itself) {
    top_up_before("100");
    now_ = *Moment::parse("2026-11-20 09:30:00");
    signed_in("clerk").send("POST", "/cards/" + card_ + "/reports",
                            R"({"event":"lose","reason":"遗失"})");
    now_ = *Moment::parse("2026-11-22 09:00:00");
    const Said said = imported(used(1, "09:00:00", 100, 30) + "," + used(2, "10:00:00", 70, 20));
    EXPECT_EQ(said.text("booked"), "1") << "before the loss";
    EXPECT_EQ(said.text("held"), "1");
    EXPECT_NE(held().find("卡已停用"), std::string::npos) << held();
}

TEST_F(PursesTest, the_books_are_the_centres_and_the_own_sheet_the_persons) {
    top_up_before("100");
    EXPECT_EQ(signed_in("other.clerk").send("GET", "/purse-books").code(), "purse.scope");
    EXPECT_EQ(signed_in("other.clerk").send("GET", "/persons/" + person_ + "/purses").code(),
              "person.unknown");
    imported(used(1, "09:00:00", 130, 30));
    EXPECT_EQ(signed_in("other.clerk").send("GET", "/offline-logs").body.find("\"log\""),
              std::string::npos);
    const auto period = [&](const std::string& from, const std::string& until) {
        return signed_in("clerk").send("GET", "/purse-books?from=" + from + "&until=" + until);
    };
    EXPECT_EQ(period("2026-11-01", "2026-11-19").text("closing"), "0");
    EXPECT_EQ(period("2026-11-21", "2026-11-22").text("opening"), "100");
    EXPECT_EQ(period("2026-11-22", "2026-11-21").code(), "purse.period");
    write([&](UnitOfWork& unit) {
        unit.insert(storage::Organisation{
            .code = "insured", .name = "参保人", .kind = "person", .parent = "centre"});
    });
    add("own", "insured", "insured", std::stoll(person_));
    EXPECT_EQ(signed_in("own").send("GET", "/own/purses").text("balance"), "100");
    const std::string moved = signed_in("own").send("GET", "/own/benefits").body;
    EXPECT_NE(moved.find(R"("kind":"top_up","who":")"), std::string::npos) << moved;
    EXPECT_NE(moved.find(R"("amount":-100,)"), std::string::npos) << moved;
}

TEST_F(PursesTest, verify_finds_a_purse_that_was_tampered_with) {
    top_up_before("100");
    expect_books();
    write([&](UnitOfWork& unit) {
        auto purse = *unit.get<storage::CardPurse>(std::stoll(card_));
        purse.balance += Money::fen(1);
        unit.update(purse);
    });
    const auto report = storage::verify(*store_);
    ASSERT_FALSE(report.holds());
    EXPECT_EQ(report.violations.front().rule, "purse.balance");
    EXPECT_EQ(report.purses, 1);
    EXPECT_EQ(books().text("difference"), "0.01") << books().body;
}

}  // namespace
}  // namespace yibao::console
