#include "operations/access/trail.hpp"

#include <fmt/format.h>

#include <vector>

#include "operations/call.hpp"
#include "operations/listing.hpp"

namespace yibao::operations {

namespace {

using storage::TrailEntry;

forms::TrailRow row_of(const TrailEntry& entry) {
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
    return row;
}

forms::TrailRow row_with_content(const Agency& agency, const TrailEntry& entry) {
    forms::TrailRow row = row_of(entry);
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

/// One question to the trail.
class Search {
public:
    static Result<Search> from(const Act& act, const forms::TrailFilters& asked) {
        if (asked.from && asked.to && *asked.to < *asked.from)
            return Refusal{"trail.days", "日期止（to）早于日期起"};
        return Search(act, asked);
    }

    /// A page of what may fit, newest first: by the index that leaves the least, within the days.
    std::vector<TrailEntry> page(storage::Reader& reader, storage::Page wanted) const {
        if (!wanted.after && asked_.to) wanted.after = id_behind(*asked_.to);
        auto found = narrowed(reader, wanted);
        if (asked_.from) {
            const std::int64_t oldest = id_at(Moment::at(*asked_.from));
            std::erase_if(found, [&](const TrailEntry& entry) { return entry.id < oldest; });
        }
        return found;
    }

    bool shows(const TrailEntry& entry) const {
        const auto is = [](const std::optional<std::string>& wanted, const std::string& value) {
            return !wanted || *wanted == value;
        };
        const Day day = entry.at.day();
        return (!asked_.from || day >= *asked_.from) && (!asked_.to || day <= *asked_.to) &&
               (!who_ || entry.operator_id == who_) && is(asked_.username, entry.username) &&
               is(asked_.act, entry.act) && is(asked_.subject_kind, entry.subject_kind) &&
               is(asked_.subject, entry.subject) && in_scope(act_, entry);
    }

private:
    Search(const Act& act, const forms::TrailFilters& asked) : act_(act), asked_(asked) {
        constexpr std::int64_t nobody = -1;
        if (asked.operator_id) who_ = id_of(*asked.operator_id).value_or(nobody);
    }

    std::vector<TrailEntry> narrowed(storage::Reader& reader, const storage::Page& wanted) const {
        if (asked_.subject) return reader.page(wanted, TrailEntry::by_subject(), *asked_.subject);
        if (who_) return reader.page(wanted, TrailEntry::by_operator(), *who_);
        if (asked_.username)
            return reader.page(wanted, TrailEntry::by_username(), *asked_.username);
        if (asked_.act) return reader.page(wanted, TrailEntry::by_act(), *asked_.act);
        if (asked_.subject_kind)
            return reader.page(wanted, TrailEntry::by_subject_kind(), *asked_.subject_kind);
        return reader.page<TrailEntry>(wanted);
    }

    const Act& act_;
    const forms::TrailFilters& asked_;
    std::optional<std::int64_t> who_;
};

/// Everything that the search shows, as far as one export goes.
Result<forms::ExportTrail::Output> all_rows(storage::Reader& reader, const Agency& agency,
                                            const Search& search) {
    constexpr std::size_t most_read = 200'000;  // of what the filters or the scope leave out too
    forms::ExportTrail::Output list;
    storage::Page wanted{.after = {}, .limit = 1000, .newest_first = true};
    for (std::size_t read = 0; read < most_read; read += wanted.limit) {
        const auto entries = search.page(reader, wanted);
        for (const TrailEntry& entry : entries)
            if (search.shows(entry)) list.rows.push_back(row_with_content(agency, entry));
        if (list.rows.size() > forms::ExportTrail::most_rows) break;
        if (entries.size() < wanted.limit) {
            list.total = forms::count(list.rows.size());
            return list;
        }
        wanted.after = entries.back().id;
    }
    return Refusal{"trail.rows",
                   fmt::format("日志过多，一次最多导出 {} 条，请按日期（from）分段导出",
                               forms::ExportTrail::most_rows)};
}

}  // namespace

Result<forms::ListTrail::Output> list_trail(storage::Reader& reader, const Act& act,
                                            const forms::ListTrail::Input& input) {
    const auto search = Search::from(act, input.filters);
    if (!search) return search.refusal();
    return list_pages<forms::TrailRow>(
        input.asked, true,
        [&](const storage::Page& wanted) { return search->page(reader, wanted); },
        [&](const TrailEntry& entry) {
            return search->shows(entry) ? std::optional(row_with_content(act.agency, entry))
                                        : std::nullopt;
        });
}

Result<forms::ExportTrail::Output> gather_trail(storage::Store& store, const Act& act,
                                                const forms::ExportTrail::Input& input) {
    const auto search = Search::from(act, input);
    if (!search) return search.refusal();
    return store.read(
        [&](storage::Reader& reader) { return all_rows(reader, act.agency, *search); });
}

Result<forms::ExportTrail::Output> export_trail(
    storage::UnitOfWork&, const Act& act, const forms::ExportTrail::Input& input,
    const Result<forms::ExportTrail::Output>& gathered) {
    if (gathered)
        act.trail.changed("", "", std::optional<forms::TrailExported>(),
                          forms::TrailExported{input, *gathered->total});
    return gathered;
}

}  // namespace yibao::operations
