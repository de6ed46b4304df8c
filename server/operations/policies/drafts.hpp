#pragma once

#include "forms/policy_drafts.hpp"
#include "operations/act.hpp"
#include "storage/records/agency.hpp"
#include "storage/store.hpp"

namespace yibao::operations {

// Drafts concern nobody but the agency's own people: for employers and institutions there are none.
// Those of a county or a township read them; whoever writes, submits or reviews answers for the whole
// pooling area (draft.scope). One of the authors can never review (draft.own), whatever roles that
// operator holds.

Result<forms::ListDrafts::Output> list_drafts(storage::Reader& reader, const Act& act,
                                              const forms::ListDrafts::Input& input);
/// Refuses draft.unknown.
Result<forms::DraftShown> get_draft(storage::Reader& reader, const Act& act,
                                    const forms::DraftKey& input);
/// How many wait that the actor may review.
std::size_t drafts_waiting_for(storage::Reader& reader, const Act& act);
/// How many of the actor's were sent back, to be mended or discarded.
std::size_t drafts_returned_to(storage::Reader& reader, const Act& act);
/// A draft that the actor may see. Refuses draft.unknown.
Result<storage::PolicyDraft> seen_draft(storage::Reader& reader, const Act& act,
                                        const std::string& id);

/// Refuses draft.scope, draft.file (no name for a policy) and draft.open (one of that policy is on its way).
Result<forms::DraftRow> begin_draft(storage::UnitOfWork& unit, const Act& act,
                                    const forms::BeginDraft::Input& input);
/// Refuse draft.unknown, draft.scope, draft.state, and draft.again: somebody else saved it meanwhile.
Result<forms::DraftRow> save_draft(storage::UnitOfWork& unit, const Act& act,
                                   const forms::SaveDraft::Input& input);
Result<forms::DraftRow> recall_draft(storage::UnitOfWork& unit, const Act& act,
                                     const forms::DraftKey& input);
Result<forms::DraftRow> discard_draft(storage::UnitOfWork& unit, const Act& act,
                                      const forms::DraftKey& input);

/// What takes long, found out before the unit of work: whether the text may come into force.
struct DraftChecked {
    std::string text;
    std::size_t problems = 0;
    std::optional<Day> effective;  // the first day whose rules it changes
    Day start;                     // of its first rules
};
DraftChecked check_draft(storage::Store& store, const Act& act, const forms::DraftKey& input);
DraftChecked check_review(storage::Store& store, const Act& act, const forms::DraftReview& input);

/// Refuses draft.unknown, draft.scope, draft.state, draft.again, draft.unfit (it does not check, or an
/// example does not come out), draft.same (it changes nothing), draft.stale (another draft has changed
/// the policy meanwhile) and draft.moved (other policies have changed since this one was checked).
Result<forms::DraftRow> submit_draft(storage::UnitOfWork& unit, const Act& act,
                                     const forms::DraftKey& input, const DraftChecked& checked);
/// Puts it into force. Refuses what submitting refuses, and draft.own.
Result<forms::DraftRow> approve_draft(storage::UnitOfWork& unit, const Act& act,
                                      const forms::DraftReview& input, const DraftChecked& checked);
/// Refuses draft.unknown, draft.scope, draft.state, draft.again, draft.own and draft.reason.
Result<forms::DraftRow> refuse_draft(storage::UnitOfWork& unit, const Act& act,
                                     const forms::DraftReview& input);

}  // namespace yibao::operations
