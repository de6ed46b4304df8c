#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <thread>

#include "operations/test_agency.hpp"
#include "operations/test_messages.hpp"
#include "storage/verify.hpp"

namespace yibao::operations {
namespace {

using Agent = TestAgency;

std::string key_of(std::int64_t person, const Said& settled) {
    return keys({{"psn_no", std::to_string(person)},
                 {"setl_id", settled.at("output.setlinfo.setl_id")},
                 {"mdtrt_id", settled.at("output.setlinfo.mdtrt_id")}});
}

/// A settlement that stands, and how the person stood before it.
struct Standing {
    std::int64_t person;
    std::string visit;  // of a stay
    std::string key;
    storage::BenefitState before;
};

/// Settles and undoes at random. One of the persons lies in hospital and is settled in part.
class Random {
public:
    void step(bool forward) {
        if (forward)
            *rc::gen::inRange(0, 4) == 0 ? settle_stay() : purchase_something();
        else if (!standing_.empty())
            undo(*rc::gen::inRange<std::size_t>(0, standing_.size()));
    }
    void undo_all() {
        while (!standing_.empty()) undo(standing_.size() - 1);
    }

    /// Funds pay for purchases here even of who lies in hospital, so that all may mix.
    TestAgency agency{{storage::Setting{std::string(during_stay_setting), "41"}}};

private:
    void purchase_something() {
        const auto person = *rc::gen::element(Agent::employee, Agent::relative, Agent::chronic);
        const Line line{"1", *rc::gen::element<std::string>("A", "B", "C"),
                        std::to_string(*rc::gen::inRange(1, 900))};
        Standing one{person, "", "", agency.state(person)};
        const Said said = agency.say(
            Agent::pharmacy, "2102",
            purchase(person, {line},
                     {{"acct_used_flag", *rc::gen::element<std::string>("0", "1", "2")}}));
        RC_ASSERT(said.accepted());
        keep(std::move(one), said);
    }

    void settle_stay() {
        const std::string total = std::to_string(*rc::gen::inRange(1, 9000));
        Standing one{Agent::chronic, visit_, "", agency.state(Agent::chronic)};
        const Line line{std::to_string(++lines_), "A", total, 1, "2025-06-05"};
        RC_ASSERT(agency.say(Agent::hospital, "2301", charges(one.person, visit_, "", {line}))
                      .accepted());
        const Said said =
            agency.say(Agent::hospital, "2304",
                       settlement_request(one.person, visit_, total, {{"mid_setl_flag", "1"}}));
        RC_ASSERT(said.accepted());
        keep(std::move(one), said);
    }

    void keep(Standing one, const Said& said) {
        one.key = key_of(one.person, said);
        standing_.push_back(std::move(one));
    }

    /// Only what is the person's own is compared: others may have used the family account since.
    void undo(std::size_t at) {
        const auto place = standing_.begin() + static_cast<std::ptrdiff_t>(at);
        const Standing& chosen = *place;
        const bool stay = !chosen.visit.empty();
        const bool later = std::any_of(place + 1, standing_.end(), [&](const Standing& other) {
            return other.person == chosen.person;
        });
        const Said said = agency.say(stay ? Agent::hospital : Agent::pharmacy,
                                     stay ? "2305" : "2103", chosen.key);
        RC_ASSERT(said.code() == (later ? "settlement.later" : ""));
        if (later) return;
        const auto now = agency.state(chosen.person);
        RC_ASSERT(now.accumulators == chosen.before.accumulators);
        RC_ASSERT(now.last_settlement == chosen.before.last_settlement);
        const Standing undone = std::move(*place);
        standing_.erase(place);
        if (stay)
            RC_ASSERT(agency
                          .say(Agent::hospital, "2302",
                               keys({{"feedetl_sn", "0000"},
                                     {"mdtrt_id", undone.visit},
                                     {"psn_no", std::to_string(undone.person)}}))
                          .accepted());
    }

