// What becomes of an employer's people when it changes, ends or is split, and its bank accounts.

#include <fmt/format.h>

#include <algorithm>

#include "console/test_people.hpp"
#include "operations/enquiring.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/employer.hpp"

namespace yibao::console {
namespace {

using storage::Enrolment;

class EmployersTest : public PeopleTest {
protected:
    EmployersTest() {
        add("county.clerk", "clerk", "county");
        write([&](UnitOfWork& unit) {
            unit.insert(storage::Employer{.id = other,
                                          .name = "乙公司",
                                          .uscc = "91110000802100433B",
                                          .area = "990102",
                                          .kind = "10",
                                          .state = "1"});
            unit.insert(storage::Organisation{.code = "emp",
                                              .name = "甲公司",
                                              .kind = "employer",
                                              .parent = "centre",
                                              .employer = employer});
        });
        reload();
        add("room", "employer_clerk", "emp");
    }
    static constexpr std::int64_t other = 7002;

    std::vector<Enrolment> enrolments(const std::string& person) {
        return store_->read(
            [&](storage::Reader& reader) { return reader.find<Enrolment>(std::stoll(person)); });
    }
    static std::string into_other(const std::string& rest) {
        return fmt::format(R"({{"into":"{}","since":"2026-12-01",{}}})", other, rest);
    }
    static std::string rows(std::initializer_list<std::string> people) {
        std::string list;
        for (const auto& person : people)
            list += fmt::format(R"({}{{"person":"{}"}})", list.empty() ? "" : ",", person);
        return R"("rows":[)" + list + "]";
    }
    const std::string path = "/employers/7001/split";
};

TEST_F(EmployersTest, what_its_room_enters_its_room_does_not_review) {
    add("boss", "reviewer", "emp");  // as nobody could give it by the console
    const Said said = signed_in("room").send("POST", "/persons", somebody("测一", card(1)));
    ASSERT_EQ(said.status, 200) << said.body;
    const std::string declared = "/declarations/" + said.text("declaration");
    Browser boss = signed_in("boss");
    EXPECT_EQ(boss.send("GET", declared).text("may_review"), "0");
    EXPECT_EQ(boss.send("GET", "/desk").body.find("待复核申报"), std::string::npos);
    const Said refused = boss.send("POST", declared + "/review", R"({"decision":"approve"})");
    EXPECT_EQ(refused.code(), "declaration.agency");
    EXPECT_EQ(refused.text("message"), "申报由医保经办机构复核，单位和机构不能复核");
    EXPECT_EQ(signed_in("reviewer")
                  .send("POST", declared + "/review", R"({"decision":"approve"})")
                  .text("state"),
              "approved");
}

TEST_F(EmployersTest, the_chosen_ones_are_the_other_employers_from_that_day) {
    const std::string one = registered("测一", card(1));
    const std::string two = registered("测二", card(3));
    Browser clerk = signed_in("clerk");
    const Said said = clerk.send("POST", path, into_other(rows({one})));
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_EQ(enrolments(one).size(), 1U);  // not before somebody else has reviewed it
    const std::string review = "/declarations/" + said.text("declaration") + "/review";
    EXPECT_EQ(signed_in("reviewer").send("POST", review, R"({"decision":"approve"})").status, 200);

    const auto moved = enrolments(one);
    ASSERT_EQ(moved.size(), 2U);
    EXPECT_EQ(moved[0].end, Day::of(2026, 11, 30));
    EXPECT_EQ(moved[0].employer, employer);
    EXPECT_EQ(moved[0].area, "990101");
    EXPECT_EQ(moved[1].start, Day::of(2026, 12, 1));
    EXPECT_EQ(moved[1].employer, other);
    EXPECT_EQ(moved[1].area, "990102");
    EXPECT_EQ(enrolments(two).size(), 1U);
    EXPECT_NE(clerk.send("GET", "/employers/7001")
                  .body.find(R"("direction":"out","other_name":"乙公司","people":1)"),
              std::string::npos)
        << clerk.send("GET", "/employers/7001").body;
    EXPECT_NE(clerk.send("GET", "/employers/7002").body.find(R"("direction":"in")"),
              std::string::npos);
    // By then they are no longer the first one's.
    now_ = *Moment::parse("2026-12-01 09:00:00");
    EXPECT_EQ(signed_in("clerk").send("GET", "/employers/7001/persons").text("person"), two);
    EXPECT_EQ(signed_in("clerk").send("GET", "/employers/7002/persons").text("person"), one);
    const auto told = trail();
    EXPECT_EQ(std::ranges::count_if(told,
                                    [&](const auto& entry) {
                                        return entry.subject_kind == "person" &&
                                               entry.subject == one &&
                                               entry.act == "review_declaration";
                                    }),
              2);  // hired, and handed over
}

TEST_F(EmployersTest, everybody_goes_to_a_new_one_also_who_is_to_come) {
    const std::string one = registered("测一", card(1));
    const std::string later =
        done("POST", "/persons", "{" + entry("测三", card(5)) + "," + hired("2026-12-20") + "}");
    done("POST", "/persons/" + one + "/enrolment-events",
         R"({"insurance":"310","start":"2026-11-01","event":"suspend","since":"2026-11-10"})");
    done("POST", path,
         R"({"since":"2026-12-01","everybody":"1","name":"丙公司","uscc":"91990100MA0000001G"})");
    const auto moved = enrolments(one);
    ASSERT_EQ(moved.size(), 2U);
    EXPECT_EQ(moved[0].paused, Day::of(2026, 11, 10));
    EXPECT_NE(moved[1].employer, employer);
    EXPECT_EQ(moved[1].paused, Day::of(2026, 12, 1));  // a pause goes on at the new one
    const auto coming = enrolments(later);
    ASSERT_EQ(coming.size(), 1U);
    EXPECT_EQ(coming[0].employer, moved[1].employer);
    EXPECT_EQ(coming[0].start, Day::of(2026, 12, 20));
    const Said made = signed_in("clerk").send("GET", "/employers?search=丙公司");
    EXPECT_EQ(made.text("employer"), std::to_string(moved[1].employer.value_or(0)));
    EXPECT_EQ(made.text("kind"), "10");  // as the one it came out of
    EXPECT_EQ(made.text("area"), "990101");
    EXPECT_EQ(made.text("since"), "2026-12-01");
    EXPECT_EQ(signed_in("clerk")
                  .send("POST", path,
                        R"({"since":"2026-12-01","everybody":"1",)"
                        R"("into":"7002"})")
                  .code(),
              "employer.people");
}

TEST_F(EmployersTest, a_split_is_refused_where_it_is_not_clear_or_not_ones_own) {
    const std::string one = registered("测一", card(1));
    Browser clerk = signed_in("clerk");
    const auto code = [&](Browser& who, const std::string& body) {
        return who.send("POST", path, body).code();
    };
    EXPECT_EQ(code(clerk, into_other(R"("reason":"x")")), "employer.people");
    EXPECT_EQ(code(clerk, into_other(rows({one}) + R"(,"everybody":"1")")), "employer.people");
    EXPECT_EQ(code(clerk, into_other(rows({one, one}))), "batch.twice");
    EXPECT_EQ(code(clerk, into_other(rows({one, "999"}))), "employee.unknown");
    EXPECT_EQ(code(clerk, into_other(rows({one}) + R"(,"uscc":"91990100MA0000001G")")),
              "employer.into");
    EXPECT_EQ(code(clerk, R"({"since":"2026-12-01",)" + rows({one}) + "}"), "employer.into");
    EXPECT_EQ(code(clerk, R"({"into":"7001","since":"2026-12-01",)" + rows({one}) + "}"),
              "employer.into");
    EXPECT_EQ(code(clerk, R"({"into":"7002","since":"2028-12-01",)" + rows({one}) + "}"),
              "employer.since");
    EXPECT_EQ(
        code(clerk, R"({"since":"2026-12-01","uscc":"91990100MA0000001G",)" + rows({one}) + "}"),
        "employer.name");
    // The other county's is no place for a county's clerk to send people to, nor to take them from.
    Browser county = signed_in("county.clerk");
    EXPECT_EQ(code(county, into_other(rows({one}))), "employer.into");
    EXPECT_EQ(code(county, R"({"since":"2026-12-01","name":"丙","area":"990102",)"
                           R"("uscc":"91990100MA0000001G",)" +
                               rows({one}) + "}"),
              "employer.area");
    Browser neighbour = signed_in("other.clerk");
    EXPECT_EQ(code(neighbour, into_other(rows({one}))), "employer.unknown");
    Browser room = signed_in("room");
    EXPECT_EQ(code(room, into_other(rows({one}))), "employer.into");
    // Who is somebody else's cannot be sent along.
    write([&](UnitOfWork& unit) {
        unit.insert(Enrolment{.person = 55,
                              .insurance = "310",
                              .start = Day::of(2020, 1, 1),
                              .person_type = "11",
                              .area = "990102",
                              .employer = other,
                              .status = "1"});
    });
    EXPECT_EQ(code(clerk, into_other(rows({"55"}))), "employee.unknown");
    done("POST", "/black-list",
         R"({"kind":"employer","number":"7001","since":"2026-11-22","reason":"欠缴"})");
    EXPECT_EQ(code(clerk, into_other(rows({one}))), "employer.black_listed");
}

TEST_F(EmployersTest, a_list_on_paper_names_people_by_number_or_certificate) {
    const std::string one = registered("测一", card(1));
    const std::string two = registered("测二", card(3));
    const auto list = [&](const std::string& a, const std::string& b) {
        return fmt::format(R"({{"rows":[{{"number":"{}"}},{{"number":"{}"}}]}})", a, b);
    };
    Browser room = signed_in("room");
    const std::string persons = "/employers/7001/persons";
    EXPECT_EQ(room.send("POST", persons + "/check", list(one, card(3))).text("rows"), "[]");
    const Said matched = room.send("POST", persons + "/match", list(one, card(3)));
    EXPECT_EQ(matched.text("total"), "2") << matched.body;
    EXPECT_NE(matched.body.find(two), std::string::npos);
    EXPECT_EQ(matched.body.find(card(3)), std::string::npos);  // masked
    EXPECT_EQ(room.send("POST", persons + "/check", list(one, one)).text("code"), "batch.twice");
    EXPECT_EQ(room.send("POST", persons + "/check", list(one, card(9))).text("field"), "number");
    EXPECT_EQ(room.send("POST", persons + "/match", list("1", one)).code(), "employee.unknown");
    EXPECT_EQ(room.send("POST", "/employers/7002/persons/match", list(one, two)).code(),
              "employer.unknown");
}

TEST_F(EmployersTest, a_merger_brings_the_people_to_the_area_of_the_other) {
    const std::string one = registered("测一", card(1));
    done("POST", "/employers/7001/state",
         R"({"state":"5","since":"2026-12-01","merged_into":"7002"})");
    const auto moved = enrolments(one);
    ASSERT_EQ(moved.size(), 2U);
    EXPECT_EQ(moved[1].employer, other);
    EXPECT_EQ(moved[1].area, "990102");
}

class EmployersPeopleTest : public EmployersTest {
protected:
    std::string hired_on(const std::string& name, int serial, const std::string& start) {
        return done("POST", "/persons", "{" + entry(name, card(serial)) + "," + hired(start) + "}");
    }
    std::string event(const std::string& person, const std::string& kind, const std::string& since,
                      const std::string& start = "2026-11-01") {
        return done("POST", "/persons/" + person + "/enrolment-events",
                    fmt::format(R"({{"insurance":"310","start":"{}","event":"{}","since":"{}"}})",
                                start, kind, since));
    }
    /// What 1101 answers of whoever shows this card, by the first days.
    std::vector<wire::PersonQuery::Insurance> at_the_counter(const std::string& number) {
        const operations::Party counter;
        const wire::Envelope envelope;
        const operations::Call call{*agency_, counter, envelope, now_};
        wire::PersonQuery::Input asked;
        asked.credential.credential_type = "02";
        asked.credential.credential_no = number;
        const auto answer = store_->read(
            [&](storage::Reader& reader) { return operations::query_person(reader, call, asked); });
        EXPECT_TRUE(answer);
        return answer ? answer->insurances : std::vector<wire::PersonQuery::Insurance>();
    }
    static std::string changed(const std::string& name, const std::string& area,
                               const std::string& more = "") {
        return fmt::format(
            R"({{"name":"{}","uscc":"91350100M000100Y43","area":"{}","kind":"10"{}}})", name, area,
            more);
    }
    const std::string state = "/employers/7001/state";
    const std::string record = "/employers/7001";
};

TEST_F(EmployersPeopleTest, a_suspension_is_also_theirs_who_began_later_or_are_to_come) {
    const std::string one = registered("测一", card(1));
    const std::string later = hired_on("测二", 3, "2026-11-10");
    const std::string coming = hired_on("测三", 5, "2026-12-01");
    const std::string before = registered("测四", card(7));
    const std::string after = registered("测五", card(9));
    event(before, "suspend", "2026-11-03");
    event(after, "suspend", "2026-11-20");
    done("POST", state, R"({"state":"2","since":"2026-11-05","reason":"停产"})");
    EXPECT_EQ(enrolments(one)[0].paused, Day::of(2026, 11, 5));
    EXPECT_EQ(enrolments(later)[0].paused, Day::of(2026, 11, 10));
    EXPECT_EQ(enrolments(coming)[0].paused, Day::of(2026, 12, 1)) << "it begins paused";
    EXPECT_EQ(at_the_counter(card(3)).at(0).status, "2");

    done("POST", state, R"({"state":"1","since":"2026-11-22"})");
    for (const auto& [person, stretches] : {std::pair{one, 2U}, {later, 2U}, {coming, 1U}}) {
        ASSERT_EQ(enrolments(person).size(), stretches) << person;
        EXPECT_FALSE(enrolments(person).back().paused) << person;
    }
    EXPECT_EQ(enrolments(coming)[0].start, Day::of(2026, 12, 1));
    EXPECT_EQ(enrolments(later)[0].end, Day::of(2026, 11, 21));
    EXPECT_EQ(at_the_counter(card(3)).at(1).status, "1");
    // Who was paused on their own, before or after, is not back with the employer.
    EXPECT_EQ(enrolments(before).back().paused, Day::of(2026, 11, 3));
    EXPECT_EQ(enrolments(after).back().paused, Day::of(2026, 11, 20));
}

TEST_F(EmployersPeopleTest, an_end_leaves_nobody_behind_whenever_they_begin) {
    const std::string coming = hired_on("测一", 1, "2026-12-01");
    write([&](UnitOfWork& unit) {  // a second insurance is no second person
        unit.insert(Enrolment{.person = std::stoll(coming),
                              .insurance = "330",
                              .start = Day::of(2026, 11, 10),
                              .end = Day::of(2026, 11, 20),
                              .person_type = "11",
                              .area = "990101",
                              .employer = employer,
                              .status = "1"});
    });
    Browser clerk = signed_in("clerk");
    for (const std::string to : {"3", "4"})
        for (const std::string since : {"2026-11-01", "2026-11-22", "2026-12-01"}) {
            const Said said = clerk.send(
                "POST", state, fmt::format(R"({{"state":"{}","since":"{}"}})", to, since));
            EXPECT_EQ(said.code(), "employer.people") << to << " " << since;
            EXPECT_EQ(said.text("message"),
                      fmt::format("单位在{}或以后还有1名参保人员，请先办理停保或转移", since));
        }
    event(coming, "leave", "2026-12-02", "2026-12-01");
    EXPECT_EQ(clerk.send("POST", state, R"({"state":"4","since":"2026-12-01"})").code(),
              "employer.people");
    done("POST", state, R"({"state":"4","since":"2026-12-02"})");
    EXPECT_EQ(clerk.send("GET", record).text("state"), "4");
}

TEST_F(EmployersPeopleTest, a_new_name_is_its_peoples_at_once) {
    const std::string one = registered("测一", card(1));
    EXPECT_EQ(at_the_counter(card(1)).at(0).employer_name, "甲公司");
    done("PUT", record, changed("甲集团", "990101"));
    EXPECT_EQ(at_the_counter(card(1)).at(0).employer_name, "甲集团");
    Browser clerk = signed_in("clerk");
    EXPECT_EQ(clerk.send("GET", "/persons/" + one).text("employer_name"), "甲集团");
    EXPECT_EQ(
        clerk.send("POST", "/persons/find", R"({"text":")" + card(1) + "\"}").text("employer_name"),
        "甲集团");
    EXPECT_EQ(enrolments(one).size(), 1U) << "nothing else is new";
}

TEST_F(EmployersPeopleTest, a_new_area_is_its_peoples_from_its_day) {
    const std::string one = registered("测一", card(1));
    const std::string coming = hired_on("测二", 3, "2026-12-01");
    const std::string left = registered("测三", card(5));
    event(left, "leave", "2026-11-05");
    EXPECT_EQ(signed_in("other.clerk").send("GET", "/persons/" + one).code(), "person.unknown");
    done("PUT", record, changed("甲公司", "990102", R"(,"area_since":"2026-11-10")"));

    const auto moved = enrolments(one);
    ASSERT_EQ(moved.size(), 2U);
    EXPECT_EQ(moved[0].area, "990101");
    EXPECT_EQ(moved[0].end, Day::of(2026, 11, 9));
    EXPECT_EQ(moved[1].area, "990102");
    EXPECT_EQ(moved[1].start, Day::of(2026, 11, 10));
    EXPECT_EQ(moved[1].employer, employer);
    ASSERT_EQ(enrolments(coming).size(), 1U);
    EXPECT_EQ(enrolments(coming)[0].area, "990102");
    EXPECT_EQ(enrolments(left).back().area, "990101") << "the past stays as it was";
    const auto said = at_the_counter(card(1));
    ASSERT_EQ(said.size(), 2U);
    EXPECT_EQ(said[0].insured_area, "990101");
    EXPECT_EQ(said[1].insured_area, "990102");
    EXPECT_EQ(said[1].status, "1");
    const auto told = trail();
    EXPECT_TRUE(std::ranges::any_of(told, [&](const auto& entry) {
        return entry.subject_kind == "person" && entry.subject == coming &&
               entry.act == "review_declaration";
    }));
}

TEST_F(EmployersPeopleTest, with_its_people_an_employer_is_the_new_countys_to_change) {
    const std::string one = registered("测一", card(1));
    const std::string left = registered("测二", card(3));
    event(left, "leave", "2026-11-05");
    done("PUT", record, changed("甲公司", "990102"));
    EXPECT_EQ(enrolments(one).back().start, Day::of(2026, 11, 22))
        << "where no day was said: today";

    const std::string change =
        R"({"insurance":"310","start":"2026-11-22","event":"suspend","since":"2026-11-25"})";
    const std::string events = "/persons/" + one + "/enrolment-events";
    Browser was = signed_in("county.clerk");
    EXPECT_EQ(was.send("GET", record).code(), "employer.unknown");
    EXPECT_EQ(was.send("GET", "/persons/" + one).code(), "person.unknown");
    EXPECT_EQ(was.send("POST", events, change).code(), "person.unknown");
    EXPECT_EQ(was.send("GET", "/persons/" + left).status, 200)
        << "of whoever was never the other's";
    Browser is = signed_in("other.clerk");
    EXPECT_EQ(is.send("GET", record).text("area"), "990102");
    EXPECT_EQ(is.send("GET", "/persons/" + one).status, 200);
    EXPECT_EQ(is.send("GET", "/employers/7001/persons").text("person"), one);
    EXPECT_EQ(is.send("GET", "/persons/" + left).code(), "person.unknown");
    EXPECT_EQ(is.send("POST", events, change).status, 200);
    EXPECT_EQ(is.send("GET", "/monthly-changes?month=2026-11&area=990102").text("moved_in"), "1");
}

TEST_F(EmployersPeopleTest, a_new_area_has_to_be_clear_and_ones_own) {
    registered("测一", card(1));
    Browser clerk = signed_in("clerk");
    const auto refused = [&](const std::string& body) { return clerk.send("PUT", record, body); };
    EXPECT_EQ(signed_in("county.clerk").send("PUT", record, changed("甲公司", "990102")).code(),
              "employer.area");
    for (const std::string since : {"2026-11-23", "2025-11-01"})
        EXPECT_EQ(refused(changed("甲公司", "990102", fmt::format(R"(,"area_since":"{}")", since)))
                      .text("message"),
                  "区划变更日期（area_since）应为今天，或今天之前一年之内")
            << since;
    EXPECT_EQ(refused(changed("甲集团", "990101", R"(,"area_since":"2026-11-10")")).text("message"),
              "参保区划没有变更，区划变更日期（area_since）不必填写");
    done("POST", state, R"({"state":"2","since":"2026-11-05"})");
    EXPECT_EQ(refused(changed("甲公司", "990102")).code(), "employer.state");
    EXPECT_EQ(refused(changed("甲集团", "990101")).status, 200);
    done("POST", state, R"({"state":"1","since":"2026-11-20"})");
    EXPECT_EQ(refused(changed("甲公司", "990102", R"(,"area_since":"2026-11-19")")).text("message"),
              "区划变更日期（area_since）不能早于现状态的日期2026-11-20");
}

class EmployerAccountsTest : public EmployersTest {
protected:
    static std::string account(const std::string& number, const std::string& start,
                               const std::string& purpose = "collection") {
        return fmt::format(R"({{"purpose":"{}","bank":"示例银行城东支行","account_name":"甲公司",)"
                           R"("account_no":"{}","start":"{}"}})",
                           purpose, number, start);
    }
    std::vector<storage::EmployerAccount> accounts() {
        return store_->read([&](storage::Reader& reader) {
            return reader.find<storage::EmployerAccount>(employer);
        });
    }
    const std::string path = "/employers/7001/accounts";
    const std::string number = "6222000011112222";
};

TEST_F(EmployerAccountsTest, a_number_is_sealed_masked_and_shown_for_a_reason) {
    Browser room = signed_in("room");
    const Said said = room.send("POST", path, account("6222 0000 1111 2222", "2026-11-01"));
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_EQ(room.send("GET", path).text("rows"), "[]");  // waits for the review
    Browser reviewer = signed_in("reviewer");
    const std::string declaration = "/declarations/" + said.text("declaration");
    const Said shown = reviewer.send("GET", declaration);
    EXPECT_EQ(shown.body.find("1111 2"), std::string::npos) << shown.body;
    EXPECT_EQ(reviewer.send("POST", declaration + "/review", R"({"decision":"approve"})").status,
              200);
    const Said listed = room.send("GET", path);
    EXPECT_EQ(listed.text("account_no"), "622*********2222") << listed.body;
    EXPECT_EQ(listed.text("purpose"), "collection");
    ASSERT_EQ(accounts().size(), 1U);
    EXPECT_EQ(accounts()[0].sealed.bytes.find(number), std::string::npos);

    const std::string reveal = path + "/" + listed.text("account") + "/reveal";
    EXPECT_EQ(room.send("POST", reveal, R"({"reason":"x"})").code(), "access.denied");
    EXPECT_EQ(reviewer.send("POST", reveal, R"({"reason":" "})").code(), "employer_account.reason");
    EXPECT_EQ(reviewer.send("POST", reveal, R"({"reason":"退费核对"})").text("account_no"), number);
    EXPECT_EQ(trail().back().act, "reveal_employer_account");
    EXPECT_EQ(signed_in("other.clerk").send("POST", reveal, R"({"reason":"x"})").code(),
              "employer.unknown");
    EXPECT_EQ(signed_in("other.clerk").send("GET", path).code(), "employer.unknown");
    for (const auto& told : trail())
        EXPECT_EQ(vault_->open(told.content, fmt::format("trail_entry:{}", told.id)).find(number),
                  std::string::npos);
}

TEST_F(EmployerAccountsTest, one_account_for_each_purpose_at_a_time) {
    done("POST", path, account(number, "2026-11-01"));
    done("POST", path, account("6222000011113333", "2026-11-01", "refund"));
    Browser clerk = signed_in("clerk");
    EXPECT_EQ(clerk.send("POST", path, account("6222000011114444", "2026-11-01")).text("message"),
              "此用途自2026-11-01起已有账户，启用日期（start）应在其后");
    EXPECT_EQ(clerk.send("POST", path, account("62220000", "2028-11-01")).code(),
              "employer_account.start");
    EXPECT_EQ(clerk.send("POST", path, account("6222-0000", "2026-12-01")).code(),
              "employer_account.number");
    done("POST", path, account("6222000011114444", "2026-12-01"));
    auto all = accounts();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].end, Day::of(2026, 11, 30));
    EXPECT_FALSE(all[1].end);
    EXPECT_FALSE(all[2].end);

    const std::string end = fmt::format("{}/{}/end", path, all[2].id);
    EXPECT_EQ(clerk.send("POST", end, R"({"end":"2026-11-30"})").code(), "employer_account.end");
    EXPECT_EQ(clerk
                  .send("POST", fmt::format("/employers/7002/accounts/{}/end", all[2].id),
                        R"({"end":"2026-12-31"})")
                  .code(),
              "employer_account.unknown");
    done("POST", end, R"({"end":"2026-12-31","reason":"销户"})");
    EXPECT_EQ(accounts()[2].end, Day::of(2026, 12, 31));
    EXPECT_EQ(clerk.send("POST", end, R"({"end":"2026-12-31"})").code(), "employer_account.end");
}

}  // namespace
}  // namespace yibao::console
