#include "operations/access/trail.hpp"

#include <fmt/format.h>

#include "operations/call.hpp"

namespace yibao::operations {

namespace {

using storage::TrailEntry;

std::optional<std::string> filled(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

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
    const auto page_of = [&](const storage::Page& wanted) {
        if (input.subject_kind && input.subject)
            return reader.page(wanted, TrailEntry::by_subject(), *input.subject_kind,
                               *input.subject);
        if (const auto who = input.operator_id ? id_of(*input.operator_id) : std::nullopt)
            return reader.page(wanted, TrailEntry::by_operator(), *who);
        return reader.page<TrailEntry>(wanted);
    };
    forms::ListTrail::Output list;
    storage::Page wanted{.after = {}, .limit = input.asked.rows(), .newest_first = true};
    if (input.asked.after) wanted.after = id_of(*input.asked.after);
    // Pages of the store until one of the answer is full: what is not the asker's is left out.
    constexpr int most_pages = 50;
    for (int asked = 0; asked < most_pages; ++asked) {
        const auto entries = page_of(wanted);
        for (const TrailEntry& entry : entries) {
            wanted.after = entry.id;
            if (in_scope(act, entry)) list.rows.push_back(row_of(act.agency, entry));
            if (list.rows.size() == input.asked.rows()) break;
        }
        if (entries.size() < wanted.limit && list.rows.size() < input.asked.rows()) return list;
        if (list.rows.size() == input.asked.rows()) break;
    }
    if (wanted.after) list.next = std::to_string(*wanted.after);
    return list;
}

}  // namespace yibao::operations
