// The insured person's own room: who may enter it, and what is seen there.

#include "console/test_people.hpp"
#include "storage/records/person.hpp"
#include "storage/records/wage.hpp"
#include "storage/verify.hpp"

namespace yibao::console {
namespace {

class RoomsTest : public PeopleTest {
protected:
    RoomsTest() {
        write([](UnitOfWork& unit) {
            unit.insert(storage::Organisation{
                .code = "insured", .name = "参保人", .kind = "person", .parent = "centre"});
        });
        reload();
        add("guo.an", "security");
        person_ = registered("王小明", card(11));
    }
    static std::string hired_as(const std::string& username, const std::string& person,
                                const std::string& organisation = "insured",
                                const std::string& roles = "insured") {
        return fmt::format(
            R"({{"username":"{}","name":"王小明","organisation":"{}","roles":"{}"{}}})", username,
            organisation, roles, person.empty() ? "" : fmt::format(R"(,"person":"{}")", person));
    }
    Said hire(const std::string& body) {
        return signed_in("guo.an").send("POST", "/operators", body);
    }

    std::string resident(const std::string& name, const std::string& number) {
        return done("POST", "/persons",
                    "{" + entry(name, number) +
                        R"(,"insurance":"390","person_type":"15","area":"990101",)"
                        R"("start":"2026-01-01"})");
    }
    static std::string relative(const std::string& name, const std::string& number,
                                const std::string& consent = "1",
                                const std::string& start = "2026-11-22") {
        return fmt::format(R"({{"name":"{}","certificate":"{}","kinship":"spouse",)"
                           R"("start":"{}","consent":"{}"}})",
                           name, number, start, consent);
    }
    std::string family() { return "/persons/" + person_ + "/family"; }
    std::vector<storage::FamilyLink> links(const std::string& relative) {
        return store_->read([&](storage::Reader& reader) {
            return reader.find<storage::FamilyLink>(std::stoll(relative));
        });
    }
    /// In the room of the person.
    Browser at_home() {
        add("xiao.ming", "insured", "insured", std::stoll(person_));
        return signed_in("xiao.ming");
    }

