// Designated institutions from day to day: what is dated ahead, levels, and service agreements, as the
// console shows them and as their messages are answered.

#include "console/test_settlement_desk.hpp"
#include "storage/records/catalogue.hpp"
#include "storage/records/institution.hpp"
#include "storage/verify.hpp"

namespace yibao::console {
namespace {

class InstitutionsTest : public SettlementDesk {
protected:
    InstitutionsTest() {
        today_ = agency.now.day();
        at(0);
    }

    std::string day(int later = 0) const { return today_.plus(later).text(); }
    /// Lets days pass: it is the evening of that one.
    void at(int later) { agency.now = *Moment::parse(day(later) + " 23:00:00"); }
    void renew() {
        agency.reload();
        loaded_ = operations::Agency::load(agency.store(), agency.vault());
    }

    console::Said entered(const std::string& what, const std::string& body,
                          const std::string& institution = Agent::hospital) {
        return as("clerk").send("POST", "/institutions/" + institution + "/" + what, body);
    }
    /// Entered by one, approved by another.
    void done(const std::string& what, const std::string& body) {
        const auto said = entered(what, body);
        ASSERT_EQ(said.status, 200) << said.body;
        const auto reviewed =
            as("reviewer")
                .send("POST", "/declarations/" + said.text("declaration") + "/review",
                      R"({"decision":"approve"})");
        ASSERT_EQ(reviewed.status, 200) << reviewed.body;
        renew();
    }
    std::string state(const std::string& code, int since) const {
        return fmt::format(R"({{"state":"{}","since":"{}"}})", code, day(since));
    }
    std::string withdrawn(int since) const {
        return fmt::format(R"({{"change":"state","since":"{}"}})", day(since));
    }
    std::string agreement(const std::string& number, int start, int end, int signed_on = -1) const {
        return fmt::format(R"({{"number":"{}","signed_on":"{}","start":"{}","end":"{}"}})", number,
                           day(signed_on), day(start), day(end));
    }

    console::Said row() {
        return as("auditor").send("GET", "/institutions/" + std::string(Agent::hospital));
    }
    console::Said of(const std::string& what) {
        return as("auditor").send("GET", "/institutions/" + std::string(Agent::hospital) + what);
    }
    bool listed(const std::string& filter) {
        const auto said = as("auditor").send("GET", "/institutions?search=H99010000001&" + filter);
        return said.text("institution") == Agent::hospital;
    }
    /// 1101, as any day at the counter begins.
    operations::Said asked(const std::string& institution = Agent::hospital) {
        return agency.say(
            institution, "1101",
            operations::keys({{"mdtrt_cert_type", "03"},
                              {"mdtrt_cert_no", fmt::format("CARD{}", Agent::employee)}}));
    }

    operations::Said registered(int begin) {
        return agency.say(
            Agent::hospital, "2201",
            operations::registration(Agent::employee, {{"begntime", day(begin) + " 08:00:00"}}));
    }
    std::string admitted(int begin) {
        const auto said = agency.say(
            Agent::hospital, "2401",
            operations::admission(Agent::employee, {{"begntime", day(begin) + " 09:00:00"}}));
        EXPECT_TRUE(said.accepted()) << said.body;
        return said.at("output.result.mdtrt_id");
    }
    /// What a stay that ends on this day is charged: one item for 100 yuan.
    operations::Said settled(const std::string& visit, int end, const std::string& item = "A") {
        operations::Line line{"1", item};
        line.day = day(end);
        EXPECT_TRUE(agency
                        .say(Agent::hospital, "2301",
                             operations::charges(Agent::employee, visit, "", {line}))
                        .accepted());
        EXPECT_TRUE(agency
                        .say(Agent::hospital, "2402",
                             operations::leave(Agent::employee, visit,
                                               {{"endtime", day(end) + " 22:00:00"}}))
                        .accepted());
        return agency.say(Agent::hospital, "2304",
                          operations::settlement_request(Agent::employee, visit, "100"));
    }

