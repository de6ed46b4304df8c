// Households of residents over a real store: who belongs to one, and the yearly enrolment of all.

#include <array>
#include <thread>

#include "base/id.hpp"
#include "console/routes.hpp"
#include "console/test_people.hpp"
#include "wire/json.hpp"

namespace yibao::console {
namespace {

class HouseholdsTest : public PeopleTest {
protected:
    HouseholdsTest() {
        head_ = resident("王一", card(11));
        wife_ = resident("李二", card(12));
    }

    /// Somebody whose insurance as a resident ends with this year.
    std::string resident(const std::string& name, const std::string& number) {
        return done("POST", "/persons",
                    "{" + entry(name, number) +
                        R"(,"insurance":"390","person_type":"15","area":"990101",)"
                        R"("start":"2026-01-01"})");
    }
    std::string household() {
        return done("POST", "/households", R"({"head":")" + head_ + R"(","area":"990101"})");
    }
    static std::string member(const std::string& person, const std::string& relation = "spouse") {
        return R"({"person":")" + person + R"(","relation":")" + relation + "\"}";
    }
    std::string shown(const std::string& household) {
        return signed_in("clerk").send("GET", "/households/" + household).body;
    }

    /// What somebody is to the head of it now; nothing of who does not belong to it.
    std::string relation(const std::string& household, const std::string& person) {
        return store_->read([&](storage::Reader& reader) -> std::string {
            const auto found =
                reader.get<storage::HouseholdMember>(std::stoll(household), std::stoll(person));
            return found && !found->left ? found->relation : "";
        });
    }

    struct Village {
        std::string one;    // of head_ and wife_
        std::string other;  // of the third and the fourth
        std::string third;  // whose certificate is card(13)
        std::string fourth;
    };
    Village two_households() {
        Village village{household(), "", resident("赵三", card(13)), resident("钱四", card(15))};
        village.other =
            done("POST", "/households", R"({"head":")" + village.third + R"(","area":"990101"})");
        done("POST", "/households/" + village.one + "/members", member(wife_));
        done("POST", "/households/" + village.other + "/members", member(village.fourth));
        return village;
    }
    static std::string row(const std::string& number, const std::string& more = "") {
        return R"({"number":")" + number + "\"" + more + "}";
    }
    static std::string all_of(const std::string& household) {
        return R"({"household":")" + household + "\"}";
    }
    static std::string batch(const std::string& rows, int year = 2027) {
        return fmt::format(R"({{"year":{},"rows":[{}]}})", year, rows);
    }
    std::string sheet(const std::string& person) {
        return signed_in("clerk").send("GET", "/persons/" + person).body;
    }

    const std::string list = "/households/enrolments";
    const std::string late = R"(,"benefits_from":"2027-03-01")";
    std::string head_;
    std::string wife_;
};

