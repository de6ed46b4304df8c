#include "sign_on/provider.hpp"

#include <cjose/base64.h>
#include <cjose/util.h>
#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/ensure.hpp"
#include "base/hex.hpp"
#include "sign_on/members.hpp"

namespace yibao::sign_on {

using wire::Value;

/// What the provider says of itself (OpenID Connect Discovery).
struct Provider::Metadata {
    std::string authorization;
    std::string token;
    std::string keys;
    std::string user;      // empty: it answers no questions about a user
    std::string sign_out;  // empty: there is none
    bool secret_in_form = false;
    bool names_itself = false;  // in what the browser brings back
    Moment asked{};
};

namespace {

constexpr std::size_t longest_name = 255;
constexpr std::chrono::hours fresh_for{1};
constexpr std::chrono::seconds between_keys{30};

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += is_unreserved(c) ? std::string(1, c)
                                : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return out;
}

using Parameters = std::vector<std::pair<std::string_view, std::string_view>>;

std::string form_of(const Parameters& parameters) {
    std::string form;
    for (const auto& [name, value] : parameters) {
        if (!form.empty()) form += '&';
        form.append(name).append("=").append(escaped(value));
    }
    return form;
}

std::string with_query(const std::string& address, const Parameters& parameters) {
    return address + (address.find('?') == std::string::npos ? '?' : '&') + form_of(parameters);
}

std::string unguessable() {
    std::array<unsigned char, 32> bytes{};
    ensure(RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1, "there is randomness");
    return hex(as_text(bytes));
}

std::string base64url(std::string_view bytes) {
    char* encoded = nullptr;
    std::size_t length = 0;
    cjose_err error{};
    ensure(cjose_base64url_encode(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(),
                                  &encoded, &length, &error),
           "bytes can be encoded");
    std::string text(encoded, length);
    cjose_get_dealloc()(encoded);
    return text;
}

std::string challenge_of(const std::string& verifier) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size(), digest.data());
    return base64url(as_text(digest));
}

bool are_equal(std::string_view one, std::string_view other) {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

/// An error as OAuth 2.0 names them, for a log; anything else could be a token.
std::string error_word(const Value& answer) {
    const std::string word = text_in(answer, "error");
    const bool plain = !word.empty() && word.size() <= 40 &&
                       word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
    return plain ? word : "no error that OAuth names";
}

/// What the scope has to name so that the provider says this claim (OpenID Connect Core 5.4).
std::string_view scope_for(std::string_view claim) {
    if (claim.empty()) return "openid";
    if (claim.starts_with("email")) return "openid email";
    return claim.starts_with("phone") ? "openid phone" : "openid profile";
}

std::string address_in(const Value& document, std::string_view name, const std::string& issuer) {
    std::string address = text_in(document, name);
    if (!address.empty() && !is_safe_address(address))
        throw ProviderError(
            fmt::format("{}: its {} is neither https nor on this machine", issuer, name));
    return address;
}

std::string needed_in(const Value& document, std::string_view name, const std::string& issuer) {
    std::string address = address_in(document, name, issuer);
    if (address.empty()) throw ProviderError(fmt::format("{}: says no {}", issuer, name));
    return address;
}

/// A claim that may stand for somebody before the subject is known. An address that was never
/// verified could be anybody's.
std::string claim_in(const Value& claims, const std::string& name) {
    if (name == "email" && !is_true(claims, "email_verified")) return "";
    std::string login = text_in(claims, name);
    return login.size() <= longest_name ? login : "";
}

bool lists(const Value& document, std::string_view name, std::string_view wanted) {
    const auto listed = texts_in(document, name);
    return std::ranges::find(listed, wanted) != listed.end();
}

bool has(const Value& document, std::string_view name) { return member(document, name) != nullptr; }

}  // namespace

Provider::Provider(ProviderSettings settings)
    : settings_(std::move(settings)), fetcher_(settings_.ca_file, settings_.patience) {}

std::shared_ptr<const Provider::Metadata> Provider::asked_metadata(Moment now) const {
    const std::string& issuer = settings_.issuer;
    const std::string root = issuer.ends_with('/') ? issuer.substr(0, issuer.size() - 1) : issuer;
    const Answered answered = fetcher_.ask({root + "/.well-known/openid-configuration"});
    const auto json = wire::Json::parse(answered.body);
    if (answered.status != 200 || !json)
        throw ProviderError(fmt::format("{}: its discovery document answers {}, not with JSON",
                                        issuer, answered.status));
    const Value& said = json->root();
    if (text_in(said, "issuer") != issuer)
        throw ProviderError(issuer + ": its discovery document names another issuer");
    constexpr std::string_view challenges = "code_challenge_methods_supported";
    if (has(said, challenges) && !lists(said, challenges, "S256"))
        throw ProviderError(issuer + ": knows no PKCE with S256");
    Metadata found;
    found.authorization = needed_in(said, "authorization_endpoint", issuer);
    found.token = needed_in(said, "token_endpoint", issuer);
    found.keys = needed_in(said, "jwks_uri", issuer);
    found.user = address_in(said, "userinfo_endpoint", issuer);
    found.sign_out = address_in(said, "end_session_endpoint", issuer);
    constexpr std::string_view ways = "token_endpoint_auth_methods_supported";
    found.secret_in_form = has(said, ways) && !lists(said, ways, "client_secret_basic");
    found.names_itself = is_true(said, "authorization_response_iss_parameter_supported");
    found.asked = now;
    return std::make_shared<const Metadata>(std::move(found));
}

