// What institutions mean by their own codes: entered in their room or by message, reviewed by the
// centre, and held against their bills from its day on.

#include "console/test_settlement_desk.hpp"
#include "storage/verify.hpp"

namespace yibao::console {
namespace {

using operations::Line;
using operations::Said;

class MappingsTest : public SettlementDesk {
protected:
    MappingsTest() { today_ = agency.now.day(); }

    std::string day(int later = 0) const { return today_.plus(later).text(); }

    /// An entry of the form: code L1 stands for item A.
    static std::string entry(const std::string& code, const std::string& item,
                             const std::string& start, const std::string& more = "") {
        return fmt::format(
            R"({{"code":"{}","name":"院内{}","list":"101","item":"{}","start":"{}"{}}})", code,
            code, item, start, more);
    }
    static std::string rows(const std::string& list) { return R"({"rows":[)" + list + "]}"; }
    /// By a room (clinic, hospital) for itself, or by somebody of the centre for the clinic.
    console::Said entered(const std::string& list, const std::string& who = "clinic",
                          const std::string& what = "mappings") {
        const bool room = who == "clinic" || who == "hospital";
        const std::string number = who == "hospital" ? hospital() : Agent::pharmacy;
        return (room ? as("institution_clerk", who) : as(who))
            .send("POST", "/institutions/" + number + "/" + what, rows(list));
    }
    /// The number of the newest mapping of this code.
    std::string number_of(const std::string& code) {
        return as("reviewer").send("GET", "/mappings?search=" + code).text("mapping");
    }
    console::Said reviewed(const std::vector<std::string>& codes,
                           const std::string& decision = R"("decision":"approve")",
                           const std::string& who = "reviewer") {
        std::string keys;
        for (const std::string& code : codes)
            keys +=
                fmt::format(R"({}{{"mapping":"{}"}})", keys.empty() ? "" : ",", number_of(code));
        return as(who).send("POST", "/mappings/review",
                            R"({"mappings":[)" + keys + "]," + decision + "}");
    }
    void map(const std::string& code, const std::string& item, const std::string& start,
             const std::string& room = "clinic") {
        const auto said = entered(entry(code, item, start), room);
        ASSERT_EQ(said.status, 200) << said.body;
        const auto done = reviewed({code});
        ASSERT_EQ(done.status, 200) << done.body;
    }
    /// A purchase of item `item` under the code L`item`, today.
    Said buy(const std::string& item) {
        Line line{"1", item};
        line.day = agency.now.day().text();
        return agency.say(
            Agent::pharmacy, "2102",
            operations::purchase(Agent::employee, {line},
                                 {{"begntime", agency.now.day().text() + " 00:00:00"}}));
    }
    static std::string uploaded(const std::string& code, const std::string& item,
                                const std::string& start, const std::string& end = "2099-12-31") {
        return fmt::format(
            R"({{"fixmedins_hilist_id":"{}","fixmedins_hilist_name":"院内{}","list_type":"101",)"
            R"("med_list_codg":"{}","begndate":"{}","enddate":"{}","dosform":"片剂"}})",
            code, code, item, start, end);
    }
    Said upload(const std::string& list) {
        return agency.say(Agent::pharmacy, "3301", R"({"data":[)" + list + "]}");
    }
    Said cancel(const std::string& code, const std::string& item,
                const std::string& institution = Agent::pharmacy) {
        return agency.say(Agent::pharmacy, "3302",
                          fmt::format(R"({{"data":{{"fixmedins_code":"{}",)"
                                      R"("fixmedins_hilist_id":"{}","list_type":"101",)"
                                      R"("med_list_codg":"{}"}}}})",
                                      institution, code, item));
    }

