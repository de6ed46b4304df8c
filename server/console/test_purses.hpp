#pragma once

// For tests only: two institutions that work off line, and somebody with a card in use and 1,000 yuan.

#include "console/test_people.hpp"
#include "ledger/journal.hpp"
#include "operations/cards/cards.hpp"
#include "storage/records/benefit.hpp"
#include "storage/verify.hpp"

namespace yibao::console {

class PursesTest : public PeopleTest {
protected:
    static constexpr const char* clinic = "H99010100001";
    static constexpr const char* far_clinic = "H99010200001";

    PursesTest() {
        write([&](UnitOfWork& unit) {
            for (const auto& [code, area] : {std::pair{clinic, "990101"}, {far_clinic, "990102"}}) {
                storage::Institution one;
                one.code = code;
                one.name = std::string("卫生所") + area;
                one.kind = "1";
                one.level = "11";
                one.area = area;
                one.status = "1";
                one.paasid = code;
                one.secret = vault_->seal("secret", fmt::format("institution:{}", code));
                unit.insert(one);
            }
        });
        reload();
        person_ = registered("王小明", card(11));
        card_ = issued(std::stoll(person_), "9901001234567890", Money::fen(100'000));
    }

    /// A card in use since the first of the month, of somebody with this much in the account.
    std::string issued(std::int64_t person, const std::string& number, Money account) {
        std::int64_t id = 0;
        write([&](UnitOfWork& unit) {
            id = unit.next_id(bucket_of(person));
            const Moment since = *Moment::parse("2026-11-01 08:00:00");
            unit.append(operations::new_card(*vault_, {.id = id,
                                                       .person = person,
                                                       .number = number,
                                                       .state = enrolment::CardState::active,
                                                       .now = since}));
            unit.insert(storage::CardLog{id, 1, since, "collect", "active", "clerk"});
            if (account == Money{}) return;
            auto state = unit.get<storage::BenefitState>(person);
            if (!state)
                unit.insert(storage::BenefitState{.person = person, .balance = account});
            else
                unit.update(storage::BenefitState{.person = person, .balance = account});
            const auto journal =
                ledger::Journal::from(Day::of(2026, 1, 1), {"opening", person},
                                      {{ledger::Account::bank("main"), -account},
                                       {ledger::Account::personal(person), account}});
            unit.append(bucket_of(person), *journal);
        });
        return std::to_string(id);
    }

    Said topped_up(const std::string& yuan, int number, const std::string& by = "clerk") {
        return signed_in(by).send("POST", "/cards/" + card_ + "/top-ups",
                                  fmt::format(R"({{"amount":{},"number":{}}})", yuan, number));
    }
    /// A use of the card at this time of the 20th, in yuan.
    static std::string used(int counter, const std::string& time, double before, double amount,
                            const std::string& more = "") {
        return fmt::format(
            R"({{"institution":"{}","terminal":"T1","terminal_serial":"{}","card_no":)"
            R"("9901001234567890","counter":{},"at":"2026-11-20 {}","amount":{:.2f},)"
            R"("before":{:.2f},"after":{:.2f}{}}})",
            clinic, counter, counter, time, amount, before, before - amount, more);
    }
    Said imported(const std::string& rows, const std::string& check = "",
                  const std::string& by = "clerk") {
        return signed_in(by).send("POST", "/offline-logs" + check, R"({"rows":[)" + rows + "]}");
    }
    Said decided(const std::string& log, const std::string& decision, const std::string& reason,
                 const std::string& by = "reviewer") {
        return signed_in(by).send(
            "POST", "/offline-logs/" + log + "/decision",
            fmt::format(R"({{"decision":"{}","reason":"{}"}})", decision, reason));
    }
    std::string held() {
        return signed_in("reviewer").send("GET", "/offline-logs?state=held").body;
    }
    Said sheet() { return signed_in("clerk").send("GET", "/persons/" + person_ + "/purses"); }
    Said books() { return signed_in("reviewer").send("GET", "/purse-books"); }
    Money owned() {
        return store_->read([&](storage::Reader& reader) {
            return reader.get<storage::BenefitState>(std::stoll(person_))->balance;
        });
    }
    void expect_books() {
        const auto report = storage::verify(*store_);
        EXPECT_TRUE(report.holds());
        for (const auto& one : report.violations)
            ADD_FAILURE() << one.rule << ' ' << one.expected << ' ' << one.found;
        EXPECT_EQ(books().text("difference"), "0") << books().body;
    }
    /// On the 20th, when the card is used.
    void top_up_before(const std::string& yuan) {
        now_ = *Moment::parse("2026-11-20 08:00:00");
        const Said said = topped_up(yuan, 1);
        ASSERT_EQ(said.status, 200) << said.body;
        now_ = *Moment::parse("2026-11-22 09:00:00");
    }

    std::string person_;
    std::string card_;
};

}  // namespace yibao::console
