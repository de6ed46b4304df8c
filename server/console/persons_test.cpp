// Insured persons over a real store: what happens to them counts once it is reviewed.

#include <algorithm>

#include "console/test_people.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/person.hpp"

namespace yibao::console {
namespace {

using storage::Enrolment;

class PersonsTest : public PeopleTest {
protected:
    static std::string masked(const std::string& number) {
        return "000***********" + number.substr(14);
    }
    std::string event(const std::string& kind, const std::string& since,
                      const std::string& start = "2026-11-01") {
        return fmt::format(R"({{"insurance":"310","start":"{}","event":"{}","since":"{}"}})", start,
                           kind, since);
    }
    std::vector<Enrolment> enrolments(const std::string& person) {
        return store_->read(
            [&](storage::Reader& reader) { return reader.find<Enrolment>(std::stoll(person)); });
    }
    std::size_t people() {
        std::size_t count = 0;
        store_->read([&](storage::Reader& reader) {
            reader.each<storage::Person>([&](const auto&) { ++count; });
        });
        return count;
    }
};

TEST_F(PersonsTest, who_is_registered_is_known_at_the_counter_after_the_review) {
    const Said said = entered("POST", "/persons", somebody("王小明", card(11)));
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_EQ(people(), 0U) << "nothing counts before the review";
    const std::string path = "/declarations/" + said.text("declaration");
    const Said shown = signed_in("reviewer").send("GET", path);
    EXPECT_EQ(shown.body.find(card(11)), std::string::npos) << shown.body;
    EXPECT_EQ(shown.body.find("王小明"), std::string::npos) << shown.body;

    const Said approved =
        signed_in("reviewer").send("POST", path + "/review", R"({"decision":"approve"})");
    ASSERT_EQ(approved.status, 200) << approved.body;
    const std::string number = approved.text("subject");
    const Said found =
        signed_in("clerk").send("POST", "/persons/find", R"({"text":")" + card(11) + "\"}");
    EXPECT_EQ(found.text("person"), number) << found.body;
    EXPECT_EQ(found.text("name"), "王**");
    EXPECT_EQ(found.text("gender"), "1") << "as the number says";
    EXPECT_EQ(found.text("birth"), "1990-03-07");
    EXPECT_EQ(found.text("employer_name"), "甲公司");
    ASSERT_EQ(enrolments(number).size(), 1U);
    EXPECT_EQ(enrolments(number).front().status, "1");
    EXPECT_EQ(std::to_string(credential(card(11)).value().person), number);
    EXPECT_EQ(signed_in("other.clerk").send("GET", "/persons/" + number).code(), "person.unknown");
}

TEST_F(PersonsTest, a_number_of_the_demo_names_nobody_in_a_real_area) {
    write([](storage::UnitOfWork& unit) { unit.update(storage::Setting{"area", "430100"}); });
    const Said said = entered("POST", "/persons", somebody("王小明", card(11)));
    EXPECT_EQ(said.code(), "certificate.region");
    EXPECT_EQ(said.text("message"),
              "证件号码（certificate_no）有误：000000 开头的是演示用的号码，不能登记");
    EXPECT_NE(entered("POST", "/persons", somebody("王小明", "11010519491231002X")).code(),
              "certificate.region");
}

TEST_F(PersonsTest, a_registration_that_cannot_be_is_refused_at_once) {
    const auto code = [&](const std::string& body) {
        return entered("POST", "/persons", body).code();
    };
    std::string wrong = card(11);
    wrong.back() = wrong.back() == '1' ? '2' : '1';
    EXPECT_EQ(entered("POST", "/persons", somebody("王小明", wrong)).text("message"),
              "证件号码（certificate_no）有误：居民身份证号码的校验码不对，请核对是否录错");
    EXPECT_EQ(entered("POST", "/persons", somebody("王小明", wrong)).text("field"),
              "certificate_no");
    EXPECT_EQ(code("{" + entry("王小明", card(11), R"(,"gender":"2")") + "," + hired() + "}"),
              "person.gender");
    EXPECT_EQ(
        code("{" + entry("王小明", card(11), R"(,"birth":"1991-03-07")") + "," + hired() + "}"),
        "person.birth");
    EXPECT_EQ(
        code("{" + entry("王小明", card(11)) +
             R"(,"insurance":"310","person_type":"11","area":"990101","start":"2026-11-01"})"),
        "person.employer");
    EXPECT_EQ(code("{" + entry("王小明", card(11)) + "," + hired("2020-01-01") + "}"),
              "person.since");
    EXPECT_EQ(
        signed_in("other.clerk").send("POST", "/persons", somebody("王小明", card(11))).code(),
        "person.employer")
        << "an employer of another county";
    const std::string number = registered("王小明", card(11));
    EXPECT_EQ(entered("POST", "/persons", somebody("王小明", card(11))).text("message"),
              fmt::format("证件号码（certificate_no）已登记为人员{}，请直接办理增员", number));
    EXPECT_EQ(entered("POST", "/persons/" + number + "/enrolments", "{" + hired() + "}").code(),
              "enrolment.overlap");
}

TEST_F(PersonsTest, a_batch_is_checked_row_by_row_and_counts_as_a_whole) {
    registered("王小明", card(11));
    const std::string bad = R"({"rows":[)" + somebody("李一", card(13)) + "," +
                            somebody("李二", card(11)) + "," + somebody("李三", card(13)) + "]}";
    const Said checked = entered("POST", "/persons/batch/check", bad);
    ASSERT_EQ(checked.status, 200) << checked.body;
    EXPECT_EQ(checked.text("total"), "2");
    EXPECT_NE(checked.body.find(R"("row":2,"field":"certificate_no","code":"person.exists")"),
              std::string::npos)
        << checked.body;
    EXPECT_NE(checked.body.find(R"("row":3,"field":"certificate_no","code":"batch.twice")"),
              std::string::npos);
    const Said refused = entered("POST", "/persons/batch", bad);
    EXPECT_EQ(refused.code(), "person.exists");
    EXPECT_EQ(refused.text("message").find("第2行："), 0U) << refused.body;
    EXPECT_EQ(people(), 1U);

    done("POST", "/persons/batch",
         R"({"rows":[)" + somebody("李一", card(13)) + "," + somebody("李二", card(15)) + "]}");
    EXPECT_EQ(people(), 3U);
    EXPECT_EQ(entered("POST", "/persons/batch", R"({"rows":[]})").code(), "wire.required");
    std::string many = somebody("李一", card(17));
    for (int i = 0; i < 500; ++i) many += "," + somebody("李一", card(17));
    EXPECT_EQ(entered("POST", "/persons/batch", R"({"rows":[)" + many + "]}").text("message"),
              "每批应有1至500行，现有501行");
}

TEST_F(PersonsTest, what_comes_back_masked_was_not_changed) {
    const std::string number = registered("王小明", card(11));
    const std::string path = "/persons/" + number;
    done("PUT", path,
         fmt::format(R"({{"name":"王**","certificate_type":"01","certificate_no":"{}",)"
                     R"("phone":"13900005678"}})",
                     masked(card(11))));
    EXPECT_TRUE(credential(card(11)).has_value());
    done("PUT", path, "{" + entry("王大明", card(17)) + "}");
    EXPECT_EQ(credential(card(11)).value().valid_until, Day::of(2026, 11, 21))
        << "the old card is not shown any more";
    EXPECT_EQ(std::to_string(credential(card(17)).value().person), number);
    const auto entries = trail();
    EXPECT_TRUE(std::ranges::none_of(entries, [&](const auto& told) {
        return vault_->open(told.content, fmt::format("trail_entry:{}", told.id)).find(card(17)) !=
               std::string::npos;
    }));
}

TEST_F(PersonsTest, an_enrolment_is_paused_resumed_retired_and_ended) {
    const std::string number = registered("王小明", card(11));
    const std::string path = "/persons/" + number + "/enrolment-events";
    EXPECT_EQ(entered("POST", path, event("resume", "2026-11-05")).code(), "enrolment.not_paused");
    done("POST", path, event("suspend", "2026-11-05"));
    EXPECT_EQ(enrolments(number).front().paused, Day::of(2026, 11, 5));
    done("POST", path, event("resume", "2026-11-10"));
    auto all = enrolments(number);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_FALSE(all.back().paused);
    EXPECT_EQ(entered("POST", path, event("retire", "2026-11-07")).code(), "enrolment.later");
    done("POST", path, event("retire", "2026-12-01", "2026-11-10"));
    all = enrolments(number);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[1].end, Day::of(2026, 11, 30));
    EXPECT_EQ(all[2].person_type, "12");
    EXPECT_EQ(entered("POST", path, event("retire", "2026-12-05", "2026-12-01")).code(),
              "person.event");
    done("POST", path, event("leave", "2027-01-01", "2026-12-01"));
    EXPECT_EQ(enrolments(number).back().end, Day::of(2026, 12, 31));
    EXPECT_EQ(entered("POST", path, event("leave", "2027-01-05", "2026-12-01")).code(),
              "enrolment.none");
    done("POST", "/persons/" + number + "/enrolments", "{" + hired("2027-01-01") + "}");
    EXPECT_EQ(enrolments(number).size(), 4U);
}

