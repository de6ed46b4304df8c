// Signing in by a provider of identities, which is one on this machine whose tokens the test writes.

#include <fmt/format.h>

#include "access/one_time_code.hpp"
#include "console/test_console.hpp"
#include "sign_on/test_provider.hpp"
#include "storage/verify.hpp"

namespace yibao::console {
namespace {

using sign_on::TestProvider;

class SignOnTest : public ConsoleTest {
protected:
    SignOnTest() {
        auto settings = there_.settings();
        settings.login_claim = "preferred_username";
        set_up(std::move(settings));
    }

    void set_up(sign_on::ProviderSettings settings) {
        console_.reset();
        console_.emplace(
            *store_, [this] { return agency_; }, [this] { return now_; }, "",
            [this](const auto&, const Handled& handled) { failure_ = handled.failure; },
            std::make_unique<sign_on::Provider>(std::move(settings)));
    }

    /// Goes to the provider; what it will say of somebody is `claims`, with a comma in front.
    std::string go(Browser& browser, const std::string& claims) {
        const std::string address = browser.send("POST", "/sign-in/provider", "{}").text("address");
        there_.vouch(TestProvider::parameter(address, "nonce"), now_, claims);
        return TestProvider::parameter(address, "state");
    }
    Said come_back(Browser& browser, const std::string& state) {
        const Said said = browser.send("POST", "/sign-in/provider/return",
                                       fmt::format(R"({{"code":"c","state":"{}"}})", state));
        browser.settle(said);
        return said;
    }
    Said sign_in_by_provider(Browser& browser, const std::string& claims) {
        return come_back(browser, go(browser, claims));
    }
    Said link(Browser& admin, std::int64_t id, const std::string& value,
              const std::string& kind = "subject") {
        return admin.send("PUT", fmt::format("/operators/{}/link", id),
                          fmt::format(R"({{"kind":"{}","value":"{}"}})", kind, value));
    }
    Said unlink(Browser& admin, std::int64_t id) {
        return admin.send("DELETE", fmt::format("/operators/{}/link", id), "{}");
    }
    std::string refusal(const std::string& claims) {
        Browser browser{&*console_};
        const Said said = sign_in_by_provider(browser, claims);
        return said.status == 200 ? "" : said.code();
    }

