#include "operations/access/settings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "storage/records/agency.hpp"

namespace yibao::operations {

namespace {

using storage::Setting;

forms::SettingRow row_of(const LocalRule& rule, const std::optional<Setting>& kept) {
    const bool set = kept && !kept->value.empty();
    return {.setting = std::string(rule.setting),
            .title = std::string(rule.title),
            .value = set ? kept->value : std::string(rule.usual),
            .usual = std::string(rule.usual),
            .expected = std::string(rule.expected)};
}

}  // namespace

Result<forms::ListSettings::Output> list_settings(storage::Reader& reader, const Act&,
                                                  const forms::Nothing&) {
    forms::ListSettings::Output list;
    for (const LocalRule& rule : local_rules())
        list.rows.push_back(row_of(rule, reader.get<Setting>(std::string(rule.setting))));
    list.total = forms::count(list.rows.size());
    return list;
}

Result<forms::SettingRow> change_setting(storage::UnitOfWork& unit, const Act& act,
                                         const forms::ChangeSetting::Input& input) {
    if (!act.actor.scope.everything())
        return Refusal{"setting.scope", "系统参数只能由市级经办机构修改"};
    const auto rules = local_rules();
    const auto rule = std::ranges::find(rules, input.setting, &LocalRule::setting);
    if (rule == rules.end()) return Refusal{"setting.unknown", "没有这个参数（setting）"};
    LocalRules tried;
    if (input.value && !rule->take(*input.value, tried))
        return Refusal{"setting.value", fmt::format("新值（value）应为{}", rule->expected)};
    const auto before = unit.get<Setting>(input.setting);
    Setting setting{input.setting, input.value.value_or("")};
    const auto row = row_of(*rule, setting);
    act.trail.because(input.reason);
    act.trail.changed("setting", input.setting, std::optional(row_of(*rule, before)), row);
    if (before)
        unit.update(std::move(setting));
    else
        unit.insert(std::move(setting));
    return row;
}

}  // namespace yibao::operations