TEST_F(PersonsTest, somebody_becomes_a_civil_servant_and_is_one_no_more) {
    const std::string number = registered("王小明", card(11));
    const std::string path = "/persons/" + number + "/enrolment-events";
    EXPECT_EQ(entered("POST", path, event("civil_servant_end", "2026-11-10")).text("message"),
              "此人不是公务员");
    const Said waiting = entered("POST", path, event("civil_servant", "2026-11-10"));
    ASSERT_EQ(waiting.status, 200) << waiting.body;
    EXPECT_EQ(enrolments(number).size(), 1U) << "not before the review";
    EXPECT_EQ(signed_in("reviewer")
                  .send("POST", "/declarations/" + waiting.text("declaration") + "/review",
                        R"({"decision":"approve"})")
                  .status,
              200);
    auto all = enrolments(number);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_FALSE(all[0].civil_servant);
    EXPECT_EQ(all[0].end, Day::of(2026, 11, 9));
    EXPECT_TRUE(all[1].civil_servant);
    EXPECT_EQ(all[1].start, Day::of(2026, 11, 10));
    EXPECT_EQ(all[1].person_type, "11");
    EXPECT_EQ(all[1].employer, employer);
    EXPECT_EQ(all[1].status, "1");
    done("POST", path, event("civil_servant_end", "2026-12-01", "2026-11-10"));
    all = enrolments(number);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_FALSE(all[2].civil_servant);
    EXPECT_FALSE(all[2].end);
}