    Day today_;
};

TEST_F(InstitutionsTest, a_suspension_lasts_until_the_closing_that_is_dated_ahead) {
    done("state", state("2", 0));
    done("state", state("3", 10));
    EXPECT_EQ(asked().code(), "institution.suspended");
    const auto told = row();
    EXPECT_EQ(told.text("state"), "2");
    EXPECT_EQ(told.text("since"), day());
    EXPECT_EQ(told.text("next_state"), "3");
    EXPECT_EQ(told.text("next_since"), day(10));
    at(9);
    EXPECT_EQ(asked().code(), "institution.suspended");
    at(10);
    EXPECT_EQ(asked().code(), "institution.closed");
    EXPECT_EQ(row().text("state"), "3");
    EXPECT_EQ(row().text("next_state"), "null");
    EXPECT_EQ(entered("state", state("1", 10)).text("message"),
              "机构已取消定点，不能再变更状态（state）");
}

TEST_F(InstitutionsTest, what_is_dated_ahead_counts_from_its_day) {
    EXPECT_EQ(entered("state", state("2", -1)).code(), "institution.since");
    EXPECT_EQ(entered("state", state("1", 0)).code(), "institution.state");
    done("state", state("2", 5));
    done("state", state("1", 20));
    EXPECT_TRUE(asked().accepted());
    EXPECT_TRUE(listed("state=1"));
    EXPECT_FALSE(listed("state=2"));
    at(4);
    EXPECT_TRUE(asked().accepted());
    at(5);
    EXPECT_EQ(asked().code(), "institution.suspended");
    EXPECT_TRUE(listed("state=2"));
    EXPECT_FALSE(listed("state=1"));
    EXPECT_EQ(row().text("next_since"), day(20));
    EXPECT_EQ(entered("state", state("2", 6)).text("message"),
              "机构在" + day(6) + "已是这个状态（state）");
    done("state", state("1", 6));
    at(6);
    EXPECT_TRUE(asked().accepted());
    EXPECT_EQ(row().text("state"), "1");
}

TEST_F(InstitutionsTest, what_has_not_begun_is_taken_back) {
    done("state", state("3", 10));
    EXPECT_EQ(entered("changes/withdraw", withdrawn(9)).code(), "institution.change_unknown");
    done("changes/withdraw", withdrawn(10));
    EXPECT_EQ(entered("changes/withdraw", withdrawn(10)).code(), "institution.change_unknown");
    EXPECT_EQ(row().text("next_state"), "null");
    EXPECT_EQ(of("/changes").text("term"), "void");
    at(10);
    EXPECT_TRUE(asked().accepted());
    done("state", state("2", 10));
    EXPECT_EQ(asked().code(), "institution.suspended");
    EXPECT_EQ(of("/changes").text("term"), "current");
    EXPECT_EQ(entered("changes/withdraw", withdrawn(10)).code(), "institution.since");
    EXPECT_EQ(as("clerk", "other")
                  .send("POST", "/institutions/" + hospital() + "/changes/withdraw", withdrawn(10))
                  .code(),
              "institution.unknown");
}

TEST_F(InstitutionsTest, care_is_settled_by_the_level_of_its_day) {
    write([&](UnitOfWork& unit) {
        unit.insert(storage::Item{.code = "D",
                                  .start = Day::of(2020, 1, 1),
                                  .name = "限价项目",
                                  .kind = "101",
                                  .grade = "01",
                                  .charge_type = "09",
                                  .first_self_pay = Rate{},
                                  .limit_prices = R"({"2":50000000,"3":80000000})"});
    });
    const auto level = [&](const std::string& code, int since) {
        return fmt::format(R"({{"level":"{}","since":"{}"}})", code, day(since));
    };
    EXPECT_EQ(entered("level", level("2", -1)).code(), "institution.since");
    EXPECT_EQ(entered("level", level("2", 1), Agent::pharmacy).code(), "institution.level");
    done("level", level("2", 1));
    EXPECT_EQ(entered("level", level("2", 3)).code(), "institution.level");
    EXPECT_EQ(row().text("level"), "05");
    const std::string before = admitted(0);
    at(1);
    EXPECT_EQ(row().text("level"), "2");
    EXPECT_TRUE(listed("level=2"));
    const auto first = settled(before, 1, "D");
    EXPECT_EQ(first.money("output.setlinfo.overlmt_selfpay"), Money::yuan(50)) << first.body;
    const std::string setl_id = first.at("output.setlinfo.setl_id");
    EXPECT_EQ(agency
                  .say(Agent::hospital, "5203",
                       operations::keys({{"psn_no", std::to_string(Agent::employee)},
                                         {"setl_id", setl_id},
                                         {"mdtrt_id", before}}))
                  .at("output.setlinfo.hosp_lv"),
              "05");
    at(2);
    const auto second = settled(admitted(2), 2, "D");
    EXPECT_EQ(second.money("output.setlinfo.overlmt_selfpay"), Money::yuan(20)) << second.body;
    EXPECT_TRUE(storage::verify(agency.store()).holds());
}

TEST_F(InstitutionsTest, agreements_follow_one_another) {
    EXPECT_TRUE(listed("agreement=none"));
    EXPECT_EQ(entered("agreements", agreement("甲1", 0, 20, 1)).code(), "agreement.signed_on");
    EXPECT_EQ(entered("agreements", agreement("甲1", 0, -1)).code(), "agreement.end");
    EXPECT_EQ(entered("agreements", agreement("甲1", 0, 3000)).code(), "agreement.end");
    done("agreements", agreement("甲1", -100, 20));
    EXPECT_TRUE(listed("agreement=renew"));
    EXPECT_EQ(row().text("agreement_end"), day(20));
    EXPECT_NE(as("clerk").send("GET", "/desk").body.find("待续签的服务协议"), std::string::npos);
    EXPECT_EQ(entered("agreements", agreement("甲1", 21, 385)).code(), "agreement.number");
    EXPECT_EQ(entered("agreements", agreement("甲2", 20, 385)).text("message"),
              "协议甲1到" + day(20) + "为止，开始日期（start）应在其后");

    done("agreements", agreement("甲2", 21, 385));
    EXPECT_TRUE(listed("agreement=covered"));
    EXPECT_EQ(row().text("agreement_end"), day(385));
    EXPECT_EQ(of("/agreements").text("term"), "coming");
    EXPECT_EQ(as("clerk").send("GET", "/desk").body.find("待续签的服务协议"), std::string::npos);

    const auto ended = [&](int start, int end) {
        return fmt::format(R"({{"start":"{}","end":"{}","reason":"违约"}})", day(start), day(end));
    };
    EXPECT_EQ(entered("agreements/end", ended(5, 6)).code(), "agreement.unknown");
    EXPECT_EQ(entered("agreements/end", ended(21, -1)).code(), "agreement.end");
    EXPECT_EQ(entered("agreements/end", ended(21, 385)).code(), "agreement.end");
    done("agreements/end", ended(21, 5));
    EXPECT_EQ(of("/agreements").text("term"), "void");
    EXPECT_TRUE(listed("agreement=renew"));
    done("agreements", agreement("甲2", 21, 50));
    EXPECT_EQ(of("/agreements").text("term"), "coming");
    at(60);
    EXPECT_EQ(of("/agreements").text("term"), "over");
    EXPECT_EQ(row().text("agreement_end"), day(50));
    EXPECT_TRUE(listed("agreement=renew"));
    done("state", state("3", 60));
    EXPECT_FALSE(listed("agreement=renew")) << "who is closed renews nothing";
    EXPECT_EQ(entered("agreements", agreement("甲3", 61, 400)).code(), "institution.state");
}

TEST_F(InstitutionsTest, an_area_may_ask_for_an_agreement) {
    constexpr const char* stranger = "H88010000001";
    write([&](UnitOfWork& unit) {
        unit.insert(storage::Setting{std::string(operations::agreement_required_setting), day()});
        unit.insert(storage::Institution{
            .code = stranger,
            .name = "外地医院",
            .kind = "1",
            .level = "5",
            .area = "880100",
            .status = "1",
            .paasid = stranger,
            .secret = agency.vault().seal("secret", std::string("institution:") + stranger)});
    });
    renew();
    EXPECT_NE(asked().body.find("本机构在 " + day() + " 没有生效的医保服务协议"),
              std::string::npos);
    EXPECT_TRUE(asked(stranger).accepted()) << "its agreement is with its own agency";
    EXPECT_TRUE(registered(-1).accepted()) << "before it was asked for";
    EXPECT_EQ(registered(0).code(), "institution.no_agreement");

    done("agreements", agreement("医保协1号", -100, 2));
    EXPECT_TRUE(asked().accepted());
    EXPECT_TRUE(registered(0).accepted());
    const std::string stay = admitted(0);
    at(3);
    EXPECT_NE(asked().body.find("医保服务协议（医保协1号）已于 " + day(2) + " 到期"),
              std::string::npos);
    EXPECT_EQ(registered(3).code(), "institution.no_agreement");
    EXPECT_TRUE(registered(2).accepted()) << "care of a day that was covered";
    EXPECT_TRUE(settled(stay, 3).accepted()) << "a stay that began under the agreement";
    done("agreements", agreement("医保协2号", 3, 367));
    EXPECT_TRUE(asked().accepted());
    EXPECT_TRUE(storage::verify(agency.store()).holds());
}

}  // namespace
}  // namespace yibao::console
