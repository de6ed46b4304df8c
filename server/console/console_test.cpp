// The console over a real store: signing in, who may do what, what is on record.

#include <fmt/format.h>

#include <future>
#include <set>

#include "access/one_time_code.hpp"
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

TEST_F(ConsoleTest, the_area_may_ask_everybody_of_the_agency_for_a_second_factor) {
    write([](UnitOfWork& unit) {
        unit.insert(storage::Organisation{.code = "emp",
                                          .name = "甲公司",
                                          .kind = "employer",
                                          .parent = "centre",
                                          .employer = 7});
    });
    reload();
    add("admin", "administrator");
    add("zhang.wei", "clerk", "county");
    add("room", "employer_clerk", "emp");
    Browser admin = signed_in("admin");
    const auto set = [&](const std::string& value) {
        return admin.send("PUT", "/settings/second_factor_required",
                          R"({"value":")" + value + R"(","reason":"等保整改"})");
    };
    EXPECT_EQ(set("明年").code(), "setting.value");
    ASSERT_EQ(set("2026-11-23").status, 200);
    Browser clerk = signed_in("zhang.wei");
    EXPECT_EQ(clerk.send("GET", "/me").text("must_bind_second_factor"), "0");  // from tomorrow on
    now_ = *Moment::parse("2026-11-23 09:00:00");
    clerk = signed_in("zhang.wei");
    EXPECT_EQ(clerk.send("GET", "/me").text("must_bind_second_factor"), "1");
    const Said refused = clerk.send("GET", "/desk");
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.code(), "second_factor.bind");
    EXPECT_EQ(clerk.send("POST", "/operators", "{}").code(), "second_factor.bind");
    EXPECT_EQ(signed_in("room").send("GET", "/desk").status, 200);  // of the agency alone

    const std::string secret = clerk.send("POST", "/second-factor", "{}").text("secret");
    const auto second = access::OneTimeCode::of_shown(secret);
    ASSERT_TRUE(second);
    EXPECT_EQ(clerk
                  .send("POST", "/second-factor/confirm",
                        fmt::format(R"({{"secret":"{}","code":"{}"}})", secret,
                                    second->at_step(now_.unix_seconds() / 30)))
                  .status,
              200);
    EXPECT_EQ(clerk.send("GET", "/desk").status, 200);
    EXPECT_EQ(clerk.send("GET", "/me").text("must_bind_second_factor"), "0");
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

TEST_F(ConsoleTest, rooms_of_others_get_no_functions_of_the_agency) {
    write([](UnitOfWork& unit) {
        unit.insert(storage::Employer{.id = 7, .name = "甲公司", .uscc = "a", .area = "990101"});
        unit.insert(storage::Organisation{.code = "emp",
                                          .name = "甲公司",
                                          .kind = "employer",
                                          .parent = "centre",
                                          .employer = 7});
        unit.insert(storage::Organisation{.code = "hosp",
                                          .name = "示例医院",
                                          .kind = "institution",
                                          .parent = "centre",
                                          .institution = "H1"});
    });
    reload();
    add("guo.an", "security");
    Browser admin = signed_in("guo.an");
    const auto hired = [&](const std::string& place, const std::string& roles) {
        return admin.send(
            "POST", "/operators",
            fmt::format(R"({{"username":"{0}.1","name":"甲","organisation":"{0}","roles":"{1}"}})",
                        place, roles));
    };
    EXPECT_NE(admin.send("GET", "/roles")
                  .body.find(R"("standard":"1","kinds":"centre county township employer")"),
              std::string::npos);
    const Said refused = hired("emp", "employer_clerk reviewer");
    EXPECT_EQ(refused.code(), "operator.room");
    EXPECT_EQ(refused.text("message"),
              "参保单位的操作员不能有“业务申报复核”权限，请改选角色（roles）");
    EXPECT_EQ(hired("hosp", "clerk").text("message"),
              "定点医药机构的操作员不能有“参保单位查询”权限，请改选角色（roles）");
    const Said made = hired("emp", "employer_clerk");
    ASSERT_EQ(made.status, 200) << made.body;
    EXPECT_EQ(hired("hosp", "institution_clerk").status, 200);
    const auto changed = [&](const std::string& id, const std::string& roles) {
        return admin.send(
            "PUT", "/operators/" + id,
            fmt::format(R"({{"name":"甲","organisation":"emp","roles":"{}","active":"1"}})",
                        roles));
    };
    EXPECT_EQ(changed(made.text("operator_id"), "reviewer").code(), "operator.room");
    const std::int64_t clerk = add("li.na", "clerk", "county");
    EXPECT_EQ(changed(std::to_string(clerk), "clerk").code(), "operator.room");
}

