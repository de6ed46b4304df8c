#include "sign_on/token.hpp"

#include <cjose/cjose.h>
#include <cjose/util.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "sign_on/members.hpp"

namespace yibao::sign_on {

namespace {

using wire::Value;

struct Release {
    void operator()(cjose_jws_t* jws) const { cjose_jws_release(jws); }
    void operator()(cjose_jwk_t* jwk) const { cjose_jwk_release(jwk); }
    void operator()(char* text) const { cjose_get_dealloc()(text); }
};
using Signed = std::unique_ptr<cjose_jws_t, Release>;
using PublicKey = std::unique_ptr<cjose_jwk_t, Release>;

/// A signature that only the provider can have made, and the curve that goes with it.
struct Algorithm {
    std::string_view name;
    cjose_jwk_kty_t kind;
    cjose_jwk_ec_curve curve = CJOSE_JWK_EC_INVALID;
};
constexpr std::array algorithms{
    Algorithm{"RS256", CJOSE_JWK_KTY_RSA},
    Algorithm{"RS384", CJOSE_JWK_KTY_RSA},
    Algorithm{"RS512", CJOSE_JWK_KTY_RSA},
    Algorithm{"PS256", CJOSE_JWK_KTY_RSA},
    Algorithm{"PS384", CJOSE_JWK_KTY_RSA},
    Algorithm{"PS512", CJOSE_JWK_KTY_RSA},
    Algorithm{"ES256", CJOSE_JWK_KTY_EC, CJOSE_JWK_EC_P_256},
    Algorithm{"ES384", CJOSE_JWK_KTY_EC, CJOSE_JWK_EC_P_384},
    Algorithm{"ES512", CJOSE_JWK_KTY_EC, CJOSE_JWK_EC_P_521},
};

constexpr std::size_t least_rsa_bits = 2048;
constexpr std::size_t longest_token = 64 << 10;

// cjose ends the program on padding in the wrong place; JOSE has none at all.
bool is_base64url(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    });
}

/// Header, payload and signature, each of them there.
bool is_compact(std::string_view token) {
    int parts = 0;
    for (; !token.empty(); ++parts) {
        const auto end = std::min(token.find('.'), token.size());
        if (!is_base64url(token.substr(0, end)) || end + 1 == token.size()) return false;
        token.remove_prefix(std::min(end + 1, token.size()));
    }
    return parts == 3;
}

/// Of all that a key may say of itself, what makes it a public key; empty where that is malformed.
std::string public_part(const Value& key) {
    std::string json = "{\"kty\":";
    wire::append_string(json, text_in(key, "kty"));
    if (const std::string curve = text_in(key, "crv"); !curve.empty()) {
        json += ",\"crv\":";
        wire::append_string(json, curve);
    }
    for (const char* const name : {"n", "e", "x", "y"}) {
        const std::string number = text_in(key, name);
        if (number.empty()) continue;
        if (!is_base64url(number)) return "";
        json += fmt::format(",\"{}\":\"{}\"", name, number);
    }
    return json + "}";
}

PublicKey imported(const std::string& json) {
    cjose_err error{};
    return PublicKey(cjose_jwk_import(json.data(), json.size(), &error));
}

bool is_strong(const cjose_jwk_t& key) {
    cjose_err error{};
    switch (cjose_jwk_get_kty(&key, &error)) {
        case CJOSE_JWK_KTY_RSA:
            return cjose_jwk_get_keysize(&key, &error) >= least_rsa_bits;
        case CJOSE_JWK_KTY_EC:
            return true;
        case CJOSE_JWK_KTY_OCT:  // a shared secret proves nothing of who signed
            return false;
    }
    return false;
}

/// A member of the protected header; what is not a text does not count.
std::string header_of(cjose_jws_t& token, const char* name) {
    cjose_err error{};
    const char* const value = cjose_header_get(cjose_jws_get_protected(&token), name, &error);
    return value != nullptr ? value : "";
}

bool has_header(cjose_jws_t& token, const char* name) {
    cjose_err error{};
    const std::unique_ptr<char, Release> raw(
        cjose_header_get_raw(cjose_jws_get_protected(&token), name, &error));
    return raw != nullptr;
}

bool fits(const cjose_jwk_t& key, const Algorithm& algorithm) {
    cjose_err error{};
    if (cjose_jwk_get_kty(&key, &error) != algorithm.kind) return false;
    return algorithm.kind != CJOSE_JWK_KTY_EC ||
           cjose_jwk_EC_get_curve(&key, &error) == algorithm.curve;
}

