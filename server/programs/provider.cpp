#include "programs/provider.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <array>
#include <fstream>
#include <iterator>

namespace yibao {

namespace {

[[noreturn]] void refuse(const std::string& why) { throw ConfigurationError(why); }

std::string content_of(const std::string& name, const std::string& file) {
    std::ifstream in(file);
    if (!in) refuse(fmt::format("{}: {} cannot be read", name, file));
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string secret_in(const std::string& file) {
    struct stat status {};
    if (stat(file.c_str(), &status) == 0 && (status.st_mode & 077U) != 0)
        refuse(fmt::format("sign_on_secret_file: others may read {}; chmod 600 it", file));
    std::string secret = content_of("sign_on_secret_file", file);
    secret.erase(secret.find_last_not_of(" \t\r\n") + 1);
    if (secret.empty()) refuse(fmt::format("sign_on_secret_file: {} is empty", file));
    return secret;
}

void check_address(std::string_view name, const std::string& address) {
    if (!sign_on::is_safe_address(address) || address.find_first_of("?#") != std::string::npos)
        refuse(
            fmt::format("{} must be an address that begins with https://, or http:// on this "
                        "machine, not \"{}\"",
                        name, address));
}

}  // namespace

void offer_provider(Session& session, Command command) {
    session.offer_more(command, {"sign_on_issuer", "sign_on_client", "sign_on_secret_file",
                                 "sign_on_base", "sign_on_title", "sign_on_ca_file",
                                 "sign_on_login_claim", "sign_on_trust_factors"});
}

std::unique_ptr<sign_on::Provider> provider_of(const Configuration& configuration) {
    const Configuration& c = configuration;
    const std::array<std::pair<std::string_view, const std::string*>, 4> needed{{
        {"sign_on_issuer", &c.sign_on_issuer},
        {"sign_on_client", &c.sign_on_client},
        {"sign_on_secret_file", &c.sign_on_secret_file},
        {"sign_on_base", &c.sign_on_base},
    }};
    std::string missing;
    std::size_t count = 0;
    for (const auto& [name, value] : needed) {
        if (!value->empty()) continue;
        missing += fmt::format("{}{}", missing.empty() ? "" : ", ", name);
        ++count;
    }
    if (count == needed.size()) return nullptr;
    if (count != 0) refuse("to sign in by an OpenID provider there is missing: " + missing);
    check_address("sign_on_issuer", c.sign_on_issuer);
    check_address("sign_on_base", c.sign_on_base);
    if (!c.sign_on_ca_file.empty()) (void)content_of("sign_on_ca_file", c.sign_on_ca_file);
    sign_on::ProviderSettings settings;
    settings.issuer = c.sign_on_issuer;
    settings.client = c.sign_on_client;
    settings.secret = secret_in(c.sign_on_secret_file);
    settings.base = c.sign_on_base.substr(0, c.sign_on_base.find_last_not_of('/') + 1);
    settings.title = c.sign_on_title;
    settings.ca_file = c.sign_on_ca_file;
    settings.login_claim = c.sign_on_login_claim;
    settings.trust_factors = c.sign_on_trust_factors;
    return std::make_unique<sign_on::Provider>(std::move(settings));
}

}  // namespace yibao
