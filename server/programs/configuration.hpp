#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

namespace yibao {

/// What an installation decides about its server. Rules of the trade are not here: they are
/// policies and catalogues. The member initialisers are the defaults.
struct Configuration {
    std::string store = "sqlite:/var/lib/yibao/yibao.db";
    std::string key_file = "/etc/yibao/key";
    std::string policies = "/etc/yibao/policies";
    std::string web = "/usr/share/yibao/web";
    std::string listen = "127.0.0.1";
    std::int64_t port = 8080;
    std::int64_t threads = 1;
    std::int64_t max_body = 4 << 20;
    std::int64_t signature_window = 300;
    bool unsigned_loopback = false;
    bool remote_metrics = false;
    std::int64_t slow_message = 1000;
    std::int64_t longest_wait = 2000;
    std::string sign_on_issuer;
    std::string sign_on_client;
    std::string sign_on_secret_file;
    std::string sign_on_base;
    std::string sign_on_title = "统一身份认证登录";
    std::string sign_on_ca_file;
    std::string sign_on_login_claim;
    bool sign_on_trust_factors = false;
    std::string backup_record;
    std::int64_t backup_limit = 26;
    std::string log_level = "info";
    std::string log_file;
};

/// One row of the table of settings. The flag, the environment variable, the key in the file, the
/// output of `yibao config` and docs/operating/configuration.md all come from this row.
struct Setting {
    std::string_view name;  // "max_body"; also --max-body and YIBAO_MAX_BODY
    std::variant<std::string Configuration::*, std::int64_t Configuration::*, bool Configuration::*>
        member;
    std::string_view unit;     // of a number: "bytes", "seconds"
    std::string_view meaning;  // one sentence, without a full stop
    std::int64_t least = 0;    // of a number
    std::int64_t most = 0;
    std::string_view choices{};  // of a text, separated by spaces; empty: any text

    std::string flag() const;      // "--max-body"
    std::string variable() const;  // "YIBAO_MAX_BODY"
    std::string type() const;      // "whole number of bytes, 1024 to 67108864"
};

std::span<const Setting> settings();

/// The setting of that name; a BrokenInvariant where there is none.
const Setting& setting(std::string_view name);

/// The value as text: for people, with passwords masked.
std::string shown(const Configuration& values, const Setting& setting);

/// A file, a variable or a flag says what it may not; the text names the place and what would do.
struct ConfigurationError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Where a value comes from. What stands later overrides what stands earlier.
struct Origin {
    enum class Kind { by_default, file, environment, flag };
    Kind kind = Kind::by_default;
    std::string place{};  // "/etc/yibao/yibao.toml:3", "YIBAO_PORT", "--port"
};

struct EffectiveConfiguration {
    Configuration values;
    std::map<std::string, Origin, std::less<>> origins;  // by name, of every setting
};

inline constexpr std::string_view default_config_file = "/etc/yibao/yibao.toml";

/// The values that hold, given the flags by setting name and the variables by their own name (those
/// that do not begin with YIBAO_ are ignored). `file` is read when it is not empty, and must then
/// be there; when it is empty, YIBAO_CONFIG, else the default file where that exists.
/// Throws ConfigurationError.
EffectiveConfiguration configure(std::string file,
                                 const std::map<std::string, std::string>& environment,
                                 const std::map<std::string, std::string>& flags);

/// docs/operating/configuration.md.
std::string configuration_reference();

}  // namespace yibao
