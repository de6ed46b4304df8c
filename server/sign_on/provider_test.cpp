// The provider over real HTTP, on this machine.

#include "sign_on/provider.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <openssl/sha.h>

#include <thread>

#include "sign_on/test_provider.hpp"

namespace yibao::sign_on {
namespace {

const Moment now = *Moment::parse("2026-11-22 09:00:00");
constexpr const char* discovery = "/.well-known/openid-configuration";

std::string sha256(const std::string& text) {
    std::string digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(),
           reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

class ProviderTest : public testing::Test {
protected:
    /// One whole sign-in of somebody with these claims.
    Result<Identity> sign_in(Moment at, const std::string& claims = R"(,"sub":"u1")") {
        const Journey journey = provider_->begin(at);
        there_.vouch(journey.nonce, at, claims);
        return provider_->finish({"a code", journey.state, "", ""}, journey, at);
    }
    void set_up(const ProviderSettings& settings) {
        provider_ = std::make_unique<Provider>(settings);
    }
    std::string failure(const std::function<void()>& work) {
        try {
            work();
        } catch (const ProviderError& error) {
            return error.what();
        }
        return "none";
    }

    TestProvider there_;
    std::unique_ptr<Provider> provider_ = std::make_unique<Provider>(there_.settings());
};

TEST_F(ProviderTest, vouches_for_somebody) {
    const Journey journey = provider_->begin(now);
    const auto said = [&](const std::string& name) {
        return TestProvider::parameter(journey.address, name);
    };
    EXPECT_TRUE(journey.address.starts_with(there_.issuer() + "/auth?response_type=code&"));
    EXPECT_EQ(said("client_id"), "yibao");
    EXPECT_EQ(said("redirect_uri"), "https%3A%2F%2Fyibao.example.cn%2Fsign-in%2Freturn");
    EXPECT_EQ(said("scope"), "openid");
    EXPECT_EQ(said("state"), journey.state);
    EXPECT_EQ(said("nonce"), journey.nonce);
    EXPECT_EQ(said("code_challenge_method"), "S256");
    EXPECT_EQ(said("code_challenge"), base64url_of(sha256(journey.verifier)));
    EXPECT_NE(provider_->begin(now).state, journey.state);

    there_.vouch(journey.nonce, now, R"(,"sub":"u1")");
    const auto found = provider_->finish({"c&1", journey.state, "", ""}, journey, now);
    ASSERT_TRUE(found) << found.refusal().code;
    EXPECT_EQ(found->subject, "u1");
    EXPECT_EQ(found->issuer, there_.issuer());
    const auto asked = there_.last("/token");
    EXPECT_EQ(TestProvider::parameter(asked.body, "code"), "c%261");
    EXPECT_EQ(TestProvider::parameter(asked.body, "code_verifier"), journey.verifier);
    EXPECT_EQ(asked.body.find("secret"), std::string::npos);
    // "yibao:a%20secret%20%26%20more"
    EXPECT_EQ(asked.header("authorization"), "Basic eWliYW86YSUyMHNlY3JldCUyMCUyNiUyMG1vcmU=");
    EXPECT_EQ(there_.asked(discovery), 1);
}

TEST_F(ProviderTest, believes_only_the_answer_to_its_own_question) {
    const Journey journey = provider_->begin(now);
    there_.vouch(journey.nonce, now, R"(,"sub":"u1")");
    const auto refusal = [&](const Brought& brought) {
        return provider_->finish(brought, journey, now).refusal().code;
    };
    EXPECT_EQ(refusal({"c", "", "", ""}), "signin.state");
    EXPECT_EQ(refusal({"c", provider_->begin(now).state, "", ""}), "signin.state");
    EXPECT_EQ(refusal({"c", journey.state, "https://other.example.cn", ""}), "signin.state");
    EXPECT_EQ(refusal({"", journey.state, "", ""}), "signin.state");
    EXPECT_EQ(refusal({"", "guessed", "", "access_denied"}), "signin.state");
    EXPECT_EQ(refusal({"", journey.state, "", "access_denied"}), "signin.cancelled");
    EXPECT_EQ(refusal({"", journey.state, "", "server_error"}), "signin.provider_refused");
    EXPECT_EQ(there_.asked("/token"), 0);
    EXPECT_TRUE(provider_->finish({"c", journey.state, there_.issuer(), ""}, journey, now));
    there_.vouch(provider_->begin(now).nonce, now, R"(,"sub":"u1")");
    EXPECT_EQ(refusal({"c", journey.state, "", ""}), "signin.token_nonce");
}

TEST_F(ProviderTest, wants_the_issuer_named_where_that_was_announced) {
    const auto page = fmt::format(
        R"({{"issuer":"{0}","authorization_endpoint":"{0}/auth","token_endpoint":"{0}/token",)"
        R"("jwks_uri":"{0}/keys","authorization_response_iss_parameter_supported":true,)"
        R"("token_endpoint_auth_methods_supported":["client_secret_post"]}})",
        there_.issuer());
    there_.answer(discovery, 200, page);
    const Journey journey = provider_->begin(now);
    there_.vouch(journey.nonce, now, R"(,"sub":"u1")");
    EXPECT_EQ(provider_->finish({"c", journey.state, "", ""}, journey, now).refusal().code,
              "signin.state");
    EXPECT_TRUE(provider_->finish({"c", journey.state, there_.issuer(), ""}, journey, now));
    const auto asked = there_.last("/token");
    EXPECT_EQ(asked.header("authorization"), "");
    EXPECT_EQ(TestProvider::parameter(asked.body, "client_secret"), "a%20secret%20%26%20more");
    EXPECT_FALSE(provider_->sign_out_address(now));
}

TEST_F(ProviderTest, tells_a_used_code_from_a_fault_of_the_set_up) {
    const Journey journey = provider_->begin(now);
    const Brought brought{"c", journey.state, "", ""};
    there_.answer("/token", 400, R"({"error":"invalid_grant"})");
    EXPECT_EQ(provider_->finish(brought, journey, now).refusal().code, "signin.grant");
    there_.answer("/token", 401, R"({"error":"invalid_client"})");
    EXPECT_EQ(failure([&] { (void)provider_->finish(brought, journey, now); }),
              there_.issuer() + "/token: answers 401 with invalid_client");
    there_.answer("/token", 500, R"({"error":"A token: eyJhbGciOi"})");
    EXPECT_EQ(failure([&] { (void)provider_->finish(brought, journey, now); }),
              there_.issuer() + "/token: answers 500 with no error that OAuth names");
    there_.answer("/token", 200, R"({"access_token":"x"})");
    EXPECT_EQ(provider_->finish(brought, journey, now).refusal().code, "signin.token_form");
}

TEST_F(ProviderTest, asks_for_new_keys_but_not_at_every_token) {
    EXPECT_TRUE(sign_in(now));
    EXPECT_TRUE(sign_in(now));
    EXPECT_EQ(there_.asked("/keys"), 1);
    there_.rotate("second");
    EXPECT_EQ(sign_in(now + std::chrono::seconds(29)).refusal().code, "signin.token_key");
    EXPECT_EQ(there_.asked("/keys"), 1);
    EXPECT_TRUE(sign_in(now + std::chrono::seconds(30)));
    EXPECT_EQ(there_.asked("/keys"), 2);
    // A key that the provider has withdrawn is not believed for ever.
    const SigningKey withdrawn = there_.key;
    there_.rotate("third");
    there_.key = withdrawn;
    EXPECT_TRUE(sign_in(now + std::chrono::minutes(59)));
    EXPECT_EQ(sign_in(now + std::chrono::minutes(62)).refusal().code, "signin.token_key");
    EXPECT_EQ(there_.asked(discovery), 2);
}

TEST_F(ProviderTest, says_to_the_engineer_what_is_wrong_there) {
    const std::string issuer = there_.issuer();
    const auto begin = [&] { (void)provider_->begin(now); };
    there_.answer(discovery, 200, R"({"issuer":"https://other.example.cn"})");
    EXPECT_EQ(failure(begin), issuer + ": its discovery document names another issuer");
    there_.answer(discovery, 302, "");
    EXPECT_EQ(failure(begin), issuer + ": its discovery document answers 302, not with JSON");
    const auto page = [&](const std::string& auth, const std::string& more) {
        there_.answer(discovery, 200,
                      fmt::format(R"({{"issuer":"{0}","authorization_endpoint":"{1}",)"
                                  R"("token_endpoint":"{0}/token"{2}}})",
                                  issuer, auth, more));
    };
    page("http://id.example.cn/auth", "");
    EXPECT_EQ(failure(begin),
              issuer + ": its authorization_endpoint is neither https nor on this machine");
    page(issuer + "/auth", "");
    EXPECT_EQ(failure(begin), issuer + ": says no jwks_uri");
    page(issuer + "/auth", R"(,"code_challenge_methods_supported":["plain"])");
    EXPECT_EQ(failure(begin), issuer + ": knows no PKCE with S256");
    there_.answer(discovery, 200, std::string(2 << 20, ' '));
    EXPECT_NE(failure(begin), "none");
}

TEST_F(ProviderTest, goes_on_without_keys_only_while_those_it_has_are_fresh) {
    there_.answer("/keys", 200, R"({"keys":[]})");
    EXPECT_EQ(failure([&] { (void)sign_in(now); }),
              there_.issuer() + "/keys: answers 200, without a key that could sign a token");
    there_.rotate("first");
    EXPECT_TRUE(sign_in(now));
    there_.answer("/keys", 503, "");
    EXPECT_TRUE(sign_in(now + std::chrono::minutes(59)));
    const auto later = [&] { (void)sign_in(now + std::chrono::minutes(61)); };
    EXPECT_NE(failure(later), "none");
    EXPECT_NE(failure(later), "none");
}

TEST_F(ProviderTest, does_not_wait_for_ever) {
    auto settings = there_.settings();
    settings.patience = std::chrono::milliseconds(200);
    set_up(settings);
    there_.answer(discovery, [](const wire::HttpRequest&) {
        std::this_thread::sleep_for(std::chrono::milliseconds(600));
        return wire::HttpResponse{200, "application/json", "{}"};
    });
    EXPECT_NE(failure([&] { (void)provider_->begin(now); }).find("Timeout"), std::string::npos);
    settings.issuer = "http://127.0.0.1:1";  // nobody listens
    set_up(settings);
    EXPECT_NE(failure([&] { (void)provider_->begin(now); }), "none");
}

TEST_F(ProviderTest, finds_the_login_in_the_token_or_asks_about_the_user) {
    auto settings = there_.settings();
    settings.login_claim = "preferred_username";
    set_up(settings);
    EXPECT_NE(provider_->begin(now).address.find("scope=openid%20profile"), std::string::npos);
    EXPECT_EQ(sign_in(now, R"(,"sub":"u1","preferred_username":"li.na")")->login, "li.na");
    EXPECT_EQ(there_.asked("/user"), 0);
    EXPECT_EQ(sign_in(now)->login, "");  // it has no answer: who is known can do without
    there_.answer("/user", 200, R"({"sub":"u1","preferred_username":"li.na"})");
    EXPECT_EQ(sign_in(now)->login, "li.na");
    EXPECT_EQ(there_.last("/user").header("authorization"), "Bearer an.access.token");
    there_.answer("/user", 200, R"({"sub":"u2","preferred_username":"li.na"})");
    EXPECT_EQ(sign_in(now)->login, "");  // about somebody else
    settings.login_claim = "email";
    set_up(settings);
    EXPECT_EQ(sign_in(now, R"(,"sub":"u1","email":"a@b.cn")")->login, "");
    EXPECT_EQ(sign_in(now, R"(,"sub":"u1","email":"a@b.cn","email_verified":true)")->login,
              "a@b.cn");
}

TEST_F(ProviderTest, says_where_to_sign_out) {
    EXPECT_EQ(*provider_->sign_out_address(now),
              there_.issuer() +
                  "/end?client_id=yibao&post_logout_redirect_uri="
                  "https%3A%2F%2Fyibao.example.cn%2Fsign-in");
}

TEST(Address, is_https_or_of_this_machine) {
    for (const char* safe : {"https://id.example.cn/realms/a", "http://127.0.0.1:8080",
                             "http://localhost/x", "http://[::1]:9"})
        EXPECT_TRUE(is_safe_address(safe)) << safe;
    for (const char* unsafe :
         {"http://id.example.cn", "http://127.0.0.1.example.cn", "http://localhost.example.cn",
          "https://user:word@id.example.cn", "ftp://127.0.0.1", "file:///etc/passwd", "id.example",
          "", "https://", "javascript:alert(1)", "http://127.0.0.1@id.example.cn"})
        EXPECT_FALSE(is_safe_address(unsafe)) << unsafe;
}

}  // namespace
}  // namespace yibao::sign_on
