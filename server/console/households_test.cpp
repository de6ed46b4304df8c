// Households of residents over a real store: who belongs to one, and the yearly enrolment of all.

#include "console/test_people.hpp"

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
