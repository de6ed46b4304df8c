#include "operations/access/trail.hpp"

#include <fmt/format.h>

#include "operations/call.hpp"
#include "operations/listing.hpp"

namespace yibao::operations {

namespace {

using storage::TrailEntry;

forms::TrailRow row_of(const Agency& agency, const TrailEntry& entry) {
    forms::TrailRow row;
    row.id = std::to_string(entry.id);
    row.at = entry.at;
    row.username = filled(entry.username);
    row.organisation = filled(entry.organisation);
    row.address = entry.address;
    row.request = entry.request;
    row.act = entry.act;
    row.subject_kind = filled(entry.subject_kind);
    row.subject = filled(entry.subject);
    row.refusal = filled(entry.refusal);
    const auto content =
        agency.vault().open(entry.content, fmt::format("trail_entry:{}", entry.id));
    if (content != "{}") row.content = content;
    return row;
}

/// Those of nobody who had signed in, such as wrong user names, belong to the root.
bool in_scope(const Act& act, const TrailEntry& entry) {
    const auto& book = act.agency.access();
    if (!entry.organisation.empty())
        return book.is_below(entry.organisation, act.actor.organisation);
    const auto* const own = book.organisation(act.actor.organisation);
    return own != nullptr && own->parent.empty();
}

}  // namespace

Result<forms::ListTrail::Output> list_trail(storage::Reader& reader, const Act& act,
                                            const forms::ListTrail::Input& input) {
    const auto who = input.operator_id ? id_of(*input.operator_id) : std::nullopt;
    if (input.operator_id && !who) return forms::ListTrail::Output{};
    const auto page_of = [&](const storage::Page& wanted) {
        if (input.subject_kind && input.subject)
            return reader.page(wanted, TrailEntry::by_subject(), *input.subject_kind,
                               *input.subject);
        if (who) return reader.page(wanted, TrailEntry::by_operator(), *who);
        return reader.page<TrailEntry>(wanted);
    };
    return list_pages<forms::TrailRow>(input.asked, true, page_of, [&](const TrailEntry& entry) {
        return in_scope(act, entry) ? std::optional(row_of(act.agency, entry)) : std::nullopt;
    });
}

}  // namespace yibao::operations