    Day today_;
};

TEST_F(MappingsTest, counts_once_the_centre_has_approved_it) {
    ASSERT_EQ(entered(entry("LA", "B", day())).status, 200);
    EXPECT_TRUE(buy("A").accepted()) << "it only waits";
    const auto listed = as("reviewer").send("GET", "/mappings?state=waiting");
    EXPECT_EQ(listed.text("institution_name"), "平安药店");
    EXPECT_EQ(listed.text("item_name"), "项目B");
    EXPECT_NE(as("reviewer").send("GET", "/desk").body.find("待复核的目录对照"), std::string::npos);
    ASSERT_EQ(reviewed({"LA"}).status, 200);
    const Said refused = buy("A");
    EXPECT_EQ(refused.code(), "bill.mapping");
    EXPECT_NE(refused.at("err_msg").find("LA 自 " + day() + " 起对照为 B（项目B）"),
              std::string::npos)
        << refused.body;
    EXPECT_TRUE(buy("B").accepted()) << "its own code means nothing yet";
    EXPECT_EQ(reviewed({"LA"}).code(), "mapping.done");
}

TEST_F(MappingsTest, effects_begin_and_end_with_its_days) {
    map("LA", "A", day(-30));
    EXPECT_TRUE(buy("A").accepted());
    map("LA", "B", day(2));
    EXPECT_TRUE(buy("A").accepted()) << "the new meaning has not begun";
    const std::string newest = "/mappings/" + number_of("LA") + "/end";
    agency.now = Moment::at(today_.plus(2));
    EXPECT_EQ(buy("A").code(), "bill.mapping");
    EXPECT_EQ(as("institution_clerk", "clinic").send("POST", newest, "{}").text("state"),
              "withdrawn");
    EXPECT_TRUE(buy("A").accepted()) << "the old meaning comes back";
}

TEST_F(MappingsTest, lines_of_visits_and_stays_are_asked_but_not_what_takes_them_back) {
    const auto said = [&](const char* infno, const std::string& input) {
        return agency.say(Agent::hospital, infno, input);
    };
    const std::string visit =
        said("2201", operations::registration(Agent::employee)).at("output.data.mdtrt_id");
    ASSERT_TRUE(said("2203", operations::outpatient_visit(Agent::employee, visit)).accepted());
    const std::string stay =
        said("2401", operations::admission(Agent::chronic)).at("output.result.mdtrt_id");
    const auto stay_line = [&](const Line& line) {
        return said("2301", operations::charges(Agent::chronic, stay, "", {line}));
    };
    ASSERT_TRUE(stay_line({"1", "A", "100", 1, "2025-06-10"}).accepted());
    map("LA", "B", "2025-01-01", "hospital");
    EXPECT_EQ(said("2204", operations::charges(Agent::employee, visit, "B1", {{"1"}})).code(),
              "bill.mapping");
    EXPECT_TRUE(
        said("2204", operations::charges(Agent::employee, visit, "B2", {{"2", "C"}})).accepted());
    EXPECT_EQ(stay_line({"2", "A", "100", 1, "2025-06-10"}).code(), "bill.mapping");
    const Said back = stay_line({"3", "A", "100", 1, "2025-06-10", "1"});
    EXPECT_TRUE(back.accepted()) << back.body;
}

TEST_F(MappingsTest, the_institution_does_not_review_its_own) {
    ASSERT_EQ(entered(entry("LA", "A", day())).status, 200);
    Browser chief = as("reviewer", "clinic");
    const auto refused = chief.send(
        "POST", "/mappings/review",
        R"({"mappings":[{"mapping":")" + number_of("LA") + R"("}],"decision":"approve"})");
    EXPECT_EQ(refused.code(), "mapping.agency");
    EXPECT_EQ(refused.text("message"), "目录对照由医保经办机构复核，定点机构不能复核");
    EXPECT_EQ(chief.send("GET", "/desk").body.find("待复核的目录对照"), std::string::npos);
    EXPECT_EQ(reviewed({"LA"}).status, 200);
}

TEST_F(MappingsTest, who_entered_it_does_not_review_it) {
    write([](UnitOfWork& unit) {
        unit.insert(storage::Role{"both", "录入复核",
                                  "own.sessions catalogue.read mapping.enter mapping.review"});
    });
    loaded_ = operations::Agency::load(agency.store(), agency.vault());
    ASSERT_EQ(entered(entry("LA", "A", day()), "both").status, 200);
    EXPECT_EQ(reviewed({"LA"}, R"("decision":"approve")", "both").code(), "mapping.own");
    EXPECT_EQ(reviewed({"LA"}, R"("decision":"refuse")").code(), "mapping.note");
    EXPECT_EQ(reviewed({"LA"}, R"("decision":"refuse","note":"规格不符")").status, 200);
    EXPECT_EQ(as("reviewer").send("GET", "/mappings?search=LA").text("note"), "规格不符");
    EXPECT_EQ(entered(entry("LA", "A", day())).status, 200) << "it may be entered again";
}

TEST_F(MappingsTest, wrong_rows_are_told_one_by_one_and_none_is_entered) {
    map("LA", "A", day());
    ASSERT_EQ(entered(entry("LW", "A", day())).status, 200);
    const std::string list = entry("LX", "Z", day()) + "," + entry("LA", "A", day(5)) + "," +
                             entry("LW", "B", day()) + "," +
                             entry("LY", "A", day(), R"(,"end":")" + day(-1) + "\"") + "," +
                             entry("LY", "B", day()) + "," + entry("LA", "B", day(-5)) + "," +
                             R"({"code":"LV","name":"院内","list":"201","item":"A","start":")" +
                             day() + "\"}," + entry("LN", "B", day());
    const auto checked = entered(list, "clinic", "mappings/check");
    EXPECT_EQ(checked.text("total"), "7") << checked.body;
    for (const char* fault : {R"("row":1,"field":"item","code":"mapping.item")",
                              R"("row":2,"field":"item","code":"mapping.exists")",
                              R"("row":3,"field":"code","code":"mapping.waiting")",
                              R"("row":4,"field":"end","code":"mapping.end")",
                              R"("row":5,"field":"code","code":"batch.twice")",
                              R"("row":6,"field":"code","code":"batch.twice")",
                              R"("row":7,"field":"list","code":"mapping.list")"})
        EXPECT_NE(checked.body.find(fault), std::string::npos) << fault << "\n" << checked.body;
    EXPECT_EQ(entered(list).code(), "mapping.item");
    EXPECT_EQ(number_of("LN"), "");
    EXPECT_EQ(entered(entry("LA", "B", day())).code(), "mapping.order");
}