TEST_F(HouseholdsTest, has_a_head_and_members_who_come_leave_and_come_back) {
    const std::string home = household();
    const std::string path = "/households/" + home;
    EXPECT_EQ(signed_in("clerk").send("GET", "/persons/" + head_ + "/household").text("household"),
              home);
    done("POST", path + "/members", member(wife_));
    EXPECT_NE(shown(home).find(R"("name":"李*","certificate":"000)"), std::string::npos)
        << shown(home);
    EXPECT_EQ(
        entered("POST", "/households", R"({"head":")" + wife_ + R"(","area":"990101"})").code(),
        "household.member");
    EXPECT_EQ(entered("POST", path + "/members", member(wife_)).code(), "household.member");
    EXPECT_EQ(entered("POST", path + "/members/" + head_ + "/remove", "{}").code(),
              "household.head");
    done("POST", path + "/members/" + wife_ + "/remove", "{}");
    EXPECT_EQ(shown(home).find("李*"), std::string::npos);
    EXPECT_EQ(signed_in("clerk").send("GET", "/persons/" + wife_ + "/household").text("total"),
              "0");
    done("POST", path + "/members", member(wife_, "other"));
    EXPECT_NE(shown(home).find("李*"), std::string::npos);
    const std::string third = resident("王三", card(13));
    EXPECT_EQ(entered("POST", path + "/members", member(third, "head")).code(),
              "household.relation");
}

TEST_F(HouseholdsTest, gets_another_head_and_each_is_what_he_is_to_her) {
    const std::string home = household();
    const std::string path = "/households/" + home;
    const std::string son = resident("王三", card(13));
    const std::string father = resident("王零", card(15));
    const std::string outside = resident("赵五", card(17));
    done("POST", path + "/members", member(wife_));
    done("POST", path + "/members", member(son, "child"));
    done("POST", path + "/members", member(father, "parent"));
    const auto to = [](const std::string& person, const std::string& since = "2026-11-20") {
        return R"({"person":")" + person + R"(","since":")" + since + "\"}";
    };
    EXPECT_EQ(entered("POST", path + "/head", to(outside)).code(), "household.member");
    EXPECT_EQ(entered("POST", path + "/head", to(head_)).code(), "household.head");
    EXPECT_EQ(entered("POST", path + "/head", to(wife_, "2026-11-23")).code(), "household.since");
    done("POST", path + "/head", to(wife_));
    EXPECT_EQ(signed_in("clerk").send("GET", path).text("head"), wife_);
    EXPECT_EQ(relation(home, wife_), "head");
    EXPECT_EQ(relation(home, head_), "spouse");
    EXPECT_EQ(relation(home, son), "child");
    EXPECT_EQ(relation(home, father), "other");
    EXPECT_EQ(entered("POST", path + "/head", to(head_, "2026-11-19")).code(), "household.since");
    // Who was the head can leave now, and found another household.
    EXPECT_EQ(entered("POST", path + "/members/" + wife_ + "/remove", "{}").text("message"),
              "户主（person）不能移出，请先变更户主；户内没有其他人的，请注销家庭");
    done("POST", path + "/members/" + head_ + "/remove", "{}");
    EXPECT_NE(household(), home);
}

TEST_F(HouseholdsTest, whose_head_has_died_takes_nobody_in_before_there_is_another) {
    const std::string home = household();
    const std::string path = "/households/" + home;
    done("POST", path + "/members", member(wife_));
    done("POST", "/persons/" + head_ + "/death", R"({"death":"2026-11-10"})");
    EXPECT_NE(shown(home).find(R"("head_death":"2026-11-10")"), std::string::npos) << shown(home);
    const std::string child = resident("王三", card(13));
    EXPECT_EQ(entered("POST", path + "/members", member(child, "child")).text("message"),
              "户主已于2026-11-10死亡，与户主关系（relation）无从登记，请先变更户主");
    done("POST", path + "/head", R"({"person":")" + wife_ + R"(","since":"2026-11-11"})");
    EXPECT_NE(shown(home).find(R"("head_death":null)"), std::string::npos) << shown(home);
    EXPECT_EQ(shown(home).find("王*"), std::string::npos) << "who died belongs to it no more";
    EXPECT_EQ(relation(home, head_), "");
    done("POST", path + "/members", member(child, "child"));
}

TEST_F(HouseholdsTest, is_dissolved_and_its_people_are_free) {
    const std::string home = household();
    const std::string path = "/households/" + home;
    done("POST", path + "/members", member(wife_));
    done("POST", path + "/dissolve", R"({"reason":"并入另一户"})");
    EXPECT_EQ(signed_in("clerk").send("GET", path).text("dissolved"), "2026-11-22");
    EXPECT_EQ(signed_in("clerk").send("GET", "/persons/" + head_ + "/household").text("total"),
              "0");
    EXPECT_EQ(entered("POST", path + "/members", member(wife_)).code(), "household.dissolved");
    EXPECT_EQ(entered("POST", path + "/enrolments", R"({"year":2027})").code(),
              "household.dissolved");
    EXPECT_EQ(entered("POST", path + "/dissolve", "{}").code(), "household.dissolved");
    const std::string another = household();
    EXPECT_NE(another, home);
    done("POST", "/households/" + another + "/members", member(wife_));
}

