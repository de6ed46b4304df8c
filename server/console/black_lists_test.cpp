// Black lists over a real store: entered, reviewed, in force at once, and what institutions without a
// line are told of them.

#include "console/test_people.hpp"
#include "operations/cards/cards.hpp"
#include "operations/cards/credentials.hpp"
#include "storage/id.hpp"

namespace yibao::console {
namespace {

using enrolment::BlackListKind;

class BlackListsTest : public PeopleTest {
protected:
    BlackListsTest() : person_(registered("王小明", card(11))) {
        write([&](UnitOfWork& unit) {
            unit.insert(storage::Organisation{.code = "ward",
                                              .name = "甲医院",
                                              .kind = "institution",
                                              .parent = "centre",
                                              .institution = "H99010100001"});
        });
        add("hospital", "institution_clerk", "ward");
    }

    static std::string entry(const std::string& kind, const std::string& number,
                             const std::string& since = "2026-11-22",
                             const std::string& more = "") {
        return fmt::format(R"({{"kind":"{}","number":"{}","since":"{}","reason":"出借医疗卡"{}}})",
                           kind, number, since, more);
    }
    std::string listed(const std::string& body) { return done("POST", "/black-list", body); }
    bool names(BlackListKind kind, const std::string& number, const std::string& day) {
        (void)signed_in("clerk").send("GET", "/black-list");  // takes the news
        return agency_->black_lists().names(kind, std::stoll(number), *Day::parse(day));
    }
    /// As an institution's own operator takes it.
    Said changes(const std::string& since = "") {
        return signed_in("hospital")
            .send("POST", "/black-list/downloads",
                  since.empty() ? "{}" : R"({"since_version":)" + since + "}");
    }
    /// Of the first person, under a number that everybody knows here.
    std::string card_in(enrolment::CardState state) {
        const std::int64_t id = std::stoll(person_);
        std::string number;
        write([&](UnitOfWork& unit) {
            auto made = operations::new_card(*vault_, {.id = unit.next_id(bucket_of(id)),
                                                       .person = id,
                                                       .number = "9901001234567897",
                                                       .state = state,
                                                       .now = now_});
            number = std::to_string(made.id);
            unit.append(std::move(made));
        });
        return number;
    }
    static std::string row(const std::string& kind, const std::string& number,
                           const std::string& blocked) {
        return fmt::format(R"("kind":"{}","number":"{}","blocked":"{}")", kind, number, blocked);
    }
    static std::string card_row(const std::string& blocked) {
        return row("card", "9901001234567897", blocked);
    }
    static void expect_in(const Said& list, const std::string& wanted) {
        EXPECT_NE(list.body.find(wanted), std::string::npos) << list.body;
    }
    static void expect_not_in(const Said& list, const std::string& unwanted) {
        EXPECT_EQ(list.body.find(unwanted), std::string::npos) << list.body;
    }

