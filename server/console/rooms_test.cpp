// The insured person's own room: who may enter it, and what is seen there.

#include "console/test_people.hpp"

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

}  // namespace
}  // namespace yibao::console