TEST_F(PersonsTest, a_retired_cadre_is_one_from_a_day_on) {
    const std::string number = registered("王小明", card(11));
    const std::string path = "/persons/" + number + "/enrolment-events";
    done("POST", path, event("retire", "2026-11-05"));
    done("POST", path, event("retired_cadre", "2026-11-10", "2026-11-05"));
    EXPECT_EQ(enrolments(number).back().person_type, "13");
    EXPECT_EQ(entered("POST", path, event("retired_cadre", "2026-11-12", "2026-11-10")).code(),
              "person.event");
    done("POST", path, event("retired_cadre_end", "2026-11-15", "2026-11-10"));
    const auto all = enrolments(number);
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[2].end, Day::of(2026, 11, 14));
    EXPECT_EQ(all[3].person_type, "12");
}

TEST_F(PersonsTest, a_pause_does_not_shorten_the_waiting_period) {
    const std::string number =
        done("POST", "/persons",
             "{" + entry("王小明", card(11)) + "," + hired() + R"(,"benefits_from":"2027-05-01"})");
    const std::string path = "/persons/" + number + "/enrolment-events";
    done("POST", path, event("suspend", "2026-11-05"));
    done("POST", path, event("resume", "2026-11-10"));
    EXPECT_EQ(enrolments(number).back().benefits_from, Day::of(2027, 5, 1));
    done("POST", path, event("retire", "2026-12-01", "2026-11-10"));
    EXPECT_EQ(enrolments(number).back().benefits_from, Day::of(2027, 5, 1));
}