TEST_F(HouseholdsTest, two_never_take_in_one_person_at_a_time) {
    const std::string one = household();
    const std::string third = resident("赵三", card(13));
    const std::string two =
        done("POST", "/households", R"({"head":")" + third + R"(","area":"990101"})");
    const auto declared = [&](const std::string& home) {
        return entered("POST", "/households/" + home + "/members", member(wife_))
            .text("declaration");
    };
    const std::array declarations{declared(one), declared(two)};
    std::array reviewers{signed_in("reviewer"), signed_in("reviewer")};
    std::array<Said, 2> said;
    {
        std::array<std::jthread, 2> threads;
        for (std::size_t i = 0; i < 2; ++i)
            threads[i] = std::jthread([&, i] {
                said[i] = reviewers[i].send("POST", "/declarations/" + declarations[i] + "/review",
                                            R"({"decision":"approve"})");
            });
    }
    const std::size_t refused = said[0].status == 200 ? 1 : 0;
    EXPECT_EQ(said[1 - refused].status, 200) << said[1 - refused].body;
    EXPECT_EQ(said[refused].code(), "household.member");
}

/// A store with a lane for each home lets two households write at a time: they meet at the person's.
TEST_F(HouseholdsTest, take_in_a_person_at_the_persons_home_too) {
    const operations::Actor actor;
    const operations::Origin origin;
    operations::Trail told;
    const operations::Act act{*agency_, actor, origin, now_, told};
    const std::string content = R"({"household":"7101","person":"7202","relation":"child"})";
    const auto input = wire::Json::parse(content);
    const Buckets homes = route_of("add_member")->declared->homes(act, input->root());
    EXPECT_TRUE(homes.contains(bucket_of(7101)));
    EXPECT_TRUE(homes.contains(bucket_of(7202)));
    EXPECT_FALSE(homes.is_all());
    const std::string head = R"({"head":"7202","area":"990101"})";
    const auto registered = wire::Json::parse(head);
    EXPECT_TRUE(route_of("register_household")
                    ->declared->homes(act, registered->root())
                    .contains(bucket_of(7202)));
}

TEST_F(HouseholdsTest, is_enrolled_for_a_year_as_a_whole_by_what_each_was_before) {
    const std::string home = household();
    const std::string path = "/households/" + home + "/enrolments";
    done("POST", "/households/" + home + "/members", member(wife_));
    EXPECT_EQ(entered("POST", path, R"({"year":2026})").code(), "household.insured");
    EXPECT_EQ(entered("POST", path, R"({"year":2028})").text("message"),
              "参保年度（year）应为2026或2027");
    done("POST", path, R"({"year":2027,"benefits_from":"2027-03-01"})");
    for (const std::string& person : {head_, wife_}) {
        const std::string sheet = signed_in("clerk").send("GET", "/persons/" + person).body;
        EXPECT_NE(sheet.find(R"("person_type":"15","start":"2027-01-01","end":"2027-12-31")"),
                  std::string::npos)
            << sheet;
        EXPECT_NE(sheet.find(R"("benefits_from":"2027-03-01")"), std::string::npos);
    }
    EXPECT_NE(shown(home).find(R"("insured_until":"2027-12-31")"), std::string::npos);
    EXPECT_EQ(entered("POST", path, R"({"year":2027})").code(), "household.insured")
        << "all are insured then";
}

TEST_F(HouseholdsTest, are_enrolled_by_a_list_as_a_whole_with_one_review) {
    const Village village = two_households();
    const std::string right = all_of(village.one) + "," + row(card(13), late);
    EXPECT_EQ(entered("POST", list + "/check", batch(right)).body,
              R"({"total":0,"next":null,"rows":[]})");
    EXPECT_EQ(entered("POST", list, batch(right, 2029)).code(), "household.year");
    done("POST", list, batch(right));
    for (const std::string& person : {head_, wife_, village.third})
        EXPECT_NE(sheet(person).find(R"("start":"2027-01-01","end":"2027-12-31")"),
                  std::string::npos)
            << sheet(person);
    EXPECT_NE(sheet(village.third).find(R"("benefits_from":"2027-03-01")"), std::string::npos);
    EXPECT_EQ(sheet(village.fourth).find("2027-"), std::string::npos) << "was not on the list";
}

