// Where the values of a Configuration come from: file, environment, flags.

#include <fmt/format.h>
#include <toml++/toml.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <vector>

#include "base/words.hpp"
#include "programs/configuration.hpp"

namespace yibao {

namespace {

using C = Configuration;
using Kind = Origin::Kind;

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool is_choice(std::string_view choices, std::string_view text) {
    while (!choices.empty()) {
        const auto end = std::min(choices.find(' '), choices.size());
        if (choices.substr(0, end) == text) return true;
        choices.remove_prefix(std::min(end + 1, choices.size()));
    }
    return false;
}

bool take(const Setting& row, std::string_view text, std::string& value) {
    value = text;
    return row.choices.empty() || is_choice(row.choices, text);
}

bool take(const Setting& row, std::string_view text, std::int64_t& value) {
    const auto number = whole_number(text);
    value = number.value_or(0);
    return number && value >= row.least && value <= row.most;
}

bool take(const Setting&, std::string_view text, bool& value) {
    value = text == "true";
    return value || text == "false";
}

[[noreturn]] void refuse(const std::string& place, const Setting& row, std::string_view said) {
    throw ConfigurationError(
        fmt::format("{}: {} must be {}, not {}", place, row.name, row.type(), said));
}

class Gathering {
public:
    Gathering() {
        for (const Setting& row : settings()) result_.origins[std::string(row.name)] = {};
    }

    void set(const Setting& row, std::string_view text, Kind kind, std::string place) {
        const bool taken = std::visit(
            [&](auto member) { return take(row, text, result_.values.*member); }, row.member);
        if (!taken) refuse(place, row, fmt::format("\"{}\"", text));
        result_.origins[std::string(row.name)] = {kind, std::move(place)};
    }

    EffectiveConfiguration take_result() { return std::move(result_); }

private:
    EffectiveConfiguration result_;
};

std::string hint(std::string_view word, const std::vector<std::string>& known) {
    const std::string near = nearest_word(word, known);
    return near.empty() ? "; yibao config lists the known ones"
                        : "; the nearest known one is " + near;
}

const Setting* known(std::string_view name) {
    for (const Setting& row : settings())
        if (row.name == name) return &row;
    return nullptr;
}

/// The value in the words of a flag, where its TOML type is the setting's.
std::optional<std::string> words(const Setting& row, const toml::node& node) {
    if (std::holds_alternative<std::string C::*>(row.member))
        return node.value_exact<std::string>();
    if (std::holds_alternative<bool C::*>(row.member)) {
        const auto value = node.value_exact<bool>();
        return value ? std::optional<std::string>(*value ? "true" : "false") : std::nullopt;
    }
    const auto value = node.value_exact<std::int64_t>();
    return value ? std::optional<std::string>(fmt::format("{}", *value)) : std::nullopt;
}

toml::table parse(const std::string& file) {
    if (!std::ifstream(file))
        throw ConfigurationError(fmt::format("{}: the configuration file cannot be read", file));
    try {
        return toml::parse_file(file);
    } catch (const toml::parse_error& error) {
        throw ConfigurationError(
            fmt::format("{}:{}: {}", file, error.source().begin.line, error.description()));
    }
}

void read_file(const std::string& file, Gathering& gathering) {
    for (const auto& [key, node] : parse(file)) {
        const std::string place = fmt::format("{}:{}", file, key.source().begin.line);
        const Setting* row = known(key.str());
        if (row == nullptr) {
            std::vector<std::string> names;
            for (const Setting& candidate : settings()) names.emplace_back(candidate.name);
            throw ConfigurationError(
                fmt::format("{}: unknown key {}{}", place, key.str(), hint(key.str(), names)));
        }
        const auto text = words(*row, node);
        if (!text) {
            std::ostringstream kind;
            kind << node.type();
            refuse(place, *row, "a TOML " + kind.str());
        }
        gathering.set(*row, *text, Kind::file, place);
    }
}

void read_environment(const std::map<std::string, std::string>& environment, Gathering& gathering) {
    std::map<std::string, const Setting*> rows{{"YIBAO_CONFIG", nullptr}};
    for (const Setting& row : settings()) rows[row.variable()] = &row;
    for (const auto& [name, value] : environment) {
        if (!name.starts_with("YIBAO_")) continue;
        const auto found = rows.find(name);
        if (found == rows.end()) {
            std::vector<std::string> names;
            for (const auto& [candidate, row] : rows) names.push_back(candidate);
            throw ConfigurationError(
                fmt::format("unknown environment variable {}{}", name, hint(name, names)));
        }
        if (found->second != nullptr) gathering.set(*found->second, value, Kind::environment, name);
    }
}

}  // namespace

EffectiveConfiguration configure(std::string file,
                                 const std::map<std::string, std::string>& environment,
                                 const std::map<std::string, std::string>& flags) {
    Gathering gathering;
    if (const auto named = environment.find("YIBAO_CONFIG");
        file.empty() && named != environment.end())
        file = named->second;
    if (file.empty() && std::filesystem::exists(default_config_file)) file = default_config_file;
    if (!file.empty()) read_file(file, gathering);
    read_environment(environment, gathering);
    for (const auto& [name, value] : flags) {
        const Setting& row = setting(name);
        gathering.set(row, value, Kind::flag, row.flag());
    }
    return gathering.take_result();
}

}  // namespace yibao