TEST_F(PersonsTest, a_pause_that_outlasts_a_retirement_ends_on_its_first_day) {
    const std::string number = registered("王小明", card(11));
    const std::string path = "/persons/" + number + "/enrolment-events";
    done("POST", path, event("suspend", "2026-11-05"));
    done("POST", path, event("retire", "2026-12-01"));
    EXPECT_EQ(enrolments(number).back().paused, Day::of(2026, 12, 1));
    done("POST", path, event("resume", "2026-12-01", "2026-12-01"));
    ASSERT_EQ(enrolments(number).size(), 2U);
    EXPECT_FALSE(enrolments(number).back().paused);
}

TEST_F(PersonsTest, an_identity_number_is_one_persons_under_every_type) {
    registered("王小明", card(11));
    const std::string other =
        fmt::format(R"({{"name":"王小明","certificate_type":"99","certificate_no":"{}",)"
                    R"("gender":"1","birth":"1990-03-07",{}}})",
                    card(11), hired());
    EXPECT_EQ(entered("POST", "/persons", other).code(), "person.exists");
}

TEST_F(PersonsTest, nobody_changes_what_was_insured_elsewhere) {
    add("county.clerk", "clerk", "county");
    const std::string number = registered("王小明", card(11));
    write([&](UnitOfWork& unit) {
        unit.insert(Enrolment{.person = std::stoll(number),
                              .insurance = "310",
                              .start = Day::of(2026, 1, 1),
                              .end = Day::of(2026, 10, 31),
                              .person_type = "11",
                              .area = "990102",
                              .status = "4"});
    });
    Browser county = signed_in("county.clerk");
    const std::string path = "/persons/" + number + "/enrolment-events";
    EXPECT_EQ(county.send("GET", "/persons/" + number).status, 200);
    EXPECT_EQ(county.send("POST", path, event("leave", "2026-10-15", "2026-01-01")).code(),
              "enrolment.none");
    EXPECT_EQ(county.send("POST", path, event("suspend", "2026-11-05")).status, 200);
}

TEST_F(PersonsTest, residents_are_insured_to_the_end_of_the_year) {
    const auto resident = [&](const std::string& kind) {
        return "{" + entry("王小明", card(11)) +
               R"(,"insurance":"390","area":"990101","start":"2026-11-01","person_type":")" + kind +
               "\"}";
    };
    EXPECT_EQ(entered("POST", "/persons", resident("11")).code(), "person.person_type");
    const std::string number = done("POST", "/persons", resident("15"));
    EXPECT_EQ(enrolments(number).front().end, Day::of(2026, 12, 31));
}

TEST_F(PersonsTest, a_mask_is_never_kept_as_what_it_hides) {
    const std::string number = registered("王小明", card(11));
    const std::string path = "/persons/" + number;
    const auto entry_of = [&](const std::string& name, const std::string& phone) {
        return fmt::format(
            R"({{"name":"{}","certificate_type":"01","certificate_no":"{}","phone":"{}"}})", name,
            masked(card(11)), phone);
    };
    EXPECT_EQ(entered("PUT", path, entry_of("王**", "138****5678")).code(), "person.masked");
    // Two wait: the one that is approved later shows what no longer is.
    const Said one = entered("PUT", path, entry_of("李小明", "138****1234"));
    const Said two = entered("PUT", path, entry_of("王**", "13900005678"));
    Browser reviewer = signed_in("reviewer");
    const auto approve = [&](const Said& said) {
        return reviewer.send("POST", "/declarations/" + said.text("declaration") + "/review",
                             R"({"decision":"approve"})");
    };
    EXPECT_EQ(approve(one).status, 200);
    EXPECT_EQ(approve(two).code(), "person.masked");
    EXPECT_EQ(signed_in("clerk").send("GET", path).text("name"), "李**");
}

TEST_F(PersonsTest, a_number_entered_by_mistake_is_free_for_its_holder) {
    const std::string wrong = registered("王小明", card(11));
    done("PUT", "/persons/" + wrong, "{" + entry("王小明", card(13)) + "}");
    const std::string right = registered("李大明", card(11));
    EXPECT_NE(right, wrong);
    EXPECT_EQ(std::to_string(credential(card(11)).value().person), right);
    EXPECT_FALSE(credential(card(11)).value().valid_until);
}

