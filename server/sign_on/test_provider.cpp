#include "sign_on/test_provider.hpp"

#include <cjose/util.h>

#include <fmt/format.h>

#include <array>

#include "base/ensure.hpp"

namespace yibao::sign_on {

namespace {

std::string taken(char* text) {
    ensure(text != nullptr, "there is a text");
    std::string copy(text);
    cjose_get_dealloc()(text);
    return copy;
}

}  // namespace

SigningKey::SigningKey(cjose_jwk_t* key, std::string kid)
    : key_(key, [](cjose_jwk_t* one) { cjose_jwk_release(one); }), kid_(std::move(kid)) {
    ensure(key != nullptr, "the key could be made");
    cjose_err error{};
    ensure(cjose_jwk_set_kid(key, kid_.data(), kid_.size(), &error), "it takes a name");
}

SigningKey SigningKey::rsa(const std::string& kid, std::size_t bits) {
    constexpr std::array<std::uint8_t, 3> exponent{1, 0, 1};
    cjose_err error{};
    return SigningKey(cjose_jwk_create_RSA_random(bits, exponent.data(), exponent.size(), &error),
                      kid);
}

SigningKey SigningKey::ec(const std::string& kid, cjose_jwk_ec_curve curve) {
    cjose_err error{};
    return SigningKey(cjose_jwk_create_EC_random(curve, &error), kid);
}

SigningKey SigningKey::secret(const std::string& kid, const std::string& bytes) {
    cjose_err error{};
    return SigningKey(cjose_jwk_create_oct_spec(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                                bytes.size(), &error),
                      kid);
}

std::string SigningKey::json(const std::string& more) const {
    cjose_err error{};
    std::string text = taken(cjose_jwk_to_json(key_.get(), false, &error));
    return text.insert(text.size() - 1, more);
}

std::string SigningKey::sign(const std::string& algorithm, const std::string& payload, bool named,
                             const std::string& critical) const {
    cjose_err error{};
    const std::unique_ptr<cjose_header_t, decltype(&cjose_header_release)> header(
        cjose_header_new(&error), &cjose_header_release);
    ensure(cjose_header_set(header.get(), CJOSE_HDR_ALG, algorithm.c_str(), &error), "it is set");
    if (named)
        ensure(cjose_header_set(header.get(), CJOSE_HDR_KID, kid_.c_str(), &error), "it is set");
    if (!critical.empty())
        ensure(cjose_header_set_raw(header.get(), "crit", critical.c_str(), &error), "it is set");
    const std::unique_ptr<cjose_jws_t, decltype(&cjose_jws_release)> jws(
        cjose_jws_sign(key_.get(), header.get(),
                       reinterpret_cast<const std::uint8_t*>(payload.data()), payload.size(),
                       &error),
        &cjose_jws_release);
    const char* compact = nullptr;
    ensure(jws != nullptr && cjose_jws_export(jws.get(), &compact, &error), "it can be signed");
    return compact;
}

std::string base64url_of(const std::string& bytes) {
    char* encoded = nullptr;
    std::size_t length = 0;
    cjose_err error{};
    ensure(cjose_base64url_encode(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(),
                                  &encoded, &length, &error),
           "it can be encoded");
    std::string text(encoded, length);
    cjose_get_dealloc()(encoded);
    return text;
}

std::string jwks(const std::vector<std::string>& keys) {
    return fmt::format(R"({{"keys":[{}]}})", fmt::join(keys, ","));
}

TestProvider::TestProvider() : key(SigningKey::ec("first")) {
    server_ = std::make_unique<wire::HttpServer>(
        wire::HttpServerOptions{}, [this](wire::HttpRequest request, wire::Respond respond) {
            handle(std::move(request), respond);
        });
    server_->start();
    publish();
    answer("/keys", 200, jwks({key.json()}));
}

std::string TestProvider::issuer() const {
    return fmt::format("http://127.0.0.1:{}", server_->port());
}

ProviderSettings TestProvider::settings() const {
    ProviderSettings settings;
    settings.issuer = issuer();
    settings.client = "yibao";
    settings.secret = "a secret & more";
    settings.base = "https://yibao.example.cn";
    settings.title = "统一身份认证登录";
    settings.patience = std::chrono::milliseconds(2000);
    return settings;
}

void TestProvider::publish(const std::string& more) {
    answer("/.well-known/openid-configuration", 200,
           fmt::format(R"({{"issuer":"{0}","authorization_endpoint":"{0}/auth","token_endpoint":)"
                       R"("{0}/token","jwks_uri":"{0}/keys","userinfo_endpoint":"{0}/user",)"
                       R"("end_session_endpoint":"{0}/end"{1}}})",
                       issuer(), more));
}

void TestProvider::vouch(const std::string& nonce, Moment now, const std::string& claims) {
    const std::string payload =
        fmt::format(R"({{"iss":"{}","aud":"yibao","exp":{},"iat":{},"nonce":"{}"{}}})", issuer(),
                    now.unix_seconds() + 300, now.unix_seconds(), nonce, claims);
    answer("/token", 200,
           fmt::format(R"({{"access_token":"an.access.token","id_token":"{}"}})",
                       key.sign("ES256", payload)));
}

std::string TestProvider::parameter(const std::string& text, const std::string& name) {
    const auto at = ("&" + text).find("&" + name + "=");
    const auto asked = text.find("?" + name + "=");
    const auto begin = at != std::string::npos ? at : asked != std::string::npos ? asked + 1 : at;
    if (begin == std::string::npos) return "";
    const std::string value = text.substr(begin + name.size() + 1);
    return value.substr(0, value.find('&'));
}

void TestProvider::answer(const std::string& path, Answer answer) {
    const std::lock_guard lock(mutex_);
    answers_[path] = std::move(answer);
}

void TestProvider::answer(const std::string& path, int status, const std::string& body) {
    answer(path, [=](const wire::HttpRequest&) {
        return wire::HttpResponse{status, "application/json", body};
    });
}

int TestProvider::asked(const std::string& path) {
    const std::lock_guard lock(mutex_);
    return static_cast<int>(asked_[path].size());
}

wire::HttpRequest TestProvider::last(const std::string& path) {
    const std::lock_guard lock(mutex_);
    ensure(!asked_[path].empty(), "it was asked");
    return asked_[path].back();
}

void TestProvider::rotate(const std::string& kid) {
    key = SigningKey::ec(kid);
    answer("/keys", 200, jwks({key.json()}));
}

void TestProvider::handle(wire::HttpRequest request, const wire::Respond& respond) {
    const std::string path = request.target.substr(0, request.target.find('?'));
    Answer answer;
    {
        const std::lock_guard lock(mutex_);
        asked_[path].push_back(request);
        if (const auto found = answers_.find(path); found != answers_.end()) answer = found->second;
    }
    respond(answer ? answer(request) : wire::HttpResponse{404, "text/plain", "nothing here"});
}

}  // namespace yibao::sign_on
