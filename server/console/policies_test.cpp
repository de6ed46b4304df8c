// The policy workbench over a real store: who writes, who approves, and what a draft must be.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

#include "console/test_browser.hpp"
#include "operations/access/founding.hpp"
#include "operations/policies/effects.hpp"
#include "operations/test_agency.hpp"
#include "operations/test_messages.hpp"
#include "storage/records/settlement.hpp"
#include "storage/records/trail.hpp"
#include "wire/json.hpp"

namespace yibao::console {
namespace {

using storage::UnitOfWork;

const std::string name = "门诊.yaml";

std::string quoted(const std::string& text) {
    std::string out;
    wire::append_string(out, text);
    return out;
}

class PolicyDesk : public testing::Test {
protected:
    PolicyDesk() {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        agency.now =
            Moment::of_unix(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
        write([&](UnitOfWork& unit) {
            operations::found_access(unit, "试验市医疗保障经办中心");
            unit.insert(storage::Role{"both", "起草兼审批",
                                      "own.sessions policy.read policy.enter policy.review"});
            unit.insert(storage::Organisation{.code = "hospital",
                                              .name = "第一医院",
                                              .kind = "institution",
                                              .parent = std::string(operations::root_organisation),
                                              .institution = operations::TestAgency::hospital});
        });
        renew();
        agency.store().watch([this](std::string_view table) {
            if (operations::Agency::depends_on(table)) stale_ = true;
        });
        console_.emplace(
            agency.store(),
            [this] {
                if (following && stale_.exchange(false)) renew();
                return loaded_;
            },
            [this] { return agency.now; }, "", [](const auto&, const auto&) {});
        officer = enter("officer", "policy_officer");
        approver = enter("approver", "policy_approver");
    }

    template <class Work>
    void write(const Work& work) {
        ASSERT_TRUE(agency.store().write(storage::Buckets::all(), [&](UnitOfWork& unit) {
            work(unit);
            return Result<bool>(true);
        }));
    }
    void renew() { loaded_ = operations::Agency::load(agency.store(), agency.vault()); }

    Browser enter(const std::string& username, const std::string& roles,
                  const std::string& organisation = "centre") {
        static const auto first = operations::FirstPassword::make();
        write([&](UnitOfWork& unit) {
            const auto id = unit.next_id(operations::bucket_of_operator(agency.vault(), username));
            auto record = operations::operator_of({username, "试验员", "", organisation, roles}, id,
                                                  agency.vault(), first.hash, agency.now);
            record.must_change = false;
            unit.append(std::move(record));
        });
        Browser browser{&*console_};
        EXPECT_EQ(browser.sign_in(username, first.password).status, 200) << username;
        return browser;
    }

    /// A draft of the policy in force; its id.
    std::string begin(const std::string& file = name) {
        const Said said = officer.send("POST", "/policy-drafts",
                                       R"({"file":")" + file + R"(","note":"调整待遇"})");
        EXPECT_EQ(said.status, 200) << said.body;
        return said.text("draft_id");
    }
    Said save(Browser& by, const std::string& id, const std::string& text, int revision = 1) {
        return by.send("PUT", "/policy-drafts/" + id,
                       fmt::format(R"({{"revision":{},"note":"调整待遇","text":{}}})", revision,
                                   quoted(text)));
    }
    Said submit(const std::string& id) {
        return officer.send("POST", "/policy-drafts/" + id + "/submit", "{}");
    }
    Said review(Browser& by, const std::string& id, const std::string& what, int revision = 2,
                const std::string& reason = "") {
        return by.send("POST", "/policy-drafts/" + id + "/" + what,
                       fmt::format(R"({{"revision":{},"reason":"{}"}})", revision, reason));
    }
    std::string waiting_draft() {
        const std::string id = begin();
        EXPECT_EQ(save(officer, id, better()).status, 200);
        const Said said = submit(id);
        EXPECT_EQ(said.text("state"), "waiting") << said.body;
        return id;
    }

    static std::string in_force() { return operations::outpatient_policy; }
    static std::string changed(const std::string& old, const std::string& now) {
        std::string text = in_force();
        text.replace(text.find(old), old.size(), now);
        return text;
    }
    /// From 2027 on 70 % instead of 60 %.
    static std::string better() {
        return changed("算例:", "  - {生效: 2027-01-01, 依据: 新文, 参数: {支付比例: 70%}}\n算例:");
    }

    operations::TestAgency agency;
    Browser officer, approver;
    bool following = true;  // the store's changes, as a server does within a moment

private:
    std::shared_ptr<const operations::Agency> loaded_;
    std::atomic<bool> stale_ = false;
    std::optional<Console> console_;
};

TEST_F(PolicyDesk, shows_what_is_in_force) {
    const Said list = officer.send("GET", "/policies");
    EXPECT_EQ(list.text("total"), "4");
    EXPECT_NE(list.body.find(name), std::string::npos) << list.body;
    const Said one = officer.send("GET", "/policies/" + name);
    EXPECT_EQ(one.text("benefit"), "门诊");
    EXPECT_EQ(one.text("medical_types"), "普通门诊、定点药店购药");
    EXPECT_NE(one.body.find(R"("name":"支付比例","axes":null,"note":null,"cells":[{"keys":null,)"
                            R"("value":"60%","since":"2020-01-01")"),
              std::string::npos)
        << one.body;
    EXPECT_NE(one.body.find(R"("name":"一百元")"), std::string::npos);
    EXPECT_EQ(officer.send("GET", "/policies/" + name + "?day=2019-12-31").code(), "policy.day");
    EXPECT_EQ(officer.send("GET", "/policies/no.yaml").code(), "policy.unknown");
}

TEST_F(PolicyDesk, says_what_is_wrong_while_one_writes) {
    const auto check = [&](const std::string& text) {
        return officer.send("POST", "/policy-checks",
                            R"({"file":")" + name + R"(","text":)" + quoted(text) + "}");
    };
    EXPECT_EQ(check(in_force()).text("fit"), "1");
    EXPECT_EQ(check(in_force()).text("changes_from"), "null");
    EXPECT_EQ(check(better()).text("changes_from"), "2027-01-01");
    EXPECT_EQ(check(better()).text("retroactive"), "0");
    EXPECT_EQ(check(changed("60%", "70%")).text("retroactive"), "1");
    const Said wrong = check(changed("比例: 支付比例", "比例: 支付比列"));
    EXPECT_EQ(wrong.text("fit"), "0");
    EXPECT_EQ(wrong.text("line"), "16") << wrong.body;
    EXPECT_NE(wrong.text("right").find("支付比例"), std::string::npos) << wrong.body;
    const Said example = check(changed("统筹支付: 0元", "统筹支付: 1元"));
    EXPECT_EQ(example.text("fit"), "0");
    EXPECT_NE(example.body.find("应得 1.00元，算得 0.00元"), std::string::npos) << example.body;
    EXPECT_EQ(check("甲: [").text("fit"), "0");
    EXPECT_NE(check(changed("统筹区: 试验市", "统筹区: 别市")).body.find("不是本统筹区"),
              std::string::npos);
    EXPECT_NE(check(changed("[普通门诊,", "[急诊, 普通门诊,")).body.find("同时有两份政策"),
              std::string::npos);
}

TEST_F(PolicyDesk, what_another_approves_is_in_force_at_the_next_settlement) {
    const std::string id = waiting_draft();
    const Said shown = approver.send("GET", "/policy-drafts/" + id);
    EXPECT_EQ(shown.text("may_review"), "1");
    EXPECT_EQ(shown.text("effective"), "2027-01-01");
    const Said done = review(approver, id, "approve");
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(done.text("state"), "approved");
    EXPECT_EQ(done.text("edition"), "2");
    const Said now = officer.send("GET", "/policies/" + name);
    EXPECT_EQ(now.text("latest"), "2027-01-01");
    EXPECT_EQ(now.text("approved_by"), "approver");
    const auto renewed = operations::Agency::load(agency.store(), agency.vault());
    EXPECT_EQ(renewed->policies().find("310", "11")->versions.size(), 2U);
    // The record of it keeps both texts.
    const Said history = officer.send("GET", "/policy-drafts?file=" + name + "&state=approved");
    EXPECT_EQ(history.text("total"), "1");
    const Said kept = officer.send("GET", "/policy-drafts/" + id);
    EXPECT_NE(kept.body.find(quoted(in_force())), std::string::npos);
    EXPECT_NE(kept.body.find(quoted(better())), std::string::npos);
    EXPECT_EQ(review(approver, id, "approve").code(), "draft.state");
}

TEST_F(PolicyDesk, what_was_sent_back_waits_on_its_authors_desk) {
    const std::string id = waiting_draft();
    const auto told = [](Browser& browser) {
        return browser.send("GET", "/desk").body.find("被退回的政策草案") != std::string::npos;
    };
    EXPECT_FALSE(told(officer));
    ASSERT_EQ(review(approver, id, "refuse", 2, "依据不全").status, 200);
    EXPECT_TRUE(told(officer));
    EXPECT_FALSE(told(approver));
    Browser colleague = enter("colleague", "policy_officer");
    EXPECT_FALSE(told(colleague));
    ASSERT_EQ(submit(id).status, 200);
    EXPECT_FALSE(told(officer));
}

TEST_F(PolicyDesk, nobody_approves_what_they_wrote) {
    Browser both = enter("both", "both");
    const std::string id = begin();
    ASSERT_EQ(save(both, id, better()).status, 200);
    ASSERT_EQ(submit(id).status, 200);
    EXPECT_EQ(both.send("GET", "/policy-drafts/" + id).text("may_review"), "0");
    EXPECT_EQ(review(both, id, "approve").code(), "draft.own");
    EXPECT_EQ(review(both, id, "refuse", 2, "不行").code(), "draft.own");
    EXPECT_EQ(review(officer, id, "approve").code(), "access.denied");
    EXPECT_EQ(approver.send("POST", "/policy-drafts", R"({"file":"a.yaml","note":"甲"})").code(),
              "access.denied");
    EXPECT_EQ(review(approver, id, "approve").status, 200);
}

TEST_F(PolicyDesk, only_a_text_that_holds_can_be_submitted) {
    const std::string id = begin();
    EXPECT_EQ(submit(id).code(), "draft.same");
    ASSERT_EQ(save(officer, id, changed("支付比例: 60%", "支付比例: 60")).status, 200);
    EXPECT_EQ(submit(id).code(), "draft.unfit");
    ASSERT_EQ(save(officer, id, changed("统筹支付: 0元", "统筹支付: 1元"), 2).status, 200);
    EXPECT_EQ(submit(id).code(), "draft.unfit");  // an example does not come out
    ASSERT_EQ(save(officer, id, better(), 3).status, 200);
    EXPECT_EQ(submit(id).status, 200);
}

TEST_F(PolicyDesk, a_draft_goes_back_and_forth) {
    const std::string id = waiting_draft();
    EXPECT_EQ(save(officer, id, better(), 2).code(), "draft.state");
    EXPECT_EQ(officer.send("POST", "/policy-drafts/" + id + "/recall", "{}").text("state"),
              "draft");
    EXPECT_EQ(save(officer, id, better(), 1).code(), "draft.again");  // an old look at it
    ASSERT_EQ(save(officer, id, better(), 2).status, 200);
    ASSERT_EQ(submit(id).status, 200);
    EXPECT_EQ(review(approver, id, "approve", 2).code(), "draft.again");
    EXPECT_EQ(review(approver, id, "refuse", 3).code(), "draft.reason");
    EXPECT_EQ(review(approver, id, "refuse", 3, "请补充依据").text("state"), "refused");
    EXPECT_EQ(
        officer.send("POST", "/policy-drafts", R"({"file":")" + name + R"(","note":"甲"})").code(),
        "draft.open");
    EXPECT_EQ(officer.send("DELETE", "/policy-drafts/" + id, "{}").text("state"), "discarded");
    EXPECT_NE(begin(), id);
}

TEST_F(PolicyDesk, a_draft_of_what_has_changed_meanwhile_is_stale) {
    const std::string id = waiting_draft();
    write([](UnitOfWork& unit) {
        auto held = *unit.get<storage::PolicyDocument>("990100", name);
        held.text += "\n# 另行修改\n";
        unit.update(std::move(held));
    });
    EXPECT_EQ(review(approver, id, "approve").code(), "draft.stale");
}

TEST_F(PolicyDesk, two_new_policies_for_the_same_care_do_not_both_come_into_force) {
    std::vector<std::string> ids;
    for (const char* file : {"甲.yaml", "乙.yaml"}) {
        ids.push_back(begin(file));
        save(officer, ids.back(), changed("[普通门诊, 定点药店购药]", "[日间手术]"));
        ASSERT_EQ(submit(ids.back()).text("state"), "waiting");
    }
    following = false;  // the second is checked before the first is in force
    ASSERT_EQ(review(approver, ids[0], "approve").status, 200);
    EXPECT_EQ(review(approver, ids[1], "approve").code(), "draft.moved");
    following = true;
    EXPECT_EQ(review(approver, ids[1], "approve").code(), "draft.unfit");
}

TEST_F(PolicyDesk, a_new_policy_begins_from_an_empty_frame) {
    const std::string file = "门诊统筹.yaml";
    const std::string id = begin(file);
    EXPECT_EQ(officer.send("GET", "/policy-drafts/" + id).text("fit"), "0");
    std::string text = changed("[普通门诊, 定点药店购药]", "[日间手术]");
    ASSERT_EQ(save(officer, id, text).status, 200);
    ASSERT_EQ(submit(id).status, 200);
    ASSERT_EQ(review(approver, id, "approve").text("edition"), "1");
    EXPECT_EQ(officer.send("GET", "/policies").text("total"), "5");
    for (const char* bad : {"门诊", ".yaml", "a/b.yaml", "a b.yaml", "a@b.yaml"})
        EXPECT_EQ(
            officer
                .send("POST", "/policy-drafts", fmt::format(R"({{"file":"{}","note":"甲"}})", bad))
                .code(),
            "draft.file")
            << bad;
}

TEST_F(PolicyDesk, institutions_read_policies_but_no_drafts) {
    const std::string id = begin();
    Browser room = enter("room", "institution_clerk", "hospital");
    EXPECT_EQ(room.send("GET", "/policies").text("total"), "4");
    EXPECT_EQ(room.send("GET", "/policy-drafts").text("total"), "0");
    EXPECT_EQ(room.send("GET", "/policy-drafts/" + id).code(), "draft.unknown");
    EXPECT_EQ(room.send("GET", "/policy-trials?draft_id=" + id).code(), "draft.unknown");
}

TEST_F(PolicyDesk, a_county_reads_the_policies_of_the_pooling_area_and_decides_nothing) {
    write([](UnitOfWork& unit) {
        unit.insert(storage::Organisation{.code = "county",
                                          .name = "示例县",
                                          .kind = "county",
                                          .parent = std::string(operations::root_organisation),
                                          .area = "990101"});
    });
    renew();
    Browser writes = enter("county.officer", "policy_officer", "county");
    Browser decides = enter("county.approver", "policy_approver", "county");
    const auto refused = [](const Said& said) {
        EXPECT_EQ(said.code(), "draft.scope") << said.body;
        EXPECT_EQ(said.text("message"), "政策由统筹区的经办机构起草和审批");
    };
    const auto begins = [](Browser& by, const std::string& file) {
        return by.send("POST", "/policy-drafts", R"({"file":")" + file + R"(","note":"甲"})");
    };
    refused(begins(writes, "县里的.yaml"));
    const std::string id = begin();
    const std::string path = "/policy-drafts/" + id;
    EXPECT_EQ(officer.send("GET", path).text("may_enter"), "1");
    EXPECT_EQ(approver.send("GET", path).text("may_enter"), "0");
    EXPECT_EQ(writes.send("GET", path).text("may_enter"), "0");
    refused(save(writes, id, better()));
    ASSERT_EQ(save(officer, id, better()).status, 200);
    refused(writes.send("POST", path + "/submit", "{}"));
    refused(writes.send("DELETE", path, "{}"));
    ASSERT_EQ(submit(id).text("state"), "waiting");
    refused(writes.send("POST", path + "/recall", "{}"));
    refused(review(decides, id, "approve"));
    refused(review(decides, id, "refuse", 2, "不行"));
    EXPECT_EQ(decides.send("GET", path).text("may_review"), "0");
    EXPECT_EQ(decides.send("GET", "/policy-drafts").text("total"), "1");
    EXPECT_EQ(decides.send("GET", "/desk").body.find("policy_drafts"), std::string::npos);
    EXPECT_NE(approver.send("GET", "/desk").body.find("policy_drafts"), std::string::npos);
    // A room that was given the functions all the same.
    Browser room = enter("room", "both", "hospital");
    refused(begins(room, "院里的.yaml"));
    EXPECT_EQ(review(room, id, "approve").code(), "draft.unknown");
    EXPECT_EQ(review(approver, id, "approve").status, 200);
}

TEST_F(PolicyDesk, each_step_is_on_record) {
    const std::string id = waiting_draft();
    ASSERT_EQ(review(approver, id, "approve", 2, "同意").status, 200);
    std::string acts;
    bool said_why = false;
    agency.store().read([&](storage::Reader& reader) {
        reader.each<storage::TrailEntry>([&](const storage::TrailEntry& entry) {
            if (entry.subject != id) return;
            acts += entry.act + " ";
            const auto content =
                agency.vault().open(entry.content, fmt::format("trail_entry:{}", entry.id));
            said_why = said_why || content.find("同意") != std::string::npos;
        });
    });
    EXPECT_EQ(acts, "begin_draft save_draft submit_draft approve_draft ");
    EXPECT_TRUE(said_why);
    agency.expect_sound();
}

TEST_F(PolicyDesk, calculates_a_made_up_case) {
    const Said asked = officer.send("GET", "/policy-trials?file=" + name);
    EXPECT_NE(asked.body.find(R"("name":"年度起付","type":"money")"), std::string::npos)
        << asked.body;
    const Said done = officer.send(
        "POST", "/policy-trials",
        R"({"file":")" + name +
            R"(","facts":[{"name":"个人账户余额","value":"50"}],)"
            R"("past":[{"name":"年度起付","value":"150元"}],)"
            R"("lines":[{"item_class":"甲类","amount":450},{"item_class":"丙类","amount":100}]})");
    ASSERT_EQ(done.status, 200) << done.body;
    // 50 of the deductible are left, 60 % of 400, the account gives its 50.
    EXPECT_EQ(done.text("total"), "550");
    EXPECT_EQ(done.text("funds"), "240");
    EXPECT_EQ(done.text("accounts"), "50");
    EXPECT_EQ(done.text("cash"), "260");
    EXPECT_NE(
        done.body.find(R"({"title":"统筹","kind":"paid","payer":"统筹基金","basis":"第三条",)"),
        std::string::npos)
        << done.body;
    EXPECT_NE(done.body.find("400.00元 × 60% = 240.00元"), std::string::npos) << done.body;
}

TEST_F(PolicyDesk, calculates_what_a_line_says_beside_its_amount) {
    const std::string id = begin();
    std::string text =
        changed("沿革:", "明细维度:\n  来源: {取值: [本地, 外购], 缺省: 本地}\n沿革:");
    const std::string at = "    累计:\n";
    text.insert(text.find(at), "    费用:\n      外购: {当: {来源: 外购}, 先行自付: 30%}\n");
    ASSERT_EQ(save(officer, id, text).status, 200);
    const Said asked = officer.send("GET", "/policy-trials?draft_id=" + id);
    EXPECT_NE(asked.body.find(R"("name":"来源","values":"本地|外购")"), std::string::npos)
        << asked.body;
    const auto tried = [&](const std::string& rest) {
        return officer.send("POST", "/policy-trials",
                            R"({"draft_id":")" + id +
                                R"(","lines":[{"item_class":"乙类","amount":900)" + rest + "}]}");
    };
    EXPECT_EQ(tried("").text("in_scope"), "900");
    EXPECT_EQ(tried(R"(,"dimensions":[{"name":"来源","value":"外购"}])").text("in_scope"), "630");
    EXPECT_EQ(tried(R"(,"dimensions":[{"name":"来源","value":"本地"}])").text("in_scope"), "900");
    EXPECT_EQ(tried(R"(,"share":0.1)").text("in_scope"), "810");
    EXPECT_EQ(tried(R"(,"self_pay":"1")").text("in_scope"), "0");
    EXPECT_EQ(tried(R"(,"quantity":3,"limit":200)").text("in_scope"), "600");
    EXPECT_EQ(tried(R"(,"quantity":3,"limit":300)").text("in_scope"), "900");
    EXPECT_EQ(tried(R"(,"quantity":7,"limit":128.57)").text("in_scope"), "899.99");
    const auto refused = [&](const std::string& rest, const std::string& why) {
        const Said said = tried(rest);
        EXPECT_EQ(said.code(), "trial.facts");
        EXPECT_NE(said.body.find(why), std::string::npos) << said.body;
    };
    refused(R"(,"quantity":0)", "第1行的数量应大于0（quantity）");
    refused(R"(,"dimensions":[{"name":"金额","value":"1元"}])",
            "第1行的“金额”不是这份政策的明细维度（dimensions）");
    refused(R"(,"dimensions":[{"name":"来源","value":"国外"}])", "“国外”不是“来源”的取值");
}