TEST_F(PersonsTest, with_a_death_everything_ends) {
    const std::string number = registered("王小明", card(11));
    const std::string path = "/persons/" + number;
    EXPECT_EQ(entered("POST", path + "/death", R"({"death":"2026-12-24"})").code(), "person.death");
    done("POST", path + "/enrolment-events", event("retire", "2026-11-15"));
    done("POST", path + "/death", R"({"death":"2026-11-10"})");
    EXPECT_EQ(enrolments(number).front().end, Day::of(2026, 11, 10));
    EXPECT_EQ(enrolments(number).back().status, "3") << "never came into effect";
    EXPECT_EQ(credential(card(11)).value().valid_until, Day::of(2026, 11, 10));
    EXPECT_EQ(entered("POST", path + "/death", R"({"death":"2026-11-20"})").code(), "person.dead");
    EXPECT_EQ(entered("POST", path + "/enrolments", "{" + hired("2026-12-01") + "}").code(),
              "person.dead");
}

TEST_F(PersonsTest, an_identity_holds_for_a_time) {
    const std::string number = registered("王小明", card(11));
    const std::string path = "/persons/" + number + "/identities";
    const auto identity = [](const std::string& start, const std::string& end) {
        return fmt::format(R"({{"kind":"2302","start":"{}","end":"{}"}})", start, end);
    };
    EXPECT_EQ(entered("POST", path, identity("2026-11-01", "2026-10-01")).code(),
              "identity.period");
    done("POST", path, identity("2026-11-01", "2026-12-31"));
    EXPECT_EQ(entered("POST", path, identity("2026-12-01", "2027-12-31")).code(),
              "identity.period");
    done("POST", path, identity("2026-11-01", "2026-11-30"));
    done("POST", path, identity("2026-12-01", "2027-12-31"));
}

class PersonBatchesTest : public PersonsTest {
protected:
    PersonBatchesTest() {
        write([&](UnitOfWork& unit) {
            unit.insert(storage::Organisation{.code = "emp",
                                              .name = "甲公司",
                                              .kind = "employer",
                                              .parent = "centre",
                                              .employer = employer});
        });
        reload();
        add("room", "employer_clerk", "emp");
    }
    static std::string rows(std::initializer_list<std::string> all) {
        return fmt::format(R"({{"rows":[{}]}})", fmt::join(all, ","));
    }
    static std::string happens(const std::string& number, const std::string& what,
                               const std::string& since, const std::string& more = "") {
        return fmt::format(R"({{"number":"{}","insurance":"310","event":"{}","since":"{}"{}}})",
                           number, what, since, more);
    }
    static std::string joins(const std::string& number, const std::string& start) {
        return fmt::format(R"({{"number":"{}",{}}})", number, hired(start));
    }
    static std::string fault(int row, const std::string& field, const std::string& code) {
        return fmt::format(R"("row":{},"field":"{}","code":"{}")", row, field, code);
    }
    const std::string events = "/persons/enrolment-events/batch";
    const std::string joining = "/persons/enrolments/batch";
};

TEST_F(PersonBatchesTest, an_employers_room_declares_who_leaves_and_who_comes_back) {
    const std::string one = registered("王小明", card(11));
    const std::string two = registered("李一", card(13));
    const std::string batch = rows({happens(one, "leave", "2026-11-20", R"(,"reason":"合同到期")"),
                                    happens(card(13), "suspend", "2026-11-21")});
    Browser room = signed_in("room");
    const std::size_t told = trail().size();
    EXPECT_EQ(room.send("POST", events + "/check", batch).text("rows"), "[]");
    EXPECT_EQ(trail().size(), told) << "a check is no act";
    const Said said = room.send("POST", events, batch);
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_FALSE(enrolments(one)[0].end) << "nothing counts before the review";
    EXPECT_FALSE(enrolments(two)[0].paused);

    Browser reviewer = signed_in("reviewer");
    const std::string declaration = "/declarations/" + said.text("declaration");
    const Said shown = reviewer.send("GET", declaration);
    EXPECT_EQ(shown.body.find(card(13)), std::string::npos) << shown.body;
    EXPECT_NE(shown.body.find("2人次"), std::string::npos) << shown.body;
    ASSERT_EQ(reviewer.send("POST", declaration + "/review", R"({"decision":"approve"})").status,
              200);
    EXPECT_EQ(enrolments(one)[0].end, Day::of(2026, 11, 19));
    EXPECT_EQ(enrolments(two)[0].paused, Day::of(2026, 11, 21));
    for (const auto& entry : trail()) {
        if (entry.act != "review_declaration" || entry.subject != two) continue;
        EXPECT_EQ(
            vault_->open(entry.content, fmt::format("trail_entry:{}", entry.id)).find("合同到期"),
            std::string::npos)
            << "the reason is the other's";
    }

    done("POST", joining, rows({joins(card(11), "2026-12-01")}));
    ASSERT_EQ(enrolments(one).size(), 2U);
    EXPECT_EQ(enrolments(one)[1].start, Day::of(2026, 12, 1));
    EXPECT_EQ(enrolments(one)[1].employer, employer);
}

