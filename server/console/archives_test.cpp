// The archives over a real store: what one enters counts once another has reviewed it.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "console/test_console.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/declaration.hpp"
#include "storage/records/employer.hpp"
#include "storage/records/enrolment.hpp"

namespace yibao::console {
namespace {

using storage::Enrolment;

class ArchivesTest : public ConsoleTest {
protected:
    ArchivesTest() {
        add("clerk", "clerk");
        add("reviewer", "reviewer");
        add("county.clerk", "clerk", "county");
        add("other.clerk", "clerk", "other");
        add("other.reviewer", "reviewer", "other");
    }
    static std::string entry(const std::string& name, const std::string& uscc,
                             const std::string& area = "990101") {
        return fmt::format(R"({{"name":"{}","uscc":"{}","area":"{}","kind":"10",)"
                           R"("contact":"王小明","phone":"13800001234"}})",
                           name, uscc, area);
    }
    /// Enters, and has it approved by the reviewer of the centre; the subject's number.
    std::string done(const std::string& method, const std::string& path, const std::string& body) {
        Browser clerk = signed_in("clerk");
        const Said entered = clerk.send(method, path, body);
        EXPECT_EQ(entered.status, 200) << entered.body;
        return approved(entered.text("declaration"));
    }
    std::string approved(const std::string& declaration) {
        const Said said = signed_in("reviewer")
                              .send("POST", "/declarations/" + declaration + "/review",
                                    R"({"decision":"approve"})");
        EXPECT_EQ(said.status, 200) << said.body;
        return said.text("subject");
    }
    std::string employer(const std::string& name = "甲公司",
                         const std::string& uscc = "91350100M000100Y43") {
        return done("POST", "/employers", entry(name, uscc));
    }
    void enrol(std::int64_t person, const std::string& employer) {
        write([&](UnitOfWork& unit) {
            unit.insert(Enrolment{.person = person,
                                  .insurance = "310",
                                  .start = Day::of(2020, 1, 1),
                                  .person_type = "11",
                                  .area = "990101",
                                  .employer = std::stoll(employer),
                                  .status = "1"});
        });
    }
    std::vector<Enrolment> enrolments(std::int64_t person) {
        return store_->read(
            [&](storage::Reader& reader) { return reader.find<Enrolment>(person); });
    }
    std::string get(const std::string& employer) {
        return signed_in("clerk").send("GET", "/employers/" + employer).body;
    }
};

TEST_F(ArchivesTest, what_one_enters_another_reviews) {
    Browser clerk = signed_in("clerk");
    const Said entered = clerk.send("POST", "/employers", entry("甲公司", "91350100M000100Y43"));
    ASSERT_EQ(entered.status, 200) << entered.body;
    EXPECT_EQ(entered.text("state"), "waiting");
    const std::string path = "/declarations/" + entered.text("declaration");
    EXPECT_EQ(clerk.send("GET", "/employers").body, R"({"total":null,"next":null,"rows":[]})");
    EXPECT_EQ(clerk.send("POST", path + "/review", R"({"decision":"approve"})").code(),
              "access.denied");

    Browser reviewer = signed_in("reviewer");
    EXPECT_EQ(reviewer.send("GET", "/desk").text("title"), "绑定手机动态口令");
    EXPECT_NE(reviewer.send("GET", "/desk").body.find("待复核申报"), std::string::npos);
    const Said shown = reviewer.send("GET", path);
    EXPECT_NE(shown.body.find(R"(\"contact\":\"王**\")"), std::string::npos) << shown.body;
    EXPECT_EQ(shown.body.find("王小明"), std::string::npos);
    EXPECT_EQ(reviewer.send("POST", path + "/review", R"({"decision":"refuse"})").code(),
              "declaration.note");
    const Said approved = reviewer.send("POST", path + "/review", R"({"decision":"approve"})");
    ASSERT_EQ(approved.status, 200) << approved.body;
    EXPECT_EQ(reviewer.send("POST", path + "/review", R"({"decision":"approve"})").code(),
              "declaration.done");

    const Said listed = clerk.send("GET", "/employers?search=甲");
    EXPECT_EQ(listed.text("employer"), approved.text("subject"));
    EXPECT_EQ(listed.text("phone"), "138****1234");
    EXPECT_EQ(listed.text("contact"), "王**");
    const auto entries = trail();
    const auto told = std::ranges::count_if(entries, [](const auto& one) {
        return one.act == "review_declaration" && one.subject_kind == "employer";
    });
    EXPECT_EQ(told, 1);
}

TEST_F(ArchivesTest, what_was_sent_back_waits_on_the_desk_until_it_is_entered_again) {
    const auto enter = [&](const std::string& employer_name, const std::string& uscc) {
        return signed_in("clerk")
            .send("POST", "/employers", entry(employer_name, uscc))
            .text("declaration");
    };
    const auto refuse = [&](const std::string& declaration) {
        now_ = now_ + std::chrono::hours(1);
        EXPECT_EQ(signed_in("reviewer")
                      .send("POST", "/declarations/" + declaration + "/review",
                            R"({"decision":"refuse","note":"材料不全"})")
                      .text("state"),
                  "refused");
        now_ = now_ + std::chrono::hours(1);
    };
    const auto returned = [&](const std::string& username) {
        const std::string body = signed_in(username).send("GET", "/desk").body;
        const std::string before = R"("title":"被退回的申报","count":)";
        const auto at = body.find(before);
        return at == std::string::npos ? "0" : body.substr(at + before.size(), 1);
    };
    const std::string one = enter("甲公司", "91350100M000100Y43");
    const std::string other = enter("乙公司", "91110000802100433B");
    EXPECT_EQ(returned("clerk"), "0");
    refuse(one);
    EXPECT_EQ(returned("clerk"), "1");
    refuse(other);
    EXPECT_EQ(returned("clerk"), "2");
    EXPECT_EQ(returned("reviewer"), "0");
    EXPECT_EQ(returned("county.clerk"), "0");
    const std::string path = "/declarations?state=refused";
    EXPECT_NE(signed_in("clerk").send("GET", path + "&own_entries=1").body.find(one),
              std::string::npos);
    EXPECT_EQ(signed_in("reviewer").send("GET", path + "&own_entries=1").text("rows"), "[]");
    EXPECT_NE(signed_in("reviewer").send("GET", path).body.find(one), std::string::npos);

    const std::string again = enter("甲公司", "91350100M000100Y43");
    EXPECT_EQ(returned("clerk"), "1");
    signed_in("clerk").send("POST", "/declarations/" + again + "/withdraw", "{}");
    EXPECT_EQ(returned("clerk"), "2");  // nothing waits after all
    approved(enter("甲公司", "91350100M000100Y43"));
    EXPECT_EQ(returned("clerk"), "1");
    now_ = now_ + std::chrono::hours(24 * 31);
    EXPECT_EQ(returned("clerk"), "0");
}

TEST_F(ArchivesTest, a_name_is_found_among_thousands) {
    write([](UnitOfWork& unit) {
        for (int i = 1; i <= 3000; ++i)
            unit.insert(storage::Employer{.id = 10'000 + i,
                                          .name = i == 3000 ? "末尾商行" : "甲公司",
                                          .uscc = fmt::format("U{:017}", i),
                                          .area = "990101",
                                          .kind = "10",
                                          .state = "1"});
    });
    Browser clerk = signed_in("clerk");
    const Said named = clerk.send("GET", "/employers?search=末尾");
    EXPECT_EQ(named.text("employer"), "13000") << named.body;
    EXPECT_EQ(named.text("next"), "null");
    EXPECT_EQ(clerk.send("GET", "/employers?size=200").text("next"), "10200");

    // The box at the top finds the same, and only what the asker may see.
    const auto hit = [](Browser& who, const std::string& text) {
        return who.send("POST", "/search", R"({"text":")" + text + R"("})");
    };
    EXPECT_EQ(hit(clerk, "末尾商行").text("id"), "13000");
    EXPECT_EQ(hit(clerk, "U00000000000000007").text("id"), "10007");
    EXPECT_EQ(hit(clerk, "10007").text("title"), "甲公司");
    const std::string many = hit(clerk, "甲公司").body;
    EXPECT_NE(many.find(R"("id":"10008")"), std::string::npos) << many;
    EXPECT_EQ(many.find(R"("id":"10009")"), std::string::npos);
    Browser other = signed_in("other.clerk");
    EXPECT_EQ(hit(other, "末尾商行").text("rows"), "[]");
}

TEST_F(ArchivesTest, waits_for_who_may_review_that_act) {
    add("approver", "policy_approver");
    add("county.reviewer", "reviewer", "county");
    const Said entered =
        signed_in("county.clerk").send("POST", "/employers", entry("甲公司", "91350100M000100Y43"));
    ASSERT_EQ(entered.status, 200) << entered.body;
    write([](UnitOfWork& unit) {  // later, and more than one page of them
        for (int i = 0; i < 450; ++i)
            unit.append(storage::Declaration{.id = unit.next_id(0),
                                             .act = "register_employer",
                                             .reviewing = "employer.review",
                                             .subject_kind = "employer",
                                             .organisation = "other",
                                             .entered_by = 1,
                                             .entered_name = "other.clerk",
                                             .state = "waiting"});
    });
    const auto told = [&](const std::string& who) {
        return signed_in(who).send("GET", "/desk").body.find("待复核申报") != std::string::npos;
    };
    const auto may_review = [&](const std::string& who) {
        return signed_in(who)
            .send("GET", "/declarations/" + entered.text("declaration"))
            .text("may_review");
    };
    EXPECT_TRUE(told("reviewer"));
    EXPECT_TRUE(told("county.reviewer"));
    EXPECT_FALSE(told("approver"));  // decides, but nothing of employers
    EXPECT_FALSE(told("county.clerk"));
    EXPECT_EQ(may_review("county.reviewer"), "1");
    EXPECT_EQ(may_review("approver"), "0");
    EXPECT_EQ(may_review("county.clerk"), "0");
    EXPECT_EQ(signed_in("approver")
                  .send("POST", "/declarations/" + entered.text("declaration") + "/review",
                        R"({"decision":"approve"})")
                  .code(),
              "declaration.function");
}

TEST_F(ArchivesTest, nobody_reviews_what_they_entered) {
    write([&](UnitOfWork& unit) {
        unit.insert(storage::Role{"both", "全能",
                                  "own.sessions declaration.read declaration.decide "
                                  "employer.enter employer.review"});
    });
    reload();
    add("both", "both");
    Browser both = signed_in("both");
    const Said entered = both.send("POST", "/employers", entry("甲公司", "91350100M000100Y43"));
    const std::string path = "/declarations/" + entered.text("declaration");
    EXPECT_EQ(both.send("POST", path + "/review", R"({"decision":"approve"})").code(),
              "declaration.own");
    EXPECT_EQ(trail().back().refusal, "declaration.own");  // the attempt is on record
    EXPECT_EQ(trail().back().act, "review_declaration");
    EXPECT_EQ(trail().back().username, "both");
    EXPECT_EQ(signed_in("clerk").send("POST", path + "/review", "{}").code(), "access.denied");
    EXPECT_EQ(trail().back().refusal, "access.denied");
    EXPECT_EQ(trail().back().username, "clerk");
    EXPECT_EQ(signed_in("clerk").send("POST", path + "/withdraw", "{}").code(),
              "declaration.other");
    EXPECT_EQ(both.send("POST", path + "/withdraw", "{}").text("state"), "withdrawn");
    EXPECT_EQ(signed_in("reviewer")
                  .send("POST", path + "/review", R"({"decision":"approve"})")
                  .text("message"),
              fmt::format("申报{}已撤回，不能再办理", entered.text("declaration")));
}

TEST_F(ArchivesTest, an_entry_is_refused_at_once_and_again_at_the_review) {
    Browser clerk = signed_in("clerk");
    EXPECT_EQ(clerk.send("POST", "/employers", entry("甲", "91350100M000100Y44")).text("message"),
              "统一社会信用代码（uscc）校验位不对，请核对是否输错或漏输");
    const Said one = clerk.send("POST", "/employers", entry("甲公司", "91350100M000100Y43"));
    EXPECT_EQ(clerk.send("POST", "/employers", entry("甲公司", "91350100M000100Y43")).code(),
              "declaration.exists");
    const Said two = clerk.send("POST", "/employers", entry("乙公司", "91350100M000100Y43"));
    ASSERT_EQ(two.status, 200) << two.body;
    approved(one.text("declaration"));
    EXPECT_EQ(clerk.send("POST", "/employers", entry("丙公司", "91350100m000100y43")).code(),
              "employer.exists");
    // What was well when it was entered is not any more: it waits on, nothing is written.
    Browser reviewer = signed_in("reviewer");
    const std::string path = "/declarations/" + two.text("declaration");
    EXPECT_EQ(reviewer.send("POST", path + "/review", R"({"decision":"approve"})").code(),
              "employer.exists");
    EXPECT_EQ(reviewer.send("GET", path).text("state"), "waiting");
}

TEST_F(ArchivesTest, other_counties_see_neither_declarations_nor_employers) {
    Browser county = signed_in("county.clerk");
    const Said entered = county.send("POST", "/employers", entry("甲公司", "91350100M000100Y43"));
    ASSERT_EQ(entered.status, 200) << entered.body;
    EXPECT_EQ(county.send("POST", "/employers", entry("乙", "91110000802100433B", "990102")).code(),
              "employer.area");
    const std::string path = "/declarations/" + entered.text("declaration");
    Browser reviewer = signed_in("other.reviewer");
    EXPECT_EQ(reviewer.send("GET", path).code(), "declaration.unknown");
    EXPECT_EQ(reviewer.send("POST", path + "/review", R"({"decision":"approve"})").code(),
              "declaration.unknown");
    EXPECT_EQ(reviewer.send("GET", "/declarations").text("rows"), "[]");
    const std::string number = approved(entered.text("declaration"));
    Browser other = signed_in("other.clerk");
    EXPECT_EQ(other.send("GET", "/employers").text("rows"), "[]");
    EXPECT_EQ(other.send("GET", "/employers/" + number).code(), "employer.unknown");
    EXPECT_EQ(other.send("PUT", "/employers/" + number, entry("乙", "91350100M000100Y43")).code(),
              "employer.unknown");
}

TEST_F(ArchivesTest, a_masked_phone_that_comes_back_stays_the_phone) {
    const std::string number = employer();
    done("PUT", "/employers/" + number,
         R"({"name":"甲集团","uscc":"91350100M000100Y43","area":"990101","kind":"10",)"
         R"("contact":"王**","phone":"138****1234","address":"一号路"})");
    const std::string shown = get(number);
    EXPECT_NE(shown.find("甲集团"), std::string::npos);
    EXPECT_NE(shown.find("138****1234"), std::string::npos);
    // Changed once more, to be sure that it was not the mask that was kept.
    done("PUT", "/employers/" + number,
         R"({"name":"甲集团","uscc":"91350100M000100Y43","area":"990101","kind":"10",)"
         R"("contact":"李四","phone":"138****1234"})");
    EXPECT_NE(get(number).find(R"("contact":"李*")"), std::string::npos) << get(number);
}

TEST_F(ArchivesTest, people_follow_their_employer) {
    const std::string one = employer();
    const std::string two = employer("乙公司", "91110000802100433B");
    enrol(1, one);
    const std::string state = "/employers/" + one + "/state";
    Browser clerk = signed_in("clerk");
    EXPECT_EQ(clerk.send("POST", state, R"({"state":"4","since":"2026-12-01"})").text("message"),
              "单位在2026-12-01或以后还有1名参保人员，请先办理停保或转移");
    EXPECT_EQ(clerk.send("POST", state, R"({"state":"1","since":"2026-12-01"})").code(),
              "employer.state");
    EXPECT_EQ(clerk.send("POST", state, R"({"state":"2","since":"2029-12-01"})").code(),
              "employer.since");

    done("POST", state, R"({"state":"2","since":"2026-12-01","reason":"停产"})");
    EXPECT_EQ(enrolments(1).front().paused, Day::of(2026, 12, 1));
    done("POST", state, R"({"state":"1","since":"2027-01-01"})");
    auto all = enrolments(1);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].end, Day::of(2026, 12, 31));
    EXPECT_EQ(all[1].start, Day::of(2027, 1, 1));
    EXPECT_FALSE(all[1].paused);