TEST_F(MappingsTest, a_successor_approved_too_late_is_refused) {
    map("LA", "A", day(-30));
    ASSERT_EQ(entered(entry("LA", "B", day())).status, 200);
    agency.now = Moment::at(today_.plus(1));
    const auto late = reviewed({"LA"});
    EXPECT_EQ(late.code(), "mapping.past") << late.body;
    EXPECT_TRUE(buy("A").accepted());
}

TEST_F(MappingsTest, by_message_as_in_the_room) {
    const Said sent = upload(uploaded("LA", "B", day()) + "," + uploaded("LB", "B", day()));
    ASSERT_TRUE(sent.accepted()) << sent.body;
    const auto listed = as("reviewer").send("GET", "/mappings?search=LA");
    EXPECT_EQ(listed.text("entered_by"), "接口");
    EXPECT_EQ(listed.text("dosage_form"), "片剂");
    EXPECT_EQ(listed.text("end"), "null") << "a day far away is no end";
    ASSERT_EQ(reviewed({"LA", "LB"}).status, 200);
    EXPECT_EQ(buy("A").code(), "bill.mapping");
    const Said again = upload(uploaded("LC", "C", day()) + "," + uploaded("LB", "B", day(9)));
    EXPECT_EQ(again.code(), "mapping.exists");
    EXPECT_NE(again.at("err_msg").find("第2行"), std::string::npos) << again.body;
    EXPECT_NE(again.at("err_msg").find("（med_list_codg）"), std::string::npos) << again.body;
    EXPECT_EQ(number_of("LC"), "");
    EXPECT_EQ(upload("").code(), "wire.required");
}

