// 月度变动汇总: what the figures of a month say, and of whom.

#include <fmt/format.h>

#include <map>

#include "console/test_people.hpp"
#include "storage/records/agency.hpp"

namespace yibao::console {
namespace {

class ChangesTest : public PeopleTest {
protected:
    ChangesTest() {
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

    std::string event(const std::string& person, const std::string& what, const std::string& since,
                      const std::string& start = "2026-10-01", const std::string& more = "") {
        return done("POST", "/persons/" + person + "/enrolment-events",
                    fmt::format(R"({{"insurance":"310","start":"{}","event":"{}","since":"{}"{}}})",
                                start, what, since, more));
    }
    std::string hired_in_october(const std::string& name, int serial) {
        return done("POST", "/persons",
                    "{" + entry(name, card(serial)) + "," + hired("2026-10-01") + "}");
    }
    Said summary(const std::string& query, const std::string& who = "clerk") {
        return signed_in(who).send("GET", "/monthly-changes?" + query);
    }
    /// The figures of the first row.
    static std::string figures(const Said& said) {
        std::string text;
        for (const char* name :
             {"opening", "joined", "came_in", "moved_in", "resumed", "left", "went_out",
              "moved_out", "suspended", "died", "closing", "retired"})
            text += said.text(name) + " ";
        return text;
    }
    /// Everything that can happen, in November, to people hired in October.
    void november() {
        const std::string stays = hired_in_october("测一", 1);
        const std::string leaves = hired_in_october("测二", 3);
        const std::string goes = hired_in_october("测三", 5);
        const std::string rests = hired_in_october("测四", 7);
        const std::string dies = hired_in_october("测五", 9);
        mover = hired_in_october("测六", 11);
        event(stays, "retire", "2026-11-05");
        event(leaves, "leave", "2026-11-06");
        event(goes, "transfer_out", "2026-11-07", "2026-10-01", R"(,"went_to":"110100")");
        event(rests, "suspend", "2026-11-08");
        event(rests, "resume", "2026-11-12");
        done("POST", "/persons/" + dies + "/death", R"({"death":"2026-11-09"})");
        done("POST", "/employers/7001/split",
             fmt::format(R"({{"into":"7002","since":"2026-11-10","rows":[{{"person":"{}"}}]}})",
                         mover));
        registered("测七", card(13));
        done("POST", "/persons",
             "{" + entry("测八", card(15)) + "," + hired("2026-11-15") +
                 R"(,"came_from":"110100"})");
    }
    std::string mover;
};

TEST_F(ChangesTest, each_reason_is_counted_and_the_sum_is_right) {
    november();
    const Said said = summary("month=2026-11&employer=7001");
    //                        opening joined came moved resumed left went moved susp died closing ret
    EXPECT_EQ(figures(said), "6 1 1 0 1 1 1 1 1 1 4 1 ") << said.body;
    EXPECT_EQ(said.text("total"), "1");
    EXPECT_EQ(said.text("employer_name"), "甲公司");
    EXPECT_EQ(figures(summary("month=2026-11&employer=7002")), "0 0 0 1 0 0 0 0 0 0 1 0 ");
    EXPECT_EQ(figures(summary("month=2026-11&group=all")), "6 1 1 1 1 1 1 1 1 1 5 1 ");
    EXPECT_EQ(figures(summary("month=2026-10&employer=7001")), "0 6 0 0 0 0 0 0 0 0 6 0 ");
    EXPECT_EQ(figures(summary("month=2026-12&employer=7001")), "4 0 0 0 0 0 0 0 0 0 4 0 ");
    EXPECT_EQ(summary("month=2026-12&employer=7001&only_changed=1").text("total"), "0");
    EXPECT_EQ(summary("month=2026-11&group=area").text("total"), "2");
    EXPECT_EQ(summary("").text("total"), "2");  // this month
    EXPECT_EQ(summary("month=2026-13").code(), "changes.month");
    EXPECT_EQ(summary("month=2026-1x").code(), "changes.month");
}

TEST_F(ChangesTest, who_becomes_a_civil_servant_neither_comes_nor_goes) {
    event(hired_in_october("测一", 1), "civil_servant", "2026-11-05");
    EXPECT_EQ(figures(summary("month=2026-11&employer=7001")), "1 0 0 0 0 0 0 0 0 0 1 0 ");
}

TEST_F(ChangesTest, a_figure_leads_to_its_people_masked) {
    november();
    const std::string path = "/monthly-changes/persons?month=2026-11&employer=7001";
    Browser room = signed_in("room");
    const Said all = room.send("GET", path);
    EXPECT_EQ(all.text("total"), "9") << all.body;
    EXPECT_EQ(all.body.find("测六"), std::string::npos);
    EXPECT_EQ(all.body.find("乙公司"), std::string::npos);  // nobody learns of the next employer
    const Said moved = room.send("GET", path + "&kind=moved_out");
    EXPECT_EQ(moved.text("total"), "1");
    EXPECT_EQ(moved.text("person"), mover);
    EXPECT_EQ(moved.text("name"), "测*");
    EXPECT_EQ(moved.text("day"), "2026-11-10");
    EXPECT_EQ(moved.text("employer_name"), "甲公司");
    EXPECT_EQ(room.send("GET", path + "&size=2&page=2").text("row"), "3");
}

TEST_F(ChangesTest, nobody_sees_the_figures_of_others) {
    november();
    EXPECT_EQ(summary("month=2026-11", "room").text("total"), "1");
    EXPECT_EQ(figures(summary("month=2026-11&group=all", "room")), "6 1 1 0 1 1 1 1 1 1 4 1 ");
    EXPECT_EQ(summary("month=2026-11&employer=7002", "room").text("rows"), "[]");
    EXPECT_EQ(signed_in("room")
                  .send("GET", "/monthly-changes/persons?month=2026-11&employer=7002")
                  .text("rows"),
              "[]");
    EXPECT_EQ(figures(summary("month=2026-11&group=all", "other.clerk")),
              "0 0 0 1 0 0 0 0 0 0 1 0 ");
    EXPECT_EQ(summary("month=2026-11&employer=7001", "other.clerk").text("rows"), "[]");
    EXPECT_EQ(figures(summary("month=2026-11&group=all", "county.clerk")),
              "6 1 1 0 1 1 1 1 1 1 4 1 ");
}

TEST_F(ChangesTest, a_transfer_names_another_pooling_area) {
    const std::string one = hired_in_october("测一", 1);
    Browser clerk = signed_in("clerk");
    const auto send = [&](const std::string& rest) {
        return clerk
            .send("POST", "/persons/" + one + "/enrolment-events",
                  R"({"insurance":"310","start":"2026-10-01","since":"2026-11-07",)" + rest)
            .code();
    };
    EXPECT_EQ(send(R"("event":"transfer_out","went_to":"990102"})"), "person.went_to");
    EXPECT_EQ(send(R"("event":"transfer_out","went_to":"11x"})"), "person.went_to");
    EXPECT_EQ(send(R"("event":"leave","went_to":"110100"})"), "person.went_to");
    EXPECT_EQ(clerk
                  .send("POST", "/persons",
                        "{" + entry("测八", card(15)) + "," + hired() + R"(,"came_from":"990102"})")
                  .code(),
              "person.came_from");
}

}  // namespace
}  // namespace yibao::console