TEST_F(PolicyDesk, a_draft_is_tried_before_it_is_in_force) {
    const std::string id = begin();
    ASSERT_EQ(save(officer, id, better()).status, 200);
    const auto funds = [&](const std::string& what) {
        return officer
            .send("POST", "/policy-trials",
                  "{" + what +
                      R"(,"parts":[{"name":"费用总额","value":"1200"},)"
                      R"({"name":"符合范围","value":"1200"}]})")
            .text("funds");
    };
    EXPECT_EQ(funds(R"("file":")" + name + "\""), "600");
    EXPECT_EQ(funds(R"("draft_id":")" + id + "\""), "700");
    EXPECT_EQ(funds(R"("day":"2026-12-31","draft_id":")" + id + "\""), "600");
    const auto code = [&](const std::string& rest) {
        return officer.send("POST", "/policy-trials", R"({"file":")" + name + "\"" + rest + "}")
            .code();
    };
    EXPECT_EQ(code(""), "trial.facts");
    EXPECT_EQ(code(R"(,"parts":[{"name":"符合范围","value":"甲"}])"), "trial.facts");
    EXPECT_EQ(code(R"(,"parts":[{"name":"起付线","value":"100"}])"), "trial.facts");
    ASSERT_EQ(save(officer, id, "甲: [", 2).status, 200);
    EXPECT_EQ(officer.send("GET", "/policy-trials?draft_id=" + id).code(), "draft.unfit");
}

