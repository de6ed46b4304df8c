// A card that was settled with: what was said of it at the counter cannot be undone under the bill.

#include "console/test_settlement_desk.hpp"
#include "operations/cards/cards.hpp"
#include "storage/id.hpp"

namespace yibao::console {
namespace {

class CardCorrections : public SettlementDesk {
protected:
    /// The card that the pharmacy reads, collected now.
    std::string collected(std::int64_t person) {
        std::int64_t id = 0;
        write([&](UnitOfWork& unit) {
            id = unit.next_id(bucket_of(person));
            unit.append(
                operations::new_card(agency.vault(), {.id = id,
                                                      .person = person,
                                                      .number = fmt::format("CARD{}", person),
                                                      .state = enrolment::CardState::active,
                                                      .now = agency.now}));
            unit.insert(storage::CardLog{id, 1, agency.now, "make", "ready", "reviewer"});
            unit.insert(storage::CardLog{id, 2, agency.now, "collect", "active", "clerk"});
        });
        return std::to_string(id);
    }
    Said correction(const std::string& card) {
        return as("clerk").send("POST", "/cards/" + card + "/correction",
                                R"({"number":2,"event":"collect","reason":"发错了人"})");
    }
};

TEST_F(CardCorrections, are_refused_while_a_bill_stands_that_was_settled_with_it) {
    const std::string card = collected(Agent::employee);
    const std::string settlement = bought(Agent::employee);
    EXPECT_EQ(correction(card).text("message"),
              "此卡此后已用于结算，不能更正；须先退费，或按挂失、注销办理");
    const Said reversed =
        as("reviewer")
            .send("POST", "/settlements/" + settlement + "/reverse", R"({"reason":"发错了人"})");
    ASSERT_EQ(reversed.status, 200) << reversed.body;
    const Said asked = correction(card);
    EXPECT_EQ(asked.status, 200) << asked.body;
}

TEST_F(CardCorrections, do_not_mind_what_was_settled_with_something_else) {
    const std::string card = collected(Agent::employee);
    (void)bought(
        Agent::employee, "250",
        {{"mdtrt_cert_type", "02"}, {"mdtrt_cert_no", Agent::certificate_of(Agent::employee)}});
    const Said asked = correction(card);
    EXPECT_EQ(asked.status, 200) << asked.body;
}

}  // namespace
}  // namespace yibao::console