    const std::string visit_ =
        agency.say(Agent::hospital, "2401", admission(Agent::chronic)).at("output.result.mdtrt_id");
    int lines_ = 0;
    std::vector<Standing> standing_;
};

TEST(Books, StaySoundWhateverIsSettledAndUndone) {
    Random random;
    EXPECT_TRUE(rc::check("sequences of settlements and reversals", [&] {
        random.undo_all();  // a failed attempt may have left some
        for (const bool forward : *rc::gen::container<std::vector<bool>>(
                 8, rc::gen::weightedElement<bool>({{3, true}, {2, false}})))
            random.step(forward);
        RC_ASSERT(storage::verify(random.agency.store()).holds());
        random.undo_all();
        for (const auto person : {Agent::employee, Agent::relative, Agent::chronic})
            RC_ASSERT(random.agency.state(person).accumulators == "[]");
        RC_ASSERT(random.agency.state(Agent::employee).balance == Money::yuan(1000));
    }));
    random.agency.expect_sound();
}

TEST(Books, LaterSettlementsAreUndoneFirst) {
    TestAgency agency;
    const auto bill = purchase(Agent::employee, {{"1", "A", "100"}});
    const Said first = agency.say(Agent::pharmacy, "2102", bill);
    const Said second = agency.say(Agent::pharmacy, "2102", bill);
    const Said refused = agency.say(Agent::pharmacy, "2103", key_of(Agent::employee, first));
    EXPECT_EQ(refused.code(), "settlement.later");
    EXPECT_NE(refused.at("err_msg").find(second.at("output.setlinfo.setl_id")), std::string::npos)
        << "the refusal names what must be undone";
    EXPECT_TRUE(agency.say(Agent::pharmacy, "2103", key_of(Agent::employee, second)).accepted());
    EXPECT_TRUE(agency.say(Agent::pharmacy, "2103", key_of(Agent::employee, first)).accepted());
}

/// Everybody settles at the same instant; each bill alone would exhaust caps and account.
TEST(Books, BillsAtTheSameInstantShareCapsAndAccount) {
    TestAgency agency;
    constexpr int threads = 4;
    constexpr int bills = 6;
    std::vector<std::vector<Said>> said(threads);
    std::vector<std::thread> counters;
    for (int t = 0; t < threads; ++t)
        counters.emplace_back([&, t] {
            // Half of them pay from the relative's family account, which is the employee's own.
            const bool family = t % 2 == 1;
            const auto person = family ? Agent::relative : Agent::employee;
            for (int i = 0; i < bills; ++i)
                said[static_cast<std::size_t>(t)].push_back(
                    agency.say(Agent::pharmacy, "2102",
                               purchase(person, {{"1", "A", "400"}},
                                        {{"acct_used_flag", family ? "2" : "1"}})));
        });
    for (auto& counter : counters) counter.join();
    std::map<std::string, Money> pool;
    Money account;
    for (const auto& row : said)
        for (const Said& one : row) {
            ASSERT_TRUE(one.accepted()) << one.body;
            pool[one.at("output.setlinfo.psn_no")] += one.money("output.setlinfo.hifp_pay");
            account += one.money("output.setlinfo.acct_pay");
        }
    for (const auto& [person, paid] : pool) EXPECT_EQ(paid, Money::yuan(1000)) << person;
    EXPECT_EQ(account, Money::yuan(1000));
    EXPECT_EQ(agency.state(Agent::employee).balance, Money{});
    agency.expect_sound();
}

TEST(Books, TwoHospitalsSettleOnePersonAtTheSameInstant) {
    TestAgency agency;
    std::vector<std::string> visits;
    for (const char* hospital : {Agent::hospital, Agent::other_hospital}) {
        visits.push_back(
            agency.say(hospital, "2201", registration(Agent::employee)).at("output.data.mdtrt_id"));
        agency.say(hospital, "2204",
                   charges(Agent::employee, visits.back(), "B1", {{"1", "A", "1700"}}));
    }
    Said one;
    Said other;
    std::thread left([&] {
        one = agency.say(Agent::hospital, "2207",
                         settlement_request(Agent::employee, visits[0], "1700"));
    });
    std::thread right([&] {
        other = agency.say(Agent::other_hospital, "2207",
                           settlement_request(Agent::employee, visits[1], "1700"));
    });
    left.join();
    right.join();
    ASSERT_TRUE(one.accepted() && other.accepted()) << one.body << other.body;
    const auto together = [&](const char* path) { return one.money(path) + other.money(path); };
    EXPECT_EQ(together("output.setlinfo.act_pay_dedc"), Money::yuan(200));
    EXPECT_EQ(together("output.setlinfo.hifp_pay"), Money::yuan(1000));
    EXPECT_EQ(together("output.setlinfo.acct_pay"), Money::yuan(1000));
    agency.expect_sound();
}

}  // namespace
}  // namespace yibao::operations