/// Bills that a hospital and a pharmacy sent in June 2025.
class PolicyEffects : public PolicyDesk {
protected:
    using Agent = operations::TestAgency;

    PolicyEffects() { agency.insured_area = ""; }

    operations::Said done(const std::string& institution, const std::string& infno,
                          const std::string& input) {
        const Moment today = agency.now;
        agency.now = *Moment::parse("2025-06-10 10:00:00");
        auto said = agency.say(institution, infno, input);
        agency.now = today;
        EXPECT_TRUE(said.accepted()) << infno << ": " << said.body;
        return said;
    }
    operations::Said buy(std::int64_t person, const std::vector<operations::Line>& lines) {
        return done(Agent::pharmacy, "2102", operations::purchase(person, lines));
    }
    Said estimate(const std::string& id) {
        return officer.send("POST", "/policy-drafts/" + id + "/effects", "{}");
    }
};

TEST_F(PolicyEffects, decides_past_bills_again_under_both_texts) {
    buy(Agent::employee, {{"1", "A", "300"}, {"2", "B", "100"}, {"3", "C", "50"}});  // 114
    buy(Agent::employee, {{"4", "A", "100"}});                                       // 60
    buy(Agent::relative, {{"5", "A", "300"}});                                       // 60
    const auto back = buy(Agent::relative, {{"6", "A", "100"}});
    done(Agent::pharmacy, "2103",
         operations::keys({{"psn_no", std::to_string(Agent::relative)},
                           {"setl_id", back.at("output.setlinfo.setl_id")},
                           {"mdtrt_id", back.at("output.setlinfo.mdtrt_id")}}));
    const std::string id = begin();
    ASSERT_EQ(save(officer, id, better()).status, 200);
    const Said found = estimate(id);
    ASSERT_EQ(found.status, 200) << found.body;
    EXPECT_EQ(found.text("decided"), "3");
    EXPECT_EQ(found.text("left_out"), "0");
    EXPECT_EQ(found.text("better"), "3");
    EXPECT_EQ(found.text("total"), "850");
    EXPECT_EQ(found.text("since"), "null");  // all were looked at
    EXPECT_NE(found.body.find(R"({"payer":"统筹基金","before":234,"after":273})"),
              std::string::npos)
        << found.body;
    EXPECT_EQ(found.body.find(std::to_string(Agent::employee)), std::string::npos);
    ASSERT_EQ(save(officer, id, "甲: [", 2).status, 200);
    EXPECT_EQ(estimate(id).code(), "draft.unfit");
    EXPECT_EQ(estimate(begin("别的.yaml")).code(), "draft.new");
}