    EXPECT_EQ(clerk.send("POST", state, R"({"state":"5","since":"2027-02-01"})").code(),
              "employer.merged_into");
    done("POST", state,
         fmt::format(R"({{"state":"5","since":"2027-02-01","merged_into":"{}"}})", two));
    all = enrolments(1);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[1].end, Day::of(2027, 1, 31));
    EXPECT_EQ(std::to_string(*all[2].employer), two);
    EXPECT_EQ(clerk.send("POST", state, R"({"state":"1","since":"2027-03-01"})").code(),
              "employer.state");
}

TEST_F(ArchivesTest, an_institution_settles_once_it_is_approved_and_has_its_secret) {
    const auto entry = [](const std::string& number, const std::string& area = "990101") {
        return fmt::format(
            R"({{"institution":"{}","name":"甲医院","kind":"1","level":"2","area":"{}"}})", number,
            area);
    };
    Browser clerk = signed_in("clerk");
    EXPECT_EQ(clerk.send("POST", "/institutions", entry("P99010100001")).code(),
              "institution.number");
    EXPECT_EQ(signed_in("county.clerk")
                  .send("POST", "/institutions", entry("H99010200001", "990102"))
                  .code(),
              "institution.area");
    EXPECT_EQ(done("POST", "/institutions", entry("H99010100001")), "H99010100001");
    EXPECT_EQ(clerk.send("POST", "/institutions", entry("H99010100001")).code(),
              "institution.exists");
    EXPECT_EQ(clerk.send("GET", "/institutions").text("institution"), "H99010100001");
    EXPECT_EQ(signed_in("other.clerk").send("GET", "/institutions").text("rows"), "[]");
    EXPECT_EQ(signed_in("other.clerk").send("GET", "/institutions/H99010100001").code(),
              "institution.unknown");

    Browser reviewer = signed_in("reviewer");
    const Said issued = reviewer.send("POST", "/institutions/H99010100001/secret", "{}");
    ASSERT_EQ(issued.text("secret").size(), 64U) << issued.body;
    clerk.send("GET", "/institutions");
    EXPECT_EQ(agency_->institution("H99010100001")->secret, issued.text("secret"));
    for (const auto& told : trail())
        EXPECT_EQ(vault_->open(told.content, fmt::format("trail_entry:{}", told.id))
                      .find(issued.text("secret")),
                  std::string::npos);

    const std::string state = "/institutions/H99010100001/state";
    EXPECT_EQ(clerk.send("POST", state, R"({"state":"2","since":"2026-11-21"})").code(),
              "institution.since");
    done("POST", state, R"({"state":"2","since":"2026-11-22","reason":"违规"})");
    EXPECT_EQ(clerk.send("GET", "/institutions/H99010100001").text("state"), "2");
    done("PUT", "/institutions/H99010100001", R"({"name":"甲县医院","area":"990101"})");
    EXPECT_EQ(clerk.send("GET", "/institutions/H99010100001").text("name"), "甲县医院");
}

}  // namespace
}  // namespace yibao::console
