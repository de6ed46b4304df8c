#include "programs/session.hpp"

#include <utility>

#include "base/ensure.hpp"

namespace yibao {

namespace {

std::string described(const Setting& row) {
    std::string text(row.meaning);
    if (!row.unit.empty()) text += ", in " + std::string(row.unit);
    const std::string standard = shown(Configuration{}, row);
    return standard.empty() ? text : text + " [" + standard + "]";
}

}  // namespace

Session::Session(std::ostream& answers, std::ostream& remarks,
                 std::map<std::string, std::string> environment)
    : out(answers), err(remarks), environment_(std::move(environment)) {}

void Session::offer(Command command, std::initializer_list<std::string_view> names) {
    command.option("--config", &config_file_, "FILE", "configuration file (TOML)");
    offer_more(command, names);
}

void Session::offer_more(Command command, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const Setting& row = setting(name);
        const auto keep = [this, name = std::string(name)](const std::string& text) {
            flags_[name] = text;
        };
        if (std::holds_alternative<bool Configuration::*>(row.member))
            command.flag(row.flag(), described(row),
                         [keep](bool given) { keep(given ? "true" : "false"); });
        else
            command.option(row.flag(),
                           std::holds_alternative<std::string Configuration::*>(row.member)
                               ? "TEXT"
                               : "NUMBER",
                           described(row), keep);
    }
}

void Session::does(Command command, std::function<Exit()> action) {
    command.called([this, action = std::move(action)] { action_ = action; });
}

const EffectiveConfiguration& Session::effective() {
    if (!effective_)
        effective_ =
            std::make_unique<EffectiveConfiguration>(configure(config_file_, environment_, flags_));
    return *effective_;
}

Exit Session::run() {
    ensure(static_cast<bool>(action_), "every command says what it does");
    return action_();
}

}  // namespace yibao
