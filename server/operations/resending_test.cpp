#include <gtest/gtest.h>

#include "operations/test_agency.hpp"
#include "operations/test_messages.hpp"

namespace yibao::operations {
namespace {

using Agent = TestAgency;

class Resending : public testing::Test {
protected:
    std::string reversal(const std::string& infno, std::int64_t person = Agent::employee) {
        return keys({{"psn_no", std::to_string(person)}, {"omsgid", "M1"}, {"oinfno", infno}});
    }

    TestAgency agency;
    const std::string bill = purchase(Agent::employee, {{"1", "A", "100"}});
};

TEST_F(Resending, GivesTheSameBytesAndBooksOnce) {
    const Said first = agency.say(Agent::pharmacy, "2102", bill, "M1");
    ASSERT_TRUE(first.accepted()) << first.body;
    const std::string counts = agency.counts();
    agency.now = *Moment::parse("2025-06-12 08:00:00");
    const Said again = agency.say(Agent::pharmacy, "2102", bill, "M1");
    EXPECT_EQ(again.body, first.body);
    EXPECT_TRUE(again.handled.resent);
    EXPECT_EQ(agency.counts(), counts);
}

TEST_F(Resending, RefusesOtherContentUnderTheSameMsgid) {
    agency.say(Agent::pharmacy, "2102", bill, "M1");
    const auto other = purchase(Agent::employee, {{"1", "A", "101"}});
    EXPECT_EQ(agency.say(Agent::pharmacy, "2102", other, "M1").code(), "message.reused");
    EXPECT_EQ(
        agency
            .say(Agent::pharmacy, "9001", R"({"signIn":{"opter_no":"1","mac":"1","ip":"1"}})", "M1")
            .code(),
        "message.reused");
    // Another institution has numbers of its own.
    EXPECT_EQ(
        agency
            .say(Agent::hospital, "9001", R"({"signIn":{"opter_no":"1","mac":"1","ip":"1"}})", "M1")
            .code(),
        "");
}

TEST_F(Resending, ARefusedMessageMayBeSentAgain) {
    const auto wrong = purchase(Agent::employee, {{"1", "A", "100"}}, {{"mdtrt_cert_no", "CARD0"}});
    EXPECT_EQ(agency.say(Agent::pharmacy, "2102", wrong, "M1").code(), "person.credential");
    EXPECT_TRUE(agency.say(Agent::pharmacy, "2102", bill, "M1").accepted());
}

TEST_F(Resending, ALostAnswerIsReversed) {
    auto before = agency.state(Agent::employee);
    agency.say(Agent::pharmacy, "2102", bill, "M1");
    EXPECT_EQ(agency.say(Agent::pharmacy, "2601", reversal("2207")).code(), "reversal.unknown");
    EXPECT_EQ(agency.say(Agent::pharmacy, "2601", reversal("2208")).code(), "reversal.transaction");
    EXPECT_EQ(agency.say(Agent::hospital, "2601", reversal("2102")).code(), "reversal.unknown");
    EXPECT_EQ(agency.say(Agent::pharmacy, "2601", reversal("2102", Agent::relative)).code(),
              "reversal.other_person");
    EXPECT_TRUE(agency.say(Agent::pharmacy, "2601", reversal("2102"), "M2").accepted());
    EXPECT_TRUE(agency.say(Agent::pharmacy, "2601", reversal("2102"), "M2").handled.resent);
    before.last_entry = agency.state(Agent::employee).last_entry;  // the reversal's own
    EXPECT_EQ(agency.state(Agent::employee), before);
    EXPECT_EQ(agency.say(Agent::pharmacy, "2601", reversal("2102")).code(), "settlement.reversed");
    // Its stored answer would have the bill seem settled.
    EXPECT_EQ(agency.say(Agent::pharmacy, "2102", bill, "M1").code(), "message.reversed");
    agency.expect_sound();
}

TEST_F(Resending, ALostAdmissionIsReversed) {
    ASSERT_TRUE(agency.say(Agent::hospital, "2401", admission(Agent::employee), "M1").accepted());
    EXPECT_TRUE(agency.say(Agent::hospital, "2601", reversal("2401")).accepted());
    EXPECT_TRUE(agency.say(Agent::other_hospital, "2401", admission(Agent::employee)).accepted());
    agency.expect_sound();
}

TEST_F(Resending, ALostAnswerPaidByTheFamilyIsReversed) {
    const auto family = purchase(Agent::relative, {{"1", "A", "100"}}, {{"acct_used_flag", "2"}});
    ASSERT_TRUE(agency.say(Agent::pharmacy, "2102", family, "M1").accepted());
    EXPECT_EQ(agency.state(Agent::employee).balance, Money::yuan(900));
    EXPECT_TRUE(agency.say(Agent::pharmacy, "2601", reversal("2102", Agent::relative)).accepted());
    EXPECT_EQ(agency.state(Agent::employee).balance, Money::yuan(1000));
    agency.expect_sound();
}

TEST_F(Resending, TrialsAndQueriesLeaveNoTrace) {
    const std::string counts = agency.counts();
    EXPECT_TRUE(agency.say(Agent::pharmacy, "2101", bill).accepted());
    EXPECT_TRUE(agency
                    .say(Agent::pharmacy, "1101",
                         keys({{"mdtrt_cert_type", "03"},
                               {"mdtrt_cert_no", fmt::format("CARD{}", Agent::employee)}}))
                    .accepted());
    EXPECT_EQ(agency.counts(), counts);
}

}  // namespace
}  // namespace yibao::operations
