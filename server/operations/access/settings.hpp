#pragma once

#include "forms/settings.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

Result<forms::ListSettings::Output> list_settings(storage::Reader& reader, const Act& act,
                                                  const forms::Nothing& input);

/// Refuses setting.scope (not of the whole area), setting.unknown, setting.value (says what would do).
Result<forms::SettingRow> change_setting(storage::UnitOfWork& unit, const Act& act,
                                         const forms::ChangeSetting::Input& input);

}  // namespace yibao::operations
