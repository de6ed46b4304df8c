#include "programs/configuration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ensure.hpp"

namespace yibao {

namespace {

using C = Configuration;

const std::array table{
    Setting{"store", &C::store, "",
            "where the data is kept: sqlite:PATH, or postgresql://USER@HOST/DATABASE"},
    Setting{"key_file", &C::key_file, "",
            "file with the keys that seal personal data in the store; readable by its owner alone"},
    Setting{"policies", &C::policies, "",
            "directory of the policy files, one folder a pooling area"},
    Setting{"web", &C::web, "", "directory of the built console; empty: none is served"},
    Setting{"listen", &C::listen, "", "address to listen on: a number of IPv4 or IPv6"},
    Setting{"port", &C::port, "", "port to listen on; 0 takes any free one", 0, 65535},
    Setting{"threads", &C::threads, "", "threads that read requests and write answers", 1, 256},
    Setting{"max_body", &C::max_body, "bytes", "longest request that is read", 1024, 64 << 20},
    Setting{"signature_window", &C::signature_window, "seconds",
            "how far a signed message's time may be from the server's clock, either way", 1, 86400},
    Setting{"unsigned_loopback", &C::unsigned_loopback, "",
            "accept messages without signature from this machine itself: for demonstrations only"},
    Setting{"remote_metrics", &C::remote_metrics, "",
            "answer /metrics to other machines too, not to this one alone"},
    Setting{"slow_message", &C::slow_message, "milliseconds",
            "a message that takes this long is logged as slow", 1, 600000},
    Setting{"longest_wait", &C::longest_wait, "milliseconds",
            "while a message has waited longer than this for the store, others are refused as busy",
            10, 600000},
    Setting{"sign_on_issuer", &C::sign_on_issuer, "",
            "address of the OpenID provider that operators may sign in by, as it names itself; "
            "empty: none"},
    Setting{"sign_on_client", &C::sign_on_client, "", "what the provider knows this system as"},
    Setting{"sign_on_secret_file", &C::sign_on_secret_file, "",
            "file with the secret that goes with sign_on_client; readable by its owner alone"},
    Setting{"sign_on_base", &C::sign_on_base, "",
            "address of the console as browsers see it, such as https://yibao.example.cn; the "
            "provider sends them back to /sign-in/return there"},
    Setting{"sign_on_title", &C::sign_on_title, "", "what the button on the sign-in page says"},
    Setting{"sign_on_ca_file", &C::sign_on_ca_file, "",
            "certificates (PEM) to check the provider's by; empty: those of the system"},
    Setting{"sign_on_login_claim", &C::sign_on_login_claim, "",
            "claim of the provider by which an operator may be linked before the first sign-in, "
            "such as preferred_username; empty: only by subject"},
    Setting{"sign_on_trust_factors", &C::sign_on_trust_factors, "",
            "do not ask for the own second factor where the provider says that it asked for one"},
    Setting{"backup_record", &C::backup_record, "",
            "file in which backups and restores are noted for the console; empty: "
            "yibao-backups.jsonl beside a SQLite store, and none of another store"},
    Setting{"backup_limit", &C::backup_limit, "hours",
            "an older newest backup is warned of at the console", 1, 10000},
    Setting{"log_level", &C::log_level, "", "least level that is logged", 0, 0,
            "debug info warn error"},
    Setting{"log_file", &C::log_file, "", "file to append the log to; empty: standard error"},
};

std::string replaced(std::string_view text, char from, char to) {
    std::string result(text);
    std::ranges::replace(result, from, to);
    return result;
}

std::string joined(std::string_view choices) {
    std::string result = "one of ";
    for (const char c : choices) result += c == ' ' ? std::string(", ") : std::string(1, c);
    return result;
}

/// `scheme://user:password@host` with the password hidden.
std::string masked(const std::string& text) {
    const auto scheme = text.find("://");
    if (scheme == std::string::npos) return text;
    constexpr std::string_view parameter = "password=";
    if (const auto start = text.find(parameter); start != std::string::npos) {
        const auto end = std::min(text.find('&', start), text.size());
        return masked(text.substr(0, start) + "***" + text.substr(end));
    }
    const auto at = text.rfind('@');
    const auto colon = text.find(':', scheme + 3);
    if (at == std::string::npos || colon == std::string::npos || colon > at) return text;
    return text.substr(0, colon + 1) + "***" + text.substr(at);
}

}  // namespace

std::string Setting::flag() const { return "--" + replaced(name, '_', '-'); }

std::string Setting::variable() const {
    std::string result = "YIBAO_";
    for (const char c : name) result += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return result;
}

std::string Setting::type() const {
    if (std::holds_alternative<bool C::*>(member)) return "true or false";
    if (std::holds_alternative<std::string C::*>(member))
        return choices.empty() ? "a text" : joined(choices);
    return fmt::format("a whole number{}, {} to {}",
                       unit.empty() ? "" : fmt::format(" of {}", unit), least, most);
}

std::span<const Setting> settings() { return table; }

const Setting& setting(std::string_view name) {
    const auto found = std::ranges::find(table, name, &Setting::name);
    ensure(found != table.end(), "a setting is asked for by its name in the table");
    return *found;
}

std::string shown(const Configuration& values, const Setting& setting) {
    const auto text = [](const auto& value) -> std::string {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, std::string>)
            return masked(value);
        else
            return fmt::format("{}", value);
    };
    return std::visit([&](auto member) { return text(values.*member); }, setting.member);
}

std::string configuration_reference() {
    std::string page =
        "# Settings\n\n"
        "<!-- Written by `yibao config --reference`; a test compares. -->\n\n"
        "A flag overrides the environment, which overrides the file, which overrides the default.\n"
        "`yibao config` shows the values that hold and where each comes from. A key, a variable\n"
        "beginning with `YIBAO_` or a flag that is not in this table is refused.\n\n";
    page += fmt::format(
        "The file is TOML, one `key = value` a line: the one named by `--config` or "
        "`YIBAO_CONFIG`,\n"
        "else `{}` where that exists.\n\n"
        "| key | flag | variable | value | default | meaning |\n"
        "| --- | --- | --- | --- | --- | --- |\n",
        default_config_file);
    for (const Setting& row : table) {
        const std::string standard = shown(Configuration{}, row);
        page += fmt::format("| {} | `{}` | `{}` | {} | {} | {} |\n", row.name, row.flag(),
                            row.variable(), row.type(),
                            standard.empty() ? "empty" : "`" + standard + "`", row.meaning);
    }
    return page;
}

}  // namespace yibao