TEST_F(PersonBatchesTest, each_row_is_told_what_is_wrong_and_none_counts) {
    const std::string one = registered("王小明", card(11));
    const std::string left = registered("李一", card(13));
    done("POST", "/persons/" + left + "/enrolment-events", event("leave", "2026-11-10"));
    const std::string coming = rows({joins(left, "2026-12-01"), joins(one, "2026-12-01"),
                                     joins("999999", "2026-12-01"), joins(card(13), "2027-01-01")});
    const Said checked = entered("POST", joining + "/check", coming);
    ASSERT_EQ(checked.status, 200) << checked.body;
    EXPECT_EQ(checked.text("total"), "3");
    EXPECT_NE(checked.body.find("不能重复参保"), std::string::npos) << checked.body;
    EXPECT_NE(checked.body.find(fault(3, "number", "person.unknown")), std::string::npos);
    EXPECT_NE(checked.body.find(fault(4, "number", "batch.twice")), std::string::npos);
    EXPECT_EQ(entered("POST", joining, coming).text("message").find("第2行："), 0U);
    EXPECT_EQ(enrolments(left).size(), 1U);

    const std::string going =
        rows({happens(one, "suspend", "2026-11-20"), happens(one, "retire", "2026-11-21"),
              happens(left, "leave", "2026-11-20"), happens(card(99), "leave", "2026-11-20")});
    const Said told = entered("POST", events + "/check", going);
    EXPECT_EQ(told.text("total"), "3") << told.body;
    EXPECT_NE(told.body.find(fault(2, "number", "batch.twice")), std::string::npos) << told.body;
    EXPECT_NE(told.body.find(fault(3, "insurance", "enrolment.none")), std::string::npos);
    EXPECT_NE(told.body.find(fault(4, "number", "person.unknown")), std::string::npos);
    EXPECT_EQ(entered("POST", events, going).code(), "batch.twice");
    EXPECT_FALSE(enrolments(one)[0].paused);

    EXPECT_EQ(entered("POST", events, R"({"rows":[]})").code(), "wire.required");
    std::string many = happens(one, "suspend", "2026-11-20");
    for (int i = 0; i < 500; ++i) many += "," + happens(one, "suspend", "2026-11-20");
    EXPECT_EQ(entered("POST", events, rows({many})).text("message"), "每批应有1至500行，现有501行");
}

TEST_F(PersonBatchesTest, whom_one_does_not_see_does_not_exist) {
    const std::string one = registered("王小明", card(11));
    Browser other = signed_in("other.clerk");
    for (const std::string& number : {one, card(11)}) {
        EXPECT_EQ(other.send("POST", events, rows({happens(number, "leave", "2026-11-20")})).code(),
                  "person.unknown");
        EXPECT_EQ(other.send("POST", joining, rows({joins(number, "2026-12-01")})).code(),
                  "person.unknown");
        // Neither is said in which insurance somebody is.
        EXPECT_EQ(other.send("POST", events, rows({happens(number, "leave", "2026-10-01")})).code(),
                  "person.unknown");
    }
    Browser room = signed_in("room");
    write([&](UnitOfWork& unit) {
        auto moved = unit.get<Enrolment>(std::stoll(one), "310", Day::of(2026, 11, 1));
        moved.value().employer = 7009;
        unit.update(*std::move(moved));
    });
    EXPECT_EQ(room.send("POST", events, rows({happens(one, "leave", "2026-11-20")})).code(),
              "person.unknown");
}

}  // namespace
}  // namespace yibao::console