TEST_F(PolicyEffects, says_how_far_back_it_looked_where_there_are_too_many) {
    const auto bought = buy(Agent::employee, {{"1", "A", "300"}});
    write([&](UnitOfWork& unit) {
        const auto id = std::stoll(bought.at("output.setlinfo.setl_id"));
        auto other = *unit.get<storage::Settlement>(id);
        other.policy = "别的.yaml@2020-01-01";
        for (std::size_t i = 0; i < operations::most_looked_at; ++i) {
            other.id = unit.next_id(storage::bucket_in(other.id));
            unit.append(other);
        }
    });
    const std::string id = begin();
    ASSERT_EQ(save(officer, id, better()).status, 200);
    const Said found = estimate(id);
    EXPECT_EQ(found.text("decided"), "0") << found.body;
    EXPECT_EQ(found.text("since"), "2025-06-10");
}

TEST_F(PolicyEffects, a_stay_comes_out_as_it_was_booked) {
    const std::int64_t person = Agent::employee;
    const std::string stay =
        done(Agent::hospital, "2401", operations::admission(person)).at("output.result.mdtrt_id");
    const std::vector<operations::Line> lines{{"1", "A", "4000", 1, "2025-06-03"}};
    done(Agent::hospital, "2301", operations::charges(person, stay, "B1", lines));
    done(Agent::hospital, "2402", operations::leave(person, stay));
    done(Agent::hospital, "2304", operations::settlement_request(person, stay, "4000"));
    const std::string file = "住院.yaml";
    const std::string id = begin(file);
    const Said found = estimate(id);
    EXPECT_EQ(found.text("decided"), "1") << found.body;
    EXPECT_EQ(found.text("left_out"), "0");
    EXPECT_EQ(found.text("better"), "0");
    EXPECT_NE(found.body.find(R"("cases":[])"), std::string::npos) << found.body;
}

}  // namespace
}  // namespace yibao::console
