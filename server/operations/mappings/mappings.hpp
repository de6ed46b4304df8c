#pragma once

#include <optional>
#include <vector>

#include "forms/mappings.hpp"
#include "operations/act.hpp"
#include "operations/call.hpp"
#include "wire/messages/charge.hpp"
#include "wire/messages/mapping.hpp"

namespace yibao::operations {

// What institutions mean by their own codes (目录对照): entered by them, in their room or by message,
// reviewed by the agency, and held against the lines of their bills. Institutions that the actor
// does not see are refused as institution.unknown, mappings as mapping.unknown.

Result<forms::ListMappings::Output> list_mappings(storage::Reader& reader, const Act& act,
                                                  const forms::ListMappings::Input& input);

Result<forms::CheckMappings::Output> check_mappings(storage::Reader& reader, const Act& act,
                                                    const forms::EnterMappings::Input& input);
/// All rows, or none.
Result<forms::MappingsDone> enter_mappings(storage::UnitOfWork& unit, const Act& act,
                                           const forms::EnterMappings::Input& input);

/// All of them, or none. One that is approved takes the place of what its code meant until then.
/// Refuses mapping.done (not waiting any more), mapping.agency (the reviewer is not of the agency),
/// mapping.own (entered by the reviewer), mapping.note (a refusal without a word), and what would be
/// refused if it were entered now.
Result<forms::MappingsDone> review_mappings(storage::UnitOfWork& unit, const Act& act,
                                            const forms::ReviewMappings::Input& input);

/// Refuses mapping.done.
Result<forms::MappingRow> end_mapping(storage::UnitOfWork& unit, const Act& act,
                                      const forms::MappingKey& input);

/// How many wait for the actor's review, counted up to `most`, among the newest of all.
std::size_t mappings_waiting_for(storage::Reader& reader, const Act& act, std::size_t most);

/// 3301: as enter_mappings, the first row that cannot be entered refused.
Result<Made<wire::Nothing>> upload_mappings(storage::UnitOfWork& unit, const Call& call,
                                            const wire::MappingUpload::Input& input);
/// 3302. Refuses mapping.institution (another one's), mapping.unknown.
Result<Made<wire::Nothing>> cancel_mappings(storage::UnitOfWork& unit, const Call& call,
                                            const wire::MappingCancel::Input& input);

/// Says that check_line_codes will be asked for: before an operation's first question, so that it is
/// answered with that one.
void foresee_line_codes(storage::Reader& reader, const Call& call,
                        const std::vector<wire::Charge>& charges);
/// Holds uploaded lines against what their codes mean on the days of the charges. What takes an
/// earlier line back is not asked. Refuses bill.mapping (the code means another item) and, where the
/// area asks for it, bill.unmapped.
std::optional<Refusal> check_line_codes(storage::Reader& reader, const Call& call,
                                        const std::vector<wire::Charge>& charges);

}  // namespace yibao::operations