TEST_F(ConsoleTest, a_role_that_rooms_hold_stays_one_for_rooms) {
    write([](UnitOfWork& unit) {
        unit.insert(storage::Employer{.id = 7, .name = "甲公司", .uscc = "a", .area = "990101"});
        unit.insert(storage::Organisation{.code = "emp",
                                          .name = "甲公司",
                                          .kind = "employer",
                                          .parent = "centre",
                                          .employer = 7});
        unit.insert(storage::Role{"firm", "单位查询", "own.sessions employer.read"});
    });
    reload();
    add("guo.an", "security");
    add("zhang.wei", "firm", "emp");
    Browser admin = signed_in("guo.an");
    const auto changed = [&](const std::string& functions) {
        return admin.send("PUT", "/roles/firm",
                          R"({"title":"单位查询","functions":")" + functions + R"("})");
    };
    const Said refused = changed("own.sessions employer.read employer.review");
    EXPECT_EQ(refused.code(), "role.room");
    EXPECT_EQ(
        refused.text("message"),
        "甲公司的zhang.wei担任这个角色，参保单位的操作员不能有“参保单位复核”权限（functions）");
    EXPECT_EQ(changed("own.sessions employer.read employer.enter").status, 200);

    // Nor does a department of the agency become a room with its clerks in it.
    add("guan.li", "administrator");
    add("li.na", "clerk", "other");
    const Said moved =
        signed_in("guan.li").send("PUT", "/organisations/other",
                                  R"({"name":"乙","kind":"employer","parent":"centre",)"
                                  R"("employer":"7","active":"1"})");
    EXPECT_EQ(moved.code(), "organisation.kind");
    EXPECT_NE(moved.text("message").find("li.na"), std::string::npos) << moved.body;
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

TEST_F(ConsoleTest, two_who_move_organisations_at_once_make_no_loop) {
    write([](UnitOfWork& unit) {
        for (const char* code : {"east", "west"})
            unit.insert(storage::Organisation{.code = code,
                                              .name = code,
                                              .kind = "county",
                                              .parent = "centre",
                                              .area = "990101"});
    });
    reload();
    add("guan.li", "administrator");
    Browser here = signed_in("guan.li");
    // Another server, that has not heard yet of what this one changes.
    const auto before = agency_;
    Console late(
        *store_, [&] { return before; }, [this] { return now_; }, "",
        [](const auto&, const Handled&) {});
    Browser there{&late, here.cookie, here.csrf};
    const auto below = [](const std::string& parent, const std::string& area) {
        return fmt::format(
            R"({{"name":"甲","kind":"county","parent":"{}","area":"{}","active":"1"}})", parent,
            area);
    };
    ASSERT_EQ(here.send("PUT", "/organisations/east", below("west", "990101")).status, 200);
    EXPECT_EQ(there.send("PUT", "/organisations/west", below("east", "990101")).code(),
              "organisation.loop");
    // The area above is the one that stands by now, too, and so is what stands below.
    ASSERT_EQ(here.send("PUT", "/organisations/east", below("west", "990101001")).status, 200);
    EXPECT_EQ(there
                  .send("POST", "/organisations",
                        R"({"code":"town","name":"甲镇","kind":"township","parent":"east",)"
                        R"("area":"990101002","active":"1"})")
                  .code(),
              "organisation.area");
    EXPECT_EQ(there.send("PUT", "/organisations/west", below("centre", "990102")).code(),
              "organisation.area");
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

}  // namespace
}  // namespace yibao::console
