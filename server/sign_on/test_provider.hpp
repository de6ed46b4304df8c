#pragma once

// For tests only: a provider of identities on this machine, whose tokens the test writes itself.

#include <cjose/cjose.h>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "sign_on/provider.hpp"
#include "wire/http_server.hpp"

namespace yibao::sign_on {

/// A key pair, with a name.
class SigningKey {
public:
    static SigningKey rsa(const std::string& kid, std::size_t bits = 2048);
    static SigningKey ec(const std::string& kid, cjose_jwk_ec_curve curve = CJOSE_JWK_EC_P_256);
    /// A shared secret.
    static SigningKey secret(const std::string& kid, const std::string& bytes);

    /// The public half as JSON; `more` are further members, with a comma in front.
    std::string json(const std::string& more = "") const;

    /// A token; its header names the key unless told otherwise. `critical`: JSON of a "crit".
    std::string sign(const std::string& algorithm, const std::string& payload, bool named = true,
                     const std::string& critical = "") const;

private:
    explicit SigningKey(cjose_jwk_t* key, std::string kid);

    std::shared_ptr<cjose_jwk_t> key_;
    std::string kid_;
};

std::string base64url_of(const std::string& bytes);

/// The JWKS of these keys.
std::string jwks(const std::vector<std::string>& keys);

class TestProvider {
public:
    TestProvider();

    std::string issuer() const;
    ProviderSettings settings() const;

    /// What the next exchange of a code gives; `claims` beside iss, aud, exp, iat and nonce, with a
    /// comma in front.
    void vouch(const std::string& nonce, Moment now, const std::string& claims);

    /// The value of a parameter in an address or a form.
    static std::string parameter(const std::string& text, const std::string& name);

    /// Answers at a path instead of the usual ones.
    using Answer = std::function<wire::HttpResponse(const wire::HttpRequest&)>;
    void answer(const std::string& path, Answer answer);
    void answer(const std::string& path, int status, const std::string& body);

    int asked(const std::string& path);
    wire::HttpRequest last(const std::string& path);

    SigningKey key;  // that tokens are signed with
    void rotate(const std::string& kid);

private:
    void publish(const std::string& more = "");
    void handle(wire::HttpRequest request, const wire::Respond& respond);

    std::mutex mutex_;
    std::map<std::string, Answer> answers_;
    std::map<std::string, std::vector<wire::HttpRequest>> asked_;
    std::unique_ptr<wire::HttpServer> server_;
};

}  // namespace yibao::sign_on
