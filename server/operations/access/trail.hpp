#pragma once

#include "forms/trail.hpp"
#include "operations/act.hpp"
#include "storage/store.hpp"

namespace yibao::operations {

/// The trail, newest first, of what the actor's organisation and those below it did. Refuses
/// trail.days: it ends before it begins.
Result<forms::ListTrail::Output> list_trail(storage::Reader& reader, const Act& act,
                                            const forms::ListTrail::Input& input);

/// All that is asked for. Refuses trail.days, and trail.rows: it is too much at once.
Result<forms::ExportTrail::Output> gather_trail(storage::Store& store, const Act& act,
                                                const forms::ExportTrail::Input& input);
/// Puts on record that it was taken, and how much.
Result<forms::ExportTrail::Output> export_trail(storage::UnitOfWork& unit, const Act& act,
                                                const forms::ExportTrail::Input& input,
                                                const Result<forms::ExportTrail::Output>& gathered);

}  // namespace yibao::operations
