#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "forms/form.hpp"
#include "operations/call.hpp"
#include "storage/id.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::operations {

/// A member that may be missing: nothing where the record has an empty text.
inline std::optional<std::string> filled(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

/// Where in the order of ids a moment lies. An id is given while the record is written, so never
/// before the moment that the record tells.
inline std::int64_t id_at(Moment moment) {
    const std::int64_t since = moment.unix_seconds() * 1000 - storage::id_epoch_unix_ms;
    return storage::make_id(std::max<std::int64_t>(since, 0), 0, 0);
}

/// Where a list of a day, the newest first, begins: what was asked before midnight may have been
/// written a little later.
inline std::int64_t id_behind(Day day) {
    return id_at(Moment::at(day.plus(1)) + std::chrono::hours(1));
}

/// One page of an answer out of as many of the store's as that takes: `page_of(storage::Page)` gives
/// records in the order of their id, `show(record)` a row, or nothing for what is not the asker's
/// or not asked for. Some ten thousand records are looked at whatever the size of the page, so that a
/// search finds what is rare; where the store has more that is not shown, a page may come short or
/// empty and still name the next.
template <class Row, class PageOf, class Show>
forms::ListOf<Row> list_pages(const forms::PageAsked& asked, bool newest_first,
                              const PageOf& page_of, const Show& show) {
    constexpr std::size_t portion = 200;
    constexpr int most_portions = 50;
    forms::ListOf<Row> list;
    storage::Page wanted{.after = {}, .limit = asked.rows(), .newest_first = newest_first};
    if (asked.after) wanted.after = id_of(*asked.after);
    for (int portions = 0; portions < most_portions; ++portions) {
        const auto records = page_of(wanted);
        for (const auto& record : records) {
            wanted.after = record.id;
            if (std::optional<Row> row = show(record)) list.rows.push_back(*std::move(row));
            if (list.rows.size() == asked.rows()) break;
        }
        if (records.size() < wanted.limit && list.rows.size() < asked.rows()) return list;
        if (list.rows.size() == asked.rows()) break;
        wanted.limit = portion;  // most are not shown
    }
    if (wanted.after) list.next = std::to_string(*wanted.after);
    return list;
}

/// How many of the newest two thousand count, no more than `most`: for what waits for the actor.
template <class PageOf, class Counts>
std::size_t count_pages(std::size_t most, const PageOf& page_of, const Counts& counts) {
    constexpr int most_portions = 10;
    storage::Page wanted{.after = {}, .limit = 200, .newest_first = true};
    std::size_t count = 0;
    for (int portions = 0; portions < most_portions && count < most; ++portions) {
        const auto records = page_of(wanted);
        count += static_cast<std::size_t>(std::ranges::count_if(records, counts));
        if (records.size() < wanted.limit) break;
        wanted.after = records.back().id;
    }
    return std::min(count, most);
}

}  // namespace yibao::operations
