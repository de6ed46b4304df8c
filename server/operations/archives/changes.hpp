#pragma once

#include "forms/changes.hpp"
#include "operations/act.hpp"

namespace yibao::operations {

// 月度变动汇总, reckoned from the histories of the enrolments: it says what is on record now of that
// month, whenever that was entered. Only places of the actor's scope. Refuses changes.month.

Result<forms::ListMonthlyChanges::Output> list_monthly_changes(
    storage::Reader& reader, const Act& act, const forms::ListMonthlyChanges::Input& input);

/// The people behind the figures, by day and number.
Result<forms::ListChangedPersons::Output> list_changed_persons(
    storage::Reader& reader, const Act& act, const forms::ListChangedPersons::Input& input);

}  // namespace yibao::operations