/// Nothing where one of the keys has signed it.
std::optional<Refusal> check_signature(cjose_jws_t& token, const Keys& keys) {
    const auto algorithm =
        std::ranges::find(algorithms, header_of(token, CJOSE_HDR_ALG), &Algorithm::name);
    // An extension that has to be understood (RFC 7515, section 4.1.11): we know none.
    if (algorithm == algorithms.end() || has_header(token, "crit")) return distrust("algorithm");
    bool tried = false;
    for (const Keys::Key* const named : keys.named(header_of(token, CJOSE_HDR_KID))) {
        if (!named->algorithm.empty() && named->algorithm != algorithm->name) continue;
        const PublicKey key = imported(named->json);
        if (!key || !fits(*key, *algorithm)) continue;
        tried = true;
        cjose_err error{};
        if (cjose_jws_verify(&token, key.get(), &error)) return std::nullopt;
    }
    return distrust(tried ? "signature" : "key");
}

std::string payload_of(cjose_jws_t& token) {
    cjose_err error{};
    std::uint8_t* bytes = nullptr;
    std::size_t length = 0;
    if (!cjose_jws_get_plaintext(&token, &bytes, &length, &error)) return "";
    return {reinterpret_cast<const char*>(bytes), length};
}

/// Issued to us, and if to others too, then at our asking.
bool is_for(const Value& claims, std::string_view client) {
    const auto audience = texts_in(claims, "aud");
    if (std::ranges::find(audience, client) == audience.end()) return false;
    const Value* const authorized = member(claims, "azp");
    if (authorized == nullptr) return audience.size() == 1;
    return authorized->kind == Value::Kind::string && authorized->text == client;
}

bool is_timely(const Value& claims, std::int64_t now) {
    const auto expires = seconds_in(claims, "exp");
    const auto issued = seconds_in(claims, "iat");
    if (!expires || !issued) return false;
    if (now >= *expires + clock_tolerance) return false;
    if (*issued > now + clock_tolerance || *issued < now - oldest_token - clock_tolerance)
        return false;
    if (member(claims, "nbf") == nullptr) return true;
    const auto begins = seconds_in(claims, "nbf");
    return begins && *begins <= now + clock_tolerance;
}

std::optional<Refusal> check_claims(const Value& claims, const Expected& expected,
                                    std::int64_t now) {
    if (text_in(claims, "iss") != expected.issuer) return distrust("issuer");
    if (!is_for(claims, expected.client)) return distrust("audience");
    if (!is_timely(claims, now)) return distrust("time");
    if (expected.nonce.empty() || text_in(claims, "nonce") != expected.nonce)
        return distrust("nonce");
    const std::string subject = text_in(claims, "sub");
    if (subject.empty() || subject.size() > 255) return distrust("subject");
    return std::nullopt;
}

}  // namespace

Refusal distrust(std::string_view what) {
    return {"signin.token_" + std::string(what),
            "统一身份认证返回的登录信息没有通过验证，请重新登录；仍不成功请联系系统管理员"};
}

Keys Keys::read(std::string_view document) {
    Keys keys;
    const auto json = wire::Json::parse(document);
    const Value* const list = json ? member(json->root(), "keys") : nullptr;
    if (list == nullptr || list->kind != Value::Kind::array) return keys;
    for (const Value* one = list->begin(); one != list->end(); one = one->next()) {
        const std::string use = text_in(*one, "use");
        if (!use.empty() && use != "sig") continue;
        Key key{text_in(*one, "kid"), text_in(*one, "alg"), public_part(*one)};
        if (key.json.empty()) continue;
        const PublicKey read = imported(key.json);
        if (read && is_strong(*read)) keys.keys_.push_back(std::move(key));
    }
    return keys;
}

std::vector<const Keys::Key*> Keys::named(std::string_view kid) const {
    std::vector<const Key*> found;
    for (const Key& key : keys_)
        if (kid.empty() || key.kid == kid) found.push_back(&key);
    return found;
}

Result<IdToken> verify(const std::string& token, const Keys& keys, const Expected& expected,
                       std::int64_t now) {
    if (token.size() > longest_token || !is_compact(token)) return distrust("form");
    cjose_err error{};
    const Signed jws(cjose_jws_import(token.data(), token.size(), &error));
    if (!jws) return distrust("form");
    if (auto refusal = check_signature(*jws, keys)) return *std::move(refusal);
    IdToken checked;
    checked.payload = payload_of(*jws);
    const auto claims = wire::Json::parse(checked.payload);
    if (!claims) return distrust("form");
    if (auto refusal = check_claims(claims->root(), expected, now)) return *std::move(refusal);
    checked.subject = text_in(claims->root(), "sub");
    const auto methods = texts_in(claims->root(), "amr");
    checked.several_factors = std::ranges::any_of(
        methods, [](const std::string& method) { return method == "mfa" || method == "otp"; });
    return checked;
}

}  // namespace yibao::sign_on