TEST_F(MappingsTest, a_message_that_comes_again_enters_nothing_again) {
    const std::string input = R"({"data":[)" + uploaded("LA", "B", day()) + "]}";
    const std::string msgid = agency.new_msgid(Agent::pharmacy);
    const Said first = agency.say(Agent::pharmacy, "3301", input, msgid);
    ASSERT_TRUE(first.accepted()) << first.body;
    EXPECT_EQ(agency.say(Agent::pharmacy, "3301", input, msgid).body, first.body);
    EXPECT_EQ(agency.say(Agent::pharmacy, "3301", input).code(), "mapping.waiting");
    const auto listed = as("reviewer").send("GET", "/mappings");
    EXPECT_EQ(count(listed, R"("mapping":")"), 1U) << listed.body;
}

TEST_F(MappingsTest, a_review_approves_all_or_none) {
    map("LA", "A", day(-9));
    ASSERT_EQ(entered(entry("LB", "B", day()) + "," + entry("LA", "C", day())).status, 200);
    agency.now = Moment::at(today_.plus(1));
    EXPECT_EQ(reviewed({"LB", "LA"}).code(), "mapping.past");
    EXPECT_EQ(as("reviewer").send("GET", "/mappings?search=LB").text("state"), "waiting");
    EXPECT_EQ(reviewed({"LB", "LB"}).code(), "mapping.done");
    EXPECT_EQ(reviewed({"LB"}).status, 200);
    const std::string one =
        R"({"mappings":[{"mapping":")" + number_of("LA") + R"("}],"decision":"approve"})";
    EXPECT_EQ(as("institution_clerk", "clinic").send("POST", "/mappings/review", one).code(),
              "access.denied");
    EXPECT_EQ(as("reviewer", "other").send("POST", "/mappings/review", one).code(),
              "mapping.unknown");
}

TEST_F(MappingsTest, is_taken_back_by_message) {
    map("LA", "B", day(-3));
    ASSERT_TRUE(upload(uploaded("LC", "C", day())).accepted());
    EXPECT_EQ(cancel("LA", "A").code(), "mapping.unknown");
    EXPECT_EQ(cancel("LA", "B", Agent::hospital).code(), "mapping.institution");
    ASSERT_TRUE(cancel("LA", "B").accepted());
    EXPECT_TRUE(buy("A").accepted());
    EXPECT_EQ(as("reviewer").send("GET", "/mappings?search=LA").text("end"), day(-1));
    EXPECT_EQ(cancel("LA", "B").code(), "mapping.unknown");
    ASSERT_TRUE(cancel("LC", "C").accepted());
    EXPECT_EQ(as("reviewer").send("GET", "/mappings?search=LC").text("state"), "withdrawn");
}

TEST_F(MappingsTest, is_ended_in_the_room) {
    map("LA", "B", day());
    Browser room = as("institution_clerk", "clinic");
    const std::string path = "/mappings/" + number_of("LA") + "/end";
    EXPECT_EQ(as("institution_clerk", "hospital").send("POST", path, "{}").code(),
              "mapping.unknown");
    EXPECT_EQ(room.send("POST", path, "{}").text("state"), "withdrawn") << "it began today";
    EXPECT_EQ(room.send("POST", path, "{}").code(), "mapping.done");
    EXPECT_TRUE(buy("A").accepted());
}

TEST_F(MappingsTest, an_institution_sees_and_changes_its_own_alone) {
    map("LA", "A", day());
    Browser other = as("institution_clerk", "hospital");
    EXPECT_EQ(other.send("GET", "/mappings").text("rows"), "[]");
    EXPECT_EQ(
        other.send("GET", "/mappings?institution=" + std::string(Agent::pharmacy)).text("rows"),
        "[]");
    EXPECT_EQ(other
                  .send("POST", "/institutions/" + std::string(Agent::pharmacy) + "/mappings",
                        rows(entry("LB", "B", day())))
                  .code(),
              "institution.unknown");
    EXPECT_EQ(as("reviewer", "other").send("GET", "/mappings").text("rows"), "[]");
    EXPECT_EQ(as("institution_clerk", "clinic").send("GET", "/mappings").text("code"), "LA");
}

TEST_F(MappingsTest, an_area_may_ask_for_one) {
    write([&](UnitOfWork& unit) {
        unit.insert(storage::Setting{std::string(operations::mapping_required_setting), day()});
    });
    agency.reload();
    loaded_ = operations::Agency::load(agency.store(), agency.vault());
    EXPECT_EQ(buy("A").code(), "bill.unmapped");
    map("LA", "A", day());
    EXPECT_TRUE(buy("A").accepted());
    Line early{"1", "B"};
    early.day = day(-1);
    EXPECT_TRUE(agency
                    .say(Agent::pharmacy, "2102",
                         operations::purchase(Agent::employee, {early},
                                              {{"begntime", day(-1) + " 00:00:00"}}))
                    .accepted())
        << "charged before it was asked for";
    EXPECT_TRUE(storage::verify(agency.store()).holds());
}

}  // namespace
}  // namespace yibao::console
