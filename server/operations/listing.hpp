#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "forms/form.hpp"
#include "operations/call.hpp"
#include "storage/unit_of_work.hpp"

namespace yibao::operations {

/// A member that may be missing: nothing where the record has an empty text.
inline std::optional<std::string> filled(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
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
