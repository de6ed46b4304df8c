// Tokens made here, in order and out of order.

#include "sign_on/token.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "sign_on/test_provider.hpp"

namespace yibao::sign_on {
namespace {

constexpr std::int64_t now = 1'795'000'000;
const Expected expected{"https://id.example.cn", "yibao", "n-1"};

/// The claims of a good token, with one taken out or put otherwise.
std::string claims(const std::string& name = "", const std::string& value = "") {
    std::map<std::string, std::string> all{
        {"iss", "\"https://id.example.cn\""},
        {"aud", "\"yibao\""},
        {"exp", std::to_string(now + 300)},
        {"iat", std::to_string(now - 1)},
        {"nonce", "\"n-1\""},
        {"sub", "\"248289761001\""},
    };
    if (value.empty())
        all.erase(name);
    else
        all[name] = value;
    std::string json;
    for (const auto& [key, text] : all)
        json += fmt::format("{}\"{}\":{}", json.empty() ? "{" : ",", key, text);
    return json + "}";
}

const SigningKey& rsa() {
    static const SigningKey key = SigningKey::rsa("r");
    return key;
}
const SigningKey& ec() {
    static const SigningKey key = SigningKey::ec("e");
    return key;
}

Keys both() { return Keys::read(jwks({rsa().json(), ec().json()})); }

/// "taken", or why not.
std::string outcome(const std::string& token, const Keys& keys) {
    const auto checked = verify(token, keys, expected, now);
    return checked ? "taken" : checked.refusal().code.substr(std::string("signin.token_").size());
}
std::string outcome(const std::string& token) { return outcome(token, both()); }
std::string with(const std::string& name, const std::string& value = "") {
    return outcome(ec().sign("ES256", claims(name, value)));
}

TEST(Token, is_taken_when_the_provider_signed_it) {
    for (const char* algorithm : {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"})
        EXPECT_EQ(outcome(rsa().sign(algorithm, claims())), "taken") << algorithm;
    EXPECT_EQ(outcome(ec().sign("ES256", claims())), "taken");
    EXPECT_EQ(outcome(ec().sign("ES256", claims(), false)),
              "taken");  // names no key: all are tried
    const auto checked =
        verify(ec().sign("ES256", claims("amr", R"(["pwd","otp"])")), both(), expected, now);
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->subject, "248289761001");
    EXPECT_TRUE(checked->several_factors);
    EXPECT_FALSE(verify(ec().sign("ES256", claims("amr", R"(["pwd"])")), both(), expected, now)
                     ->several_factors);
}

TEST(Token, is_not_taken_without_a_signature_of_the_provider) {
    const std::string good = ec().sign("ES256", claims());
    const auto dot = good.find('.');
    const auto last = good.rfind('.');
    const std::string other = base64url_of(claims("sub", "\"1\""));
    EXPECT_EQ(outcome(good.substr(0, dot + 1) + other + good.substr(last)), "signature");
    for (const char* header : {R"({"alg":"none"})", R"({"alg":"None","kid":"e"})", R"({"kid":"e"})",
                               R"({"alg":""})", R"({"alg":["ES256"],"kid":1})", R"({"alg":1})",
                               R"({"alg":"ES256","kid":{}})", "[]", "7", ""}) {
        const std::string unsigned_token = base64url_of(header) + "." + base64url_of(claims());
        for (const std::string& end : {std::string("."), good.substr(last), std::string()})
            EXPECT_NE(outcome(unsigned_token + end), "taken") << header << end;
    }
    EXPECT_EQ(outcome(SigningKey::ec("e").sign("ES256", claims())), "signature");
    // Something that has to be understood, and is not.
    EXPECT_EQ(outcome(ec().sign("ES256", claims(), true, R"(["b64"])")), "algorithm");
    EXPECT_EQ(outcome(""), "form");
    EXPECT_EQ(outcome("a.b.c"), "form");
    EXPECT_EQ(outcome("a=.bbbb.cccc"), "form");
    EXPECT_TRUE(Keys::read(jwks({R"({"kty":"RSA","n":"a=","e":"AQAB"})"})).empty());
    EXPECT_EQ(outcome(good + "."), "form");
    EXPECT_EQ(outcome(good + ".aaaa"), "form");
    EXPECT_EQ(outcome(std::string(100'000, 'a')), "form");
}

/// Who has only the public key signs with it as if it were a shared secret.
TEST(Token, is_not_taken_with_the_public_key_as_a_secret) {
    for (const SigningKey* key : {&rsa(), &ec()})
        for (const std::string& bytes : {key->json(), jwks({key->json()})})
            for (const char* kid : {"r", "e", "s"}) {
                const auto forged = SigningKey::secret(kid, bytes);
                EXPECT_EQ(outcome(forged.sign("HS256", claims())), "algorithm");
                // Not even where the provider published such a key.
                EXPECT_EQ(outcome(forged.sign("HS256", claims()),
                                  Keys::read(jwks({R"({"kty":"oct","k":"AAAA","kid":"s"})"}))),
                          "algorithm");
            }
    EXPECT_TRUE(Keys::read(jwks({R"({"kty":"oct","k":"AAAA"})"})).empty());
}

TEST(Token, is_not_taken_with_a_key_that_is_not_for_it) {
    const auto with_keys = [](const std::string& token, const std::string& json) {
        return outcome(token, Keys::read(jwks({json})));
    };
    const std::string token = rsa().sign("PS256", claims());
    EXPECT_EQ(with_keys(token, rsa().json(R"(,"use":"sig","alg":"PS256")")), "taken");
    EXPECT_EQ(with_keys(token, rsa().json(R"(,"alg":"RS256")")), "key");
    EXPECT_EQ(with_keys(token, rsa().json(R"(,"use":"enc")")), "key");
    EXPECT_EQ(with_keys(token, ec().json()), "key");  // unknown name
    EXPECT_EQ(with_keys(token, SigningKey::ec("r").json()), "key");
    EXPECT_EQ(outcome(token, Keys::read("no JSON")), "key");
    const auto weak = SigningKey::rsa("w", 1024);
    EXPECT_EQ(with_keys(weak.sign("RS256", claims()), weak.json()), "key");
    const auto wide = SigningKey::ec("wide", CJOSE_JWK_EC_P_384);
    EXPECT_EQ(with_keys(wide.sign("ES384", claims()), wide.json()), "taken");
}

TEST(Token, is_for_us_from_the_right_issuer) {
    EXPECT_EQ(with("iss"), "issuer");
    EXPECT_EQ(with("iss", "\"https://id.example.cn/\""), "issuer");
    EXPECT_EQ(with("aud"), "audience");
    EXPECT_EQ(with("aud", "\"other\""), "audience");
    EXPECT_EQ(with("aud", R"(["yibao"])"), "taken");
    EXPECT_EQ(with("aud", R"(["yibao","other"])"), "audience");  // at whose asking?
    EXPECT_EQ(with("aud", R"(["yibao","other"],"azp":"yibao")"), "taken");
    EXPECT_EQ(with("azp", "\"yibao\""), "taken");
    EXPECT_EQ(with("azp", "\"other\""), "audience");
    EXPECT_EQ(with("azp", "7"), "audience");
    EXPECT_EQ(with("aud", R"("yibao","aud":"other")"), "audience");  // the last one counts
}

TEST(Token, is_of_now) {
    EXPECT_EQ(with("exp"), "time");
    EXPECT_EQ(with("iat"), "time");
    EXPECT_EQ(with("exp", "\"tomorrow\""), "time");
    EXPECT_EQ(with("exp", std::to_string(now - clock_tolerance + 1)), "taken");
    EXPECT_EQ(with("exp", std::to_string(now - clock_tolerance)), "time");
    EXPECT_EQ(with("iat", std::to_string(now + clock_tolerance)), "taken");
    EXPECT_EQ(with("iat", std::to_string(now + clock_tolerance + 1)), "time");
    EXPECT_EQ(with("iat", std::to_string(now - oldest_token - clock_tolerance - 1)), "time");
    EXPECT_EQ(with("nbf", std::to_string(now + clock_tolerance + 1)), "time");
    EXPECT_EQ(with("nbf", std::to_string(now)), "taken");
    EXPECT_EQ(with("exp", fmt::format("{}.5", now + 1)), "taken");
    EXPECT_EQ(with("exp", "1e300"), "time");
}

TEST(Token, answers_our_question_about_somebody) {
    EXPECT_EQ(with("nonce"), "nonce");
    EXPECT_EQ(with("nonce", "\"n-2\""), "nonce");
    EXPECT_EQ(with("sub"), "subject");
    EXPECT_EQ(with("sub", "\"\""), "subject");
    EXPECT_EQ(with("sub", "12"), "subject");
    EXPECT_EQ(with("sub", "\"" + std::string(256, 'x') + "\""), "subject");
    const auto checked = verify(ec().sign("ES256", claims("nonce", "\"\"")), both(),
                                {expected.issuer, expected.client, ""}, now);
    EXPECT_FALSE(checked);
}

/// The last character of a signature has bits to spare; any other change is seen.
RC_GTEST_PROP(Token, is_not_taken_with_a_character_changed, ()) {
    static const std::string good = rsa().sign("RS256", claims());
    std::string changed = good;
    const auto at = *rc::gen::inRange<std::size_t>(0, good.size() - 1);
    changed[at] = *rc::gen::suchThat(rc::gen::elementOf(std::string("abcXYZ019-_.= ")),
                                     [&](char c) { return c != good[at]; });
    static const Keys keys = both();
    RC_ASSERT(outcome(changed, keys) != "taken");
}

/// What a provider publishes may be anything: it must not end the program.
RC_GTEST_PROP(Keys, are_read_whatever_they_say, ()) {
    std::string document = jwks({rsa().json(), ec().json()});
    const int times = *rc::gen::inRange(1, 4);
    for (int i = 0; i < times; ++i) {
        const auto at = *rc::gen::inRange<std::size_t>(0, document.size());
        const auto some = *rc::gen::elementOf(std::string("aZ9-_=\"{}[]:,. "));
        switch (*rc::gen::inRange(0, 3)) {
            case 0:
                document[at] = some;
                break;
            case 1:
                document.erase(at, 1);
                break;
            default:
                document.insert(at, 1, some);
        }
    }
    static const std::string good = rsa().sign("RS256", claims());
    (void)outcome(good, Keys::read(document));
}

}  // namespace
}  // namespace yibao::sign_on