    std::string person_;
};

TEST_F(BlackListsTest, who_is_listed_is_known_with_the_review_and_until_it_is_lifted) {
    const Said said = entered("POST", "/black-list", entry("person", person_));
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_FALSE(names(BlackListKind::person, person_, "2026-11-22"))
        << "nothing before the review";
    ASSERT_EQ(signed_in("reviewer")
                  .send("POST", "/declarations/" + said.text("declaration") + "/review",
                        R"({"decision":"approve"})")
                  .status,
              200);
    EXPECT_TRUE(names(BlackListKind::person, person_, "2026-11-22"));
    EXPECT_FALSE(names(BlackListKind::person, person_, "2026-11-21"));
    EXPECT_FALSE(names(BlackListKind::employer, person_, "2026-11-22"));
    const Said list = signed_in("clerk").send("GET", "/black-list");
    EXPECT_EQ(list.text("title"), "王**");
    EXPECT_EQ(list.text("reason"), "出借医疗卡");
    EXPECT_EQ(entered("POST", "/black-list", entry("person", person_)).code(), "black_list.exists");
    done("POST", "/black-list/" + list.text("entry") + "/lift", R"({"reason":"已退回基金"})");
    EXPECT_FALSE(names(BlackListKind::person, person_, "2026-11-22"));
    EXPECT_EQ(signed_in("clerk").send("GET", "/black-list").text("total"), "0");
    const Said over = signed_in("clerk").send("GET", "/black-list?all=1");
    EXPECT_EQ(over.text("reason"), "出借医疗卡");
    EXPECT_EQ(over.text("lifted"), "已退回基金");
    EXPECT_EQ(entered("POST", "/black-list/" + list.text("entry") + "/lift", R"({"reason":"再次"})")
                  .code(),
              "black_list.over");
}

TEST_F(BlackListsTest, a_listing_that_is_reviewed_later_counts_from_then_on) {
    const Said said = entered("POST", "/black-list", entry("person", person_));
    now_ = now_ + std::chrono::hours(24);
    const Said approved = signed_in("reviewer")
                              .send("POST", "/declarations/" + said.text("declaration") + "/review",
                                    R"({"decision":"approve"})");
    ASSERT_EQ(approved.status, 200) << approved.body;
    EXPECT_EQ(signed_in("clerk").send("GET", "/black-list").text("since"), "2026-11-23");
    EXPECT_EQ(entered("POST", "/black-list",
                      entry("person", person_, "2026-12-01", R"(,"until":"2026-12-05")"))
                  .code(),
              "black_list.exists")
        << "it would count on one day with the other";
}

TEST_F(BlackListsTest, only_cards_that_were_blocked_are_told_to_institutions) {
    card_in(enrolment::CardState::active);
    // Changes since a minute ago, among them the card's.
    const std::int64_t version = now_.milliseconds() - 60'000;
    EXPECT_EQ(changes(std::to_string(version)).text("rows"), "[]")
        << "a card in use is nobody's business";
}

TEST_F(BlackListsTest, nobody_lists_or_sees_whom_others_insure) {
    Browser other = signed_in("other.clerk");
    EXPECT_EQ(other.send("POST", "/black-list", entry("person", person_)).code(),
              "black_list.subject");
    EXPECT_EQ(other.send("POST", "/black-list", entry("employer", std::to_string(employer))).code(),
              "black_list.subject");
    const std::string listed_entry = listed(entry("employer", std::to_string(employer)));
    EXPECT_EQ(other.send("GET", "/black-list").text("total"), "0");
    EXPECT_EQ(
        other.send("POST", "/black-list/" + listed_entry + "/lift", R"({"reason":"x"})").code(),
        "black_list.unknown");
    EXPECT_EQ(entered("POST", "/black-list", entry("person", person_, "2026-10-01")).code(),
              "black_list.since");
    EXPECT_EQ(entered("POST", "/black-list",
                      entry("person", person_, "2026-12-01", R"(,"until":"2026-11-30")"))
                  .code(),
              "black_list.until");
}

TEST_F(BlackListsTest, an_institution_without_a_line_takes_what_changed) {
    const std::string card = card_in(enrolment::CardState::lost);
    const std::string listed_entry = listed(entry("person", person_));
    const Said whole = changes();
    ASSERT_EQ(whole.status, 200) << whole.body;
    EXPECT_NE(whole.body.find(R"("kind":"person","number":")" + person_ + R"(","blocked":"1")"),
              std::string::npos)
        << whole.body;
    EXPECT_NE(whole.body.find(R"("kind":"card","number":"9901001234567897","blocked":"1")"),
              std::string::npos);
    EXPECT_EQ(whole.body.find("王"), std::string::npos) << "numbers only";
    EXPECT_EQ(trail().back().act, "take_blocked") << "full card numbers leave";
    EXPECT_EQ(trail().back().username, "hospital");
    const std::string version = whole.text("version");
    EXPECT_NE(changes(version).text("rows"), "[]") << "what was stamped shortly before comes again";

    now_ = now_ + std::chrono::minutes(11);
    EXPECT_EQ(signed_in("clerk")
                  .send("POST", "/cards/" + card + "/reports", R"({"event":"find"})")
                  .status,
              200);
    done("POST", "/black-list/" + listed_entry + "/lift", R"({"reason":"已退回基金"})");
    const Said later = changes(version);
    EXPECT_NE(later.body.find(R"("kind":"card","number":"9901001234567897","blocked":"0")"),
              std::string::npos)
        << later.body;
    EXPECT_NE(later.body.find(R"("number":")" + person_ + R"(","blocked":"0")"), std::string::npos);
    EXPECT_EQ(changes().text("rows"), "[]") << "the whole list has nobody left";
}

TEST_F(BlackListsTest, the_cards_of_a_listed_person_are_recognised_without_a_line) {
    const std::string listed_entry =
        listed(entry("person", person_, "2026-11-22", R"(,"until":"2026-12-31")"));
    const Said whole = changes();
    expect_in(whole, row("person", person_, "1"));
    expect_not_in(whole, R"("kind":"card")");
    now_ = now_ + std::chrono::minutes(11);
    card_in(enrolment::CardState::active);
    const Said later = changes(whole.text("version"));
    expect_in(later, card_row("1") + R"(,"since":"2026-11-22","until":"2026-12-31")");
    expect_in(changes(), card_row("1"));
    now_ = now_ + std::chrono::minutes(11);
    done("POST", "/black-list/" + listed_entry + "/lift", R"({"reason":"已退回基金"})");
    expect_in(changes(later.text("version")), card_row("0"));
    EXPECT_EQ(changes().text("rows"), "[]");
}

TEST_F(BlackListsTest, so_are_those_of_a_listed_employers_people_until_they_leave_it) {
    card_in(enrolment::CardState::active);
    listed(entry("employer", std::to_string(employer)));
    const Said whole = changes();
    expect_in(whole, row("employer", std::to_string(employer), "1"));
    expect_in(whole, card_row("1"));
    write([&](UnitOfWork& unit) {
        auto enrolment = unit.find<storage::Enrolment>(std::stoll(person_)).front();
        enrolment.end = Day::of(2026, 11, 21);
        unit.update(std::move(enrolment));
    });
    now_ = now_ + std::chrono::minutes(11);
    expect_in(changes(whole.text("version")), card_row("0"));
    expect_not_in(changes(), R"("kind":"card")");
}

TEST_F(BlackListsTest, a_card_is_listed_with_a_reason_and_lifted) {
    const std::string card = card_in(enrolment::CardState::active);
    EXPECT_EQ(signed_in("other.clerk").send("POST", "/black-list", entry("card", card)).code(),
              "black_list.subject");
    EXPECT_EQ(entered("POST", "/black-list", entry("card", person_)).code(), "black_list.subject");
    const std::string listed_entry = listed(entry("card", card));
    EXPECT_TRUE(names(BlackListKind::card, card, "2026-11-22"));
    EXPECT_TRUE(agency_->black_lists().names_card(
        operations::card_hash(*vault_, "9901001234567897"), Day::of(2026, 11, 22)));
    EXPECT_FALSE(agency_->black_lists().names_card(
        operations::card_hash(*vault_, "9901001234567896"), Day::of(2026, 11, 22)));
    const Said list = signed_in("clerk").send("GET", "/black-list?kind=card");
    EXPECT_EQ(list.text("title"), "************7897");
    EXPECT_EQ(list.text("reason"), "出借医疗卡");
    EXPECT_EQ(signed_in("other.clerk").send("GET", "/black-list").text("total"), "0");
    const Said whole = changes();
    expect_in(whole, card_row("1"));
    now_ = now_ + std::chrono::minutes(11);
    done("POST", "/black-list/" + listed_entry + "/lift", R"({"reason":"已查清"})");
    EXPECT_FALSE(names(BlackListKind::card, card, "2026-11-22"));
    expect_in(changes(whole.text("version")), card_row("0"));
    expect_not_in(changes(), R"("kind":"card")");
}

TEST_F(BlackListsTest, a_stopped_card_stays_stopped_whoever_is_lifted) {
    const std::string card = card_in(enrolment::CardState::lost);
    const std::string listed_entry = listed(entry("person", person_));
    const std::string version = changes().text("version");
    done("POST", "/black-list/" + listed_entry + "/lift", R"({"reason":"已退回基金"})");
    const Said later = changes(version);
    expect_in(later, card_row("1"));
    expect_not_in(later, card_row("0"));
    EXPECT_EQ(signed_in("clerk").send("GET", "/cards/" + card).text("state"), "lost");
}

TEST_F(BlackListsTest, changes_are_asked_for_since_a_version_of_this_year) {
    const auto since = [&](std::chrono::hours ago) {
        return changes(std::to_string((now_ + -ago).milliseconds()));
    };
    EXPECT_EQ(since(std::chrono::hours(24 * 366)).status, 200);
    EXPECT_EQ(since(std::chrono::hours(24 * 368)).code(), "black_list.version");
    EXPECT_EQ(since(-std::chrono::hours(1)).code(), "black_list.version") << "of the future";
    EXPECT_EQ(changes("1").code(), "black_list.version");
}

}  // namespace
}  // namespace yibao::console