    const std::string u1_ = R"(,"sub":"310101199003071234")";
    TestProvider there_;
    std::string failure_;
};

TEST_F(SignOnTest, opens_a_session_for_whom_the_administrator_has_linked) {
    const auto id = add("zhang.wei", "clerk");
    add("guo.an", "security");
    Browser admin = signed_in("guo.an");
    const Said linked = link(admin, id, "310101199003071234");
    EXPECT_EQ(linked.text("value"), "310***********1234") << linked.body;

    Browser browser{&*console_};
    EXPECT_EQ(browser.send("GET", "/sign-in/provider").text("title"), "统一身份认证登录");
    const Said begun = browser.send("POST", "/sign-in/provider", "{}");
    EXPECT_NE(begun.sign_on.find("; Path=/api/v1/sign-in; HttpOnly; SameSite=Lax; Secure"),
              std::string::npos);
    const Said said = sign_in_by_provider(browser, u1_);
    EXPECT_EQ(said.status, 200) << said.body;
    EXPECT_NE(said.cookie.find("HttpOnly; SameSite=Strict; Secure"), std::string::npos);
    EXPECT_TRUE(said.sign_on.starts_with("yibao_sign_on=; "));
    EXPECT_EQ(browser.send("GET", "/me").text("username"), "zhang.wei");
    EXPECT_EQ(browser.send("GET", "/me").text("by_provider"), "1");
    EXPECT_EQ(signed_in("zhang.wei").send("GET", "/me").text("by_provider"), "0");
    EXPECT_EQ(browser.send("GET", "/employers").status, 200);
    EXPECT_EQ(browser.send("GET", "/sign-in/provider/sign-out").text("address").substr(0, 4),
              "http");
    EXPECT_EQ(browser.send("POST", "/sign-out", "{}").status, 200);
    EXPECT_EQ(browser.send("GET", "/me").status, 401);

    bool on_record = false;
    for (const auto& entry : trail())
        on_record |= entry.act == "finish_sign_on" && entry.username == "zhang.wei" &&
                     entry.subject == std::to_string(id) && entry.refusal.empty();
    EXPECT_TRUE(on_record);
    EXPECT_TRUE(storage::verify(*store_).holds());
}

TEST_F(SignOnTest, makes_nobody_an_operator) {
    add("zhang.wei", "clerk");
    Browser browser{&*console_};
    const Said said = sign_in_by_provider(browser, u1_ + R"(,"preferred_username":"zhang.wei")");
    EXPECT_EQ(said.status, 401);
    EXPECT_EQ(said.code(), "signin.unlinked");
    EXPECT_EQ(said.text("message"),
              "您的统一身份还没有关联操作员，请把身份标识 310101199003071234 告知安全管理员");
    EXPECT_EQ(trail().back().refusal, "signin.unlinked");
    EXPECT_FALSE(trail().back().operator_id);
    EXPECT_EQ(browser.send("GET", "/me").status, 401);
}

TEST_F(SignOnTest, a_login_binds_at_the_first_sign_in_and_then_the_subject_counts) {
    const auto id = add("zhang.wei", "clerk");
    add("guo.an", "security");
    Browser admin = signed_in("guo.an");
    ASSERT_EQ(link(admin, id, "zhang.wei", "login").text("login_claim"), "preferred_username");
    const std::string named = R"(,"preferred_username":"zhang.wei")";
    Browser browser{&*console_};
    EXPECT_EQ(sign_in_by_provider(browser, u1_ + named).status, 200);
    const std::string path = fmt::format("/operators/{}/link", id);
    EXPECT_EQ(admin.send("GET", path).text("kind"), "subject");
    // The login may go to somebody else there, and zhang.wei may be called otherwise.
    EXPECT_EQ(refusal(R"(,"sub":"another")" + named), "signin.unlinked");
    EXPECT_EQ(sign_in_by_provider(browser, u1_ + R"(,"preferred_username":"other")").status, 200);
    EXPECT_EQ(unlink(admin, id).status, 200);
    EXPECT_EQ(browser.send("GET", "/me").status, 401);  // out at once
    EXPECT_EQ(refusal(u1_ + named), "signin.unlinked");
    EXPECT_EQ(link(admin, id, "310101199003071234").status, 200);  // again
    EXPECT_EQ(sign_in_by_provider(browser, u1_).status, 200);
    int linked = 0;
    for (const auto& entry : trail()) linked += entry.act == "link_operator" ? 1 : 0;
    EXPECT_EQ(linked, 2);
}

TEST_F(SignOnTest, who_is_stopped_or_locked_stays_out) {
    const auto id = add("zhang.wei", "clerk");
    add("guo.an", "security");
    Browser admin = signed_in("guo.an");
    ASSERT_EQ(link(admin, id, "u1").status, 200);
    Browser guessing{&*console_};
    for (int i = 0; i < 5; ++i) (void)guessing.sign_in("zhang.wei", "Wrong-1234567");
    EXPECT_EQ(refusal(R"(,"sub":"u1")"), "signin.locked");
    now_ = now_ + std::chrono::minutes(16);
    EXPECT_EQ(refusal(R"(,"sub":"u1")"), "");
    ASSERT_EQ(admin
                  .send("PUT", fmt::format("/operators/{}", id),
                        R"({"name":"张伟","organisation":"centre","roles":"clerk","active":"0"})")
                  .status,
              200);
    EXPECT_EQ(refusal(R"(,"sub":"u1")"), "signin.stopped");
    EXPECT_EQ(trail().back().refusal, "signin.stopped");
    EXPECT_EQ(trail().back().username, "zhang.wei");
}

TEST_F(SignOnTest, a_first_password_nobody_uses_is_in_nobodys_way) {
    add("guo.an", "security");
    Browser admin = signed_in("guo.an");
    const Said made =
        admin.send("POST", "/operators",
                   R"({"username":"li.na","name":"李娜","organisation":"county","roles":"clerk"})");
    ASSERT_EQ(link(admin, std::stoll(made.text("operator_id")), "u1").status, 200);
    now_ = now_ + std::chrono::days(100);
    Browser browser{&*console_};
    EXPECT_EQ(sign_in_by_provider(browser, R"(,"sub":"u1")").text("must_change_password"), "0");
    EXPECT_EQ(browser.send("GET", "/employers").status, 200);
    EXPECT_EQ(browser.send("GET", "/me").text("must_change_password"), "0");
}

TEST_F(SignOnTest, each_journey_counts_once_and_in_its_own_browser) {
    const auto id = add("zhang.wei", "clerk");
    add("guo.an", "security");
    Browser admin = signed_in("guo.an");
    ASSERT_EQ(link(admin, id, "u1").status, 200);
    Browser browser{&*console_};
    const std::string state = go(browser, R"(,"sub":"u1")");
    Browser thief{&*console_};
    EXPECT_EQ(come_back(thief, state).code(), "signin.state");  // has no cookie
    (void)go(thief, "");
    EXPECT_EQ(come_back(thief, state).code(), "signin.state");  // has another
    EXPECT_EQ(trail().back().refusal, "signin.state");
    there_.vouch("another nonce", now_, R"(,"sub":"u1")");
    Browser wrong = browser;
    const Said said = come_back(wrong, state);
    EXPECT_EQ(said.code(), "signin.token_nonce");
    EXPECT_TRUE(said.sign_on.starts_with("yibao_sign_on=; "));  // good for one return

    const std::string fresh = go(browser, R"(,"sub":"u1")");
    const std::string copied = browser.sign_on;
    EXPECT_EQ(come_back(browser, fresh).status, 200);
    EXPECT_EQ(come_back(browser, fresh).code(), "signin.state");  // the cookie is gone
    browser.sign_on = copied;
    EXPECT_EQ(come_back(browser, fresh).code(), "signin.again");  // even were it kept
    browser.sign_on = "yibao_sign_on=" + std::string(400, '0');
    EXPECT_EQ(come_back(browser, fresh).code(), "signin.state");

    const std::string late = go(browser, R"(,"sub":"u1")");
    now_ = now_ + std::chrono::minutes(10);
    EXPECT_EQ(come_back(browser, late).code(), "signin.state");
}

TEST_F(SignOnTest, asks_for_the_second_factor_of_ours) {
    const auto id = add("zhang.wei", "clerk");
    add("guo.an", "security");
    Browser admin = signed_in("guo.an");
    ASSERT_EQ(link(admin, id, "u1").status, 200);
    Browser bound = signed_in("zhang.wei");
    const std::string secret = bound.send("POST", "/second-factor", "{}").text("secret");
    const auto second = access::OneTimeCode::of_shown(secret);
    const auto code = [&] { return second->at_step(now_.unix_seconds() / 30); };
    ASSERT_EQ(bound
                  .send("POST", "/second-factor/confirm",
                        fmt::format(R"({{"secret":"{}","code":"{}"}})", secret, code()))
                  .status,
              200);
    now_ = now_ + std::chrono::minutes(1);
    const std::string claims = R"(,"sub":"u1","amr":["pwd","mfa"])";
    Browser browser{&*console_};
    EXPECT_EQ(sign_in_by_provider(browser, claims).code(), "signin.code_needed");
    EXPECT_EQ(browser.send("GET", "/me").status, 401);
    const auto confirm = [&](const std::string& with) {
        const Said said =
            browser.send("POST", "/sign-in/provider/code", fmt::format(R"({{"code":"{}"}})", with));
        browser.settle(said);
        return said;
    };
    const std::string vouched = browser.sign_on;
    EXPECT_EQ(confirm("000000").code(), "signin.code");
    EXPECT_EQ(confirm(code()).status, 200);
    EXPECT_EQ(browser.send("GET", "/me").status, 200);
    now_ = now_ + std::chrono::minutes(1);
    browser.sign_on = vouched;
    EXPECT_EQ(confirm(code()).code(), "signin.again");
    browser.sign_on = vouched;
    now_ = now_ + std::chrono::minutes(4);
    EXPECT_EQ(confirm(code()).code(), "signin.state");

    auto settings = there_.settings();
    settings.trust_factors = true;
    set_up(settings);
    Browser trusted{&*console_};
    EXPECT_EQ(sign_in_by_provider(trusted, R"(,"sub":"u1","amr":["pwd"])").code(),
              "signin.code_needed");
    EXPECT_EQ(sign_in_by_provider(trusted, claims).status, 200);
}

TEST_F(SignOnTest, links_nobody_twice_nor_out_of_scope_nor_oneself) {
    const auto inside = add("li.na", "clerk", "county");
    const auto other = add("zhao.min", "clerk", "county");
    const auto outside = add("wang.fang", "clerk", "other");
    const auto self = add("guo.an", "security", "county");
    Browser admin = signed_in("guo.an");
    EXPECT_EQ(link(admin, outside, "u1").code(), "operator.unknown");
    EXPECT_EQ(unlink(admin, outside).code(), "operator.unknown");
    EXPECT_EQ(admin.send("GET", fmt::format("/operators/{}/link", outside)).code(),
              "operator.unknown");
    EXPECT_EQ(link(admin, self, "u1").code(), "operator.self");
    EXPECT_EQ(link(admin, inside, "u1").status, 200);
    EXPECT_EQ(link(admin, inside, "u2").code(), "link.present");
    EXPECT_EQ(link(admin, other, "u1").code(), "link.exists");
    EXPECT_EQ(link(admin, other, R"(a\nb)").code(), "link.value");
    EXPECT_EQ(link(admin, other, "u3", "name").text("field"), "kind");
    EXPECT_EQ(unlink(admin, other).code(), "link.absent");
    auto settings = there_.settings();
    settings.login_claim = "";
    set_up(settings);
    admin.console = &*console_;
    EXPECT_EQ(link(admin, other, "zhao.min", "login").code(), "link.login");
}

TEST_F(SignOnTest, the_password_still_works_when_the_provider_is_away) {
    const auto id = add("zhang.wei", "clerk");
    add("guo.an", "security");
    Browser admin = signed_in("guo.an");
    ASSERT_EQ(link(admin, id, "u1").status, 200);
    there_.answer("/token", 503, "");
    Browser browser{&*console_};
    const std::string address = browser.send("POST", "/sign-in/provider", "{}").text("address");
    const std::string state = TestProvider::parameter(address, "state");
    const Said said = come_back(browser, state);
    EXPECT_EQ(said.status, 503);
    EXPECT_EQ(said.text("message"), "统一身份认证暂时无法使用，请稍后再试，或改用用户名和密码登录");
    EXPECT_EQ(failure_, there_.issuer() + "/token: answers 503 with no JSON");
    there_.vouch(TestProvider::parameter(address, "nonce"), now_, R"(,"sub":"u1")");
    EXPECT_EQ(come_back(browser, state).status, 200);  // reloaded
    EXPECT_EQ(Browser{&*console_}.sign_in("zhang.wei", password_).status, 200);
}

TEST_F(ConsoleTest, offers_no_provider_where_none_is_set_up) {
    Browser browser{&*console_};
    EXPECT_EQ(browser.send("GET", "/sign-in/provider").text("title"), "null");
    EXPECT_EQ(browser.send("POST", "/sign-in/provider", "{}").code(), "provider.none");
    EXPECT_EQ(browser.send("POST", "/sign-in/provider/return", "{}").code(), "provider.none");
    EXPECT_EQ(browser.send("POST", "/sign-in/provider/code", R"({"code":"1"})").code(),
              "provider.none");
    EXPECT_EQ(browser.send("GET", "/sign-in/provider/sign-out").code(), "provider.none");
}

}  // namespace
}  // namespace yibao::console