TEST_F(HouseholdsTest, of_a_list_with_a_fault_nobody_is_enrolled) {
    const Village village = two_households();
    done("POST", list, batch(all_of(village.one) + "," + row(village.third)));
    const std::string wrong = all_of(village.one) + "," + all_of(village.other) + "," +
                              row(village.fourth) + "," + row("4711") + "," + row(village.third) +
                              ",{}";
    const std::string faults = entered("POST", list + "/check", batch(wrong)).body;
    EXPECT_NE(faults.find(R"("total":5)"), std::string::npos) << faults;
    for (const std::string_view fault :
         {R"({"row":1,"field":"household","code":"household.insured")",
          R"({"row":3,"field":"number","code":"batch.twice")",
          R"({"row":4,"field":"number","code":"household.member")",
          R"({"row":5,"field":"number","code":"household.insured")",
          R"({"row":6,"field":"household","code":"household.row")"})
        EXPECT_NE(faults.find(fault), std::string::npos) << faults;
    EXPECT_EQ(entered("POST", list, batch(all_of(village.other) + "," + all_of(village.one)))
                  .text("message"),
              "第2行：这一户（household）在2027年度没有需要参保的成员");
    EXPECT_EQ(sheet(village.fourth).find("2027-"), std::string::npos) << "all or none";
    const Said outside =
        signed_in("other.clerk").send("POST", list + "/check", batch(all_of(village.other)));
    EXPECT_NE(outside.body.find("household.unknown"), std::string::npos) << outside.body;
}

TEST_F(HouseholdsTest, what_became_wrong_while_a_list_waited_is_refused_by_the_review) {
    const Village village = two_households();
    const Said waiting =
        entered("POST", list, batch(row(village.fourth) + "," + all_of(village.one)));
    ASSERT_EQ(waiting.status, 200) << waiting.body;
    done("POST", "/households/" + village.one + "/dissolve", "{}");
    EXPECT_EQ(signed_in("reviewer")
                  .send("POST", "/declarations/" + waiting.text("declaration") + "/review",
                        R"({"decision":"approve"})")
                  .text("message"),
              "第2行：这一户（household）已于2026-11-22注销");
    EXPECT_EQ(sheet(village.fourth).find("2027-"), std::string::npos);
}

TEST_F(HouseholdsTest, who_died_is_not_enrolled_and_joins_nobody) {
    const std::string home = household();
    done("POST", "/households/" + home + "/members", member(wife_));
    done("POST", "/persons/" + wife_ + "/death", R"({"death":"2026-11-20"})");
    done("POST", "/households/" + home + "/enrolments", R"({"year":2027})");
    EXPECT_EQ(signed_in("clerk").send("GET", "/persons/" + wife_).body.find("2027-"),
              std::string::npos);
    const std::string third = resident("王三", card(13));
    done("POST", "/persons/" + third + "/death", R"({"death":"2026-11-20"})");
    EXPECT_EQ(entered("POST", "/households/" + home + "/members", member(third)).code(),
              "person.dead");
}

TEST_F(HouseholdsTest, of_another_county_does_not_exist) {
    const std::string home = household();
    Browser other = signed_in("other.clerk");
    EXPECT_EQ(other.send("GET", "/households/" + home).code(), "household.unknown");
    EXPECT_EQ(other.send("GET", "/persons/" + head_ + "/household").code(), "person.unknown");
    EXPECT_EQ(other.send("POST", "/households/" + home + "/enrolments", R"({"year":2027})").code(),
              "household.unknown");
    EXPECT_EQ(
        other.send("POST", "/households", R"({"head":")" + head_ + R"(","area":"990102"})").code(),
        "person.unknown");
    EXPECT_EQ(entered("POST", "/households", R"({"head":")" + head_ + R"(","area":"99"})").code(),
              "household.area");
}

}  // namespace
}  // namespace yibao::console
