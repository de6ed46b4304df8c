// Who is on a black list is settled for by nobody, however the bill is dated.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "operations/cards/cards.hpp"
#include "operations/test_agency.hpp"
#include "operations/test_messages.hpp"
#include "storage/id.hpp"
#include "storage/records/black_list.hpp"

namespace yibao::operations {
namespace {

class BlackList : public testing::Test {
protected:
    void list(std::string kind, std::int64_t number, const std::optional<Day>& until = {}) {
        ASSERT_TRUE(agency.store().write(
            storage::Buckets::all(), [&](storage::UnitOfWork& unit) -> Result<bool> {
                unit.append(storage::BlackListEntry{.id = unit.next_id(0),
                                                    .kind = std::move(kind),
                                                    .number = std::to_string(number),
                                                    .since = Day::of(2025, 6, 10),
                                                    .until = until});
                return true;
            }));
        agency.reload();
    }
    std::string visit(std::int64_t person, const std::string& day = "2025-06-10") {
        return agency.say(TestAgency::hospital, "2201", registration(person, {{"begntime", day}}))
            .code();
    }

    TestAgency agency;
};

TEST_F(BlackList, stops_a_person_at_once_and_a_bill_that_is_dated_back) {
    EXPECT_EQ(visit(TestAgency::employee), "");
    list("person", TestAgency::employee);
    EXPECT_EQ(visit(TestAgency::employee), "person.black_listed");
    EXPECT_EQ(visit(TestAgency::employee, "2025-06-09"), "person.black_listed");
    EXPECT_EQ(agency
                  .say(TestAgency::pharmacy, "2102",
                       purchase(TestAgency::employee, {{"1", "A", "10", 1, "2025-06-09"}},
                                {{"begntime", "2025-06-09"}}))
                  .code(),
              "person.black_listed");
    EXPECT_EQ(visit(TestAgency::relative), "");
}

TEST_F(BlackList, stops_what_was_opened_before) {
    const std::string number =
        agency.say(TestAgency::hospital, "2201", registration(TestAgency::employee))
            .at("output.data.mdtrt_id");
    ASSERT_TRUE(
        agency
            .say(TestAgency::hospital, "2204", charges(TestAgency::employee, number, "B1", {{"1"}}))
            .accepted());
    list("person", TestAgency::employee);
    EXPECT_EQ(agency
                  .say(TestAgency::hospital, "2207",
                       settlement_request(TestAgency::employee, number, "100"))
                  .code(),
              "person.black_listed");
}

TEST_F(BlackList, of_an_employer_stops_its_people) {
    constexpr std::int64_t employer = 7001;
    ASSERT_TRUE(agency.store().write(
        storage::Buckets::all(), [&](storage::UnitOfWork& unit) -> Result<bool> {
            auto enrolment = unit.find<storage::Enrolment>(TestAgency::employee).front();
            enrolment.employer = employer;
            unit.update(std::move(enrolment));
            return true;
        }));
    list("person", employer);
    EXPECT_EQ(visit(TestAgency::employee), "") << "a person of that number is somebody else";
    list("employer", employer);
    EXPECT_EQ(visit(TestAgency::employee), "person.employer_black_listed");
    EXPECT_EQ(visit(TestAgency::relative), "");
}

TEST_F(BlackList, of_a_card_stops_the_card_but_not_its_holder) {
    std::int64_t card = 0;
    ASSERT_TRUE(agency.store().write(
        storage::Buckets::all(), [&](storage::UnitOfWork& unit) -> Result<bool> {
            card = unit.next_id(bucket_of(TestAgency::employee));
            unit.append(
                new_card(agency.vault(), {.id = card,
                                          .person = TestAgency::employee,
                                          .number = fmt::format("CARD{}", TestAgency::employee),
                                          .state = enrolment::CardState::active,
                                          .now = agency.now}));
            return true;
        }));
    const auto shown = [&](const std::string& type, const std::string& number) {
        return agency
            .say(TestAgency::hospital, "1101",
                 keys({{"mdtrt_cert_type", type}, {"mdtrt_cert_no", number}}))
            .code();
    };
    const std::string number = fmt::format("CARD{}", TestAgency::employee);
    EXPECT_EQ(shown("03", number), "");
    list("card", card);
    EXPECT_EQ(shown("03", number), "person.card_black_listed");
    EXPECT_EQ(visit(TestAgency::employee), "person.card_black_listed");
    EXPECT_EQ(shown("02", TestAgency::certificate_of(TestAgency::employee)), "");
    EXPECT_EQ(visit(TestAgency::relative), "");
}

TEST_F(BlackList, ends_with_its_last_day) {
    list("person", TestAgency::employee, Day::of(2025, 6, 10));
    EXPECT_EQ(visit(TestAgency::employee), "person.black_listed");
    agency.now = agency.now + std::chrono::hours(24);
    EXPECT_EQ(visit(TestAgency::employee, "2025-06-11"), "");
    EXPECT_EQ(visit(TestAgency::employee, "2025-06-10"), "person.black_listed")
        << "the care of a day on which it held";
}

}  // namespace
}  // namespace yibao::operations