    std::string person_;
};

TEST_F(RoomsTest, a_sign_in_is_of_one_insured_person) {
    const Said made = hire(hired_as("xiao.ming", card(11)));
    ASSERT_EQ(made.status, 200) << made.body;
    EXPECT_EQ(made.text("person"), person_);
    EXPECT_EQ(made.text("person_name"), "王**");
    EXPECT_EQ(made.body.find(card(11)), std::string::npos);
    EXPECT_EQ(hire(hired_as("again", person_)).text("message"), "此参保人（person）已有登录账号");
    const Said listed = signed_in("guo.an").send("GET", "/operators?search=xiao.ming");
    EXPECT_EQ(listed.text("person_name"), "王**") << listed.body;

    Browser room{&*console_};
    ASSERT_EQ(room.sign_in("xiao.ming", made.text("password")).status, 200);
    ASSERT_EQ(room.send("POST", "/password",
                        fmt::format(R"({{"current":"{}","new":"Zhong-Guo-2026"}})",
                                    made.text("password")))
                  .status,
              200);
    EXPECT_EQ(room.send("GET", "/own/record").text("person"), person_);
}

TEST_F(RoomsTest, a_sign_in_without_its_person_is_refused) {
    EXPECT_EQ(hire(hired_as("a.b.c", "")).text("message"), "参保人的账号须关联参保人（person）");
    EXPECT_EQ(hire(hired_as("a.b.c", "990")).code(), "operator.person");
    EXPECT_EQ(hire(hired_as("a.b.c", card(12))).code(), "operator.person");
    EXPECT_EQ(hire(hired_as("a.b.c", person_, "centre", "clerk")).text("message"),
              "只有参保人机构的账号才关联参保人（person）");
    EXPECT_EQ(hire(hired_as("a.b.c", "", "centre")).code(), "operator.role");
    done("POST", "/persons/" + person_ + "/death", R"({"death":"2026-11-20"})");
    EXPECT_EQ(hire(hired_as("a.b.c", person_)).text("message"), "此参保人（person）已登记死亡");
}

TEST_F(RoomsTest, whom_the_officer_does_not_see_gets_no_sign_in) {
    write([](UnitOfWork& unit) {
        unit.insert(storage::Organisation{
            .code = "others", .name = "外县参保人", .kind = "person", .parent = "other"});
    });
    reload();
    add("other.guo.an", "security", "other");
    const Said refused =
        signed_in("other.guo.an").send("POST", "/operators", hired_as("a.b.c", person_, "others"));
    EXPECT_EQ(refused.text("message"), "查无此参保人（person），请核对人员编号、证件或卡号");
}

TEST_F(RoomsTest, a_sign_in_keeps_its_person_and_may_get_another_on_record) {
    const std::string id = hire(hired_as("xiao.ming", person_)).text("operator_id");
    const std::string second = registered("李二", card(12));
    const auto changed = [&](const std::string& more) {
        return signed_in("guo.an").send(
            "PUT", "/operators/" + id,
            R"({"name":"王小明","organisation":"insured","roles":"insured","active":"1")" + more +
                "}");
    };
    EXPECT_EQ(changed("").code(), "operator.person");
    EXPECT_EQ(changed(fmt::format(R"(,"person":"{}")", person_)).text("person"), person_);
    EXPECT_EQ(changed(fmt::format(R"(,"person":"{}")", card(12))).text("person"), second);
    EXPECT_EQ(trail().back().act, "change_operator");
    const std::string told =
        vault_->open(trail().back().content, fmt::format("trail_entry:{}", trail().back().id));
    EXPECT_NE(told.find(fmt::format(R"("person":"{}")", person_)), std::string::npos) << told;
    EXPECT_NE(told.find(fmt::format(R"("person":"{}")", second)), std::string::npos) << told;
    EXPECT_EQ(hire(hired_as("a.b.c", person_)).status, 200) << "the first has none any more";
    const Said moved = signed_in("guo.an").send(
        "PUT", "/operators/" + id,
        R"({"name":"王小明","organisation":"centre","roles":"clerk","active":"1"})");
    ASSERT_EQ(moved.status, 200) << moved.body;
    EXPECT_EQ(hire(hired_as("d.e.f", second)).status, 200) << "nobody's room any more";
}

TEST_F(RoomsTest, a_relative_may_use_the_account_after_the_review_until_that_ends) {
    const std::string wife = resident("李二", card(12));
    const Said said = entered("POST", family(), relative("李二", card(12)));
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_TRUE(links(wife).empty()) << "nothing counts before the review";
    const std::string path = "/declarations/" + said.text("declaration");
    const Said shown = signed_in("reviewer").send("GET", path);
    EXPECT_EQ(shown.body.find(card(12)), std::string::npos) << shown.body;
    EXPECT_EQ(shown.body.find("李二"), std::string::npos) << shown.body;
    ASSERT_EQ(
        signed_in("reviewer").send("POST", path + "/review", R"({"decision":"approve"})").status,
        200);
    ASSERT_EQ(links(wife).size(), 1U);
    EXPECT_EQ(links(wife)[0].owner, std::stoll(person_));
    EXPECT_EQ(links(wife)[0].kinship, "spouse");
    const Said gives = signed_in("clerk").send("GET", "/persons/" + person_ + "/benefits");
    EXPECT_NE(gives.body.find(R"("direction":"gives","kinship":"spouse")"), std::string::npos)
        << gives.body;
    EXPECT_EQ(entered("POST", family(), relative("李二", card(12))).text("message"),
              "此亲属（certificate）自2026-11-22起已绑定");

    const std::string end = family() + "/" + wife + "/end";
    EXPECT_EQ(entered("POST", end, R"({"since":"2026-11-21"})").code(), "family.since");
    done("POST", end, R"({"since":"2026-12-01"})");
    EXPECT_EQ(links(wife)[0].end, Day::of(2026, 11, 30));
    EXPECT_EQ(entered("POST", end, R"({"since":"2026-12-24"})").code(), "family.since");
    now_ = now_ + std::chrono::days(10);
    EXPECT_EQ(entered("POST", end, R"({"since":"2026-12-02"})").code(), "family.unknown");
    done("POST", family(), relative("李二", card(12), "1", "2026-12-02"));
    EXPECT_EQ(links(wife).size(), 2U) << "the past stays as it was";
}

TEST_F(RoomsTest, only_insured_relatives_who_agree_use_an_account) {
    const std::string wife = resident("李二", card(12));
    const auto refusal = [&](const std::string& body) {
        return entered("POST", family(), body).code();
    };
    EXPECT_EQ(refusal(relative("李二", card(12), "0")), "family.consent");
    EXPECT_EQ(refusal(relative("李三", card(12))), "family.relative") << "another name";
    EXPECT_EQ(refusal(relative("李二", card(13))), "family.relative");
    EXPECT_EQ(refusal(relative("王小明", card(11))), "family.self");
    EXPECT_EQ(refusal(relative("李二", card(12), "1", "2024-01-01")), "family.start");
    // A resident has no account to give from.
    EXPECT_EQ(entered("POST", "/persons/" + wife + "/family", relative("王小明", card(11))).code(),
              "family.owner");
    done("POST", "/persons/" + wife + "/enrolment-events",
         R"({"insurance":"390","start":"2026-01-01","event":"leave","since":"2026-11-20"})");
    EXPECT_EQ(refusal(relative("李二", card(12))), "family.insured");
    EXPECT_EQ(signed_in("other.clerk").send("POST", family(), relative("李二", card(12))).code(),
              "person.unknown");
}

TEST_F(RoomsTest, the_owner_declares_relatives_in_the_own_room) {
    const std::string wife = resident("李二", card(12));
    Browser home = at_home();
    const Said said = home.send("POST", family(), relative("李二", card(12)));
    ASSERT_EQ(said.status, 200) << said.body;
    EXPECT_EQ(
        home.send("POST", "/persons/" + wife + "/family", relative("王小明", card(11))).code(),
        "person.unknown")
        << "somebody else's account";
    const Said waiting = home.send("GET", "/own/benefits");
    EXPECT_NE(waiting.body.find(R"("act":"link_family")"), std::string::npos) << waiting.body;
    EXPECT_NE(waiting.body.find(R"("state":"waiting")"), std::string::npos);
    const std::string path = "/declarations/" + said.text("declaration") + "/review";
    EXPECT_EQ(home.send("POST", path, R"({"decision":"approve"})").code(), "access.denied");
    ASSERT_EQ(signed_in("reviewer").send("POST", path, R"({"decision":"approve"})").status, 200);
    const Said linked = home.send("GET", "/own/benefits");
    EXPECT_EQ(linked.body.find("link_family"), std::string::npos) << linked.body;
    EXPECT_NE(linked.body.find(R"("name":"李*","direction":"gives")"), std::string::npos);
    EXPECT_TRUE(storage::verify(*store_).holds());
}

TEST_F(RoomsTest, the_sheet_tells_what_is_paused_not_insured_and_without_a_wage) {
    const std::string wife = resident("李二", card(12));
    const auto sheet = [&](const std::string& person) {
        return signed_in("clerk").send("GET", "/persons/" + person + "/benefits").body;
    };
    EXPECT_NE(sheet(wife).find(R"("gaps":[])"), std::string::npos) << sheet(wife);
    done("POST", "/persons/" + wife + "/enrolment-events",
         R"({"insurance":"390","start":"2026-01-01","event":"suspend","since":"2026-11-10"})");
    EXPECT_NE(sheet(wife).find(R"("kind":"paused","insurance":"390","employer_name":null,)"
                               R"("from":"2026-11-10","to":"2026-12-31")"),
              std::string::npos)
        << sheet(wife);

    EXPECT_EQ(sheet(person_).find("no_wage"), std::string::npos) << "nothing can be declared yet";
    write([](UnitOfWork& unit) {
        unit.insert(storage::WageLimit{.id = unit.next_id(0),
                                       .area = "990100",
                                       .year = 2026,
                                       .start = Day::of(2026, 1, 1),
                                       .end = Day::of(2026, 12, 31),
                                       .average = Money::yuan(7000),
                                       .floor = Rate::percent(60),
                                       .ceiling = Rate::percent(300),
                                       .unit = "yuan",
                                       .basis = "示医保发〔2026〕1号",
                                       .published = {}});
    });
    EXPECT_NE(sheet(person_).find(R"("kind":"no_wage","insurance":"310","employer_name":"甲公司",)"
                                  R"("from":"2026-11-01","to":"2026-11-30")"),
              std::string::npos)
        << sheet(person_);
    done("POST", "/persons/" + person_ + "/enrolment-events",
         R"({"insurance":"310","start":"2026-11-01","event":"leave","since":"2026-11-15"})");
    EXPECT_NE(sheet(person_).find(R"("kind":"uninsured","insurance":null,"employer_name":null,)"
                                  R"("from":"2026-11-15","to":null)"),
              std::string::npos)
        << sheet(person_);
}

TEST_F(RoomsTest, the_own_room_tells_who_of_the_household_is_insured_this_year) {
    const std::string wife = resident("李二", card(12));
    const std::string home =
        done("POST", "/households", R"({"head":")" + person_ + R"(","area":"990101"})");
    done("POST", "/households/" + home + "/members",
         R"({"person":")" + wife + R"(","relation":"spouse"})");
    const Said own = at_home().send("GET", "/own/benefits");
    EXPECT_NE(own.body.find(R"({"name":"李*","relation":"spouse","insured":"1",)"
                            R"("insured_until":"2026-12-31"})"),
              std::string::npos)
        << own.body;
    now_ = *Moment::parse("2027-01-05 09:00:00");  // and nobody bought the new year
    const Said later = signed_in("xiao.ming").send("GET", "/own/benefits");
    EXPECT_NE(later.body.find(R"("relation":"spouse","insured":"0")"), std::string::npos)
        << later.body;
    const Said sheet = signed_in("clerk").send("GET", "/persons/" + person_ + "/benefits");
    EXPECT_NE(sheet.body.find(R"("household":[])"), std::string::npos) << "has a page of its own";
}

}  // namespace
}  // namespace yibao::console
