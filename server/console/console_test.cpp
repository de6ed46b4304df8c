// The console over a real store: signing in, who may do what, what is on record.

#include <fmt/format.h>

#include <future>
#include <map>
#include <set>
#include <sstream>

#include "access/one_time_code.hpp"
#include "access/role.hpp"
#include "console/test_console.hpp"
#include "storage/records/agency.hpp"
#include "storage/records/enrolment.hpp"
#include "storage/verify.hpp"

namespace yibao::console {
namespace {

TEST_F(ConsoleTest, signs_in_and_out) {
    add("zhang.wei", "clerk");
    Browser browser{&*console_};
    EXPECT_EQ(browser.send("GET", "/me").code(), "session.none");
    const Said said = browser.sign_in("zhang.wei", password_);
    EXPECT_EQ(said.status, 200);
    EXPECT_NE(said.cookie.find("HttpOnly; SameSite=Strict"), std::string::npos);
    EXPECT_NE(said.cookie.find("; Secure"), std::string::npos);
    EXPECT_EQ(browser.send("GET", "/me").text("username"), "zhang.wei");
    EXPECT_EQ(browser.send("GET", "/me").text("organisation_name"), "示例市医疗保障经办中心");
    const Said out = browser.send("POST", "/sign-out", "{}");
    EXPECT_NE(out.cookie.find("Max-Age=0"), std::string::npos);
    EXPECT_EQ(browser.send("GET", "/me").status, 401);  // the old cookie, were it kept
}

TEST_F(ConsoleTest, does_not_say_whether_a_user_name_is_known) {
    add("zhang.wei", "clerk");
    Browser browser{&*console_};
    const Said unknown = browser.sign_in("nobody", password_);
    const Said wrong = browser.sign_in("zhang.wei", "Wrong-1234567");
    EXPECT_EQ(unknown.status, 401);
    EXPECT_EQ(unknown.body, wrong.body);
    EXPECT_EQ(unknown.text("message"), "用户名或密码不正确");
}

TEST_F(ConsoleTest, locks_after_five_failures_for_a_quarter_of_an_hour) {
    add("zhang.wei", "clerk");
    Browser browser{&*console_};
    for (int i = 0; i < 6; ++i)  // also once it is locked: as of a user that there is not
        EXPECT_EQ(browser.sign_in("zhang.wei", "Wrong-1234567").code(), "signin.wrong");
    EXPECT_EQ(browser.sign_in("zhang.wei", password_).text("message"),
              "连续输错次数过多，账号已锁定，请 15 分钟后再试");
    now_ = now_ + std::chrono::minutes(15);
    EXPECT_EQ(browser.sign_in("zhang.wei", password_).status, 200);
    int refused = 0;
    for (const auto& entry : trail()) refused += entry.refusal.empty() ? 0 : 1;
    EXPECT_EQ(refused, 7);  // each try is on record
}

TEST_F(ConsoleTest, a_session_ends_when_idle_and_after_a_day_of_work) {
    add("zhang.wei", "clerk");
    Browser browser = signed_in("zhang.wei");
    for (int i = 0; i < 25; ++i) {
        now_ = now_ + std::chrono::minutes(29);
        if (browser.send("GET", "/me").status == 401) break;
        std::promise<void> noted;  // that it was in use, behind our back
        store_->submit(
            Buckets::all(), [](UnitOfWork&) { return storage::Decision::discard; },
            [&](const storage::Outcome&) { noted.set_value(); });
        noted.get_future().get();
    }
    EXPECT_EQ(now_ - *Moment::parse("2026-11-22 09:00:00"), std::chrono::minutes(25 * 29));
    Browser idle = signed_in("zhang.wei");
    now_ = now_ + std::chrono::minutes(30);
    EXPECT_EQ(idle.send("GET", "/me").code(), "session.none");
}

TEST_F(ConsoleTest, wants_the_token_against_forged_requests) {
    add("guo.an", "security");
    Browser browser = signed_in("guo.an");
    const std::string body = R"({"code":"reader","title":"甲","functions":"employer.read"})";
    Browser forged = browser;
    forged.csrf = "";
    EXPECT_EQ(forged.send("POST", "/roles", body).code(), "session.csrf");
    forged.csrf = std::string(64, '0');
    EXPECT_EQ(forged.send("POST", "/roles", body).code(), "session.csrf");
    wire::HttpRequest plain;  // as a form of another site could send it
    plain.method = "POST";
    plain.target = "/api/v1/roles";
    plain.headers = {{"Cookie", browser.cookie}, {"Content-Type", "text/plain"}};
    plain.body = body;
    EXPECT_EQ(browser.send(plain).code(), "form.type");
    EXPECT_EQ(browser.send("POST", "/roles", body).status, 200);
}

TEST_F(ConsoleTest, a_password_somebody_else_chose_is_changed_first) {
    add("guo.an", "security");
    Browser admin = signed_in("guo.an");
    const Said made = admin.send(
        "POST", "/operators",
        R"({"username":"li.na","name":"李娜","phone":"13800001234","organisation":"county","roles":"clerk"})");
    ASSERT_EQ(made.status, 200) << made.body;
    EXPECT_EQ(made.text("phone"), "138****1234");
    Browser fresh{&*console_};
    now_ = now_ + std::chrono::days(7);  // a first password that nobody used has lapsed
    EXPECT_EQ(Browser{&*console_}.sign_in("li.na", made.text("password")).code(), "signin.lapsed");
    now_ = now_ + -std::chrono::days(7);
    EXPECT_EQ(fresh.sign_in("li.na", made.text("password")).text("must_change_password"), "1");
    EXPECT_EQ(fresh.send("GET", "/roles").code(), "password.change");
    const auto change = [&](const std::string& to) {
        return fresh.send(
            "POST", "/password",
            fmt::format(R"({{"current":"{}","new":"{}"}})", made.text("password"), to));
    };
    EXPECT_EQ(change("short1A").code(), "password.short");
    EXPECT_EQ(change(made.text("password")).code(), "password.same");
    Browser elsewhere{&*console_};
    EXPECT_EQ(elsewhere.sign_in("li.na", made.text("password")).status, 200);
    EXPECT_EQ(change("Zhong-Guo-2026").status, 200);
    EXPECT_EQ(fresh.send("GET", "/me").text("must_change_password"), "0");
    EXPECT_EQ(elsewhere.send("GET", "/me").status, 401);  // other sessions ended
    EXPECT_EQ(fresh.send("GET", "/roles").code(), "access.denied");
}

TEST_F(ConsoleTest, a_second_factor_is_asked_for_once_it_is_bound) {
    add("zhang.wei", "clerk");
    Browser browser = signed_in("zhang.wei");
    const std::string secret = browser.send("POST", "/second-factor", "{}").text("secret");
    const auto second = access::OneTimeCode::of_shown(secret);
    ASSERT_TRUE(second);
    const auto code = [&] { return second->at_step(now_.unix_seconds() / 30); };
    const auto confirm = [&](const std::string& with) {
        return browser.send("POST", "/second-factor/confirm",
                            fmt::format(R"({{"secret":"{}","code":"{}"}})", secret, with));
    };
    EXPECT_EQ(confirm("000000").code(), "second_factor.code");
    EXPECT_EQ(confirm(code()).status, 200);
    EXPECT_EQ(confirm(code()).code(), "second_factor.exists");
    Browser again{&*console_};
    EXPECT_EQ(again.sign_in("zhang.wei", password_).code(), "signin.code_needed");
    EXPECT_EQ(again.sign_in("zhang.wei", password_, code()).code(), "signin.code");  // was used
    now_ = now_ + std::chrono::seconds(60);
    EXPECT_EQ(again.sign_in("zhang.wei", password_, code()).status, 200);
}

TEST_F(ConsoleTest, a_rule_of_the_area_counts_as_soon_as_it_is_set) {
    add("admin", "administrator");
    Browser admin = signed_in("admin");
    const auto set = [&](const std::string& name, const std::string& value) {
        return admin.send("PUT", "/settings/" + name,
                          fmt::format(R"({{"value":{},"reason":"医保发〔2026〕1号"}})", value));
    };
    EXPECT_EQ(agency_->rules().transfer_days, 3);
    EXPECT_EQ(set("transfer_days", R"("31")").text("message"),
              "新值（value）应为0 至 30 的整数（天）");
    EXPECT_EQ(set("area", R"("110100")").code(), "setting.unknown");
    EXPECT_EQ(set("outpatient_during_stay", R"("13,11")").code(), "setting.value");
    EXPECT_EQ(set("transfer_days", R"("1")").text("value"), "1");
    EXPECT_NE(admin.send("GET", "/settings").body.find(R"("value":"1","usual":"3")"),
              std::string::npos);
    EXPECT_EQ(agency_->rules().transfer_days, 1);
    EXPECT_EQ(trail().back().act, "change_setting");
    EXPECT_EQ(set("transfer_days", "null").text("value"), "3");
    EXPECT_EQ(admin.send("GET", "/settings").status, 200);
    EXPECT_EQ(agency_->rules().transfer_days, 3);
}

TEST_F(ConsoleTest, shows_and_ends_the_own_sessions_only) {
    add("zhang.wei", "clerk");
    add("li.na", "clerk");
    Browser one = signed_in("zhang.wei");
    Browser two = signed_in("zhang.wei");
    Browser stranger = signed_in("li.na");
    const std::string mine = one.cookie.substr(one.cookie.find('=') + 1);
    const std::string id = mine.substr(0, mine.find('.'));
    EXPECT_EQ(two.send("GET", "/sessions").text("total"), "2");
    EXPECT_EQ(stranger.send("DELETE", "/sessions/" + id).code(), "session.unknown");
    EXPECT_EQ(two.send("DELETE", "/sessions/" + id).status, 200);
    EXPECT_EQ(one.send("GET", "/me").status, 401);
    EXPECT_EQ(two.send("GET", "/sessions").text("total"), "1");
}

TEST_F(ConsoleTest, a_stopped_operator_is_out_at_once) {
    const std::int64_t id = add("zhang.wei", "clerk");
    add("guo.an", "security");
    Browser clerk = signed_in("zhang.wei");
    Browser admin = signed_in("guo.an");
    const Said stopped =
        admin.send("PUT", fmt::format("/operators/{}", id),
                   R"({"name":"张伟","organisation":"centre","roles":"clerk","active":"0"})");
    EXPECT_EQ(stopped.status, 200) << stopped.body;
    EXPECT_EQ(clerk.send("GET", "/me").status, 401);
    Browser again{&*console_};
    EXPECT_EQ(again.sign_in("zhang.wei", password_).code(), "signin.stopped");
}

TEST_F(ConsoleTest, what_lies_outside_the_own_organisation_does_not_exist) {
    add("guo.an", "security", "county");
    const std::int64_t inside = add("li.na", "clerk", "county");
    const std::int64_t outside = add("wang.fang", "clerk", "other");
    Browser admin = signed_in("guo.an");
    EXPECT_EQ(admin.send("GET", fmt::format("/operators/{}", inside)).status, 200);
    EXPECT_EQ(admin.send("GET", fmt::format("/operators/{}", outside)).code(), "operator.unknown");
    EXPECT_EQ(admin.send("GET", "/operators").text("total"), "2");
    EXPECT_EQ(admin.send("POST", fmt::format("/operators/{}/reset", outside), "{}").code(),
              "operator.unknown");
    const std::string moved =
        R"({"name":"李娜","organisation":"centre","roles":"clerk","active":"1"})";
    EXPECT_EQ(admin.send("PUT", fmt::format("/operators/{}", inside), moved).code(),
              "operator.organisation");
    EXPECT_EQ(admin.send("GET", "/operators?organisation=other").text("total"), "0");
    const std::string made =
        R"({"username":"x.y.z","name":"甲","organisation":"centre","roles":"clerk"})";
    EXPECT_EQ(admin.send("POST", "/operators", made).code(), "operator.organisation");
}

TEST_F(ConsoleTest, nobody_changes_themselves_or_holds_what_two_people_should) {
    const std::int64_t id = add("guo.an", "security");
    Browser admin = signed_in("guo.an");
    const std::string body =
        R"({"name":"甲","organisation":"centre","roles":"security clerk","active":"1"})";
    EXPECT_EQ(admin.send("PUT", fmt::format("/operators/{}", id), body).code(), "operator.self");
    EXPECT_EQ(admin
                  .send("POST", "/operators",
                        R"({"username":"x.y.z","name":"甲","organisation":"centre",)"
                        R"("roles":"security clerk"})")
                  .code(),
              "operator.conflict");
    EXPECT_EQ(admin
                  .send("POST", "/roles",
                        R"({"code":"all","title":"全部","functions":"operator.manage trail.read"})")
                  .code(),
              "role.conflict");
}

TEST_F(ConsoleTest, guessing_the_own_password_locks_too) {
    add("zhang.wei", "clerk");
    Browser browser = signed_in("zhang.wei");
    const auto change = [&](const std::string& current) {
        return browser
            .send("POST", "/password",
                  fmt::format(R"({{"current":"{}","new":"Zhong-Guo-2026"}})", current))
            .code();
    };
    for (int i = 0; i < 5; ++i) EXPECT_EQ(change("Wrong-1234567"), "password.current");
    EXPECT_EQ(change(password_), "password.locked");
    EXPECT_EQ(browser.send("GET", "/me").status, 200);
}

TEST_F(ConsoleTest, organisations_cannot_be_bent_to_see_more) {
    add("guan.li", "administrator", "county");
    Browser admin = signed_in("guan.li");
    const auto put = [&](const std::string& code, const std::string& body) {
        return admin.send("PUT", "/organisations/" + code, body).code();
    };
    const auto post = [&](const std::string& body) {
        const Said said = admin.send("POST", "/organisations", body);
        return said.status == 200 ? std::string("made") : said.code();
    };
    // The own node, out of the tree or with a wider area.
    EXPECT_EQ(put("county", R"({"name":"示例县","kind":"centre","active":"1"})"),
              "organisation.own");
    EXPECT_EQ(post(R"({"code":"town","name":"甲镇","kind":"township","parent":"county",)"
                   R"("area":"990102001","active":"1"})"),
              "organisation.area");
    EXPECT_EQ(post(R"({"code":"town","name":"甲镇","kind":"township","parent":"county",)"
                   R"("active":"1"})"),
              "organisation.area");
    EXPECT_EQ(post(R"({"code":"town","name":"甲镇","kind":"township","parent":"county",)"
                   R"("area":"990101001","active":"1"})"),
              "made");
    // Below a room of others nothing of the agency, and no room of somebody out of sight.
    write([&](UnitOfWork& unit) {
        unit.insert(storage::Employer{.id = 7, .name = "甲公司", .uscc = "a", .area = "990101"});
        unit.insert(storage::Employer{.id = 8, .name = "乙公司", .uscc = "b", .area = "990102"});
    });
    EXPECT_EQ(post(R"({"code":"emp.8","name":"乙公司","kind":"employer","parent":"county",)"
                   R"("employer":"8","active":"1"})"),
              "organisation.employer");
    EXPECT_EQ(post(R"({"code":"emp.7","name":"甲公司","kind":"employer","parent":"county",)"
                   R"("employer":"7","active":"1"})"),
              "made");
    EXPECT_EQ(post(R"({"code":"sub","name":"丙","kind":"township","parent":"emp.7",)"
                   R"("area":"99","active":"1"})"),
              "organisation.parent");
    EXPECT_EQ(put("town", R"({"name":"甲镇","kind":"township","parent":"town","area":"990101001",)"
                          R"("active":"1"})"),
              "organisation.loop");
}

TEST_F(ConsoleTest, nobody_widens_the_own_role) {
    add("guo.an", "security");
    Browser admin = signed_in("guo.an");
    ASSERT_EQ(
        admin.send("POST", "/roles", R"({"code":"helper","title":"甲","functions":"own.sessions"})")
            .status,
        200);
    add("an.er", "security helper");
    Browser second = signed_in("an.er");
    EXPECT_EQ(
        second
            .send("PUT", "/roles/helper", R"({"title":"甲","functions":"own.sessions trail.read"})")
            .code(),
        "role.self");
    // Somebody else can, but then the two together allow nothing any more.
    EXPECT_EQ(
        admin
            .send("PUT", "/roles/helper", R"({"title":"甲","functions":"own.sessions trail.read"})")
            .status,
        200);
    EXPECT_EQ(second.send("GET", "/trail").code(), "access.denied");
    EXPECT_EQ(second.send("GET", "/roles").code(), "access.denied");
    add("xian", "security", "county");
    EXPECT_EQ(
        signed_in("xian")
            .send("POST", "/roles", R"({"code":"mine","title":"甲","functions":"own.sessions"})")
            .code(),
        "role.centre");
}

TEST_F(ConsoleTest, believes_only_the_proxy_on_this_machine) {
    const auto entry_of = [&](const std::string& remote, const std::string& forwarded) {
        wire::HttpRequest request;
        request.method = "POST";
        request.target = "/api/v1/sign-in";
        request.remote_address = remote;
        request.headers = {{"Content-Type", "application/json"}, {"X-Forwarded-For", forwarded}};
        request.body = R"({"username":"no.one","password":"x"})";
        (void)Browser{&*console_}.send(request);
        return trail().back();
    };
    EXPECT_EQ(entry_of("127.0.0.1", "6.6.6.6, 10.1.1.1").address, "10.1.1.1");
    EXPECT_EQ(entry_of("127.0.0.1", "6.6.6.6, \xff\xfe").address, "127.0.0.1");
    EXPECT_EQ(entry_of("10.9.9.9", "6.6.6.6").address, "10.9.9.9");
    EXPECT_EQ(entry_of("10.9.9.9", "6.6.6.6").username, "");  // people type passwords there
}

TEST_F(ConsoleTest, a_new_role_counts_at_the_next_request) {
    add("guo.an", "security");
    Browser admin = signed_in("guo.an");
    const Said made =
        admin.send("POST", "/roles",
                   R"({"code":"viewer","title":"查询员","functions":"own.sessions role.read"})");
    ASSERT_EQ(made.status, 200) << made.body;
    add("li.na", "viewer");
    EXPECT_EQ(signed_in("li.na").send("GET", "/roles").status, 200);
    EXPECT_EQ(admin.send("PUT", "/roles/viewer", R"({"title":"查询员","functions":"own.sessions"})")
                  .status,
              200);
    EXPECT_EQ(signed_in("li.na").send("GET", "/roles").code(), "access.denied");
    EXPECT_EQ(
        admin.send("PUT", "/roles/clerk", R"({"title":"甲","functions":"own.sessions"})").code(),
        "role.standard");
}

TEST_F(ConsoleTest, says_what_is_wrong_with_an_input) {
    add("guo.an", "security");
    Browser admin = signed_in("guo.an");
    const auto add_role = [&](const std::string& body) {
        return admin.send("POST", "/roles", body);
    };
    EXPECT_EQ(add_role("").text("message"), "角色代码（code）必填");
    EXPECT_EQ(add_role("").text("field"), "code");
    EXPECT_EQ(add_role(R"({"code":"x","title":"甲","functions":"a.b"})").text("field"), "code");
    EXPECT_EQ(add_role(R"({"code":"xyz","title":"甲","functions":"a.b"})").text("field"),
              "functions");
    EXPECT_EQ(add_role(R"({"code":"x","nonsense":1})").code(), "form.unknown");
    EXPECT_EQ(add_role(R"({"code":)").code(), "wire.json");
    EXPECT_EQ(add_role("[1]").code(), "form.object");
    EXPECT_EQ(admin.send("PUT", "/roles/a", R"({"code":"b","title":"甲","functions":"x"})").code(),
              "wire.duplicate");  // the path has said which
    EXPECT_EQ(admin.send("GET", "/nowhere").status, 404);
    EXPECT_EQ(admin.send("DELETE", "/roles").status, 405);
    EXPECT_EQ(admin.send("PATCH", "/roles").status, 404);
}

TEST_F(ConsoleTest, the_trail_says_who_did_what_with_before_and_after) {
    const std::int64_t id = add("li.na", "clerk");
    add("guo.an", "security");
    add("shen.ji", "auditor");
    Browser admin = signed_in("guo.an");
    ASSERT_EQ(admin
                  .send("PUT", fmt::format("/operators/{}", id),
                        R"({"name":"李娜","organisation":"county","roles":"clerk","active":"1"})")
                  .status,
              200);
    Browser auditor = signed_in("shen.ji");
    const Said found =
        auditor.send("GET", fmt::format("/trail?subject_kind=operator&subject={}&size=1", id));
    EXPECT_EQ(found.text("username"), "guo.an");
    EXPECT_EQ(found.text("act"), "change_operator");
    EXPECT_EQ(found.text("address"), "10.0.0.7");
    EXPECT_NE(found.body.find(R"(\"organisation\":\"centre\")"), std::string::npos) << found.body;
    EXPECT_NE(found.body.find(R"(\"organisation\":\"county\")"), std::string::npos);
    EXPECT_EQ(found.body.find("password"), std::string::npos);
    EXPECT_TRUE(storage::verify(*store_).holds());
}

TEST_F(ConsoleTest, the_trail_is_turned_page_by_page) {
    add("shen.ji", "auditor");
    Browser auditor = signed_in("shen.ji");
    Browser nobody{&*console_};
    for (int i = 0; i < 6; ++i) (void)nobody.sign_in("no.one", "x");
    std::set<std::string> seen;
    std::string after;
    for (int pages = 0; pages < 9; ++pages) {
        const Said said =
            auditor.send("GET", "/trail?size=2" + (after.empty() ? "" : "&after=" + after));
        for (std::size_t at = 0; (at = said.body.find("{\"id\":\"", at)) != std::string::npos; ++at)
            EXPECT_TRUE(seen.insert(said.body.substr(at + 7, 18)).second);
        after = said.text("next");
        if (after == "null") break;
    }
    EXPECT_EQ(seen.size(), 7U);
}

// Who may use which route. A route that is not here fails the test, and so does a role that may do
// more or less than it says.
const std::map<std::string, std::string> permitted{
    {"sign_in", "everybody"},
    {"sign_out", "all"},
    {"describe_provider", "everybody"},
    {"begin_sign_on", "everybody"},
    {"finish_sign_on", "everybody"},
    {"confirm_sign_on", "everybody"},
    {"leave_provider", "everybody"},
    {"get_operator_link", "auditor security"},
    {"link_operator", "security"},
    {"unlink_operator", "security"},
    {"who_am_i", "all"},
    {"change_password", "all"},
    {"begin_second_factor", "all"},
    {"confirm_second_factor", "all"},
    {"list_sessions", "all"},
    {"end_session", "all"},
    {"find_desk", "all"},
    {"list_publications", "all"},
    {"get_publication", "all"},
    {"publish_notice", "administrator"},
    {"publish_paper", "policy_officer"},
    {"withdraw_publication", "all"},
    {"sign_for_publication", "all"},
    {"list_receipts", "all"},
    {"list_organisations", "administrator auditor security"},
    {"add_organisation", "administrator"},
    {"change_organisation", "administrator"},
    {"list_functions", "auditor security"},
    {"list_roles", "auditor security"},
    {"add_role", "security"},
    {"change_role", "security"},
    {"list_operators", "auditor security"},
    {"get_operator", "auditor security"},
    {"add_operator", "security"},
    {"change_operator", "security"},
    {"reset_operator", "security"},
    {"list_trail", "auditor"},
    {"list_settings", "administrator auditor"},
    {"change_setting", "administrator"},
    {"list_declarations",
     "auditor clerk employer_clerk institution_clerk policy_approver policy_officer reviewer"},
    {"get_declaration",
     "auditor clerk employer_clerk institution_clerk policy_approver policy_officer reviewer"},
    {"withdraw_declaration",
     "auditor clerk employer_clerk institution_clerk policy_approver policy_officer reviewer"},
    {"review_declaration", "policy_approver reviewer"},
    {"list_employers", "auditor clerk employer_clerk reviewer"},
    {"get_employer", "auditor clerk employer_clerk reviewer"},
    {"list_employees", "auditor clerk employer_clerk reviewer"},
    {"register_employer", "clerk employer_clerk"},
    {"register_employers", "clerk employer_clerk"},
    {"check_employers", "clerk employer_clerk"},
    {"change_employer", "clerk employer_clerk"},
    {"change_employer_state", "clerk employer_clerk"},
    {"list_institutions", "auditor clerk institution_clerk reviewer"},
    {"get_institution", "auditor clerk institution_clerk reviewer"},
    {"register_institution", "clerk institution_clerk"},
    {"register_institutions", "clerk institution_clerk"},
    {"check_institutions", "clerk institution_clerk"},
    {"change_institution", "clerk institution_clerk"},
    {"change_institution_state", "clerk institution_clerk"},
    {"issue_secret", "reviewer"},
    {"register_person", "clerk employer_clerk"},
    {"register_persons", "clerk employer_clerk"},
    {"check_persons", "clerk employer_clerk"},
    {"change_person", "clerk employer_clerk"},
    {"enrol_person", "clerk employer_clerk"},
    {"change_enrolment", "clerk employer_clerk"},
    {"record_death", "clerk employer_clerk"},
    {"set_identity", "clerk employer_clerk"},

    {"match_employees", "auditor clerk employer_clerk reviewer"},
    {"check_employees", "auditor clerk employer_clerk reviewer"},
    {"split_employer", "clerk employer_clerk"},
    {"list_employer_accounts", "auditor clerk employer_clerk reviewer"},
    {"add_employer_account", "clerk employer_clerk"},
    {"end_employer_account", "clerk employer_clerk"},
    {"reveal_employer_account", "clerk reviewer"},
    {"list_monthly_changes", "auditor clerk employer_clerk reviewer"},
    {"list_changed_persons", "auditor clerk employer_clerk reviewer"},
    {"list_departments", "auditor clerk institution_clerk reviewer"},
    {"enter_departments", "clerk institution_clerk"},
    {"check_departments", "clerk institution_clerk"},
    {"list_staff", "auditor clerk institution_clerk reviewer"},
    {"enter_staff", "clerk institution_clerk"},
    {"check_staff", "clerk institution_clerk"},

    {"list_wage_limits", "auditor clerk employer_clerk reviewer"},
    {"publish_wage_limits", "clerk"},
    {"list_wage_bases", "auditor clerk employer_clerk reviewer"},
    {"declare_wage_bases", "clerk employer_clerk"},
    {"check_wage_bases", "clerk employer_clerk"},
    {"weigh_wage_bases", "clerk employer_clerk"},
    {"weigh_declared_wages", "auditor clerk employer_clerk reviewer"},
    {"list_person_wages", "auditor clerk employer_clerk reviewer"},

    {"find_household", "auditor clerk reviewer"},
    {"get_household", "auditor clerk reviewer"},
    {"register_household", "clerk"},
    {"add_member", "clerk"},
    {"remove_member", "clerk"},
    {"enrol_household", "clerk"},

    {"list_cards", "auditor clerk reviewer"},
    {"get_card", "auditor clerk reviewer"},
    {"request_card", "clerk"},
    {"cancel_card", "clerk"},
    {"report_card", "clerk"},
    {"list_card_batches", "auditor clerk reviewer"},
    {"order_cards", "reviewer"},
    {"take_card_order", "reviewer"},
    {"return_cards", "reviewer"},
    {"check_returned_cards", "reviewer"},
    {"list_black_list", "auditor clerk institution_clerk reviewer"},
    {"add_to_black_list", "clerk"},
    {"lift_from_black_list", "clerk"},
    {"list_blocked", "auditor clerk institution_clerk reviewer"},
    {"list_own_cards", "insured"},
    {"report_own_loss", "insured"},
    {"show_own_credential", "insured"},

    {"list_waiting_cards", "reviewer"},
    {"take_card_photos", "reviewer"},
    {"list_images", "auditor clerk reviewer"},
    {"add_image", "clerk"},
    {"show_photo", "clerk"},
    {"reveal_image", "clerk reviewer"},
    {"list_own_images", "insured"},
    {"get_own_image", "insured"},

    {"get_purses", "auditor clerk reviewer"},
    {"get_own_purses", "insured"},
    {"top_up_purse", "clerk"},
    {"return_purse", "clerk"},
    {"import_logs", "clerk"},
    {"check_logs", "clerk"},
    {"list_logs", "auditor clerk reviewer"},
    {"decide_log", "reviewer"},
    {"get_purse_books", "auditor clerk reviewer"},

    {"list_items", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"get_item", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"import_items", "policy_officer"},
    {"check_items", "policy_officer"},
    {"compare_items", "policy_officer"},
    {"compare_declared_items", "policy_approver"},
    {"list_codes", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"import_codes", "policy_officer"},
    {"check_codes", "policy_officer"},

    {"list_mappings", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"enter_mappings", "clerk institution_clerk"},
    {"check_mappings", "clerk institution_clerk"},
    {"review_mappings", "reviewer"},
    {"end_mapping", "clerk institution_clerk"},

    {"list_settlements", "auditor clerk reviewer policy_officer policy_approver institution_clerk"},
    {"get_settlement", "auditor clerk reviewer policy_officer policy_approver institution_clerk"},
    {"reverse_settlement", "reviewer"},
    {"find_persons", "auditor clerk reviewer employer_clerk"},
    {"get_person", "auditor clerk reviewer employer_clerk"},
    {"get_benefits", "auditor clerk reviewer policy_officer policy_approver institution_clerk"},
    {"reveal_person", "clerk reviewer"},
    {"search", "all"},
    {"get_own_record", "insured"},
    {"get_own_benefits", "insured"},
    {"list_own_settlements", "insured"},
    {"get_own_settlement", "insured"},

    {"list_policies", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"get_policy", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"check_policy", "policy_officer"},
    {"list_drafts", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"get_draft", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"begin_draft", "policy_officer"},
    {"save_draft", "policy_officer"},
    {"submit_draft", "policy_officer"},
    {"recall_draft", "policy_officer"},
    {"discard_draft", "policy_officer"},
    {"approve_draft", "policy_approver"},
    {"refuse_draft", "policy_approver"},
    {"estimate_draft", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"describe_trial", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},
    {"try_policy", "auditor clerk institution_clerk policy_approver policy_officer reviewer"},

    {"print_settlement", "auditor clerk reviewer policy_officer policy_approver institution_clerk"},
    {"print_own_settlement", "insured"},
    {"print_certificate", "auditor clerk reviewer employer_clerk"},
    {"print_own_certificate", "insured"},
    {"print_list", "all"},
    {"list_dictionaries", "administrator auditor"},
    {"get_dictionary", "administrator auditor"},
    {"list_jobs", "all"},
    {"get_job", "all"},
    {"follow_job", "all"},
    {"get_job_answer", "all"},
    {"cancel_job", "all"},
    {"list_backups", "administrator auditor"},
};

TEST_F(ConsoleTest, each_role_may_do_exactly_what_is_listed) {
    std::map<std::string, Browser> browsers;
    for (const auto& role : access::standard_roles()) {
        add("u." + std::string(role.code), std::string(role.code));
        browsers.emplace(role.code, signed_in("u." + std::string(role.code)));
    }
    for (const Route& route : routes()) {
        const auto listed = permitted.find(std::string(route.act));
        ASSERT_NE(listed, permitted.end()) << route.act << " is not listed";
        std::string path(route.to.path);
        for (auto at = path.find('{'); at != std::string::npos; at = path.find('{'))
            path.replace(at, path.find('}') - at + 1, "0");
        std::set<std::string> allowed;
        for (auto& [role, browser] : browsers) {
            if (route.act == "sign_out") continue;  // would end the test
            const Said said = browser.send(std::string(name_of(route.to.method)), path, "{}");
            if (said.code() != "access.denied") allowed.insert(role);
        }
        std::set<std::string> expected;
        if (listed->second == "all" || listed->second == "everybody") {
            if (route.act != "sign_out")
                for (const auto& [role, browser] : browsers) expected.insert(role);
        } else {
            std::istringstream words(listed->second);
            for (std::string word; words >> word;) expected.insert(word);
        }
        EXPECT_EQ(allowed, expected) << route.act;
        if (listed->second == "everybody") continue;
        Browser stranger{&*console_};
        EXPECT_EQ(stranger.send(std::string(name_of(route.to.method)), path, "{}").code(),
                  "session.none")
            << route.act;
    }
    EXPECT_EQ(permitted.size(), routes().size());
}

}  // namespace
}  // namespace yibao::console