std::shared_ptr<const Provider::Metadata> Provider::metadata(Moment now) {
    {
        const std::lock_guard lock(mutex_);
        if (metadata_ && now - metadata_->asked < fresh_for) return metadata_;
    }
    auto found = asked_metadata(now);
    const std::lock_guard lock(mutex_);
    metadata_ = found;
    return found;
}

/// `again`: a key is missing. The provider may have changed its keys, but is not asked at every
/// token that says so.
std::shared_ptr<const Keys> Provider::keys(const Metadata& of, Moment now, bool again) {
    {
        const std::lock_guard lock(mutex_);
        const bool enough = again ? now - keys_asked_ < between_keys : now - keys_read_ < fresh_for;
        if (keys_ && enough) return keys_;
        keys_asked_ = now;
    }
    const Answered answered = fetcher_.ask({of.keys});
    auto found =
        std::make_shared<const Keys>(answered.status == 200 ? Keys::read(answered.body) : Keys());
    if (found->empty())
        throw ProviderError(fmt::format("{}: answers {}, without a key that could sign a token",
                                        of.keys, answered.status));
    const std::lock_guard lock(mutex_);
    keys_ = found;
    keys_read_ = now;
    return found;
}

Journey Provider::begin(Moment now) {
    const auto known = metadata(now);
    Journey journey{"", unguessable(), unguessable(), unguessable()};
    const std::string challenge = challenge_of(journey.verifier);
    const std::string back = return_address();
    journey.address =
        with_query(known->authorization, {
                                             {"response_type", "code"},
                                             {"client_id", settings_.client},
                                             {"redirect_uri", back},
                                             {"scope", scope_for(settings_.login_claim)},
                                             {"state", journey.state},
                                             {"nonce", journey.nonce},
                                             {"code_challenge", challenge},
                                             {"code_challenge_method", "S256"},
                                         });
    return journey;
}

/// The answer of the token endpoint, or why there is none.
std::string Provider::exchange(const Metadata& with, const Brought& brought, const Journey& journey,
                               std::optional<Refusal>& refused) {
    const std::string back = return_address();
    Parameters parameters{{"grant_type", "authorization_code"},
                          {"code", brought.code},
                          {"redirect_uri", back},
                          {"code_verifier", journey.verifier}};
    Question question{with.token};
    if (with.secret_in_form) {
        parameters.emplace_back("client_id", settings_.client);
        parameters.emplace_back("client_secret", settings_.secret);
    } else {
        question.user = escaped(settings_.client);
        question.password = escaped(settings_.secret);
    }
    question.form = form_of(parameters);
    Answered answered = fetcher_.ask(question);
    if (answered.status == 200) return std::move(answered.body);
    const auto json = wire::Json::parse(answered.body);
    const std::string error = json ? error_word(json->root()) : "no JSON";
    if (error != "invalid_grant")
        throw ProviderError(
            fmt::format("{}: answers {} with {}", with.token, answered.status, error));
    refused = Refusal{"signin.grant", "这次统一身份认证登录已失效或已用过，请重新登录"};
    return "";
}

/// From the token, else from what the provider says of its user; who is known by the subject can do
/// without.
std::string Provider::login_of(const Metadata& of, const IdToken& token,
                               const std::string& access) const {
    const std::string& claim = settings_.login_claim;
    if (claim.empty()) return "";
    const auto claims = wire::Json::parse(token.payload);
    if (claims && has(claims->root(), claim)) return claim_in(claims->root(), claim);
    const bool plain = std::ranges::all_of(access, [](char c) { return c > ' ' && c < '\x7f'; });
    if (of.user.empty() || access.empty() || !plain) return "";
    const Answered answered = fetcher_.ask({of.user, {}, "", "", access});
    const auto user = wire::Json::parse(answered.body);
    if (answered.status != 200 || !user || text_in(user->root(), "sub") != token.subject) return "";
    return claim_in(user->root(), claim);
}

Result<Identity> Provider::finish(const Brought& brought, const Journey& journey, Moment now) {
    const Refusal stray{"signin.state", "这次登录不是从本浏览器发起的，或已过期，请重新登录"};
    if (journey.state.empty() || !are_equal(brought.state, journey.state)) return stray;
    const auto known = metadata(now);
    if (brought.issuer.empty() ? known->names_itself : brought.issuer != settings_.issuer)
        return stray;
    if (brought.error == "access_denied")
        return Refusal{"signin.cancelled", "没有在统一身份认证完成登录"};
    if (!brought.error.empty())
        return Refusal{"signin.provider_refused", "统一身份认证拒绝了登录请求，请联系系统管理员"};
    if (brought.code.empty()) return stray;

    std::optional<Refusal> refused;
    const std::string answer = exchange(*known, brought, journey, refused);
    if (refused) return *std::move(refused);
    const auto json = wire::Json::parse(answer);
    if (!json) throw ProviderError(known->token + ": answers 200 without JSON");
    const std::string id_token = text_in(json->root(), "id_token");
    const Expected expected{settings_.issuer, settings_.client, journey.nonce};
    auto token = verify(id_token, *keys(*known, now, false), expected, now.unix_seconds());
    if (!token && token.refusal().code == "signin.token_key")
        token = verify(id_token, *keys(*known, now, true), expected, now.unix_seconds());
    if (!token) return token.refusal();
    return Identity{settings_.issuer, token->subject,
                    login_of(*known, *token, text_in(json->root(), "access_token")),
                    token->several_factors};
}

std::optional<std::string> Provider::sign_out_address(Moment now) {
    const auto known = metadata(now);
    if (known->sign_out.empty()) return std::nullopt;
    const std::string home = settings_.base + "/sign-in";
    return with_query(known->sign_out,
                      {{"client_id", settings_.client}, {"post_logout_redirect_uri", home}});
}

}  // namespace yibao::sign_on
